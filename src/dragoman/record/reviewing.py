"""Decisions about single records: where they hold, and what a record is under them."""

from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from pydantic import ValidationError

from dragoman.model import RECORD_TYPES, Document, Reading, Record, RecordError
from dragoman.record.decisions import Anchor, Decision
from dragoman.record.story_schema import anchors, decisions

REVIEWS = ("confirm", "correct", "reject")
Reviews = dict[str, tuple[str, Record | None]]
"""What reviews make of a reading: by the id of the coder's record, the word and what stands (null: none)."""

_FIXED = frozenset({"id", "coder", "rule", "certainty", "evidence"})
_KEYS: dict[str, tuple[str, ...]] = {
    "encounters": ("kind", "dyad"),
    "statements": ("act", "country"),
    "agreements": ("kind",),
    "initiatives": ("kind",),
    "indicators": ("measure",),
    "characterisations": ("label",),
}


def anchor(document: Document, name: str, record: Record) -> Anchor:
    """Return where a decision about a record holds."""
    principal = record.evidence[0]
    return Anchor(
        document_id=document.id,
        text_id=document.text_id,
        type=name,
        start=principal.start,
        end=principal.end,
        key=_key(name, record),
    )


def fitting(where: Anchor, reading: Reading) -> Record | None:
    """Return the record of a reading that an anchor means: of its type, on overlapping words, with most of its key.

    Null where there is none. The same words and the same key come before a moved span.
    """
    best: tuple[float, Record] | None = None
    for record in getattr(reading, where.type):
        principal = record.evidence[0]
        shared = min(principal.end, where.end) - max(principal.start, where.start)
        if shared <= 0:
            continue
        either = max(principal.end, where.end) - min(principal.start, where.start)
        key = set(_key(where.type, record)) & set(where.key)
        fit = shared / either + len(key)
        # Something of the key must be the same, unless the words are.
        if (key or shared == either) and (best is None or fit > best[0]):
            best = (fit, record)
    return best[1] if best else None


def corrected(name: str, record: Record, changes: Mapping[str, object]) -> Record:
    """Return a record with other values. Raises RecordError for a field or value that the codebook does not have."""
    model = RECORD_TYPES[name]
    unknown = [field for field in changes if field not in model.model_fields or field in _FIXED]
    if unknown:
        raise RecordError(f"{name} have no field to be corrected called {', '.join(unknown)}")
    try:
        return model.model_validate(record.model_dump() | dict(changes))
    except ValidationError as error:
        first = error.errors()[0]
        raise RecordError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def holding(connection: sa.Connection, text_id: str) -> list[Decision]:
    """Return the reviews of records of a text that hold, the oldest first; a later one about the same outdoes it."""
    query = (
        sa.select(decisions)
        .join(anchors, anchors.c.decision_id == decisions.c.id)
        .where(anchors.c.text_id == text_id, decisions.c.kind.in_(REVIEWS), decisions.c.undone_at.is_(None))
        .order_by(decisions.c.id)
    )
    return [with_anchors(connection, row) for row in connection.execute(query)]


def with_anchors(connection: sa.Connection, row: sa.Row[Any]) -> Decision:
    """Return the decision that a row is, with where it holds."""
    from dragoman.record.asking import utc

    found = connection.execute(
        sa.select(anchors).where(anchors.c.decision_id == row.id).order_by(anchors.c.position)
    ).all()
    return Decision(
        id=row.id,
        kind=row.kind,
        at=utc(row.at),
        who=row.who,
        why=row.why,
        target=row.target,
        anchors=tuple(_anchor(one) for one in found),
        sides=tuple(one.side for one in found),
        changes=row.changes,
        undone_at=utc(row.undone_at) if row.undone_at else None,
        undone_by=row.undone_by,
        undone_why=row.undone_why,
    )


def reviewed(reading: Reading, made: Iterable[Decision]) -> Reviews:
    """Return what reviews make of a reading."""
    found: Reviews = {}
    for decision in made:
        where = decision.anchors[0]
        said = fitting(where, reading)
        if said is None:
            continue
        match decision.kind:
            case "confirm":
                found[said.id] = ("confirmed", said)
            case "reject":
                found[said.id] = ("rejected", None)
            case "correct":
                try:
                    found[said.id] = ("corrected", corrected(where.type, said, decision.changes))
                except RecordError:
                    # A newer codebook no longer knows the value: the coder's stands until somebody looks.
                    continue
            case _:
                continue
    return found


def _key(name: str, record: Record) -> tuple[str, ...]:
    values = ((field, getattr(record, field)) for field in _KEYS[name])
    return tuple(f"{field}={'|'.join(value) if isinstance(value, tuple) else value or ''}" for field, value in values)


def _anchor(row: sa.Row[Any]) -> Anchor:
    return Anchor(
        document_id=row.document_id,
        text_id=row.text_id,
        type=row.type,
        start=row.span_start,
        end=row.span_end,
        key=tuple(row.key),
    )
