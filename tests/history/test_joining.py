"""Which tellings are one: sixty and more documents, with what must join, and what must stay apart."""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator

import pytest

from dragoman.history import join, ledger, page, stories
from dragoman.model import Reading
from dragoman.record import Filters, Record
from tests import invented
from tests.history.tellings import labels, readings


@pytest.fixture
def record(where: str) -> Iterator[Record]:
    with Record.open(where) as opened:
        yield opened


def _joined(record: Record) -> set[frozenset[str]]:
    """Return the encounters as sets of records."""
    found = stories(record, limit=500)
    return {frozenset(telling.record.id for telling in page(record, one.id).tellings) for one in found.stories}


def _expected() -> set[frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for ident, label in labels().items():
        groups[label].add(ident)
    return {frozenset(group) for group in groups.values()}


def _named(groups: set[frozenset[str]]) -> list[list[str]]:
    ids = {met.id: reading.document.source_id or "" for reading in readings() for met in reading.encounters}
    return sorted(sorted(f"{labels()[one]}: {ids[one]}" for one in group) for group in groups)


def test_the_set_is_large_and_in_four_languages() -> None:
    assert len(readings()) >= 60
    assert {reading.document.language for reading in readings()} == {"ru", "zh", "kk", "en"}
    told_in = defaultdict(set)
    for reading in readings():
        for met in reading.encounters:
            told_in[labels()[met.id]].add(reading.document.language)
    assert sum(len(languages) > 1 for languages in told_in.values()) >= 12


def test_what_is_one_is_joined_and_what_is_not_stays_apart(record: Record) -> None:
    record.add(readings(), joiner=join)
    assert _named(_joined(record)) == _named(_expected())


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_adding_does_not_matter(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    shuffled = list(readings())
    random.Random(seed).shuffle(shuffled)
    with Record.open(tmp_path_factory.mktemp("order") / "a.sqlite") as record:
        record.add(shuffled, joiner=join)
        assert _named(_joined(record)) == _named(_expected())


def test_each_join_says_why_and_how_sure(record: Record) -> None:
    record.add(readings(), joiner=join)
    found = next(one for one in stories(record, limit=500).stories if one.date == "2025-08-30")
    whole = page(record, found.id)
    assert (found.tellings, found.voices, found.languages) == (4, 4, ("en", "kk", "ru", "zh"))
    assert (found.date, found.date_basis, found.parties) == ("2025-08-30", "stated", ("CN", "KZ"))
    told = {telling.document.language: telling for telling in whole.tellings}
    why = {reason.what: reason.found for reason in told["zh"].reasons}
    assert why == {
        "date": "a day off", "parties": "same", "people": "both sides", "kind": "same", "place": "same city",
    }  # fmt: skip
    assert told["zh"].score == pytest.approx(0.22 + 0.1 + 0.4 + 0.12 + 0.12)
    assert told["ru"].reasons == ()


def test_what_was_planned_and_held_is_one_and_kept(record: Record) -> None:
    record.add(readings(), joiner=join)
    visits = stories(record, filters=Filters(dyad=("KZ", "RU"), kind="visit")).stories
    assert [(one.status, one.tellings) for one in visits] == [("held", 3)]
    seen = page(record, visits[0].id).observations
    assert [(one.told, one.status) for one in seen] == [
        ("2024-11-25", "planned"), ("2024-11-27", "held"), ("2024-11-28", "held"),
    ]  # fmt: skip
    kept = ledger(record, type_="encounters", state="kept")
    assert {(entry.story.parties, entry.age_days) for entry in kept.entries} == {
        # Told on 25 November, held by the telling of the 27th; announced on 10 April, told as held on 14 October;
        # on 27 October and 15 November; on 20 February and 1 September.
        (("KZ", "RU"), 2),
        (("XA", "XC"), 187),
        (("CN", "US"), 19),
        (("XB", "XC"), 194),
    }


def test_what_was_never_told_as_held_lapses_and_an_invitation_is_answered(record: Record) -> None:
    record.add(readings(), joiner=join)
    lapsed = ledger(record, type_="encounters", state="lapsed").entries
    assert [(entry.story.parties, entry.due, entry.age_days) for entry in lapsed] == [(("XB", "XC"), "2031-04-20", 18)]
    # On the day before, it was still to come.
    assert ledger(record, type_="encounters", state="open", as_of="2031-04-19").total >= 1
    (invited,) = ledger(record, type_="promises").entries
    assert invited.state == "kept"
    (link,) = invited.followed_by
    assert (link.kind, {reason.what: reason.found for reason in link.reasons}) == (
        "visited",
        {"place": "the inviter's country", "kind": "visit", "people": "who was invited"},
    )
    assert page(record, link.target).story.kind == "visit"
    # 1 March to 20 August.
    assert invited.age_days == 172


def test_what_came_is_found_though_it_is_read_first(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Record.open(tmp_path_factory.mktemp("backwards") / "a.sqlite") as record:
        record.add(reversed(readings()), joiner=join)
        (invited,) = ledger(record, type_="promises").entries
        assert [link.kind for link in invited.followed_by] == ["visited"]


def test_reprints_are_one_voice(record: Record) -> None:
    words = (
        "President Ilan Orsk of Arlandia received Prime Minister Marta Velen of Belmora in Port Alva on 4 May 2031, "
        "and the two spoke for an hour about the bridge over the Tisa, the price of grain, students of both countries, "
        "the mail boat that no longer calls at Cordaven, and the level of the river, not so low in 30 years."
    )
    texts = {
        "first": words,
        "same": words.replace("  ", " ").upper(),
        "cut": f"From our correspondent. {words.replace(', and the level of the river', '. The river')[:330]}",
        "another": words.replace("Marta Velen", "Ana Lund").replace("4 May", "9 June").replace("an hour", "two hours"),
    }
    met = {}
    for name, text in texts.items():
        document = invented.document(text, source=f"https://{name}.example/1", language="en", published="2031-05-05")
        met[name] = document.id
        record.add([Reading(document=document)], joiner=join)
    voices = {entry.id: entry.voice for entry in record.documents().entries}
    assert voices[met["same"]] == voices[met["cut"]] == voices[met["first"]] == met["first"]
    assert voices[met["another"]] == met["another"]


def test_no_two_documents_of_the_set_are_reprints() -> None:
    # The set itself: no two documents of it have the same text.
    for one, other in itertools.combinations(readings(), 2):
        assert one.document.text_id != other.document.text_id
