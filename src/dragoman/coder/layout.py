"""What of a text is article: title, stamp, dateline, credits, and what belongs to no record."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from dragoman.lang import Pack
from dragoman.text.dates import Calendar

Span = tuple[int, int]

_LINE: Final = "(?m)^"
_FEED: Final = re.compile("\n")
_CLOCK: Final = re.compile(r"\d:\d\d")
_PARAGRAPH: Final = 120
"""A line as long as this that ends like a sentence is a paragraph, no link or heading."""
_HEAD: Final = 3000
"""Datelines and stamps without a word of their own stand within so many characters of the top."""


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


@dataclass(frozen=True, slots=True)
class Pattern:
    """A layout pattern, and a string that a text must hold for it to be worth trying."""

    hint: str
    expression: re.Pattern[str]

    def find(self, text: str, end: int, lines: list[int] | None = None) -> list[re.Match[str]]:
        """Return all matches before `end`; one at a line's start is tried at `lines`, where those are known."""
        if self.hint not in text:
            return []
        if lines is None or not self.expression.pattern.startswith(_LINE):
            return list(self.expression.finditer(text, 0, end))
        found: list[re.Match[str]] = []
        behind = 0
        for start in lines:
            if behind <= start <= end and (match := self.expression.match(text, start, end)):
                found.append(match)
                behind = max(match.end(), start + 1)
        return found


class LayoutRules:
    """The layout patterns of a pack, compiled once."""

    def __init__(self, pack: Pack, known: Callable[[str], bool]) -> None:
        """`known` tells whether a phrase names a place or a venue: a word behind a stamp may be just the next word."""
        self.known = known
        self.table: dict[str, Any] = pack.settings["layout"]
        self.calendar = Calendar(pack.settings["calendar"])
        self._written = self.calendar.written()
        self.cut = self._compile("cut")
        """Where the article ends."""
        self.skip = [*self._compile("skip"), *self._compile("source")]
        """What is none of it."""
        self.credit = self._compile("credit")
        """Photo credits."""
        self.stamp = self._compile("stamp")
        """Publication stamps."""
        self.dateline = self._compile("dateline")
        """Datelines."""
        self.label = self._compile("label")
        """Labels of a transcript's turns."""
        self.opening = self._compile("opening")
        """Words that open a sentence, whatever stands before them."""

    def _compile(self, name: str) -> list[Pattern]:
        found = []
        for entry in self.table.get(name, []):
            hint, pattern = ("", entry) if isinstance(entry, str) else (entry["hint"], entry["pattern"])
            for place in range(pattern.count("{date}")):
                group = f"(?P<date>{self._written})" if place == 0 else self._written
                pattern = pattern.replace("{date}", group, 1)
            found.append(Pattern(hint, re.compile(pattern)))
        return found

    def openings(self, text: str) -> list[int]:
        """Return where words stand that open a sentence, whatever stands before them."""
        return sorted({m.start() for p in self.opening for m in p.find(text, len(text))})

    def turns(self, text: str) -> list[int]:
        """Return where a transcript's turns begin."""
        found = sorted({m.start() for p in self.label for m in p.find(text, len(text))})
        return [] if len(found) == 1 and _headed(text, found[0]) else found

    def read(self, text: str, published: str | None) -> Layout:
        """Return the frame of a text; `published` is what is known from outside, and wins over what the page says."""
        layout = Layout([], published)
        lines = [0, *(feed.end() for feed in _FEED.finditer(text))]
        end = len(text)
        for match in sorted((m for p in self.cut for m in p.find(text, len(text), lines)), key=lambda m: m.start()):
            aside = _aside(text, match)
            if aside is None:
                end = match.start()
                layout.skipped.append((end, len(text)))
                break
            layout.skipped.append(aside)
        clocks = _around_clocks(text)
        for pattern in self.stamp:
            self._stamp(pattern, text, layout, lines if pattern.hint != ":" else None, clocks)
        for pattern in self.dateline:
            matches = pattern.find(text, min(end, _HEAD), lines)
            if matches and layout.dated is None:
                self._dateline(matches[0], layout)
                break
        for pattern in self.credit:
            for match in pattern.find(text, end, lines):
                layout.credit = layout.credit or match["credit"].strip()
                layout.skipped.append(match.span())
        for pattern in self.skip:
            layout.skipped += [m.span() for m in pattern.find(text, end, lines)]
        layout.skipped = _joined(layout.skipped)
        return layout

    def _stamp(self, pattern: Pattern, text: str, layout: Layout, lines: list[int] | None, clocks: list[Span]) -> None:
        """Read one kind of stamp; one with a time of day (without `lines`) is looked for around such times only."""
        if lines is None:
            matches = [m for start, end in clocks for m in pattern.expression.finditer(text, start, end)]
        else:
            matches = pattern.find(text, len(text) if pattern.hint else _HEAD, lines)
        for match in matches:
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

    def _dateline(self, match: re.Match[str], layout: Layout) -> None:
        groups = match.groupdict()
        if groups.get("date"):
            layout.dated = self._day(groups["date"], layout.published)
            layout.dated_span = match.span("date")
        if groups.get("place"):
            layout.place = (groups["place"], match.span("place"))
        layout.agency = groups.get("agency") or layout.agency
        layout.skipped.append(match.span())

    def _day(self, words: str | None, reference: str | None) -> str | None:
        found = self.calendar.find(words, reference) if words else []
        return found[0].iso if found else None


def _around_clocks(text: str) -> list[Span]:
    """Return the passages around times of day near the top, joined where they meet."""
    found: list[Span] = []
    colon = text.find(":", 1, _HEAD)
    while colon > 0:
        if _CLOCK.match(text, colon - 1):
            found.append((max(0, colon - 91), colon + 93))
        colon = text.find(":", colon + 1, _HEAD)
    return _joined(found)


def _aside(text: str, match: re.Match[str]) -> Span | None:
    """Return the lines of a link in the middle of an article ("Read also", and a heading); None if the article ends
    there: if no full sentence as long as a paragraph stands behind it."""
    if not any(
        len(line) >= _PARAGRAPH and line.endswith((".", "»", '"', "!", "?", "。", "”", "」"))
        for line in _rest(text, match)
    ):
        return None
    heading = next((line for line in _rest(text, match) if line), "")
    if len(heading) >= _PARAGRAPH:
        return match.span()
    return match.start(), text.index(heading, match.end()) + len(heading)


def _rest(text: str, match: re.Match[str]) -> list[str]:
    return [line.strip() for line in text[match.end() :].split("\n")]


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


_HEADING: Final = 150
"""A heading that gives somebody's words has fewer characters than this."""


def _headed(text: str, start: int) -> bool:
    """Whether a label stands in a text's heading, which quotes somebody, and opens no transcript."""
    if text[:start].strip():
        return False
    line, _, rest = text[start:].partition("\n")
    return len(line) < _HEADING and bool(rest.strip())
