"""What must hold of what is asked for, and the conditions that it makes."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from pydantic import Field

from dragoman.model import Frozen
from dragoman.record.pairing import dyad_key
from dragoman.record.schema import documents, participants, parties, record_tables, topics
from dragoman.record.story_schema import actors, pairs, stories, story_pairs, story_people, tellings
from dragoman.record.words import day_of, key_of


class Filters(Frozen):
    """What must hold of what is found; all that are given, and of one and the same record.

    `dyad` is two parties in any order; `party` one; `person` an actor's id or English name; `office` one that the
    person is named with. Dates are ISO 8601, cut to what is known, inclusive: of documents and their records the day
    of publication, of stories their own. `outlet` is a host or a name; `kind` is of an encounter, agreement or
    initiative, or a measure; `label` of a characterisation; `side` the party that speaks; `country` where it was.
    """

    dyad: tuple[str, str] | None = None
    party: str | None = None
    person: str | None = None
    office: str | None = None
    kind: str | None = None
    status: str | None = None
    act: str | None = None
    topic: str | None = None
    label: str | None = None
    side: str | None = None
    language: str | None = None
    outlet: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None


class Slice(Frozen):
    """Which part of a list: so many after so many."""

    offset: int = Field(default=0, ge=0)
    limit: int = Field(default=50, ge=1, le=1000)


Condition = sa.ColumnElement[bool]

_COLUMNS = {
    "kind": {"encounters": "kind", "agreements": "kind", "initiatives": "kind", "indicators": "measure"},
    "status": {"encounters": "status", "agreements": "status", "initiatives": "status"},
    "act": {"statements": "act"},
    "label": {"characterisations": "label"},
    "country": {"encounters": "place_country", "initiatives": "country"},
    "side": {"statements": "country"},
}
"""In which column of which record type a filter looks; a type without one has nothing that fits."""

_OF_DOCUMENTS = ("language", "outlet", "since", "until")

_INDEXED = {
    "dyad": (pairs, "dyad"),
    "topic": (topics, "topic"),
    "party": (parties, "party"),
    "act": (record_tables["statements"], "act"),
    "label": (record_tables["characterisations"], "label"),
}
"""Filters whose rows an index finds."""
_WHOLE = ("dyad", "topic")
"""Filters that mean every record of a document alike."""


def of_documents(filters: Filters) -> Iterator[Condition]:
    """Yield what must hold of a document itself."""
    if filters.language:
        yield documents.c.language == filters.language
    if filters.outlet:
        yield documents.c.outlet == filters.outlet
    # By the key, in whose order documents are searched: the day is its upper part.
    if filters.since:
        yield documents.c.search_key >= key_of(filters.since, 0)
    if filters.until:
        last = _last_day(filters.until)
        yield documents.c.search_key < key_of(last, 0) + (key_of("2000-01-02", 0) - key_of("2000-01-01", 0))
        yield documents.c.search_key >= key_of("1600-01-01", 0)


def of_records(name: str, filters: Filters, near: bool = False) -> list[Condition] | None:
    """Return what must hold of a record of a type; null where no record of the type can fit.

    The conditions find what fits by the indexes; or, `near`, look at a record that is at hand, for what fits often.
    """
    table = record_tables[name]
    found: list[Condition] = []
    for asked, columns in _COLUMNS.items():
        value = getattr(filters, asked)
        if value is None:
            continue
        if name not in columns:
            return None
        found.append(_own(table.c[columns[name]], near) == value)
    if filters.topic:
        if name not in ("statements", "agreements", "initiatives"):
            return None
        found.append(
            _among(table, topics, near, _own(topics.c.topic, near) == filters.topic, topics.c.record_type == name)
        )
    if filters.person or filters.office:
        who = _person(name, table, filters, near)
        if who is None:
            return None
        found.append(who)
    if filters.dyad:
        between = _own(pairs.c.dyad, near) == dyad_key(*filters.dyad)
        found.append(_among(table, pairs, near, between, pairs.c.record_type == name))
    if filters.party:
        found.append(_party(name, table, filters.party, near))
    return found


def with_records(filters: Filters, near: bool) -> Condition | None:
    """Return that a document has a record that fits; null where no record of any type can."""
    asked = [name for name, value in filters if value is not None and name not in _OF_DOCUMENTS]
    if len(asked) == 1 and asked[0] in _WHOLE:
        table, column = _INDEXED[asked[0]]
        return _has(table, near, _own(table.c[column], near) == _wanted(filters, asked[0]))
    fitting = [
        _has(table, near, *conditions)
        for name, table in record_tables.items()
        if (conditions := of_records(name, filters, near))
    ]
    return sa.or_(*fitting) if fitting else None


def counts(filters: Filters, most: int) -> Iterator[sa.Select[Any]]:
    """Yield, for each filter that an index serves, how many rows fit it, up to one more than `most`."""
    for name, (table, column) in _INDEXED.items():
        value = _wanted(filters, name)
        if value is not None:
            yield _count(table.c[column] == value, most)
    if filters.person:
        yield _count(record_tables["statements"].c.speaker_id.in_(actor_ids(filters.person)), most)


def _wanted(filters: Filters, name: str) -> str | None:
    """Return a filter's value as its column has it."""
    value: str | None = dyad_key(*filters.dyad) if name == "dyad" and filters.dyad else getattr(filters, name)
    return value


def _count(condition: Condition, most: int) -> sa.Select[Any]:
    bare = sa.select(sa.literal(1).label("one")).where(condition).limit(most + 1).subquery()
    return sa.select(sa.func.count()).select_from(bare)


