"""What people decide: records confirmed, corrected, rejected; stories merged and split; links undone.

Every decision has who, when and why, holds when documents are read again, and can be undone.
"""

from collections.abc import Mapping, Sequence

from dragoman import history
from dragoman.record import Concord, Decision, Record, Review, deciding


def confirm(record: Record, record_id: str, *, who: str, why: str = "") -> Decision:
    """Say that a record is right. Raises NotFoundError."""
    return history.review(record, "confirm", record_id, {"who": who, "why": why})


def correct(record: Record, record_id: str, changes: Mapping[str, object], *, who: str, why: str = "") -> Decision:
    """Put other values into a record's fields (`{"status": "planned", "date": None}`); evidence and ids stay.

    Raises NotFoundError; RecordError for a field that it does not have or a value that the codebook does not know.
    """
    return history.review(record, "correct", record_id, {"who": who, "why": why}, changes)


def reject(record: Record, record_id: str, *, who: str, why: str = "") -> Decision:
    """Take a record out of every list, count and story; its document's reading still has it. Raises NotFoundError."""
    return history.review(record, "reject", record_id, {"who": who, "why": why})


def merge(record: Record, one: str, other: str, *, who: str, why: str = "") -> Decision:
    """Make two stories of one type one; the older id stays. Raises NotFoundError; RecordError for two types."""
    return history.merge(record, one, other, {"who": who, "why": why})


def split(record: Record, story: str, records: Sequence[str], *, who: str, why: str = "") -> Decision:
    """Take tellings (ids of their records) out of a story and make them one of their own; they stay apart.

    Raises NotFoundError; RecordError where nothing, or nothing else, would remain.
    """
    return history.split(record, story, records, {"who": who, "why": why})


def unlink(record: Record, link: str, *, who: str, why: str = "") -> Decision:
    """Say that one story did not come of another. Raises NotFoundError."""
    return history.unlink(record, link, {"who": who, "why": why})


def undo(record: Record, decision: int, *, who: str, why: str = "") -> Decision:
    """Undo a decision; what it changed is as the coder and the rules of joining have it. Raises NotFoundError."""
    return history.undo(record, decision, {"who": who, "why": why})


def decisions(record: Record, *, offset: int = 0, limit: int = 50) -> tuple[Decision, ...]:
    """Return decisions, latest first, undone ones too."""
    with record.asking() as connection:
        return deciding.latest(connection, offset, limit)


def reviews(record: Record, document_id: str) -> tuple[Review, ...]:
    """Return the decisions about a document's records, each beside what the coder says today."""
    return history.reviews(record, document_id)


def concord(record: Record) -> Concord:
    """Return how often people agree with the coder."""
    with record.asking() as connection:
        return deciding.concord(connection)
