"""A text made into tokens: the longest known terms, and the words and marks between them."""

import re
from typing import Final

from dragoman.coder.division import Match, divide
from dragoman.coder.elements import SPEAKS, TOPICAL
from dragoman.coder.language import Language
from dragoman.coder.shortnames import settle
from dragoman.coder.token import Entry, Token
from dragoman.text.fold import PLAIN, Folded, fold

_NUMBER: Final = 1
_CHARACTERS: Final = re.compile(
    r"(\d+(?:[.,]\d+)*)|([^\W\d_\u2e80-\u9fff\uf900-\ufaff]+)|[\u2e80-\u9fff\uf900-\ufaff]|[^\w\s]"
)
"""Numbers, words in letters, and single characters of a script without spaces; marks."""
_WORD: Final = 2
_MARKS: Final = {
    "，": ",", "﹐": ",", "。": ".", "．": ".", "；": ";", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")",
    "「": "“", "」": "”", "『": "“", "』": "”",
}  # fmt: skip
"""Marks of full width, by the marks that rules know them as."""


_SMALL, _CAPITAL, _DIGIT, _SPACE, _OTHER = 1, 2, 3, 4, 5
_shapes: Final[dict[str, int]] = {}
"""What kind a character is, of those that were met."""


def _shape(letter: str) -> int:
    known = _shapes.get(letter)
    if known is None:
        tests = (letter.islower(), letter.isupper(), letter.isdigit(), letter.isspace(), True)
        known = _shapes[letter] = tests.index(True) + 1
    return known


class Topical:
    """A passage that names topics: (topic, whether it does so by itself) pairs."""

    __slots__ = ("end", "start", "topics")

    def __init__(self, start: int, end: int, topics: tuple[tuple[str, bool], ...]) -> None:
        self.start = start
        self.end = end
        self.topics = topics


def tokenise(text: str, language: Language) -> tuple[list[Token], list[Topical]]:
    """Return the tokens of a text in order, and the topical terms, longest first at each place."""
    folding = language.pack.folding
    folded = fold(text, folding)
    if not language.pack.boundaries:
        return _undivided(text, folded, language)
    best: dict[int, tuple[int, int]] = {}
    topical: dict[int, tuple[int, int]] = {}
    sets, readings, roles = language.sets, language.readings, language.roles
    matches: list[Match] = language.automaton.find_overlapping(f" {folded.text} ")
    for start, end, pattern in matches:
        # `start` counts in the padded text, which sets the match's own leading space off against the padding.
        # Matches come in order of their ends: of those that begin at one place, the last is the longest.
        role = roles[pattern]
        if role & SPEAKS:
            best[start] = (end - _PADS, sets[pattern])
        if role & TOPICAL:
            topical[start] = (end - _PADS, sets[pattern])
    if folded.back is not None:
        back = folded.back
        best = {back[s]: (back[e - 1] + 1, i) for s, (e, i) in best.items()}
        topical = {back[s]: (back[e - 1] + 1, i) for s, (e, i) in topical.items()}
    topics = [Topical(s, e, readings[i][6]) for s, (e, i) in sorted(topical.items())]
    return _cut(text, folding.pieces if folded.glued else PLAIN.pieces, best, language), topics


_PADS: Final = 2
_ASCII: Final = "\x80"


def _undivided(text: str, folded: Folded, language: Language) -> tuple[list[Token], list[Topical]]:
    """Return the tokens and topical terms of a text without spaces."""
    sets, readings, roles = language.sets, language.readings, language.roles
    matches: list[Match] = []
    topical: dict[int, tuple[int, int]] = {}
    small = folded.text
    for start, end, pattern in language.automaton.find_overlapping(small):
        if small[start] < _ASCII and _inside(small, start, end):
            continue
        matches.append((start, end, sets[pattern]))
        if roles[pattern] & TOPICAL:
            topical[start] = (end, sets[pattern])
    best = divide(len(small), matches, language.costs)
    split = _splits(best)
    found = {s: (e, i) for s, (e, i) in topical.items() if s not in split and e not in split}
    if folded.back is not None:
        back = folded.back
        best = {back[s]: (back[e - 1] + 1, i) for s, (e, i) in best.items()}
        found = {back[s]: (back[e - 1] + 1, i) for s, (e, i) in found.items()}
    topics = [Topical(s, e, readings[i][6]) for s, (e, i) in sorted(found.items())]
    return _settled(text, _characters(text, best, language), best, language), topics


