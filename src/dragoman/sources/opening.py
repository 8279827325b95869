"""Paths to streams of bytes: what cannot be opened, or is no text, is said here."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from dragoman.model import SourceError

_BINARIES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"SQLite format 3\x00", "a database"),
)

_GZIP = b"\x1f\x8b"


@contextmanager
def open_bytes(path: str) -> Iterator[IO[bytes]]:
    """Open a file, or standard input for `-`, for reading; what is gzipped is unpacked on the way, whatever its name.

    Raises SourceError if it is missing, a folder, or may not be read.
    """
    try:
        raw = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115 (closed below)
        # A stand-in for standard input (a test's, a notebook's) may be a bare stream, which cannot be peeked into.
        stream = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw))
        packed = stream.peek(2)[:2] == _GZIP
    except FileNotFoundError:
        raise SourceError("there is no such file", path) from None
    except IsADirectoryError:
        raise SourceError("is a folder: name the files in it (for example FOLDER/*.txt)", path) from None
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot be opened ({_reason(error)})", path) from None
    try:
        yield cast(IO[bytes], gzip.GzipFile(fileobj=stream) if packed else stream)
    finally:
        if path != "-":  # standard input is not ours to close
            stream.close()


def read_whole(stream: IO[bytes], limit: int, where: str) -> bytes:
    """Return all bytes of one document. Raises SourceError if there are more than `limit`, or they break off."""
    try:
        data = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(_broken(error), where) from None
    if len(data) > limit:
        raise SourceError(f"is too large: more than {limit} bytes", where)
    return data


def read_line(stream: IO[bytes], limit: int, where: str) -> bytes:
    """Return the next line with its newline; empty at the end. A line longer than `limit` is skipped to its end.

    Raises SourceError if the line is too long, or the bytes break off.
    """
    try:
        line = stream.readline(limit + 1)
        if len(line) <= limit:
            return line
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
    except (OSError, EOFError, zlib.error) as error:
        raise CutError(_broken(error), where) from None
    raise SourceError(f"is too large: a line of more than {limit} bytes", where)


class CutError(SourceError):
    """The stream broke off: nothing comes after it."""


def check_text(data: bytes, where: str) -> None:
    """Raise SourceError if bytes are empty or of a file that holds no text."""
    head = data[:4096]
    if not head:
        raise SourceError("is empty", where)
    for magic, name in _BINARIES:
        if head.startswith(magic):
            raise SourceError(f"holds no text: it looks like {name}", where)


def check_controls(text: str, where: str) -> None:
    """Raise SourceError if a decoded text is empty, or so rich in control characters that it is none."""
    if not text or text.isspace():
        raise SourceError("is empty", where)
    head = text[:4096]
    odd = sum(1 for letter in head if letter == "\ufffd" or (letter < " " and letter not in "\t\n\r\f\v\x1b"))
    if odd > 0.1 * len(head) and (odd > 3 or odd == len(head)):
        raise SourceError("holds no text: it is full of bytes that no text has", where)


def _broken(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "breaks off: the gzip archive is not complete"
    if isinstance(error, zlib.error | gzip.BadGzipFile):
        return f"breaks off: the gzip archive is damaged ({_reason(error)})"
    return f"cannot be read ({_reason(error)})"


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
