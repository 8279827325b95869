"""Tellings side by side: of the published facts of Tianjin in our own words, and of two states that do not exist."""

from typing import Any

import pytest

from dragoman.history import Comparison, compare, join, silences, stories
from dragoman.history.aligning import align, placed
from dragoman.model import (
    Agreement,
    Document,
    Encounter,
    Field,
    Indicator,
    Initiative,
    Participant,
    Place,
    Reading,
    Statement,
)
from dragoman.record import NotFoundError, Record
from tests import invented
from tests.invented import at, basis

# What was published of the meeting, retold: when and where, what was signed, which fields, what was to be opened.
_RU = (
    "Тяньцзинь, 31 августа. Си Цзиньпин принял Касым-Жомарта Токаева. Объявлено о более чем 20 документах: развитие, "
    "энергетика, наука, образование, спорт, дикие животные. Предлагается провести год культуры двух стран. "
    "Откроются две мастерские Лу Бань. Торговля за год достигла рекорда."
)
_ZH = (
    "8月30日晚，习近平在天津会见托卡耶夫。双方宣布二十余份文件，涉及发展、能源、科技、住建、教育、体育、动物。"
    "将办好文化年，设两处鲁班工坊。去年贸易创新高。"
)


def _tianjin() -> tuple[Reading, Reading]:
    return (
        _telling(
            _RU,
            "ru",
            "2025-09-01",
            ("2025-08-31", "dateline"),
            bundle=("более чем 20 документах: развитие, энергетика, наука, образование, спорт, дикие животные", (
                ("развитие", "development"), ("энергетика", "energy"), ("наука", "science"),
                ("образование", "education"), ("спорт", "sport"), ("дикие животные", "environment"))),
            year=("год культуры двух стран", "proposed"),
            workshops="две мастерские Лу Бань",
            trade="Торговля за год достигла рекорда",
        ),
        _telling(
            _ZH,
            "zh",
            "2025-08-31",
            ("2025-08-30", "stated"),
            bundle=("二十余份文件，涉及发展、能源、科技、住建、教育、体育、动物", (
                ("发展", "development"), ("能源", "energy"), ("科技", "science"), ("住建", "construction"),
                ("教育", "education"), ("体育", "sport"), ("动物", "environment"))),
            year=("文化年", "agreed"),
            workshops="两处鲁班工坊",
            trade="去年贸易创新高",
        ),
    )  # fmt: skip


def _telling(text: str, language: str, published: str, when: tuple[str, str], **words: Any) -> Reading:
    told = invented.document(text, source=f"https://{language}.example/tianjin", language=language, published=published)
    xi = invented.person("Xi Jinping", "Си Цзиньпин", "CN", "head_of_state")
    tokayev = invented.person("Kassym-Jomart Tokayev", "Токаев", "KZ", "head_of_state")
    quote, fields = words["bundle"]
    name, status = words["year"]
    day = "31 августа" if language == "ru" else "8月30日晚"
    met = at(text, "习近平在天津会见托卡耶夫" if language == "zh" else "Си Цзиньпин принял Касым-Жомарта Токаева")
    of = {"parties": ("CN", "KZ")}
    return Reading(
        document=told,
        encounters=(
            Encounter(
                **basis(told, "encounters", "by-hand", met, at(text, day, "date")),
                kind="meeting", status="held", date=when[0], date_basis=when[1], level="head_of_state",
                place=Place(country="CN", city="Tianjin"), dyad=("CN", "KZ"),
                participants=(Participant(actor=xi, role="host"), Participant(actor=tokayev, role="guest")),
            ),
        ),
        agreements=(
            Agreement(
                **basis(told, "agreements", "by-hand", at(text, quote)),
                kind="documents", status="signed", count=20, count_is="more_than", date=when[0], **of,
                topics=tuple(topic for _, topic in fields),
                fields=tuple(Field(words=word, topic=topic) for word, topic in fields),
            ),
        ),
        initiatives=(
            Initiative(**basis(told, "initiatives", "by-hand", at(text, name)), kind="year_of", name=name,
                       status=status, topics=("culture",), **of),
            Initiative(**basis(told, "initiatives", "by-hand", at(text, words["workshops"])), kind="institution",
                       name=words["workshops"], status="launched", count=2, country="KZ", topics=("education",), **of),
        ),
        indicators=(
            Indicator(**basis(told, "indicators", "by-hand", at(text, words["trade"])), measure="trade_turnover",
                      direction="record_high", period="2024", **of),
        ),
    )  # fmt: skip


@pytest.fixture
def tianjin(where: str) -> Comparison:
    with Record.open(where) as record:
        record.add(_tianjin(), joiner=join)
        (met,) = stories(record).stories
        return compare(record, met.id)


def test_the_dates_differ_and_it_is_said_that_one_may_be_a_day_off(tianjin: Comparison) -> None:
    date = next(fact for fact in tianjin.facts if fact.field == "date")
    assert date.verdict == "differ"
    assert {(words.value, words.basis, words.quote) for words in date.values} == {
        ("2025-08-31", "dateline", "31 августа"),
        ("2025-08-30", "stated", "8月30日晚"),
    }
    assert date.note == "a dateline can be a day off"


def test_housing_stands_in_one_list_only(tianjin: Comparison) -> None:
    (bundle,) = (outcome for outcome in tianjin.outcomes if outcome.type == "agreements")
    fields = [fact for fact in bundle.facts if fact.field.startswith("fields:")]
    assert [fact.field for fact in fields] == ["fields:construction"]
    (words,) = (one for one in fields[0].values if one.value)
    assert words.value == "住建"
    chinese = next(teller for teller in tianjin.tellings if teller.language == "zh")
    assert (words.document_id, tianjin.only) == (chinese.id, {chinese.id: ("construction",)})
    assert words.start is not None
    assert _ZH[words.start : words.end] == "住建"


