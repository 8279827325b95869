"""A record that the first release made comes along with all that is in it.

`first_release.sql` was made by that release from the readings of `tests.invented`: the Russian report was first read
with less in it, and then again.
"""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from dragoman.model import RECORD_TYPES
from dragoman.record import Record
from dragoman.record.engine import connect, locate
from dragoman.record.schema import record_tables, topics
from tests import invented

OLD = Path(__file__).with_name("first_release.sql")


@pytest.fixture
def old(where: str) -> str:
    """Return a record as the first release left it, on either database."""
    if "://" not in where:
        connection = sqlite3.connect(where)
        connection.executescript(OLD.read_text(encoding="utf-8"))
        connection.close()
        return where
    lite = sqlite3.connect(":memory:")
    lite.executescript(OLD.read_text(encoding="utf-8"))
    lite.row_factory = sqlite3.Row
    engine = connect(locate(where), 5)
    with engine.begin() as connection:
        _first_schema(connection)
        meta = sa.MetaData()
        meta.reflect(connection)
        for table in meta.sorted_tables:
            if table.name == "alembic_version":
                continue
            rows = [_typed(table, dict(row)) for row in lite.execute(f"SELECT * FROM {table.name}")]
            if rows:
                connection.execute(table.insert(), rows)
    engine.dispose()
    return where


def _first_schema(connection: sa.Connection) -> None:
    from alembic import command

    from dragoman.record.migration import config

    command.upgrade(config(connection), "0001")


def _typed(table: sa.Table, row: dict[str, object]) -> dict[str, object]:
    import datetime as dt
    import json

    for column in table.columns:
        value = row[column.name]
        if isinstance(column.type, sa.JSON) and isinstance(value, str):
            row[column.name] = json.loads(value)
        elif isinstance(column.type, sa.Boolean) and value is not None:
            row[column.name] = bool(value)
        elif isinstance(column.type, sa.DateTime) and isinstance(value, str):
            row[column.name] = dt.datetime.fromisoformat(value).replace(tzinfo=dt.UTC)
    return row


def test_everything_comes_along(old: str) -> None:
    with Record.open(old) as record:
        assert record.documents().total == 5
        for reading in invented.all_readings():
            assert record.reading(reading.document.id) == reading
        with record.asking() as connection:
            count = lambda table: connection.scalar(sa.text(f"SELECT count(*) FROM {table}"))  # noqa: E731
            assert count("readings") == 6
            assert count("statements") == 3 + 3 + 1 + 1
            assert count("texts") == 5


def test_what_it_knows_is_known_still(old: str) -> None:
    with Record.open(old) as record:
        assert record.add(invented.all_readings()).known == 5


def test_it_is_laid_out_for_what_this_release_asks(old: str) -> None:
    with Record.open(old) as record:
        assert record.pending() == 5
        assert record.lay_out() == 5
        assert record.pending() == 0
        with record.asking() as connection:
            assert connection.scalar(sa.text("SELECT count(*) FROM pairs")) == 4 + 8 + 2 + 1 + 1 + 2
            numbers = connection.scalars(sa.text("SELECT number FROM documents ORDER BY number")).all()
            assert list(numbers) == [1, 2, 3, 4, 5]


def test_opening_it_twice_is_opening_it_once(old: str) -> None:
    Record.open(old).close()
    with Record.open(old) as record:
        assert record.documents().total == 5


def test_what_the_fourth_schema_counts_by_is_filled(where: str) -> None:
    """A record of the third schema, with a reprint in it, tells the same figures as one made anew."""
    with Record.open(where) as record:
        record.add(invented.all_readings())
        record.add([invented.reprint(invented.russian(), "reprinted")])
        before = _counted_by(record)
        with record.writing() as connection:
            _back_to_the_third(connection)
    with Record.open(where) as record:
        assert _counted_by(record) == before
    originals = {original for *_, original in before["topics"]}
    assert originals == {True, False}
    assert any(speaker for _, speaker, _ in before["topics"])


def _counted_by(record: Record) -> dict[str, list[tuple[object, ...]]]:
    columns = {"topics": (topics.c.record_id, topics.c.speaker_id, topics.c.original)}
    columns |= {name: (table.c.id, table.c.original) for name, table in record_tables.items()}
    with record.asking() as connection:
        return {
            name: sorted(tuple(row) for row in connection.execute(sa.select(*asked))) for name, asked in columns.items()
        }


def _back_to_the_third(connection: sa.Connection) -> None:
    for name in RECORD_TYPES:
        connection.execute(sa.text(f"DROP INDEX ix_{name}_certainty"))
    for index in ("ix_topics_speaker_id", "ix_documents_outlet_country", "ix_statements_speaker_id"):
        connection.execute(sa.text(f"DROP INDEX {index}"))
    connection.execute(sa.text("CREATE INDEX ix_statements_speaker_id ON statements (speaker_id)"))
    for name in (*RECORD_TYPES, "topics"):
        connection.execute(sa.text(f"ALTER TABLE {name} DROP COLUMN original"))
    connection.execute(sa.text("ALTER TABLE topics DROP COLUMN speaker_id"))
    connection.execute(sa.text("UPDATE alembic_version SET version_num = '0003'"))
