"""The dossier of a dyad: what is on record between two parties."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Generic, TypeVar, cast

from dragoman.history.answers import Side
from dragoman.history.sides import count, is_of
from dragoman.model import (
    Agreement,
    Characterisation,
    Encounter,
    Frozen,
    Indicator,
    Initiative,
    Statement,
)
from dragoman.model import Record as AnyRecord
from dragoman.record import Entry, Record, Told

R = TypeVar("R", bound=AnyRecord)


class Teller(Frozen):
    """The document that tells something."""

    id: str
    headline: str
    language: str | None = None
    published: str | None = None
    source: str | None = None


class Telling(Frozen, Generic[R]):
    """A record, and the document that tells it."""

    document: Teller
    record: R


class Dossier(Frozen):
    """All that the documents tell of a dyad, in time order, undated last. One encounter told twice stands here twice.

    `dyad` is sorted; `sides` follow it, with `joint` last. `documents` counts those that anything here rests on.
    """

    dyad: tuple[str, str]
    documents: int
    encounters: tuple[Telling[Encounter], ...] = ()
    sides: tuple[Side, ...] = ()
    agreements: tuple[Telling[Agreement], ...] = ()
    characterisations: tuple[Telling[Characterisation], ...] = ()
    initiatives: tuple[Telling[Initiative], ...] = ()
    indicators: tuple[Telling[Indicator], ...] = ()


def assemble(record: Record, one: str, other: str) -> Dossier:
    """Return the dossier of two parties; one with nothing in it where the record holds nothing.

    Raises ValueError if they are the same, RecordError if the database fails.
    """
    if one == other:
        raise ValueError(f"a dyad is two parties, not {one} twice")
    first, second = sorted((one, other))
    dyad = (first, second)
    encounters = record.encounters(dyad)
    statements = _statements(record, dyad)
    lists = {
        name: record.records(name, dyad) for name in ("agreements", "characterisations", "initiatives", "indicators")
    }
    tellers = {told.document.id for told in (*encounters, *(told for found in lists.values() for told in found))}
    return Dossier(
        dyad=dyad,
        documents=len(tellers | {document for document, _, _ in statements}),
        encounters=_tellings(Encounter, encounters),
        sides=count(dyad, ((side, statement) for _, side, statement in statements)),
        agreements=_tellings(Agreement, lists["agreements"]),
        characterisations=_tellings(Characterisation, lists["characterisations"]),
        initiatives=_tellings(Initiative, lists["initiatives"]),
        indicators=_tellings(Indicator, lists["indicators"]),
    )


def _statements(record: Record, dyad: Sequence[str]) -> list[tuple[str, str, Statement]]:
    """Return (document, side, statement) of what the two say in the documents that tell of their encounters."""
    met: dict[str, list[Encounter]] = defaultdict(list)
    for told in record.records_beside("encounters", dyad):
        met[told.document.id].append(cast(Encounter, told.record))
    found = []
    for told in record.records_beside("statements", dyad):
        statement = cast(Statement, told.record)
        if side := is_of(statement, dyad, met[told.document.id]):
            found.append((told.document.id, side, statement))
    return found


def _tellings(kind: type[R], found: Sequence[Told[AnyRecord]]) -> tuple[Telling[R], ...]:
    # The models were checked when they were read from the record: made without checking them again.
    return tuple(
        Telling[kind].model_construct(document=_teller(told.document), record=cast(R, told.record))  # type: ignore[valid-type]
        for told in found
    )


def _teller(entry: Entry) -> Teller:
    return Teller(
        id=entry.id,
        headline=entry.headline,
        language=entry.language,
        published=entry.published,
        source=entry.source,
    )
