"""Opening: what is a record, what is none, and the words for it."""

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

import dragoman.record
from dragoman.model import RECORD_TYPES, RecordError
from dragoman.record import Record, asking, default_location, schema, story_schema
from tests import invented


def test_the_migrations_make_the_schema(record: Record) -> None:
    def ours(name: str | None, kind: str, _: object) -> bool:
        # The words' tables differ from one database to the other, and are written by hand.
        return not (kind == "table" and (name or "").startswith(story_schema.SEARCHED))

    with record.asking() as connection:
        options = {"compare_type": True, "compare_server_default": True, "include_name": ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []
        assert context.get_current_revision() == schema.REVISIONS[-1]


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(dragoman.record.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == schema.REVISIONS


def test_every_record_type_has_its_table() -> None:
    assert set(schema.record_tables) == set(RECORD_TYPES)


def test_the_schema_and_the_questions_are_postgresql_too() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in schema.metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect))
    for query in (
        asking.body("a"),
        asking.ids("a", 2),
        asking.listing("a b", "kk"),
        asking.languages(),
        asking.between("encounters", ("XA", "XB")),
        asking.beside("statements", ("XA", "XB")),
    ):
        assert str(query.compile(dialect=dialect))


def test_the_default_is_told_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DRAGOMAN_RECORD", raising=False)
    assert default_location() == "dragoman.sqlite"
    monkeypatch.setenv("DRAGOMAN_RECORD", "other.sqlite")
    with Record.open() as record:
        assert record.where == "other.sqlite"
    assert (tmp_path / "other.sqlite").exists()


def test_a_record_that_is_not_there_is_made_only_where_asked(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="there is no record here"):
        Record.open(tmp_path / "none.sqlite", create=False)
    assert not (tmp_path / "none.sqlite").exists()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database at all. " * 100)
    with pytest.raises(RecordError, match=r"notes\.txt: this file is not a database"):
        Record.open(path)
    assert path.read_text().startswith("Not a database")


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "birds.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(RecordError, match="another program"):
        Record.open(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    Record.open(path).close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(RecordError, match=r"newer Dragoman .* 9999"):
        Record.open(path)


def test_a_folder_and_a_path_without_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="a folder, not a record"):
        Record.open(tmp_path)
    with pytest.raises(RecordError, match="there is no folder"):
        Record.open(tmp_path / "none" / "a.sqlite")


@pytest.mark.parametrize("where", ["nosuch://host/name", "://", "postgresql+nosuch://host/name"])
def test_an_address_of_no_known_database(where: str) -> None:
    with pytest.raises(RecordError, match="no such kind of database"):
        Record.open(where)


def test_a_driver_that_is_not_installed() -> None:
    with pytest.raises(RecordError, match=r"driver .* not installed \(oracledb\)"):
        Record.open("oracle+oracledb://host/name")


def test_a_locked_record_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with Record.open(path, wait=0.05) as record:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="another program is writing"):
            record.add([invented.russian()])
        assert record.documents().total == 0
        other.execute("ROLLBACK")
        other.close()
        assert record.add([invented.russian()]).added == 1


def test_a_record_without_permission_to_write(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with Record.open(path) as record:
        record.add([invented.russian()])
    with Record.open(f"sqlite:///file:{path}?mode=ro&uri=true") as record:
        assert record.documents().total == 1
        with pytest.raises(RecordError, match="no permission to write"):
            record.add([invented.chinese()])


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    failures: list[Exception] = []

    def write(readings: tuple[invented.Reading, ...]) -> None:
        try:
            with Record.open(path, wait=30) as record:
                for reading in readings:
                    record.add([reading])
        except Exception as error:
            failures.append(error)

    readings = invented.all_readings()
    threads = [threading.Thread(target=write, args=(part,)) for part in (readings, readings[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Record.open(path) as record:
        assert record.documents().total == len(readings)


def test_a_password_is_in_no_message() -> None:
    with pytest.raises(RecordError) as caught:
        Record.open("postgresql+nosuch://reader:opensesame@host/name")
    assert "opensesame" not in str(caught.value)
