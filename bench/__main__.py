"""`python -m bench`: measure everything on one core and print it.

`python -m bench record [N [FILE]]`: the record alone; `python -m bench desk [N|FILE [SECONDS]]`: the desk alone.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bench import languages
from bench.printing import say
from bench.texts import news, readouts

HERE = Path(__file__).resolve().parent
RIVAL = HERE.parent / ".bench" / "bin" / "python"
COMPILED = HERE.parent / ".build" / "compiled"
"""The package as `pip install` leaves it where its engine was compiled to C (`make compiled`)."""
DRAGOMAN = Path(sys.executable).with_name("dragoman")
READOUTS, NEWS_BYTES, STARTS = 120, 24_000_000, 5
MEGABYTE = 1_000_000
_say = partial(say, 44)

Measured = dict[str, float]


def main() -> None:
    """Print speeds, ratios, start-up and memory."""
    if sys.argv[1:2] == ["record"]:
        from bench import record

        record.main([argument for argument in sys.argv[2:] if argument != "-v"])
        return
    if sys.argv[1:2] == ["desk"]:
        from bench import desk

        desk.main(sys.argv[2:])
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    # The gate last: what a child's memory is said to be begins with its parent's, which is small until then.
    _coding()
    _languages()
    _start()
    _gate()


def _measure(
    python: Path | str, script: str, texts: Sequence[object], *arguments: str, package: Path | None = None
) -> Measured:
    one_thread = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    path = {"PYTHONPATH": str(package)} if package else {}
    done = subprocess.run(
        [str(python), str(HERE / script), *arguments],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | one_thread | path,
    )
    if done.returncode:
        raise SystemExit(f"{script} {' '.join(arguments)} failed:\n{done.stderr}")
    measured: Measured = json.loads(done.stdout)
    return measured


def _coding() -> None:
    texts = readouts(READOUTS)
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    _say(f"Coding {len(texts)} readouts, {size:.2f} MB, one core", "texts/s", "MB/s", "peak MB")
    ours: tuple[Any, ...] = ("ours.py", texts, "coding", "ru")
    rates = {}
    for name, measured in (
        (
            "dragoman, full coding, compiled",
            _measure(sys.executable, "ours.py", texts, "coding", "ru", package=COMPILED),
        ),
        ("dragoman, full coding, plain Python", _measure(sys.executable, *ours)),
        ("natasha, segments to names", _measure(RIVAL, "rival.py", texts)),
    ):
        rates[name] = len(texts) / measured["seconds"]
        _say(f"  {name}", f"{rates[name]:.1f}", f"{size / measured['seconds']:.2f}", f"{measured['memory']:.0f}")
    compiled, plain, rival = rates.values()
    _say("  dragoman : natasha, compiled", f"{compiled / rival:.1f}")
    _say("  dragoman : natasha, plain Python", f"{plain / rival:.1f}")


def _languages() -> None:
    """Each language: full coding, compiled and plain, and its gate; and one process that holds them all."""
    _say("Other languages, one core", "compiled /s", "plain /s", "gate MB/s")
    told = [("ru", readouts(1)[0])]
    for code in languages.codes():
        texts = languages.readouts(code, READOUTS)
        told.append((code, texts[0]))
        rates = [
            len(texts) / _measure(sys.executable, "ours.py", texts, "coding", code, package=package)["seconds"]
            for package in (COMPILED, None)
        ]
        general = languages.news(code, NEWS_BYTES // 4)
        size = sum(len(text.encode()) for text in general) / MEGABYTE
        gate = size / _measure(sys.executable, "ours.py", general, "gate", code)["seconds"]
        mean = sum(map(len, texts)) // len(texts)
        _say(f"  {code}: {READOUTS} readouts, {mean} characters each", *(f"{rate:.1f}" for rate in (*rates, gate)))
    together = _measure(sys.executable, "ours.py", told, "all")
    _say("  one process, all languages", f"{together['memory']:.0f} MB")


def _gate() -> None:
    texts = news(NEWS_BYTES)
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    _say(f"The gate on general news, {size:.0f} MB", "MB/s", "let in", "peak MB")
    measured = _measure(sys.executable, "ours.py", texts, "gate", "ru")
    let_in = f"{measured['let_in']:.0f} of {len(texts)}"
    _say("  dragoman.coder.gate", f"{size / measured['seconds']:.1f}", let_in, f"{measured['memory']:.0f}")


def _start() -> None:
    _say("dragoman read of one file, start to exit", "seconds", "peak MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(readouts(1)[0], encoding="utf-8")
        cache = Path(folder) / "cache"
        seconds, memory = _read_once(path, cache)
        _say("  nothing compiled yet", f"{seconds:.2f}", f"{memory:.0f}")
        runs = [_read_once(path, cache) for _ in range(STARTS)]
        median = statistics.median(seconds for seconds, _ in runs)
        _say(f"  compiled before, median of {STARTS}", f"{median:.3f}", f"{max(memory for _, memory in runs):.0f}")
        many = Path(folder) / "many.jsonl"
        lines = (json.dumps({"text": text}, ensure_ascii=False) for text in readouts(READOUTS))
        many.write_text("\n".join(lines) + "\n", encoding="utf-8")
        seconds, memory = _read_once(many, cache)
        _say(f"  {READOUTS} readouts in one .jsonl", f"{seconds:.2f}", f"{memory:.0f}")


def _read_once(path: Path, cache: Path) -> tuple[float, float]:
    """Return (seconds, peak MB) of one reading in a process of its own."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [str(DRAGOMAN), "read", "--format", "jsonl", str(path)],
        stdout=subprocess.DEVNULL,
        env=os.environ | {"DRAGOMAN_CACHE": str(cache)},
    )
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"dragoman read {path.name} failed")
    return seconds, _megabytes(usage)


def _megabytes(usage: resource.struct_rusage) -> float:
    # Linux counts kilobytes, macOS bytes.
    return usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
