"""Things that stand under a name of their own: the Harvest Fund, and not a fund."""

from typing import Final

from dragoman.coder.sentences import Sentence

_LEADS: Final = frozenset({"for", "on", "to", "of", "against"})
"""Behind these a name goes on."""
_JOINS: Final = frozenset({"and", "of", "for", "the", "in", "’", "'", "s", "-", "–", "+", "&", "/"})
"""Words and marks that stand within a name."""
_BACK: Final = frozenset({"and", "of", "-", "–", "+", "&", "/"})
"""Those over which it reaches back."""
_SHORT: Final = 3


def proper(text: str, sentence: Sentence, at: int) -> bool:
    """Whether the term at a place of a sentence is written as a name: in capitals, with a capitalised word beside it or
    several of its own. A country's name beside it makes none of it ("the Russian Fund")."""
    words = _said(text, sentence, at).split()
    if not all(word[0].isupper() for word in words if len(word) > _SHORT):
        return False
    if len(words) > 1:
        return True
    before = sentence.tokens[at - 1] if at > 1 else None
    if before and text[before.start].isupper() and not before.values("country", "adj", "prefix", "org"):
        return before.actor is None
    return _goes_on(text, sentence, at + 1) and not sentence.tokens[at + 2].values("country")


def extent(text: str, sentence: Sentence, at: int) -> tuple[int, int]:
    """Return (first, last) of the name that a term at a place of a sentence ends or begins."""
    first = at
    while first and (_capital(text, sentence, first - 1) or _said(text, sentence, first - 1) in _BACK):
        first -= 1
    while first < at and (not _capital(text, sentence, first) or _said(text, sentence, first) in _ARTICLES):
        first += 1
    last = at + 1
    if _goes_on(text, sentence, last):
        while last < len(sentence.tokens) and (
            _capital(text, sentence, last) or _said(text, sentence, last) in _JOINS | _LEADS
        ):
            if [_said(text, sentence, i) for i in (last, last + 1) if i < len(sentence.tokens)] == ["and", "the"]:
                break
            last += 1
        while not _capital(text, sentence, last - 1):
            last -= 1
    if last + 2 < len(sentence.tokens) and [_said(text, sentence, last + i) for i in (0, 2)] == ["(", ")"]:
        last += 3
    return first, last


_ARTICLES: Final = frozenset({"The", "A", "An", "In", "On", "At", "As", "Through", "Under", "Our", "Their", "This"})


def _said(text: str, sentence: Sentence, at: int) -> str:
    return text[sentence.tokens[at].start : sentence.tokens[at].end]


def _capital(text: str, sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.actor is None and (text[token.start].isupper() or text[token.start].isdigit())


def _goes_on(text: str, sentence: Sentence, at: int) -> bool:
    """Whether a name goes on at a place: "... for the Harvest"."""
    return at + 1 < len(sentence.tokens) and _said(text, sentence, at) in _LEADS and _capital(text, sentence, at + 1)
