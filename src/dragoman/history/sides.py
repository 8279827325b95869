"""What each side of a dyad says: which acts, on which topics, how often."""

from collections import Counter
from collections.abc import Iterable, Sequence

from dragoman.history.answers import Side, Tally
from dragoman.model import Encounter, Statement

JOINT = "joint"
"""Stands in for a side where both speak together."""


def is_of(statement: Statement, dyad: Sequence[str], met: Iterable[Encounter]) -> str | None:
    """Return which side of the dyad a statement is of (a party, or `joint`); null where it is not of this dyad.

    `met` are the encounters of its document. A statement that names its target is of the dyad when that is the other
    side; one that does not, when the document tells of nobody else's encounters: it may have been made elsewhere.
    """
    encounters = list(met)
    side = _side(statement, dyad)
    if side is None:
        return None
    others = set(dyad) - {side}
    named = {
        part.actor.name for encounter in encounters for part in encounter.participants if part.actor.country in others
    }
    if statement.targets:
        return side if set(statement.targets) & (others | named) else None
    return side if all(set(encounter.dyad) <= set(dyad) for encounter in encounters) else None


def count(dyad: Sequence[str], statements: Iterable[tuple[str, Statement]]) -> tuple[Side, ...]:
    """Return the sides in the order of the dyad, and `joint` last where there is any; a silent side has zero.

    `statements` come with the side that they are of.
    """
    by_side: dict[str, list[Statement]] = {party: [] for party in dyad}
    for side, statement in statements:
        by_side.setdefault(side, []).append(statement)
    return tuple(
        Side(
            party=party,
            statements=len(said),
            acts=_tallied(statement.act for statement in said),
            topics=_tallied(topic for statement in said for topic in statement.topics),
        )
        for party, said in by_side.items()
    )


def _side(statement: Statement, dyad: Sequence[str]) -> str | None:
    if statement.joint:
        named = {speaker.country for speaker in statement.speakers if speaker.country}
        return JOINT if named <= set(dyad) else None
    speaking = statement.country or (statement.speaker.country if statement.speaker else None)
    return speaking if speaking in dyad else None


def _tallied(values: Iterable[str]) -> tuple[Tally, ...]:
    ranked = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return tuple(Tally(value=value, count=times) for value, times in ranked)
