"""Decisions: records confirmed, corrected, rejected; stories merged and split; all of it undone."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Request
from pydantic import BaseModel, ConfigDict, Field

from dragoman import api
from dragoman.api import Concord, Decision, RecordError
from dragoman.web.changes import check
from dragoman.web.limits import check_writer
from dragoman.web.render import record_of
from dragoman.web.v1.answers import Tagged
from dragoman.web.v1.reading import Wanted

router = APIRouter(route_class=Tagged, tags=["decisions"])
_DENIED: dict[int | str, dict[str, Any]] = {401: {"description": "a token is wanted"}}
WRITES = {"dependencies": [Depends(check_writer)], "status_code": 201, "responses": _DENIED}
Number = Annotated[int, Path(ge=1, le=2_147_483_647)]


class Signed(BaseModel):
    """Who decides, and why."""

    model_config = ConfigDict(extra="forbid")

    who: str = Field(min_length=1, max_length=200)
    why: str = Field(default="", max_length=2000)


class Reviewed(Signed):
    """What is said of a record. `changes` are the corrected fields by name, and stand only with `correct`."""

    kind: Literal["confirm", "correct", "reject"]
    changes: dict[str, Any] = {}


class Merged(Signed):
    """The story that is the same."""

    other: str = Field(min_length=1, max_length=64)


class Split(Signed):
    """The records that tell of something else."""

    records: tuple[str, ...] = Field(min_length=1, max_length=1000)


class DecisionPart(BaseModel):
    """A part of the decisions, latest first, undone ones too."""

    items: tuple[Decision, ...]
    next: str | None = None


@router.get("/decisions")
def decisions(request: Request, part: Wanted) -> DecisionPart:
    """List what was decided, latest first."""
    wanted = part.slice
    found = api.decisions(record_of(request), offset=wanted.offset, limit=wanted.limit + 1)
    return DecisionPart(items=found[: wanted.limit], next=part.next(wanted.limit, wanted.offset + len(found)))


@router.get("/concord")
def concord(request: Request) -> Concord:
    """Return how often people agree with the coder."""
    return api.concord(record_of(request))


@router.post("/records/{ident}/reviews", **WRITES)  # type: ignore[arg-type]
def review(request: Request, ident: str, said: Reviewed) -> Decision:
    """Confirm, correct or reject a record; it holds when its document is read again."""
    record = record_of(request)
    if said.kind == "correct":
        if not said.changes:
            raise RecordError("nothing is corrected: `changes` is empty")
        return api.correct(record, ident, check(said.changes), who=said.who, why=said.why)
    decide = api.confirm if said.kind == "confirm" else api.reject
    return decide(record, ident, who=said.who, why=said.why)


@router.post("/stories/{ident}/merge", **WRITES)  # type: ignore[arg-type]
def merge(request: Request, ident: str, said: Merged) -> Decision:
    """Make two stories of one type one."""
    return api.merge(record_of(request), ident, said.other, who=said.who, why=said.why)


@router.post("/stories/{ident}/split", **WRITES)  # type: ignore[arg-type]
def split(request: Request, ident: str, said: Split) -> Decision:
    """Take tellings out of a story and make them one of their own."""
    return api.split(record_of(request), ident, said.records, who=said.who, why=said.why)


@router.post("/links/{ident}/unlink", **WRITES)  # type: ignore[arg-type]
def unlink(request: Request, ident: str, said: Signed) -> Decision:
    """Say that one story did not come of another."""
    return api.unlink(record_of(request), ident, who=said.who, why=said.why)


@router.post("/decisions/{ident}/undo", **WRITES)  # type: ignore[arg-type]
def undo(request: Request, ident: Number, said: Signed) -> Decision:
    """Undo a decision."""
    return api.undo(record_of(request), ident, who=said.who, why=said.why)
