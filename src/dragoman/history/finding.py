"""Search: what is found, and the words of the text around it."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import sqlalchemy as sa

from dragoman.history.answers import Tally
from dragoman.history.asking import Found, Hit, Passage
from dragoman.history.tellers import tallied, teller
from dragoman.lang.terms import Terms, asked, indexed
from dragoman.model import RECORD_TYPES
from dragoman.record import Filters, Record, Slice, searching
from dragoman.record.decisions import OneRecord
from dragoman.record.searching import COUNTED, Asked

_AROUND, _PASSAGES, _READ = 90, 2, 60_000
_SCANNED = 2000
"""Records looked through for words in their own evidence, of a type that has no index of its own."""
_BLOCK = 200


def search(
    record: Record,
    words: str = "",
    *,
    what: str = "documents",
    filters: Filters | None = None,
    part: Slice | None = None,
    facets: bool = False,
) -> Found:
    """Return what has all the words in any of their forms and fits the filters, latest first.

    Raises ValueError for a `what` that is neither documents nor a record type.
    """
    if what != "documents" and what not in RECORD_TYPES:
        raise ValueError(f"what is searched is documents or a record type, not {what!r}")
    part = part or Slice(limit=20)
    groups = asked(words)
    with record.asking() as connection:
        query = searching.keys(
            connection, Asked(what, groups, filters or Filters(), connection.dialect.name == "sqlite")
        )
        if query is None or (words.strip() and not groups):
            return Found(hits=(), total=0, offset=part.offset, limit=part.limit)
        if groups and what not in ("documents", "statements"):
            rows, total = _scanned(connection, what, query, groups, part)
        else:
            total = connection.scalar(searching.counted(query)) or 0
            rows = _rows(connection, what, query.offset(part.offset).limit(part.limit))
        texts = dict(tuple(row) for row in connection.execute(searching.texts_of([row.id for row in rows])))
        counts = _facets(connection, query) if facets else {}
    return Found(
        hits=tuple(_hit(row, what, texts[row.id], groups) for row in rows),
        total=min(total, COUNTED),
        more=total > COUNTED,
        offset=part.offset,
        limit=part.limit,
        facets=counts,
    )


def marks(text: str, language: str | None, groups: Sequence[Terms]) -> list[tuple[int, int]]:
    """Return where the words asked for stand in a text, in order; those that touch are one."""
    wanted = {term for group in groups for term in group}
    found: list[tuple[int, int]] = []
    for start, end, terms in indexed(text, language):
        if wanted.isdisjoint(terms):
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _rows(connection: sa.Connection, what: str, query: sa.Select[Any]) -> list[Any]:
    found = connection.execute(query).all()
    return list(connection.execute(searching.shown(what, found))) if found else []


def _scanned(
    connection: sa.Connection, what: str, query: sa.Select[Any], groups: Sequence[Terms], part: Slice
) -> tuple[list[Any], int]:
    """Return a part of the records whose own words match, and how many do."""
    found = connection.execute(query.limit(_SCANNED)).all()
    each = (found[at : at + _BLOCK] for at in range(0, len(found), _BLOCK))
    fitting = [
        row for block in each for row in connection.execute(searching.shown(what, block)) if _has_all(row, groups)
    ]
    return fitting[part.offset : part.offset + part.limit], len(fitting)


def _has_all(row: Any, groups: Sequence[Terms]) -> bool:
    own = {term for *_, terms in indexed(row.payload["evidence"][0]["quote"], row.language) for term in terms}
    return all(not own.isdisjoint(group) for group in groups)


def _facets(connection: sa.Connection, query: sa.Select[Any]) -> dict[str, tuple[Tally, ...]]:
    ids = sorted(set(connection.scalars(searching.first(query))))
    return {
        name: tallied((row[0], row[1]) for row in connection.execute(counting))
        for name, counting in searching.facets(ids)
    }


def _hit(row: Any, what: str, text: str, groups: Sequence[Terms]) -> Hit:
    document = teller(row)
    if what == "documents":
        shown = marks(text[:_READ], row.language, groups) if groups else []
        return Hit(document=document, passages=tuple(_passages(text, shown)))
    found = cast(OneRecord, RECORD_TYPES[what].model_validate(row.payload))
    piece = found.evidence[0]
    inside = [(piece.start + a, piece.start + b) for a, b in marks(piece.quote, row.language, groups)] if groups else []
    passage = Passage(start=piece.start, end=piece.end, quote=piece.quote, marks=tuple(inside))
    return Hit(document=document, record=found, record_type=what, passages=(passage,))


def _passages(text: str, shown: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield the first passages with words in them, each cut at spaces, none overlapping another."""
    until = given = 0
    for start, end in shown:
        if start < until or given == _PASSAGES:
            continue
        low, until = _cut(text, max(until, start - _AROUND), end + _AROUND, (start, end))
        inside = tuple((a, b) for a, b in shown if low <= a and b <= until)
        given += 1
        yield Passage(start=low, end=until, quote=text[low:until], marks=inside)


def _cut(text: str, low: int, high: int, around: tuple[int, int]) -> tuple[int, int]:
    start, end = around
    high = min(high, len(text))
    for break_ in ("\n", " "):
        at = text.rfind(break_, low, start)
        if at >= 0 and (break_ == "\n" or low > 0):
            low = at + 1 if break_ == "\n" else text.find(" ", low, start) + 1 or low
            break
    line = text.find("\n", end, high)
    if line >= 0:
        return low, line
    space = text.rfind(" ", end, high)
    return low, space if space >= 0 and high < len(text) else high
