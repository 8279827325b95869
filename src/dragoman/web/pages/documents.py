"""Documents: the list, and one with its evidence marked."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from dragoman import api
from dragoman.api import Document
from dragoman.web.asked import pages_of
from dragoman.web.cards import groups
from dragoman.web.marking import SHOWN, paragraphs
from dragoman.web.render import record_of, render, tongue

router = APIRouter()
PAGE = 50


@router.get("/documents")
def documents(
    request: Request,
    q: Annotated[str, Query(max_length=200)] = "",
    language: Annotated[str, Query(max_length=35)] = "",
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
) -> HTMLResponse:
    """List the documents, latest first: those with the words in their headline, in the language."""
    record = record_of(request)
    found = record.documents(q, language=language or None, offset=(page - 1) * PAGE, limit=PAGE)
    return render(
        request,
        "documents.html",
        found=found,
        asked={"q": q, "language": language},
        page=page,
        pages=pages_of(found.total, PAGE),
        spoken=[(code, n) for code, n in record.languages().items() if code],
    )


@router.get("/documents/{ident}", response_model=None)
def document(request: Request, ident: str) -> HTMLResponse | RedirectResponse:
    """Show a document: its text with the evidence marked, its records beside it."""
    record = record_of(request)
    reading = record.reading(ident)
    told = reading.document
    if told.id != ident:
        return RedirectResponse(f"/documents/{told.id}")
    reviews: dict[str, list[api.Review]] = {}
    for review in api.reviews(record, told.id):
        if review.decision.holds and review.said:
            reviews.setdefault(review.said.id, []).append(review)
    return render(
        request,
        "document.html",
        document=told,
        address=address(told),
        paragraphs=paragraphs(reading),
        hidden=max(0, len(told.text) - SHOWN),
        groups=groups(reading, tongue(request)),
        reviews=reviews,
        kept=True,
    )


def address(told: Document) -> str | None:
    """Return the source where it is an address that may be followed: never `javascript:` and its like."""
    source = told.source or ""
    return source if source.startswith(("https://", "http://")) else None
