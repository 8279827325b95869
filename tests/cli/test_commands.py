"""The command line: what goes to standard output, what to standard error, and the exit code."""

import csv
import io
import json
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman import Reading, SourceError, __version__, api
from dragoman.cli.app import app
from dragoman.record import Record
from tests import invented


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Stand in for reading: `ru`, `zh`, ... are the invented readings, and any other path is an error."""
    calls: list[dict[str, object]] = []
    known = dict(zip(("ru", "zh", "kk", "en", "empty"), invented.all_readings(), strict=True))

    def read_files(paths: Iterable[str], **options: object) -> Iterator[Reading | SourceError]:
        calls.append(options)
        for path in paths:
            yield known.get(path) or SourceError("there is no such file", path)

    def add_files(paths: Iterable[str], record: Record, *, progress: object, **options: str | None) -> api.Added:
        return api.add(read_files(paths, **options), record)

    monkeypatch.setitem(api.__dict__, "read_files", read_files)
    monkeypatch.setitem(api.__dict__, "add_files", add_files)
    return calls


def _run(*arguments: str, width: int = 100) -> Result:
    return CliRunner().invoke(app, arguments, env={"COLUMNS": str(width), "TERM": "dumb", "NO_COLOR": "1"})


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the place of a record that holds the invented readings, as the environment names it."""
    path = tmp_path / "a.sqlite"
    with Record.open(path) as opened:
        api.add(invented.all_readings(), opened)
    monkeypatch.setenv("DRAGOMAN_RECORD", str(path))
    return path


# read


def test_jsonl_is_exactly_one_line_a_document_in_order(given: list[dict[str, object]]) -> None:
    result = _run("read", "--format", "jsonl", "zh", "empty", "ru")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.split("\n")
    assert lines.pop() == ""
    assert [Reading.model_validate_json(line) for line in lines] == [
        invented.chinese(),
        invented.empty(),
        invented.russian(),
    ]


def test_a_document_that_fails_is_told_on_standard_error_and_the_rest_goes_on(given: list[dict[str, object]]) -> None:
    result = _run("read", "--format", "jsonl", "ru", "lost.txt", "zh")
    assert result.exit_code == 1
    assert [json.loads(line)["document"]["language"] for line in result.stdout.splitlines()] == ["ru", "zh"]
    assert result.stderr == "dragoman: lost.txt: there is no such file\n"


@pytest.mark.parametrize("form", ["table", "json", "csv", "jsonl"])
def test_every_format_tells_of_a_failure(form: str, given: list[dict[str, object]]) -> None:
    result = _run("read", "-f", form, "lost.txt")
    assert result.exit_code == 1
    assert "lost.txt" not in result.stdout
    assert "lost.txt" in result.stderr


def test_json_and_csv(given: list[dict[str, object]]) -> None:
    readings = json.loads(_run("read", "--format", "json", "ru", "kk").stdout)
    assert [Reading.model_validate(one) for one in readings] == [invented.russian(), invented.kazakh()]
    rows = list(csv.DictReader(io.StringIO(_run("read", "--format", "csv", "ru").stdout)))
    assert [row["type"] for row in rows].count("statements") == 3


def test_what_is_said_of_the_documents_is_handed_on(given: list[dict[str, object]]) -> None:
    _run("read", "--language", "kz", "--published", "2031-05", "--source", "mayak.example", "ru")
    assert given == [{"language": "kk", "published": "2031-05", "source": "mayak.example"}]


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_the_table_keeps_to_the_width_and_loses_no_word(width: int, given: list[dict[str, object]]) -> None:
    from rich.cells import cell_len

    result = _run("read", "ru", "zh", "kk", "en", width=width)
    assert result.exit_code == 0
    assert max(cell_len(line) for line in result.stdout.splitlines()) <= width
    squeezed = "".join(result.stdout.split())
    for reading in invented.all_readings()[:4]:
        for _, one in reading.records():
            assert f"“{''.join(one.evidence[0].quote.split())}”" in squeezed or width < 100


