"""What a text can be searched by: words brought to what all their forms share, the same on every database.

A word's *terms* are one or more strings; two forms of one word share at least one. What a language needs for that is
the function `terms` in its pack's `terms.py`. Han characters have no words between spaces: they are found by single
characters and by pairs.
"""

import importlib
import re
from collections.abc import Callable, Iterator
from functools import cache

_WORDS = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|(?:(?![\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])[^\W_])+"
)
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[a-z]")
_LONGEST = 60

Terms = tuple[str, ...]


def indexed(text: str, language: str | None) -> Iterator[tuple[int, int, Terms]]:
    """Yield (start, end, terms) of every word, in text order; of a run of Han, of every character and every pair."""
    known = _known.setdefault(language or "", {})
    for match in _WORDS.finditer(text):
        word = match[0]
        if word[0] >= "\u3400" and _HAN.match(word):
            start = match.start()
            for at in range(len(word)):
                yield start + at, start + at + 1, (word[at],)
                if at + 1 < len(word):
                    yield start + at, start + at + 2, (word[at : at + 2],)
            continue
        terms = known.get(word)
        if terms is None:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            terms = known[word] = _terms(word.casefold()[:_LONGEST], _spoken(word, language))
        yield match.start(), match.end(), terms


def asked(words: str) -> tuple[Terms, ...]:
    """Return what must be found for a question: every group, by at least one of its terms.

    The language of a question is not known: a Cyrillic word is looked for as Russian and as Kazakh.

    >>> asked("会见")
    (('会见',),)
    """
    groups: list[Terms] = []
    for match in _WORDS.finditer(words):
        word = match[0]
        if _HAN.match(word):
            pairs = [word[at : at + 2] for at in range(len(word) - 1)] or [word]
            groups += [(pair,) for pair in pairs]
        else:
            folded = word.casefold()[:_LONGEST]
            languages = ("ru", "kk") if _CYRILLIC.search(folded) else (_spoken(word, None),)
            found = [term for language in languages for term in _terms(folded, language)]
            groups.append(tuple(dict.fromkeys(found)))
    return tuple(dict.fromkeys(groups))


def _spoken(word: str, language: str | None) -> str:
    """Return the language whose rules a word is brought to its terms by: by its letters, then by its text's."""
    if _CYRILLIC.search(word):
        return "kk" if language == "kk" else "ru"
    return "en" if _LATIN.search(word.lower()) else ""


@cache
def _rules(language: str) -> Callable[[str], Terms] | None:
    if not language:
        return None
    module = importlib.import_module(f"dragoman.lang.packs.{language}.terms")
    rules: Callable[[str], Terms] = module.terms
    return rules


_known: dict[str, dict[str, Terms]] = {}
_MOST_KNOWN = 200_000


def _terms(word: str, language: str) -> Terms:
    rules = _rules(language)
    return rules(word) if rules and not word.isdigit() else (word,)
