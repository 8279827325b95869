"""Bad input from end to end: through the command line and the real coder. One bad document is named, the rest goes on.

The one thing told in these texts is a public fact: that two presidents met in Anchorage on 15 August 2025.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app

MET = "15 августа 2025 года Президент России Владимир Путин встретился в Анкоридже с Президентом США Дональдом Трампом."
WEATHER = "Завтра ночью столбик термометра опустится до десяти градусов, днем пройдет мокрый снег. "
MEBIBYTE = 1 << 20


@dataclass
class Outcome:
    """What a run of the command line left: its exit code, its readings, what it told on standard error."""

    code: int
    readings: list[dict[str, Any]]
    errors: str


def _read(*paths: Path | str, options: tuple[str, ...] = ()) -> Outcome:
    result = CliRunner().invoke(app, ["read", "--format", "jsonl", *options, *map(str, paths)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Outcome(result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr)


def _assert_met(reading: dict[str, Any], date: str | None = "2025-08-15") -> None:
    """The reading tells the one meeting, and every piece of evidence is the text."""
    (met,) = reading["encounters"]
    assert (met["dyad"], met["date"]) == (["RU", "US"], date)
    for e in met["evidence"]:
        assert reading["document"]["text"][e["start"] : e["end"]] == e["quote"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a file that tells the meeting."""
    path = tmp_path / "good.txt"
    path.write_text(MET, encoding="utf-8")
    return path


def test_a_good_file(good: Path) -> None:
    outcome = _read(good)
    assert (outcome.code, outcome.errors) == (0, "")
    _assert_met(outcome.readings[0])


@pytest.mark.parametrize(
    "bad_file",
    [
        ("empty.txt", b"", "is empty"),
        ("empty.html", b"", "is empty"),
        ("empty.jsonl", b"", "is empty"),
        ("blank.txt", b" \n\n\t ", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "holds no text"),
        ("noise.bin", bytes((i * 7919 + i * i) % 256 for i in range(9000)), ""),
        ("zeros.txt", bytes(5000), ""),
    ],
    ids=lambda bad: bad[0],
)
@pytest.mark.parametrize("command", ["read", "add"])
def test_what_holds_no_text_is_named_and_the_rest_goes_on(
    command: str, bad_file: tuple[str, bytes, str], good: Path, tmp_path: Path
) -> None:
    name, content, complaint = bad_file
    bad = tmp_path / name
    bad.write_bytes(content)
    record = ["--record", str(tmp_path / "a.sqlite")] if command == "add" else ["--format", "jsonl"]
    result = CliRunner().invoke(app, [command, *record, str(bad), str(good)])
    assert result.exit_code == 1
    assert f"{bad}: {complaint}" in result.stderr
    if command == "add":
        assert "1 added" in result.stdout
    else:
        _assert_met(json.loads(result.stdout))


def test_a_missing_file_and_a_folder(good: Path, tmp_path: Path) -> None:
    outcome = _read(tmp_path / "lost.txt", tmp_path, good)
    assert outcome.code == 1
    assert "lost.txt: there is no such file" in outcome.errors
    assert f"{tmp_path}: is a folder" in outcome.errors
    _assert_met(outcome.readings[0])


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><article><p>{MET}",
        f"<html><body><p>{MET}</div></span></p></p><p",
        f"<!doctype html><html><head><title>Встреча</title><body><article><p>{MET}</b></i></article></table>",
        f"<html><body><article><p>{MET.replace('встретился', '<b>встре</b>тился')}</p></article>",
    ],
)
def test_broken_html_is_read_all_the_same(page: str, tmp_path: Path) -> None:
    path = tmp_path / "broken.html"
    path.write_text(page, encoding="utf-8")
    outcome = _read(path)
    assert (outcome.code, outcome.errors) == (0, "")
    _assert_met(outcome.readings[0])


