"""What must hold of what is asked for, and the conditions that it makes."""

from collections.abc import Iterator

import sqlalchemy as sa
from pydantic import Field

from dragoman.model import Frozen
from dragoman.record.pairing import dyad_key
from dragoman.record.schema import documents, participants, record_tables, topics
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


def of_records(name: str, filters: Filters) -> list[Condition] | None:
    """Return what must hold of a record of a type; null where no record of the type can fit."""
    table = record_tables[name]
    found: list[Condition] = []
    for asked, columns in _COLUMNS.items():
        value = getattr(filters, asked)
        if value is None:
            continue
        if name not in columns:
            return None
        found.append(table.c[columns[name]] == value)
    if filters.topic:
        if name not in ("statements", "agreements", "initiatives"):
            return None
        found.append(_among(table, topics.c.record_id, topics.c.topic == filters.topic))
    if filters.person or filters.office:
        who = _person(name, table, filters)
        if who is None:
            return None
        found.append(who)
    if filters.dyad:
        found.append(_among(table, pairs.c.record_id, pairs.c.dyad == dyad_key(*filters.dyad)))
    if filters.party:
        found.append(_party(name, table, filters.party))
    return found


def is_of_records(filters: Filters) -> bool:
    """Whether something is asked of records, and not of documents alone."""
    return any(value is not None for name, value in filters if name not in _OF_DOCUMENTS)


def of_stories(type_: str | None, filters: Filters) -> Iterator[Condition]:
    """Yield what must hold of a story."""
    if type_:
        yield stories.c.type == type_
    if filters.dyad:
        yield _story(story_pairs, story_pairs.c.dyad == dyad_key(*filters.dyad))
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
        of_topic = sa.select(topics.c.record_id).where(topics.c.topic == filters.topic)
        yield _story(tellings, tellings.c.record_id.in_(of_topic))
    if filters.language or filters.outlet:
        told = sa.select(tellings.c.story_id).join(documents, documents.c.id == tellings.c.document_id)
        only = Filters(language=filters.language, outlet=filters.outlet)
        yield stories.c.id.in_(told.where(*of_documents(only)))


def actor_ids(person: str) -> sa.Select[tuple[str]]:
    """Return the ids of whom a word means: an actor's id, or a name in English whatever its letter case."""
    return sa.select(actors.c.id).where(sa.or_(actors.c.id == person, actors.c.name_folded == person.casefold()))


def _story(table: sa.Table, *conditions: Condition) -> Condition:
    return stories.c.id.in_(sa.select(table.c.story_id).where(*conditions))


def _among(table: sa.Table, column: sa.ColumnElement[str], *conditions: Condition) -> Condition:
    return table.c.id.in_(sa.select(column).where(*conditions))


def _person(name: str, table: sa.Table, filters: Filters) -> Condition | None:
    who = actor_ids(filters.person) if filters.person else None
    if name == "statements":
        found: list[Condition] = []
        if who is not None:
            found.append(table.c.speaker_id.in_(who))
        if filters.office:
            found.append(table.c.payload[("speaker", "office")].as_string() == filters.office)
        return sa.and_(*found)
    if name == "encounters":
        parts: list[Condition] = []
        if who is not None:
            parts.append(participants.c.actor_id.in_(who))
        if filters.office:
            parts.append(participants.c.office == filters.office)
        return _among(table, participants.c.record_id, *parts)
    if name == "characterisations" and who is not None and not filters.office:
        return table.c.by_id.in_(who)
    return None


def _party(name: str, table: sa.Table, party: str) -> Condition:
    if name == "statements":
        return table.c.country == party
    from dragoman.record.schema import parties

    return _among(table, parties.c.record_id, parties.c.party == party)


def _last_day(date: str) -> str:
    """Return the last day that a date may mean.

    >>> _last_day("2031-05"), _last_day("2031"), _last_day("2031-05-04")
    ('2031-05-31', '2031-12-31', '2031-05-04')
    """
    if len(date) == 7:
        return next(f"{date}-{day}" for day in range(31, 27, -1) if day_of(f"{date}-{day}"))
    return f"{date}-12-31" if len(date) == 4 else date
