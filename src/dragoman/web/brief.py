"""An encounter in short: what was signed, what each promised and called for, what one telling alone has."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.api import Comparison, Story
from dragoman.history.comparison import Fact, Outcome, Row, Said, Words
from dragoman.model.terms import CLASS_OF_ACT

_PROMISES, _CALLS = "commissive", "directive"
_PEOPLE = 4
"""Of so many people at most it is said that they promised nothing: of a gathering, only who did speak is shown."""


@dataclass(frozen=True)
class Speech:
    """One thing said, by each telling that has it: the acts, the topics, and the words."""

    acts: tuple[str, ...]
    topics: tuple[str, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Speaker:
    """Who speaks: an English name, or a party, or neither for both sides together."""

    name: str | None
    country: str | None
    promised: tuple[Speech, ...]
    asked: tuple[Speech, ...]


@dataclass(frozen=True)
class Single:
    """A field that is filled there alone: whose it is, its value, and the words of one telling."""

    type: str
    of: Outcome | None
    field: str
    value: str
    words: Words


@dataclass(frozen=True)
class Alone:
    """What one telling has and no other, or all that have it are in one language and others are not.

    Topics with a record each, fields, statements, outcomes.
    """

    documents: tuple[str, ...]
    topics: tuple[tuple[str, str | None], ...]
    fields: tuple[Single, ...]
    statements: tuple[Row, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Brief:
    """An encounter in short. `doubts` are the facts in which its tellings contradict each other, and of what."""

    signed: tuple[Outcome, ...]
    begun: tuple[Outcome, ...]
    speakers: tuple[Speaker, ...]
    doubts: tuple[tuple[Outcome | None, Fact], ...]
    alone: tuple[Alone, ...]


def brief(compared: Comparison, story: Story | None = None) -> Brief:
    """Return tellings in short; the people of the story are named though they promise nothing."""
    outcomes = compared.outcomes
    return Brief(
        signed=tuple(one for one in outcomes if one.type == "agreements"),
        begun=tuple(one for one in outcomes if one.type == "initiatives"),
        speakers=tuple(_speakers(compared.statements, story.people if story else ())),
        doubts=tuple((of, fact) for of, fact in _facts(compared) if fact.verdict == "differ"),
        alone=tuple(_alone(compared)) if len(compared.tellings) > 1 else (),
    )


def _facts(compared: Comparison) -> Iterator[tuple[Outcome | None, Fact]]:
    for fact in compared.facts:
        yield None, fact
    for outcome in compared.outcomes:
        for fact in outcome.facts:
            yield outcome, fact


def _speakers(rows: Sequence[Row], people: Sequence[str]) -> Iterator[Speaker]:
    said: dict[tuple[str | None, str | None], list[Row]] = {}
    if len(people) <= _PEOPLE:
        known = {row.speaker: row.country for row in rows}
        said = {(name, known.get(name)): [] for name in people}
    for row in rows:
        said.setdefault((row.speaker, row.country if row.said and not row.said[0].joint else None), []).append(row)
    for (name, country), mine in said.items():
        promised, asked = (tuple(_speeches(mine, kind)) for kind in (_PROMISES, _CALLS))
        if promised or asked or name in people:
            yield Speaker(name, country, promised, asked)


def _speeches(rows: Iterable[Row], kind: str) -> Iterator[Speech]:
    for row in rows:
        said = tuple(one for one in row.said if CLASS_OF_ACT[one.act] == kind)
        if said:
            acts = tuple(dict.fromkeys(one.act for one in said))
            yield Speech(acts, tuple(dict.fromkeys(topic for one in said for topic in one.topics)), said)


def _alone(compared: Comparison) -> Iterator[Alone]:
    """Yield what single tellings have alone, and then what those of one language have."""
    spoken: dict[str | None, list[str]] = {}
    for teller in compared.tellings:
        spoken.setdefault(teller.language, []).append(teller.id)
    several = [tuple(ids) for ids in spoken.values() if len(ids) > 1 and len(spoken) > 1]
    for ids in [*((teller.id,) for teller in compared.tellings), *several]:
        least = min(len(ids), 2)

        def mine(having: Iterable[str], ids: tuple[str, ...] = ids, least: int = least) -> bool:
            found = set(having)
            return len(found) >= least and found <= set(ids)

        fields = tuple(_singles(compared, mine))
        named = {one.field.partition(":")[2] for one in fields}
        found = Alone(
            documents=ids,
            topics=tuple(one for one in only_of(compared, ids[0]) if one[0] not in named) if len(ids) == 1 else (),
            fields=fields,
            statements=tuple(row for row in compared.statements if mine(one.document_id for one in row.said)),
            outcomes=tuple(one for one in compared.outcomes if mine(one.told_by)),
        )
        if found.topics or found.fields or found.statements or found.outcomes:
            yield found


def _singles(compared: Comparison, mine: Callable[[Iterable[str]], bool]) -> Iterator[Single]:
    """Yield what is known there alone; of lists of people, those whom no other names."""
    for of, fact in _facts(compared):
        if fact.verdict == "differ":
            continue
        known = [one for one in fact.values if one.value]
        type_ = of.type if of else "encounters"
        if fact.field == "people":
            for name in dict.fromkeys(name for one in known for name in _names(one)):
                having = [one for one in known if name in _names(one)]
                if mine(one.document_id for one in having) and len(having) < len(compared.tellings):
                    yield Single(type_, of, fact.field, name, having[0])
        elif known and mine(one.document_id for one in known):
            yield Single(type_, of, fact.field, known[0].value or "", known[0])


def _names(words: Words) -> list[str]:
    return (words.value or "").split("; ")


def only_of(compared: Comparison, document: str) -> list[tuple[str, str | None]]:
    """Return the topics that one telling alone has, each with the record that speaks of it."""
    said = [
        (one.record_id, one.topics) for row in compared.statements for one in row.said if one.document_id == document
    ]
    said += [
        (words.record_id, one.topics)
        for one in compared.outcomes
        for words in one.words
        if words.document_id == document and words.record_id
    ]
    return [
        (topic, next((record for record, topics in said if topic in topics), None))
        for topic in compared.only.get(document, ())
    ]
