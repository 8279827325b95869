"""One row a record: what a spreadsheet or a data frame holds of a reading."""

from collections.abc import Iterator
from typing import Protocol

from dragoman.model import (
    Actor,
    Agreement,
    Characterisation,
    Encounter,
    Indicator,
    Initiative,
    Reading,
    Record,
    Statement,
)

Cell = str | int | float | None

COLUMNS: dict[str, str] = {
    "document": "the id of the document",
    "source": "its outlet or address",
    "language": "its language, BCP 47",
    "published": "when it was published, ISO 8601",
    "type": "the type of the record: encounters, statements, agreements, initiatives, indicators, characterisations",
    "id": "the id of the record",
    "kind": "the kind of encounter, agreement or initiative; the act of a statement; the measure; the label",
    "status": "held, planned, signed, proposed ...; of a relation, how it changed",
    "date": "the date of what is told, ISO 8601; of an indicator, its period",
    "date_basis": "where the date of an encounter is from: stated, dateline, published",
    "country": "where it was, or whom the speaker speaks for: a party code",
    "city": "where it was, in English",
    "venue": "where it was, in the words of the text",
    "level": "the level of an encounter",
    "parties": "party codes, with a space between",
    "people": "who took part, spoke or signed: names in English, with a semicolon between; roles in brackets",
    "targets": "to whom a statement is addressed, or of whom it speaks",
    "joint": "1 where the sides say it together, 0 where one does",
    "name": "the title of an agreement, the name of an initiative or of a relation, in the words of the text",
    "topics": "topics, with a space between",
    "count": "how many",
    "count_is": "exact, more_than, about, less_than",
    "value": "a full number",
    "unit": "its currency (ISO 4217) or unit",
    "change_percent": "the change of an indicator in per cent, signed",
    "direction": "the direction of an indicator",
    "words": "the principal evidence, as it stands in the text",
    "start": "where it starts, in code points from the beginning of the text",
    "end": "where it ends: the first code point after it",
    "certainty": "from 0 to 1",
    "coder": "which coder, and its version",
    "rule": "which rule, or which model, says so",
}
"""Every column in its order, and what it holds. A cell is empty where it is unknown, or has no meaning for the type."""


class Telling(Protocol):
    """The document of a record, as far as a row tells of it."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def source(self) -> str | None:
        """Its outlet or address."""
        ...

    @property
    def language(self) -> str | None:
        """Its language."""
        ...

    @property
    def published(self) -> str | None:
        """When it was published."""
        ...


def rows(reading: Reading) -> Iterator[dict[str, Cell]]:
    """Yield one row a record, in the order of the reading, each with every column; none for an empty reading."""
    for name, record in reading.records():
        yield cells(reading.document, name, record)


def cells(document: Telling, name: str, record: Record) -> dict[str, Cell]:
    """Return a record's row, with every column."""
    principal = record.evidence[0]
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= {
        "document": document.id,
        "source": document.source,
        "language": document.language,
        "published": document.published,
        "type": name,
        "id": record.id,
        "words": principal.quote,
        "start": principal.start,
        "end": principal.end,
        "certainty": record.certainty,
        "coder": record.coder,
        "rule": record.rule,
        "topics": " ".join(getattr(record, "topics", ())) or None,
        "parties": " ".join(getattr(record, "parties", ())) or None,
    }
    return row | _own(record)


def _own(record: Record) -> dict[str, Cell]:
    """Return the cells that only this type of record has."""
    match record:
        case Encounter():
            return _encounter(record)
        case Statement():
            return {
                "kind": record.act,
                "country": record.country,
                "people": _listed([_named(actor) for actor in (record.speaker, *record.speakers) if actor]),
                "targets": _listed(record.targets),
                "joint": int(record.joint),
            }
        case Agreement():
            return {
                "kind": record.kind,
                "status": record.status,
                "date": record.date,
                "people": _listed(record.signatories),
                "name": record.title,
                "count": record.count,
                "count_is": record.count_is,
                "value": record.value.amount if record.value else None,
                "unit": record.value.currency if record.value else None,
            }
        case Initiative():
            cells = ("kind", "status", "date", "country", "name", "count")
            return {cell: getattr(record, cell) for cell in cells}
        case Indicator():
            same = ("value", "unit", "change_percent", "direction")
            return {"kind": record.measure, "date": record.period, **{cell: getattr(record, cell) for cell in same}}
        case Characterisation():
            return {
                "kind": record.label,
                "status": record.change,
                "date": record.date,
                "people": _named(record.by) if record.by else None,
                "name": record.words,
            }
        case _:
            return {}


def _encounter(record: Encounter) -> dict[str, Cell]:
    place = record.place
    return {
        "kind": record.kind,
        "status": record.status,
        "date": record.date,
        "date_basis": record.date_basis,
        "country": place.country if place else None,
        "city": place.city if place else None,
        "venue": place.venue if place else None,
        "level": record.level,
        "parties": " ".join(record.dyad) or None,
        "people": _listed([_named(part.actor, part.role) for part in record.participants]),
    }


def _named(actor: Actor, role: str | None = None) -> str:
    """Return a name with what is known of the actor: `Ilan Orsk (XA, head_of_state, host)`."""
    known = ", ".join(fact for fact in (actor.country, actor.office, role) if fact)
    return f"{actor.name} ({known})" if known else actor.name


def _listed(words: tuple[str, ...] | list[str]) -> str | None:
    return "; ".join(words) or None
