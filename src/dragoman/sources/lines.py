"""One document a line: `.jsonl`, read as a stream."""

import codecs
import json
from collections.abc import Iterator
from typing import IO, Any

from dragoman.model import Document, SourceError
from dragoman.sources.day import day
from dragoman.sources.encoding import clean, decode
from dragoman.sources.opening import CutError, check_controls, check_text, read_line
from dragoman.sources.options import SourceOptions
from dragoman.sources.tag import language_tag
from dragoman.sources.telling import Facts, document


def read_lines(stream: IO[bytes], path: str, options: SourceOptions) -> Iterator[Document | SourceError]:
    """Yield a document or an error for every line that is not blank; if there is none, one error for the file.

    A line is an object with `text`, and where known `id`, `language`, `published`, `title`, `source`, `url`; other keys
    are ignored. A date that cannot be (2025-11-31), a language that is none, and values that are no strings count as
    unknown, and the document is kept. Errors name file and line. One line is held at a time.
    """
    number = found = 0
    while True:
        number += 1
        where = f"{path}:{number}"
        try:
            line = read_line(stream, options.max_bytes, where)
            if not line:
                break
            if number == 1:
                _check_start(line, path)
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                found += 1
                yield _document(line, where, options)
        except SourceError as error:
            found += 1
            yield error
            if isinstance(error, CutError):
                return
    if not found:
        yield SourceError("is empty", path)


def _check_start(line: bytes, path: str) -> None:
    if line.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CutError("is in UTF-16: lines of JSON are read in UTF-8", path)
    try:
        check_text(line, path)
    except SourceError as error:
        raise CutError(error.message, path) from None


def _document(line: bytes, where: str, options: SourceOptions) -> Document:
    row = _parse(line, where)
    text = row.get("text")
    if not isinstance(text, str):
        raise SourceError("has no text" if text is None else f"text must be a string, not {_kind(text)}", where)
    text = clean(text.removeprefix("\ufeff"))
    check_controls(text, where)
    published, language = _string(row, "published"), _string(row, "language")
    facts = Facts(
        source_id=_identifier(row),
        title=_string(row, "title"),
        published=day(published) if published else None,
        language=language_tag(language) if language else None,
        source=_string(row, "source"),
        address=_string(row, "url"),
    )
    return document(text, facts, options)


def _parse(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(decode(line))
    except RecursionError:
        raise SourceError("is no JSON that can be read: nested too deeply", where) from None
    except json.JSONDecodeError as error:
        raise SourceError(
            f"is no JSON: {error.msg.lower().removesuffix(' at')} at column {error.colno}", where
        ) from None
    except ValueError as error:
        raise SourceError(f"is no JSON that can be read: {error}", where) from None
    except SourceError as error:
        raise SourceError(error.message, where) from None
    if not isinstance(row, dict):
        raise SourceError(f"must be an object, not {_kind(row)}", where)
    return row


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    return clean(value).strip() or None if isinstance(value, str) else None


def _identifier(row: dict[str, Any]) -> str | None:
    value = row.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(row, "id")


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number"}
    return "null" if value is None else names.get(type(value), "a number")
