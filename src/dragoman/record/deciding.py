"""Decisions written down, and undone. Never changed, never deleted."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.record.decisions import Anchor, Concord, Decision, DecisionKind
from dragoman.record.faults import NotFoundError
from dragoman.record.reviewing import REVIEWS, with_anchors
from dragoman.record.schema import documents, record_tables
from dragoman.record.story_schema import anchors, decisions

Placed = Sequence[tuple[str, Anchor]]
"""Anchors, each with the side that it is of."""


def put(
    connection: sa.Connection, kind: DecisionKind, placed: Placed, words: Mapping[str, str], detail: Mapping[str, Any]
) -> Decision:
    """Write a decision down. `words` are who and why; `detail` what it was about, and the changes."""
    values = {
        "kind": kind,
        "at": dt.datetime.now(dt.UTC),
        "who": words["who"],
        "why": words["why"],
        "target": detail.get("target", {}),
        "changes": detail.get("changes", {}),
    }
    # Counted here: the databases count in two ways.
    ident = (connection.scalar(sa.select(sa.func.max(decisions.c.id))) or 0) + 1
    connection.execute(sa.insert(decisions), {"id": ident, **values})
    connection.execute(
        sa.insert(anchors),
        [
            {
                "decision_id": ident,
                "position": position,
                "side": side,
                "document_id": where.document_id,
                "text_id": where.text_id,
                "type": where.type,
                "span_start": where.start,
                "span_end": where.end,
                "key": list(where.key),
            }
            for position, (side, where) in enumerate(placed)
        ],
    )
    return one(connection, ident)


def one(connection: sa.Connection, ident: int) -> Decision:
    """Return a decision. Raises NotFoundError."""
    row = connection.execute(sa.select(decisions).where(decisions.c.id == ident)).first()
    if row is None:
        raise NotFoundError(f"the record holds no decision {ident}")
    return with_anchors(connection, row)


def take_back(connection: sa.Connection, ident: int, who: str, why: str) -> Decision:
    """Write down that a decision is undone. Raises NotFoundError for one that is not there, or was undone before."""
    if not one(connection, ident).holds:
        raise NotFoundError(f"decision {ident} was undone before")
    undone = {"undone_at": dt.datetime.now(dt.UTC), "undone_by": who, "undone_why": why}
    connection.execute(sa.update(decisions).where(decisions.c.id == ident).values(undone))
    return one(connection, ident)


def latest(connection: sa.Connection, offset: int, limit: int) -> tuple[Decision, ...]:
    """Return decisions, latest first."""
    rows = connection.execute(sa.select(decisions).order_by(decisions.c.id.desc()).offset(offset).limit(limit)).all()
    return tuple(with_anchors(connection, row) for row in rows)


def of_text(connection: sa.Connection, text_id: str) -> tuple[Decision, ...]:
    """Return the reviews of records of a text, the oldest first, undone ones too."""
    query = (
        sa.select(decisions)
        .join(anchors, anchors.c.decision_id == decisions.c.id)
        .where(anchors.c.text_id == text_id, decisions.c.kind.in_(REVIEWS))
        .order_by(decisions.c.id)
    )
    return tuple(with_anchors(connection, row) for row in connection.execute(query).all())


def concord(connection: sa.Connection) -> Concord:
    """Return how often people agree with the coder, by the reviews that hold."""
    query = (
        sa.select(decisions.c.kind, sa.func.count())
        .where(decisions.c.kind.in_(REVIEWS), decisions.c.undone_at.is_(None))
        .group_by(decisions.c.kind)
    )
    found = {row[0]: row[1] for row in connection.execute(query)}
    return Concord(
        confirmed=found.get("confirm", 0), corrected=found.get("correct", 0), rejected=found.get("reject", 0)
    )


def document_of(connection: sa.Connection, record_id: str) -> tuple[str, str]:
    """Return (document's id, type) of a record that stands, or was rejected. Raises NotFoundError."""
    for name, table in record_tables.items():
        found = connection.scalar(sa.select(table.c.document_id).where(table.c.id == record_id))
        if found:
            return str(found), name
    rejected = sa.select(decisions).where(decisions.c.kind == "reject", decisions.c.undone_at.is_(None))
    for row in connection.execute(rejected).all():
        if row.target.get("record_id") == record_id:
            where = with_anchors(connection, row).anchors[0]
            return where.document_id, where.type
    raise NotFoundError(f"the record holds no {record_id!r}")


def same_text(connection: sa.Connection, text_id: str) -> list[str]:
    """Return the documents that have a text."""
    return list(
        connection.scalars(sa.select(documents.c.id).where(documents.c.text_id == text_id).order_by(documents.c.number))
    )
