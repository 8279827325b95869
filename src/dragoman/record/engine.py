"""Connections to the database, and the transactions on them."""

import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url

from dragoman.model import RecordError


def locate(where: str | Path) -> URL:
    """Return the URL of a database; what has no scheme is the path of an SQLite file.

    Raises RecordError for a folder, and for a file in a folder that does not exist.
    """
    text = str(where)
    if "://" in text:
        return make_url(text)
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
        connect_args={"timeout": wait} if lite else {},
        json_serializer=_dump_json,
    )
    if lite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
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
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _dump_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
