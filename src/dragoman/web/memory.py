"""What is costly to count, kept until the record changes."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any, TypeVar

from dragoman.api import Record

T = TypeVar("T")
_KEPT, _SECONDS = 256, 60.0


class Memory:
    """Answers by what was asked, while the record's stamp is the same; reading anew shows after a minute.

    While somebody adds, a figure may be some seconds old: counting a hundred thousand documents for every page, and
    after every document, would cost more than it tells.
    """

    def __init__(self, settled: float = 5.0) -> None:
        self._settled = settled
        self._kept: OrderedDict[object, tuple[str, float, Any]] = OrderedDict()
        self._lock = threading.Lock()

    def recall(self, record: Record, key: object, make: Callable[[], T]) -> T:
        """Return what `make` makes, or made for the same key on the same record."""
        stamp, now = record.stamp(), time.monotonic()
        with self._lock:
            known = self._kept.get(key)
        if known:
            age = now - known[1]
            if age < _SECONDS and (known[0] == stamp or age < self._settled):
                found: T = known[2]
                return found
        made = make()
        with self._lock:
            self._kept[key] = (stamp, now, made)
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made
