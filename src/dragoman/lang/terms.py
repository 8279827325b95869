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
    for match in _WORDS.finditer(text):
        word = match[0]
        if _HAN.match(word):
            for at in range(len(word)):
                start = match.start() + at
                yield start, start + 1, (word[at],)
                if at + 1 < len(word):
                    yield start, start + 2, (word[at : at + 2],)
        else:
            yield match.start(), match.end(), _terms(word.casefold()[:_LONGEST], _spoken(word, language))


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


_known: dict[tuple[str, str], Terms] = {}
_MOST_KNOWN = 300_000


def _terms(word: str, language: str) -> Terms:
    key = (word, language)
    found = _known.get(key)
    if found is None:
        rules = _rules(language)
        found = rules(word) if rules and not word.isdigit() else (word,)
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = found
    return found
