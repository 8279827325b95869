"""Amounts in running text: numbers in figures and words, scales, currencies, per cent, and bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from dragoman.text.fold import lower


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that a text names: the full `value`; `currency` by ISO 4217; `percent`; `bound` (the codebook's
    count_is) where the text says more than, about, less than. `scaled` tells whether a word like million stood by."""

    start: int
    end: int
    value: float
    currency: str | None = None
    percent: bool = False
    bound: str | None = None
    scaled: bool = False


_CODES = "usd|eur|cny|rub|kzt|gbp|jpy|inr|try"
SIGNS: Final = "$€¥₽₸£₹"
_KEPT: Final = 5000
_BEFORE: Final = 40
"""The words before a figure that bound it are within so many characters."""


class Numerals:
    """A language's words for amounts (the pack's numerals.toml)."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.words: dict[str, float] = _small({**table.get("words", {}), **table.get("fractions", {})})
        self.prefixes: dict[str, float] = _small(table.get("prefixes", {}))
        self.scales: dict[str, int] = _small(table["scales"])
        self.currencies: dict[str, str] = _small(table["currencies"])
        self.bounds: dict[str, str] = _small(table.get("bounds", {}))
        self._known: dict[tuple[int, str], Any] = {}
        self.percent: str = next(iter(_small({table["percent"]["pattern"]: None})))
        self.figures: dict[str, str] = table["figures"]
        self.links: dict[str, str] = table.get("links", {})
        self.expression = re.compile(self.whole())
        self.before = re.compile(self.ahead())
        self.led = re.compile(self.leading())
        self._apart = re.compile(f"[{self.figures['groups']}]")
        self.opening = re.compile(_opening([*self.prefixes, *self.words]))

    def whole(self) -> str:
        """Figure or word (or half before a scale, in one word), scale, per cent or currency, in small letters."""
        groups, decimal = self.figures["groups"], re.escape(self.figures["decimal"])
        marks = "".join(mark for mark in ".," if mark not in groups)
        figure = rf"\d{{1,3}}(?:[{groups}]\d{{3}})+(?:{decimal}\d+)?|\d+(?:[{marks}]\d+)?"
        half, more, into, beyond, nearly = (
            self.links.get(name, "(?!)") for name in ("half", "more", "into", "beyond", "nearly")
        )
        scales = "|".join(self.scales)
        prefixed = rf"(?P<prefix>{'|'.join(self.prefixes)})(?=(?:{scales})(?!\w))|" if self.prefixes else ""
        return (
            rf"(?P<per>(?!))?\b(?:(?<![.,])(?P<figure>{figure})(?!\w)|{prefixed}(?P<word>{self._words()})\b)"
            rf"(?:\s+(?:(?P<half>{half})|(?P<over>{more})))?(?P<more>(?!))?(?:[\s-]*(?P<scale>{scales})(?!\w))?"
            rf"(?:\s*(?:(?P<percent>{self.percent})|(?:{into}\s+)?(?P<currency>{'|'.join(self.currencies)})(?!\w)))?"
            rf"(?:\s*(?:(?P<beyond>{beyond})|(?P<nearly>{nearly}))(?!\w))?"
        )

    def _words(self) -> str:
        """Return the pattern of a number in words: hundreds, tens and units in this order, or any word alone."""
        hundreds, tens, below, units = (
            "|".join(names for names, value in self.words.items() if low <= value < high and value == int(value))
            for low, high in ((100, 1000), (20, 100), (10, 20), (1, 10))
        )
        two = rf"(?:{tens})\s+(?:{units})" if tens and units else "(?!)"
        rest = rf"{two}|{'|'.join(filter(None, (tens, below, units)))}"
        three = rf"(?:{hundreds})\s+(?:{rest})|" if hundreds else ""
        return rf"{three}{two}|{'|'.join(self.words)}"

    def ahead(self) -> str:
        """Bound and currency sign, as they stand before a figure."""
        return rf"(?:\b(?P<bound>{'|'.join(self.bounds)})\s+)?(?P<sign>(?:us)?[{SIGNS}]\s?|\b(?:{_CODES})\s)?\Z"

    def leading(self) -> str:
        """What tells that a bound or a currency sign may stand before a figure: quicker to find than they are."""
        return rf"[{SIGNS}]|\b(?:{'|'.join(self.bounds)}|{_CODES})\s"

    def find(self, small: str, start: int, end: int) -> list[Amount]:
        """Return the amounts named in `small[start:end]`, in order: `small` is a whole text in small letters, which is
        far faster than to ignore the case of letters."""
        found = []
        behind = start
        for match in self.matches(small, start, end):
            value = self.value(match)
            scale = self._lookup(self.scales, match["scale"])
            near, place = max(behind, match.start() - _BEFORE), match.start()
            head = self.before.search(small, near, place) if self.led.search(small, near, place) else None
            sign = (head["sign"] if head else "") or ""
            currency = self._lookup(self.currencies, (sign or match["currency"] or "").strip())
            found.append(
                Amount(
                    head.start() if head else match.start(),
                    match.end(),
                    value * (scale or 1),
                    currency,
                    bool(match["percent"] or match["per"]),
                    self._lookup(self.bounds, head["bound"]) if head and head["bound"] else self.over(match),
                    bool(scale),
                )
            )
            behind = match.end()
        return found

    def matches(self, small: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches of `expression` in `small[start:end]`: tried only where one may begin."""
        behind = start
        for place in (start, *(m.end() for m in self.opening.finditer(small, start, end))):
            match = self.expression.match(small, place, end) if place >= behind else None
            if match:
                yield match
                behind = match.end()

    def value(self, match: re.Match[str]) -> float:
        """Return the number of a match, without its scale."""
        half = 0.5 if match["half"] else 0.0
        if match["figure"]:
            return half + self._figure(match["figure"])
        if self.prefixes and match["prefix"]:
            return float(self._lookup(self.prefixes, match["prefix"]))
        return half + sum(self._lookup(self.words, word) or 0.0 for word in match["word"].split())

    def over(self, match: re.Match[str]) -> str | None:
        """Return the bound that "and some more" behind a number tells."""
        groups = match.groupdict()
        if match["over"] or match["more"] or groups.get("beyond"):
            return "more_than"
        return "about" if groups.get("nearly") else None

    def _figure(self, figure: str) -> float:
        return float(self._apart.sub("", figure).replace(self.figures["decimal"], "."))

    def per_cent(self, text: str, start: int, end: int) -> bool:
        """Whether the words for per cent stand between two offsets."""
        return re.search(self.percent, lower(text[start:end])) is not None

    def _lookup(self, table: dict[str, Any], word: str | None) -> Any:
        if not word:
            return None
        key = (id(table), word)
        if key not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = next((value for names, value in table.items() if re.fullmatch(names, word)), None)
        return self._known[key]


def _opening(words: list[str]) -> str:
    """Return the pattern of a mark or space before what may open an amount: quick to find, by its one character and
    the first letter behind it."""
    plain = [re.sub(r"\([^()]*\)", "()", names) for names in words]  # no word of a pack has a group in a group
    letters = "".join(sorted({part[:1] for names in plain for part in names.split("|")}))
    first = rf"(?=[\d{letters}])" if letters.isalpha() else ""
    return rf"[\W_]{first}(?=\d{'|'.join(('', *words))})"


def _small(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table whose patterns are written in small letters; what a backslash marks stays."""
    return {
        "".join(part if part[0] == "\\" else part.lower() for part in re.findall(r"\\.|[^\\]+", names)): value
        for names, value in table.items()
    }
