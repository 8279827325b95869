"""A text with its evidence marked: spans that nest and overlap, cut into segments that do neither."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model import RECORD_TYPES, Reading

SHOWN = 400_000
"""Code points of a text that a page shows: what a browser still lays out in a second or so."""


@dataclass(frozen=True)
class Mark:
    """One piece of evidence: the record that it belongs to, which of its pieces it is, and where it stands."""

    record: str
    type: str
    piece: int
    start: int
    end: int

    @property
    def anchor(self) -> str:
        """The id of the place in the text where the piece begins."""
        return anchor(self.record, self.piece)


@dataclass(frozen=True)
class Segment:
    """Words under the same evidence from end to end: `marks`, the shortest first; `begins`, those that begin here."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records that rest on these words, each once, the closest first."""
        return tuple(dict.fromkeys(mark.record for mark in self.marks))

    @property
    def types(self) -> tuple[str, ...]:
        """The types of those records, each once, the closest first."""
        return tuple(dict.fromkeys(mark.type for mark in self.marks))

    @property
    def is_detail(self) -> bool:
        """Whether the closest evidence proves a single field."""
        return bool(self.marks) and self.marks[0].piece > 0


Paragraph = tuple[Segment, ...]


def anchor(record_id: str, piece: int) -> str:
    """Return the id of the place in the text where a record's piece of evidence begins."""
    return f"m-{record_id}-{piece}"


def paragraphs(reading: Reading, shown: int = SHOWN) -> list[Paragraph]:
    """Return the lines of a text that hold words, each cut into segments; all of them joined are the text.

    Of a text longer than `shown`, only its beginning.
    """
    text = reading.document.text[:shown]
    marks = sorted(_marks(reading, len(text)), key=lambda mark: (mark.start, mark.end))
    lines: list[Paragraph] = []
    line: list[Segment] = []
    for segment in _segments(text, marks):
        if segment is None:
            lines.append(tuple(line))
            line = []
        else:
            line.append(segment)
    lines.append(tuple(line))
    return [one for one in lines if any(segment.text.strip() for segment in one)]


def _marks(reading: Reading, length: int) -> Iterator[Mark]:
    for name, record in reading.records():
        for piece, evidence in enumerate(record.evidence):
            if evidence.start < length:
                yield Mark(record.id, name, piece, evidence.start, min(evidence.end, length))


def _segments(text: str, marks: list[Mark]) -> Iterator[Segment | None]:
    """Yield the segments of a text, and None at each line's end."""
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    cuts = sorted({0, len(text), *breaks, *(at + 1 for at in breaks), *(at for m in marks for at in (m.start, m.end))})
    opening: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.start].append(mark)
    active: list[Mark] = []
    # What begins at white space that is not shown has its anchor at the next words.
    waiting: list[Mark] = []
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark.end > start] + opening[start]
        waiting += opening[start]
        words = text[start:end]
        if words == "\n":
            yield None
            continue
        closest = sorted(active, key=_closeness)
        begins = tuple(waiting) if words.strip() else ()
        yield Segment(words, tuple(closest), begins)
        if begins:
            waiting = []


_ORDER = {name: at for at, name in enumerate(RECORD_TYPES)}


def _closeness(mark: Mark) -> tuple[int, int, str, int]:
    return mark.end - mark.start, _ORDER[mark.type], mark.record, mark.piece
