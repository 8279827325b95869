"""Read: a text, a file or an address; its reading is shown, and kept only when somebody says so."""

from itertools import islice
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.exceptions import HTTPException

from dragoman import api
from dragoman.api import DragomanError, Reading, SourceError
from dragoman.sources import SourceOptions
from dragoman.web.cards import groups
from dragoman.web.fetching import fetch
from dragoman.web.limits import check_form, check_rate, check_writer, safety
from dragoman.web.marking import SHOWN, paragraphs
from dragoman.web.pages.documents import address
from dragoman.web.pending import Item, Pending
from dragoman.web.render import gettext, record_of, render, tongue

router = APIRouter()
_MOST = 50
"""Documents of one file that are read at once; more of them are a task for `dragoman add`."""
_GIVEN = ("text", "address", "title", "published", "source", "language")
Short = Annotated[str, Form(max_length=500)]


@router.get("/read")
def ask(request: Request) -> HTMLResponse:
    """Ask for a text, a file or an address."""
    return render(request, "read.html", given=dict.fromkeys(_GIVEN, ""), wrong=None)


@router.post("/read", response_model=None)
def read(  # noqa: PLR0913, PLR0917 (the fields of a form)
    request: Request,
    text: Annotated[str, Form(max_length=2_000_000)] = "",
    address: Annotated[str, Form(max_length=2000)] = "",
    file: Annotated[UploadFile | None, File()] = None,
    published: Short = "",
    source: Short = "",
    title: Short = "",
    language: Short = "",
    seal: Annotated[str, Form(max_length=100)] = "",
) -> HTMLResponse | RedirectResponse:
    """Read what was sent, and lead to its reading."""
    if seal != safety(request).seal(request):
        raise HTTPException(403)
    check_rate(request)
    facts = {"published": published.strip() or None, "source": source.strip() or None, "language": language or None}
    try:
        items = tuple(_items(request, text, address.strip(), file, title.strip() or None, facts))
    except DragomanError as error:
        given = {"text": text, "address": address, "title": title, "published": published, "source": source}
        return render(request, "read.html", 422, given={**given, "language": language}, wrong=str(error))
    pending: Pending = request.app.state.pending
    return RedirectResponse(f"/read/{pending.put(items)}", 303)


@router.get("/read/{key}")
def look(request: Request, key: str, n: int = 1) -> HTMLResponse:
    """Show a reading that is not kept yet."""
    items = _pending(request, key)
    at = min(max(n, 1), len(items))
    item = items[at - 1]
    found = item if isinstance(item, Reading) else None
    return render(
        request,
        "reading.html",
        key=key,
        n=at,
        items=items,
        wrong=str(item) if isinstance(item, SourceError) else None,
        document=found.document if found else None,
        address=address(found.document) if found else None,
        paragraphs=paragraphs(found) if found else (),
        hidden=max(0, len(found.document.text) - SHOWN) if found else 0,
        groups=groups(found, tongue(request)) if found else (),
        reviews={},
        kept=False,
    )


@router.post("/read/{key}/keep")
def keep(request: Request, key: str, seal: Annotated[str, Form(max_length=100)] = "") -> RedirectResponse:
    """Keep what was read, and lead to it."""
    check_form(request, seal)
    items = _pending(request, key)
    api.add(items, record_of(request))
    kept = [item.document.id for item in items if isinstance(item, Reading)]
    return RedirectResponse(f"/documents/{quote(kept[0])}" if len(kept) == 1 else "/documents", 303)


def _items(
    request: Request,
    text: str,
    where: str,
    file: UploadFile | None,
    title: str | None,
    facts: dict[str, str | None],
) -> list[Item]:
    """Return the readings of what was sent. Raises DragomanError, in words for the user."""
    if file is not None and file.filename:
        items = list(islice(api.read_bytes(file.file.read(), file.filename, **facts), _MOST + 1))
    elif where:
        # Others than the owner of this machine would look through its eyes.
        check_writer(request)
        found = fetch(where)
        name = "page.html" if found.page else "page"
        items = list(islice(api.read_bytes(found.data, name, **{**facts, "source": found.address}), _MOST + 1))
    elif text.strip():
        known = SourceOptions(language=facts["language"], published=facts["published"], source=facts["source"])
        return [api.read(text, title=title, published=known.published, language=known.language, source=known.source)]
    else:
        _ = gettext(request)
        raise SourceError(_("Give a text, a file or an address."))
    if len(items) > _MOST:
        raise SourceError(f"holds more than {_MOST} documents: add it by `dragoman add`")
    if len(items) == 1 and isinstance(items[0], SourceError):
        raise items[0]
    return items


def _pending(request: Request, key: str) -> tuple[Item, ...]:
    pending: Pending = request.app.state.pending
    items = pending.get(key)
    if not items:
        raise HTTPException(404)
    return items
