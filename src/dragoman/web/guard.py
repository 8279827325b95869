"""What every answer of the desk carries, and whom it answers."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.web.limits import Bucket

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
BODY = 8 * 1024 * 1024
"""Bytes that may be sent to the desk at once."""
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Refusal:
    """Why a request is not let through."""

    status: int
    words: str


class Guard:
    """Adds the headers; refuses what names another host than those given (None: any may be named), comes from another
    site and would change something, is too large, or comes too often (`bucket`; None: as often as one likes).

    A page on the web can point a name of its own at 127.0.0.1, and read what answers there unless the name is looked
    at. It can also send a form here: a browser says where that comes from.
    """

    def __init__(self, app: ASGIApp, hosts: Collection[str] | None, bucket: Bucket | None = None) -> None:
        self._app = app
        self._hosts = hosts
        self._bucket = bucket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        taken = 0

        async def receive_some() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > BODY:
                raise HTTPException(413, _TOO_LARGE.words)
            return message

        refusal = self._refusal(scope)
        answer = _say(refusal) if refusal else self._app
        await answer(scope, receive_some, send_guarded)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._hosts is not None and _host(host) not in self._hosts:
            return Refusal(421, "This desk is not served under that name.")
        if scope["method"] not in _SAFE and _is_foreign(headers, host):
            return Refusal(403, "This came from another site, and nothing was done.")
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > BODY:
            return _TOO_LARGE
        client = (scope.get("client") or ("",))[0]
        if self._bucket and not self._bucket.take(client):
            return Refusal(429, "Too many requests: wait a moment.")
        return None


_TOO_LARGE = Refusal(413, f"Too large: more than {BODY // 1024 // 1024} MiB.")


def _say(refusal: Refusal) -> PlainTextResponse:
    headers = {"Retry-After": "5"} if refusal.status == 429 else None
    return PlainTextResponse(refusal.words + "\n", refusal.status, headers)


def _is_foreign(headers: Headers, host: str) -> bool:
    """Whether a browser says that a request was made by a page of another site."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        # A form of this desk's own comes with the origin `null`, for the desk lets no page tell where a reader was.
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc.lower() != host.lower()


def _host(header: str) -> str:
    """Return the name in a Host header, without its port.

    >>> _host("localhost:8000"), _host("[::1]:8000")
    ('localhost', '::1')
    """
    if header.startswith("["):
        return header[1:].partition("]")[0]
    return header.partition(":")[0].lower()
