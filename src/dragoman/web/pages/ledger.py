"""The ledger: agreements, initiatives, promises and plans, and what came of them."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from dragoman import api
from dragoman.api import Filters, Ledger
from dragoman.web.asked import filters, pages_of, part
from dragoman.web.memory import Memory
from dragoman.web.render import record_of, render

router = APIRouter()
PAGE = 40


@router.get("/ledger")
def ledger(
    request: Request,
    asked: Annotated[Filters, Depends(filters)],
    type: Literal["", "agreements", "initiatives", "promises", "encounters"] = "",
    state: Literal["", "open", "kept", "lapsed", "settled"] = "",
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
) -> HTMLResponse:
    """List things with a life, in the order of the history: what is open longest first."""
    record = record_of(request)
    memory: Memory = request.app.state.memory

    def look() -> Ledger:
        return api.ledger(record, filters=asked, type=type or None, state=state or None, part=part(page, PAGE))

    found = memory.recall(record, ("ledger", type, state, asked, page), look)
    return render(
        request,
        "ledger.html",
        found=found,
        asked=asked,
        type=type,
        standing=state,
        page=page,
        pages=pages_of(found.total, PAGE),
    )
