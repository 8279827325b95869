"""Who is meant: mentions as texts have them, with a day and the answer, written by hand from public facts.

`who_<language>.tsv`: mention, date, country of the press (empty: none), the person's id, or - where nobody may be
named: a predecessor or successor, another bearer of a surname, an office that many hold.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.api import who
from dragoman.gazetteer import gazetteer
from dragoman.gazetteer.gazetteer import within
from dragoman.lang import codes

HERE = Path(__file__).parent
FLOOR = 0.97


@dataclass(frozen=True)
class Case:
    language: str
    mention: str
    date: str
    country: str
    answer: str

    @property
    def found(self) -> str:
        person = who(self.mention, self.date, self.country or None, self.language).person
        return person.removeprefix("person:") if person else "-"


def _cases(language: str) -> list[Case]:
    lines = (HERE / f"who_{language}.tsv").read_text("utf-8").splitlines()[1:]
    return [Case(language, *line.split("\t")) for line in lines]


LANGUAGES = sorted(path.stem.removeprefix("who_") for path in HERE.glob("who_*.tsv"))
ALL = [case for language in LANGUAGES for case in _cases(language)]
READ = [case for case in ALL if case.language in codes()]


def test_there_are_three_hundred_cases_of_people_who_are_known() -> None:
    assert len(set(ALL)) >= 300
    assert {case.answer for case in ALL} - {"-"} <= gazetteer().people.keys()


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language in codes()])
def test_a_language_has_nearly_all_right(language: str) -> None:
    cases = _cases(language)
    wrong = [(case.mention, case.date, case.answer, found) for case in cases if (found := case.found) != case.answer]
    assert len(wrong) <= (1 - FLOOR) * len(cases), f"{len(wrong)} of {len(cases)}: {wrong}"


def test_nobody_out_of_office_on_the_day_is_named() -> None:
    tenures = gazetteer().tenures
    idle = [
        (case.mention, case.date, found)
        for case in READ
        if (found := case.found) != "-"
        and not any(within(case.date, held.since, held.until) for held in tenures.get(found, ()))
    ]
    assert not idle
