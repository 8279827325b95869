"""Readings that somebody looks at before anything is kept: in memory, for half an hour, and the oldest go first."""

import secrets
import threading
import time
from collections import OrderedDict

from dragoman.api import Reading, SourceError

Item = Reading | SourceError
_MOST, _CHARACTERS, _SECONDS = 64, 20_000_000, 1800.0


class Pending:
    """Readings by a key that nobody can guess."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[float, tuple[Item, ...], int]] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, items: tuple[Item, ...]) -> str:
        """Keep readings for a while; return their key."""
        key = secrets.token_urlsafe(16)
        size = sum(len(item.document.text) for item in items if isinstance(item, Reading))
        with self._lock:
            self._kept[key] = (time.monotonic(), items, size)
            while len(self._kept) > 1 and (
                len(self._kept) > _MOST or sum(size for *_, size in self._kept.values()) > _CHARACTERS
            ):
                self._kept.popitem(last=False)
        return key

    def get(self, key: str) -> tuple[Item, ...] | None:
        """Return the readings under a key; null where they are gone."""
        with self._lock:
            found = self._kept.get(key)
        return found[1] if found and time.monotonic() - found[0] < _SECONDS else None
