"""Chinese names in three scripts: press spellings by hand, every syllable both ways, ICU as a second opinion."""

from pathlib import Path

import icu
import pytest

from dragoman.text.script import read_han, to_palladius, to_pinyin
from dragoman.text.script.han import surname
from dragoman.text.script.palladius import syllables

NAMES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "chinese_names.tsv").read_text("utf-8").splitlines()[1:]
]
"""(characters, Russian, English) of people of public life. Left out: spellings that are older than the system (Лу Синь,
Чан Кайши), which no rule gives."""


def test_the_table_has_three_hundred_names() -> None:
    assert len({han for han, _, _ in NAMES}) >= 300


@pytest.mark.parametrize(("han", "russian", "english"), NAMES, ids=[n[2] for n in NAMES])
def test_a_name_goes_from_script_to_script(han: str, russian: str, english: str) -> None:
    assert read_han(han) == english
    assert to_palladius(english) == russian
    assert to_pinyin(russian) == english


@pytest.mark.parametrize("latin", [latin for latin in syllables() if latin != "lo"])
def test_a_syllable_goes_both_ways(latin: str) -> None:
    cyrillic = to_palladius(latin)
    assert cyrillic is not None
    assert to_pinyin(cyrillic) == latin.capitalize()


def test_icu_spells_every_syllable_as_we_do() -> None:
    palladius = icu.Transliterator.createInstance("zh_Latn_PINYIN-ru")
    assert {latin: palladius.transliterate(latin) for latin in syllables()} == syllables()


# The hard sign parts -ng from a vowel; ICU leaves it out, dictionaries and the press do not.
PARTED = [
    ("Chang'an", "Чанъань"), ("Guangyuan", "Гуанъюань"), ("Dongying", "Дунъин"), ("Pingyang", "Пинъян"),
    ("Yan'an", "Яньань"), ("Xi'an", "Сиань"), ("Tian'anmen", "Тяньаньмэнь"), ("Jianying", "Цзяньин"),
    ("Fangan", "Фаньгань"), ("Fang'an", "Фанъань"), ("Jinan", "Цзинань"), ("Jin'an", "Цзиньань"),
]  # fmt: skip


@pytest.mark.parametrize(("latin", "cyrillic"), PARTED)
def test_syllables_are_parted(latin: str, cyrillic: str) -> None:
    assert to_palladius(latin) == cyrillic
    assert to_pinyin(cyrillic) == latin


@pytest.mark.parametrize(
    ("typed", "cyrillic"),
    [
        ("Xí Jìnpíng", "Си Цзиньпин"),
        ("Xi Jin-ping", "Си Цзиньпин"),
        ("Lyu Yansong", "Люй Яньсун"),
        ("Lv Bu", "Люй Бу"),
        ("Chen Miner", "Чэнь Миньэр"),
    ],
)
def test_other_ways_to_type_pinyin(typed: str, cyrillic: str) -> None:
    assert to_palladius(typed) == cyrillic


@pytest.mark.parametrize("name", ["Ilan Orsk", "Smith", "Boris Johnson", ""])
def test_what_is_no_pinyin(name: str) -> None:
    assert to_palladius(name) is None


@pytest.mark.parametrize("name", ["Илан Орск", "Грот", "Марта Велен", "Бельмора"])
def test_what_is_no_palladius(name: str) -> None:
    assert to_pinyin(name) is None


def test_the_press_that_writes_hui_with_two_letters_is_understood() -> None:
    assert to_pinyin("Ли Хуй") == to_pinyin("Ли Хуэй") == "Li Hui"


# Surnames that read otherwise than the words they are written as. Source: dictionaries of surnames.
SURNAMES = [
    ("单", "Shan"), ("曾", "Zeng"), ("仇", "Qiu"), ("解", "Xie"), ("查", "Zha"), ("区", "Ou"), ("朴", "Piao"),
    ("翟", "Zhai"), ("盖", "Ge"), ("覃", "Qin"), ("薄", "Bo"), ("种", "Chong"), ("冼", "Xian"), ("任", "Ren"),
    ("华", "Hua"), ("燕", "Yan"), ("纪", "Ji"), ("尉", "Wei"), ("召", "Shao"), ("陳", "Chen"),
]  # fmt: skip


@pytest.mark.parametrize(("han", "latin"), SURNAMES)
def test_a_surname_reads_as_surnames_do(han: str, latin: str) -> None:
    assert read_han(han + "小明") == f"{latin} Xiaoming"


def test_a_surname_of_two_characters() -> None:
    assert surname("司马光") == "司马"
    assert surname("司马") == "司"
    assert read_han("尉迟恭") == "Yuchi Gong"
    assert read_han("万俟卨") == "Moqi Xie"


@pytest.mark.parametrize("name", ["马克·吐温", "Xi", "习", "一二三四五六"])
def test_what_is_no_chinese_name_in_characters(name: str) -> None:
    assert read_han(name) is None
