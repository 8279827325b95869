"""What a comparison answers with: tellings side by side."""

from typing import Literal

from pydantic import Field

from dragoman.history.answers import Tally, Teller
from dragoman.model import Frozen

Verdict = Literal["agree", "differ", "one_only"]


class Words(Frozen):
    """A value as one telling has it, with the words that it rests on; both are null where it is silent."""

    document_id: str
    value: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    record_id: str | None = None
    basis: str | None = None


class Fact(Frozen):
    """One field of the encounter, or of an outcome: its value by each telling, in the order of `tellings`.

    `differ` only where two known values exclude each other: a day is no contradiction to its month. `note` says what
    the difference rests on (`a dateline can be a day off`).
    """

    field: str
    verdict: Verdict
    values: tuple[Words, ...]
    note: str | None = None


class Said(Frozen):
    """A statement, as part of a row."""

    document_id: str
    record_id: str
    speaker: str | None
    country: str | None
    act: str
    topics: tuple[str, ...]
    quote: str
    start: int
    end: int
    joint: bool = False


class Row(Frozen):
    """Statements that say the same, one or more a telling; `one_only` where a single voice has it.

    `score` is how alike they are (0 to 1), null with one telling. `topics` are those of all, `lacking` maps a
    document to topics that the others have here and it has not. `numbers` that stand in one and not in the other.
    """

    verdict: Verdict
    speaker: str | None
    country: str | None
    acts: tuple[str, ...]
    topics: tuple[str, ...]
    said: tuple[Said, ...]
    lacking: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    score: float | None = None
    numbers: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Outcome(Frozen):
    """An agreement, initiative, indicator or characterisation: who tells it, and the fields in which they differ.

    `facts` holds every field that at least one telling knows; for agreements `fields` also by topic: one fact for each
    field of cooperation that not all list, named `fields:<topic>`. `kind`, `status`, `count` are as the first telling
    has them, `topics` those of all; `words` are those that each telling has it in, their value its title there. `story`
    is null for what has no life: a characterisation.
    """

    type: str
    verdict: Verdict
    title: str | None
    told_by: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    story: str | None = None
    kind: str | None = None
    status: str | None = None
    count: int | None = None
    count_is: str | None = None
    topics: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()


class Comparison(Frozen):
    """Tellings of one encounter (or two documents) side by side.

    `facts` are the encounter's own; `differences` are all facts, of the encounter and of outcomes, whose verdict is
    `differ`; `only` maps a document to topics that it alone has, over statements and outcomes.
    """

    story: str | None
    tellings: tuple[Teller, ...]
    facts: tuple[Fact, ...] = ()
    statements: tuple[Row, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    only: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @property
    def differences(self) -> tuple[Fact, ...]:
        """Every fact in which the tellings contradict each other."""
        facts = (*self.facts, *(fact for outcome in self.outcomes for fact in outcome.facts))
        return tuple(fact for fact in facts if fact.verdict == "differ")


class Silence(Frozen):
    """Topics that one side's outlets leave out where the other side's tell them, over encounters told by both.

    `country` is the side whose outlets are silent; `topics` count encounters, `examples` maps a topic to stories.
    """

    country: str
    encounters: int
    topics: tuple[Tally, ...] = ()
    examples: dict[str, tuple[str, ...]] = Field(default_factory=dict)


class Silences(Frozen):
    """What each side's outlets leave out, for a dyad; `encounters` are those told by outlets of both."""

    dyad: tuple[str, str]
    encounters: int
    sides: tuple[Silence, ...] = ()
