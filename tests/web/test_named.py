"""What a search means by name, and why things are one: in the reader's language, whatever the text's."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.api import Record
from dragoman.history import Reason
from dragoman.web.meant import meant
from dragoman.web.reasons import told
from dragoman.web.tongue import catalogue
from tests.web.page import Page

Bring = Callable[..., Page]


@pytest.mark.parametrize(
    ("words", "people", "parties", "cities"),
    [
        ("Orsk", ["Ilan Orsk"], [], []),
        ("Марта Велен", ["Marta Velen"], [], []),
        ("奥尔斯克会见韦伦", ["Ilan Orsk", "Marta Velen"], [], []),
        ("Арландия Бельмора", [], ["XA", "XB"], []),
        ("arlandia Port Alva", [], ["XA"], ["Port Alva"]),
        ("what Orsk said to Velen", ["Ilan Orsk", "Marta Velen"], [], []),
    ],
)
def test_people_parties_and_cities_are_known_by_any_of_their_names(
    full: Record, words: str, people: list[str], parties: list[str], cities: list[str]
) -> None:
    found = meant(full, words)
    assert found is not None
    assert (list(found.people), list(found.parties), list(found.cities)) == (people, parties, cities)
    for story in found.encounters:
        assert set(people) <= set(story.people)
        assert set(parties) <= set(story.parties)
    assert "2031-05-04" in [story.date for story in found.encounters]


@pytest.mark.parametrize("words", ["trade", "", "Tavelia", "Julian Darvel", "的"])
def test_what_names_nothing_on_record_is_left_to_the_words(full: Record, words: str) -> None:
    assert meant(full, words) is None


def test_a_search_shows_both_by_name_and_by_words(page: Bring) -> None:
    found = page("/search?q=Orsk", **{"accept-language": "ru"})
    assert "Илан Орск" in found.text
    assert "По словам текстов" in found.text
    assert next(link["href"] for link in found.of_class("chip")) == "/people/Ilan%20Orsk"


def test_encounters_are_about_what_their_documents_say(client: TestClient) -> None:
    dates = {
        topic: {one["date"] for one in client.get("/api/v1/encounters", params={"topic": topic}).json()["items"]}
        for topic in ("transport", "fisheries")
    }
    assert "2031-05-04" in dates["transport"]
    assert client.get("/encounters?topic=transport").text.count('class="headline"') == len(dates["transport"])


def test_a_pair_is_narrowed_in_all_that_it_lists(page: Bring) -> None:
    whole, narrowed = page("/dyads/XA/XB"), page("/dyads/XA/XB?topic=transport")
    assert "вечная дружба" in whole.text
    assert "вечная дружба" not in narrowed.text
    said = [link["href"] or "" for link in narrowed.having("href") if "side=" in (link["href"] or "")]
    assert [href for href in said if "topic=transport" in href]
    assert not [href for href in said if "topic=trade" in href]
    assert "On record in all:" in narrowed.text


@pytest.mark.parametrize("language", ["ru", "zh", "kk"])
def test_reasons_are_in_the_readers_language(full: Record, language: str) -> None:
    reasons = [
        reason
        for story in api.stories(full).stories
        for telling in api.story(full, story.id).tellings
        for reason in telling.reasons
    ]
    assert reasons
    line = told(catalogue(language), language, reasons)
    assert not [letter for letter in line if "a" <= letter.casefold() <= "z"]
    late = told(catalogue(language), language, [Reason(what="date", found="3 days later", weight=0.1)])
    assert "3" in late
    assert "later" not in late


def test_a_rule_shows_such_words() -> None:
    (part,) = api.rule_examples("ru.say.as-said")
    assert "[" in part
    assert api.rule_examples("no.such.rule") == ()
