"""Dates as tellings have them: cut to what is known, stated or only near.

A day is an ordinal (1 is 1 January of year 1), 0 is none.
"""

import calendar
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date may mean, both inclusive. `sure`: stated in words, to the day."""

    low: int
    high: int
    sure: bool = False

    @property
    def day(self) -> bool:
        """Whether it is one day."""
        return self.low == self.high


def span(date: str | None, stated: bool = True) -> Span | None:
    """Return the days of an ISO 8601 date cut to year, month or day; null for none, and for what is no date.

    >>> span("2031-02").high - span("2031-02").low
    27
    """
    try:
        parts = [int(part) for part in (date or "")[:10].split("-")]
        match parts:
            case [year]:
                return Span(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal())
            case [year, month]:
                last = calendar.monthrange(year, month)[1]
                return Span(dt.date(year, month, 1).toordinal(), dt.date(year, month, last).toordinal())
            case [year, month, day]:
                ordinal = dt.date(year, month, day).toordinal()
                return Span(ordinal, ordinal, stated)
            case _:
                return None
    except ValueError:
        return None


def day_of(date: str | None) -> int:
    """Return a date's first day; 0 for none.

    >>> day_of("2031-05-04") - day_of("2031-05")
    3
    """
    found = span(date)
    return found.low if found else 0


def iso(day: int) -> str:
    """Return a day as ISO 8601.

    >>> iso(day_of("2031-05-04"))
    '2031-05-04'
    """
    return dt.date.fromordinal(day).isoformat()


def apart(one: Span, other: Span) -> int:
    """Return how many days lie between two spans; 0 where they touch.

    >>> apart(span("2031-05-04"), span("2031-05-06")), apart(span("2031-05"), span("2031-05-06"))
    (2, 0)
    """
    return max(0, one.low - other.high, other.low - one.high)
