"""In which of a document's encounters something was said: not in a visit as a whole, nor in one that it recalls."""

from collections.abc import Sequence

from dragoman.history.days import Span, day_of
from dragoman.history.features import face
from dragoman.history.scoring import when
from dragoman.model import Statement
from dragoman.record.shelf import Told

_TOLD_WITHIN = 3
"""Days before the latest encounter of a document, and before it is published, of which it still is news."""


def of(said: Statement, told: Sequence[Told]) -> list[str]:
    """Return the stories of the encounters that a statement may have been made in. `told` are its document's."""
    held = [(one, days) for one in told if one.status == "held" and (days := when(one.features)) and days.day]
    if not held:
        return []
    since = max(_news(one, days) for one, days in held) - _TOLD_WITHIN
    present = [one for one, days in held if days.low >= since]
    mine = [one for one in present if _takes_part(said, one)] or present
    talks = [one for one in mine if face(one.features["kind"]) != "visit"] or mine
    return sorted({one.story_id for one in talks})


def _news(told: Told, days: Span) -> int:
    """Return the day of the encounter that a document is about, as far as it shows: of publication, or its latest."""
    return max(days.low, day_of(told.told))


def _takes_part(said: Statement, told: Told) -> bool:
    return said.speaker is not None and any(person[0] == said.speaker.id for person in told.features["people"])
