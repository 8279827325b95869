"""How many documents there will be, where that is quickly told."""

import gzip
from collections.abc import Sequence
from pathlib import Path, PurePath

from dragoman.sources.files import LINES

_PIECE = 1 << 20


def count(paths: Sequence[str]) -> int | None:
    """Return how many documents the paths hold: lines of `.jsonl`, and one for each other file; null where a path is
    standard input, or cannot be read."""
    total = 0
    for path in paths:
        suffixes = [suffix.lower() for suffix in PurePath(path).suffixes]
        plain = [suffix for suffix in suffixes if suffix != ".gz"]
        if path == "-":
            return None
        if not plain or plain[-1] not in LINES:
            total += 1
            continue
        try:
            with gzip.open(path) if suffixes[-1] == ".gz" else Path(path).open("rb") as stream:
                while piece := stream.read(_PIECE):
                    total += piece.count(b"\n")
        except (OSError, EOFError):
            return None
    return total
