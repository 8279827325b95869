"""Chinese: words have one form, traditional characters stand for simplified ones, names are read in pinyin."""

from collections.abc import Iterator

from dragoman.text import features as f
from dragoman.text.script import read_han

_CHINESE = ("CN", "TW", "HK", "MO", "SG")
"""Where a name in characters is one, and no transcription."""
_WIDE = {chr(0xFF10 + digit): str(digit) for digit in range(10)} | {
    chr(0xFF41 + letter): chr(ord("a") + letter) for letter in range(26)
}
"""Digits and letters of full width."""
_ALSO = {"著": "着", "妳": "你", "祂": "他", "裡": "里", "台": "台", "臺": "台"}
"""Variants that the dictionary leaves as they are, because either may be meant."""


class Adapter:
    """What the compiler asks of a language."""

    def expand(self, lemma: str) -> Iterator[tuple[str, int]]:
        """Yield a word as it stands. A verb has no tense: what is told is told as done, unless a word says that it is
        to come."""
        yield lemma.removeprefix("="), f.PAST

    def expand_abbreviation(self, short: str) -> list[tuple[str, int]]:
        """Return an abbreviation as it stands."""
        return [(short, f.CASES)]

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:  # noqa: ARG002
        """Return a name as it stands: nothing declines."""
        return [(name, f.CASES)]

    def restore_name(self, words: list[str], case: int) -> str:  # noqa: ARG002
        """Return the characters of a name in a row."""
        return "".join(words)

    def romanise(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters: a Chinese one by pinyin; of a foreign one the sounds of its characters, by
        which it can be told from another, but not spelt."""
        if country in _CHINESE:
            return read_han(name) or _sounds(name)
        return _sounds(name)

    def letters(self) -> dict[str, str]:
        """Return the simplified character of each traditional one, and letters and digits of full width."""
        return _simplified() | _WIDE | _ALSO


def _sounds(name: str) -> str:
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(name)).capitalize()


def _simplified() -> dict[str, str]:
    """Return single characters by single characters. Source: OpenCC's dictionary, each character asked for alone."""
    from opencc import OpenCC

    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    made = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {one: other for one, other in zip(characters, made, strict=True) if one != other and len(other) == 1}
