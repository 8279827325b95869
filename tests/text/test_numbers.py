"""Amounts in Russian running text."""

import tomllib

import pytest

from dragoman.lang.pack import PACKS
from dragoman.text.numbers import Amount, Numerals


@pytest.fixture(scope="module")
def numerals() -> Numerals:
    return Numerals(tomllib.loads((PACKS / "ru" / "numerals.toml").read_text(encoding="utf-8")))


def only(numerals: Numerals, text: str) -> Amount:
    (amount,) = numerals.find(text.lower(), 0, len(text))
    return amount


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("1,6 млрд долларов", 1_600_000_000, "USD"),
        ("полутора миллиардов долларов", 1_500_000_000, "USD"),
        ("полтора миллиона евро", 1_500_000, "EUR"),
        ("$5 млрд", 5_000_000_000, "USD"),
        ("25 миллиардов долл. США", 25_000_000_000, "USD"),
        ("4,2 миллиарда евро", 4_200_000_000, "EUR"),
        ("100 млн юаней", 100_000_000, "CNY"),
        ("3 трлн рублей", 3_000_000_000_000, "RUB"),
        ("десять тысяч тенге", 10_000, "KZT"),
        ("15 тыс.", 15_000, None),
        ("1 250 000", 1_250_000, None),
        ("1\u00a0250\u00a0000", 1_250_000, None),
        ("2.5 млн", 2_500_000, None),
        ("двадцать", 20, None),
        ("тридцати", 30, None),
        ("сорока", 40, None),
        ("четырёх", 4, None),
        ("обеих", 2, None),
    ],
)
def test_an_amount_in_full(numerals: Numerals, text: str, value: float, currency: str | None) -> None:
    amount = only(numerals, text)
    assert amount.value == pytest.approx(value)
    assert amount.currency == currency
    assert text[amount.start : amount.end] == text


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("свыше 20", "more_than"),
        ("более 20", "more_than"),
        ("не менее 40", "more_than"),
        ("превысил 9 млрд", "more_than"),
        ("около 3 млн", "about"),
        ("порядка 500", "about"),
        ("почти 9 млрд", "about"),
        ("примерно сто", "about"),
        ("менее 10 млн рублей", "less_than"),
        ("не более 5 млн", "less_than"),
        ("20", None),
    ],
)
def test_a_bound_belongs_to_its_amount(numerals: Numerals, text: str, bound: str | None) -> None:
    amount = only(numerals, text)
    assert amount.bound == bound
    assert (amount.start, amount.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "value"), [("12%", 12), ("12 процентов", 12), ("3,5 процента", 3.5), ("на 30 проц.", 30)]
)
def test_per_cent(numerals: Numerals, text: str, value: float) -> None:
    amount = only(numerals, text)
    assert (amount.value, amount.percent, amount.currency) == (value, True, None)


def test_a_scale_is_told(numerals: Numerals) -> None:
    assert only(numerals, "5 млрд").scaled
    assert not only(numerals, "2025").scaled


def test_several_amounts_come_in_order(numerals: Numerals) -> None:
    text = "Товарооборот вырос на 12% и достиг 1,6 млрд долларов."
    assert [(a.value, a.percent) for a in numerals.find(text.lower(), 0, len(text))] == [
        (12, True),
        (1_600_000_000, False),
    ]


@pytest.mark.parametrize("text", ["трижды", "пятница", "семья", "столица", "сток", "однако", "Двина", ""])
def test_a_word_that_only_begins_like_a_number_is_none(numerals: Numerals, text: str) -> None:
    assert numerals.find(text.lower(), 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("два с половиной миллиарда", 2_500_000_000),
        ("четырнадцать", 14),
        ("девяносто", 90),
        ("пятьсот", 500),
        ("двадцать два", 22),
        ("сто двадцать пять", 125),
        ("двести пятнадцать", 215),
        ("девятьсот одна", 901),
        ("тридцать пять тысяч", 35_000),
        ("полмиллиарда", 500_000_000),
        ("полмиллиона", 500_000),
    ],
)
def test_an_amount_in_words(numerals: Numerals, text: str, value: float) -> None:
    amount = only(numerals, text)
    assert amount.value == value
    assert text[amount.start : amount.end] == text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("два двадцать", [2, 20]),
        ("три пять", [3, 5]),
        ("двадцать однако", [20]),
        ("пять, шесть", [5, 6]),
        ("полмира", []),
    ],
)
def test_what_is_no_number_of_several_words(numerals: Numerals, text: str, values: list[float]) -> None:
    assert [a.value for a in numerals.find(text.lower(), 0, len(text))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("две тысячи двадцать пять", 2025),
        ("миллиард", 1_000_000_000),
    ],
)
@pytest.mark.xfail(strict=True, reason="a scale alone, and numbers that go on behind a scale")
def test_an_amount_that_is_not_read_yet(numerals: Numerals, text: str, value: float) -> None:
    assert [a.value for a in numerals.find(text.lower(), 0, len(text))] == [value]
