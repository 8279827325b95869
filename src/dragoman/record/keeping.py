"""Writing readings into the tables."""

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa

from dragoman.model import Reading
from dragoman.record import rows
from dragoman.record.answers import Added, Refused
from dragoman.record.faults import is_of_one_row
from dragoman.record.schema import BELONGINGS, documents, metadata, readings, record_tables


def keep_all(connection: sa.Connection, batch: Iterable[Reading], coder: str, so_far: Added) -> Added:
    """Write a batch, each reading behind a savepoint of its own; return the new sum.

    `coder` is put down for a reading without records, which does not name its own.
    """
    counts = {"added": so_far.added, "known": so_far.known, "changed": so_far.changed}
    refused = list(so_far.refused)
    for reading in batch:
        try:
            with connection.begin_nested():
                outcome = _keep(connection, reading, coder)
        except Exception as error:
            if not is_of_one_row(error):
                raise
            refused.append(Refused(reading.document.id, f"cannot be kept: {_reason(error)}"))
        else:
            counts[outcome] += 1
    return Added(**counts, refused=tuple(refused))


def _keep(connection: sa.Connection, reading: Reading, coder: str) -> str:
    new = rows.reading_row(reading, coder)
    now = dt.datetime.now(dt.UTC)
    mine = readings.c.document_id == reading.document.id
    found = connection.execute(sa.select(readings.c.id, readings.c.is_current).where(mine))
    known = {row.id: row.is_current for row in found}
    if known.get(new["id"]):
        return "known"
    _put_document(connection, reading, now, bool(known))
    if known:
        connection.execute(sa.update(readings).where(mine).values(is_current=False))
        _clear(connection, reading.document.id)
    if new["id"] in known:
        connection.execute(sa.update(readings).where(readings.c.id == new["id"]).values(is_current=True, read_at=now))
    else:
        connection.execute(sa.insert(readings), {**new, "read_at": now, "is_current": True})
    for table, values in rows.record_rows(reading).items():
        if values:
            connection.execute(sa.insert(metadata.tables[table]), values)
    return "changed" if known else "added"


def _put_document(connection: sa.Connection, reading: Reading, now: dt.datetime, known: bool) -> None:
    row = rows.document_row(reading.document)
    if known:
        connection.execute(sa.update(documents).where(documents.c.id == reading.document.id).values(row))
    else:
        connection.execute(sa.insert(documents), {**row, "added_at": now})


def _clear(connection: sa.Connection, document_id: str) -> None:
    """Take away what the former reading laid out; the reading itself stays."""
    for table in (*BELONGINGS, *record_tables.values()):
        connection.execute(sa.delete(table).where(table.c.document_id == document_id))


def _reason(error: Exception) -> str:
    return " ".join(str(getattr(error, "orig", error)).split())
