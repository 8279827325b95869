"""Paths to documents, in order."""

import io
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import IO

from dragoman.model import Document, SourceError
from dragoman.sources.encoding import decode
from dragoman.sources.lines import read_lines
from dragoman.sources.opening import check_controls, check_text, open_bytes, read_whole
from dragoman.sources.options import SourceOptions
from dragoman.sources.telling import Facts, document

_PAGES = {".html", ".htm", ".xhtml", ".shtml"}
LINES = {".jsonl", ".ndjson"}
_PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_LINES_START = re.compile(rb'\s*\{\s*"')


def documents(paths: Sequence[str], *, options: SourceOptions | None = None) -> Iterator[Document | SourceError]:
    """Yield what each path holds, in order: exactly one document or error for each document handed in.

    Plain text (`.txt`, `.md`, any other name), pages (`.html`), documents by the line (`.jsonl`, `.ndjson`, streamed),
    each also gzipped; `-` is standard input, and it and files without a suffix are known by how they begin.
    An error names file, or file and line, and what comes after it is still read. The text is as it was, but for
    encoding, byte order mark, CRLF, NUL and lone surrogates; of a page it is the article. A file's `source_id` is its
    path as given. What only the text tells (dateline, language, a plain file's title) is found by the coder.
    """
    options = options or SourceOptions()
    for path in paths:
        try:
            with open_bytes(path) as stream:
                yield from _read(stream, path, options)
        except SourceError as error:
            yield error


def documents_in(data: bytes, name: str, *, options: SourceOptions | None = None) -> Iterator[Document | SourceError]:
    """Yield what bytes hold, as if they stood in a file of this name, which need not be there."""
    try:
        yield from _read(io.BufferedReader(io.BytesIO(data)), name, options or SourceOptions())
    except SourceError as error:
        yield error


def _read(stream: IO[bytes], path: str, options: SourceOptions) -> Iterator[Document | SourceError]:
    kind = _kind(stream, path)
    if kind == "lines":
        yield from read_lines(stream, path, options)
    else:
        data = read_whole(stream, options.max_bytes, path)
        check_text(data, path)
        yield _page(data, path, options) if kind == "page" else _text(data, path, options)


def _text(data: bytes, path: str, options: SourceOptions) -> Document:
    try:
        text = decode(data)
    except SourceError as error:
        raise SourceError(error.message, path) from None
    check_controls(text, path)
    return document(text, Facts(source_id=_name(path)), options)


def _page(data: bytes, path: str, options: SourceOptions) -> Document:
    from dragoman.sources.pages import read_page

    try:
        page = read_page(data)
    except SourceError as error:
        raise SourceError(error.message, path) from None
    check_controls(page.text, path)
    facts = Facts(
        source_id=_name(path),
        title=page.title,
        published=options.published or page.published,
        source=options.source or page.outlet,
        address=None if options.source else page.address,
    )
    return document(page.text, facts, options)


def _name(path: str) -> str | None:
    return None if path == "-" else path


def _kind(stream: IO[bytes], path: str) -> str:
    suffixes = [suffix.lower() for suffix in PurePath(path).suffixes if suffix.lower() != ".gz"]
    suffix = suffixes[-1] if suffixes and path != "-" else ""
    if suffix in _PAGES:
        return "page"
    if suffix in LINES:
        return "lines"
    if suffix == ".json":
        raise SourceError("is .json: write one object a line into a .jsonl file", path)
    return _sniff(stream) if not suffix else "text"


def _sniff(stream: IO[bytes]) -> str:
    try:
        head = stream.peek(4096)[:4096] if hasattr(stream, "peek") else b""
    except (OSError, EOFError):
        return "text"  # reading it will say what is wrong
    if _PAGE_START.match(head):
        return "page"
    return "lines" if _LINES_START.match(head.removeprefix(b"\xef\xbb\xbf")) else "text"
