"""Dyads: the list by activity, and one with all that is on record between two parties."""

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman import api
from dragoman.api import Filters, Slice
from dragoman.gazetteer import gazetteer
from dragoman.history.answers import Side
from dragoman.history.tellers import tallied
from dragoman.web import choices
from dragoman.web.asked import filters
from dragoman.web.memory import Memory
from dragoman.web.pages.home import pairs
from dragoman.web.render import record_of, render, tongue
from dragoman.web.sides import stresses

router = APIRouter()
_LISTED, _SHOWN, _SPEAKERS = 400, 30, 12
_LINES, _NAMED, _SAID = 12, 6, 6
"""Lines of a list beside the encounters, names of the relation, statements."""
_TYPES = ("agreements", "initiatives", "promises")


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
    # What an encounter is, and how it stands, says nothing of what was said and agreed.
    told = mine.model_copy(update={"kind": None, "status": None})
    met = api.stories(record, "encounters", filters=mine, part=Slice(limit=_SHOWN))
    shown = {**_lists(found), **memory.recall(record, ("dyad", one, other), lambda: _beside(record, one, other))}
    if told != Filters(dyad=(one, other)):
        shown |= memory.recall(record, ("dyad", told), lambda: _narrowed(record, told))
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
        fields=choices.of_encounters(tongue(request)),
        **shown,
    )


def _beside(record: api.Record, one: str, other: str) -> dict[str, Any]:
    """Return what is shown of two parties beside their encounters: what is said, open, silent, figures."""
    said = api.search(record, what="statements", filters=Filters(dyad=(one, other)), part=Slice(limit=_SAID))
    return {
        "silences": api.silences(record, one, other),
        "ledger": api.ledger(record, filters=Filters(dyad=(one, other)), state="open", part=Slice(limit=10)),
        "speakers": [(said.value, party, said.count) for said, party in api.speakers(record, one, other)[:_SPEAKERS]],
        "said": said.hits,
        "figures": [(page.story, page) for page in api.series(record, one, other)],
    }


def _lists(found: api.Dossier) -> dict[str, Any]:
    """Return the lists of a dossier: the stories of each type with how many there are, names, topics by side."""
    return {
        "lists": {name: (found.totals.get(name, 0), getattr(found, name)[:_LINES]) for name in _TYPES},
        "named": found.characterisations[:_NAMED],
        "stresses": stresses(found.sides),
    }


def _narrowed(record: api.Record, told: Filters) -> dict[str, Any]:
    """Return all of it that fits filters; silences alone are those of all days."""
    lists = {}
    for name in (*_TYPES, "indicators"):
        stories = api.stories(record, name, filters=told, part=Slice(limit=_LINES))
        lists[name] = (stories.total, stories.stories)
    names = api.search(record, what="characterisations", filters=told, part=Slice(limit=_NAMED)).hits
    said = api.search(record, what="statements", filters=told, part=Slice(limit=100)).hits
    return {
        "ledger": api.ledger(record, filters=told, state="open", part=Slice(limit=10)),
        "figures": [(story, api.story(record, story.id)) for story in lists.pop("indicators")[1]],
        "lists": lists,
        "named": tuple(
            api.Telling(
                document=hit.document, record=hit.record, record_type="characterisations", told=hit.document.published
            )
            for hit in names
            if hit.record
        ),
        "speakers": _speakers(said),
        "said": said[:_SAID],
        "stresses": stresses(_sides(record, told)),
    }


def _sides(record: api.Record, told: Filters) -> list[Side]:
    """Return what each side speaks of, in the statements that fit."""
    said: dict[str, dict[str, int]] = {party: {} for party in told.dyad or ()}
    for line in api.stats(record, ("dyad", "side", "topic"), what="statements", filters=told).lines:
        dyad, side, topic = line.values
        if dyad == "|".join(told.dyad or ()) and side in said and topic:
            said[side][topic] = line.count
    return [Side(party=party, statements=0, topics=tallied(topics.items())) for party, topics in said.items()]


def _speakers(hits: Sequence[api.Hit]) -> list[tuple[str, str | None, int]]:
    """Return who speaks in some statements: English name, party, how often; most first."""
    said = Counter(
        (hit.record.speaker.name, hit.record.country)
        for hit in hits
        if isinstance(hit.record, api.Statement) and hit.record.speaker and hit.record.speaker.type == "person"
    )
    ranked = sorted(said.items(), key=lambda one: (-one[1], one[0][0]))
    return [(name, party, n) for (name, party), n in ranked[:_SPEAKERS]]
