"""What the record answers with."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dragoman.model import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Refused:
    """A reading that was not kept: `where` is its document's id, `reason` is for the user."""

    where: str
    reason: str


@dataclass(frozen=True)
class Added:
    """What adding did: documents that are new, that were known with this very reading, and that are read anew."""

    added: int = 0
    known: int = 0
    changed: int = 0
    refused: tuple[Refused, ...] = ()

    @property
    def total(self) -> int:
        """How many readings were handed in."""
        return self.added + self.known + self.changed + len(self.refused)


@dataclass(frozen=True)
class Entry:
    """A document in a list. `headline` is its title, or else its first line; `counts` of records by type.

    `outlet` is a host or a name, `outlet_country` a party's code; `voice` is the id of the document whose words it
    prints: its own, where they are new.
    """

    id: str
    headline: str
    language: str | None
    published: str | None
    source: str | None
    coder: str
    added_at: dt.datetime
    counts: dict[str, int] = field(default_factory=dict)
    outlet: str | None = None
    outlet_country: str | None = None
    voice: str | None = None

    @property
    def records(self) -> int:
        """How many records of any type it has."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Page:
    """Some of a list, `offset` entries after its beginning, and how many there are in all."""

    entries: tuple[Entry, ...]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True)
class Told(Generic[R_co]):
    """A record, and the document that tells it."""

    document: Entry
    record: R_co
