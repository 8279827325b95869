"""`dragoman who`: an answer and its reasons, for people and for programs; what nobody is, and what is no date."""

import json

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app

RUNNER = CliRunner()


@pytest.fixture(autouse=True)
def _invented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


def test_an_office_is_told_with_its_reasons() -> None:
    told = RUNNER.invoke(app, ["who", "генеральный", "секретарь", "ООН", "--on", "2016-12-31"])
    assert told.exit_code == 0, told.output
    assert told.output.startswith("Ban Ki-moon\n")
    assert "on 2016-12-31" in told.output


def test_the_same_office_a_day_later_is_the_successor() -> None:
    told = RUNNER.invoke(app, ["who", "генсек ООН", "--on", "2017-01-01", "--format", "json"])
    found = json.loads(told.output)
    assert (found["person"], found["since"], found["until"]) == ("person:antonio-guterres", "2017-01-01", "")
    assert found["reasons"]


def test_the_president_alone_is_that_of_the_country_whose_press_says_it() -> None:
    told = RUNNER.invoke(app, ["who", "президент", "--country", "kz", "--on", "2018-05-01", "--format", "json"])
    assert json.loads(told.output)["person"] == "person:nursultan-nazarbayev"
    assert RUNNER.invoke(app, ["who", "президент"]).exit_code == 1


def test_nobody_is_said_to_be_nobody_and_why() -> None:
    told = RUNNER.invoke(app, ["who", "премьер Медведев", "--on", "2021-01-01"])
    assert told.exit_code == 1
    assert told.output.startswith("nobody stands out\n")
    assert "Mikhail Mishustin held that office" in told.output


@pytest.mark.parametrize(
    "wrong", [["--on", "2024-13-01"], ["--on", "1 мая"], ["--country", "-"], ["--language", "кк"]], ids=str
)
def test_a_wrong_option_is_a_usage_error(wrong: list[str]) -> None:
    assert RUNNER.invoke(app, ["who", "Токаев", *wrong]).exit_code == 2


def test_words_in_letters_of_no_language_that_is_read() -> None:
    told = RUNNER.invoke(app, ["who", "Ἀλέξανδρος"])
    assert told.exit_code == 1
    assert "languages" in told.stderr