def test_the_table_tells_who_what_and_in_which_words(given: list[dict[str, object]]) -> None:
    text = " ".join(_run("read", "ru", width=160).stdout.split())
    for words in (
        "Encounters 1 meeting 2031-05-04 Ilan Orsk XA · head of state host",
        "(dateline) Marta Velen XB · head of government guest",
        "Port Alva · XA · Доме у Моря",
        "Ilan Orsk XA → report “торговля между странами выросла на 12% и достигла 3 млрд долларов”",
        "Marta Velen XB → pledge “Бельмора готова построить мост через реку Тиса” transport, construction",
        "more than 20",
        "5 000 000 000 USD",
        "3 000 000 000 USD · +12% · up",
        "“вечная дружба”",
    ):
        assert words in text, words


def test_an_empty_reading_says_so(given: list[dict[str, object]]) -> None:
    assert "Nothing between states." in _run("read", "empty").stdout


def test_a_document_does_nothing_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J[bold]red[/bold]\u202e\x9b31m"
    told = invented.document(f"{hostile}\nmore", title=hostile, source=hostile)
    items = [Reading(document=told), SourceError(hostile, hostile)]
    monkeypatch.setitem(api.__dict__, "read_files", lambda paths, **_: iter(items))
    result = _run("read", "x")
    assert "[bold]red[/bold]" in result.stdout
    for control in "\x1b\x07\x9b\u202e":
        assert control not in result.stdout + result.stderr


# add, list, show


def test_adding_twice_changes_nothing(tmp_path: Path, given: list[dict[str, object]]) -> None:
    path = str(tmp_path / "new.sqlite")
    first = _run("add", "--record", path, "ru", "zh")
    assert (first.exit_code, first.stdout) == (0, f"{path}: 2 added, 0 read anew, 0 known already\n")
    second = _run("add", "--record", path, "ru", "zh", "kk")
    assert second.stdout == f"{path}: 1 added, 0 read anew, 2 known already\n"


def test_adding_goes_on_after_a_failure_and_tells(tmp_path: Path, given: list[dict[str, object]]) -> None:
    path = str(tmp_path / "new.sqlite")
    result = _run("add", "--record", path, "ru", "lost.txt", "zh")
    assert result.exit_code == 1
    assert result.stdout == f"{path}: 2 added, 0 read anew, 0 known already, 1 failed\n"
    assert result.stderr == "dragoman: lost.txt: there is no such file\n"


def test_the_list(record: Path) -> None:
    lines = _run("list").stdout.splitlines()
    assert [line.split()[0] for line in lines[:3]] == [
        invented.english().document.id,
        invented.chinese().document.id,
        invented.russian().document.id,
    ]
    assert lines[-1] == "1–5 of 5 documents"
    assert _run("list", "--limit", "2", "--offset", "4").stdout.splitlines()[-1] == "5–5 of 5 documents"
    assert _run("list", "--language", "kz").stdout.splitlines()[-1] == "1–1 of 1 document"
    found = _run("list", "президент", "арландии", width=160).stdout.splitlines()
    assert (len(found), found[0].split()[3]) == (2, "9")
    assert _run("list", "nobody").stdout == "0–0 of 0 documents\n"


def test_a_document_is_shown_by_the_beginning_of_its_id(record: Path) -> None:
    ident = invented.russian().document.id
    assert "Marta Velen" in _run("show", "document", ident[:8]).stdout
    shown = _run("show", "document", ident[:8], "--format", "json").stdout
    assert Reading.model_validate_json(shown) == invented.russian()


def test_a_dyad_is_shown(record: Path) -> None:
    text = " ".join(_run("show", "dyad", "xb", "XA").stdout.split())
    for words in (
        "XA – XB 4 documents",
        "Encounters 3 2031-06-09 meeting Toma Reiss; Ana Lund",
        "2031-05-04 meeting Ilan Orsk; Marta Velen",
        "ru zh · 2 tellings",
        "planned",
        "Statements 8",
        "XA 5 statements relations 2, trade 2, construction 1",
        "XB 2 statements transport 2, construction 1",
        "joint 1 statement no topic",
        "Соглашение о перевозках",
        "strategic partnership “全天候战略伙伴”",
    ):
        assert words in text, words
    dossier = json.loads(_run("show", "dyad", "XA", "XB", "-f", "json").stdout)
    assert (dossier["dyad"], len(dossier["encounters"])) == (["XA", "XB"], 3)
    assert "Nothing is on record" in _run("show", "dyad", "XA", "XD").stdout


