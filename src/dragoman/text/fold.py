"""Folding: lower case, ё as е, everything that is no letter or digit as a space, and the way back to the text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_NO_WORD: Final = re.compile(r"[^ \w]")
_IGNORED: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0300\u0301]")
_MARKS: Final = rf"{_IGNORED.pattern}+|\*\*+|__+"
"""Soft hyphens, directional marks, stress marks and the marks of bold type divide no word."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what the lexicon is matched against; `back[i]` is the offset in the source of folded character i.

    `back` is None where folding moved nothing: then offsets are the same. It has one entry more than `text`. `glued`
    tells whether words anywhere lost the space between them.
    """

    text: str
    back: tuple[int, ...] | None
    glued: bool = False


class Folding:
    """How a language is folded. `small` and `capital` are ranges of its letters, where a capital behind a small letter
    parts two words that a page glued together; `letters` tells which letters stand for others (traditional for
    simplified characters), each for one."""

    def __init__(self, small: str = "", capital: str = "", letters: Mapping[str, str] | None = None) -> None:
        self.letters: dict[int, str] = {ord(letter): other for letter, other in (letters or {}).items()}
        self.lettered = re.compile(f"[{re.escape(''.join(map(chr, self.letters)))}]") if self.letters else None
        self.glued: re.Pattern[str] | None = re.compile(f"[{capital}](?<=[{small}].)") if small else None
        seam = f"(?<=[{small}])(?=[{capital}])|" if small else ""
        self.seam = re.compile(seam + _MARKS)
        words = f"[{small}]+(?=[{capital}])|[{capital}][{small}]+(?=[{capital}])|" if small else ""
        self.pieces = re.compile(rf"(\d+(?:[.,]\d+)*)|({words}\w+)|[^\w\s]")
        """Numbers, words, marks; words that lost the space between them come apart at the capital."""


PLAIN: Final = Folding()


def lower(text: str) -> str:
    """Return a text in small letters, each where it stood: of a small form that is longer, the first letter.

    >>> lower("İzmir") == "izmir", len("İzmir".lower())
    (True, 6)
    """
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[:1] for letter in text)


def fold(text: str, folding: Folding = PLAIN) -> Folded:
    """Fold a text for matching.

    >>> fold("Касым-Жомарт, ещё!").text
    'касым жомарт  еще '
    >>> folded = fold("поли\\u00adтика")
    >>> folded.text, folded.back[4]
    ('политика', 5)
    """
    small = lower(text).replace("ё", "е").replace("_", " ")
    if folding.lettered is not None and folding.lettered.search(small):
        small = small.translate(folding.letters)
    lowered = _NO_WORD.sub(" ", small)
    glued = folding.glued is not None and folding.glued.search(text) is not None
    if not glued and not _IGNORED.search(text) and "**" not in text and "__" not in text:
        return Folded(lowered, None)
    kept: list[str] = []
    back: list[int] = []
    at = 0
    for seam in folding.seam.finditer(text):
        kept.append(lowered[at : seam.start()])
        back.extend(range(at, seam.start()))
        at = seam.end()
        if seam.start() == seam.end():
            kept.append(" ")
            back.append(at)
    kept.append(lowered[at:])
    back.extend(range(at, len(text) + 1))
    return Folded("".join(kept), tuple(back), glued)
