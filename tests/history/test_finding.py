"""Search: every form of a word in four languages, one record for all that is asked of one; both databases alike."""

import pytest

from dragoman.history import assemble, join, marks, person, search, stats, stories
from dragoman.lang.terms import asked
from dragoman.record import Filters, NotFoundError, Record, Slice
from tests import invented


def _languages(record: Record, words: str, **filters: object) -> list[str | None]:
    found = search(record, words, filters=Filters(**filters))  # type: ignore[arg-type]
    return [hit.document.language for hit in found.hits]


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("президенты", ["ru", "kk"]),
        ("встречу", ["ru"]),
        ("встреча", ["ru"]),
        ("ВЕЧНОЙ ДРУЖБЫ", ["ru"]),
        ("Велен", ["ru", "kk"]),
        ("көпірдің", ["kk"]),
        ("сауданың көлемін", ["kk"]),
        ("会见", ["zh"]),
        ("住房合作", ["zh"]),
        ("房住", []),
        ("会", ["zh"]),
        ("minister talks", ["en"]),
        ("ministers talk", ["en"]),
        ("river Monday", ["en"]),
        ("river baker", []),
        ("9", ["en"]),
        ("nobody", []),
        ("%", []),
        ('"', []),
        ("') OR 1=1 --", []),
        ("a AND NOT b", []),
    ],
)
def test_any_form_of_a_word_is_found(record: Record, words: str, languages: list[str]) -> None:
    assert _languages(record, words) == languages


def test_without_words_everything_is_found_latest_first(record: Record) -> None:
    assert _languages(record, "") == ["en", "zh", "ru", "en", "kk"]


@pytest.mark.parametrize(
    ("filters", "languages"),
    [
        ({"dyad": ("XB", "XA")}, ["en", "zh", "ru", "kk"]),
        ({"party": "XB", "kind": "meeting"}, ["en", "zh", "ru", "kk"]),
        ({"person": "ilan orsk"}, ["zh", "ru", "kk"]),
        ({"office": "foreign_minister"}, ["en"]),
        ({"status": "planned"}, ["en"]),
        ({"act": "pledge"}, ["zh", "ru"]),
        ({"topic": "trade"}, ["ru", "kk"]),
        # Of one and the same statement: the Russian one about trade is a report.
        ({"topic": "trade", "act": "pledge"}, []),
        ({"label": "friendship"}, ["ru"]),
        ({"language": "zh"}, ["zh"]),
        ({"outlet": "mayak.example"}, ["ru"]),
        ({"since": "2031-05-05"}, ["en", "zh"]),
        ({"until": "2031-05-04"}, ["ru", "en"]),
        ({"since": "2031-05", "until": "2031-05"}, ["zh", "ru"]),
        ({"kind": "visit"}, []),
        ({"act": "pledge", "label": "friendship"}, []),
    ],
)
def test_filters(record: Record, filters: dict[str, object], languages: list[str]) -> None:
    assert _languages(record, "", **filters) == languages


def test_statements_are_found_by_their_own_words(record: Record) -> None:
    found = search(record, "мост", what="statements")
    (hit,) = found.hits
    assert hit.record is not None
    assert hit.record.evidence[0].quote == "Бельмора готова построить мост через реку Тиса"
    (passage,) = hit.passages
    text = invented.russian().document.text
    assert [text[start:end] for start, end in passage.marks] == ["мост"]
    # The word stands in the document, and in no statement of it.
    assert search(record, "документов", what="statements").hits == ()
    assert search(record, "перевозки", what="agreements").total == 1
    assert search(record, "дружба", what="characterisations").total == 1


def test_passages_show_where_the_words_stand(record: Record) -> None:
    found = search(record, "договор соглашение")
    assert found.hits == ()
    (hit,) = search(record, "соглашения").hits
    text = invented.russian().document.text
    shown = [text[start:end] for passage in hit.passages for start, end in passage.marks]
    assert shown == ["Соглашение"]
    assert all(text[passage.start : passage.end] == passage.quote for passage in hit.passages)


def test_marks_of_han_that_touch_are_one() -> None:
    assert marks("双方应扩大住房合作；", "zh", asked("住房合作")) == [(5, 9)]


