"""How often somebody may ask, and who may write."""

import hashlib
import hmac
import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field

from fastapi import Request
from starlette.exceptions import HTTPException

TOKEN_COOKIE = "dragoman-token"
_CLIENTS = 10_000


class Bucket:
    """So many at once, and so many a second after that, for each client; thread-safe."""

    def __init__(self, burst: int, rate: float) -> None:
        self.burst, self.rate = burst, rate
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, client: str) -> bool:
        """Take one for a client; False where there is none left."""
        now = time.monotonic()
        with self._lock:
            left, at = self._left.pop(client, (float(self.burst), now))
            left = min(float(self.burst), left + (now - at) * self.rate)
            self._left[client] = (max(0.0, left - 1), now)
            if len(self._left) > _CLIENTS:
                self._left.popitem(last=False)
            return left >= 1


@dataclass(frozen=True)
class Safety:
    """Who may write. `token` is null on this machine alone, where everybody may; `readings` bounds reading texts."""

    token: str | None = None
    readings: Bucket = field(default_factory=lambda: Bucket(30, 1.0))
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))

    def may_write(self, request: Request) -> bool:
        """Whether this reader may change the record."""
        if self.token is None:
            return True
        kind, _, sent = request.headers.get("authorization", "").partition(" ")
        given = sent if kind.lower() == "bearer" else request.cookies.get(TOKEN_COOKIE, "")
        return hmac.compare_digest(given.encode(), self.token.encode())

    def seal(self, request: Request) -> str:
        """Return what every form of a page carries, so that no other site can make one."""
        own = request.cookies.get(TOKEN_COOKIE, "")
        return hmac.new(self.secret, own.encode(), hashlib.sha256).hexdigest()


def safety(request: Request) -> Safety:
    """Return the safety of the desk that is asked."""
    found: Safety = request.app.state.safety
    return found


def check_writer(request: Request) -> None:
    """Raise HTTPException 401 unless this reader may change the record."""
    if not safety(request).may_write(request):
        raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})


def check_form(request: Request, seal: str) -> None:
    """Raise HTTPException unless a form was made by a page of this desk (403), for one who may write (401)."""
    if not hmac.compare_digest(seal.encode(), safety(request).seal(request).encode()):
        raise HTTPException(403)
    check_writer(request)


def check_rate(request: Request) -> None:
    """Raise HTTPException 429 where somebody has texts read too often."""
    client = request.client.host if request.client else ""
    if not safety(request).readings.take(client):
        raise HTTPException(429, headers={"Retry-After": "5"})
