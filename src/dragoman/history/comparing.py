"""Tellings of one encounter side by side: what all tell, what one alone tells, where they contradict each other."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from dragoman.history import aligning, facts
from dragoman.history.aligning import Spoken
from dragoman.history.answers import Teller
from dragoman.history.comparison import Comparison, Outcome, Row, Said, Verdict, Words
from dragoman.history.pages import whole_id
from dragoman.history.tellers import teller
from dragoman.model import Encounter, Reading
from dragoman.model import Record as AnyRecord
from dragoman.record import Record, told
from dragoman.record.asking import entries
from dragoman.record.pairing import Pairing

_OUTCOMES = ("agreements", "initiatives", "indicators", "characterisations")


def compare(record: Record, one: str, other: str | None = None) -> Comparison:
    """Return the tellings of a story side by side, one a voice; or two documents, by their ids.

    Raises NotFoundError; ValueError where the two documents are the same.
    """
    if other is None:
        with record.asking() as connection:
            story, type_ = whole_id(connection, one)
            found = connection.execute(told.told(story, type_)).all()
        voices = {row.voice or row.id: row for row in reversed(found)}
        ids = [row.id for row in found if voices[row.voice or row.id] is row]
        return _side_by_side(record, story, ids)
    first, second = (record.reading(ident).document.id for ident in (one, other))
    if first == second:
        raise ValueError("a document is not compared with itself")
    return _side_by_side(record, None, [first, second])


def _side_by_side(record: Record, story: str | None, ids: Sequence[str]) -> Comparison:
    readings = {ident: record.reading(ident) for ident in ids}
    with record.asking() as connection:
        tellers = {row.id: teller(row) for row in connection.execute(entries(ids))}
        stories = _stories(connection, ids)
    met = _met(readings, stories, story)
    dyads = {"|".join(sorted(encounter.dyad)) for encounter in met.values() if len(encounter.dyad) == 2}
    spoken = [_said(reading, dyads) for reading in readings.values()]
    outcomes = _outcomes(readings, stories, dyads)
    return Comparison(
        story=story,
        tellings=tuple(tellers.get(ident, Teller(id=ident, headline="")) for ident in ids),
        facts=facts.of_encounter(met) if len(met) > 1 else (),
        statements=tuple(_row(row, ids) for row in aligning.align(spoken)),
        outcomes=outcomes,
        only=_only(ids, spoken, readings, dyads),
    )


def _stories(connection: sa.Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return which story each record of the documents tells."""
    return {row.record_id: row.story_id for row in connection.execute(told.tellings_of(ids))}


def _met(readings: dict[str, Reading], stories: dict[str, str], story: str | None) -> dict[str, Encounter]:
    """Return each document's encounter that is compared: of the story, or else of the first that all share."""
    if story is None:
        each = [[stories[e.id] for e in reading.encounters if e.id in stories] for reading in readings.values()]
        story = next((one for one in each[0] if all(one in others for others in each)), None)
    return {
        ident: encounter
        for ident, reading in readings.items()
        for encounter in reading.encounters
        if stories.get(encounter.id) == story and story is not None
    }


def _said(reading: Reading, dyads: set[str]) -> list[Spoken]:
    """Return what a document has said between the parties compared; all of it where they are not two."""
    pairing = Pairing(reading)
    statements = [
        statement
        for statement in reading.statements
        if not dyads or statement.joint or any(pair.dyad in dyads for pair in pairing.of(statement))
    ]
    return aligning.placed(reading.document.id, statements)


def _row(said: Sequence[Spoken], ids: Sequence[str]) -> Row:
    by_document: dict[str, list[Spoken]] = {}
    for one in said:
        by_document.setdefault(one.document_id, []).append(one)
    topics = tuple(dict.fromkeys(topic for one in said for topic in one.statement.topics))
    numbers = {ident: frozenset[str]().union(*(one.numbers for one in ones)) for ident, ones in by_document.items()}
    verdict: Verdict = "one_only" if len(by_document) < 2 else "agree"
    apart = {}
    if len(by_document) > 1 and all(numbers.values()) and not frozenset.intersection(*numbers.values()):
        verdict = "differ"
        apart = {ident: tuple(sorted(found)) for ident, found in numbers.items()}
    scores = [aligning.similar(one, other) for one in said for other in said if one.document_id < other.document_id]
    missing = {
        ident: lost
        for ident, ones in by_document.items()
        if (lost := aligning.lacking(topics, [topic for one in ones for topic in one.statement.topics]))
    }
    first = said[0].statement
    return Row(
        verdict=verdict,
        speaker=first.speaker.name if first.speaker else None,
        country=first.country,
        acts=tuple(dict.fromkeys(one.statement.act for one in said)),
        topics=topics,
        said=tuple(_one(one) for ident in ids for one in by_document.get(ident, ())),
        lacking=missing,
        score=max(scores, default=None),
        numbers=apart,
    )


