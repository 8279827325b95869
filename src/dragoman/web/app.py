"""The application, and serving it."""

import os
import secrets
import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from dragoman.api import DragomanError, NotFoundError, Record, RecordError
from dragoman.web import assets, pages, v1, warming
from dragoman.web.asked import AskedError
from dragoman.web.guard import LOOPBACK, Guard
from dragoman.web.limits import Bucket, Safety
from dragoman.web.memory import Memory
from dragoman.web.pending import Pending
from dragoman.web.render import gettext, render

TOKEN = "DRAGOMAN_TOKEN"
_BURST, _RATE = 240, 60.0
"""Requests of one reader at once, and a second, when the desk is served beyond this machine."""


def create_app(record: Record, host: str = "127.0.0.1", token: str | None = None, settled: float = 5.0) -> FastAPI:
    """Return the desk over an open record. Served on loopback, it answers to loopback's names only, and lets write.

    Beyond it writing takes `token`; without one nobody can write. `settled`: seconds that a figure may be old while
    somebody adds.
    """
    local = host in LOOPBACK
    # The pages that FastAPI makes of its own load their scripts from elsewhere.
    app = FastAPI(title="Dragoman", docs_url=None, redoc_url=None, openapi_url=None)
    interface = v1.create()
    for each in (app, interface):
        each.state.record = record
        each.state.safety = Safety(None if local else token or secrets.token_urlsafe(32))
        each.state.memory = Memory(settled)
        each.state.pending = Pending()
    interface.state.safety = app.state.safety
    app.mount("/api/v1", interface)
    app.include_router(assets.router)
    app.include_router(pages.router)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Guard, hosts=LOOPBACK if local else None, bucket=None if local else Bucket(_BURST, _RATE))
    app.add_exception_handler(NotFoundError, _not_found)
    app.add_exception_handler(RecordError, _unavailable)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(AskedError, _not_understood)
    app.add_exception_handler(HTTPException, _http)
    return app


def serve(record: Record, host: str, port: int, ready: Callable[[str], None]) -> None:
    """Serve until interrupted; `ready` is told the address once it is taken. Port 0 takes any that is free.

    Beyond loopback, the token that writing takes is the environment's DRAGOMAN_TOKEN, or made anew, and told.
    Raises DragomanError if the address cannot be taken.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise DragomanError(
            f"cannot listen on {host}, port {port}: {error.strerror or error}; --port 0 takes one that is free"
        ) from None
    address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    token = None
    if host not in LOOPBACK:
        token = os.environ.get(TOKEN) or secrets.token_urlsafe(24)
        address += "" if os.environ.get(TOKEN) else f" (writing takes the token {token}: {address}sign-in)"
    ready(address)
    app = create_app(record, host, token)
    warming.begin(app)
    config = uvicorn.Config(app, log_level="warning", server_header=False)
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def _error(request: Request, status: int, title: str, message: str) -> HTMLResponse:
    return render(request, "error.html", status, title=title, message=message)


def _not_found(request: Request, error: Exception) -> HTMLResponse:
    _ = gettext(request)
    return _error(request, 404, _("Not in the record"), str(error))


def _unavailable(request: Request, error: Exception) -> HTMLResponse:
    _ = gettext(request)
    if request.method == "POST":
        return _error(request, 422, _("Nothing was changed"), str(error))
    return _error(request, 503, _("The record does not answer"), str(error))


def _not_understood(request: Request, error: Exception) -> HTMLResponse:
    _ = gettext(request)
    words = str(error) if isinstance(error, AskedError) else _("A part of this address has no meaning here.")
    return _error(request, 400, _("Not understood"), words)


def _http(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 500
    _ = gettext(request)
    known = {
        401: (_("Writing takes a token"), _("Whoever runs this desk has it; sign in with it first.")),
        403: (
            _("Nothing was done"),
            _("This form is too old, or was not made by this desk. Go back and send it again."),
        ),
        405: (_("Not here"), _("This address is not asked in that way.")),
        413: (_("Too large"), _("Send less at once, or add the file by `dragoman add`.")),
        429: (_("Too often"), _("Wait a moment, and try again.")),
    }
    title, message = known.get(status, (_("No such page"), _("There is nothing at this address.")))
    page = _error(request, status, title, message)
    page.headers.update(getattr(error, "headers", None) or {})
    return page
