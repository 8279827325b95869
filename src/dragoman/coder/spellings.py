"""How first names are written in Latin letters: learned from the people whom the gazetteer knows in both scripts."""

from collections import Counter
from typing import Final

from dragoman.gazetteer import Gazetteer
from dragoman.lang import Pack

_MOST: Final = 0.6
"""So great a share of those who bear a first name must write it alike."""


def first_names(pack: Pack, names: Gazetteer) -> dict[str, str]:
    """Return spellings by the first name in small letters: with the country behind it, and alone where several agree.

    Empty for a language that writes names in Latin letters itself, or without spaces.
    """
    seen: dict[str, Counter[str]] = {}
    for name in names.names(pack.code):
        person = names.people.get(name.value) if name.kind == "person" else None
        words, latin = name.form.split(), person.name.split() if person else []
        if len(words) < 2 or len(words) != len(latin) or words[0].isascii():
            continue
        first = words[0].lower()
        for key in {first, *(f"{first} {tenure.party}" for tenure in names.tenures.get(name.value, ()))}:
            seen.setdefault(key, Counter())[latin[0]] += 1
    found: dict[str, str] = {}
    for key, spellings in sorted(seen.items()):
        best = max(sorted(spellings), key=lambda spelling: spellings[spelling])
        agreed = spellings[best] > 1 and spellings[best] >= _MOST * spellings.total()
        if " " in key or agreed:
            found[key] = best
    return found
