"""Whether an option's value can be what it says."""

import datetime as dt
import re

import typer

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MISTAKEN = {"kz": "kk", "cn": "zh"}


def date(value: str | None) -> str | None:
    """Return an ISO 8601 date, cut to what is known; BadParameter for what is none, and for the 31st of November."""
    if value is None:
        return None
    found = _DATE.fullmatch(value)
    try:
        if not found:
            raise ValueError("written as 2031-05-04, 2031-05 or 2031")
        dt.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no date ({error})") from None
    return value


def day(value: str | None) -> str | None:
    """Return an ISO 8601 day; BadParameter for what is cut, or no date."""
    if value and len(value) < len("2031-05-04"):
        raise typer.BadParameter(f"{value!r} is no day (written as 2031-05-04)")
    return date(value)


def dates(values: list[str] | None) -> list[str] | None:
    """Return ISO 8601 dates; BadParameter as for one."""
    for value in values or ():
        date(value)
    return values


def country(value: str | None) -> str | None:
    """Return a party's code in capitals; BadParameter for what cannot be one."""
    if value is not None and not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{1,11}", value):
        raise typer.BadParameter(f"{value!r} is no code of a country or organisation (KZ, EU)")
    return value.upper() if value else None


def party(value: str | None) -> str | None:
    """Return a party's code: as it is given, or of a name in any language; BadParameter for what is no party's.

    >>> party("kz"), party("Китай")
    ('KZ', 'CN')
    """
    if value is None or re.fullmatch(r"[A-Za-z]{2}|[A-Z][A-Z0-9+-]{2,11}", value):
        return value.upper() if value else None
    from dragoman.gazetteer.meanings import meant_by

    found = meant_by(value, "party")
    if len(found) != 1:
        raise typer.BadParameter(f"{value!r} is no party that is known: a code (KZ, SCO) or a name (Kazakhstan)")
    return found[0]


def parties(values: tuple[str, str] | None) -> tuple[str, str] | None:
    """Return the codes of two parties; BadParameter as for one."""
    if not values:
        return None
    one, other = (party(value) or "" for value in values)
    return one, other


def person(value: str | None) -> str | None:
    """Return the English name that the record knows somebody by, of a name in any language; else the name itself.

    >>> person("Токаев"), person("Nikto")
    ('Kassym-Jomart Tokayev', 'Nikto')
    """
    if value is None:
        return None
    from dragoman.gazetteer.meanings import meant_by

    found = meant_by(value, "person")
    return found[0] if len(found) == 1 else value


def language(value: str | None) -> str | None:
    """Return a language code, BCP 47; BadParameter for what cannot be one. A country's code that stands for one is it.

    >>> language("kz"), language("ru")
    ('kk', 'ru')
    """
    if value is not None and not _LANGUAGE.fullmatch(value):
        raise typer.BadParameter(f"{value!r} is no language code (BCP 47: ru, zh, kk, en)")
    return _MISTAKEN.get(value.lower(), value) if value else None
