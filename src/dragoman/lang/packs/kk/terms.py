"""Kazakh words for searching: endings of case, number and possession taken off, one after the other.

Source: Kazakh grammar (plural, possessive, case; each by vowel harmony and the sound before it).
"""

import re

_ENDINGS = (
    # Case, with the n that stands before it behind a possessive; the instrumental; the adjective of place.
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті",
    "нда", "нде", "да", "де", "та", "те", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "бен", "пен",
    "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі", "нікі", "дікі", "тікі",
    # Possession and number.
    "сы", "сі", "ы", "і", "ымыз", "іміз", "мыз", "міз", "ңыз", "ңіз", "лар", "лер", "дар", "дер", "тар", "тер", "н",
)  # fmt: skip
_ENDING = re.compile(rf"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})$")
_SHORTEST, _MOST = 4, 4
_HARD = str.maketrans("бгғ", "пкқ")


def terms(word: str) -> tuple[str, ...]:
    """Return a folded word's one term: what is left of it, never less than four letters, its last sound hard.

    >>> terms("келісімдерінің") == terms("келісім")
    True
    """
    stem = word
    for _ in range(_MOST):
        found = _ENDING.search(stem)
        if not found or found.start() < _SHORTEST:
            break
        stem = stem[: found.start()]
    return (stem[:-1] + stem[-1:].translate(_HARD),)
