"""Chinese dates, amounts and the division of a text without spaces, by the pack's own tables."""

import pytest

from dragoman.coder.language import Language
from dragoman.coder.reader import reader
from dragoman.coder.tokens import tokenise
from dragoman.lang import load
from dragoman.text.dates import Calendar

DAY = "2025-06-17"


@pytest.fixture(scope="module")
def language() -> Language:
    return reader("zh", invented=True).language


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("6月16日下午", "2025-06-16"),
        ("二〇二四年十二月三日", "2024-12-03"),
        ("去年9月3日", "2024-09-03"),
        ("16日晚", "2025-06-16"),
        ("30日", "2025-06-30"),
        ("昨天", "2025-06-16"),
        ("６月１日", "2025-06-01"),
        ("2024年10月", "2024-10"),
        ("周一", "2025-06-16"),
    ],
)
def test_a_day_in_chinese(text: str, iso: str) -> None:
    found = Calendar(load("zh").settings["calendar"]).find(text, DAY)
    assert [mention.iso for mention in found] == [iso]


def test_the_same_day_is_the_day_named_last() -> None:
    found = Calendar(load("zh").settings["calendar"]).find("6月3日会谈，当天签约。", DAY)
    assert [mention.iso for mention in found] == ["2025-06-03", "2025-06-03"]


@pytest.mark.parametrize(
    ("text", "value", "currency", "bound"),
    [
        ("4.4万亿美元", 4.4e12, "USD", None),
        ("20余份文件", 20, None, "more_than"),
        ("超1100万标箱", 11_000_000, None, "more_than"),
        ("约三十个项目", 30, None, "about"),
        ("1,250亿元", 125_000_000_000, "CNY", None),
    ],
)
def test_an_amount_in_chinese(
    text: str, value: float, currency: str | None, bound: str | None, language: Language
) -> None:
    (amount,) = language.numerals.find(text, 0, len(text))
    assert amount.value == pytest.approx(value)
    assert (amount.currency, amount.bound) == (currency, bound)


def test_per_cent_before_the_number(language: Language) -> None:
    (amount,) = language.numerals.find("百分之八点一", 0, 6)
    assert (amount.value, amount.percent) == (pytest.approx(8.1), True)


def test_a_name_wins_over_the_word_that_begins_before_it(language: Language) -> None:
    text = "同意大利总统会谈"
    assert [text[t.start : t.end] for t in tokenise(text, language)[0]] == ["同", "意大利", "总统", "会谈"]


def test_traditional_characters_are_read_in_their_places(language: Language) -> None:
    text = "貝爾莫拉總統會談"
    tokens = tokenise(text, language)[0]
    assert [text[t.start : t.end] for t in tokens] == ["貝爾莫拉", "總統", "會談"]
    assert tokens[0].values("country") == ["XB"]


def test_a_short_name_means_the_country_that_the_text_names(language: Language) -> None:
    tokens = tokenise("巴西总统访华。中巴关系良好。", language)[0]
    assert ["BR"] in [token.values("char") for token in tokens]
