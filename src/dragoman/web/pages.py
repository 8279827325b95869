"""The pages: what each is asked, and what it shows."""

from pathlib import Path
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dragoman.api import Document, Record
from dragoman.model import RECORD_TYPES, codebook
from dragoman.web.cards import groups
from dragoman.web.marking import SHOWN, paragraphs

PAGE = 50

router = APIRouter(default_response_class=HTMLResponse)
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_LANGUAGES = {"ru": "Русский", "zh": "中文", "kk": "Қазақша", "en": "English"}


def render(template: str, status: int = 200, **values: object) -> HTMLResponse:
    """Return a page. Whatever the values hold is escaped."""
    return HTMLResponse(_templates.get_template(template).render(**values), status, {"Cache-Control": "no-cache"})


@router.get("/")
def home(
    request: Request,
    q: Annotated[str, Query(max_length=200)] = "",
    language: Annotated[str, Query(max_length=35)] = "",
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
) -> HTMLResponse:
    """List the documents, latest first: those with the words in their headline, in the language."""
    record = _record(request)
    found = record.documents(q, language=language or None, offset=(page - 1) * PAGE, limit=PAGE)
    pages = max(1, -(-found.total // PAGE))

    def at(number: int) -> str:
        return "/?" + urlencode({key: value for key, value in asked.items() if value} | {"page": number})

    asked = {"q": q, "language": language}
    return render(
        "list.html",
        found=found,
        asked=asked,
        page=page,
        pages=pages,
        earlier=at(page - 1) if page > 1 else None,
        later=at(page + 1) if page < pages else None,
        languages=[(code, _LANGUAGES.get(code, code), n) for code, n in record.languages().items() if code],
        types={name: codebook.label("record_types", name) for name in RECORD_TYPES},
    )


@router.get("/documents/{ident}", response_model=None)
def document(request: Request, ident: str) -> HTMLResponse | RedirectResponse:
    """Show a document: its text with the evidence marked, its records beside it."""
    reading = _record(request).reading(ident)
    told = reading.document
    if told.id != ident:
        return RedirectResponse(f"/documents/{told.id}")
    return render(
        "document.html",
        document=told,
        address=_address(told),
        language=_LANGUAGES.get(told.language or "", told.language),
        paragraphs=paragraphs(reading),
        hidden=max(0, len(told.text) - SHOWN),
        groups=groups(reading),
    )


@router.get("/healthz", response_class=JSONResponse)
def health(request: Request) -> JSONResponse:
    """Say whether the record answers."""
    return JSONResponse({"status": "ok", "documents": _record(request).documents(limit=1).total})


def _record(request: Request) -> Record:
    record: Record = request.app.state.record
    return record


def _address(told: Document) -> str | None:
    """Return the source where it is an address that may be followed: never `javascript:` and its like."""
    source = told.source or ""
    return source if source.startswith(("https://", "http://")) else None
