"""Undertakings with a life of their own."""

from dragoman.model.records import Record
from dragoman.model.terms import InitiativeKind, InitiativeStatus, Topic


class Initiative(Record):
    """`name` in the text's own words; `country` where it is or will be. Source: codebook, initiatives."""

    kind: InitiativeKind
    name: str
    status: InitiativeStatus
    count: int | None = None
    country: str | None = None
    parties: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    date: str | None = None