# What goes wrong


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "--format", "yaml", "ru"),
        ("read", "--published", "31.05.2031", "ru"),
        ("read", "--published", "2031-11-31", "ru"),
        ("read", "--published", "2031-13", "ru"),
        ("read", "--language", "ru_RU!", "ru"),
        ("fly",),
        ("add",),
        ("show", "document"),
        ("show", "dyad", "XA"),
        ("show", "dyad", "XA", "xa"),
        ("list", "--limit", "0"),
        ("serve", "--port", "99999"),
    ],
)
def test_what_is_not_understood_is_usage(arguments: tuple[str, ...], given: list[dict[str, object]]) -> None:
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, given) == (2, "", [])


@pytest.mark.parametrize("arguments", [("list",), ("show", "document", "ab"), ("show", "dyad", "XA", "XB"), ("serve",)])
def test_a_record_that_is_not_there_is_told_and_not_made(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAGOMAN_RECORD", str(tmp_path / "none.sqlite"))
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there is no record here" in result.stderr
    assert not (tmp_path / "none.sqlite").exists()


def test_an_id_that_is_nobodys(record: Path) -> None:
    result = _run("show", "document", "ffffffff")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "dragoman: the record holds no document 'ffffffff'\n"


def test_a_file_that_is_no_record(tmp_path: Path, given: list[dict[str, object]]) -> None:
    (tmp_path / "notes.txt").write_text("Not a database at all. " * 100)
    result = _run("add", "--record", str(tmp_path / "notes.txt"), "ru")
    assert result.exit_code == 1
    assert "this file is not a database" in result.stderr


def test_a_port_that_is_taken(record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = _run("serve", "--port", str(taken.getsockname()[1]))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "cannot listen on 127.0.0.1" in result.stderr
    assert "http://" not in result.stderr


# The program as a whole

_STAND_IN = """
import sys
from dragoman import api
from dragoman.cli import main
from tests import invented

def endless(paths, **options):
    while True:
        yield invented.english()

api.__dict__["read_files"] = endless
sys.argv = ["dragoman", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize("form", ["jsonl", "csv", "json", "table"])
def test_a_reader_who_goes_away_is_no_error(form: str) -> None:
    command = [sys.executable, "-c", _STAND_IN, "read", "--format", form, "x"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(20) == 141


def test_the_output_is_utf_8_whatever_the_locale() -> None:
    code = (
        "import sys; from dragoman import api; from dragoman.cli import main; from tests import invented;"
        "api.__dict__['read_files'] = lambda paths, **_: iter(invented.all_readings());"
        "sys.argv = ['dragoman', 'read', '--format', 'jsonl', 'x']; main()"
    )
    for encoding in ("ascii", "cp1251"):
        program = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, env={"PYTHONIOENCODING": encoding}, check=True
        )
        lines = program.stdout.decode("utf-8").splitlines()
        assert [Reading.model_validate_json(line) for line in lines] == list(invented.all_readings())


def test_the_desk_is_served_until_interrupted(record: Path) -> None:
    command = [sys.executable, "-c", "from dragoman.cli import main; main()", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        assert program.stderr
        told = program.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", told)
        assert address, told
        with urllib.request.urlopen(f"{address[0]}healthz", timeout=10) as answer:
            assert json.load(answer) == {"status": "ok", "documents": 5}
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == ""
        assert program.wait(10) in (0, 130)


def test_the_version() -> None:
    result = _run("--version")
    assert (result.exit_code, result.stdout) == (0, f"dragoman {__version__}\n")


def test_a_new_language_is_scaffolded(tmp_path: Path) -> None:
    result = _run("new-language", "uz", "--name", "Uzbek", "--packs", str(tmp_path))
    assert result.exit_code == 0
    assert "calendar.toml: [months] is empty" in result.stdout.splitlines()
    assert "docs/adding-a-language.md" in result.stderr
    again = _run("new-language", "uz", "--name", "Uzbek", "--packs", str(tmp_path))
    assert (again.exit_code, again.stdout) == (1, "")
    assert "already" in again.stderr


@pytest.mark.parametrize(
    "command", [("read",), ("add",), ("list",), ("new-language",), ("serve",), ("show", "document"), ("show", "dyad")]
)
def test_every_command_has_help_with_an_example(command: tuple[str, ...]) -> None:
    result = _run(*command, "--help")
    assert result.exit_code == 0
    assert f"dragoman {' '.join(command)}" in result.stdout.partition("Example")[2]
