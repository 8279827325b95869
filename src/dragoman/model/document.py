"""The text that was read, and what is known of where it came from."""

import hashlib
import re
from functools import lru_cache

from dragoman.model.evidence import Frozen

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class Dateline(Frozen):
    """The line that opens a report: where and when it was written, and by which agency."""

    place: str | None = None
    country: str | None = None
    date: str | None = None
    agency: str | None = None


class Document(Frozen):
    """One telling. `id` names the telling (source, address, date), `text_id` its words: reprints share it.

    `language` is BCP 47; `published` is ISO 8601, cut to what is known; `source_id` is the id handed in; `source` is
    the address where known, else the outlet. Offsets of all evidence count code points of `text`.
    Source: codebook, document.
    """

    id: str
    text_id: str
    source_id: str | None = None
    language: str | None = None
    title: str | None = None
    published: str | None = None
    dateline: Dateline | None = None
    photo_credit: str | None = None
    source: str | None = None
    text: str


_PIECE = 1 << 20


@lru_cache(1)  # a telling's id asks for it too
def text_id(text: str) -> str:
    """Return the hash of a text, the same whatever its white space and letter case.

    Read piece by piece, so that a text of many megabytes is not held three times over.
    """
    digest = hashlib.sha256(b"text\x1f")
    gap, start = "", 0
    while start < len(text):
        end = start + _PIECE
        while end < len(text) and not text[end].isspace():
            end += 1
        words = " ".join(text[start:end].casefold().split())
        if words:
            digest.update((gap + words).encode("utf-8", "replace"))
            gap = " "
        start = end
    return digest.hexdigest()[:16]


def telling_id(text: str, source: str | None, address: str | None, published: str | None) -> str:
    """Return the id of a telling: source, address and date; without an address, the text stands in for it."""
    return _digest("telling", source or "", address or text_id(text), (published or "")[:10])


def is_date(value: str) -> bool:
    """Whether a string has the form of an ISO 8601 date cut to year, month or day.

    >>> is_date("2025-08"), is_date("31.08.2025")
    (True, False)
    """
    return re.match(_DATE, value) is not None


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
