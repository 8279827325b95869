"""The commands that ask the record, and those by which people decide."""

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman import api
from dragoman.cli import app as commands
from dragoman.record import Record
from tests import invented


def _run(*arguments: str, width: int = 140) -> Result:
    return CliRunner().invoke(commands.app, arguments, env={"COLUMNS": str(width), "TERM": "dumb", "NO_COLOR": "1"})


@pytest.fixture(autouse=True)
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "a.sqlite"
    with Record.open(path) as opened:
        api.add(invented.all_readings(), opened)
    monkeypatch.setenv("DRAGOMAN_RECORD", str(path))
    monkeypatch.setenv("DRAGOMAN_WORKERS", "1")
    return path


def _met() -> str:
    with api.open_record() as record:
        return next(one.id for one in api.stories(record).stories if one.tellings == 2)


def _words(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def test_search_shows_documents_and_the_words_in_them() -> None:
    text = _words(_run("search", "встречу"))
    assert "провел встречу с премьер-министром" in text
    assert text.endswith("1–1 of 1")
    assert _words(_run("search", "nobody")) == "0–0 of 0"
    found = json.loads(_run("search", "мост", "--what", "statements", "-f", "json").stdout)
    assert found["hits"][0]["record"]["act"] == "pledge"
    assert _words(_run("search", "--dyad", "XA", "XB", "--topic", "water")).endswith("1–1 of 1")


def test_an_encounter_is_shown_with_its_tellings_and_why_they_are_one() -> None:
    text = _words(_run("show", "encounter", _met()[:8]))
    for words in (
        "meeting XA – XB 2031-05-04",
        "2 tellings · 2 voices",
        "the first",
        "people: both sides",
        "date: same day",
    ):
        assert words in text, words
    page = json.loads(_run("show", "encounter", _met(), "-f", "json").stdout)
    assert [telling["document"]["language"] for telling in page["tellings"]] == ["ru", "zh"]


def test_a_person_is_shown() -> None:
    text = _words(_run("show", "person", "Ilan Orsk"))
    assert "head of state" in text
    assert "Encounters 2" in text
    assert _run("show", "person", "Nobody").exit_code == 1


def test_an_agreement_is_shown() -> None:
    with api.open_record() as record:
        ident = api.stories(record, "agreements").stories[0].id
    assert "Соглашение о перевозках" in _words(_run("show", "agreement", ident))


def test_tellings_are_compared() -> None:
    text = _words(_run("compare", _met()))
    for words in ("A ru", "B zh", "Facts", "Statements", "one only", "Outcomes"):
        assert words in text, words
    both = json.loads(
        _run("compare", invented.russian().document.id, invented.chinese().document.id, "-f", "json").stdout
    )
    assert len(both["tellings"]) == 2
    assert _run("compare", invented.russian().document.id, invented.russian().document.id).exit_code == 2


def test_the_ledger_and_the_silences() -> None:
    text = _words(_run("ledger", "--dyad", "XA", "XB"))
    assert "open" in text
    assert "мост через реку Тиса" in text
    lapsed = json.loads(_run("ledger", "--state", "lapsed", "--as-of", "2031-12-31", "-f", "json").stdout)
    assert [entry["story"]["date"] for entry in lapsed["entries"]] == ["2031-06-09"]
    assert "0 encounters told by outlets of both" in _words(_run("silences", "xa", "XB"))


def test_figures_as_a_table_and_as_csv() -> None:
    assert "2031-05 1" in _words(_run("stats", "month"))
    assert _run("stats").stdout == _run("stats", "month").stdout
    rows = list(csv.reader(io.StringIO(_run("stats", "side", "--what", "statements", "-f", "csv").stdout)))
    assert rows[0] == ["side", "count"]
    assert dict(map(tuple, rows[1:])) == {"XA": "5", "XB": "2", "joint": "1"}
    assert _run("stats", "colour").exit_code == 2


def test_the_record_is_exported(tmp_path: Path) -> None:
    result = _run("export", str(tmp_path / "out"), "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 7
    assert (tmp_path / "out" / "dictionary.md").exists()


def test_everything_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {reading.document.id: reading for reading in invented.all_readings()}
    changed = invented.russian()
    known[changed.document.id] = changed.model_copy(update={"indicators": ()})
    monkeypatch.setattr("dragoman.coder.read", lambda document: known[document.id])
    text = _words(_run("recode"))
    assert "5 read again, 1 read otherwise indicators: 0 gained, 1 lost, 0 changed" in text
    assert "lost indicators" in text


def test_decisions_are_taken_listed_and_undone() -> None:
    met = _met()
    with api.open_record() as record:
        undated = next(one.id for one in api.stories(record).stories if one.date is None)
    assert _words(_run("merge", met, undated, "--who", "Ana", "--why", "one meeting")).startswith("1 merge")
    assert "3 tellings" in _words(_run("show", "encounter", met))
    record_id = invented.chinese().encounters[0].id
    assert "2 split" in _words(_run("split", met, record_id, "--who", "Ana"))
    ident = invented.russian().encounters[0].id
    assert "3 correct" in _words(_run("review", "correct", ident, "status=planned", "date=null", "--who", "Ana"))
    listed = _words(_run("decisions"))
    assert "by Ana one meeting" in listed
    assert "4 reject" in _words(_run("review", "reject", ident, "--who", "Ana"))
    assert _words(_run("undo", "4", "--who", "Bo", "--why", "hasty")).endswith("undone by Bo hasty")
    assert _run("undo", "4").exit_code == 1
    assert _run("review", "correct", ident, "status").exit_code == 2
    assert _run("review", "correct", ident, "status=never").exit_code == 1


@pytest.mark.parametrize(
    "command",
    ["search", "ledger", "stats", "compare", "silences", "export", "recode", "merge", "split", "review", "undo",
     "decisions", "show person", "show encounter", "show agreement"],
)  # fmt: skip
def test_every_command_has_help_with_an_example(command: str) -> None:
    text = _run(*command.split(), "--help").stdout
    assert f"dragoman {command}" in " ".join(text.split())


def test_parties_and_people_are_known_by_name_in_any_language() -> None:
    assert _words(_run("show", "dyad", "China", "Казахстан")).startswith("CN – KZ")
    assert _words(_run("search", "--party", "哈萨克斯坦")) == "0–0 of 0"
    wrong = _run("show", "dyad", "Chian", "KZ")
    assert wrong.exit_code == 2
    assert "no party that is known" in " ".join(wrong.output.split())


def test_a_search_without_a_hit_says_how_names_are_looked_for() -> None:
    found = _run("search", "Tokayev")
    assert 'dragoman show person "Kassym-Jomart Tokayev"' in found.stderr
    assert _words(found) == "0–0 of 0"
    assert not _run("search", "nobody").stderr


def test_what_is_in_doubt_says_of_what() -> None:
    text = _words(_run("compare", _met()))
    assert "documents more than 20 · signed" in text
    assert "“подписано более 20 документов" in text


def test_help_begins_with_first_steps_and_lists_by_purpose() -> None:
    text = _words(_run("--help"))
    at = [text.index(words) for words in ("First steps", "dragoman add", "─ Read", "─ Ask", "─ Decide", "─ Keep up")]
    assert at == sorted(at)
