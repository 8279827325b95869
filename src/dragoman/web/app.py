"""The application, and serving it."""

import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from dragoman.api import DragomanError, NotFoundError, Record, RecordError
from dragoman.web.guard import LOOPBACK, Guard
from dragoman.web.pages import render, router


def create_app(record: Record, host: str = "127.0.0.1") -> FastAPI:
    """Return the desk over an open record. Served on loopback, it answers to loopback's names only."""
    # The pages that FastAPI makes of its own load their scripts from elsewhere.
    app = FastAPI(title="Dragoman", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.record = record
    app.include_router(router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.add_middleware(Guard, hosts=LOOPBACK if host in LOOPBACK else None)
    app.add_exception_handler(NotFoundError, _not_found)
    app.add_exception_handler(RecordError, _unavailable)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(HTTPException, _http)
    return app


def serve(record: Record, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `ready` is told the address once it is taken. Port 0 takes any that is free.

    Raises DragomanError if the address cannot be taken.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise DragomanError(f"cannot listen on {host}, port {port}: {error.strerror or error}") from None
    ready(f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/")
    config = uvicorn.Config(create_app(record, host), log_level="warning", server_header=False)
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def _not_found(_: Request, error: Exception) -> HTMLResponse:
    return render("error.html", 404, title="Not in the record", message=str(error))


def _unavailable(_: Request, error: Exception) -> HTMLResponse:
    return render("error.html", 503, title="The record does not answer", message=str(error))


def _not_understood(_: Request, __: Exception) -> HTMLResponse:
    return render("error.html", 400, title="Not understood", message="A part of this address has no meaning here.")


def _http(_: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    page = render("error.html", status, title="No such page", message="There is nothing at this address.")
    page.headers.update(getattr(error, "headers", None) or {})
    return page
