"""Adding that is killed at random moments, and begun again: the record equals one made without interruption.

`DRAGOMAN_KILLS`, `DRAGOMAN_KILLED_DOCUMENTS` and `DRAGOMAN_KILL_WITHIN` (seconds) make it longer.
"""

import os
import pickle
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from bench.tellings import readings

from dragoman import history
from dragoman.record import Record, Slice, schema
from tests.conftest import MISSING
from tests.postgresql import Server, programs

KILLS = int(os.environ.get("DRAGOMAN_KILLS", "5"))
WITHIN = float(os.environ.get("DRAGOMAN_KILL_WITHIN", "1.5"))
DOCUMENTS = int(os.environ.get("DRAGOMAN_KILLED_DOCUMENTS", "300"))

_CHILD = """
import pickle, sys
from dragoman import coder, history
from dragoman.record import Record
from dragoman.scale.adding import add_documents
readings = {one.document.id: one for one in pickle.load(open(sys.argv[1], "rb"))}
coder.read = lambda document: readings[document.id]
coder.CODER = "bench 1"
with Record.open(sys.argv[2]) as record:
    print("ready", flush=True)
    done = add_documents([one.document for one in readings.values()], record, workers=1)
    print(done.added, done.known, done.changed, len(done.refused), flush=True)
"""
_MOMENTS = {"added_at", "read_at"}


def _start(stored: Path, where: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(stored), where], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n", child.stderr.read() if child.stderr else ""
    return child


def _content(where: str) -> dict[str, list[str]]:
    """Return every table's rows, without the moments at which they were written, and what a search finds."""
    with Record.open(where) as record, record.asking() as connection:
        found: dict[str, list[str]] = {}
        for table in schema.metadata.sorted_tables:
            columns = [column for column in table.c if column.name not in _MOMENTS]
            found[table.name] = sorted(repr(tuple(row)) for row in connection.execute(sa.select(*columns)))
    with Record.open(where) as record:
        for words in ("договоры", "bridges", "大桥", "келісімнің"):
            for what in ("documents", "statements"):
                hits = history.search(record, words, what=what, part=Slice(limit=500)).hits
                found[f"{what} {words}"] = [hit.record.id if hit.record else hit.document.id for hit in hits]
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """Return two places on one kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "killed.sqlite"), str(tmp_path / "whole.sqlite")
    if programs() is None:
        pytest.skip(MISSING)
    server: Server = request.getfixturevalue("server")
    return server.database(), server.database()


def test_killed_and_begun_again_it_is_as_if_nothing_had_happened(two: tuple[str, str], tmp_path: Path) -> None:
    killed, whole = two
    stored = tmp_path / "readings"
    stored.write_bytes(pickle.dumps(list(readings(0, DOCUMENTS))))
    chance = random.Random(9)
    survived: list[Any] = []
    for _ in range(KILLS):
        child = _start(stored, killed)
        time.sleep(chance.uniform(0.01, WITHIN))
        child.send_signal(signal.SIGKILL)
        survived.append(child.wait())
    last = _start(stored, killed)
    out, errors = last.communicate()
    assert last.returncode == 0, errors
    added, known, changed, refused = map(int, out.split())
    assert (added + known, changed, refused) == (DOCUMENTS, 0, 0)
    # At least one was killed while it worked.
    assert -signal.SIGKILL in survived
    undisturbed = _start(stored, whole)
    out, errors = undisturbed.communicate()
    assert out.split() == [str(DOCUMENTS), "0", "0", "0"], errors
    one, other = _content(killed), _content(whole)
    assert one.keys() == other.keys()
    for name in one:
        assert one[name] == other[name], name
    assert len(one["documents"]) == DOCUMENTS
