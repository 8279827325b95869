"""Questions about a person: SQL for the history. What is counted stands in an index of the person."""

from typing import Any

import sqlalchemy as sa

from dragoman.record.asking import chosen
from dragoman.record.filters import actor_ids
from dragoman.record.schema import documents, participants, record_tables, topics
from dragoman.record.story_schema import actors, stories, story_people


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
