"""A reading laid out as rows of the tables."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa
from pydantic_core import to_json

from dragoman.gazetteer import PLATFORMS, outlet
from dragoman.model import RECORD_TYPES, Actor, Document, Encounter, Reading, Record, Statement
from dragoman.record import schema
from dragoman.record.pairing import Pairing, parties_of
from dragoman.record.story_schema import pair_topics, pairs

Rows = dict[str, list[dict[str, Any]]]
"""Rows to insert, by the name of their table."""

_HEADLINE = 200


def headline(document: Document) -> str:
    """Return the title, or where there is none the text's first line that holds words, cut to 200 characters."""
    lines = (document.title or "").splitlines() or document.text[:5000].splitlines()
    first = next((line for line in lines if line.strip()), "")
    return " ".join(first.split())[:_HEADLINE]


def document_row(document: Document) -> dict[str, Any]:
    """Return what a document's row holds of the document itself."""
    shown = headline(document)
    name, country = outlet_of(document)
    return {
        **document.model_dump(mode="json", exclude={"text"}),
        "text_key": text_key(document.text),
        "headline": shown,
        "headline_folded": shown.casefold(),
        "outlet": name,
        "outlet_country": country,
    }


def outlet_of(document: Document) -> tuple[str | None, str | None]:
    """Return (what the document's outlet goes by, the country that it stands in), as far as they are known."""
    known = outlet(document.source)
    return (known.id, known.country) if known else (_host(document.source), None)


def text_key(text: str) -> str:
    """Return the key under which a text is kept, the same for the same letters only."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def reading_row(reading: Reading, coder: str) -> dict[str, Any]:
    """Return the row of `readings`, without the time; its id is made of the bytes, so that the same is known again.

    The text is left out of the body: it is kept once, and put back when the reading is asked for.
    """
    body = reading.model_dump_json()
    coders = dict.fromkeys(record.coder for _, record in reading.records())
    named = ", ".join(coders) or coder
    digest = hashlib.sha256("\x1f".join((named, body)).encode()).hexdigest()[:32]
    counts = {name: len(getattr(reading, name)) for name in RECORD_TYPES}
    text = f'"text":{to_json(reading.document.text).decode()}'
    bare = body.replace(text, '"text":""', 1)
    return {"id": digest, "document_id": reading.document.id, "coder": named, "counts": counts, "body": bare}


def whole(body: str, text: str) -> Reading:
    """Return a reading from its body and its document's text."""
    data = json.loads(body)
    data["document"]["text"] = text
    return Reading.model_validate_json(json.dumps(data, ensure_ascii=False))


def record_rows(reading: Reading, reviews: Mapping[str, tuple[str, Record | None]], original: bool = True) -> Rows:
    """Return the rows of every record that stands, and of what belongs to it.

    `reviews` has, by a record's id, what people said of it and what stands instead; rejected ones give no rows.
    `original`: whether the document prints words of its own.
    """
    rows: Rows = defaultdict(list)
    positions: dict[str, int] = defaultdict(int)
    pairing = Pairing(reading)
    month = (reading.document.published or "")[:7] or None
    for name, said in reading.records():
        review, record = reviews.get(said.id, (None, said))
        if record is None:
            continue
        owner = {"document_id": reading.document.id}
        stands = {"position": positions[name], "review": review, "original": original}
        rows[name].append({**owner, **stands, **_columns(name, record)})
        positions[name] += 1
        for table, values in _belongings(record, original):
            rows[table.name].extend(
                {"record_id": record.id, "position": position, "record_type": name, **owner, **value}
                for position, value in enumerate(values)
            )
        for table, values in _dealings(name, record, pairing):
            rows[table.name].extend(
                {"record_id": record.id, "month": month, "original": original, **owner, **value} for value in values
            )
    return rows


def actors_of(records: Iterable[tuple[str, Record]]) -> Iterator[Actor]:
    """Yield everybody who takes part, speaks or names the relation; some more than once."""
    for _, record in records:
        if isinstance(record, Encounter):
            yield from (part.actor for part in record.participants)
        for field in ("speaker", "by"):
            if (actor := getattr(record, field, None)) is not None:
                yield actor
        yield from getattr(record, "speakers", ())


def _dealings(name: str, record: Record, pairing: Pairing) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    between = pairing.of(record)
    code = next((str(value) for field in _CODES if (value := getattr(record, field, None))), None)
    yield (
        pairs,
        [{"dyad": pair.dyad, "record_type": name, "side": pair.side, "code": code} for pair in between],
    )
    if isinstance(record, Statement):
        yield (
            pair_topics,
            [
                {"dyad": pair.dyad, "side": pair.side, "topic": topic}
                for pair in between
                for topic in dict.fromkeys(record.topics)
            ],
        )


_CODES = ("act", "kind", "measure", "label")


def _host(source: str | None) -> str | None:
    """Return what an unknown outlet goes by: the host of its address, at a platform with the account, or its name."""
    if not source:
        return None
    address = urlsplit(source) if "://" in source else None
    name = ((address and address.hostname) or source).removeprefix("www.")
    if address and name in PLATFORMS:
        account = next((part for part in address.path.split("/") if part not in ("", "s")), None)
        name = f"{name}/{account}" if account else name
    return name[:200]


def _columns(name: str, record: Record) -> dict[str, Any]:
    payload = record.model_dump(mode="json")
    common = {key: payload[key] for key in ("id", "coder", "rule", "certainty")}
    return {**common, **{column: _value(payload, column) for column in schema.COLUMNS[name]}, "payload": payload}


def _value(payload: dict[str, Any], column: str) -> Any:
    if column in payload:
        return payload[column]
    outer, _, inner = column.partition("_")
    return (payload[outer] or {}).get(inner)


def _belongings(record: Record, original: bool) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    yield (
        schema.evidence,
        [
            {"field": piece.field, "span_start": piece.start, "span_end": piece.end, "quote": piece.quote}
            for piece in record.evidence
        ],
    )
    yield schema.parties, [{"party": party} for party in parties_of(record)]
    speaker = record.speaker.id if isinstance(record, Statement) and record.speaker else None
    about = {"speaker_id": speaker, "original": original}
    yield schema.topics, [{"topic": topic, **about} for topic in getattr(record, "topics", ())]
    if isinstance(record, Encounter):
        yield (
            schema.participants,
            [
                {"actor_id": part.actor.id, "role": part.role, **part.actor.model_dump(mode="json", exclude={"id"})}
                for part in record.participants
            ],
        )
