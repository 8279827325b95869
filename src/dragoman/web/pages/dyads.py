"""Dyads: the list by activity, and one with all that is on record between two parties."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman import api
from dragoman.api import Filters, Slice
from dragoman.gazetteer import gazetteer
from dragoman.web import choices
from dragoman.web.asked import filters
from dragoman.web.memory import Memory
from dragoman.web.pages.home import pairs
from dragoman.web.render import record_of, render, tongue
from dragoman.web.sides import stresses

router = APIRouter()
_LISTED, _SHOWN, _SPEAKERS = 400, 30, 12


@router.get("/dyads", response_model=None)
def dyads(request: Request, one: str = "", other: str = "") -> HTMLResponse | RedirectResponse:
    """List pairs of parties by how often they met; with two of them chosen, lead to their page."""
    known = {*gazetteer().countries, *gazetteer().organisations}
    if one in known and other in known and one != other:
        return RedirectResponse(f"/dyads/{one}/{other}", 303)
    found = pairs(request, record_of(request))
    return render(
        request,
        "dyads.html",
        dyads=found[:_LISTED],
        total=len(found),
        parties=choices.parties({code for pair, _ in found for code in pair}, tongue(request)),
        one=one,
        other=other,
    )


@router.get("/dyads/{one}/{other}", response_model=None)
def dyad(
    request: Request, one: str, other: str, asked: Annotated[Filters, Depends(filters)]
) -> HTMLResponse | RedirectResponse:
    """Show what is on record between two parties, in a span of days, of a kind, a topic, a language, an outlet."""
    if one == other:
        return RedirectResponse("/dyads", 303)
    if one > other:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/dyads/{other}/{one}{query}", 303)
    record = record_of(request)
    memory: Memory = request.app.state.memory
    found = api.dossier(record, one, other, since=asked.since, until=asked.until, limit=_SHOWN)
    mine = asked.model_copy(update={"dyad": (one, other)})
    met = api.stories(record, "encounters", filters=mine, part=Slice(limit=_SHOWN))
    return render(
        request,
        "dyad.html",
        dossier=found,
        asked=asked,
        met=met,
        months=[
            (line.values[0], line.count)
            for line in api.stats(record, ("month",), what="encounters", filters=mine).lines
            if line.values[0] and len(line.values[0]) == 7
        ],
        stresses=stresses(found.sides),
        fields=choices.of_encounters(tongue(request)),
        **memory.recall(record, ("dyad", one, other), lambda: _beside(record, one, other)),
    )


def _beside(record: api.Record, one: str, other: str) -> dict[str, Any]:
    """Return what is shown of two parties whatever is filtered: what is open, who speaks, silences, figures."""
    return {
        "silences": api.silences(record, one, other),
        "ledger": api.ledger(record, filters=Filters(dyad=(one, other)), state="open", part=Slice(limit=10)),
        "speakers": [(said.value, party, said.count) for said, party in api.speakers(record, one, other)[:_SPEAKERS]],
        "figures": [(page.story, page) for page in api.series(record, one, other)],
    }