def test_pages_and_facets(record: Record) -> None:
    first = search(record, "", part=Slice(limit=2), facets=True)
    second = search(record, "", part=Slice(offset=2, limit=2))
    assert (first.total, first.more, len(first.hits), len(second.hits)) == (5, False, 2, 2)
    assert not {hit.document.id for hit in first.hits} & {hit.document.id for hit in second.hits}
    assert {tally.value: tally.count for tally in first.facets["language"]} == {"en": 2, "ru": 1, "zh": 1, "kk": 1}
    assert first.facets["kind"][0].count == 4


def test_a_document_that_is_read_again_is_found_once(record: Record) -> None:
    reading = invented.russian()
    record.add([reading.model_copy(update={"statements": reading.statements[:1]})], joiner=join)
    assert _languages(record, "президента") == ["ru", "kk"]
    assert search(record, "мост", what="statements").hits == ()


def test_what_is_searched_is_documents_or_a_record_type(record: Record) -> None:
    with pytest.raises(ValueError, match="imaginations"):
        search(record, "", what="imaginations")


def test_figures(record: Record) -> None:
    assert [(line.values, line.count) for line in stats(record, ("month",)).lines] == [
        (("2031-05",), 1),
        (("2031-06",), 1),
        ((None,), 1),
    ]
    by_side = stats(record, ("side", "act"), what="statements", filters=Filters(dyad=("XA", "XB")))
    assert {line.values: line.count for line in by_side.lines}[("XB", "pledge")] == 2
    assert stats(record, ("language",), what="documents").lines[0].count == 2
    assert stats(record, ("kind", "dyad"), what="agreements").lines[0].values == ("agreement", "XA|XB")
    assert sum(line.count for line in stats(record, ("topic",), what="statements").lines) == 11
    with pytest.raises(ValueError, match="not counted by colour"):
        stats(record, ("colour",))
    with pytest.raises(ValueError, match="one of documents"):
        stats(record, ("month",), what="dreams")


def test_a_person(record: Record) -> None:
    found = person(record, "ILAN ORSK")
    assert (found.id, found.country, found.total, found.statements) == ("ilan-orsk", "XA", 2, 4)
    assert [(office.office, office.first, office.documents) for office in found.offices] == [
        ("head_of_state", "2031-05-04", 3)
    ]
    assert {tally.value: tally.count for tally in found.acts} == {"report": 2, "assess": 1, "urge": 1}
    with pytest.raises(NotFoundError, match="nobody called"):
        person(record, "Nobody")


def test_stories_are_filtered_too(record: Record) -> None:
    assert stories(record, filters=Filters(person="Ana Lund")).total == 1
    assert stories(record, filters=Filters(language="zh")).total == 1
    assert stories(record, filters=Filters(since="2031-06")).total == 1
    assert stories(record, "agreements", filters=Filters(topic="tourism")).total == 1
    assert stories(record, filters=Filters(dyad=("XA", "XC"))).total == 0
    assert assemble(record, "XA", "XB", limit=1).totals["encounters"] == 3


@pytest.mark.parametrize("what", ["documents", "encounters", "statements", "agreements", "characterisations"])
@pytest.mark.parametrize("words", ["", "президенты", "ministers"])
def test_what_is_rare_and_what_is_frequent_is_found_alike(
    record: Record, monkeypatch: pytest.MonkeyPatch, what: str, words: str
) -> None:
    for filters in (
        {"dyad": ("XB", "XA")},
        {"party": "XB", "kind": "meeting"},
        {"person": "ilan orsk"},
        {"act": "pledge"},
        {"topic": "trade"},
        {"topic": "trade", "act": "report"},
        {"label": "friendship", "language": "ru"},
        {"dyad": ("XA", "XB"), "topic": "trade", "since": "2031"},
    ):
        found = []
        for rare in (-1, 10**6):
            monkeypatch.setattr("dragoman.record.searching._RARE", rare)
            answer = search(record, words, what=what, filters=Filters(**filters), facets=True)  # type: ignore[arg-type]
            found.append((answer.total, [(hit.document.id, hit.record) for hit in answer.hits], answer.facets))
        assert found[0] == found[1], filters
