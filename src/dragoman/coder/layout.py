"""What of a text is article: title, stamp, dateline, credits, and what belongs to no record."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dragoman.lang import Pack
from dragoman.text.dates import Calendar

Span = tuple[int, int]


@dataclass(slots=True)
class Layout:
    """The frame of one text. `skipped` is sorted and joined: no record may rest on it, and no sentence spans it.

    `published` and `dated` are ISO dates; `dated` is the dateline's own; `place` and `venue` are the text's words with
    their spans; `stamps` tells whether a day stood on the page at all.
    """

    skipped: list[Span]
    published: str | None = None
    dated: str | None = None
    dated_span: Span | None = None
    published_span: Span | None = None
    place: tuple[str, Span] | None = None
    venue: tuple[str, Span] | None = None
    agency: str | None = None
    credit: str | None = None


class LayoutRules:
    """The layout patterns of a pack, compiled once."""

    def __init__(self, pack: Pack, known: Callable[[str], bool]) -> None:
        """`known` tells whether a phrase names a place or a venue: a word behind a stamp may be just the next word."""
        self.known = known
        self.table: dict[str, Any] = pack.settings["layout"]
        self.calendar = Calendar(pack.settings["calendar"])

    def _compile(self, name: str) -> list[re.Pattern[str]]:
        written = self.calendar.written()
        return [re.compile(p.replace("{date}", f"(?P<date>{written})", 1).replace("{date}", written)) for p in self.table.get(name, [])]

    @cached_property
    def cut(self) -> list[re.Pattern[str]]:
        """Where the article ends."""
        return self._compile("cut")

    @cached_property
    def skip(self) -> list[re.Pattern[str]]:
        """What is none of it."""
        return [*self._compile("skip"), *self._compile("source")]

    @cached_property
    def credit(self) -> list[re.Pattern[str]]:
        """Photo credits."""
        return self._compile("credit")

    @cached_property
    def stamp(self) -> list[re.Pattern[str]]:
        """Publication stamps."""
        return self._compile("stamp")

    @cached_property
    def dateline(self) -> list[re.Pattern[str]]:
        """Datelines."""
        return self._compile("dateline")

    def read(self, text: str, published: str | None) -> Layout:
        """Return the frame of a text; `published` is what is known from outside, and wins over what the page says."""
        layout = Layout([], published)
        end = min((m.start() for p in self.cut if (m := p.search(text))), default=len(text))
        if end < len(text):
            layout.skipped.append((end, len(text)))
        for pattern in self.stamp:
            self._stamp(pattern, text, layout)
        for pattern in self.dateline:
            match = pattern.search(text, 0, min(end, 3000))
            if match and layout.dated is None:
                self._dateline(match, text, layout)
                break
        for pattern in self.credit:
            for match in pattern.finditer(text, 0, end):
                layout.credit = layout.credit or match["credit"].strip()
                layout.skipped.append(match.span())
        for pattern in self.skip:
            layout.skipped += [m.span() for m in pattern.finditer(text, 0, end)]
        layout.skipped = _joined(layout.skipped)
        return layout

    def _stamp(self, pattern: re.Pattern[str], text: str, layout: Layout) -> None:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            day = self._day(groups.get("date"), layout.published)
            end = match.end() if not groups.get("place") else match.start("place")
            if day and not layout.published:
                layout.published = day
            if day and layout.published_span is None:
                layout.published_span = match.span("date")
            place = self._known(match, "place")
            if place:
                end = place[1][1]
                venue = self._known(match, "venue")
                if venue:
                    end = venue[1][1]
                if layout.place is None:
                    layout.place, layout.venue = place, venue
                    layout.dated, layout.dated_span = day, match.span("date")
            layout.skipped.append((match.start(), end))
            layout.agency = layout.agency or groups.get("agency")

    def _known(self, match: re.Match[str], group: str) -> tuple[str, Span] | None:
        """Return the longest beginning of a group that names a place, with its span."""
        phrase = match.groupdict().get(group) or ""
        ends = [m.end() for m in re.finditer(r"\w+", phrase)]
        for end in reversed(ends):
            if self.known(phrase[:end]):
                return phrase[:end], (match.start(group), match.start(group) + end)
        return None

    def _dateline(self, match: re.Match[str], text: str, layout: Layout) -> None:
        groups = match.groupdict()
        if groups.get("date"):
            layout.dated = self._day(groups["date"], layout.published)
            layout.dated_span = match.span("date")
        layout.place = (groups["place"], match.span("place"))
        layout.agency = groups.get("agency") or layout.agency
        layout.skipped.append(match.span())

    def _day(self, words: str | None, reference: str | None) -> str | None:
        found = self.calendar.find(words, reference) if words else []
        return found[0].iso if found else None


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined
