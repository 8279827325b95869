"""The documents of `tellings.toml` as readings, and which encounter each of their records is of."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.model import Actor, Document, Encounter, Evidence, Participant, Place, Reading, Statement, record_id
from tests import invented

_OFFICES = ("foreign_minister", "head_of_organisation")
_ROLES = ("host", "guest", "principal", "delegation")


@cache
def readings() -> tuple[Reading, ...]:
    """Return a reading a document, in the order of the file."""
    rows = tomllib.loads(Path(__file__).with_name("tellings.toml").read_text(encoding="utf-8"))["document"]
    return tuple(_reading(row) for row in rows)


@cache
def labels() -> dict[str, str]:
    """Return which encounter each record is of, by the record's id."""
    rows = tomllib.loads(Path(__file__).with_name("tellings.toml").read_text(encoding="utf-8"))["document"]
    return {
        met.id: line.split(" | ")[0]
        for row, reading in zip(rows, readings(), strict=True)
        for met, line in zip(reading.encounters, row.get("met", ()), strict=True)
    }


def _reading(row: dict[str, Any]) -> Reading:
    document = invented.document(
        row["text"],
        source=row.get("outlet") or f"https://{row['language']}-{row['id']}.example/1",
        source_id=row["id"],
        language=row["language"],
        published=row["published"],
    )
    return Reading(
        document=document,
        encounters=tuple(_encounter(document, line, row.get("level")) for line in row.get("met", ())),
        statements=tuple(_statement(document, line) for line in row.get("said", ())),
    )


def _encounter(document: Document, line: str, level: str | None) -> Encounter:
    of, what, where, who, *words = (part.strip() for part in line.split("|"))
    kind, status, date, basis = what.split()
    country, _, city = where.partition(":")
    people = [_participant(one.split()) for one in who.split(";")]
    piece = _cited(document, words[0] if words else document.text)
    offices = {part.actor.office for part in people if part.actor.type == "person"}
    return Encounter.model_validate(
        {
            "id": record_id(document.id, "encounters", piece, (of,)),
            "coder": invented.CODER,
            "rule": "by hand",
            "certainty": 1.0,
            "evidence": (piece,),
            "kind": kind,
            "status": status,
            "date": date,
            "date_basis": basis,
            "place": Place(country=country, city=city or None) if country else None,
            "level": level or ("minister" if "foreign_minister" in offices else "head_of_state"),
            "dyad": tuple(sorted({str(part.actor.country) for part in people})),
            "participants": people,
        }
    )


def _participant(words: list[str]) -> Participant:
    party = words.pop(0)
    office = words.pop() if words and words[-1] in _OFFICES else None
    role = words.pop() if words and words[-1] in _ROLES else "principal"
    name = " ".join(words)
    if not name:
        actor = Actor(id=f"country:{party.lower()}", type="country", name=party, country=party)
    else:
        ident = "person:" + name.lower().replace(" ", "-").replace("ğ", "g")
        actor = Actor(id=ident, type="person", name=name, country=party, office=office or "head_of_state")  # type: ignore[arg-type]
    return Participant(actor=actor, role=role)  # type: ignore[arg-type]


def _statement(document: Document, line: str) -> Statement:
    who, act, target, topics = (part.strip() for part in line.split("|"))
    party, _, name = who.partition(" ")
    piece = _cited(document, document.text)
    return Statement.model_validate(
        {
            "id": record_id(document.id, "statements", piece, (act,)),
            "coder": invented.CODER,
            "rule": "by hand",
            "certainty": 1.0,
            "evidence": (piece,),
            "speaker": invented.person(name, name, party, "head_of_state"),
            "country": party,
            "targets": tuple(target.split(" ", 1)),
            "act": act,
            "topics": tuple(topics.split()),
        }
    )


def _cited(document: Document, words: str) -> Evidence:
    return invented.at(document.text, words)
