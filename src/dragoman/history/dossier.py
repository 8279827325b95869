"""The dossier of a dyad: what is on record between two parties."""

from collections import Counter, defaultdict

import sqlalchemy as sa

from dragoman.history.answers import Dossier, Side, Story, StoryPage, Tally, Telling
from dragoman.history.tellers import bare, story, tallied, telling
from dragoman.record import Filters, Record, dyads, searching, told
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
            documents=connection.scalar(dyads.tellers(dyad)) or 0,
            totals={row[0]: row[1] for row in connection.execute(dyads.totals(dyad, since, until))},
            encounters=stories("encounters"),
            sides=_sides(connection, dyad, since, until),
            agreements=stories("agreements"),
            initiatives=stories("initiatives"),
            indicators=stories("indicators"),
            promises=stories("promises"),
            characterisations=tuple(
                bare("characterisations", row) for row in connection.execute(dyads.named(dyad, since, until, limit))
            ),
            labels=tallied((row[0], row[1]) for row in connection.execute(dyads.labels(dyad))),
        )


def series(record: Record, one: str, other: str, *, limit: int = 12, latest: int = 24) -> tuple[StoryPage, ...]:
    """Return the newest indicators of two parties, at most `limit`, each with its `latest` tellings in time order."""
    with record.asking() as connection:
        tellings: dict[str, list[Telling]] = defaultdict(list)
        for row in connection.execute(dyads.figures((one, other), limit, latest)):
            tellings[row.story_id].append(telling(row))
        stories = [story(row) for row in connection.execute(told.summaries(tellings))]
    ranked = sorted(stories, key=lambda one: (one.date or "", one.id), reverse=True)
    return tuple(StoryPage(story=one, tellings=tuple(tellings[one.id])) for one in ranked)


def speakers(record: Record, one: str, other: str, *, among: int = 100) -> tuple[tuple[Tally, str | None], ...]:
    """Return who speaks in the latest statements of two parties, `among` so many: how often, and for which party."""
    with record.asking() as connection:
        lite = connection.dialect.name == "sqlite"
        query = searching.keys(connection, searching.Asked("statements", (), Filters(dyad=(one, other)), lite))
        keys = connection.execute(query.limit(among)).all() if query is not None else []
        said = Counter((row[0], row[1]) for row in connection.execute(searching.speakers(keys)))
    ranked = sorted(said.items(), key=lambda one: (-one[1], one[0][0]))
    return tuple((Tally(value=name, count=count), party) for (name, party), count in ranked)


def _sides(connection: sa.Connection, dyad: tuple[str, str], since: str | None, until: str | None) -> tuple[Side, ...]:
    """Return the sides in the order of the dyad, and `joint` last where there is any; a silent side has zero."""
    acts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    topics: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for side, act, count in connection.execute(dyads.said(dyad, since, until)):
        acts[side].append((act, count))
    for side, topic, count in connection.execute(dyads.said_of(dyad, since, until)):
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
