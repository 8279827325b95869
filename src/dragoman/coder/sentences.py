"""Tokens made into sentences: a full stop that ends one, a line that stands alone, a passage that is no article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dragoman.coder.token import Token

_STOPS: Final = frozenset(".!?…。！？")
_OPENERS: Final = frozenset('«"“„‘—–-*([「『《（')
_CLOSERS: Final = frozenset('»"”’)]」』》）')
_IDEOGRAPH: Final = re.compile("[\u4e00-\u9fff]")
_MAY_END: Final = _STOPS | _CLOSERS
_LINK: Final = "[]"
"""With these marks begins what is no article in the midst of a sentence: the brackets and the address of a link."""


@dataclass(slots=True)
class Sentence:
    """Tokens of a sentence; `paragraph` counts from 0, `title` marks a heading, `signature` has a character a token."""

    tokens: list[Token]
    paragraph: int
    title: bool = False
    signature: str = ""
    signed: Sequence[str] = ()
    known: frozenset[str] | None = None

    @property
    def start(self) -> int:
        """Offset of the first token."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind the last token."""
        return self.tokens[-1].end

    def sign(self) -> None:
        """Make the signature anew from the tokens."""
        self.signed = [token.signature for token in self.tokens]
        self.signature = "".join(self.signed)
        self.known = None

    @property
    def signs(self) -> frozenset[str]:
        """The characters of the signature: quicker to compare with a class than the whole."""
        if self.known is None:
            self.known = frozenset(self.signed)
        return self.known


def split(
    text: str,
    tokens: list[Token],
    skipped: list[tuple[int, int]],
    abbreviations: frozenset[str],
    turns: frozenset[int] = frozenset(),
) -> list[Sentence]:
    """Return the sentences of a text, in order; tokens inside a skipped passage are in none of them. `turns` are the
    offsets at which a transcript's turns begin: a sentence begins there whatever stands before."""
    sentences: list[Sentence] = []
    current: list[Token] = []
    paragraph = 0
    gaps = iter([*skipped, (len(text) + 1, len(text) + 1)])
    gap = next(gaps)
    last = 0
    width = _wrapped(text)

    def close(*, title: bool = False) -> None:
        nonlocal current
        if any(token.signature.isalnum() or ord(token.signature) > 0xE000 - 1 for token in current):
            sentences.append(Sentence(current, paragraph, title))
        current = []

    for token in tokens:
        while token.start >= gap[1]:
            if current and current[-1].end <= gap[0] and text[gap[0]] not in _LINK:
                close(title=_stands_alone(text, current, gap, paragraph))
            gap = next(gaps)
        if token.start >= gap[0]:
            if current and text[gap[0]] not in _LINK:
                close(title=_stands_alone(text, current, gap, paragraph))
            continue
        lines = text.count("\n", last, token.start) if last and token.start > last else 0
        if lines and _breaks(text, token, lines, width):
            close(title=bool(current) and _heading(text, current, paragraph))
            paragraph += 1
        elif current and (
            token.start in turns or (current[-1].signature in _MAY_END and _ends(text, current, token, abbreviations))
        ):
            close()
        current.append(token)
        last = token.end
    close()
    return sentences


def _stands_alone(text: str, tokens: list[Token], gap: tuple[int, int], paragraph: int) -> bool:
    """Whether a line before a passage that is no article (a stamp, say) is a heading."""
    return "\n" in text[tokens[-1].end : gap[0] + 2] and _heading(text, tokens, paragraph)


def _heading(text: str, tokens: list[Token], paragraph: int) -> bool:
    """Whether a line is a heading: near the top, or short; and not ended like a sentence."""
    first = text[tokens[0].start]
    if paragraph and not (first.isalnum() or first in _OPENERS):
        return False  # a bullet: an item of a list, ended or not
    last = text[tokens[0].start : tokens[-1].end].rstrip("*_ ")[-1:]
    length = tokens[-1].end - tokens[0].start
    if last in _STOPS or last in ",:;，：；、":
        return False
    return length < 260 if paragraph == 0 else length < 110 and last not in _CLOSERS


def _wrapped(text: str) -> int:
    """Return the width at which a text's lines were broken by hand; 0 where lines end for a reason of their own.

    In a text broken so, the next line's first word would hardly ever have fitted on the line before.
    """
    joined = [(one, other) for one, other in pairwise(text.split("\n")) if one.strip() and other.strip()]
    # A heading's line may be longer: it is followed by a blank one.
    width = max((len(one) for one, _ in joined), default=0)
    if width > _WIDEST or len(joined) < _FEWEST:
        return 0
    full = sum(len(one.rstrip()) + len(other.split(maxsplit=1)[0]) >= width for one, other in joined)
    return width if full * 4 > len(joined) * 3 else 0


_WORD: Final = re.compile(r"\S+")
_WIDEST: Final = 120
_FEWEST: Final = 3
"""Fewer broken lines than that tell nothing."""


def _breaks(text: str, token: Token, lines: int, width: int) -> bool:
    """Whether a line break before a token ends the sentence: a blank line does, a wrapped line does not."""
    if lines > 1:
        return True
    if text[token.start].islower():
        return False
    if not width:
        return True
    feed = text.rfind("\n", 0, token.start)
    line = text[text.rfind("\n", 0, feed) + 1 : feed].rstrip()
    word = _WORD.match(text, token.start)
    return len(line) + (len(word[0]) if word else 0) < width


def _ends(text: str, current: list[Token], following: Token, abbreviations: frozenset[str]) -> bool:
    at = len(current) - 1
    while at > 0 and text[current[at].start] in _CLOSERS:
        at -= 1
    stop = current[at]
    if text[stop.start] not in _STOPS or at == 0:
        return False
    first = text[following.start]
    if text[stop.start] in "。！？":
        return first not in _CLOSERS
    if text[stop.start] == "." and _IDEOGRAPH.match(first) and _IDEOGRAPH.match(text[stop.start - 1]):
        return True
    if not (first.isupper() or first in _OPENERS or first.isdigit()):
        return False
    if first in _CLOSERS and following.start == current[-1].end:
        return False
    if text[stop.start] != ".":
        return first.isupper() or first in _OPENERS
    word = text[current[at - 1].start : current[at - 1].end]
    glued = following.start == stop.end
    if len(word) == 1 and word.isupper():
        return False
    if word.lower() in abbreviations:
        return False
    return not (glued and (first.isdigit() or word.isdigit() or first in "-–—" or word.isascii()))
