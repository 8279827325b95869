"""Tellings side by side, and two sides of a dyad: what the pages show in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.api import Comparison
from dragoman.history.answers import Side
from dragoman.history.comparison import Row, Said


@dataclass(frozen=True)
class Line:
    """A row of a comparison: what each telling says of it, in the order of the tellings; empty where it is silent."""

    row: Row
    cells: tuple[tuple[Said, ...], ...]


def columns(compared: Comparison) -> tuple[Line, ...]:
    """Return the statements of a comparison, each in the column of its telling."""
    order = [teller.id for teller in compared.tellings]
    return tuple(
        Line(row, tuple(tuple(said for said in row.said if said.document_id == ident) for ident in order))
        for row in compared.statements
    )


@dataclass(frozen=True)
class Stress:
    """A topic, and how often each of two sides speaks of it; `left` and `right` in hundredths of the largest figure."""

    topic: str
    one: int
    other: int
    left: int
    right: int


def stresses(sides: Sequence[Side], most: int = 14) -> list[Stress]:
    """Return the topics of two sides, those of which both together speak most first."""
    one, other = ({tally.value: tally.count for tally in side.topics} for side in sides[:2])
    highest = max([*one.values(), *other.values(), 1])
    ranked = sorted({*one, *other}, key=lambda topic: (-one.get(topic, 0) - other.get(topic, 0), topic))
    return [
        Stress(
            topic,
            one.get(topic, 0),
            other.get(topic, 0),
            round(100 * one.get(topic, 0) / highest),
            round(100 * other.get(topic, 0) / highest),
        )
        for topic in ranked[:most]
    ]
