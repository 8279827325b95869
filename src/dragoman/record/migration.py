"""Bringing a database to the schema of this release."""

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from dragoman.model import RecordError
from dragoman.record.schema import REVISIONS

if TYPE_CHECKING:
    from alembic.config import Config

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

    command.upgrade(config(connection), "head")


def config(connection: sa.Connection) -> "Config":
    """Return what Alembic must know: where the scripts are, and the connection to run them on."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made