def test_the_year_is_proposed_in_one_and_to_be_held_in_the_other_and_the_rest_agrees(tianjin: Comparison) -> None:
    differing = [(fact.field, sorted(str(words.value) for words in fact.values)) for fact in tianjin.differences]
    assert differing == [("date", ["2025-08-30", "2025-08-31"]), ("status", ["agreed", "proposed"])]
    verdicts = {(outcome.type, outcome.verdict) for outcome in tianjin.outcomes}
    assert verdicts == {
        ("agreements", "agree"), ("initiatives", "differ"), ("initiatives", "agree"), ("indicators", "agree"),
    }  # fmt: skip
    assert all(len(outcome.told_by) == 2 for outcome in tianjin.outcomes)


def test_two_documents_are_compared_by_their_ids(where: str) -> None:
    with Record.open(where) as record:
        record.add(_tianjin(), joiner=join)
        one, other = (reading.document.id for reading in _tianjin())
        found = compare(record, one[:8], other)
        assert [telling.id for telling in found.tellings] == [one, other]
        assert [fact.field for fact in found.differences] == ["date", "status"]
        with pytest.raises(ValueError, match="with itself"):
            compare(record, one, one)
        with pytest.raises(NotFoundError):
            compare(record, "ffffffffffffffff")


def _statement(document: Document, words: str, **fields: Any) -> Statement:
    speaker = invented.person("Ilan Orsk", "Orsk", "XA", "head_of_state")
    if fields.get("country") == "XB":
        speaker = invented.person("Marta Velen", "Velen", "XB", "head_of_government")
    return Statement(**basis(document, "statements", words[:8], at(document.text, words)), speaker=speaker, **fields)


_SAID_EN = (
    "Orsk said that 12 ferries would be built. He thanked Belmora for its help with the flood. "
    "Velen said that grain would be dearer. She called for talks on the border."
)
_SAID_RU = "Орск обещал построить 14 паромов. Велен призвала к переговорам о границе и о рыбе."


def test_statements_are_aligned_by_speaker_act_topics_and_numbers() -> None:
    english = invented.document(_SAID_EN, source="en", language="en")
    russian = invented.document(_SAID_RU, source="ru", language="ru")
    one = placed(
        english.id,
        [
            _statement(english, "12 ferries would be built", country="XA", act="pledge", topics=("transport",)),
            _statement(english, "He thanked Belmora for its help", country="XA", act="thank", topics=("aid",)),
            _statement(english, "grain would be dearer", country="XB", act="assess", topics=("agriculture",)),
            _statement(english, "talks on the border", country="XB", act="urge", topics=("border",)),
        ],
    )
    other = placed(
        russian.id,
        [
            _statement(russian, "построить 14 паромов", country="XA", act="pledge", topics=("transport",)),
            _statement(
                russian, "к переговорам о границе и о рыбе", country="XB", act="urge", topics=("border", "agriculture")
            ),
        ],
    )
    rows = [[spoken.statement.evidence[0].quote for spoken in row] for row in align([one, other])]
    assert rows == [
        ["12 ferries would be built", "построить 14 паромов"],
        ["He thanked Belmora for its help"],
        ["grain would be dearer"],
        ["talks on the border", "к переговорам о границе и о рыбе"],
    ]


def test_a_count_that_differs_is_a_contradiction(where: str) -> None:
    tellings = []
    for language, text, words, number in (
        ("en", "Orsk met Velen. " + _SAID_EN, "12 ferries would be built", "12"),
        ("ru", "Орск встретил Велен. " + _SAID_RU, "построить 14 паромов", "14"),
    ):
        source = f"https://{language}.example/ferries"
        told = invented.document(text, source=source, language=language, published="2031-05-04")
        met = (
            invented.russian()
            .encounters[0]
            .model_copy(
                update={**basis(told, "encounters", "m", at(text, text.split(". ")[0])), "date_basis": "stated"}
            )
        )
        said = _statement(told, words, country="XA", act="pledge", topics=("transport",), targets=("XB",))
        tellings.append((Reading(document=told, encounters=(met,), statements=(said,)), number))
    with Record.open(where) as record:
        record.add([reading for reading, _ in tellings], joiner=join)
        (row,) = compare(record, stories(record).stories[0].id).statements
        assert row.verdict == "differ"
        assert row.numbers == {reading.document.id: (number,) for reading, number in tellings}


def test_what_each_side_s_outlets_leave_out(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.record import rows

    def outlet_of(document: Document) -> tuple[str | None, str | None]:
        return ("a.example", "XA") if document.language == "ru" else ("b.example", "XB")

    monkeypatch.setattr(rows, "outlet_of", outlet_of)
    with Record.open(where) as record:
        record.add([invented.russian(), invented.chinese()], joiner=join)
        found = silences(record, "XB", "XA")
        assert (found.dyad, found.encounters) == (("XA", "XB"), 1)
        left_out = {side.country: [tally.value for tally in side.topics] for side in found.sides}
        # The Russian report has trade and tourism, which the Chinese one lacks; culture, which that one has, is near to
        # the people of the Russian one.
        assert left_out == {"XA": [], "XB": ["tourism", "trade"]}
        with pytest.raises(ValueError, match="twice"):
            silences(record, "XA", "XA")
