"""One shape for all tests of the room: paths in, (text or complaint) out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.model import Document, SourceError
from dragoman.sources import SourceOptions, documents

Put = Callable[[str, bytes], str]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write bytes to a file of a name and return its path."""

    def write(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    return write


def read(*paths: str, options: SourceOptions | None = None) -> list[Document | SourceError]:
    return list(documents(paths, options=options))


def read_one(path: str, options: SourceOptions | None = None) -> Document:
    (found,) = read(path, options=options)
    assert isinstance(found, Document), found
    return found


def fail_one(path: str, options: SourceOptions | None = None) -> SourceError:
    (found,) = read(path, options=options)
    assert isinstance(found, SourceError), found
    return found
