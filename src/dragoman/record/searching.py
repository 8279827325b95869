"""Finding documents and records by their words and by what must hold of them, latest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dragoman.lang.terms import Terms
from dragoman.record import words
from dragoman.record.asking import CURRENT, ENTRY
from dragoman.record.filters import Condition, Filters, is_of_records, of_documents, of_records
from dragoman.record.schema import documents, readings, record_tables, texts

COUNTED = 1000
"""Up to so many are counted: beyond, that there are more is all that matters, and counting on would cost."""
_POSITIONS = words.MOST_STATEMENTS


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for: documents or records of one type, groups of words of which each must occur, filters."""

    what: str
    groups: Sequence[Terms]
    filters: Filters
    lite: bool


def hits(asked: Asked) -> sa.Select[Any] | None:
    """The documents, or records with their documents, latest first; null where nothing of the kind can fit."""
    return _documents(asked) if asked.what == "documents" else _records(asked)


def counted(query: sa.Select[Any]) -> sa.Select[Any]:
    """How many there are, up to one more than are counted."""
    bare = query.with_only_columns(sa.literal(1)).order_by(None).limit(COUNTED + 1)
    return sa.select(sa.func.count()).select_from(bare.subquery())


def texts_of(ids: Sequence[str]) -> sa.Select[Any]:
    """The texts of documents."""
    return (
        sa.select(documents.c.id, texts.c.text)
        .join(texts, texts.c.id == documents.c.text_key)
        .where(documents.c.id.in_(ids))
    )


def facets(query: sa.Select[Any]) -> Iterator[tuple[str, sa.Select[Any]]]:
    """Yield by name how often each value occurs among the first thousand documents of a search."""
    first = query.with_only_columns(documents.c.id).limit(COUNTED).subquery()
    among = sa.select(first.c.id)
    for name in ("language", "outlet"):
        column = documents.c[name]
        yield name, _counts(column, documents.c.id.in_(among))
    for name, table, column_name in (("kind", "encounters", "kind"), ("act", "statements", "act")):
        records = record_tables[table]
        yield name, _counts(records.c[column_name], records.c.document_id.in_(among))
    from dragoman.record.schema import topics

    yield "topic", _counts(topics.c.topic, topics.c.document_id.in_(among))


def _counts(column: sa.ColumnElement[Any], condition: Condition) -> sa.Select[Any]:
    return sa.select(column, sa.func.count()).where(condition, column.is_not(None)).group_by(column)


def _documents(asked: Asked) -> sa.Select[Any] | None:
    query: sa.Select[Any] = sa.select(*ENTRY, documents.c.search_key).select_from(documents).join(readings, CURRENT)
    query = query.where(*of_documents(asked.filters))
    if asked.groups:
        query = _matching(query, "document_words", documents.c.search_key, asked)
    if is_of_records(asked.filters):
        fitting: list[Condition] = []
        for name, table in record_tables.items():
            conditions = of_records(name, asked.filters)
            if conditions:
                fitting.append(documents.c.id.in_(sa.select(table.c.document_id).where(*conditions)))
        if not fitting:
            return None
        query = query.where(sa.or_(*fitting))
    return query.order_by(documents.c.search_key.desc())


def _records(asked: Asked) -> sa.Select[Any] | None:
    table = record_tables[asked.what]
    conditions = of_records(asked.what, asked.filters)
    if conditions is None:
        return None
    query: sa.Select[Any] = (
        sa.select(*ENTRY, documents.c.search_key, table.c.payload)
        .select_from(documents)
        .join(table, table.c.document_id == documents.c.id)
        .join(readings, CURRENT)
        .where(*of_documents(asked.filters), *conditions)
    )
    if asked.groups and asked.what == "statements":
        own = documents.c.search_key + table.c.position + 1
        query = _matching(query, "statement_words", own, asked)
    elif asked.groups:
        # Only statements have an index of their own words: of the others, the document's narrow them down.
        query = _matching(query, "document_words", documents.c.search_key, asked)
    return query.order_by(documents.c.search_key.desc(), table.c.position)


def _matching(query: sa.Select[Any], table: str, key: sa.ColumnElement[Any], asked: Asked) -> sa.Select[Any]:
    """Let only those through whose words match. Joined by hand: an FTS5 table is none that SQLAlchemy knows."""
    column: sa.ColumnElement[Any] = sa.literal_column(f"{table}.{'rowid' if asked.lite else 'key'}")
    clause = sa.table(table)
    query = query.join(clause, column == key) if table == "document_words" else _of_statements(query, clause, column)
    return query.where(words.matching(table, asked.groups, asked.lite))


def _of_statements(query: sa.Select[Any], clause: Any, column: sa.ColumnElement[Any]) -> sa.Select[Any]:
    table = record_tables["statements"]
    whose = column.op("&")(sa.literal_column(str(~_POSITIONS)))
    which = column.op("&")(sa.literal_column(str(_POSITIONS))) - 1
    return query.join(clause, sa.and_(documents.c.search_key == whose, table.c.position == which))
