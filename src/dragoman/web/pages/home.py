"""The first page: what happened lately, between whom, where."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from dragoman import api
from dragoman.api import Counts, Record, Slice
from dragoman.history import Count
from dragoman.web.memory import Memory
from dragoman.web.places import centres
from dragoman.web.render import record_of, render

router = APIRouter()
_LATEST, _DYADS, _LINES, _MONTHS = 8, 12, 40, 120


@router.get("/")
def home(request: Request) -> HTMLResponse:
    """Show the latest encounters, their number over time, a map, and the dyads by activity."""
    record = record_of(request)
    latest = api.stories(record, "encounters", part=Slice(limit=_LATEST))
    dyads = pairs(request, record)
    return render(
        request,
        "home.html",
        latest=latest,
        months=months(request, record),
        dyads=dyads[:_DYADS],
        lines=[(pair, n, at) for pair, n in dyads[:_LINES] if (at := _ends(pair))],
        hosts=_hosts(request, record),
        documents=record.documents(limit=1).total,
    )


@router.get("/healthz", response_class=JSONResponse)
def health(request: Request) -> JSONResponse:
    """Say whether the record answers."""
    return JSONResponse({"status": "ok", "documents": record_of(request).documents(limit=1).total})


def counts(request: Request, record: Record, by: str, what: str = "encounters") -> tuple[Count, ...]:
    """Return figures of all that is on record, kept until it changes."""
    return _counted(request.app.state.memory, record, by, what)


def prepare(memory: Memory, record: Record) -> None:
    """Count what the first page shows."""
    for by in ("dyad", "month", "country"):
        _counted(memory, record, by, "encounters")


def _counted(memory: Memory, record: Record, by: str, what: str) -> tuple[Count, ...]:
    def count() -> Counts:
        return api.stats(record, (by,), what=what)

    return memory.recall(record, ("stats", what, by), count).lines


def pairs(request: Request, record: Record) -> list[tuple[list[str], int]]:
    """Return the pairs of parties and how often they met, the most frequent first."""
    found = [(line.values[0], line.count) for line in counts(request, record, "dyad")]
    met = [(dyad.split("|"), n) for dyad, n in found if dyad and "|" in dyad]
    return sorted(met, key=lambda one: (-one[1], one[0]))


def months(request: Request, record: Record) -> list[tuple[str, int]]:
    """Return the latest months and how many encounters each had, in order."""
    found = [(line.values[0], line.count) for line in counts(request, record, "month")]
    return [(month, n) for month, n in found if month and len(month) == 7][-_MONTHS:]


def _hosts(request: Request, record: Record) -> list[tuple[str, str, int]]:
    """Return where encounters were: code, number on the map (empty where it is not drawn), how many; most first."""
    known = centres()
    found = [
        (line.values[0], known[line.values[0]].numeric if line.values[0] in known else "", line.count)
        for line in counts(request, record, "country")
        if line.values[0]
    ]
    return sorted(found, key=lambda one: (-one[2], one[0]))


def _ends(pair: list[str]) -> tuple[float, ...] | None:
    known = centres()
    if not all(code in known for code in pair):
        return None
    return tuple(at for code in pair for at in (known[code].longitude, known[code].latitude))
