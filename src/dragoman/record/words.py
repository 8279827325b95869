"""The words of documents and statements, kept so that every form of a word is found, latest first."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from dragoman.lang.terms import Terms, indexed
from dragoman.model import Document, Record

_POSITIONS = 12
"""Bits of a key for the statements of one document: the first 4,095 are searched."""
_SERIALS = 30
MOST_STATEMENTS = (1 << _POSITIONS) - 1


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be found under a key: a document (the first of a list), or a statement of it."""

    table: str
    key: int
    terms: frozenset[str]


def key_of(published: str | None, serial: int) -> int:
    """Return a document's key: its day of publication, then its serial; undated ones come first.

    A statement's is its document's, with its position (from 1) added.
    """
    return (day_of(published) << (_SERIALS + _POSITIONS)) | (serial << _POSITIONS)


def day_of(date: str | None) -> int:
    """Return the ordinal of a date (ISO 8601, cut to what is known: its first day); 0 for none.

    >>> day_of("2031-05-04") - day_of("2031-05"), day_of(None)
    (3, 0)
    """
    if not date:
        return 0
    try:
        year, month, day = (int(part) for part in f"{date[:10]}-01-01".split("-")[:3])
        return dt.date(year, month, day).toordinal() - _FIRST_DAY if year >= 1600 else 1
    except ValueError:
        return 0


_FIRST_DAY = dt.date(1600, 1, 1).toordinal() - 1


def found(document: Document, serial: int, statements: Sequence[Record]) -> list[Found]:
    """Return the document's terms, and then those of each statement in its own words."""
    every = list(indexed(document.text, document.language))
    key = key_of(document.published, serial)
    title = indexed(document.title, document.language) if document.title else ()
    terms = {term for _, _, terms in (*every, *title) for term in terms}
    kept = [Found("document_words", key, frozenset(terms))]
    for position, record in enumerate(statements[:MOST_STATEMENTS], 1):
        piece = record.evidence[0]
        kept.append(Found("statement_words", key + position, frozenset(_within(every, piece.start, piece.end))))
    return kept


def _within(every: Iterable[tuple[int, int, Terms]], start: int, end: int) -> Iterable[str]:
    return (term for at, until, terms in every if start <= at and until <= end for term in terms)


def keep(connection: sa.Connection, found: Iterable[Found]) -> None:
    """Write what a batch is to be found by. In the order of the keys: SQLite's index is made for that."""
    lite = connection.dialect.name == "sqlite"
    for table in ("document_words", "statement_words"):
        rows = [
            {"key": one.key, "words": " ".join(sorted(one.terms)) if lite else sorted(one.terms)}
            for one in sorted((one for one in found if one.table == table), key=lambda one: one.key)
        ]
        if rows:
            into = (
                "(rowid, words) VALUES (:key, :words)"
                if lite
                else "(key, words) VALUES (:key, array_to_tsvector(:words))"
            )
            connection.execute(sa.text(f"INSERT INTO {table} {into}"), rows)


def matching(table: str, groups: Sequence[Terms], lite: bool) -> sa.TextClause:
    """Return the condition that every group has a term among the words; `{key}` of the table is `rowid` or `key`."""
    if lite:
        each = (" OR ".join(f'"{term}"' for term in group) for group in groups)
        asked = " AND ".join(f"({one})" for one in each)
        return sa.text(f"{table} MATCH :words").bindparams(words=asked)
    each = (" | ".join(_quoted(term) for term in group) for group in groups)
    asked = " & ".join(f"({one})" for one in each)
    return sa.text(f"{table}.words @@ CAST(:words AS tsquery)").bindparams(words=asked)


def _quoted(term: str) -> str:
    # Terms hold letters and digits only; quoted all the same, so that none can be an operator.
    return "'" + term.replace("'", "''").replace("\\", "\\\\") + "'"
