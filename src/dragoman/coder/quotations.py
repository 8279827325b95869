"""Quotations: those that run over several sentences, and whether a passage stands in quotation marks."""

import re
from dataclasses import dataclass
from typing import Final

from dragoman.coder.cast import Who
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token


@dataclass(slots=True)
class Quotation:
    """A quotation of more than one sentence, or behind a colon, by the places of its first and last.

    `ahead` is true where a colon stands before it: its speaker is named ahead, and it may run over paragraphs.
    """

    first: int
    last: int
    speaker: Who | None = None
    ahead: bool = False


def quotations(scene: Scene) -> dict[int, Quotation]:
    """Return, by sentence, the quotation that runs over several sentences: of a paragraph, or of a letter."""
    found: dict[int, Quotation] = {}
    opened: list[tuple[str, int, int]] = []  # the mark, its sentence, how many sentences it may run over paragraphs
    paragraph, colon = -1, False
    for order, sentence in enumerate(scene.sentences):
        starts = sentence.paragraph != paragraph
        if starts:
            again = sentence.signature[0] == "«"
            opened = [m for m in opened if order - m[1] < m[2] and not (again and m[2] == _SPEECH)]
            paragraph = sentence.paragraph
        announced, colon = colon, sentence.signature[-1] == ":"
        if _QUOTES.isdisjoint(sentence.signs):
            continue
        for place, (sign, token) in enumerate(zip(sentence.signature, sentence.tokens, strict=True)):
            if sign in CLOSE_OF.get(opened[-1][0] if opened else "", "") and not (
                sign == '"' and _opening(scene.text, token)
            ):
                _, first, most = opened.pop()
                ahead = most == _LETTER
                if (order > first or ahead) and not opened:
                    quotation = Quotation(first, order, None, ahead)
                    found.update(dict.fromkeys(range(first, order + 1), quotation))
            elif sign in CLOSE_OF and (sign != '"' or _opening(scene.text, token)):
                over = 0 if place or opened else _LETTER if announced else _SPEECH if sign == "«" and starts else 0
                opened.append((sign, order, over))
    if scene.language.pack.settings["discourse"].get("dashes"):
        _dashed(scene, found)
    return found


_DASHES: Final = frozenset("–—-")


def _dashed(scene: Scene, found: dict[int, Quotation]) -> None:
    """Add what a paragraph that begins with a dash, or with a mark that nothing closes, tells: up to the dash and verb
    behind which its speaker is named."""
    verbs = scene.language.charset("say")
    first = -1
    for order, sentence in enumerate(scene.sentences):
        signs = sentence.signature
        if order == 0 or sentence.paragraph != scene.sentences[order - 1].paragraph:
            first = order if signs[0] in _DASHES or signs[0] == "«" else -1
        if first < 0 or order in found or "»" in signs:
            first = -1
            continue
        if any(a in _DASHES and not verbs.isdisjoint(signs[i + 1 : i + 3]) for i, a in enumerate(signs) if i):
            if order > first:
                found.update(dict.fromkeys(range(first, order + 1), Quotation(first, order)))
            first = -1


_LETTER: Final = 20
"""A letter that is quoted in full has no more sentences than this."""

_SPEECH: Final = 8
"""Words in quotation marks that run over paragraphs have no more sentences than this."""

CLOSE_OF: Final = {"«": "»", "“": "”", "„": "“”", '"': '"'}
"""What ends a quotation, by what began it. The same mark may begin one („…“ inside «…») and end another."""
_QUOTES: Final = frozenset("".join((*CLOSE_OF, *CLOSE_OF.values())))
_QUOTED: Final = re.compile(r"[«“\"「『]([^»”\"」』]{12,})(?:[»”\"」』]|$)")


def _opening(text: str, token: Token) -> bool:
    """Whether a straight quotation mark opens: a letter follows it and none stands before it."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return (after.isalnum() and not before.isalnum() and before not in ",!?") or (before in ".!?" and after.isupper())


def quoted(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Whether a passage stands in quotation marks: as a whole, or for its greater part."""
    inside = scene.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    quoted = sum(len(part) for part in _QUOTED.findall(inside))
    return quoted * 2 > len(inside)
