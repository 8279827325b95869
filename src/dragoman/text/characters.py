"""Amounts in a text without spaces, and numbers written in numeral characters."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.text.numbers import SIGNS, Numerals


def figure(words: str, numerals: Mapping[str, int]) -> int:
    """Return the number that figures or numeral characters write, digit after digit or with tens, hundreds, thousands.

    >>> numerals = {"二": 2, "〇": 0, "五": 5, "三": 3, "十": 10}
    >>> figure("二〇二五", numerals), figure("三十", numerals), figure("十五", numerals), figure("12", numerals)
    (2025, 30, 15, 12)
    """
    if words.isdecimal():
        return int(words)
    total = last = 0
    for letter in words:
        value = numerals.get(letter, 0)
        if value < 10:
            last = last * 10 + value
        else:
            total, last = total + (last or 1) * value, 0
    return total + last


class CharacterNumerals(Numerals):
    """Words for amounts in a language that writes without spaces (the pack's numerals.toml).

    Beside the tables of any language: `characters`, the numeral characters; in `links`, `behind`: what must follow a
    number in characters, `point`: what parts its decimals, `over`: and some more; in `percent`, `before`: what makes
    per cents of the number behind it.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        self.characters: dict[str, int] = table["characters"]
        self.per: str = table["percent"]["before"]
        super().__init__(table)

    def whole(self) -> str:
        """Per cents first or a number in figures or characters, and some more, scale, per cent or currency."""
        digits = "".join(self.characters)
        point, over, behind = (self.links[name] for name in ("point", "over", "behind"))
        plain = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
        return (
            rf"(?P<per>{self.per})?(?:(?<![A-Za-z\d.])(?P<figure>{plain})(?![A-Za-z\d])"
            rf"|(?P<word>[{digits}]+(?:{point}[{digits}]+)?)(?(per)|(?={behind})))"
            rf"(?P<over>{over})?(?P<scale>{'|'.join(self.scales)})?(?P<more>{over})?"
            rf"\s*(?:(?P<percent>{self.percent})|(?P<currency>{'|'.join(self.currencies)}))?"
        )

    def ahead(self) -> str:
        """Bound and currency sign, as they stand before a figure."""
        return rf"(?P<bound>{'|'.join(self.bounds)})?\s*(?P<sign>[{SIGNS}])?\Z"

    def leading(self) -> str:
        """What may stand before a figure: anything, a space too."""
        return ""

    def matches(self, small: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches of `expression` in `small[start:end]`: no space tells where one may begin."""
        return self.expression.finditer(small, start, end)

    def value(self, match: re.Match[str]) -> float:
        """Return the number of a match, without its scale."""
        if match["figure"]:
            return float(re.sub("[,，]", "", match["figure"]))
        whole, _, decimals = re.sub(self.links["point"], ".", match["word"]).partition(".")
        behind = "".join(str(self.characters[letter]) for letter in decimals)
        return float(f"{figure(whole, self.characters)}.{behind or 0}")
