"""Encounters and other stories: lists, one with all its tellings, two documents side by side."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman import api
from dragoman.api import Filters
from dragoman.web import choices
from dragoman.web.asked import filters, pages_of, part
from dragoman.web.brief import brief
from dragoman.web.render import record_of, render, tongue
from dragoman.web.sides import columns

router = APIRouter()
PAGE = 40


@router.get("/encounters")
def encounters(
    request: Request,
    asked: Annotated[Filters, Depends(filters)],
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """List encounters, newest first."""
    found = api.stories(record_of(request), "encounters", filters=asked, part=part(page, PAGE))
    return render(
        request,
        "encounters.html",
        found=found,
        asked=asked,
        page=page,
        pages=pages_of(found.total, PAGE),
        fields=choices.of_encounters(tongue(request)),
    )


@router.get("/stories/{ident}", response_model=None)
def story(request: Request, ident: str) -> HTMLResponse | RedirectResponse:
    """Show one story: its facts, its tellings side by side, what only one tells, what they contradict."""
    record = record_of(request)
    found = api.story(record, ident)
    if found.story.id != ident:
        return RedirectResponse(f"/stories/{found.story.id}")
    compared = api.compare(record, found.story.id) if found.story.type == "encounters" else None
    return render(
        request,
        "story.html",
        page=found,
        story=found.story,
        linked={one.id: one for one in found.linked},
        compared=compared,
        brief=brief(compared, found.story) if compared else None,
        columns=columns(compared) if compared else (),
    )


@router.get("/compare")
def compare(
    request: Request,
    one: Annotated[str, Query(max_length=64)] = "",
    other: Annotated[str, Query(max_length=64)] = "",
) -> HTMLResponse:
    """Show two documents side by side."""
    if not (one and other):
        return render(request, "compare.html", compared=None, one=one, other=other)
    compared = api.compare(record_of(request), one, other)
    return render(
        request,
        "compare.html",
        compared=compared,
        brief=brief(compared),
        columns=columns(compared),
        one=one,
        other=other,
    )
