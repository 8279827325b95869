"""The application of the API, and its errors as problem+json (RFC 9457)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

import dragoman
from dragoman.api import DragomanError, NotFoundError, RecordError
from dragoman.web.asked import AskedError
from dragoman.web.v1 import deciding, histories, reading, records
from dragoman.web.v1.answers import Problem

_WORDS = """The record of relations between states, as data: what `dragoman` prints as JSON, over HTTP.

Lists come in parts: `next` is the cursor of the one that follows, and is null at the end. Where it makes sense, a list
is also a table: `format=csv`. Answers carry an `ETag`; errors are `application/problem+json`. Reading needs nothing;
writing, where the desk is served beyond its own machine, takes `Authorization: Bearer TOKEN`.
"""


def create() -> FastAPI:
    """Return the API; whoever mounts it gives it the record and the safety."""
    problems: dict[int | str, dict[str, Any]] = {
        status: {"model": Problem, "content": {"application/problem+json": {}}} for status in (400, 404, 422)
    }
    app = FastAPI(
        title="Dragoman",
        version=dragoman.__version__,
        description=_WORDS,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        servers=[{"url": "/api/v1"}],
        root_path_in_servers=False,
        responses=problems,
        separate_input_output_schemas=False,
    )
    for room in (reading, records, histories, deciding):
        app.include_router(room.router)
    app.add_exception_handler(NotFoundError, _told(404))
    app.add_exception_handler(AskedError, _told(422))
    app.add_exception_handler(ValueError, _told(422))
    app.add_exception_handler(RecordError, _of_record)
    app.add_exception_handler(DragomanError, _told(422))
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _http)
    return app


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """Return an error."""
    said = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail)
    return JSONResponse(said.model_dump(), status, headers, "application/problem+json")


def _told(status: int) -> Callable[[Request, Exception], JSONResponse]:
    def answer(_: Request, error: Exception) -> JSONResponse:
        return problem(status, str(error))

    return answer


def _of_record(request: Request, error: Exception) -> JSONResponse:
    return problem(503 if request.method == "GET" else 422, str(error))


def _not_understood(_: Request, error: Exception) -> JSONResponse:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    wrong = (".".join(str(part) for part in one["loc"][1:]) + ": " + str(one["msg"]) for one in found)
    return problem(422, "; ".join(wrong)[:2000])


def _http(_: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = dict(getattr(error, "headers", None) or {})
    detail = str(getattr(error, "detail", "")) or HTTPStatus(status).phrase
    return problem(status, detail, headers)
