"""Read a text, keep it, and the documents on record."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from dragoman import api
from dragoman.api import Filters, Reading
from dragoman.formats import COLUMNS, cells
from dragoman.history import Found, Tally
from dragoman.sources import SourceOptions
from dragoman.web.asked import filters
from dragoman.web.limits import check_rate, check_writer
from dragoman.web.render import record_of
from dragoman.web.v1.answers import TABLE, Format, Part, Tagged, link, table

router = APIRouter(route_class=Tagged)
Asked = Annotated[Filters, Depends(filters)]
Wanted = Annotated[Part, Depends(Part)]
Words = Annotated[str, Query(max_length=200, description="words, in any of their forms")]


class Text(BaseModel):
    """A text to be read. `published` (ISO 8601) is what "yesterday" counts from; `source` an outlet or an address."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, max_length=2_000_000)
    published: str | None = Field(default=None, max_length=40)
    language: str | None = Field(default=None, max_length=35)
    source: str | None = Field(default=None, max_length=2000)
    title: str | None = Field(default=None, max_length=2000)


class Kept(BaseModel):
    """What keeping did: the document's id, and whether it is new, was known, or is now read otherwise."""

    id: str
    added: int
    known: int
    changed: int


class FoundPart(BaseModel):
    """A part of what was found, latest first. `total` is counted up to 1,000: `more` says that there are more."""

    items: tuple[api.Hit, ...]
    total: int
    more: bool = False
    facets: dict[str, tuple[Tally, ...]] = {}
    next: str | None = None


@router.post("/read", tags=["reading"])
def read(request: Request, text: Text) -> Reading:
    """Read a text; nothing is kept."""
    check_rate(request)
    return _read(text)


@router.post("/documents", status_code=201, tags=["reading"], responses={401: {"description": "a token is wanted"}})
def add(request: Request, response: Response, text: Text) -> Kept:
    """Read a text and keep it; what is kept already changes nothing."""
    check_writer(request)
    check_rate(request)
    found = _read(text)
    done = api.add([found], record_of(request))
    for refused in done.refused:
        raise api.RecordError(refused.reason)
    response.headers["Location"] = f"/api/v1/documents/{found.document.id}"
    return Kept(id=found.document.id, added=done.added, known=done.known, changed=done.changed)


@router.get("/documents", tags=["reading"], responses=TABLE)
def documents(
    request: Request, response: Response, asked: Asked, part: Wanted, words: Words = "", form: Format = "json"
) -> FoundPart:
    """List documents, latest first; those that have the words and fit the filters."""
    return answer(request, response, "documents", asked, part, (words, False, form))


@router.get("/documents/{ident}", tags=["reading"])
def document(request: Request, ident: str) -> Reading:
    """Return a document's reading, by its id or the beginning of it."""
    return record_of(request).reading(ident)


def answer(
    request: Request, response: Response, what: str, asked: Filters, part: Part, how: tuple[str, bool, str]
) -> FoundPart:
    """Return what is found; `how` are the words, whether facets are wanted, and the format."""
    words, facets, form = how
    found = api.search(
        record_of(request), words.replace("\0", " "), what=what, filters=asked, part=part.slice, facets=facets
    )
    cursor = part.next(len(found.hits), found.total + (1 if found.more else 0))
    link(request, response, cursor)
    if form == "csv":
        # A response is not a part; FastAPI passes it on as it is.
        return _table(found, what)  # type: ignore[return-value]
    return FoundPart(items=found.hits, total=found.total, more=found.more, facets=found.facets, next=cursor)


def _table(found: Found, what: str) -> Response:
    if what == "documents":
        columns = ("id", "headline", "language", "published", "source", "outlet", "outlet_country")
        return table((hit.document.model_dump() for hit in found.hits), columns, what)
    rows = (cells(hit.document, what, hit.record) for hit in found.hits if hit.record)
    return table(rows, tuple(COLUMNS), what)


def _read(text: Text) -> Reading:
    known = SourceOptions(language=text.language, published=text.published, source=text.source)
    return api.read(
        text.text, published=known.published, language=known.language, source=known.source, title=text.title
    )
