"""Which names tell a thing from others of its kind."""

import pytest

from dragoman.lang.things import further, tells, years


@pytest.mark.parametrize(
    ("language", "title", "names", "expected"),
    [
        ("en", "the Tisa railway", (), True),
        ("en", "major joint projects", (), False),
        ("en", "security assistance for Arlandia", ("Arlandia",), False),
        ("en", "425 million security assistance package", (), False),
        ("ru", "мост через Тису", (), True),
        ("ru", "крупные совместные проекты", (), False),
        ("ru", "соглашение о прекращении огня", (), False),
        ("kk", "Тиса көпірі", (), True),
        ("kk", "ірі бірлескен жобалар", (), False),
        ("zh", "鲁班工坊", (), True),
        ("zh", "重大合作项目", (), False),
        # A character is a country's name only beside another: 中 in 中学 is none.
        ("zh", "黎以停火协议", ("黎巴嫩", "以色列", "黎", "以"), False),
        ("zh", "中巴经济走廊", ("中国", "中", "巴基斯坦", "巴"), True),
        ("zh", "第一中学", ("中国", "中"), True),
        ("", "anything", (), True),
    ],
)
def test_what_a_name_tells(language: str, title: str, names: tuple[str, ...], expected: bool) -> None:
    assert tells(title, language, names) is expected


@pytest.mark.parametrize(
    ("language", "words", "mark"),
    [
        ("en", "opened a second", "2"),
        ("en", "in the second half of the year, the", None),
        ("ru", "открыли третью", "3"),
        ("ru", "двух новых", "more"),
        ("kk", "екінші", "2"),
        ("zh", "决定开设第二家", "2"),
        ("zh", "举行第十二次", None),
        ("zh", "新设立两处", "more"),
        ("uz", "ikkinchi", None),
    ],
)
def test_which_one_of_its_kind(language: str, words: str, mark: str | None) -> None:
    assert further(words, language) == mark


def test_a_year_is_counted_from_the_day_of_telling() -> None:
    assert years("明年将举办旅游年", "zh", "2031-10-01") == ["2032"]
    assert years("в следующем году", "ru", "2031-10-01") == ["2032"]
    assert years("next year", "en", None) == years("kelasi yil", "uz", "2031-10-01") == []
