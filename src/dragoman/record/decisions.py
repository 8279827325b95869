"""What people decide about the record: kept apart from what coders say, never overwritten, always to be undone."""

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from dragoman.model import Agreement, Characterisation, Encounter, Frozen, Indicator, Initiative, Statement

OneRecord = Encounter | Statement | Agreement | Initiative | Indicator | Characterisation
DecisionKind = Literal["confirm", "correct", "reject", "merge", "split", "unlink"]


class Anchor(Frozen):
    """Where a decision about a record holds: the text, the key fields, and a span that may move a little.

    `key` are the values that tell the record from others on the same words (kind, parties, speaker), as `name=value`.
    """

    document_id: str
    text_id: str
    type: str
    start: int
    end: int
    key: tuple[str, ...] = ()


class Decision(Frozen):
    """Who decided what, when and why. `undone_*` are null while it holds.

    `target` names what it was made about, as it stood then: a record (`record_id`), or stories (`left`, `right`).
    `sides` says of each anchor which part it is: `record`, or of a merge or split `left` or `right`. `changes` are the
    corrected fields by name.
    """

    id: int
    kind: DecisionKind
    at: dt.datetime
    who: str
    why: str
    target: dict[str, Any] = Field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()
    sides: tuple[str, ...] = ()
    changes: dict[str, Any] = Field(default_factory=dict)
    undone_at: dt.datetime | None = None
    undone_by: str | None = None
    undone_why: str | None = None

    @property
    def holds(self) -> bool:
        """Whether it has not been undone."""
        return self.undone_at is None


class Review(Frozen):
    """A decision about a record beside what the coder says.

    `said` is the coder's record of today, null where no record of today's reading fits the anchor any more; `stands` is
    what the record holds now: the corrected one, the coder's own where it was confirmed, null where it was rejected.
    """

    decision: Decision
    record_type: str
    said: OneRecord | None = None
    stands: OneRecord | None = None


class Concord(Frozen):
    """How often people agree with the coder: decisions that hold, by kind; `share` is confirmed of all reviewed."""

    confirmed: int
    corrected: int
    rejected: int

    @property
    def share(self) -> float | None:
        """The share of reviewed records that people left as they were; null where none was reviewed."""
        reviewed = self.confirmed + self.corrected + self.rejected
        return self.confirmed / reviewed if reviewed else None
