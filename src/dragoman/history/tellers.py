"""Rows of the record as the history's answers."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, cast

import sqlalchemy as sa

from dragoman.history.answers import Link, Observation, Reason, Story, Tally, Teller, Telling
from dragoman.model import RECORD_TYPES
from dragoman.record.decisions import OneRecord
from dragoman.record.told import RECORDS


def teller(row: Any) -> Teller:
    """Return the document that a row is of."""
    return Teller(
        id=row.id,
        headline=row.headline,
        language=row.language,
        published=row.published,
        source=row.source,
        outlet=row.outlet,
        outlet_country=row.outlet_country,
        voice=row.voice,
    )


def story(row: sa.Row[Any]) -> Story:
    """Return the story that a row is of."""
    return Story.model_validate(row.summary)


def telling(row: Any) -> Telling:
    """Return the telling that a row is of, with its record."""
    name = RECORDS.get(row.record_type, row.record_type)
    return Telling(
        document=teller(row),
        record=cast(OneRecord, RECORD_TYPES[name].model_validate(row.payload)),
        record_type=name,
        told=row.told,
        score=row.score,
        reasons=tuple(Reason.model_validate(reason) for reason in row.reasons),
        by_hand=row.by_hand,
    )


def bare(name: str, row: Any) -> Telling:
    """Return a record and its document as a telling of nothing in particular."""
    return Telling(
        document=teller(row),
        record=cast(OneRecord, RECORD_TYPES[name].model_validate(row.payload)),
        record_type=name,
        told=row.published,
    )


def observation(row: Any) -> Observation:
    """Return how a story stood by a telling."""
    return Observation(
        told=row.told,
        status=row.status,
        document_id=row.document_id,
        record_id=row.record_id,
        value=row.features.get("value"),
    )


def link(row: Any) -> Link:
    """Return the link that a row is."""
    return Link(
        id=row.id,
        kind=row.kind,
        source=row.source,
        target=row.target,
        score=row.score,
        reasons=tuple(Reason.model_validate(reason) for reason in row.reasons),
    )


def tallied(counts: Iterable[tuple[str, int]]) -> tuple[Tally, ...]:
    """Return counts, the greatest first, ties by alphabet."""
    summed: Counter[str] = Counter()
    for value, count in counts:
        summed[value] += count
    return tuple(
        Tally(value=value, count=n) for value, n in sorted(summed.items(), key=lambda item: (-item[1], item[0]))
    )
