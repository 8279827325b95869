"""Connections to the database, and the transactions on them."""

import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url

from dragoman.model import RecordError

_WRITING = 0x447261676F6D
"""The lock that whoever writes to a PostgreSQL database takes: a number that nobody else is likely to use."""
_READING_KIB, _WRITING_KIB = 32 * 1024, 256 * 1024
"""What SQLite keeps of the file in memory: one writes at a time, many may read."""


def locate(where: str | Path) -> URL:
    """Return the URL of a database; what has no scheme is the path of an SQLite file.

    Raises RecordError for a folder, and for a file in a folder that does not exist.
    """
    text = str(where)
    if "://" in text:
        url = make_url(text)
        # The driver that is installed with the extra `postgresql`, whatever SQLAlchemy would take.
        return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url
    path = Path(text).expanduser()
    if path.is_dir():
        raise RecordError(f"{text}: this is a folder, not a record")
    if not path.parent.is_dir():
        raise RecordError(f"{text}: there is no folder {path.parent}")
    return URL.create("sqlite", database=str(path))


def connect(url: URL, wait: float) -> sa.Engine:
    """Return an engine; a writer that finds the database taken waits so many seconds."""
    lite = url.get_backend_name() == "sqlite"
    engine = sa.create_engine(
        url,
        connect_args={"timeout": wait} if lite else {"options": f"-c lock_timeout={int(wait * 1000)}"},
        json_serializer=_dump_json,
    )
    if lite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    elif url.get_backend_name() == "postgresql":
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def writing(engine: sa.Engine) -> sa.Engine:
    """Return the engine for transactions that will write.

    SQLite refuses at once a reader that turns writer while another writes; one that says so first waits its turn.
    """
    return engine.execution_options(writes=True)


def _set_up_sqlite(connection: Any, _: Any) -> None:
    # Python's own transactions hold neither the making of tables nor savepoints; ours are begun below.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log, a crash of the program loses nothing that was committed.
    cursor.execute("PRAGMA synchronous = NORMAL")
    # The indexes that questions need are there: one of a whole table, made for one question, takes longer than it.
    cursor.execute("PRAGMA automatic_index = OFF")
    cursor.execute(f"PRAGMA cache_size = -{_READING_KIB}")
    cursor.close()


def prepare(engine: sa.Engine) -> None:
    """Let those who read go on while somebody writes: SQLite's write-ahead log, which the file remembers."""
    if engine.dialect.name == "sqlite" and engine.url.database not in (None, "", ":memory:"):
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            connection.rollback()
            if raw is not None:
                raw.execute("PRAGMA journal_mode = WAL")


def ignoring(connection: sa.Connection, table: sa.Table) -> Any:
    """Return an INSERT that leaves a row alone whose key is there already."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(table).on_conflict_do_nothing()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_WRITING_KIB if writes else _READING_KIB}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: sa.Connection) -> None:
    # One writer at a time, as on SQLite: numbers and stories follow the order of adding.
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITING})")


def _dump_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
