"""Dates in Russian running text. The reference day is Sunday, 15 June 2025."""

import tomllib

import pytest

from dragoman.lang.pack import PACKS
from dragoman.text.dates import Calendar

DAY = "2025-06-15"
Expected = list[tuple[str, str, str | None]]


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return Calendar(tomllib.loads((PACKS / "ru" / "calendar.toml").read_text(encoding="utf-8")))


def told(calendar: Calendar, text: str, day: str | None = DAY) -> Expected:
    return [(text[d.start : d.end], d.iso, d.last) for d in calendar.find(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 июня 2025 года", [("15 июня 2025 года", "2025-06-15", None)]),
        ("12 июня 2025 г.", [("12 июня 2025 г.", "2025-06-12", None)]),
        ("9-го мая", [("9-го мая", "2025-05-09", None)]),
        ("15.06.2025", [("15.06.2025", "2025-06-15", None)]),
        ("2025-06-15", [("2025-06-15", "2025-06-15", None)]),
        ("29 февраля 2024 года", [("29 февраля 2024 года", "2024-02-29", None)]),
        # ranges
        ("3–5 июня", [("3–5 июня", "2025-06-03", "2025-06-05")]),
        ("3 и 4 июня", [("3 и 4 июня", "2025-06-03", "2025-06-04")]),
        ("с 3 по 5 июня 2025 года", [("3 по 5 июня 2025 года", "2025-06-03", "2025-06-05")]),
        ("с 30 мая по 2 июня", [("30 мая по 2 июня", "2025-05-30", "2025-06-02")]),
        ("30 мая – 2 июня 2024 года", [("30 мая – 2 июня 2024 года", "2024-05-30", "2024-06-02")]),
        ("с 28 декабря по 3 января", [("28 декабря по 3 января", "2024-12-28", "2025-01-03")]),
        ("28 декабря – 3 января 2026 года", [("28 декабря – 3 января 2026 года", "2025-12-28", "2026-01-03")]),
        ("30 мая и 2 июня", [("30 мая", "2025-05-30", None), ("2 июня", "2025-06-02", None)]),
        # the nearest year where none is told
        ("28 декабря", [("28 декабря", "2024-12-28", None)]),
        ("3 января", [("3 января", "2025-01-03", None)]),
        ("1 мая", [("1 мая", "2025-05-01", None)]),
        # the last such weekday, today included
        ("в понедельник", [("в понедельник", "2025-06-09", None)]),
        ("во вторник", [("во вторник", "2025-06-10", None)]),
        ("в среду", [("в среду", "2025-06-11", None)]),
        ("в воскресенье", [("в воскресенье", "2025-06-15", None)]),
        ("в минувшую пятницу", [("в минувшую пятницу", "2025-06-13", None)]),
        # the next one
        ("в ближайший понедельник", [("в ближайший понедельник", "2025-06-16", None)]),
        ("в ближайшее воскресенье", [("в ближайшее воскресенье", "2025-06-22", None)]),
        ("в следующую среду", [("в следующую среду", "2025-06-18", None)]),
        ("сегодня", [("сегодня", "2025-06-15", None)]),
        ("накануне", [("накануне", "2025-06-14", None)]),
        ("послезавтра", [("послезавтра", "2025-06-17", None)]),
        # months and years
        ("в марте", [("в марте", "2025-03", None)]),
        ("в марте прошлого года", [("в марте прошлого года", "2024-03", None)]),
        ("май 2024 года", [("май 2024 года", "2024-05", None)]),
        ("в конце мая", [("в конце мая", "2025-05", None)]),
        ("к началу марта прошлого года", [("к началу марта прошлого года", "2024-03", None)]),
        ("в первой половине мая 2024 года", [("в первой половине мая 2024 года", "2024-05", None)]),
        ("до конца мая", []),
        ("в прошлом году", [("в прошлом году", "2024", None)]),
        ("в следующем году", [("в следующем году", "2026", None)]),
        ("в 2024 году", [("в 2024 году", "2024", None)]),
        ("к 2030 году", [("к 2030 году", "2030", None)]),
        ("до 2026 года", [("до 2026 года", "2026", None)]),
        ("на 2026 год", [("на 2026 год", "2026", None)]),
        # what cannot be
        ("31 ноября", []),
        ("31 июня", []),
        ("29 февраля 2025 года", []),
        ("32.01.2025", []),
        ("15.13.2025", []),
        ("2025-02-30", []),
        # what is no date
        ("мая не было, майка была", []),
        ("вчерашний день", []),
        ("средой пользуются рыбы", []),
        ("", []),
    ],
)
def test_a_date_in_words(calendar: Calendar, text: str, expected: Expected) -> None:
    assert told(calendar, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("третьего июня", [("третьего июня", "2025-06-03", None)]),
    ],
)
@pytest.mark.xfail(strict=True, reason="no pattern: a day in words")
def test_a_date_that_is_not_read_yet(calendar: Calendar, text: str, expected: Expected) -> None:
    assert told(calendar, text) == expected


@pytest.mark.parametrize("text", ["вчера", "в понедельник", "28 декабря", "в прошлом году", "в марте"])
def test_without_a_day_to_count_from_nothing_is_guessed(calendar: Calendar, text: str) -> None:
    assert told(calendar, text, None) == []


def test_a_full_date_needs_no_day_to_count_from(calendar: Calendar) -> None:
    assert told(calendar, "15 июня 2025 года", None) == [("15 июня 2025 года", "2025-06-15", None)]


def test_only_a_stated_year_is_exact(calendar: Calendar) -> None:
    exact = {
        text: calendar.find(text, DAY)[0].exact for text in ("15 июня 2025 года", "15 июня", "вчера", "в 2024 году")
    }
    assert exact == {"15 июня 2025 года": True, "15 июня": False, "вчера": False, "в 2024 году": True}


def test_the_year_turns_with_the_reference_day(calendar: Calendar) -> None:
    assert told(calendar, "28 декабря", "2025-01-10") == [("28 декабря", "2024-12-28", None)]
    assert told(calendar, "3 января", "2024-12-30") == [("3 января", "2025-01-03", None)]
    assert told(calendar, "29 февраля", "2025-03-01") == [("29 февраля", "2024-02-29", None)]


def test_dates_are_found_where_they_begin(calendar: Calendar) -> None:
    text = "Вчера и 3 июня, а также 31 ноября."
    found = calendar.find_at(text.lower(), DAY, [0, 6, 8, 23])
    assert [(text[d.start : d.end], d.iso) for d in found] == [("Вчера", "2025-06-14"), ("3 июня", "2025-06-03")]


@pytest.mark.parametrize(
    ("language", "text", "month"),
    [
        ("en", "at the end of May", "2025-05"),
        ("en", "in late May", "2025-05"),
        ("kk", "мамырдың соңында", "2025-05"),
        ("kk", "мамыр айының басында", "2025-05"),
        ("zh", "5月底", "2025-05"),
    ],
)
def test_a_part_of_a_month_is_its_month(language: str, text: str, month: str) -> None:
    table = tomllib.loads((PACKS / language / "calendar.toml").read_text(encoding="utf-8"))
    assert [found.iso for found in Calendar(table).find(text, DAY)] == [month]
