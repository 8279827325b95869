"""Where compiled languages are kept between runs: the user's cache, never the package."""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dragoman.gazetteer import Gazetteer
from dragoman.lang import Pack, fingerprint


def folder() -> Path:
    """Return the cache folder: DRAGOMAN_CACHE, else the user's own cache."""
    if chosen := os.environ.get("DRAGOMAN_CACHE"):
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "dragoman"


def stamp(pack: Pack, names: Gazetteer) -> str:
    """Return the name under which a compiled language is kept: it changes with every file that it is made from."""
    here = Path(__file__).parent
    parts = [fingerprint(pack.folder), *(fingerprint(f) for f in names.folders), sys.version, sys.byteorder]
    parts += [
        (here / name).read_text(encoding="utf-8")
        for name in ("compiler.py", "pattern.py", "elements.py", "spellings.py")
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


def fetch(path: Path, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what is kept at a path; made, and kept if the folder can be written, where there is nothing sound.

    Written to a file of its own and renamed, so that two processes cannot spoil each other's work.
    """
    try:
        data: dict[str, Any] = marshal.loads(path.read_bytes())
        return data
    except (OSError, ValueError, EOFError, TypeError):
        pass
    data = make()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as stream:
            stream.write(marshal.dumps(data))
        Path(stream.name).replace(path)
    except OSError:
        pass
    return data
