"""A reading laid out as rows of the tables."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.model import RECORD_TYPES, Document, Encounter, Reading, Record
from dragoman.record import schema

Rows = dict[str, list[dict[str, Any]]]
"""Rows to insert, by the name of their table."""

_HEADLINE = 200


def headline(document: Document) -> str:
    """Return the title, or where there is none the text's first line that holds words, cut to 200 characters."""
    lines = (document.title or "").splitlines() or document.text[:5000].splitlines()
    first = next((line for line in lines if line.strip()), "")
    return " ".join(first.split())[:_HEADLINE]


def document_row(document: Document) -> dict[str, Any]:
    """Return the row of `documents`, without the time of adding."""
    shown = headline(document)
    return {**document.model_dump(mode="json"), "headline": shown, "headline_folded": shown.casefold()}


def reading_row(reading: Reading, coder: str) -> dict[str, Any]:
    """Return the row of `readings`, without the time; its id is made of the bytes, so that the same is known again."""
    body = reading.model_dump_json()
    coders = dict.fromkeys(record.coder for _, record in reading.records())
    named = ", ".join(coders) or coder
    digest = hashlib.sha256("\x1f".join((named, body)).encode()).hexdigest()[:32]
    counts = {name: len(getattr(reading, name)) for name in RECORD_TYPES}
    return {"id": digest, "document_id": reading.document.id, "coder": named, "counts": counts, "body": body}


def record_rows(reading: Reading) -> Rows:
    """Return the rows of every record and of what belongs to it."""
    rows: Rows = defaultdict(list)
    positions: dict[str, int] = defaultdict(int)
    for name, record in reading.records():
        rows[name].append({"document_id": reading.document.id, "position": positions[name], **_columns(name, record)})
        positions[name] += 1
        for table, values in _belongings(record):
            rows[table.name].extend(
                {
                    "record_id": record.id,
                    "position": position,
                    "record_type": name,
                    "document_id": reading.document.id,
                    **value,
                }
                for position, value in enumerate(values)
            )
    return rows


def parties_of(record: Record) -> tuple[str, ...]:
    """Return the parties that a record is between, each once; empty for a statement."""
    named: Sequence[str] = record.dyad if isinstance(record, Encounter) else getattr(record, "parties", ())
    return tuple(dict.fromkeys(named))


def _columns(name: str, record: Record) -> dict[str, Any]:
    payload = record.model_dump(mode="json")
    common = {key: payload[key] for key in ("id", "coder", "rule", "certainty")}
    return {**common, **{column: _value(payload, column) for column in schema.COLUMNS[name]}, "payload": payload}


def _value(payload: dict[str, Any], column: str) -> Any:
    if column in payload:
        return payload[column]
    outer, _, inner = column.partition("_")
    return (payload[outer] or {}).get(inner)


def _belongings(record: Record) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    yield (
        schema.evidence,
        [
            {"field": piece.field, "span_start": piece.start, "span_end": piece.end, "quote": piece.quote}
            for piece in record.evidence
        ],
    )
    yield schema.parties, [{"party": party} for party in parties_of(record)]
    yield schema.topics, [{"topic": topic} for topic in getattr(record, "topics", ())]
    if isinstance(record, Encounter):
        yield (
            schema.participants,
            [
                {"actor_id": part.actor.id, "role": part.role, **part.actor.model_dump(mode="json", exclude={"id"})}
                for part in record.participants
            ],
        )
