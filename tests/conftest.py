"""Where the record is kept in a test: every test that asks for `where` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.record import Record
from tests import postgresql

MISSING = "NO POSTGRESQL: what is tested on SQLite is not tested on PostgreSQL; install Debian's package postgresql"


@pytest.fixture(scope="session")
def server() -> Iterator[postgresql.Server]:
    """Yield the server that all tests share; without the package, skip, and say so loudly."""
    found = postgresql.programs()
    if found is None:
        pytest.skip(MISSING)
    with postgresql.server(found) as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return where a new record can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "a.sqlite")
    running: postgresql.Server = request.getfixturevalue("server")
    return running.database()


@pytest.fixture
def record(where: str) -> Iterator[Record]:
    """Yield an open, empty record."""
    with Record.open(where) as opened:
        yield opened
