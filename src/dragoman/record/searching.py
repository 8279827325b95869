"""Finding documents and records by their words and by what must hold of them, latest first.

In two steps: first the keys, which indexes alone tell, in their order; then the rows of those that are shown.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dragoman.lang.terms import Terms
from dragoman.record import words
from dragoman.record.asking import CURRENT, ENTRY
from dragoman.record.filters import Condition, Filters, counts, is_of_records, of_documents, of_records, with_records
from dragoman.record.schema import documents, readings, record_tables, texts, topics

COUNTED = 1000
"""Up to so many are counted: beyond, that there are more is all that matters, and counting on would cost."""
_FACETED = 300
"""Among so many of the latest the values are counted that a search can be narrowed by."""
_RARE = 4000
"""What fits a filter as rarely as this is gathered by its index; what fits more often is soon met, latest first."""
_POSITIONS = words.MOST_STATEMENTS


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for: documents or records of one type, groups of words of which each must occur, filters."""

    what: str
    groups: Sequence[Terms]
    filters: Filters
    lite: bool


def keys(connection: sa.Connection, asked: Asked) -> sa.Select[Any] | None:
    """The keys of documents, or of records with their positions, latest first; null where nothing of the kind can fit.

    A row has `id`, the document's, and `at`, the record's position. Of one document's statements with words asked for,
    the last come first.
    """
    near = not any((connection.scalar(count) or 0) <= _RARE for count in counts(asked.filters, _RARE))
    return _documents(asked, near) if asked.what == "documents" else _records(asked, near)


def counted(query: sa.Select[Any]) -> sa.Select[Any]:
    """How many there are, up to one more than are counted."""
    bare = query.with_only_columns(sa.literal(1).label("one")).limit(COUNTED + 1)
    return sa.select(sa.func.count()).select_from(bare.subquery())


def shown(what: str, found: Sequence[Any]) -> sa.Select[Any]:
    """The documents, or records with their documents, that keys are of; in reading order."""
    ids = sorted({row.id for row in found})
    query: sa.Select[Any] = sa.select(*ENTRY, documents.c.search_key).join(readings, CURRENT)
    order: list[sa.ColumnElement[Any]] = [documents.c.search_key.desc()]
    if what != "documents":
        table = record_tables[what]
        query = query.add_columns(table.c.payload).join(table, table.c.document_id == documents.c.id)
        query = query.where(_these(table, found))
        order.append(table.c.position)
    return query.where(documents.c.id.in_(ids)).order_by(*order)


def speakers(found: Sequence[Any]) -> sa.Select[Any]:
    """The persons who make the statements that keys are of: name and party, a row a statement."""
    table = record_tables["statements"]
    is_person = table.c.payload[("speaker", "type")].as_string() == "person"
    return sa.select(table.c.speaker_name, table.c.country).where(_these(table, found), is_person)


def _these(table: sa.Table, found: Sequence[Any]) -> Condition:
    """Return that a record is one of those that keys are of."""
    by_document: dict[str, list[int]] = {}
    for row in found:
        by_document.setdefault(row.id, []).append(row.at)
    each = (sa.and_(table.c.document_id == one, table.c.position.in_(by_document[one])) for one in sorted(by_document))
    return sa.or_(sa.false(), *each)


def texts_of(ids: Sequence[str]) -> sa.Select[Any]:
    """The texts of documents."""
    return (
        sa.select(documents.c.id, texts.c.text)
        .join(texts, texts.c.id == documents.c.text_key)
        .where(documents.c.id.in_(ids))
    )


def first(query: sa.Select[Any]) -> sa.Select[Any]:
    """The documents among which values are counted."""
    return query.with_only_columns(documents.c.id).limit(_FACETED)


def facets(ids: Sequence[str]) -> Iterator[tuple[str, sa.Select[Any]]]:
    """Yield by name how often each value occurs in documents."""
    for name in ("language", "outlet"):
        yield name, _counts(documents.c[name], documents.c.id.in_(ids))
    for name, table, column_name in (("kind", "encounters", "kind"), ("act", "statements", "act")):
        records = record_tables[table]
        yield name, _counts(records.c[column_name], records.c.document_id.in_(ids))
    yield "topic", _counts(topics.c.topic, topics.c.document_id.in_(ids))


def _counts(column: sa.ColumnElement[Any], condition: Condition) -> sa.Select[Any]:
    return sa.select(column, sa.func.count()).where(condition, column.is_not(None)).group_by(column)


def _documents(asked: Asked, near: bool) -> sa.Select[Any] | None:
    query: sa.Select[Any] = sa.select(documents.c.id, sa.literal(0).label("at")).select_from(documents)
    query = query.where(*of_documents(asked.filters))
    order: sa.ColumnElement[Any] = documents.c.search_key
    if asked.groups:
        query, order = _matching(query, "document_words", asked)
    if is_of_records(asked.filters):
        fitting = with_records(asked.filters, near)
        if fitting is None:
            return None
        query = query.where(fitting)
    return query.order_by(order.desc())


def _records(asked: Asked, near: bool) -> sa.Select[Any] | None:
    table = record_tables[asked.what]
    conditions = of_records(asked.what, asked.filters, near)
    if conditions is None:
        return None
    query: sa.Select[Any] = sa.select(documents.c.id, table.c.position.label("at"))
    query = query.where(*of_documents(asked.filters))
    mine = table.c.document_id == documents.c.id
    if not asked.groups:
        if near:
            # An outer join, so that documents are gone through in their order, and the records of each looked up.
            query = query.select_from(documents.outerjoin(table, sa.and_(mine, *conditions)))
            query = query.where(sa.func.coalesce(table.c.position, -1) >= 0)
        else:
            query = query.select_from(documents.join(table, mine)).where(*conditions)
        return query.order_by(documents.c.search_key.desc(), table.c.position)
    query = query.select_from(documents.join(table, mine)).where(*conditions)
    if asked.what == "statements":
        query, order = _matching(query, "statement_words", asked)
        return query.order_by(order.desc())
    # Only statements have an index of their own words: of the others, the document's narrow them down.
    query, order = _matching(query, "document_words", asked)
    return query.order_by(order.desc(), table.c.position)


def _matching(query: sa.Select[Any], table: str, asked: Asked) -> tuple[sa.Select[Any], sa.ColumnElement[Any]]:
    """Let only those through whose words match; return by what they are in order, too.

    Joined by hand: an FTS5 table is none that SQLAlchemy knows. It gives its rows by their keys, latest first.
    """
    key: sa.ColumnElement[Any] = sa.literal_column(f"{table}.{'rowid' if asked.lite else 'key'}", sa.BigInteger)
    clause = sa.table(table)
    if table == "document_words":
        query = query.join(clause, documents.c.search_key == key)
    else:
        statements = record_tables["statements"]
        whose = key.op("&")(sa.literal_column(str(~_POSITIONS)))
        which = key.op("&")(sa.literal_column(str(_POSITIONS))) - 1
        query = query.join(clause, sa.and_(documents.c.search_key == whose, statements.c.position == which))
    return query.where(words.matching(table, asked.groups, asked.lite)), key
