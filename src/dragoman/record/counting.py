"""Figures: how many of what, by which dimensions. SQL."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.record.filters import (
    Filters,
    of_documents,
    of_pair,
    of_pair_alone,
    of_records,
    of_stories,
    within,
)
from dragoman.record.schema import documents, record_tables
from dragoman.record.story_schema import pair_topics, pairs, stories, story_pairs

STORIES = ("encounters", "agreements", "initiatives", "indicators", "promises")
_RECORDS = ("statements", "characterisations")

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "documents": ("month", "year", "language", "outlet", "country"),
    "statements": ("month", "year", "dyad", "side", "act", "topic", "language", "outlet"),
    "characterisations": ("month", "year", "dyad", "label", "language", "outlet"),
    **dict.fromkeys(STORIES, ("month", "year", "dyad", "kind", "status", "state", "country")),
}
"""What each kind of thing can be counted by. Things told by many documents are counted once, reprints not at all."""


def counted(what: str, by: Sequence[str], filters: Filters) -> sa.Select[Any]:
    """Count `what` by dimensions, in their order. Raises ValueError for one that it does not have."""
    if what not in DIMENSIONS:
        raise ValueError(f"what is counted is one of {', '.join(DIMENSIONS)}, not {what!r}")
    unknown = [name for name in by if name not in DIMENSIONS[what]]
    if unknown:
        raise ValueError(f"{what} are not counted by {', '.join(unknown)}; by {', '.join(DIMENSIONS[what])}")
    if what == "documents":
        return _documents(by, filters)
    return _stories(what, by, filters) if what in STORIES else _records(what, by, filters)


def _documents(by: Sequence[str], filters: Filters) -> sa.Select[Any]:
    columns = {
        "month": sa.func.substr(documents.c.published, 1, 7),
        "year": sa.func.substr(documents.c.published, 1, 4),
        "language": documents.c.language,
        "outlet": documents.c.outlet,
        "country": documents.c.outlet_country,
    }
    return _grouped([columns[name] for name in by], documents).where(*of_documents(filters))


def _stories(what: str, by: Sequence[str], filters: Filters) -> sa.Select[Any]:
    columns: dict[str, sa.ColumnElement[Any]] = {
        "month": sa.func.substr(stories.c.date, 1, 7),
        "year": sa.func.substr(stories.c.date, 1, 4),
        "dyad": story_pairs.c.dyad,
        **{name: stories.c[name] for name in ("kind", "status", "state", "country")},
    }
    source: Any = stories
    if filters.dyad and of_pair_alone(filters) and {"month", "year"}.issuperset(by):
        # The pair's index has the dates: nothing else is read.
        days = [sa.func.substr(story_pairs.c.date, 1, 7 if name == "month" else 4) for name in by]
        query = _grouped(days, story_pairs).where(*of_pair(filters.dyad, what))
        return within(query, story_pairs.c.date, filters.since, filters.until)
    if "dyad" in by:
        source = stories.outerjoin(story_pairs, story_pairs.c.story_id == stories.c.id)
    return _grouped([columns[name] for name in by], source).where(*of_stories(what, filters))


def _records(what: str, by: Sequence[str], filters: Filters) -> sa.Select[Any]:
    table = record_tables[what]
    columns: dict[str, sa.ColumnElement[Any]] = {
        "month": sa.func.substr(documents.c.published, 1, 7),
        "year": sa.func.substr(documents.c.published, 1, 4),
        "language": documents.c.language,
        "outlet": documents.c.outlet,
        "dyad": pairs.c.dyad,
        "side": pairs.c.side,
        "topic": pair_topics.c.topic,
    }
    if what == "statements":
        columns["act"] = table.c.act
    else:
        columns["label"] = table.c.label
    source: Any = table.join(documents, documents.c.id == table.c.document_id)
    if {"dyad", "side", "topic"} & set(by):
        mine = sa.and_(pairs.c.document_id == table.c.document_id, pairs.c.record_id == table.c.id)
        source = source.join(pairs, mine)
    if "topic" in by:
        same = [pair_topics.c[name] == pairs.c[name] for name in ("document_id", "record_id", "dyad")]
        source = source.join(pair_topics, sa.and_(*same))
    conditions = of_records(what, filters)
    query = _grouped([columns[name] for name in by], source)
    query = query.where(documents.c.voice == documents.c.id, *of_documents(filters))
    return query.where(sa.false()) if conditions is None else query.where(*conditions)


def _grouped(columns: Sequence[sa.ColumnElement[Any]], source: Any) -> sa.Select[Any]:
    query: sa.Select[Any] = sa.select(*columns, sa.func.count()).select_from(source)
    if columns:
        query = query.group_by(*columns).order_by(*(column.nulls_last() for column in columns))
    return query
