"""Where compiled languages and names are kept between runs: the user's cache, never the package."""

import contextlib
import hashlib
import marshal
import os
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final


def folder() -> Path:
    """Return the cache folder: DRAGOMAN_CACHE, else the user's own cache."""
    if chosen := os.environ.get("DRAGOMAN_CACHE"):
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "dragoman"


def fingerprint(place: Path) -> str:
    """Return a hash of every data and code file below a folder, so that a compiled copy knows when it is stale."""
    digest = hashlib.sha256()
    for path in sorted(p for p in place.rglob("*") if p.suffix in {".toml", ".tsv", ".py"}):
        digest.update(path.relative_to(place).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def stamp(made_of: Iterable[Path], made_by: Iterable[Path]) -> str:
    """Return the name under which something compiled is kept: it changes with every data folder that it is made of,
    with every module that makes it, and with the Python that runs."""
    parts = [*map(fingerprint, made_of), sys.version, sys.byteorder]
    parts += [path.read_text(encoding="utf-8") for path in made_by]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def fetch(path: Path, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what is kept at a path; made, and kept if the folder can be written, where there is nothing sound.

    Written to a file of its own and renamed, so that two processes cannot spoil each other's work. What nobody has used
    for long, of the same language, is removed then.
    """
    data = _read(path)
    if data is None:
        data = make()
        with contextlib.suppress(OSError):
            _write(path, data)
            _prune(path)
    return data


def _read(path: Path) -> dict[str, Any] | None:
    """Return what is kept, null if it is not there or not whole."""
    try:
        kept = path.read_bytes()
        if kept[:_HEAD] != _seal(memoryview(kept)[_HEAD:]):
            return None
        data: dict[str, Any] = marshal.loads(memoryview(kept)[_HEAD:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    with contextlib.suppress(OSError):
        if time.time() - path.stat().st_mtime > _DAY:
            path.touch()
    return data


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    body = marshal.dumps(data)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.stem}.", suffix=".part", delete=False) as stream:
        stream.write(_seal(body))
        stream.write(body)
    Path(stream.name).replace(path)


def _seal(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(4, "big") + len(body).to_bytes(8, "big")


def _prune(path: Path) -> None:
    """Remove copies of the same language beside a file that nobody has used for a month or that are too many, and what
    a process that was killed has left half written."""
    language = path.name.split("-", 1)[0]
    rest = [(other.stat().st_mtime, other) for other in path.parent.glob(f"{language}-*{path.suffix}") if other != path]
    rest.sort(reverse=True)
    now = time.time()
    old = [other for at, (used, other) in enumerate(rest, 1) if at >= _MOST or now - used > _MONTH]
    old += [part for part in path.parent.glob(f"{language}-*.part") if now - part.stat().st_mtime > _DAY]
    for other in old:
        other.unlink(missing_ok=True)


_HEAD: Final = 12
_DAY: Final = 24 * 3600.0
_MONTH: Final = 30 * _DAY
_MOST: Final = 6
"""Compiled copies of one language that are kept: with the user's own names and without, of a release or two."""