def _has(table: sa.Table, near: bool, *conditions: Condition) -> Condition:
    if near:
        return sa.exists().where(table.c.document_id == documents.c.id, *conditions).correlate_except(table)
    return documents.c.id.in_(sa.select(table.c.document_id).where(*conditions))


def is_of_records(filters: Filters) -> bool:
    """Whether something is asked of records, and not of documents alone."""
    return any(value is not None for name, value in filters if name not in _OF_DOCUMENTS)


def of_stories(type_: str | None, filters: Filters, near: bool = False) -> Iterator[Condition]:
    """Yield what must hold of a story; `near`, of one that is at hand: looked up by itself."""
    if type_:
        yield stories.c.type == type_
    if filters.dyad:
        between = story_pairs.c.dyad == dyad_key(*filters.dyad)
        mine = sa.exists().where(story_pairs.c.story_id == stories.c.id, between).correlate_except(story_pairs)
        yield mine if near else _story(story_pairs, between)
    if filters.party:
        yield ("|" + stories.c.parties + "|").contains(f"|{filters.party}|", autoescape=True)
    if filters.person:
        yield _story(story_people, story_people.c.actor_id.in_(actor_ids(filters.person)))
    for asked, column in (("kind", "kind"), ("status", "status"), ("country", "country"), ("act", "kind")):
        if value := getattr(filters, asked):
            yield stories.c[column] == value
    if filters.since:
        yield stories.c.date >= filters.since
    if filters.until:
        yield stories.c.date <= _last_day(filters.until)
    if filters.topic:
        # An encounter has no topics of its own: it is about what its documents say.
        named = "document_id" if type_ == "encounters" else "record_id"
        of_topic = sa.select(topics.c[named]).where(topics.c.topic == filters.topic)
        yield _story(tellings, tellings.c[named].in_(of_topic))
    if filters.language or filters.outlet:
        told = sa.select(tellings.c.story_id).join(documents, documents.c.id == tellings.c.document_id)
        only = Filters(language=filters.language, outlet=filters.outlet)
        yield stories.c.id.in_(told.where(*of_documents(only)))


def of_pair_alone(filters: Filters) -> bool:
    """Return whether nothing is asked of stories but between whom, and when: one index tells all of it."""
    asked = {name for name, value in filters if value is not None}
    return "dyad" in asked and asked <= {"dyad", "since", "until"}


def of_pair(dyad: tuple[str, str], type_: str) -> tuple[Condition, ...]:
    """Return what must hold of a story of a type between two parties."""
    return (story_pairs.c.dyad == dyad_key(*dyad), story_pairs.c.type == type_)


def within(
    query: sa.Select[Any], column: sa.ColumnElement[Any], since: str | None, until: str | None
) -> sa.Select[Any]:
    """Return a query with a span of days, both ends included, that a column must lie in."""
    if since:
        query = query.where(column >= since)
    if until:
        # A day of the month, or of the year, comes after its month, or year, in the order of letters.
        query = query.where(column < until + "~")
    return query


def actor_ids(person: str) -> sa.Select[tuple[str]]:
    """Return the ids of whom a word means: an actor's id, or a name in English whatever its letter case."""
    return sa.select(actors.c.id).where(sa.or_(actors.c.id == person, actors.c.name_folded == person.casefold()))


def _story(table: sa.Table, *conditions: Condition) -> Condition:
    return stories.c.id.in_(sa.select(table.c.story_id).where(*conditions))


def _own(column: sa.ColumnElement[Any], near: bool) -> sa.ColumnElement[Any]:
    """Return a column; `near`, so that no index of it is taken: what is at hand is found by its document."""
    return sa.func.coalesce(column, "") if near else column


def _among(table: sa.Table, belonging: sa.Table, near: bool, *conditions: Condition) -> Condition:
    if near:
        mine = (belonging.c.document_id == table.c.document_id, belonging.c.record_id == table.c.id)
        return sa.exists().where(*mine, *conditions).correlate_except(belonging)
    return table.c.id.in_(sa.select(belonging.c.record_id).where(*conditions))


def _person(name: str, table: sa.Table, filters: Filters, near: bool) -> Condition | None:
    who = actor_ids(filters.person) if filters.person else None
    if name == "statements":
        found: list[Condition] = []
        if who is not None:
            found.append(_own(table.c.speaker_id, near).in_(who))
        if filters.office:
            found.append(table.c.payload[("speaker", "office")].as_string() == filters.office)
        return sa.and_(*found)
    if name == "encounters":
        parts: list[Condition] = []
        if who is not None:
            parts.append(_own(participants.c.actor_id, near).in_(who))
        if filters.office:
            parts.append(participants.c.office == filters.office)
        return _among(table, participants, near, *parts)
    if name == "characterisations" and who is not None and not filters.office:
        return table.c.by_id.in_(who)
    return None


def _party(name: str, table: sa.Table, party: str, near: bool) -> Condition:
    if name == "statements":
        return table.c.country == party
    return _among(table, parties, near, _own(parties.c.party, near) == party)


def _last_day(date: str) -> str:
    """Return the last day that a date may mean.

    >>> _last_day("2031-05"), _last_day("2031"), _last_day("2031-05-04")
    ('2031-05-31', '2031-12-31', '2031-05-04')
    """
    if len(date) == 7:
        return next(f"{date}-{day}" for day in range(31, 27, -1) if day_of(f"{date}-{day}"))
    return f"{date}-12-31" if len(date) == 4 else date
