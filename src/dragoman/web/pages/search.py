"""Search: documents and records, with facets, the words found highlighted."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from dragoman import api
from dragoman.api import Filters, Found
from dragoman.history import Passage
from dragoman.model import RECORD_TYPES
from dragoman.web import choices
from dragoman.web.asked import AskedError, filters, pages_of, part
from dragoman.web.meant import meant
from dragoman.web.memory import Memory
from dragoman.web.render import record_of, render, tongue

router = APIRouter()
PAGE = 20
KINDS = ("documents", *RECORD_TYPES)


@router.get("/search")
def search(
    request: Request,
    asked: Annotated[Filters, Depends(filters)],
    q: Annotated[str, Query(max_length=200)] = "",
    what: Annotated[str, Query(max_length=20)] = "documents",
    page: Annotated[int, Query(ge=1, le=100)] = 1,
) -> HTMLResponse:
    """Show whom the words name, and what has them all, in any of their forms, latest first."""
    if what not in KINDS:
        raise AskedError(f"what: {what!r} is not searched")
    words = q.replace("\0", " ")
    anything = bool(words.strip()) or asked != Filters()
    found = named = None
    if anything:
        record = record_of(request)
        memory: Memory = request.app.state.memory
        if page == 1 and asked == Filters():
            named = memory.recall(record, ("meant", words), lambda: meant(record, words))

        def look() -> Found:
            return api.search(record, words, what=what, filters=asked, part=part(page, PAGE), facets=page == 1)

        # Going back to what was found, and sharing its address, is common; counting facets is dear.
        found = memory.recall(record, ("search", words, what, asked, page), look)
    return render(
        request,
        "search.html",
        found=found,
        named=named,
        asked=asked,
        q=q,
        what=what,
        whats=KINDS,
        page=page,
        pages=pages_of(found.total if found else 0, PAGE),
        fields=choices.of_records(what, tongue(request)),
        cut=cut,
    )


def cut(passage: Passage) -> Iterator[tuple[str, bool]]:
    """Yield the words of a passage, and whether they were asked for; joined they are its quote."""
    at = 0
    for first, after in passage.marks:
        start, end = first - passage.start, after - passage.start
        if start > at:
            yield passage.quote[at:start], False
        yield passage.quote[max(at, start) : end], True
        at = max(at, end)
    if at < len(passage.quote):
        yield passage.quote[at:], False
