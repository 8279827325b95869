"""A person: offices over time, encounters, what was said on which topic."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman import api
from dragoman.api import NotFoundError
from dragoman.gazetteer.meanings import meant_by
from dragoman.web import names
from dragoman.web.memory import Memory
from dragoman.web.render import record_of, render, tongue

router = APIRouter()


@router.get("/people", response_model=None)
def people(request: Request, q: Annotated[str, Query(max_length=200)] = "") -> HTMLResponse | RedirectResponse:
    """Find a person by a name, in the reader's language or another."""
    record = record_of(request)
    if not q.strip():
        return render(request, "people.html", q="", nobody=False, known=_known(request))
    for name in dict.fromkeys((q.strip(), *_english(q.strip()))):
        try:
            found = api.person(record, name, limit=1)
        except NotFoundError:
            continue
        return RedirectResponse(f"/people/{names_path(found.id)}", 303)
    return render(request, "people.html", q=q, nobody=True, known=_known(request))


@router.get("/people/{ident:path}")
def person(request: Request, ident: str) -> HTMLResponse:
    """Show what is on record of a person."""
    record = record_of(request)
    memory: Memory = request.app.state.memory
    found = memory.recall(record, ("person", ident), lambda: api.person(record, ident, limit=40))
    return render(request, "person.html", person=found)


def names_path(ident: str) -> str:
    """Return an id as a part of an address."""
    return quote(ident, safe="")


def _english(words: str) -> list[str]:
    """Return the English names of whom words mean: by a name, whole or the surname alone, or an office."""
    found = meant_by(words, "person")
    try:
        answer = api.who(words)
    except api.DragomanError:
        return found
    return [*found, answer.name] if answer.name else found


def _known(request: Request) -> list[tuple[str, str]]:
    """Return who took part in the latest encounters: English names with what they are called, by name."""
    latest = api.stories(record_of(request), "encounters", part=api.Slice(limit=60))
    language = tongue(request)
    met = {name for story in latest.stories for name in story.people}
    return sorted(((name, names.person(name, language)) for name in met), key=lambda one: one[1])
