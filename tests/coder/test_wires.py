"""Short wires and pages as channels and agencies write them in Russian: lists of sayings, links, lost spaces."""

import pytest

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading

DAY = "2031-06-05"

LISTED = """Другие заявления Томы Рейсса на брифинге:

▪️ Арландия откроет границу с Бельморой до осени

▪️ Бельмора напрасно недовольна новым мостом

Граница с Бельморой закрыта с весны.
"""

TALK = """В Порт-Альве состоялась встреча Илана Орска с Президентом Бельморы Эдмаром Хольтом.

И.Орск: Рад видеть Вас в Порт-Альве. {}
"""


def _read(text: str) -> Reading:
    return reader("ru", invented=True).read(Document(id="w", text_id="t", text=text, published=DAY))


def _said(text: str) -> list[tuple[str, str]]:
    return [(s.speaker.name if s.speaker else "", s.evidence[0].quote) for s in _read(text).statements]


def test_the_items_of_a_list_are_said_by_whom_its_heading_names() -> None:
    assert _said(LISTED) == [
        ("Toma Reiss", "Арландия откроет границу с Бельморой до осени"),
        ("Toma Reiss", "Бельмора напрасно недовольна новым мостом"),
    ]


def test_a_list_of_what_matters_is_said_by_the_one_named_before_it() -> None:
    items = "— Бельмора укрепляет границу.\n\n— Арландия готова помочь Бельморе.\n"
    text = f"Илан Орск выступил на форуме. Главное:\n\n{items}"
    assert [who for who, _ in _said(text)] == ["Ilan Orsk", "Ilan Orsk"]


def test_an_item_that_names_its_speaker_is_his() -> None:
    text = LISTED.replace("Бельмора напрасно недовольна", "Ана Лунд заявила, что Арландия недовольна")
    assert [who for who, _ in _said(text)] == ["Toma Reiss", "Ana Lund"]


def test_a_link_in_a_sentence_does_not_end_it() -> None:
    text = "Илан Орск заявил, что Арландия [не намерена](https://example.org/1) закрывать границу с Бельморой."
    ((who, words),) = _said(text)
    assert who == "Ilan Orsk"
    assert words.startswith("Арландия [не") and words.endswith("Бельморой")


def test_who_only_passes_on_that_two_met_says_nothing() -> None:
    assert not _said("Илан Орск обсудил с Эдмаром Хольтом судьбу моста, — МИД Бельморы.")


@pytest.mark.parametrize(
    "glued",
    ["Эдмар Хольтпровел переговоры с Иланом Орском.", "Илан Орск провел переговорыс Эдмаром Хольтом."],
)
def test_words_that_lost_the_space_between_them_come_apart(glued: str) -> None:
    (encounter,) = _read(f"{glued}\n").encounters
    assert encounter.dyad == ("XA", "XB")
    assert encounter.kind == "talks"


def test_an_unknown_word_that_only_ends_alike_stays_whole() -> None:
    assert not _read("Илан Орск недопровел переговоры, Эдмар Хольт уехал.\n").encounters


def test_you_and_i_met_before_with_a_time_is_an_encounter() -> None:
    reading = _read(TALK.format("Мы с Вами встречались в апреле в Кордавене, и тогда мы обо всём договорились."))
    assert [(e.kind, e.date) for e in reading.encounters] == [("meeting", DAY), ("meeting", "2031-04")]
    before = reading.encounters[1]
    assert before.place and before.place.city == "Kordaven"


def test_you_and_i_met_with_neither_time_nor_place_is_none() -> None:
    assert len(_read(TALK.format("Мы с Вами часто встречались, и мы обо всём договорились.")).encounters) == 1


def test_agreed_to_meet_is_planned_for_those_who_spoke() -> None:
    reading = _read(
        "Состоялся телефонный разговор Илана Орска с Президентом Бельморы Эдмаром Хольтом. "
        "Условлено встретиться 9 июня в Лавинте."
    )
    planned = [e for e in reading.encounters if e.status == "planned"]
    assert [(e.date, sorted(p.actor.name for p in e.participants)) for e in planned] == [
        ("2031-06-09", ["Edmar Holt", "Ilan Orsk"])
    ]


def test_what_was_agreed_by_nobody_who_met_is_between_no_states() -> None:
    text = "Илан Орск выступил в порту. Достигнуты договорённости с вузами Бельморы и Тавелии."
    assert not any(s.joint for s in _read(text).statements)


def test_a_readiness_of_ones_own_country_is_a_pledge_and_anothers_is_none() -> None:
    call = "Состоялся телефонный разговор Илана Орска с Президентом Бельморы Эдмаром Хольтом. Эдмар Хольт сообщил {}."
    own = _read(call.format("о завершении большой стройки у реки и о готовности Кордавена открыть мост")).statements
    assert [s.act for s in own] == ["report", "pledge"]
    other = _read(call.format("о завершении большой стройки у реки и о готовности Арландии открыть мост")).statements
    assert len(other) == 1


def test_what_an_aide_passes_on_belongs_to_his_principal() -> None:
    text = (
        "Илан Орск поздравил Эдмара Хольта с юбилеем Бельморы, рассказал помощник президента Арландии Дарий Фонс. "
        "«Разговор с Эдмаром Хольтом был тёплым и полезным», – сказал он."
    )
    assert [who for who, _ in _said(text)] == ["Ilan Orsk", "Darii Fons"]
    assert _said(text)[0][1].endswith("Бельморы")


def test_the_visits_of_two_to_each_other_are_two() -> None:
    reading = _read(
        "Илан Орск прибыл с официальным визитом в Бельмору.\n\n"
        "Весной Эдмар Хольт приезжал с официальным визитом в Арландию.\n"
    )
    assert [[p.actor.name for p in e.participants] for e in reading.encounters] == [["Ilan Orsk"], ["Edmar Holt"]]


def test_who_says_something_in_a_capital_meets_nobody_there() -> None:
    reading = _read("В Кордавене анонсировали встречу Президента Арландии Илана Орска и его коллеги Эдмара Хольта.")
    assert all(e.place is None or e.place.city != "Kordaven" for e in reading.encounters)


def test_a_call_is_told_by_the_telephone_alone() -> None:
    (encounter,) = _read("Илан Орск обсудил с Эдмаром Хольтом по телефону судьбу моста.").encounters
    assert encounter.kind == "call"


def test_people_of_one_country_who_talk_at_home_make_no_statements_of_state() -> None:
    text = (
        "Илан Орск провёл рабочую встречу с Томой Рейссом.\n\n"
        "И.Орск: В Бельморе рост меньше нашего. Это их проблемы, а у нас всё хорошо.\n\n"
        "Т.Рейсс: Спасибо за оценку, мы продолжим нашу работу в портах.\n"
    )
    assert not _read(text).statements
