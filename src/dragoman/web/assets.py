"""The files that a page loads: kept in memory, packed once, named by what they hold so that a browser keeps them."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

FOLDER = Path(__file__).parent / "static"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
}
_YEAR = "public, max-age=31536000, immutable"
_UNPACKED = 1000

router = APIRouter()


@dataclass(frozen=True)
class Asset:
    """A file as it is sent. `packed` is null where packing gains nothing."""

    type: str
    plain: bytes
    packed: bytes | None
    tag: str


@cache
def load(name: str) -> Asset | None:
    """Return a file of the folder `static`, by its path in it; null where there is none."""
    path = FOLDER / name
    if name not in names():
        return None
    plain = path.read_bytes()
    packed = gzip.compress(plain, 9, mtime=0) if len(plain) > _UNPACKED else None
    return Asset(_TYPES[path.suffix], plain, packed, hashlib.sha256(plain).hexdigest()[:12])


@cache
def names() -> frozenset[str]:
    """Return the paths of all files that may be asked for; nothing else is ever opened."""
    return frozenset(
        path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file() and path.suffix in _TYPES
    )


def address(name: str) -> str:
    """Return where a file is, with the mark of what it holds. Raises KeyError if there is no such file."""
    asset = load(name)
    if asset is None:
        raise KeyError(name)
    return f"/static/{name}?{asset.tag}"


@router.get("/static/{name:path}", include_in_schema=False)
def static(request: Request, name: str) -> Response:
    """Send a file; one that the browser asked for by its mark, for good."""
    asset = load(name)
    if asset is None:
        raise HTTPException(404)
    headers = {
        "ETag": f'"{asset.tag}"',
        "Vary": "Accept-Encoding",
        "Cache-Control": _YEAR if request.url.query == asset.tag else "no-cache",
    }
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if asset.packed and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(asset.packed, media_type=asset.type, headers={**headers, "Content-Encoding": "gzip"})
    return Response(asset.plain, media_type=asset.type, headers=headers)
