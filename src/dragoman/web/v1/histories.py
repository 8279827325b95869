"""Histories: dossiers, comparisons, persons, the ledger, figures."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from dragoman import api
from dragoman.api import Comparison, Dossier, Person, Silences
from dragoman.history import Count
from dragoman.history.answers import Entry as LedgerEntry
from dragoman.model import codebook as book
from dragoman.web.asked import AskedError
from dragoman.web.render import record_of
from dragoman.web.v1.answers import TABLE, Format, Tagged, link, table
from dragoman.web.v1.reading import Asked, Wanted

router = APIRouter(route_class=Tagged)
Day = Annotated[str, Query(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$", description="ISO 8601, inclusive")]
Limit = Annotated[int, Query(ge=1, le=500)]


class LedgerPart(BaseModel):
    """A part of the ledger, and how many lines there are by state in all."""

    items: tuple[LedgerEntry, ...]
    states: dict[str, int]
    total: int
    as_of: str | None = None
    next: str | None = None


class Figures(BaseModel):
    """Figures: the dimensions, and a line for each combination that occurs."""

    what: str
    by: tuple[str, ...]
    lines: tuple[Count, ...]


@router.get("/dossiers/{one}/{other}", tags=["histories"])
def dossier(request: Request, one: str, other: str, since: Day = "", until: Day = "", limit: Limit = 50) -> Dossier:
    """Return what is on record between two parties: empty where there is nothing."""
    return api.dossier(record_of(request), one, other, since=since or None, until=until or None, limit=limit)


@router.get("/silences/{one}/{other}", tags=["histories"])
def silences(request: Request, one: str, other: str) -> Silences:
    """Return which topics the outlets of each of two countries leave out, over the encounters that both tell."""
    return api.silences(record_of(request), one, other)


@router.get("/compare", tags=["histories"])
def compare(
    request: Request, one: Annotated[str, Query(max_length=64)], other: Annotated[str, Query(max_length=64)] = ""
) -> Comparison:
    """Return the tellings of a story side by side, or two documents, by their ids."""
    return api.compare(record_of(request), one, other or None)


@router.get("/people/{ident:path}", tags=["histories"])
def person(request: Request, ident: str, limit: Limit = 50) -> Person:
    """Return what is on record of a person, by an actor's id or English name."""
    return api.person(record_of(request), ident, limit=limit)


@router.get("/ledger", tags=["histories"], responses=TABLE)
def ledger(  # noqa: PLR0913, PLR0917
    request: Request,
    response: Response,
    asked: Asked,
    part: Wanted,
    type: Literal["", "agreements", "initiatives", "promises", "encounters"] = "",
    state: Literal["", "open", "kept", "lapsed", "settled"] = "",
    as_of: Day = "",
    form: Format = "json",
) -> LedgerPart:
    """Return agreements, initiatives, promises and plans: how each stood when, and what came of it."""
    found = api.ledger(
        record_of(request),
        filters=asked,
        type=type or None,
        state=state or None,
        as_of=as_of or None,
        part=part.slice,
    )
    cursor = part.next(len(found.entries), found.total)
    link(request, response, cursor)
    if form == "csv":
        columns = ("id", "type", "state", "kind", "status", "date", "due", "age_days", "parties", "title", "tellings")
        rows = ({**one.story.model_dump(), **one.model_dump(exclude={"story"})} for one in found.entries)
        return table(rows, columns, "ledger")  # type: ignore[return-value]
    return LedgerPart(items=found.entries, states=found.states, total=found.total, as_of=found.as_of, next=cursor)


@router.get("/statistics", tags=["histories"], responses=TABLE)
def statistics(
    request: Request,
    asked: Asked,
    by: Annotated[str, Query(max_length=100, description="dimensions, with a comma between: `month,kind`")] = "month",
    what: Annotated[str, Query(max_length=20)] = "encounters",
    form: Format = "json",
) -> Figures:
    """Count things by dimensions; those told by many documents are counted once, reprints not at all."""
    wanted = tuple(dict.fromkeys(name for name in by.split(",") if name))
    if not wanted:
        raise AskedError("by: name at least one dimension")
    found = api.stats(record_of(request), wanted, what=what, filters=asked)
    if form == "csv":
        rows = ({**dict(zip(found.by, line.values, strict=True)), "count": line.count} for line in found.lines)
        return table(rows, (*found.by, "count"), "statistics")  # type: ignore[return-value]
    return Figures(what=found.what, by=found.by, lines=found.lines)


@router.get("/codebook", tags=["histories"])
def codebook() -> dict[str, dict[str, dict[str, str]]]:
    """Return what every code is called, in four languages: by group, value and language."""
    return {
        group: {value: dict(entry.labels) for value, entry in entries.items()}
        for group, entries in book.load().groups.items()
    }


@router.get("/health", tags=["histories"])
def health(request: Request) -> dict[str, str | int]:
    """Say whether the record answers."""
    return {"status": "ok", "documents": record_of(request).documents(limit=1).total}
