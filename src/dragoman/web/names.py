"""Names and codes in the reader's language: from the gazetteer and the codebook, and English where they have none."""

import datetime as dt
from functools import cache, lru_cache

from babel.dates import format_date, format_datetime, format_skeleton
from babel.numbers import format_decimal

from dragoman.gazetteer import gazetteer
from dragoman.model import DragomanError, codebook
from dragoman.web.tongue import LANGUAGES, locale

_LARGEST = 1e18


@cache
def countries(language: str) -> dict[str, str]:
    """Return what parties are called, by code: countries, and organisations by their short names."""
    names = gazetteer()
    known = {**names.countries, **{code: code for code in names.organisations}}
    known |= dict(reversed([(name.value, name.form) for name in names.names(language) if name.kind == "country"]))
    if language != "en":
        known |= {code: form for code, form in organisations(language).items() if len(form) <= 12}
    return known


@cache
def organisations(language: str) -> dict[str, str]:
    """Return what organisations are called: the shortest of their names, by code."""
    found: dict[str, str] = {}
    for name in gazetteer().names(language):
        if name.kind in ("org", "event") and len(name.form) < len(found.get(name.value, name.form + " ")):
            found[name.value] = name.form
    return found


@cache
def people(language: str) -> dict[str, str]:
    """Return what people are called, by their English name."""
    names = gazetteer()
    forms = dict(reversed([(name.value, name.form) for name in names.names(language) if name.kind == "person"]))
    return {person.name: forms.get(ident, person.name) for ident, person in names.people.items()}


@cache
def places(language: str) -> dict[str, str]:
    """Return what cities are called, by their English name."""
    names = gazetteer()
    forms = dict(reversed([(name.value, name.form) for name in names.names(language) if name.kind == "place"]))
    return {english: forms.get(ident, english) for ident, (_, _, english) in names.places.items()}


def party(code: str | None, language: str) -> str:
    """Return what a party is called; its code where nobody knows."""
    return countries(language).get(code or "", code or "")


def person(name: str | None, language: str) -> str:
    """Return what somebody is called, of their English name."""
    return people(language).get(name or "", name or "")


def city(name: str | None, language: str) -> str:
    """Return what a city is called, of its English name."""
    return places(language).get(name or "", name or "")


def label(group: str, value: str | None, language: str) -> str:
    """Return what a value of the codebook is called; a value that it lacks is shown as it is."""
    try:
        return codebook.label(group, value or "", language)
    except DragomanError:
        return (value or "").replace("_", " ")


def meaning(group: str, value: str | None, language: str) -> str:
    """Return what a value of the codebook means; empty for a value that it lacks."""
    try:
        return codebook.definition(group, value or "", language)
    except DragomanError:
        return ""


def tongue(code: str | None, language: str) -> str:
    """Return what a language is called in the reader's; its code where nobody knows."""
    if not code:
        return ""
    known = locale(language).languages.get(code.split("-")[0]) or LANGUAGES.get(code, code)
    return str(known)


@lru_cache(4096)
def date(value: str | None, language: str) -> str:
    """Return a day, a month or a year (ISO 8601) as it is written in a language; what is no date, as it is.

    >>> date("2031-05-04", "en"), date("2031-05", "ru"), date("2031", "zh"), date("soon", "en")
    ('4 May 2031', 'май 2031\u202fг.', '2031年', 'soon')
    """
    if not value:
        return ""
    try:
        if len(value) == 10:
            day = dt.date.fromisoformat(value)
            # As Europe and the United Nations write it; in English only the order of the United States is Babel's own.
            return f"{day.day} {day:%B %Y}" if language == "en" else str(format_date(day, "long", locale(language)))
        if len(value) in (4, 7):
            day = dt.date(int(value[:4]), int(value[5:7] or 1), 1)
            return str(format_skeleton("yMMMM" if len(value) == 7 else "y", day, locale=locale(language)))
    except ValueError:
        pass
    return value


def moment(value: dt.datetime, language: str) -> str:
    """Return a moment, to the minute, in UTC."""
    return str(format_datetime(value.astimezone(dt.UTC), "short", locale=locale(language))) + " UTC"


@lru_cache(4096)
def number(value: float | None, language: str) -> str:
    """Return a number with its thousands parted, and no more decimals than it has.

    >>> number(1234567.5, "en"), number(None, "en")
    ('1,234,567.5', '')
    """
    if value is None:
        return ""
    if abs(value) >= _LARGEST:
        return f"{value:g}"
    return str(format_decimal(value, "#,##0.######", locale=locale(language)))
