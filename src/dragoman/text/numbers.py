"""Amounts in running text: numbers in figures and words, scales, currencies, per cent, and bounds."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any


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


class Numerals:
    """A language's words for amounts (the pack's numerals.toml)."""

    def __init__(self, table: dict[str, Any]) -> None:
        self.words: dict[str, float] = {**table.get("words", {}), **table.get("fractions", {})}
        self.scales: dict[str, int] = table["scales"]
        self.currencies: dict[str, str] = table["currencies"]
        self.bounds: dict[str, str] = table.get("bounds", {})
        self.percent: str = table["percent"]["pattern"]

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Bound, currency sign, figure or word, scale, per cent or currency."""
        figure = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
        words = "|".join(self.words)
        return re.compile(
            rf"(?:\b(?P<bound>{'|'.join(self.bounds)})\s+)?(?P<sign>[$€¥₽₸]\s?)?"
            rf"(?:(?<![\w.,])(?P<figure>{figure})(?![\w])|\b(?P<word>{words})\b)"
            rf"(?:\s+с\s+(?:(?P<half>половиной)|лишним|небольшим))?(?:[\s-]*\b(?P<scale>{'|'.join(self.scales)})(?!\w))?"
            rf"(?:\s*(?:(?P<percent>{self.percent})|(?:в\s+)?(?P<currency>{'|'.join(self.currencies)})(?!\w)))?",
            re.IGNORECASE,
        )

    def find(self, text: str, start: int, end: int) -> list[Amount]:
        """Return the amounts named in `text[start:end]`, in order."""
        found = []
        for match in self.expression.finditer(text, start, end):
            value = self._value(match)
            scale = self._lookup(self.scales, match["scale"])
            currency = self._lookup(self.currencies, (match["sign"] or match["currency"] or "").strip())
            bound = self._lookup(self.bounds, match["bound"])
            found.append(
                Amount(
                    match.start(),
                    match.end(),
                    value * (scale or 1),
                    currency,
                    bool(match["percent"]),
                    bound,
                    bool(scale),
                )
            )
        return found

    def _value(self, match: re.Match[str]) -> float:
        half = 0.5 if match["half"] else 0.0
        if match["figure"]:
            return half + float(re.sub(r"[ \u00a0]", "", match["figure"]).replace(",", "."))
        return half + (self._lookup(self.words, match["word"]) or 0.0)

    @staticmethod
    def _lookup(table: dict[str, Any], word: str | None) -> Any:
        if not word:
            return None
        return next((value for names, value in table.items() if re.fullmatch(names, word, re.IGNORECASE)), None)
