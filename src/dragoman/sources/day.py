"""The day of publication, as machines write it: not dates in running text."""

import datetime as dt
import re

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T\s].*)?)?)?")
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})(?:[/.]|年)(\d{1,2})(?:[/.]|月)(\d{1,2})日?(?:[\sT].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[\s,T].*)?")
_MAIL = re.compile(r"(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\b.*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d{2})([-/]?)(\d{2})[-/]?(\d{2})(?=[/_-]|$|\D)")


def day(value: str) -> str | None:
    """Return a stamp as ISO 8601 cut to what is known (year, month or day); null if there is no such date.

    The day is the one written: a time of day and its zone are dropped, not reckoned with. Dates with the month first
    are not read, since 03/04 can be either.

    >>> day("2025-08-31T23:50:00+08:00"), day("31.08.2025 14:00"), day("2025年8月31日"), day("2025-11-31")
    ('2025-08-31', '2025-08-31', '2025-08-31', None)
    """
    value = value.strip()
    if match := _ISO.fullmatch(value) or _SOLID.fullmatch(value) or _YEAR_FIRST.fullmatch(value):
        return _date(*match.groups())
    if match := _DAY_FIRST.fullmatch(value):
        return _date(*reversed(match.groups()))
    if (match := _MAIL.fullmatch(value)) and match[2].lower() in _MONTHS:
        return _date(match[3], str(_MONTHS.index(match[2].lower()) + 1), match[1])
    return None


def day_in_address(address: str) -> str | None:
    """Return the day that a page's address carries, as agencies write it; null if none.

    >>> day_in_address("https://news.example/2025-08/31/c_113.htm"), day_in_address("https://news.example/a/532110/")
    ('2025-08-31', None)
    """
    days = (_date(match[1], match[3], match[4]) for match in _IN_ADDRESS.finditer(address))
    return next((found for found in days if found), None)


def _date(year: str, month: str | None = None, number: str | None = None) -> str | None:
    try:
        dt.date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return None
    return "-".join(part.zfill(2) for part in (year, month, number) if part)
