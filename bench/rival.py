"""Natasha's segmenter, morphology, syntax and names over the texts on standard input (JSON), in its own environment.

Prints seconds and peak memory as JSON. Runs without the project: no import of ours.
"""

import json
import resource
import sys
import time
from collections.abc import Callable

WARM_UP, ROUNDS = 20, 3


def _round(read: Callable[[str], None], texts: list[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - start


def main() -> None:
    """Measure the best of three rounds, after some texts to warm up."""
    from natasha import (  # type: ignore[import-not-found]
        Doc,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    texts = json.load(sys.stdin)
    embedding = NewsEmbedding()
    segmenter, morphology = Segmenter(), NewsMorphTagger(embedding)
    syntax, names = NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> None:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)

    for text in texts[:WARM_UP]:
        read(text)
    seconds = min(_round(read, texts) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "memory": memory}))  # noqa: T201


if __name__ == "__main__":
    main()
