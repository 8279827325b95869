"""The questions that the record answers, as SQL."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa

from dragoman.record.answers import Entry
from dragoman.record.filters import Filters, of_documents, of_records
from dragoman.record.schema import documents, parties, readings, record_tables, texts

ENTRY = (
    documents.c.id,
    documents.c.headline,
    documents.c.language,
    documents.c.published,
    documents.c.source,
    documents.c.added_at,
    documents.c.outlet,
    documents.c.outlet_country,
    documents.c.voice,
    readings.c.coder,
    readings.c.counts,
)
CURRENT = sa.and_(readings.c.document_id == documents.c.id, readings.c.is_current)


def body(document_id: str) -> sa.Select[Any]:
    """The current reading of a document, and its text."""
    return (
        sa.select(readings.c.body, texts.c.text)
        .join(documents, documents.c.id == readings.c.document_id)
        .join(texts, texts.c.id == documents.c.text_key)
        .where(readings.c.document_id == document_id, readings.c.is_current)
    )


def handed_in(after: int, limit: int) -> sa.Select[Any]:
    """Documents with their texts and current readings, after one, in the order of adding."""
    columns = ("id", "text_id", "number", "given")
    return (
        sa.select(*(documents.c[name] for name in columns), readings.c.body, texts.c.text)
        .join(readings, CURRENT)
        .join(texts, texts.c.id == documents.c.text_key)
        .where(documents.c.number > after)
        .order_by(documents.c.number)
        .limit(limit)
    )


def every(name: str, filters: Filters, after: tuple[int, int]) -> sa.Select[Any] | None:
    """Records of a type with their documents, after one, in the order of adding; null where none can fit."""
    table = record_tables[name]
    conditions = of_records(name, filters)
    if conditions is None:
        return None
    number, position = after
    later = sa.or_(documents.c.number > number, sa.and_(documents.c.number == number, table.c.position > position))
    return (
        sa.select(*ENTRY, documents.c.number, table.c.position, table.c.payload)
        .join(table, table.c.document_id == documents.c.id)
        .join(readings, CURRENT)
        .where(documents.c.number >= number, later, *of_documents(filters), *conditions)
        .order_by(documents.c.number, table.c.position)
    )


def uncertain(name: str, limit: int) -> sa.Select[Any]:
    """The records of a type of which the coder is least certain, of texts that are no reprints."""
    table = record_tables[name]
    first = sa.select(table.c.id).where(table.c.original).order_by(table.c.certainty).limit(limit)
    return chosen(table, first).order_by(table.c.certainty, documents.c.number, table.c.position)


def chosen(table: sa.Table, first: sa.Select[Any]) -> sa.Select[Any]:
    """The records whose ids were chosen first, with their documents: few, so that few wide rows are read."""
    return _told(table).where(table.c.id.in_(sa.select(first.subquery().c.id)))


def ids(prefix: str, limit: int) -> sa.Select[Any]:
    """The ids of the documents that begin so. Ids are hexadecimal: a range, which an index serves, holds them."""
    found = sa.or_(documents.c.id == prefix, sa.and_(documents.c.id >= prefix, documents.c.id < prefix + "g"))
    return sa.select(documents.c.id).where(found).order_by(documents.c.id).limit(limit)


def listing(words: str | None, language: str | None) -> sa.Select[Any]:
    """The ids of documents whose headline has all the words and that are in the language, latest first."""
    query = sa.select(documents.c.id)
    for word in (words or "").casefold().split():
        query = query.where(documents.c.headline_folded.contains(word, autoescape=True))
    if language:
        query = query.where(documents.c.language == language)
    return query.order_by(*_LATEST)


_LATEST = (documents.c.published.desc().nulls_last(), documents.c.id)


def listed(chosen: sa.Select[Any]) -> sa.Select[Any]:
    """The documents that were chosen, latest first."""
    among = sa.select(chosen.subquery().c.id)
    return sa.select(*ENTRY).join(readings, CURRENT).where(documents.c.id.in_(among)).order_by(*_LATEST)


def entries(ids: Iterable[str]) -> sa.Select[Any]:
    """Documents by their ids."""
    return sa.select(*ENTRY).join(readings, CURRENT).where(documents.c.id.in_(list(ids)))


def languages() -> sa.Select[Any]:
    """The languages of the documents, and how many are in each; null for those whose language is not known."""
    return (
        sa.select(documents.c.language, sa.func.count()).group_by(documents.c.language).order_by(documents.c.language)
    )


def between(name: str, dyad: Iterable[str]) -> sa.Select[Any]:
    """The records of one type that name all these parties, by date and then by document."""
    table = record_tables[name]
    query = _told(table)
    for party in dyad:
        query = query.where(_names(party, table.c.id))
    return _in_time(query, table)


def beside(name: str, dyad: Iterable[str]) -> sa.Select[Any]:
    """The records of one type in the documents that tell of an encounter of these parties."""
    encounter = record_tables["encounters"].alias("met")
    met = sa.select(encounter.c.document_id)
    for party in dyad:
        met = met.where(_names(party, encounter.c.id))
    table = record_tables[name]
    return _in_time(_told(table).where(table.c.document_id.in_(met)), table)


def entry(row: sa.Row[Any]) -> Entry:
    """Return the document that a row is of."""
    return Entry(
        id=row.id,
        headline=row.headline,
        language=row.language,
        published=row.published,
        source=row.source,
        coder=row.coder,
        added_at=utc(row.added_at),
        counts=row.counts,
        outlet=row.outlet,
        outlet_country=row.outlet_country,
        voice=row.voice,
    )


def utc(at: dt.datetime) -> dt.datetime:
    """Return a time of the database with its zone, which SQLite does not keep."""
    return at if at.tzinfo else at.replace(tzinfo=dt.UTC)


def _told(table: sa.Table) -> sa.Select[Any]:
    return (
        sa.select(*ENTRY, table.c.payload)
        .join(documents, documents.c.id == table.c.document_id)
        .join(readings, CURRENT)
    )


def _names(party: str, record_id: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    named = parties.alias()
    return record_id.in_(sa.select(named.c.record_id).where(named.c.party == party))


def _in_time(query: sa.Select[Any], table: sa.Table) -> sa.Select[Any]:
    when = table.c.date if "date" in table.c else documents.c.published
    return query.order_by(when.nulls_last(), documents.c.published.nulls_last(), documents.c.id, table.c.position)