def _settled(text: str, tokens: list[Token], best: dict[int, tuple[int, int]], language: Language) -> list[Token]:
    """Return the tokens with their short names settled."""
    readings, named, short = language.readings, language.name_letters, language.charset("char")
    plain: dict[int, tuple[tuple[Entry, ...], str]] = {}
    for place, token in enumerate(tokens):
        if token.signature in short and token.start in best:
            reading = readings[best[token.start][1]]
            plain[place] = (reading[4], reading[5]) if reading[4] else ((), "W" if text[token.start] in named else "w")
    settle(tokens, plain, language)
    return tokens


def _inside(small: str, start: int, end: int) -> bool:
    """Whether a term in Latin letters is a part of a longer word."""
    before, after = small[start - 1 : start], small[end : end + 1]
    return (before.isascii() and before.isalnum()) or (small[end - 1].isascii() and after.isascii() and after.isalnum())


def _splits(best: dict[int, tuple[int, int]]) -> set[int]:
    """Return the places inside terms: what begins or ends there cuts a term in two."""
    return {place for start, (end, _) in best.items() if end - start > 1 for place in range(start + 1, end)}


def _characters(text: str, best: dict[int, tuple[int, int]], language: Language) -> list[Token]:
    """Return the tokens of a text without spaces: the terms, and all else character by character."""
    readings = language.readings
    tokens: list[Token] = []
    at = 0
    for start in sorted(best):
        if start < at:
            continue
        stop, index = best[start]
        if at < start:
            _unknown(text, at, start, language, tokens)
        reading = readings[index]
        place = 4 if _shape(text[start]) == _SMALL else 0
        tokens.append(Token(start, stop, reading[place + 1] or "w", reading[place]))
        at = stop
    _unknown(text, at, len(text), language, tokens)
    return tokens


def _unknown(text: str, start: int, end: int, language: Language, tokens: list[Token]) -> None:
    """Add the tokens of a passage that no term covers: numbers, words in letters, marks, single characters."""
    named = language.name_letters
    for piece in _CHARACTERS.finditer(text, start, end):
        first = text[piece.start()]
        shape = _shape(first)
        if shape == _SPACE:
            continue
        kind = piece.lastindex
        if kind == _NUMBER:
            signature = "n"
        elif kind == _WORD:
            signature = "W" if shape == _CAPITAL else "w"
        else:
            signature = _MARKS.get(first) or ("W" if first in named else "w" if first.isalpha() else first)
        tokens.append(Token(piece.start(), piece.end(), signature))


def _cut(text: str, pieces: re.Pattern[str], best: dict[int, tuple[int, int]], language: Language) -> list[Token]:
    readings, infinitives, others = language.readings, language.infinitives, language.no_infinitives
    tokens: list[Token] = []
    skip = 0
    for piece in pieces.finditer(text):
        start = piece.start()
        if start < skip:
            continue
        known = best.get(start)
        first = text[start]
        shape = _shape(first)
        if known is not None:
            stop, index = known
            reading = readings[index]
            if shape == _SMALL:
                # A name may begin with a small word: von der Leyen, el-Sisi.
                place = 4 if reading[4] or text[start:stop].islower() else 2
            elif shape in (_CAPITAL, _DIGIT):
                place = 0 if stop - start == 1 or text[start : start + 2].isupper() else 2
            else:
                place = 4
            if reading[place]:
                if text[stop - 2] == "." and text[stop : stop + 1] == "." and stop - start > 2:
                    stop += 1  # the last full stop of U.S. belongs to it
                tokens.append(Token(start, stop, reading[place + 1], reading[place]))
                skip = stop
                continue
        kind = piece.lastindex
        if kind is None:
            signature = first
        elif kind == _NUMBER:
            signature = "n"
        elif piece.end() - start > _GLUED and piece[0].endswith(language.seams):
            tokens += _parted(piece[0], start, language)
            continue
        elif shape == _CAPITAL:
            signature = "W"
        else:
            # A word that the lexicon lacks: an infinitive by its ending, or any other.
            word = piece[0]
            signature = "i" if word.endswith(infinitives) and not word.endswith(others) else "w"
        tokens.append(Token(start, piece.end(), signature))
    return tokens


_GLUED: Final = 5
"""The first of two words that lost the space between them has so many letters at least."""


def _parted(word: str, start: int, language: Language) -> list[Token]:
    """Return the tokens of a word that is two: a page lost the space between a link and what stands beside it."""
    seam = max((end for end in language.seams if word.endswith(end)), key=len)
    cut = len(word) - language.seam_sizes[seam]
    if cut < _GLUED:
        return [Token(start, start + len(word), "W" if word[0].isupper() else "w")]
    halves = ((0, word[:cut]), (cut, word[cut:]))
    parts = [(start + at, token) for at, half in halves for token in tokenise(half, language)[0]]
    return [Token(at + t.start, at + t.end, t.signature, t.entries) for at, t in parts]
