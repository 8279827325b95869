"""The Palladius system: Chinese names between pinyin and Cyrillic, syllable by syllable, both ways.

Source: the system as Russian commonly uses it; `syllables.tsv` has every syllable of the standard language.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_DIVIDERS: Final = "'’ʼ`"
_VOWELS: Final = "аоуэыиеёюя"
_LONGEST: Final = 6


@cache
def syllables() -> dict[str, str]:
    """Return the Cyrillic of every syllable of pinyin, toneless, with ü where the sound is ü.

    >>> len(syllables()), syllables()["zhuang"]
    (411, 'чжуан')
    """
    lines = (Path(__file__).parent / "syllables.tsv").read_text("utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


@cache
def _cyrillic() -> dict[str, str]:
    """Return the pinyin of every syllable of Palladius: ло is luo, since lo is no syllable of names."""
    table = {cyrillic: latin for latin, cyrillic in syllables().items() if latin != "lo"}
    return table | {"йо": "yo", "хуй": "hui", "бо": "bo", "вэй": "wei"}


@cache
def _latin() -> dict[str, str]:
    """Return the syllables of pinyin with the spellings that keyboards without ü have."""
    table = dict(syllables())
    for latin, cyrillic in syllables().items():
        if "ü" in latin:
            table[latin.replace("ü", "v")] = table[latin.replace("ü", "yu")] = cyrillic
    return table | {"lue": "люэ", "nue": "нюэ"}


def to_palladius(name: str) -> str | None:
    """Return a name in pinyin in Cyrillic, or None if it is not pinyin. Tones, and hyphens inside a name, are dropped.

    A hard sign parts -n (-ng in pinyin) from a vowel, as the rule has it: Чанъань, but Яньань and Сиань.
    >>> to_palladius("Xi Jinping"), to_palladius("Chen Min'er"), to_palladius("Chang'an"), to_palladius("Smith")
    ('Си Цзиньпин', 'Чэнь Миньэр', 'Чанъань', None)
    """
    words = [_cut(word, _latin(), "aeo") for word in _toneless(name).split()]
    if not words or not all(words):
        return None
    return " ".join(_join(word).capitalize() for word in words if word)


def to_pinyin(name: str) -> str | None:
    """Return a Chinese name in pinyin, or None if it is not written by the Palladius system.

    Дз for цз, which much of the press writes by mistake, is understood.
    >>> to_pinyin("Си Цзиньпин"), to_pinyin("Чэнь Миньэр"), to_pinyin("Чанъань"), to_pinyin("Грот")
    ('Xi Jinping', "Chen Min'er", "Chang'an", None)
    """
    words = [_cut(word, _cyrillic(), _VOWELS, "ъ-") for word in name.lower().replace("дз", "цз").split()]
    return " ".join(spell(word) for word in words if word) if words and all(words) else None


def spell(parts: list[str]) -> str:
    """Return syllables of pinyin as one word of a name, with an apostrophe where one begins with a vowel.

    >>> spell(["min", "er"])
    "Min'er"
    """
    return "".join(("'" if at and part[0] in "aeo" else "") + part for at, part in enumerate(parts)).capitalize()


def _toneless(name: str) -> str:
    """Return a name without marks of tone, the two dots of ü kept."""
    marked = unicodedata.normalize("NFD", name.lower())
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u0307\u0309-\u036f]", "", marked)).replace("-", "'")


def _join(parts: list[str]) -> str:
    out = parts[0]
    for part in parts[1:]:
        out += ("ъ" if out[-1] == "н" and part[0] in _VOWELS else "") + part
    return out


def _cut(word: str, table: Mapping[str, str], vowels: str, dividers: str = _DIVIDERS) -> list[str]:
    """Return what the syllables of a word are in a table; empty where it cannot be cut into them.

    A syllable that begins with a vowel stands behind a divider (Xi'an); where no cut does without, it need not.
    """
    return _ways(word, table, vowels, dividers) or _ways(word, table, "", dividers)


def _ways(word: str, table: Mapping[str, str], vowels: str, dividers: str) -> list[str]:
    ways: dict[int, list[str]] = {0: []}
    for at in range(len(word)):
        if at not in ways:
            continue
        if word[at] in dividers and at:
            ways.setdefault(at + 1, ways[at])
            continue
        if at and word[at] in vowels and word[at - 1] not in dividers:
            continue
        for size in range(min(_LONGEST, len(word) - at), 0, -1):
            part = word[at : at + size]
            if part in table:
                ways.setdefault(at + size, [*ways[at], table[part]])
    return ways.get(len(word), [])