@pytest.mark.parametrize("depth", [1000, 200_000])
def test_deeply_nested_html_harms_nobody(depth: int, good: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.html"
    bomb.write_text("<html><body>" + "<div><blockquote>" * depth + f"<p>{MET}</p>", encoding="utf-8")
    outcome = _read(bomb, good)
    # It may be read or refused, but it is one or the other, and what comes after it is read.
    assert len(outcome.readings) + outcome.errors.count("bomb.html") == 2
    assert outcome.code == (1 if outcome.errors else 0)
    _assert_met(outcome.readings[-1])


@pytest.mark.parametrize("declared", ["utf-8", "koi8-r", "windows-1252", "no-such-code", "utf-16"])
@pytest.mark.parametrize("real", ["windows-1251", "koi8-r", "utf-8"])
def test_a_wrongly_declared_encoding_is_not_believed(declared: str, real: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = f'<html><head><meta charset="{declared}"></head><body><article><p>{MET}</p></article></body></html>'
    path.write_bytes(page.encode(real))
    outcome = _read(path)
    assert (outcome.code, outcome.errors) == (0, "")
    _assert_met(outcome.readings[0])


@pytest.mark.parametrize("real", ["windows-1251", "koi8-r", "utf-16", "utf-8-sig"])
def test_plain_text_in_other_encodings(real: str, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(MET.encode(real))
    _assert_met(_read(path).readings[0])


def test_lone_surrogates(tmp_path: Path) -> None:
    plain = tmp_path / "half.txt"
    plain.write_bytes(b"\xed\xa0\xbd " + MET.encode())
    lines = tmp_path / "half.jsonl"
    lines.write_text(json.dumps({"text": f"\ud83d {MET}", "title": "\ude00"}) + "\n", encoding="ascii")
    outcome = _read(plain, lines)
    assert (outcome.code, outcome.errors) == (0, "")
    for reading in outcome.readings:
        assert reading["document"]["text"].startswith("\ufffd")
        _assert_met(reading)


def test_nul_bytes_and_marks_of_direction(tmp_path: Path) -> None:
    nul = tmp_path / "nul.txt"
    nul.write_text(f"\x00{MET} \x00", encoding="utf-8")
    marks = tmp_path / "marks.txt"
    marks.write_text(f"\u202e{MET}\u200f \u2066Погода\u2069.", encoding="utf-8")
    outcome = _read(nul, marks)
    assert (outcome.code, outcome.errors) == (0, "")
    assert [reading["document"]["text"][0] for reading in outcome.readings] == ["\ufffd", "\u202e"]
    for reading in outcome.readings:
        _assert_met(reading)


def test_a_mark_inside_a_name_cannot_turn_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "marks.txt"
    path.write_text(f"\u202e{MET} \x1b[31m\u200f", encoding="utf-8")
    result = CliRunner().invoke(app, ["read", str(path)])
    assert result.exit_code == 0
    assert not {"\u202e", "\u200f", "\x1b"} & set(result.stdout)


def test_a_day_that_cannot_be(tmp_path: Path) -> None:
    path = tmp_path / "november.txt"
    path.write_text(MET.replace("15 августа", "31 ноября"), encoding="utf-8")
    outcome = _read(path)
    assert (outcome.code, outcome.errors) == (0, "")
    (met,) = outcome.readings[0]["encounters"]
    assert met["date"] in (None, "2025")
    assert "date" not in [e["field"] for e in met["evidence"] if e["quote"].startswith("31")]


def test_a_day_that_cannot_be_on_the_command_line_is_a_misuse(good: Path) -> None:
    outcome = _read(good, options=("--published", "2025-11-31"))
    assert (outcome.code, outcome.readings) == (2, [])
    assert "2025-11-31" in outcome.errors


def test_a_broken_line_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    lines = [
        json.dumps({"id": "one", "text": MET, "published": "2025-11-31"}, ensure_ascii=False),
        '{"id": "two", "text": "Путин встре',
        json.dumps({"id": "three", "text": MET, "published": "2025-08-16"}, ensure_ascii=False),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    outcome = _read(path)
    assert outcome.code == 1
    assert [r["document"]["source_id"] for r in outcome.readings] == ["one", "three"]
    assert [r["document"]["published"] for r in outcome.readings] == [None, "2025-08-16"]
    assert f"{path}:2: is no JSON" in outcome.errors
    for reading in outcome.readings:
        _assert_met(reading)


# Great ones, each in a process of its own, whose memory can be told


def _run_alone(path: Path) -> tuple[Outcome, float]:
    """Return the outcome and the peak memory in MB (0 where the system does not tell a program's own)."""
    out = path.with_suffix(".out")
    # Of this program alone: what getrusage tells begins with the size of the one that started it.
    code = (
        "import atexit, sys\n"
        "from pathlib import Path\n"
        "told = Path('/proc/self/status')\n"
        "atexit.register(lambda: Path(sys.argv[-1] + '.peak').write_text(told.read_text() if told.exists() else ''))\n"
        "from dragoman.cli import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", code, "read", "--format", "jsonl", str(path)]
    with out.open("wb") as stream:
        run = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, text=True, check=False)
    with out.open(encoding="utf-8") as lines:
        readings = [json.loads(line) for line in lines]
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"{path}.peak").read_text(encoding="utf-8"))
    return Outcome(run.returncode, readings, run.stderr), int(peak[1]) / 1024 if peak else 0.0


def test_fifty_megabytes_of_text(tmp_path: Path) -> None:
    path = tmp_path / "great.txt"
    sentences = 50 * MEBIBYTE // len(WEATHER.encode()) + 1
    path.write_text((WEATHER * 20 + "\n") * (sentences // 20 + 1), encoding="utf-8")
    assert path.stat().st_size >= 50 * MEBIBYTE
    outcome, memory = _run_alone(path)
    assert (outcome.code, outcome.errors) == (0, "")
    assert [outcome.readings[0][kind] for kind in ("encounters", "statements", "agreements")] == [[], [], []]
    assert memory < 800


def test_one_line_of_five_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    half = WEATHER * (5 * MEBIBYTE // len(WEATHER.encode()) // 2 + 1)
    path.write_text(half + MET + " " + half, encoding="utf-8")
    assert path.stat().st_size >= 5 * MEBIBYTE
    outcome, memory = _run_alone(path)
    assert (outcome.code, outcome.errors) == (0, "")
    _assert_met(outcome.readings[0])
    assert memory < 400


def test_more_than_a_document_may_be_is_refused(tmp_path: Path, good: Path) -> None:
    path = tmp_path / "greatest.txt"
    with path.open("wb") as stream:
        stream.truncate(65 * MEBIBYTE)
    outcome = _read(path, good)
    assert outcome.code == 1
    assert f"{path}: is too large" in outcome.errors
    _assert_met(outcome.readings[0])
