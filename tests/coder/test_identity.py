"""One person is one actor: across languages where the gazetteer lacks them, and from first mention to last."""

import pytest

from dragoman.coder.reader import reader
from dragoman.lang import codes
from dragoman.model import Document, Reading

STRANGERS = {
    "ru": "Заместитель министра иностранных дел Китая Сунь Лянъюй встретился в Кордавене с министром обороны Арландии "
    "Борисом Кендаром.",
    "en": "KORDAVEN, May 5 -- Chinese Vice Foreign Minister Sun Liangyu met with Arlandian Defence Minister Boris "
    "Kendar in Kordaven on Monday.",
    "kk": "Қытай Сыртқы істер министрінің орынбасары Сунь Лянъюй Кордавенде Арландия Қорғаныс министрі Борис Кендармен "
    "кездесті.",
    "zh": "2031年5月5日，中国外交部副部长孙良瑜在科尔达文会见阿兰迪亚国防部长鲍里斯·肯达尔。",
}
"""The same meeting of two people whom nobody knows, in four languages."""


def _read(code: str, text: str, published: str = "2031-05-05") -> Reading:
    document = Document(id="told", text_id="told", text=text, published=published, language=code)
    return reader(code, invented=True).read(document)


def _people(reading: Reading) -> set[str]:
    return {part.actor.id for encounter in reading.encounters for part in encounter.participants}


@pytest.mark.parametrize("code", [code for code in STRANGERS if code in codes()])
def test_a_stranger_with_a_chinese_name_is_one_actor_in_every_language(code: str) -> None:
    assert "person:~sun-liangyu-cn" in _people(_read(code, STRANGERS[code]))


@pytest.mark.parametrize("code", [code for code in STRANGERS if code in codes() and code != "zh"])
def test_a_stranger_is_one_actor_in_every_language_that_spells_by_sound(code: str) -> None:
    assert _people(_read(code, STRANGERS[code])) == {"person:~sun-liangyu-cn", "person:~brs-kndr-xa"}


FIRST = "Президент Арландии Илан Орск встретился с министром иностранных дел Бельморы Аной Лунд. "
LATER = (
    "Орск", "Президент", "Президент Орск", "Он", "Глава государства", "Глава Арландии", "Арландский лидер",
    "Арландский президент", "Илан Орск",
)  # fmt: skip


@pytest.mark.parametrize("later", LATER)
def test_a_later_mention_is_the_one_told_first(later: str) -> None:
    (said,) = _read("ru", f"{FIRST}{later} отметил, что товарооборот между двумя странами вырос.").statements
    assert said.speaker is not None
    assert said.speaker.id == "person:ilan-orsk"


@pytest.mark.parametrize(
    ("day", "person"),
    [("2027-06-01", "person:ilan-orsk"), ("2029-06-01", "person:toma-reiss")],
)
def test_an_office_alone_is_who_held_it_on_the_day(day: str, person: str) -> None:
    told = "Министр иностранных дел Арландии встретился в Кордавене с послом Тавелии."
    assert person in _people(_read("ru", told, day))


def test_a_namesake_in_another_office_is_somebody_else() -> None:
    told = "Посол Арландии Борис Орск встретился в Кордавене с министром иностранных дел Бельморы Аной Лунд."
    assert _people(_read("ru", told)) == {"person:~brs-arsk-xa", "person:ana-lund"}
