"""About: what the record holds, what was measured, how to ask the desk."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

import dragoman
from dragoman.lang import codes
from dragoman.web.pages.home import counts
from dragoman.web.quality import quality
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
        years=[(line.values[0], line.count) for line in counts(request, record, "year", "documents")],
        outlets=sorted(counts(request, record, "outlet", "documents"), key=lambda line: -line.count)[:20],
        languages_read=codes(),
        quality=quality(),
    )
