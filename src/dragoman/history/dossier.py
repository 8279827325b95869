"""The dossier of a dyad: what is on record between two parties."""

from collections import defaultdict

import sqlalchemy as sa

from dragoman.history.answers import Dossier, Side, Story
from dragoman.history.tellers import bare, story, tallied
from dragoman.record import Record, told
from dragoman.record.pairing import JOINT


def assemble(
    record: Record, one: str, other: str, *, since: str | None = None, until: str | None = None, limit: int = 50
) -> Dossier:
    """Return the dossier of two parties; one with nothing in it where the record holds nothing.

    Raises ValueError if they are the same, RecordError if the database fails.
    """
    if one == other:
        raise ValueError(f"a dyad is two parties, not {one} twice")
    first, second = sorted((one, other))
    dyad = (first, second)
    with record.asking() as connection:

        def stories(type_: str) -> tuple[Story, ...]:
            found = connection.execute(told.between(dyad, type_, since, until).limit(limit))
            return tuple(story(row) for row in found)

        return Dossier(
            dyad=dyad,
            documents=connection.scalar(told.tellers(dyad)) or 0,
            totals={row[0]: row[1] for row in connection.execute(told.totals(dyad, since, until))},
            encounters=stories("encounters"),
            sides=_sides(connection, dyad, since, until),
            agreements=stories("agreements"),
            initiatives=stories("initiatives"),
            indicators=stories("indicators"),
            promises=stories("promises"),
            characterisations=tuple(
                bare("characterisations", row) for row in connection.execute(told.named(dyad, since, until, limit))
            ),
            labels=tallied((row[0], row[1]) for row in connection.execute(told.labels(dyad))),
        )


def _sides(connection: sa.Connection, dyad: tuple[str, str], since: str | None, until: str | None) -> tuple[Side, ...]:
    """Return the sides in the order of the dyad, and `joint` last where there is any; a silent side has zero."""
    acts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    topics: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for side, act, count in connection.execute(told.said(dyad, since, until)):
        acts[side].append((act, count))
    for side, topic, count in connection.execute(told.said_of(dyad, since, until)):
        topics[side].append((topic, count))
    shown = (*dyad, *((JOINT,) if JOINT in acts else ()))
    return tuple(
        Side(
            party=side,
            statements=sum(count for _, count in acts[side]),
            acts=tallied(acts[side]),
            topics=tallied(topics[side]),
        )
        for side in shown
    )
