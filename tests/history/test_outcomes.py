"""Which tellings are of one undertaking, agreement, figure or promise, and which are of two of a kind."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dragoman.history import join, page, stories
from dragoman.model import Agreement, Indicator, Initiative, Reading
from dragoman.record import Filters, Record
from tests.history.saying import met, reading, said, thing


def _groups(where: Path, type_: str, *readings: Reading) -> list[list[str]]:
    """Return the stories of a type as the ids, a letter each, of the documents that tell them."""
    with Record.open(where / "a.sqlite") as record:
        record.add(readings, joiner=join)
        found = stories(record, type_=type_, limit=50).stories
        told = ([str(one.document.outlet)[0] for one in page(record, story.id).tellings] for story in found)
        return sorted(sorted(one) for one in told)


def _initiatives(where: Path, *told: tuple[str, str, str, str, str, dict[str, Any]]) -> list[list[str]]:
    """Each is told as (id, language, published, text, principal words, fields)."""
    made = [
        reading(ident, language, day, text, [thing(Initiative, words, **{"status": "progressing", **fields})])
        for ident, language, day, text, words, fields in told
    ]
    return _groups(where, "initiatives", *made)


def test_what_names_no_one_thing_is_another_at_another_time(tmp_path: Path) -> None:
    major = {"kind": "project", "name": "重大项目"}
    assert _initiatives(
        tmp_path,
        ("a", "zh", "2031-03-01", "双方要推动重大项目提质升级。", "推动重大项目", major),
        ("b", "zh", "2031-09-01", "贝方愿推进重大项目。", "推进重大项目", major),
        ("c", "en", "2031-03-02", "They discussed major joint projects.", "major joint projects",
         {"kind": "project", "name": "major joint projects"}),
        ("d", "en", "2031-09-02", "Major projects go ahead.", "Major projects",
         {"kind": "project", "name": "Major projects"}),
    ) == [["a"], ["b"], ["c"], ["d"]]  # fmt: skip


def test_what_has_a_name_is_one_for_years(tmp_path: Path) -> None:
    assert _initiatives(
        tmp_path,
        ("a", "ru", "2031-03-01", "Строится мост через Тису.", "мост через Тису",
         {"kind": "project", "name": "мост через Тису"}),
        ("b", "ru", "2032-09-01", "Мост через реку Тису достроят.", "Мост через реку Тису",
         {"kind": "project", "name": "Мост через реку Тису"}),
    ) == [["a", "b"]]  # fmt: skip


def test_packages_are_announced_one_after_another(tmp_path: Path) -> None:
    aid = {"kind": "programme", "status": "launched"}
    assert _initiatives(
        tmp_path,
        ("a", "en", "2031-03-01", "Orsk announced a package of security assistance.", "security assistance",
         {"name": "security assistance", **aid}),
        ("b", "en", "2031-07-01", "Orsk announced a $25 million security assistance package.",
         "$25 million security assistance package", {"name": "25 million security assistance package", **aid}),
    ) == [["a"], ["b"]]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "opened the Tisa workshop", "opened a second Tisa workshop"),
        ("ru", "открыли мастерскую Тиса", "открыли вторую мастерскую Тиса"),
        ("kk", "Тиса шеберханасын ашты", "екінші Тиса шеберханасын ашты"),
        ("zh", "开设鲁班工坊", "开设第二家鲁班工坊"),
    ],
)
def test_the_second_of_a_name_is_not_the_first(tmp_path: Path, language: str, first: str, second: str) -> None:
    name = {"en": "Tisa workshop", "ru": "мастерскую Тиса", "kk": "Тиса шеберханасын", "zh": "鲁班工坊"}[language]
    fields = {"kind": "institution", "name": name}
    told = [(ident, language, day, words, words, fields) for ident, day, words in (
        ("a", "2031-03-01", first), ("b", "2032-03-01", second), ("c", "2032-05-01", second),
    )]  # fmt: skip
    assert _initiatives(tmp_path, *told) == [["a"], ["b", "c"]]


def test_years_and_events_are_of_the_year_that_is_named(tmp_path: Path) -> None:
    year: dict[str, Any] = {"kind": "year_of", "name": "旅游年", "status": "agreed", "topics": ("tourism",)}
    summit: dict[str, Any] = {"kind": "event", "name": "Lakes summit", "status": "agreed"}
    assert _initiatives(
        tmp_path,
        ("a", "zh", "2031-10-17", "明年将在阿兰迪亚举办旅游年。", "举办旅游年", year),
        ("b", "zh", "2032-07-03", "支持明年举办旅游年。", "举办旅游年", year),
        ("c", "zh", "2033-06-17", "四要办好旅游年。", "办好旅游年", year),
        ("d", "en", "2031-10-17", "The two will hold the Lakes summit next year.", "the Lakes summit", summit),
        ("e", "en", "2032-01-17", "Belmora will host the Lakes summit in 2033.", "the Lakes summit", summit),
        ("f", "en", "2032-02-17", "The Lakes summit of 2032 is near.", "The Lakes summit", summit),
    ) == [["a"], ["b", "c"], ["d", "f"], ["e"]]


def test_a_memorandum_without_a_name_is_another_at_another_time(tmp_path: Path) -> None:
    name, text = "memorandum of understanding", "They signed a memorandum of understanding."
    made = []
    for ident, day in (("a", "2031-03-01"), ("b", "2031-03-01"), ("c", "2031-03-02")):
        signed = thing(Agreement, name, kind="memorandum", status="signed", title=name, date=day)
        made.append(reading(ident, "en", day, text, [signed]))
    assert _groups(tmp_path, "agreements", *made) == [["a", "b"], ["c"]]


def test_two_figures_of_one_talk_are_two(tmp_path: Path) -> None:
    figure = {"measure": "other", "unit": "regions"}
    talk = met("Orsk met Velen", "2031-05-04")
    text = "Orsk met Velen. 80 regions take part, of 300 companies."
    made = [
        reading("a", "en", "2031-05-04", text, [talk, thing(Indicator, "80 regions", value=80, **figure)]),
        reading("b", "en", "2031-05-05", text, [talk, thing(Indicator, "80 regions", value=81, **figure)]),
        reading("c", "en", "2031-05-05", text,
                [talk, thing(Indicator, "300 companies", value=300, measure="other", unit="companies")]),
    ]  # fmt: skip
    assert _groups(tmp_path, "indicators", *made) == [["a", "b"], ["c"]]


def _promises(where: Path, *told: tuple[str, str, str, str, Sequence[Any]]) -> list[list[str]]:
    return _groups(where, "promises", *(reading(*one) for one in told))


def test_a_promise_is_of_the_encounter_that_it_was_made_in(tmp_path: Path) -> None:
    """To the president at noon and to the speaker in the evening of one visit: two promises."""
    visit = met("her visit", "2031-05-04", kind="visit", people=("XB Marta Velen guest",))
    noon, night = "During her visit Velen met Orsk.", "During her visit Velen met Reiss."
    offer = "ready to deepen trade"
    assert _promises(
        tmp_path,
        ("a", "en", "2031-05-04", f"{noon} She is {offer}.",
         [visit, met("Velen met Orsk", "2031-05-04"), said(offer, "XB Marta Velen", "pledge", "XA", "trade")]),
        ("b", "en", "2031-05-05", f"{night} She is {offer}.",
         [visit, met("Velen met Reiss", "2031-05-04", people=("XA Toma Reiss host", "XB Marta Velen guest")),
          said(offer, "XB Marta Velen", "pledge", "XA", "trade")]),
    ) == [["a"], ["b"]]  # fmt: skip


def test_an_encounter_that_is_recalled_ties_no_promises(tmp_path: Path) -> None:
    talks = met("Velen met Orsk", "2031-05-04")
    letter = met("wrote to Velen", "2031-11-01", kind="letter")
    offer = "ready to deepen trade"
    assert _promises(
        tmp_path,
        ("a", "en", "2031-05-04", f"Velen met Orsk. He is {offer}.",
         [talks, said(offer, "XA Ilan Orsk", "pledge", "XB", "trade")]),
        ("b", "en", "2031-11-01", f"Orsk wrote to Velen: in May Velen met Orsk, and he is {offer}.",
         [letter, talks, said(offer, "XA Ilan Orsk", "pledge", "XB", "trade")]),
    ) == [["a"], ["b"]]  # fmt: skip


def test_one_promise_is_told_in_two_languages_and_another_beside_it_is_not(tmp_path: Path) -> None:
    offer, other, third = "ready to build a bridge", "will send doctors to the north", "more roads open"
    velen = "XB Marta Velen"
    assert _promises(
        tmp_path,
        ("a", "en", "2031-05-04", f"Velen met Orsk. She is {offer}. She {other}.",
         [met("Velen met Orsk", "2031-05-04"), said(offer, "XB Marta Velen", "pledge", "XA", "construction transport"),
          said(other, "XB Marta Velen", "pledge", "XA", "health")]),
        ("b", "zh", "2031-05-05", "奥尔斯克会见韦伦。贝方愿参与大桥建设。",
         [met("奥尔斯克会见韦伦", "2031-05-04"), said("愿参与大桥建设", velen, "pledge", "XA", "transport")]),
        ("c", "en", "2031-05-05", "Velen met Orsk. Belmora hopes that more roads open.",
         [met("Velen met Orsk", "2031-05-04"), said(third, velen, "pledge", "XA", "transport")]),
    ) == [["a"], ["a", "b"], ["c"]]  # fmt: skip


def test_what_is_to_come_is_planned_however_it_is_told(tmp_path: Path) -> None:
    told = reading("a", "en", "2031-05-04", "They work towards Orsk meeting Velen.",
                   [met("Orsk meeting Velen", "2031-06")])  # fmt: skip
    with Record.open(tmp_path / "a.sqlite") as record:
        record.add([told], joiner=join)
        (story,) = stories(record, filters=Filters(dyad=("XA", "XB"))).stories
        assert (story.status, story.date) == ("planned", "2031-06")


def test_a_reprint_tells_with_the_same_words_of_the_same(tmp_path: Path) -> None:
    lakes = ("the Alva summit", "the Cordaven summit", "the Lavinta summit", "the Orsk summit", "the Tisa summit")
    text = f"Orsk met Velen. They look forward this year to {', '.join(lakes)}, and to the mail boat that calls there."
    events = [thing(Initiative, words, kind="event", name="summit", status="agreed") for words in lakes]
    made = [reading(ident, "en", "2031-05-04", text, [met("Orsk met Velen", "2031-05-04"), *events]) for ident in "ab"]
    with Record.open(tmp_path / "a.sqlite") as record:
        record.add(made, joiner=join)
        found = [page(record, story.id).tellings for story in stories(record, type_="initiatives").stories]
    assert [[telling.record.evidence[0].quote for telling in one] for one in found] == [
        [one[0].record.evidence[0].quote] * 2 for one in found
    ]
