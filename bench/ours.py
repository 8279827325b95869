"""Our coder, or its gate, over the texts on standard input (JSON). Prints seconds and peak memory as JSON.

`ours.py coding|gate CODE`: of which language. `ours.py all`: one process reads a text of each, given with its code.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

WARM_UP, ROUNDS = 20, 3


def _coding(code: str) -> Callable[[str], object]:
    from dragoman.coder.reader import reader
    from dragoman.model import Document, telling_id, text_id

    chosen = reader(code, invented=True)

    def read(text: str) -> object:
        return chosen.read(Document(id=telling_id(text, None, None, None), text_id=text_id(text), text=text))

    return read


def _gate(code: str) -> Callable[[str], object]:
    from dragoman.coder.gate import gate_of

    return gate_of(code, True).passes


def _all() -> None:
    """Read a text of each language and say what memory one process takes that holds them all."""
    told = json.load(sys.stdin)
    found = sum(bool(_coding(code)(text)) for code, text in told)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"memory": memory, "read": found}))  # noqa: T201


def _round(act: Callable[[str], object], texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        act(text)
    return time.perf_counter() - start


def main() -> None:
    """Measure the best of three rounds, after some texts to warm up."""
    what, *codes = sys.argv[1:]
    if what == "all":
        _all()
        return
    texts = json.load(sys.stdin)
    act = {"coding": _coding, "gate": _gate}[what](codes[0])
    for text in texts[:WARM_UP]:
        act(text)
    seconds = min(_round(act, texts) for _ in range(ROUNDS))
    let_in = sum(bool(act(text)) for text in texts) if what == "gate" else len(texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "memory": memory, "let_in": let_in}))  # noqa: T201


if __name__ == "__main__":
    main()
