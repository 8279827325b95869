"""Short readings about the invented countries, by the words that each record rests on."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.model import (
    RECORD_TYPES,
    Document,
    Encounter,
    Participant,
    Place,
    Reading,
    Record,
    Statement,
)
from tests import invented

Making = Callable[[Document], Record]


def reading(ident: str, language: str, published: str, text: str, made: Sequence[Making]) -> Reading:
    """Return a document's reading; its outlet is a house of its own."""
    told = invented.document(
        f"{text} ({ident})",
        source=f"https://{ident}.example/1",
        source_id=ident,
        language=language,
        published=published,
    )
    records = [one(told) for one in made]
    by_type = {name: tuple(one for one in records if isinstance(one, kind)) for name, kind in RECORD_TYPES.items()}
    return Reading(document=told, **by_type)


def thing(type_: type[Any], words: str, /, **fields: Any) -> Making:
    """Return how to make an agreement, initiative or indicator of the two."""

    def make(told: Document) -> Record:
        name = {"Agreement": "agreements", "Initiative": "initiatives", "Indicator": "indicators"}[type_.__name__]
        piece = invented.at(told.text, words)
        made: Record = type_(**invented.basis(told, name, "by-hand", piece), **{"parties": ("XA", "XB"), **fields})
        return made

    return make


def met(
    words: str,
    date: str | None,
    kind: str = "meeting",
    status: str = "held",
    people: Sequence[str] = ("XA Ilan Orsk host", "XB Marta Velen guest"),
    place: tuple[str | None, str | None] = ("XA", None),
) -> Making:
    """Return how to make an encounter of XA and XB. People are told as "XA Ilan Orsk host"."""

    def make(told: Document) -> Record:
        parts = []
        for line in people:
            party, *name, role = line.split()
            office = "foreign_minister" if name[-1] == "Reiss" else "head_of_state"
            actor = invented.person(" ".join(name), " ".join(name), party, office)
            parts.append(Participant(actor=actor, role=role))  # type: ignore[arg-type]
        return Encounter.model_validate(
            {
                **invented.basis(told, "encounters", "by-hand", invented.at(told.text, words)),
                "kind": kind,
                "status": status,
                "date": date,
                "date_basis": "stated" if date else None,
                "place": Place(country=place[0], city=place[1]) if place[0] else None,
                "level": "head_of_state",
                "dyad": ("XA", "XB"),
                "participants": parts,
            }
        )

    return make


def said(words: str, speaker: str, act: str, target: str, topics: str, office: str = "head_of_state") -> Making:
    """Return how to make a statement. The speaker is told as "XA Ilan Orsk"."""

    def make(told: Document) -> Record:
        party, name = speaker.split(" ", 1)
        return Statement.model_validate(
            {
                **invented.basis(told, "statements", "by-hand", invented.at(told.text, words)),
                "speaker": invented.person(name, name, party, office),
                "country": party,
                "targets": (target,),
                "act": act,
                "topics": tuple(topics.split()),
            }
        )

    return make
