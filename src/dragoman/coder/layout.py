"""What of a text is article: title, stamp, dateline, credits, and what belongs to no record."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from dragoman.lang import Pack
from dragoman.text.dates import Calendar

Span = tuple[int, int]

_LINE: Final = "(?m)^"
_CLOCK: Final = re.compile(r"\d:\d\d")
_CLOCKED: Final = (":",)
"""The hint of a stamp with a time of day."""
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


class Pattern:
    """A layout pattern, compiled when first tried. `hints` are strings of which a text must hold one for it to be worth
    that; `lead` is what may stand right before a match and belongs to it; `at_line` tells whether all matches stand at
    a line's start."""

    def __init__(self, hints: tuple[str, ...], source: str, lead: str) -> None:
        self.hints = hints
        self.source = source
        self.lead = re.compile(rf"(?:{lead})\Z") if lead else None
        self.at_line = source.startswith(_LINE)
        self._compiled: re.Pattern[str] | None = None

    @property
    def expression(self) -> re.Pattern[str]:
        """The pattern as a regular expression."""
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled

    def find(self, text: str, end: int, lines: list[int] | None = None) -> list[re.Match[str]]:
        """Return all matches before `end`; one at a line's start is tried at `lines`, where those are known."""
        if self.hints and not any(hint in text for hint in self.hints):
            return []
        if lines is None or not self.at_line:
            return list(self.expression.finditer(text, 0, end))
        if not lines:
            return []
        found: list[re.Match[str]] = []
        behind = 0
        for start in lines:
            if behind <= start <= end and (match := self.expression.match(text, start, end)):
                found.append(match)
                behind = max(match.end(), start + 1)
        return found

    def spans(self, text: str, end: int, lines: list[int]) -> list[Span]:
        """Return the spans of all matches before `end`, and of what belongs to them before them."""
        found = [match.span() for match in self.find(text, end, lines)]
        if self.lead is None:
            return found
        leads = [self.lead.search(text, max(0, start - _LEAD), start) for start, _ in found]
        return [(lead.start() if lead else start, stop) for lead, (start, stop) in zip(leads, found, strict=True)]


_LEAD: Final = 40
"""What belongs to a match before it has no more characters."""


class Patterns:
    """The patterns of one kind, and those at a line's start without a hint as one: hardly any line matches that."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self.all = patterns
        lines = [p.source.removeprefix(_LINE) for p in patterns if p.at_line and not p.hints]
        bare = "|".join(re.sub(r"\(\?P<[a-z_]+>", "(?:", line) for line in lines)
        self.line = re.compile(f"{_LINE}(?:{bare})") if lines else None

    def at(self, text: str, end: int, lines: list[int]) -> list[tuple[Pattern, list[int]]]:
        """Return each pattern with those of some lines at which it is worth trying before `end`."""
        line = self.line
        likely = [] if line is None else [start for start in lines if start <= end and line.match(text, start, end)]
        return [(pattern, lines if pattern.hints else likely) for pattern in self.all]


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
        self.skip = self._compile("skip", "source")
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

    def _compile(self, *names: str) -> Patterns:
        found = []
        for entry in (entry for name in names for entry in self.table.get(name, [])):
            told: dict[str, Any] = {"pattern": entry} if isinstance(entry, str) else entry
            pattern, hints, lead = told["pattern"], told.get("hint", ()), told.get("lead", "")
            for place in range(pattern.count("{date}")):
                group = f"(?P<date>{self._written})" if place == 0 else self._written
                pattern = pattern.replace("{date}", group, 1)
            hints = (hints,) if isinstance(hints, str) else tuple(hints)
            found.append(Pattern(hints, pattern, lead))
        return Patterns(found)

    def openings(self, text: str) -> list[int]:
        """Return where words stand that open a sentence, whatever stands before them."""
        return sorted({m.start() for p in self.opening.all for m in p.find(text, len(text))})

    def turns(self, text: str) -> list[int]:
        """Return where a transcript's turns begin."""
        tried = self.label.at(text, len(text), _lines(text))
        found = sorted({m.start() for p, lines in tried for m in p.find(text, len(text), lines)})
        return [] if len(found) == 1 and _headed(text, found[0]) else found

    def read(self, text: str, published: str | None) -> Layout:
        """Return the frame of a text; `published` is what is known from outside, and wins over what the page says."""
        layout = Layout([], published)
        lines = _lines(text)
        end = len(text)
        cuts = [match for p, at in self.cut.at(text, end, lines) for match in p.find(text, end, at)]
        for match in sorted(cuts, key=lambda m: m.start()):
            aside = _aside(text, match)
            if aside is None:
                end = match.start()
                layout.skipped.append((end, len(text)))
                break
            layout.skipped.append(aside)
        clocks = _around_clocks(text)
        for pattern, at in self.stamp.at(text, _HEAD, lines):
            self._stamp(pattern, text, layout, at, clocks)
        head = min(end, _HEAD)
        for pattern, at in self.dateline.at(text, head, lines):
            matches = pattern.find(text, head, at)
            if matches and layout.dated is None:
                self._dateline(matches[0], layout)
                break
        for pattern, at in self.credit.at(text, end, lines):
            for match in pattern.find(text, end, at):
                layout.credit = layout.credit or match["credit"].strip()
                layout.skipped.append(match.span())
        for pattern, at in self.skip.at(text, end, lines):
            layout.skipped += pattern.spans(text, end, at)
        layout.skipped = _joined(layout.skipped)
        return layout

    def _stamp(self, pattern: Pattern, text: str, layout: Layout, lines: list[int], clocks: list[Span]) -> None:
        """Read one kind of stamp; one with a time of day is looked for around such times only."""
        if pattern.hints == _CLOCKED:
            matches = [m for start, end in clocks for m in pattern.expression.finditer(text, start, end)]
        else:
            matches = pattern.find(text, len(text) if pattern.hints else _HEAD, lines)
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


def _lines(text: str) -> list[int]:
    """Return where the lines of a text start that are not empty."""
    starts = []
    start = 0
    while True:
        if text[start : start + 1] != "\n":
            starts.append(start)
        start = text.find("\n", start) + 1
        if not start:
            return starts


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