def _one(spoken: Spoken) -> Said:
    statement = spoken.statement
    piece = statement.evidence[0]
    return Said(
        document_id=spoken.document_id,
        record_id=statement.id,
        speaker=statement.speaker.name if statement.speaker else None,
        country=statement.country,
        act=statement.act,
        topics=statement.topics,
        quote=piece.quote,
        start=piece.start,
        end=piece.end,
        joint=statement.joint,
    )


def _outcomes(readings: dict[str, Reading], stories: dict[str, str], dyads: set[str]) -> tuple[Outcome, ...]:
    found = []
    for name in _OUTCOMES:
        groups: dict[str, dict[str, AnyRecord]] = {}
        for ident, reading in readings.items():
            for one in getattr(reading, name):
                if dyads and len(one.parties) > 1 and "|".join(sorted(one.parties)) not in dyads:
                    continue
                key = one.label if name == "characterisations" else stories.get(one.id, one.id)
                groups.setdefault(key, {}).setdefault(ident, one)
        found += [_outcome(name, group, readings, stories) for group in groups.values()]
    return tuple(found)


def _outcome(name: str, group: dict[str, AnyRecord], readings: dict[str, Reading], stories: dict[str, str]) -> Outcome:
    compared = facts.of_outcome(name, group) if len(group) > 1 else ()
    verdict: Verdict = "agree"
    if len(group) < len(readings):
        verdict = "one_only"
    if any(fact.verdict == "differ" for fact in compared):
        verdict = "differ"
    each = list(group.values())
    return Outcome(
        type=name,
        verdict=verdict,
        title=next((title for one in each if (title := facts.title_of(one))), None),
        told_by=tuple(group),
        facts=compared,
        story=None
        if name == "characterisations"
        else next((stories[one.id] for one in each if one.id in stories), None),
        kind=_first(each, "kind") or _first(each, "measure") or _first(each, "label"),
        status=_first(each, "status"),
        count=_first(each, "count"),
        count_is=_first(each, "count_is"),
        topics=tuple(dict.fromkeys(topic for one in each for topic in getattr(one, "topics", ()))),
        words=tuple(_worded(ident, one) for ident, one in group.items()),
    )


def _first(records: Sequence[AnyRecord], name: str) -> Any:
    return next((value for one in records if (value := getattr(one, name, None)) is not None), None)


def _worded(document_id: str, record: AnyRecord) -> Words:
    piece = record.evidence[0]
    title = getattr(record, "title", None) or getattr(record, "name", None)
    return Words(
        document_id=document_id, value=title, quote=piece.quote, start=piece.start, end=piece.end, record_id=record.id
    )


def _only(
    ids: Sequence[str], spoken: Sequence[Sequence[Spoken]], readings: dict[str, Reading], dyads: set[str]
) -> dict[str, tuple[str, ...]]:
    """Return the topics that one document alone has, in statements and outcomes."""
    topics: dict[str, list[str]] = {}
    for ident, said in zip(ids, spoken, strict=True):
        of_outcomes = [
            topic
            for name in ("agreements", "initiatives")
            for one in getattr(readings[ident], name)
            if not dyads or "|".join(sorted(one.parties)) in dyads
            for topic in one.topics
        ]
        topics[ident] = list(dict.fromkeys([*(t for one in said for t in one.statement.topics), *of_outcomes]))
    alone = {}
    for ident in ids:
        others = [topic for other in ids if other != ident for topic in topics[other]]
        if len(ids) > 1 and (lost := aligning.lacking(topics[ident], others)):
            alone[ident] = lost
    return alone
