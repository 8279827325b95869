"""Questions about stories and their tellings: SQL for the history."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.record.asking import CURRENT, ENTRY
from dragoman.record.filters import Filters, of_pair, of_pair_alone, of_stories, within
from dragoman.record.schema import documents, readings, record_tables
from dragoman.record.story_schema import links, stories, story_pairs, tellings

RECORDS = {"promises": "statements"}
"""The record type that tells a story of a type, where it is called otherwise."""


def listing(type_: str | None, filters: Filters) -> sa.Select[Any]:
    """Stories by their own date, newest first, undated last."""
    if type_ and filters.dyad and of_pair_alone(filters):
        return between(filters.dyad, type_, filters.since, filters.until)
    return sa.select(stories.c.summary).where(*of_stories(type_, filters)).order_by(*NEWEST)


def total(type_: str | None, filters: Filters) -> sa.Select[Any]:
    """How many stories there are."""
    if type_ and filters.dyad and of_pair_alone(filters):
        query = sa.select(sa.func.count()).where(*of_pair(filters.dyad, type_))
        return within(query, story_pairs.c.date, filters.since, filters.until)
    return sa.select(sa.func.count()).select_from(stories).where(*of_stories(type_, filters))


def between(dyad: tuple[str, str], type_: str, since: str | None, until: str | None) -> sa.Select[Any]:
    """The stories of one type between two parties, newest first. Served by one index."""
    query = (
        sa.select(stories.c.summary)
        .join(story_pairs, story_pairs.c.story_id == stories.c.id)
        .where(*of_pair(dyad, type_))
        .order_by(story_pairs.c.date.desc().nulls_last(), story_pairs.c.story_id.desc())
    )
    return within(query, story_pairs.c.date, since, until)


NEWEST = (stories.c.date.desc().nulls_last(), stories.c.last_told.desc().nulls_last(), stories.c.number.desc())


def told(story: str, type_: str) -> sa.Select[Any]:
    """The tellings of a story with their records and documents, the earliest told first."""
    return (
        telling(record_tables[RECORDS.get(type_, type_)])
        .where(tellings.c.story_id == story)
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def telling(table: sa.Table) -> sa.Select[Any]:
    """Tellings with their records, of one type, and their documents."""
    return (
        sa.select(*ENTRY, table.c.payload, tellings.c.story_id, *(tellings.c[name] for name in _TELLING))
        .join(tellings, tellings.c.record_id == table.c.id)
        .join(documents, documents.c.id == tellings.c.document_id)
        .join(readings, CURRENT)
    )


_TELLING = ("told", "status", "score", "reasons", "by_hand", "record_id", "record_type", "features")


def observed(ids: Sequence[str]) -> sa.Select[Any]:
    """How stories stood when, the earliest told first."""
    columns = ("story_id", "told", "status", "document_id", "record_id", "features")
    return (
        sa.select(*(tellings.c[name] for name in columns))
        .join(documents, documents.c.id == tellings.c.document_id)
        .where(tellings.c.story_id.in_(ids))
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def linked(ids: Sequence[str], outwards: bool = False) -> sa.Select[Any]:
    """The links from stories, or from and to them."""
    mine = links.c.source.in_(ids)
    return sa.select(links).where(mine if outwards else sa.or_(mine, links.c.target.in_(ids))).order_by(links.c.id)


def summaries(ids: Iterable[str]) -> sa.Select[Any]:
    """Stories by their ids."""
    return sa.select(stories.c.summary).where(stories.c.id.in_(list(ids))).order_by(stories.c.number)


def story_ids(beginning: str, limit: int) -> sa.Select[Any]:
    """The stories whose ids begin so, and that which a record with this very id tells."""
    told_by = sa.select(tellings.c.story_id).where(tellings.c.record_id == beginning)
    found = sa.or_(
        stories.c.id == beginning,
        sa.and_(stories.c.id >= beginning, stories.c.id < beginning + "g"),
        stories.c.id.in_(told_by),
    )
    return sa.select(stories.c.id, stories.c.type).where(found).order_by(stories.c.id).limit(limit)


def text_id(document_id: str) -> sa.Select[Any]:
    """The hash of a document's text."""
    return sa.select(documents.c.text_id).where(documents.c.id == document_id)


def tellings_of(ids: Sequence[str]) -> sa.Select[Any]:
    """Which stories the records of documents tell."""
    return sa.select(tellings.c.record_id, tellings.c.story_id).where(tellings.c.document_id.in_(ids))
