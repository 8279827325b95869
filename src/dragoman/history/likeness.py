"""Whether two names mean the same person, and two titles the same thing."""

import difflib
import re
from functools import cache

from dragoman.gazetteer import gazetteer, people_called
from dragoman.lang.terms import indexed

_UNIQUE = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "speaker_of_parliament", "national_security_adviser"}
)
"""Offices of which a country has one at a time."""
_ALIKE = 0.84
"""Spellings of one foreign name differ by a letter in six; set on names in the gazetteer against each other."""

Person = list[str | None]
"""id, name, country, office, role: as features keep a participant."""


def same_person(one: Person, other: Person) -> bool | None:
    """Return whether two participants are one person; null where nothing tells.

    The same id or like names are. Two whom the gazetteer knows, with different ids, are not; one unknown to it may be
    another spelling: then an office of which there is one decides.
    """
    if one[0] == other[0]:
        return True
    if one[2] and other[2] and one[2] != other[2]:
        return False
    if _is_known(one[0]) and _is_known(other[0]):
        return False
    if alike(one[1] or "", other[1] or ""):
        return True
    if one[3] in _UNIQUE and one[3] == other[3]:
        return None
    return False


def alike(one: str, other: str) -> bool:
    """Whether two names in Latin letters are spellings of one.

    >>> alike("Kassym-Jomart Tokayev", "Kasym-Zhomart Tokaev"), alike("Ilan Orsk", "Toma Reiss")
    (True, False)
    """
    first, second = _folded(one), _folded(other)
    if not first or not second:
        return False
    if first == second or sorted(first) == sorted(second):
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) == 1 and len(shorter[0]) > 3 and shorter[0] in longer:
        return True
    return difflib.SequenceMatcher(None, "".join(first), "".join(second)).ratio() >= _ALIKE


def is_called(person: Person, words: str, language: str | None) -> bool:
    """Whether words in a language name a person, by any name that the gazetteer has; endings do not count.

    >>> is_called(["person:emmanuel-macron", "Emmanuel Macron", "FR", None, None], "he invited Macron", "en")
    True
    """
    ident = (person[0] or "").removeprefix("person:")
    names = {
        *people_called(language or "").get(ident, ()),
        *((person[1] or "").split()[-1:] if language == "en" else ()),
    }
    return any(name in words for name in names)


def shared(one: list[str], other: list[str]) -> float:
    """Return the share of the shorter list's words that the other has; 0 where either is empty."""
    first, second = set(one), set(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def overlap(one: list[str], other: list[str]) -> float:
    """Return how much two lists share of all that they have; 1 where both are empty.

    >>> overlap(["energy", "trade"], ["energy"]), overlap([], [])
    (0.5, 1.0)
    """
    first, second = set(one), set(other)
    return len(first & second) / len(first | second) if first | second else 1.0


def title_words(title: str | None, language: str | None) -> list[str]:
    """Return what a title is known by in its language: its longer words, each by its first term, sorted."""
    if not title:
        return []
    words = {terms[0] for start, end, terms in indexed(title, language) if end - start > 2 or _is_han(terms[0])}
    return sorted(words)[:40]


def _is_han(term: str) -> bool:
    return len(term) == 2 and term >= "\u3400"


def _folded(name: str) -> list[str]:
    return [word for word in re.split(r"[\W_]+", re.sub(r"['’ʼ`-]", "", name.casefold())) if word]


@cache
def _people() -> frozenset[str]:
    return frozenset(gazetteer().people)


def _is_known(ident: str | None) -> bool:
    return (ident or "").removeprefix("person:") in _people()
