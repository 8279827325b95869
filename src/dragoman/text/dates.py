"""Dates in running text: found by a language's patterns, resolved against a day."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from dragoman.text.characters import figure
from dragoman.text.fold import lower


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that a text names: `iso` cut to what is known, `last` the last day of a range.

    `exact` is False where the text gives no year (it was resolved against the reference day).
    """

    start: int
    end: int
    iso: str
    last: str | None = None
    exact: bool = True
    kind: str = "day"


class Calendar:
    """A language's names of months and days, and the patterns in which it puts them (the pack's calendar.toml)."""

    def __init__(self, table: dict[str, Any]) -> None:
        """`numerals` are single characters that stand for digits and tens, where a language writes dates in them."""
        self.months: dict[str, int] = table["months"]
        self.weekdays: dict[str, int] = table.get("weekdays", {})
        self.relative: dict[str, int] = table.get("relative", {})
        self.shifts: dict[str, int] = table.get("shifts", {})
        self.numerals: dict[str, int] = table.get("numerals", {})
        self._patterns: list[str] = table["patterns"]["dates"]
        whole = "|".join(f"(?:{self.expand(p, n)})" for n, p in enumerate(self._patterns))
        self.expression = re.compile(_small(whole))
        """One alternation of all patterns, in small letters; group names carry the pattern's number behind them."""
        self._groups: dict[str, list[tuple[str, int]]] = {}
        for name, place in self.expression.groupindex.items():
            kind, _, number = name.rpartition("_")
            self._groups.setdefault(number, []).append((kind, place))
        self._known: dict[tuple[int, str, bool], int] = {}

    def expand(self, pattern: str, number: int) -> str:
        """Fill in the names of months and days, and number the groups."""
        names = {"month": self.months, "weekday": self.weekdays, "relative": self.relative}
        for name, table in names.items():
            pattern = pattern.replace("{" + name + "}", "(?:" + "|".join(table) + ")")
        return re.sub(r"\(\?P<([a-z]+)>", rf"(?P<\g<1>_{number}>", pattern)

    def written(self) -> str:
        """Return a pattern, without groups, of a day written in full: what layout patterns call `{date}`."""
        whole = [p for p in self._patterns if "<day>" in p and "<last>" not in p]
        bare = [re.sub(r"\(\?P<[a-z_0-9]+>", "(?:", self.expand(p, 0)) for p in whole]
        return "(?:" + "|".join(bare) + ")"

    def find(self, text: str, reference: str | None) -> list[DateMention]:
        """Return the dates named in a text, in order; those that cannot be (31 November) are left out.

        `reference` is the day (ISO 8601) from which a missing year, a weekday or "yesterday" is counted; without
        one such dates are left out too.
        """
        found: list[DateMention] = []
        for match in self.expression.finditer(lower(text)):
            mention = self._resolve(match, reference, found)
            if mention:
                found.append(mention)
        return found

    def find_at(self, small: str, reference: str | None, starts: Iterable[int]) -> list[DateMention]:
        """Return the dates that begin at one of some offsets (ascending) of a text in small letters: much quicker than
        `find` where it is known which words can open or be part of a date."""
        found: list[DateMention] = []
        end = 0
        for start in starts:
            if start < end:
                continue
            match = self.expression.match(small, start)
            if match is None:
                continue
            mention = self._resolve(match, reference, found)
            if mention:
                found.append(mention)
                end = mention.end
        return found

    def _resolve(self, match: re.Match[str], reference: str | None, before: list[DateMention]) -> DateMention | None:
        number = (match.lastgroup or "").rpartition("_")[2]
        groups = {kind: match[place] for kind, place in self._groups.get(number, ()) if match[place]}
        if "same" in groups:
            # "The same day": the day named last.
            told = next((d for d in reversed(before) if len(d.iso) == _WHOLE), None)
            return DateMention(match.start(), match.end(), told.iso, None, told.exact) if told else None
        if self.numerals:
            for name in groups.keys() & _FIGURES:
                groups[name] = str(figure(groups[name], self.numerals))
        day = _day(reference)
        if "weekday" in groups or "word" in groups:
            return self._near(match, groups, day)
        if "monthshift" in groups:
            return _beside(match, self._lookup(self.shifts, groups["monthshift"], prefix=True), day)
        month = self._month(groups)
        year = int(groups["year"]) if "year" in groups else None
        exact = year is not None
        if year is None and "shift" in groups and day:
            year = day.year + self._lookup(self.shifts, groups["shift"], prefix=True)
        if "day" in groups and not month:
            return _of_month(match, groups, day)
        if "day" in groups:
            ends = self._month({"month": groups["lastmonth"]}) if "lastmonth" in groups else month
            return _whole(match, groups, (year, month, ends), day)
        if year is None and month and day:
            year = min(
                (day.year - 1, day.year, day.year + 1), key=lambda y: abs((y - day.year) * 12 + month - day.month)
            )
        if year is None or not 1800 <= year <= 2200:
            return None
        iso = f"{year:04d}-{month:02d}" if month else f"{year:04d}"
        return DateMention(match.start(), match.end(), iso, None, exact, "month" if month else "year")

    def _near(self, match: re.Match[str], groups: dict[str, str], day: dt.date | None) -> DateMention | None:
        if not day:
            return None
        if "word" in groups:
            day += dt.timedelta(self._lookup(self.relative, groups["word"]))
            return DateMention(match.start(), match.end(), day.isoformat(), None, False, "relative")
        wanted = self._lookup(self.weekdays, groups["weekday"])
        # The last such day, today included; where the text looks ahead, the next one after today.
        step = (wanted - day.isoweekday() - 1) % 7 + 1 if "ahead" in groups else -((day.isoweekday() - wanted) % 7)
        return DateMention(match.start(), match.end(), (day + dt.timedelta(step)).isoformat(), None, False, "weekday")

    def _month(self, groups: dict[str, str]) -> int:
        if "monthnumber" in groups:
            return int(groups["monthnumber"])
        if groups.get("month", "").isdecimal():
            return int(groups["month"])
        return self._lookup(self.months, groups["month"]) if "month" in groups else 0

    def _lookup(self, table: dict[str, int], word: str, *, prefix: bool = False) -> int:
        key = (id(table), word, prefix)
        if key not in self._known:
            match = re.match if prefix else re.fullmatch
            found = (value for names, value in table.items() if match(f"(?:{names})", word, re.IGNORECASE))
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = next(found, 0)
        return self._known[key]


