"""What the history answers with. Plain models: every one is JSON and back.

A *story* is one thing in the world that documents tell of: an encounter, an agreement, an initiative, an indicator, a
promise. A *telling* is one document's record of it. A *voice* is a text: reprints of it are one voice.
"""

from typing import Literal

from pydantic import Field

from dragoman.model import Frozen, Place
from dragoman.record.decisions import OneRecord

StoryType = Literal["encounters", "agreements", "initiatives", "indicators", "promises"]


class Tally(Frozen):
    """A value and how often it occurs."""

    value: str
    count: int


class Teller(Frozen):
    """The document that tells something. `voice` is the document whose words it prints: its own id, if they are new."""

    id: str
    headline: str
    language: str | None = None
    published: str | None = None
    source: str | None = None
    outlet: str | None = None
    outlet_country: str | None = None
    voice: str | None = None


class Reason(Frozen):
    """Why two tellings are one: what was compared, what was found, and what it weighs."""

    what: str
    found: str
    weight: float


class Telling(Frozen):
    """A record, the document that tells it, and why it is told of this story.

    `told` is the day of the telling (its document's date). `by_hand`: somebody decided that it belongs here.
    """

    document: Teller
    record: OneRecord
    record_type: str
    told: str | None = None
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()
    by_hand: bool = False


class Story(Frozen):
    """One thing in a list.

    `date` is the best known (a stated one before a dateline's), `status` the latest told. `title` is in the words of
    the telling that has it. `voices` counts texts, `tellings` documents. `people` are English names.
    """

    id: str
    type: StoryType
    parties: tuple[str, ...] = ()
    kind: str | None = None
    status: str | None = None
    date: str | None = None
    date_basis: str | None = None
    place: Place | None = None
    people: tuple[str, ...] = ()
    title: str | None = None
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    tellings: int = 0
    voices: int = 0
    first_told: str | None = None
    last_told: str | None = None


class Observation(Frozen):
    """How a thing stood on a day, by one telling. `value` is an indicator's."""

    told: str | None
    status: str | None
    document_id: str
    record_id: str
    value: float | None = None


LinkKind = Literal["held", "visited", "launched", "signed", "answered"]


class Link(Frozen):
    """What came of something: `source` was planned, invited, proposed or pledged; `target` is what followed."""

    id: str
    kind: LinkKind
    source: str
    target: str
    score: float
    reasons: tuple[Reason, ...] = ()


class StoryPage(Frozen):
    """One story whole: its tellings in order of telling, how it stood when, and what it led to or came from."""

    story: Story
    tellings: tuple[Telling, ...] = ()
    observations: tuple[Observation, ...] = ()
    links: tuple[Link, ...] = ()
    linked: tuple[Story, ...] = ()


class Stories(Frozen):
    """Some of a list of stories, `offset` after its beginning, and how many there are in all."""

    stories: tuple[Story, ...]
    total: int
    offset: int = 0
    limit: int = 50


State = Literal["open", "kept", "lapsed", "settled"]


class Entry(Frozen):
    """A line of the ledger: a thing with a life.

    `state`: `open` while something is still to come, `kept` when it came, `lapsed` when its day passed without,
    `settled` for what was complete when it was told. `age_days` counts from the first telling to what settled it, or
    to the day asked about. `statuses` are the observations in time order.
    """

    story: Story
    state: State
    age_days: int | None = None
    due: str | None = None
    statuses: tuple[Observation, ...] = ()
    followed_by: tuple[Link, ...] = ()


class Ledger(Frozen):
    """Some of the ledger, and how many lines there are by state in all."""

    entries: tuple[Entry, ...]
    states: dict[str, int] = Field(default_factory=dict)
    total: int = 0
    offset: int = 0
    limit: int = 50
    as_of: str | None = None


class Side(Frozen):
    """The statements of one party, or `joint`; the most frequent acts and topics first, ties by alphabet."""

    party: str
    statements: int
    acts: tuple[Tally, ...] = ()
    topics: tuple[Tally, ...] = ()


class Dossier(Frozen):
    """What is on record between two parties: counts of all, and the latest of each list, newest first.

    `dyad` is sorted; `sides` follow it, with `joint` last. `totals` counts stories by type; `documents` counts those
    that tell of an encounter of the two. `labels` are characterisations, newest first, each with its document.
    """

    dyad: tuple[str, str]
    documents: int
    totals: dict[str, int] = Field(default_factory=dict)
    encounters: tuple[Story, ...] = ()
    sides: tuple[Side, ...] = ()
    agreements: tuple[Story, ...] = ()
    initiatives: tuple[Story, ...] = ()
    indicators: tuple[Story, ...] = ()
    promises: tuple[Story, ...] = ()
    characterisations: tuple[Telling, ...] = ()
    labels: tuple[Tally, ...] = ()


class Tenure(Frozen):
    """An office that a person was named with, and between which days documents did so."""

    office: str
    country: str | None
    first: str | None
    last: str | None
    documents: int


class Person(Frozen):
    """What is on record of a person: offices as told over time, encounters, statements by topic and act."""

    id: str
    name: str
    country: str | None = None
    mentions: tuple[str, ...] = ()
    offices: tuple[Tenure, ...] = ()
    encounters: tuple[Story, ...] = ()
    total: int = 0
    statements: int = 0
    acts: tuple[Tally, ...] = ()
    topics: tuple[Tally, ...] = ()
    latest: tuple[Telling, ...] = ()
