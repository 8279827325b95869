"""Folding: lower case, ё as е, everything that is no letter or digit as a space, and the way back to the text."""

import re
from dataclasses import dataclass

_NO_WORD = re.compile(r"[^\w ]|_")
_GLUED = re.compile("[а-яё][А-ЯЁ]")
_IGNORED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0300\u0301]")
_SEAM = re.compile(rf"(?<=[а-яё])(?=[А-ЯЁ])|{_IGNORED.pattern}+|\*\*+|__+")
"""Soft hyphens, directional marks, stress marks and the marks of bold type divide no word; a capital behind a small
letter, where a page lost the space between two words, does."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what the lexicon is matched against; `back[i]` is the offset in the source of folded character i.

    `back` is None where folding moved nothing: then offsets are the same. It has one entry more than `text`. `glued`
    tells whether words anywhere lost the space between them.
    """

    text: str
    back: tuple[int, ...] | None
    glued: bool = False


def lower(text: str) -> str:
    """Return a text in small letters, each where it stood: of a small form that is longer, the first letter.

    >>> lower("İzmir") == "izmir", len("İzmir".lower())
    (True, 6)
    """
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] for letter in text)


def fold(text: str) -> Folded:
    """Fold a text for matching.

    >>> fold("Касым-Жомарт, ещё!").text
    'касым жомарт  еще '
    >>> folded = fold("поли\\u00adтика")
    >>> folded.text, folded.back[4]
    ('политика', 5)
    """
    lowered = _NO_WORD.sub(" ", lower(text).replace("ё", "е"))
    glued = _GLUED.search(text) is not None
    if not glued and not _IGNORED.search(text) and "**" not in text and "__" not in text:
        return Folded(lowered, None)
    kept: list[str] = []
    back: list[int] = []
    at = 0
    for seam in _SEAM.finditer(text):
        kept.append(lowered[at : seam.start()])
        back.extend(range(at, seam.start()))
        at = seam.end()
        if seam.start() == seam.end():
            kept.append(" ")
            back.append(at)
    kept.append(lowered[at:])
    back.extend(range(at, len(text) + 1))
    return Folded("".join(kept), tuple(back), glued)
