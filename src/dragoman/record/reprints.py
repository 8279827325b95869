"""Whose words a document prints: reprints and near-duplicates, tied to the first that the record has."""

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dragoman.model import Reading
from dragoman.record.pairing import Pairing
from dragoman.record.schema import documents, texts
from dragoman.record.story_schema import alike, pairs
from dragoman.text.likeness import BANDS, keys, likeness, shingles

_CANDIDATES, _A_KEY = 6, 8
_RESEMBLANCE, _CONTAINMENT = 0.55, 0.85
"""A reprint is cut, given a new head and tail, and here and there a word; it is not written anew. Set on the readouts
of one outlet that follow one form: two of them about two encounters stay below."""
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")
_SAME_NUMBERS = 0.7

_SAME_TEXT = (
    sa.select(documents.c.voice)
    .where(documents.c.text_id == sa.bindparam("text_id"), documents.c.id != sa.bindparam("self"))
    .where(documents.c.voice.is_not(None))
    .order_by(documents.c.number)
    .limit(1)
)
_TEXTS = (
    sa.select(documents.c.number, documents.c.id, documents.c.voice, texts.c.text)
    .join(texts, texts.c.id == documents.c.text_key)
    .where(documents.c.number.in_(sa.bindparam("numbers", expanding=True)))
)
# Of a key that thousands share, only the first are looked at, so that the cost stays bounded.
_SHARING = sa.text(
    " UNION ALL ".join(
        f"SELECT number FROM (SELECT number FROM alike WHERE key = :k{at} ORDER BY number LIMIT {_A_KEY}) AS s{at}"
        for at in range(BANDS)
    )
)

Between = Callable[[str], set[str]]
"""Between whom a document's encounters are, where that is not written yet: empty for one that is."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The document whose words these are (its own id if they are new), how alike, and keys for those to come."""

    id: str
    likeness: float | None = None
    keys: tuple[int, ...] = ()


def voice_of(connection: sa.Connection, reading: Reading, waiting: Between) -> Voice:
    """Return whose words a document prints, among those that the record holds already."""
    document = reading.document
    same = connection.scalar(_SAME_TEXT, {"text_id": document.text_id, "self": document.id})
    if same:
        return Voice(same, 1.0)
    pieces = shingles(document.text)
    own = keys(pieces)
    best: tuple[float, str] | None = None
    for row in _candidates(connection, own):
        if row.id == document.id or not row.voice:
            continue
        resemblance, containment = likeness(pieces, shingles(row.text))
        if resemblance < _RESEMBLANCE or containment < _CONTAINMENT or (best and best[0] >= containment):
            continue
        if _same_numbers(document.text, row.text) and _same_dealings(connection, reading, row.id, waiting):
            best = (containment, row.voice)
    if best:
        return Voice(best[1], round(best[0], 3))
    return Voice(document.id, None, own)


def forget_keys(connection: sa.Connection, number: int) -> None:
    """Take a document out of what later ones are compared with."""
    connection.execute(sa.delete(alike).where(alike.c.number == number))


def _candidates(connection: sa.Connection, own: tuple[int, ...]) -> list[Any]:
    """Return the likeliest documents with their texts, the most shared keys first, the older before the younger."""
    if not own:
        return []
    shared = Counter(connection.scalars(_SHARING, {f"k{at}": key for at, key in enumerate(own)}))
    # One key in twelve is shared by chance.
    likely = sorted((n for n in shared if shared[n] > 1), key=lambda number: (-shared[number], number))[:_CANDIDATES]
    if not likely:
        return []
    return sorted(connection.execute(_TEXTS, {"numbers": likely}), key=lambda row: (-shared[row.number], row.number))


def _same_numbers(one: str, other: str) -> bool:
    first, second = set(_NUMBERS.findall(one)), set(_NUMBERS.findall(other))
    smaller = min(len(first), len(second))
    return not smaller or len(first & second) >= _SAME_NUMBERS * smaller


def _same_dealings(connection: sa.Connection, reading: Reading, other: str, waiting: Between) -> bool:
    """Whether two readings are between the same parties, or one is cut to some of them."""
    pairing = Pairing(reading)
    ours = {pair.dyad for record in reading.encounters for pair in pairing.of(record)}
    theirs = waiting(other) or set(
        connection.scalars(
            sa.select(pairs.c.dyad).where(pairs.c.document_id == other, pairs.c.record_type == "encounters")
        )
    )
    return _within(ours, theirs)


def _within(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return one <= other or other <= one
