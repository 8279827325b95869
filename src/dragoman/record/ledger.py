"""The ledger's questions, as SQL."""

from collections.abc import Iterator
from typing import Any, Literal, Protocol

import sqlalchemy as sa

from dragoman.record.filters import Filters, Slice, of_stories
from dragoman.record.schema import documents
from dragoman.record.story_schema import stories

TYPES = ("agreements", "initiatives", "promises", "encounters")


class Line(Protocol):
    """A row of the ledger."""

    id: str
    summary: dict[str, Any]
    standing: Literal["open", "kept", "lapsed", "settled"]
    due: str | None


def latest() -> sa.Select[Any]:
    """The latest day that a document was published on."""
    return sa.select(sa.func.max(documents.c.published))


def lines(type_: str | None, filters: Filters, today: str) -> sa.Subquery:
    """The stories that are in the ledger, with how they stand on a day. What was only held was never in it."""
    types = [name for name in TYPES if type_ in (None, name)]
    others = [name for name in types if name != "encounters"]
    parts = []
    if others:
        parts.append(_lines(today).where(stories.c.type.in_(others), *of_stories(None, filters)))
    if "encounters" in types:
        # Most encounters are held and not in the ledger: by their state first, and of those whatever else is asked.
        planned = (stories.c.type == "encounters", stories.c.state.in_(("open", "kept", "lapsed")))
        parts.append(_lines(today).where(*planned, *of_stories(None, filters, near=True)))
    return (parts[0] if len(parts) == 1 else sa.union_all(*parts)).subquery()


def _lines(today: str) -> sa.Select[Any]:
    passed = sa.and_(stories.c.state == "open", stories.c.due.is_not(None), stories.c.due < today)
    standing = sa.case((passed, "lapsed"), else_=stories.c.state).label("standing")
    columns = ("id", "type", "due", "first_told", "last_told", "number")
    return sa.select(*(stories.c[name] for name in columns), standing)


def states(found: sa.Subquery) -> sa.Select[Any]:
    """How many lines there are in each state."""
    return sa.select(found.c.standing, sa.func.count()).group_by(found.c.standing)


def shown(found: sa.Subquery, state: str | None, part: Slice) -> sa.Select[Any]:
    """A part of the lines in their order: what is open first, of that the oldest; then the latest told."""
    query = sa.select(found)
    if state:
        query = query.where(found.c.standing == state)
    chosen = query.order_by(*_order(found)).offset(part.offset).limit(part.limit).subquery()
    return sa.select(chosen, stories.c.summary).join(stories, stories.c.id == chosen.c.id).order_by(*_order(chosen))


def _order(found: sa.Subquery) -> Iterator[sa.ColumnElement[Any]]:
    is_open = found.c.standing == "open"
    yield sa.case((is_open, 0), else_=1)
    yield sa.case((is_open, found.c.first_told), else_=None).nulls_last()
    yield found.c.last_told.desc().nulls_last()
    yield found.c.number
