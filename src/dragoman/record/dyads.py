"""Questions about what is on record between two parties: SQL for the history, served by the indexes of pairs."""

from typing import Any

import sqlalchemy as sa

from dragoman.record.asking import chosen
from dragoman.record.filters import within
from dragoman.record.pairing import dyad_key
from dragoman.record.schema import documents, record_tables, topics
from dragoman.record.story_schema import pair_topics, pairs, story_pairs, tellings
from dragoman.record.told import between, telling


def totals(dyad: tuple[str, str], since: str | None, until: str | None) -> sa.Select[Any]:
    """How many stories of each type there are between two parties."""
    query = (
        sa.select(story_pairs.c.type, sa.func.count())
        .where(story_pairs.c.dyad == dyad_key(*dyad))
        .group_by(story_pairs.c.type)
    )
    return within(query, story_pairs.c.date, since, until)


def said(dyad: tuple[str, str], since: str | None, until: str | None) -> sa.Select[Any]:
    """How often each side of two parties does each act; reprints aside."""
    query = (
        sa.select(pairs.c.side, pairs.c.code, sa.func.count())
        .where(pairs.c.dyad == dyad_key(*dyad), pairs.c.record_type == "statements", pairs.c.original)
        .group_by(pairs.c.side, pairs.c.code)
    )
    return within(query, pairs.c.month, (since or "")[:7], (until or "")[:7])


def said_of(dyad: tuple[str, str], since: str | None, until: str | None) -> sa.Select[Any]:
    """How often each side of two parties speaks of each topic; reprints aside."""
    query = (
        sa.select(pair_topics.c.side, pair_topics.c.topic, sa.func.count())
        .where(pair_topics.c.dyad == dyad_key(*dyad), pair_topics.c.original)
        .group_by(pair_topics.c.side, pair_topics.c.topic)
    )
    return within(query, pair_topics.c.month, (since or "")[:7], (until or "")[:7])


def tellers(dyad: tuple[str, str]) -> sa.Select[Any]:
    """How many documents tell of an encounter of two parties."""
    return sa.select(sa.func.count(sa.distinct(pairs.c.document_id))).where(
        pairs.c.dyad == dyad_key(*dyad), pairs.c.record_type == "encounters"
    )


def labels(dyad: tuple[str, str]) -> sa.Select[Any]:
    """How often two parties' relation is given each name; reprints aside."""
    return (
        sa.select(pairs.c.code, sa.func.count())
        .where(pairs.c.dyad == dyad_key(*dyad), pairs.c.record_type == "characterisations", pairs.c.original)
        .group_by(pairs.c.code)
    )


def named(dyad: tuple[str, str], since: str | None, until: str | None, limit: int) -> sa.Select[Any]:
    """The characterisations of two parties' relation with their documents, the latest told first.

    Only those of the latest months that have so many are looked at one by one.
    """
    table = record_tables["characterisations"]
    mine = (pairs.c.dyad == dyad_key(*dyad), pairs.c.record_type == "characterisations", pairs.c.original)
    months = sa.select(pairs.c.month).where(*mine).order_by(pairs.c.month.desc().nulls_last()).offset(limit - 1)
    earliest = within(months, pairs.c.month, (since or "")[:7], until).limit(1).scalar_subquery()
    order = (documents.c.published.desc().nulls_last(), documents.c.id, table.c.position)
    first = (
        sa.select(table.c.id)
        .select_from(pairs)
        # By the label, too: so an index has all that is asked of it.
        .join(table, sa.and_(table.c.id == pairs.c.record_id, table.c.label == pairs.c.code))
        .join(documents, documents.c.id == pairs.c.document_id)
        .where(*mine, sa.func.coalesce(pairs.c.month, "") >= sa.func.coalesce(earliest, ""))
        .order_by(*order)
        .limit(limit)
    )
    return chosen(table, within(first, documents.c.published, since, until)).order_by(*order)


def figures(dyad: tuple[str, str], most: int, latest: int) -> sa.Select[Any]:
    """The latest tellings of the newest indicators of two parties with their records and documents, in time order."""
    table = record_tables["indicators"]
    newest = between(dyad, "indicators", None, None).with_only_columns(story_pairs.c.story_id).limit(most).subquery()
    back = sa.func.row_number().over(
        partition_by=tellings.c.story_id, order_by=(tellings.c.told.desc().nulls_first(), tellings.c.record_id)
    )
    ranked = (
        sa.select(tellings.c.record_id, back.label("back"))
        .where(tellings.c.story_id.in_(sa.select(newest.c.story_id)))
        .subquery()
    )
    return (
        telling(table)
        .where(tellings.c.record_id.in_(sa.select(ranked.c.record_id).where(ranked.c.back <= latest)))
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def has_outlets(party: str) -> sa.Select[Any]:
    """Whether any document is an outlet's of a party."""
    return sa.select(sa.exists().where(documents.c.outlet_country == party))


def topics_told(dyad: tuple[str, str]) -> sa.Select[Any]:
    """Of each encounter of two parties, the topics that the outlets of each of them tell; null for none."""
    mine = sa.and_(
        pairs.c.document_id == tellings.c.document_id,
        pairs.c.dyad == dyad_key(*dyad),
        pairs.c.record_type.in_(("statements", "agreements", "initiatives")),
    )
    return (
        sa.select(tellings.c.story_id, documents.c.outlet_country, topics.c.topic)
        .join(story_pairs, story_pairs.c.story_id == tellings.c.story_id)
        .join(documents, documents.c.id == tellings.c.document_id)
        .outerjoin(pairs, mine)
        .outerjoin(
            topics, sa.and_(topics.c.record_id == pairs.c.record_id, topics.c.document_id == pairs.c.document_id)
        )
        .where(story_pairs.c.dyad == dyad_key(*dyad), story_pairs.c.type == "encounters")
        .where(documents.c.outlet_country.in_(dyad))
        .order_by(story_pairs.c.date.nulls_last(), tellings.c.story_id, documents.c.number, topics.c.position)
    )
