"""Alphabets: which languages in Cyrillic a text's letters can be of. Source: the alphabets themselves."""

import re

_WORDS = {
    "ky": re.compile(r"\b(?:жана|менен|үчүн|боюнча|деп|болгон|ошондой|тууралуу|эки|бул|өлкөнүн)\b"),
    "mn": re.compile(r"\b(?:байна|нь|болон|энэ|улсын|хэмээн|гэж|юм|хийж|онд|хоёр|манай|дээр|тухай|улсад)\b"),
}
"""Common words of two languages whose few own letters are shared."""

_RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")

_ALPHABETS = (
    ("mn", "өү", ""),
    ("ky", "ңөү", ""),
    ("be", "іў", "ищъ"),
    ("uk", "ґєії", "ыэёъ"),
    ("uz", "ўқғҳ", "щы"),
    ("tg", "ғӣқӯҳҷ", "цщы"),
    ("sr", "ђјљњћџ", "йщъыьэюя"),
    ("mk", "ѓѕјљњќџ", "йщъыьэюя"),
    ("tt", "әөүҗңһ", ""),
    ("kk", "әғқңөұүһі", ""),
    ("ba", "ғҙҡңөҫүәһ", ""),
)
"""(code, letters beside Russian's, letters of Russian's that it lacks), fewer letters first: of two alphabets that
have all of a text's letters the smaller is likelier."""


def foreign_to_russian(text: str) -> list[str]:
    """Return the Cyrillic letters of a text, which is in small letters, that Russian lacks."""
    return [letter for letter in text if "\u0400" <= letter <= "\u04ff" and letter not in _RUSSIAN]


def of_alphabet(text: str, foreign: list[str]) -> str | None:
    """Return the language whose alphabet has most of the foreign letters and lacks none of the others; null if none.

    >>> of_alphabet("кездесу өткізді", ["ө", "і"]), of_alphabet("їхня зустріч", ["ї", "і"])
    ('kk', 'uk')
    """
    if set(foreign) <= set("ңөү"):
        words = max(_WORDS, key=lambda code: len(_WORDS[code].findall(text)))
        return words if _WORDS[words].search(text) else None
    best, most = None, 0.9 * len(foreign)
    for code, own, lacking in _ALPHABETS:
        covered = sum(letter in own for letter in foreign)
        if covered > most and not any(letter in lacking for letter in text):
            best, most = code, covered
    return best
