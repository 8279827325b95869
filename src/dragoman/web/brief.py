"""An encounter in short: what was signed, what each promised and called for, what one telling alone has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.api import Comparison, Story
from dragoman.history.comparison import Fact, Outcome, Row, Said
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
    """A field that one telling alone fills: whose it is, its value, and the words."""

    type: str
    of: Outcome | None
    field: str
    value: str
    quote: str | None
    record: str | None


@dataclass(frozen=True)
class Alone:
    """What one telling has and no other: topics with a record each, fields, statements, outcomes."""

    document: str
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
    for teller in compared.tellings:
        fields = tuple(_single(compared, teller.id))
        named = {one.field.partition(":")[2] for one in fields}
        found = Alone(
            document=teller.id,
            topics=tuple(one for one in only_of(compared, teller.id) if one[0] not in named),
            fields=fields,
            statements=tuple(
                row for row in compared.statements if {one.document_id for one in row.said} == {teller.id}
            ),
            outcomes=tuple(one for one in compared.outcomes if one.told_by == (teller.id,)),
        )
        if found.topics or found.fields or found.statements or found.outcomes:
            yield found


def _single(compared: Comparison, document: str) -> Iterator[Single]:
    """Yield what a telling alone knows; of lists of names, those that it alone has."""
    for of, fact in _facts(compared):
        if fact.verdict != "one_only":
            continue
        mine = next((one for one in fact.values if one.document_id == document), None)
        others = [one.value for one in fact.values if one.document_id != document and one.value]
        if mine is None or mine.value is None:
            continue
        value = mine.value
        if others:
            heard = {name for other in others for name in other.split("; ")}
            value = "; ".join(name for name in value.split("; ") if name not in heard)
        if value:
            yield Single(of.type if of else "encounters", of, fact.field, value, mine.quote, mine.record_id)


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
