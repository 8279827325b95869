"""`dragoman gazetteer`: what it prints, and the exit code."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.gazetteer import INVENTED, gazetteer


def _run(*arguments: str) -> Result:
    gazetteer.cache_clear()
    result = CliRunner().invoke(app, ["gazetteer", *arguments])
    gazetteer.cache_clear()
    return result


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setenv("DRAGOMAN_GAZETTEER", f"{INVENTED}{os.pathsep}{folder}")
    return folder


def test_check_tells_coverage_and_that_all_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_GAZETTEER", "")
    result = _run("check", "--on", "2019-07-01")
    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[-1]) == (0, "problems  0")
    assert [line.split()[:2] for line in lines[1:-1]] == [
        ["2019-07-01", office] for office in ("head_of_state", "head_of_government", "foreign_minister")
    ]


def test_check_names_what_is_wrong(own: Path) -> None:
    (own / "membership.tsv").write_text("code\tcountry\tstatus\tfrom\tto\tsource\nRCO\tXQ\tmember\t\t\tx\n")
    result = _run("check")
    assert result.exit_code == 1
    assert "membership.tsv:2: country 'XQ' is in no row of countries or organisations\nproblems  1" in result.stdout


@pytest.mark.parametrize("day", ["yesterday", "2019-02-30"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    assert _run("check", "--on", day).exit_code == 2


def test_add_tells_what_went_where(own: Path) -> None:
    path = own.parent / "mine.csv"
    path.write_text("name,party,office,from\nIvo Marren,XB,aide,2031\n")
    assert _run("add", str(path)).stdout == f"added 1 people, 1 person names, 1 offices to {own}\n"
    assert _run("add", str(path)).stdout == "all of it is there already\n"


def test_add_names_every_wrong_line_on_standard_error(own: Path) -> None:
    path = own.parent / "mine.csv"
    path.write_text("name,party,office,from\nIvo Marren,XQ,aide,2031\nSela Dorn,XB,aide,31\n")
    result = _run("add", str(path))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "dragoman: mine.csv:2: party 'XQ' is no country and no organisation",
        "dragoman: mine.csv:3: '31' is no date (2031-05-04, 2031-05 or 2031)",
        "dragoman: 2 wrong; nothing was added",
    ]
    assert list(own.glob("*.tsv")) == []
