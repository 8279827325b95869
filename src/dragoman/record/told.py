"""Questions about stories, their tellings, and who said what: SQL for the history."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.record.asking import CURRENT, ENTRY, chosen
from dragoman.record.filters import Filters, actor_ids, of_pair, of_pair_alone, of_stories, within
from dragoman.record.pairing import dyad_key
from dragoman.record.schema import documents, participants, readings, record_tables, topics
from dragoman.record.story_schema import actors, links, pair_topics, pairs, stories, story_pairs, story_people, tellings

RECORDS = {"promises": "statements"}
"""The record type that tells a story of a type, where it is called otherwise."""


def listing(type_: str | None, filters: Filters) -> sa.Select[Any]:
    """Stories by their own date, newest first, undated last."""
    if type_ and filters.dyad and of_pair_alone(filters):
        return between(filters.dyad, type_, filters.since, filters.until)
    return sa.select(stories.c.summary).where(*of_stories(type_, filters)).order_by(*NEWEST)


def total(type_: str | None, filters: Filters) -> sa.Select[Any]:
    """How many stories there are."""
    if type_ and filters.dyad and of_pair_alone(filters):
        query = sa.select(sa.func.count()).where(*of_pair(filters.dyad, type_))
        return within(query, story_pairs.c.date, filters.since, filters.until)
    return sa.select(sa.func.count()).select_from(stories).where(*of_stories(type_, filters))


NEWEST = (stories.c.date.desc().nulls_last(), stories.c.last_told.desc().nulls_last(), stories.c.number.desc())


def between(dyad: tuple[str, str], type_: str, since: str | None, until: str | None) -> sa.Select[Any]:
    """The stories of one type between two parties, newest first. Served by one index."""
    query = (
        sa.select(stories.c.summary)
        .join(story_pairs, story_pairs.c.story_id == stories.c.id)
        .where(*of_pair(dyad, type_))
        .order_by(story_pairs.c.date.desc().nulls_last(), story_pairs.c.story_id.desc())
    )
    return within(query, story_pairs.c.date, since, until)


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
        _telling(table)
        .where(tellings.c.record_id.in_(sa.select(ranked.c.record_id).where(ranked.c.back <= latest)))
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def told(story: str, type_: str) -> sa.Select[Any]:
    """The tellings of a story with their records and documents, the earliest told first."""
    return (
        _telling(record_tables[RECORDS.get(type_, type_)])
        .where(tellings.c.story_id == story)
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def _telling(table: sa.Table) -> sa.Select[Any]:
    return (
        sa.select(*ENTRY, table.c.payload, tellings.c.story_id, *(tellings.c[name] for name in _TELLING))
        .join(tellings, tellings.c.record_id == table.c.id)
        .join(documents, documents.c.id == tellings.c.document_id)
        .join(readings, CURRENT)
    )


_TELLING = ("told", "status", "score", "reasons", "by_hand", "record_id", "record_type", "features")


def observed(ids: Sequence[str]) -> sa.Select[Any]:
    """How stories stood when, the earliest told first."""
    columns = ("story_id", "told", "status", "document_id", "record_id", "features")
    return (
        sa.select(*(tellings.c[name] for name in columns))
        .join(documents, documents.c.id == tellings.c.document_id)
        .where(tellings.c.story_id.in_(ids))
        .order_by(tellings.c.told.nulls_last(), documents.c.number)
    )


def linked(ids: Sequence[str], outwards: bool = False) -> sa.Select[Any]:
    """The links from stories, or from and to them."""
    mine = links.c.source.in_(ids)
    return sa.select(links).where(mine if outwards else sa.or_(mine, links.c.target.in_(ids))).order_by(links.c.id)


def summaries(ids: Iterable[str]) -> sa.Select[Any]:
    """Stories by their ids."""
    return sa.select(stories.c.summary).where(stories.c.id.in_(list(ids))).order_by(stories.c.number)


def story_ids(beginning: str, limit: int) -> sa.Select[Any]:
    """The stories whose ids begin so, and that which a record with this very id tells."""
    told_by = sa.select(tellings.c.story_id).where(tellings.c.record_id == beginning)
    found = sa.or_(
        stories.c.id == beginning,
        sa.and_(stories.c.id >= beginning, stories.c.id < beginning + "g"),
        stories.c.id.in_(told_by),
    )
    return sa.select(stories.c.id, stories.c.type).where(found).order_by(stories.c.id).limit(limit)


def people(person: str) -> sa.Select[Any]:
    """The actors that a word means, persons first."""
    return sa.select(actors).where(actors.c.id.in_(actor_ids(person))).order_by(actors.c.type.desc(), actors.c.id)


def offices(actor: str) -> sa.Select[Any]:
    """With which offices, for whom, a person was named, and from when until when."""
    return (
        sa.select(
            participants.c.office,
            participants.c.country,
            sa.func.min(documents.c.published),
            sa.func.max(documents.c.published),
            sa.func.count(sa.distinct(participants.c.document_id)),
        )
        .join(documents, documents.c.id == participants.c.document_id)
        .where(participants.c.actor_id == actor, participants.c.office.is_not(None))
        .group_by(participants.c.office, participants.c.country)
        .order_by(sa.func.min(documents.c.published).nulls_last(), participants.c.office)
    )


def mentions(actor: str) -> sa.Select[Any]:
    """In which words a person was named, the most frequent first."""
    count = sa.func.count()
    return (
        sa.select(participants.c.mention)
        .where(participants.c.actor_id == actor, participants.c.mention.is_not(None))
        .group_by(participants.c.mention)
        .order_by(count.desc(), participants.c.mention)
        .limit(20)
    )


def attended(actor: str) -> sa.Select[Any]:
    """The encounters in which a person took part, newest first."""
    return (
        sa.select(stories.c.summary)
        .join(story_people, story_people.c.story_id == stories.c.id)
        .where(story_people.c.actor_id == actor, story_people.c.type == "encounters")
        .order_by(story_people.c.date.desc().nulls_last(), story_people.c.story_id.desc())
    )


def attended_total(actor: str) -> sa.Select[Any]:
    """How many encounters a person took part in."""
    return sa.select(sa.func.count()).where(story_people.c.actor_id == actor, story_people.c.type == "encounters")


def spoken(actor: str, limit: int) -> sa.Select[Any]:
    """What a person said, with documents, latest first."""
    table = record_tables["statements"]
    order = (documents.c.search_key.desc(), table.c.position)
    first = (
        sa.select(table.c.id)
        .join(documents, documents.c.id == table.c.document_id)
        # By the voice, too: so an index has all that the order is made of.
        .where(table.c.speaker_id == actor, table.c.original, documents.c.voice == table.c.document_id)
        .order_by(*order)
        .limit(limit)
    )
    return chosen(table, first).order_by(*order)


def acts_of(actor: str) -> sa.Select[Any]:
    """How often a person does each act; reprints aside."""
    table = record_tables["statements"]
    return (
        sa.select(table.c.act, sa.func.count())
        .where(table.c.speaker_id == actor, table.c.original)
        .group_by(table.c.act)
    )


def topics_of(actor: str) -> sa.Select[Any]:
    """How often a person speaks of each topic; reprints aside."""
    return (
        sa.select(topics.c.topic, sa.func.count())
        .where(topics.c.speaker_id == actor, topics.c.original)
        .group_by(topics.c.topic)
    )


def text_id(document_id: str) -> sa.Select[Any]:
    """The hash of a document's text."""
    return sa.select(documents.c.text_id).where(documents.c.id == document_id)


def tellings_of(ids: Sequence[str]) -> sa.Select[Any]:
    """Which stories the records of documents tell."""
    return sa.select(tellings.c.record_id, tellings.c.story_id).where(tellings.c.document_id.in_(ids))


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
