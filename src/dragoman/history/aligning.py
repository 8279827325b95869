"""Statements of several tellings side by side: which say the same, in whatever language.

Compared by who speaks, the act, the topics, the numbers in the words, and how far into the speech it stands: reports
of one encounter mostly keep the order in which things were said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.history.likeness import alike, overlap, shared
from dragoman.model import Statement
from dragoman.model.terms import CLASS_OF_ACT

ENOUGH = 0.5
_CLEARLY = 0.19
"""By so much less alike than another, a statement is not part of what the other telling says in one sentence."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

_NEAR = (
    {"people", "culture"},
    {"economy", "trade", "investment"},
    {"security", "defence"},
    {"multilateral", "security"},
)
"""Topics that one sentence is read as in one language and as the other in another: not a silence on either side."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement, whose document it is, and how far into its speaker's statements it stands (0 to 1)."""

    document_id: str
    statement: Statement
    place: float

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers in its words, as digits."""
        return frozenset(number.replace(",", ".") for number in _NUMBER.findall(self.statement.evidence[0].quote))


def placed(document_id: str, statements: Sequence[Statement]) -> list[Spoken]:
    """Return a document's statements with their places."""
    by_side: dict[tuple[bool, str | None], list[Statement]] = {}
    for statement in statements:
        by_side.setdefault((statement.joint, statement.country), []).append(statement)
    place = {
        statement.id: index / (len(said) - 1) if len(said) > 1 else 0.5
        for said in by_side.values()
        for index, statement in enumerate(said)
    }
    return [Spoken(document_id, statement, place[statement.id]) for statement in statements]


def align(tellings: Sequence[Sequence[Spoken]]) -> list[list[Spoken]]:
    """Return rows of statements that say the same; one alone has a row of its own."""
    rows: list[list[Spoken]] = [[spoken] for spoken in tellings[0]] if tellings else []
    for telling in tellings[1:]:
        rows = _put(rows, telling)
    return rows


def similar(one: Spoken, other: Spoken) -> float:
    """Return how alike two statements of different documents are, 0 to 1; 0 for two speakers."""
    first, second = one.statement, other.statement
    if first.joint != second.joint or (not first.joint and first.country != second.country):
        return 0.0
    if first.speaker and second.speaker and first.speaker.type == second.speaker.type == "person":
        same = first.speaker.id == second.speaker.id or alike(first.speaker.name, second.speaker.name)
        if not same:
            return 0.0
    total = 0.1 + 0.25 * _acts(first.act, second.act) + 0.2 * (1 - abs(one.place - other.place))
    topics, others = _widened(first.topics), _widened(second.topics)
    if topics and others:
        total += 0.45 * (0.6 * shared(topics, others) + 0.4 * overlap(list(first.topics), list(second.topics)))
    else:
        total += 0.15
    if one.numbers and other.numbers:
        total += 0.15 if one.numbers & other.numbers else -0.15
    return round(max(0.0, min(1.0, total)), 3)


def lacking(topics: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the topics that others lack, and have nothing near of.

    >>> lacking(["people", "construction"], ["culture"])
    ('construction',)
    """
    near = set(_widened(others))
    return tuple(topic for topic in topics if topic not in near)


def _put(rows: list[list[Spoken]], telling: Sequence[Spoken]) -> list[list[Spoken]]:
    """Put statements to rows: each to the likeliest; rows whose likeliest is the same statement become one."""
    table = [[max(similar(one, spoken) for one in row) for spoken in telling] for row in rows]
    target: dict[int, int] = {}
    for at in range(len(telling)):
        best = max(range(len(rows)), key=lambda row: table[row][at], default=None)
        if best is not None and table[best][at] >= ENOUGH:
            target[at] = best
    joined: dict[int, int] = {}
    for row in range(len(rows)):
        if row in target.values() or not telling:
            continue
        at = max(range(len(telling)), key=lambda place: table[row][place])
        best_there = max(table[other][at] for other in range(len(rows)))
        if table[row][at] >= max(ENOUGH, best_there - _CLEARLY):
            joined[row] = target.setdefault(at, row)
    merged: list[list[Spoken]] = []
    for row, said in enumerate(rows):
        if joined.get(row, row) != row:
            continue
        more = [one for other, into in joined.items() if into == row and other != row for one in rows[other]]
        mine = [spoken for at, spoken in enumerate(telling) if target.get(at) == row]
        merged.append([*said, *more, *mine])
    return merged + [[spoken] for at, spoken in enumerate(telling) if at not in target]


def _acts(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return 0.7 if CLASS_OF_ACT[one] == CLASS_OF_ACT[other] else 0.2


def _widened(topics: Sequence[str]) -> list[str]:
    found = set(topics)
    for near in _NEAR:
        if found & near:
            found |= near
    return sorted(found)
