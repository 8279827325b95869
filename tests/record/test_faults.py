"""A disk that is full, a database that may not be written, two who write at once: clear words, and nothing lost."""

import threading
from collections.abc import Callable
from itertools import islice

import pytest
import sqlalchemy as sa
from bench.tellings import readings
from sqlalchemy import event

from dragoman.history import join, stories
from dragoman.model import RecordError
from dragoman.record import Record
from dragoman.record.engine import locate
from tests import invented


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("full") / "a.sqlite"
    with Record.open(path) as record:
        record.add(readings(0, 100), joiner=join)
        before = stories(record, limit=500)

    def limit(connection: sa.Connection, _: object) -> None:
        # As many pages as there are, and a few: SQLite then says what it says of a full disk.
        pages = connection.execute("PRAGMA page_count").fetchone()[0]  # type: ignore[call-overload]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")  # type: ignore[call-overload]

    with Record.open(path) as record:
        event.listen(record._engine, "connect", limit)
        record._engine.dispose()
        with pytest.raises(RecordError, match=r"a\.sqlite: the disk is full"):
            record.add(readings(100, 300), joiner=join)
        assert record.documents().total == 100
        assert stories(record, limit=500) == before
    with Record.open(path) as record:
        assert record.add(readings(100, 300), joiner=join).added == 200


def test_a_database_that_may_only_be_read(where: str) -> None:
    with Record.open(where) as record:
        record.add([invented.russian()], joiner=join)
    if "://" in where:
        with Record.open(where) as record, record.writing() as connection:
            name = locate(where).database
            connection.execute(sa.text(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on'))
        only_to_read = where
    else:
        only_to_read = f"sqlite:///file:{where}?mode=ro&uri=true"
    with Record.open(only_to_read) as record:
        assert record.documents().total == 1
        with pytest.raises(RecordError, match="no permission to write"):
            record.add([invented.chinese()], joiner=join)
        assert record.documents().total == 1


def test_one_who_waits_too_long_for_another_is_told(where: str) -> None:
    with Record.open(where, wait=0.2) as record, Record.open(where) as other:
        with other.writing(), pytest.raises(RecordError, match="another program is writing"):
            record.add([invented.russian()])
        assert record.documents().total == 0
        assert record.add([invented.russian()]).added == 1


def test_two_who_write_at_once_take_turns_and_both_are_kept(where: str) -> None:
    failures: list[Exception] = []

    def write(start: int) -> Callable[[], None]:
        def work() -> None:
            try:
                with Record.open(where, wait=60) as record:
                    # Each also adds what the other adds.
                    several = list(readings(start, start + 60)) + list(readings(0, 20))
                    waiting = iter(several)
                    while batch := list(islice(waiting, 20)):
                        assert record.add(batch, joiner=join).refused == ()
            except Exception as error:
                failures.append(error)

        return work

    Record.open(where).close()
    threads = [threading.Thread(target=write(start)) for start in (1000, 2000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Record.open(where) as record:
        assert record.documents().total == 60 + 60 + 20
        with record.asking() as connection:
            numbers = connection.scalars(sa.text("SELECT number FROM documents")).all()
        assert len(set(numbers)) == 140


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(RecordError) as caught:
        Record.open("postgresql://reader:opensesame@127.0.0.1:1/none")
    assert "opensesame" not in str(caught.value)
    assert "127.0.0.1" in str(caught.value)
