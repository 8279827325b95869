"""What people decide: records confirmed, corrected, rejected; stories merged and split; all of it undone."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from dragoman import api
from dragoman.api import RecordError
from dragoman.model import Record as AnyRecord
from dragoman.web.changes import check
from dragoman.web.limits import TOKEN_COOKIE, check_form, safety
from dragoman.web.render import gettext, record_of, render

router = APIRouter()
PAGE, _QUEUE = 50, 20
Who = Annotated[str, Form(min_length=1, max_length=200)]
Why = Annotated[str, Form(max_length=2000)]
Seal = Annotated[str, Form(max_length=100)]
WHO_COOKIE = "dragoman-who"


@router.get("/decisions")
def decisions(request: Request, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
    """List what was decided, latest first, and how often people agree with the coder."""
    record = record_of(request)
    found = api.decisions(record, offset=(page - 1) * PAGE, limit=PAGE + 1)
    return render(
        request,
        "decisions.html",
        decisions=found[:PAGE],
        page=page,
        more=len(found) > PAGE,
        concord=api.concord(record),
        uncertain=_waiting(record) if page == 1 else (),
    )


def _waiting(record: api.Record) -> list[tuple[str, api.Entry, AnyRecord]]:
    """Return what the coder is least certain of and nobody has decided on: type, document, record."""
    decided = {
        (place.document_id, place.type, place.start)
        for decision in api.decisions(record, limit=1000)
        if decision.holds
        for place in decision.anchors
    }
    return [
        (name, told.document, told.record)
        for name, told in record.uncertain(_QUEUE * 3)
        if (told.document.id, name, told.record.evidence[0].start) not in decided
    ][:_QUEUE]


@router.post("/documents/{ident}/records/{record_id}")
async def review(request: Request, ident: str, record_id: str) -> RedirectResponse:
    """Confirm, correct or reject a record."""
    form = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    return await run_in_threadpool(_review, request, ident, record_id, form)


def _review(request: Request, ident: str, record_id: str, form: dict[str, str]) -> RedirectResponse:
    check_form(request, form.get("seal", ""))
    _ = gettext(request)
    who, why = form.get("who", "").strip()[:200], form.get("why", "").strip()[:2000]
    if not who:
        raise RecordError(_("Say who decides."))
    record = record_of(request)
    match form.get("what"):
        case "confirm":
            api.confirm(record, record_id, who=who, why=why)
        case "reject":
            api.reject(record, record_id, who=who, why=why)
        case "correct":
            changes = _changes(form)
            if not changes:
                raise RecordError(_("Nothing was changed."))
            api.correct(record, record_id, check(changes), who=who, why=why)
        case _:
            raise RecordError(_("Nothing was changed."))
    return _signed(f"/documents/{quote(ident)}#r-{quote(record_id)}", who)


def _changes(form: dict[str, str]) -> dict[str, object]:
    """Return the fields whose value a form changed: `new.status` beside `old.status`; empty stands for null."""
    found: dict[str, object] = {}
    for name, value in form.items():
        field = name.removeprefix("new.")
        if field != name and value.strip() != form.get(f"old.{field}", ""):
            many = field in ("topics",)
            found[field] = [word for word in value.replace(",", " ").split() if word] if many else value.strip() or None
    return found


@router.post("/stories/{ident}/merge")
def merge(request: Request, ident: str, other: Who, who: Who, why: Why = "", seal: Seal = "") -> RedirectResponse:
    """Make two stories one."""
    check_form(request, seal)
    # An address is what people copy.
    api.merge(record_of(request), ident, other.strip().rstrip("/").rpartition("/")[2], who=who, why=why)
    return _signed(f"/stories/{quote(ident)}", who)


@router.post("/stories/{ident}/split")
def split(
    request: Request,
    ident: str,
    who: Who,
    records: Annotated[list[str] | None, Form()] = None,
    why: Why = "",
    seal: Seal = "",
) -> RedirectResponse:
    """Take tellings out of a story."""
    check_form(request, seal)
    api.split(record_of(request), ident, records or [], who=who, why=why)
    return _signed(f"/stories/{quote(ident)}", who)


@router.post("/links/{ident}/undo")
def unlink(
    request: Request, ident: str, who: Who, back: Why = "/ledger", why: Why = "", seal: Seal = ""
) -> RedirectResponse:
    """Say that one story did not come of another."""
    check_form(request, seal)
    api.unlink(record_of(request), ident, who=who, why=why)
    return _signed(back if back.startswith("/stories/") else "/ledger", who)


@router.post("/decisions/{ident}/undo")
def undo(request: Request, ident: int, who: Who, why: Why = "", seal: Seal = "") -> RedirectResponse:
    """Undo a decision."""
    check_form(request, seal)
    api.undo(record_of(request), ident, who=who, why=why)
    return _signed("/decisions", who)


@router.get("/sign-in")
def sign_in(request: Request) -> HTMLResponse:
    """Ask for the token that writing takes."""
    return render(request, "signin.html", wrong=False)


@router.post("/sign-in", response_model=None)
def signed_in(request: Request, token: Annotated[str, Form(max_length=200)] = "") -> HTMLResponse | RedirectResponse:
    """Keep the token in this browser, if it is the right one."""
    answer = RedirectResponse("/", 303)
    answer.set_cookie(TOKEN_COOKIE, token, max_age=86_400 * 30, samesite="strict", httponly=True)
    request.cookies[TOKEN_COOKIE] = token
    if not safety(request).readings.take("sign-in") or not safety(request).may_write(request):
        return render(request, "signin.html", 401, wrong=True)
    return answer


def _signed(where: str, who: str) -> RedirectResponse:
    """Lead on, and remember who decided, so that it need not be written again."""
    answer = RedirectResponse(where, 303)
    answer.set_cookie(WHO_COOKIE, quote(who), max_age=86_400 * 365, samesite="strict", httponly=True)
    return answer
