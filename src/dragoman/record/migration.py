"""Bringing a database to the schema of this release."""

from pathlib import Path

import sqlalchemy as sa

from dragoman.model import RecordError
from dragoman.record.schema import REVISIONS

_SCRIPTS = Path(__file__).parent / "migrations"


def revision(connection: sa.Connection) -> str | None:
    """Return the revision that a database is at; null for one that holds no tables.

    Raises RecordError for a database of some other program, and for one that a newer release made.
    """
    inspector = sa.inspect(connection)
    tables = inspector.get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise RecordError("this database belongs to another program: it has tables, and none of them is Dragoman's")
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    if found is not None and found not in REVISIONS:
        raise RecordError(
            f"a newer Dragoman made this record (its schema is {found}, this release knows {REVISIONS[-1]}): "
            "update Dragoman to open it"
        )
    return found


def migrate(connection: sa.Connection) -> None:
    """Make the tables, or bring them up to date, inside the transaction that the connection is in."""
    # Imported here: it takes longer than opening the record does.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