def _beside(match: re.Match[str], shift: int, day: dt.date | None) -> DateMention | None:
    """Return the month so many behind or ahead of a day's: last month, next month."""
    if not day:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return DateMention(match.start(), match.end(), f"{year:04d}-{month + 1:02d}", None, True, "month")


_WHOLE: Final = len("2025-08-31")
_KEPT: Final = 1000


def _small(pattern: str) -> str:
    """Return a pattern in small letters; what a backslash marks stays, and what makes a group."""
    return re.sub(r"(\\.|\(\?P<)|[^\\(]+|\(", lambda part: part[1] or part[0].lower(), pattern).replace("(?i:", "(?:")


_FIGURES: Final = {"year", "month", "monthnumber", "day", "last", "lastmonth"}


def _of_month(match: re.Match[str], groups: dict[str, str], near: dt.date | None) -> DateMention | None:
    """Return a day of which the text tells the number alone: in the month that puts it nearest to the reference."""
    if near is None:
        return None
    months = [(near.replace(day=1) + dt.timedelta(31 * step)).replace(day=1) for step in (0, 1)]
    months.append((near.replace(day=1) - dt.timedelta(1)).replace(day=1))
    days = [d for m in months if (d := _date(m.year, m.month, int(groups["day"])))]
    if not days:
        return None
    best = min(days, key=lambda d: abs((d - near).days))
    last = _date(best.year, best.month, int(groups["last"])) if "last" in groups else None
    return DateMention(match.start(), match.end(), best.isoformat(), last.isoformat() if last else None, False)


def is_on_calendar(value: str) -> bool:
    """Whether a word is a day, a month or a year that the calendar has (ISO 8601).

    >>> is_on_calendar("2031-11"), is_on_calendar("2031-11-31"), is_on_calendar("4 May 2031")
    (True, False, False)
    """
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value, re.ASCII):
        return False
    return _day((value + "-01-01")[:10]) is not None


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        return None


def _whole(
    match: re.Match[str], groups: dict[str, str], known: tuple[int | None, int, int], near: dt.date | None
) -> DateMention | None:
    """Return the day, or the range of days, of a match; `known` is the year, the month, and the month of the end."""
    year, month, ends = known
    exact = year is not None
    turns = "last" in groups and ends < month
    if year is not None and turns:
        year -= 1  # from December to January 2026: the year belongs to the end
    number = int(groups["day"])
    candidates = [year] if year is not None else [near.year - 1, near.year, near.year + 1] if near else []
    days = [d for y in candidates if (d := _date(y, month, number))]
    if not days:
        return None
    best = min(days, key=lambda d: abs((d - near).days)) if near and not exact else days[0]
    last = _date(best.year + turns, ends, int(groups["last"])) if "last" in groups else None
    return DateMention(match.start(), match.end(), best.isoformat(), last.isoformat() if last else None, exact)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
