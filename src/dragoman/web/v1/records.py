"""Records and stories: encounters, statements, agreements and the rest; search."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from dragoman import api
from dragoman.api import Filters, Stories, Story, StoryPage
from dragoman.history.asking import What
from dragoman.web.render import record_of
from dragoman.web.v1.answers import TABLE, Format, Part, Tagged, link, table
from dragoman.web.v1.reading import Asked, FoundPart, Wanted, Words, answer

router = APIRouter(route_class=Tagged)
_COLUMNS = (
    "id", "type", "kind", "status", "date", "date_basis", "country", "city", "parties", "people", "title", "topics",
    "languages", "tellings", "voices", "first_told", "last_told",
)  # fmt: skip


class StoryPart(BaseModel):
    """A part of a list of stories, newest first."""

    items: tuple[Story, ...]
    total: int
    next: str | None = None


@router.get("/encounters", tags=["stories"], responses=TABLE)
def encounters(request: Request, response: Response, asked: Asked, part: Wanted, form: Format = "json") -> StoryPart:
    """List encounters, newest first: each once, however many documents tell it."""
    return _stories(request, response, "encounters", asked, part, form)


@router.get("/agreements", tags=["stories"], responses=TABLE)
def agreements(request: Request, response: Response, asked: Asked, part: Wanted, form: Format = "json") -> StoryPart:
    """List agreements, newest first."""
    return _stories(request, response, "agreements", asked, part, form)


@router.get("/initiatives", tags=["stories"], responses=TABLE)
def initiatives(request: Request, response: Response, asked: Asked, part: Wanted, form: Format = "json") -> StoryPart:
    """List initiatives, newest first."""
    return _stories(request, response, "initiatives", asked, part, form)


@router.get("/indicators", tags=["stories"], responses=TABLE)
def indicators(request: Request, response: Response, asked: Asked, part: Wanted, form: Format = "json") -> StoryPart:
    """List indicators, newest first."""
    return _stories(request, response, "indicators", asked, part, form)


@router.get("/promises", tags=["stories"], responses=TABLE)
def promises(request: Request, response: Response, asked: Asked, part: Wanted, form: Format = "json") -> StoryPart:
    """List promises, newest first: pledges, proposals, invitations."""
    return _stories(request, response, "promises", asked, part, form)


@router.get("/stories/{ident}", tags=["stories"])
def story(request: Request, ident: str) -> StoryPage:
    """Return one story with all its tellings, by its id, or the id of a record that tells it."""
    return api.story(record_of(request), ident)


@router.get("/statements", tags=["records"], responses=TABLE)
def statements(
    request: Request, response: Response, asked: Asked, part: Wanted, words: Words = "", form: Format = "json"
) -> FoundPart:
    """List statements, latest first."""
    return answer(request, response, "statements", asked, part, (words, False, form))


@router.get("/characterisations", tags=["records"], responses=TABLE)
def characterisations(
    request: Request, response: Response, asked: Asked, part: Wanted, words: Words = "", form: Format = "json"
) -> FoundPart:
    """List the names that the sides give their relation, latest first."""
    return answer(request, response, "characterisations", asked, part, (words, False, form))


@router.get("/search", tags=["records"], responses=TABLE)
def search(  # noqa: PLR0913, PLR0917
    request: Request,
    response: Response,
    asked: Asked,
    part: Wanted,
    words: Words = "",
    what: What = "documents",
    facets: Annotated[bool, Query(description="count the values of what is found")] = False,
    form: Format = "json",
) -> FoundPart:
    """Search documents or records: all the words, in any of their forms, in four languages."""
    return answer(request, response, what, asked, part, (words, facets, form))


Type = Literal["encounters", "agreements", "initiatives", "indicators", "promises"]


def _stories(request: Request, response: Response, type_: Type, asked: Filters, part: Part, form: str) -> StoryPart:
    found: Stories = api.stories(record_of(request), type_, filters=asked, part=part.slice)
    cursor = part.next(len(found.stories), found.total)
    link(request, response, cursor)
    if form == "csv":
        rows = (
            {**one.model_dump(), "country": one.place and one.place.country, "city": one.place and one.place.city}
            for one in found.stories
        )
        return table(rows, _COLUMNS, type_)  # type: ignore[return-value]
    return StoryPart(items=found.stories, total=found.total, next=cursor)
