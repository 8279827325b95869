"""About: what the record holds, what was measured, how to ask the desk."""

import re
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

import dragoman
from dragoman.lang import codes
from dragoman.web.pages.home import counts
from dragoman.web.render import record_of, render

router = APIRouter()


@router.get("/about")
def about(request: Request) -> HTMLResponse:
    """Show coverage, versions, and the measured quality."""
    record = record_of(request)
    return render(
        request,
        "about.html",
        version=dragoman.__version__,
        where=record.where.rpartition("/")[2],
        documents=record.documents(limit=1).total,
        spoken=sorted(record.languages().items(), key=lambda one: -one[1]),
        years=[(line.values[0], line.count) for line in counts(request, record, ("year",), "documents")],
        outlets=sorted(counts(request, record, ("outlet",), "documents"), key=lambda line: -line.count)[:20],
        languages_read=codes(),
        quality=quality(),
    )


@cache
def quality() -> tuple[tuple[str, ...], ...]:
    """Return the table of measured quality, its header first: as it was measured for this release."""
    text = (files("dragoman.web") / "data" / "quality.tsv").read_text("utf-8")
    return tuple(tuple(re.split("\t", line)) for line in text.splitlines() if line)
