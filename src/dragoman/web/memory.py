"""What is costly to count, kept until the record changes."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from dragoman.api import Record

T = TypeVar("T")
_KEPT, _SECONDS = 256, 60.0
_COSTLY, _WORTH = 0.1, 20.0
"""Seconds from which a figure is costly, and how many times as long as it took to count it may then be old."""


@dataclass(frozen=True, slots=True)
class _Made:
    """An answer, the record's stamp when it was made, when that was, and how long it took (seconds)."""

    stamp: str
    at: float
    cost: float
    answer: Any


class Memory:
    """Answers by what was asked, while the record's stamp is the same; reading anew shows after a minute.

    While somebody adds, a figure may be some seconds old, a costly one twenty times as long as it took to count:
    counting a hundred thousand documents for every page, and after every document, would cost more than it tells.
    What somebody decided shows at once. Of many who ask the same at the same time one counts; the others take the
    last figure, or wait where there is none.
    """

    def __init__(self, settled: float = 5.0) -> None:
        self._settled = settled
        self._kept: OrderedDict[object, _Made] = OrderedDict()
        self._making: dict[object, threading.Lock] = {}
        self._lock = threading.Lock()

    def recall(self, record: Record, key: object, make: Callable[[], T]) -> T:
        """Return what `make` makes, or made for the same key on the same record."""
        stamp = record.stamp()
        with self._lock:
            known = self._kept.get(key)
            making = self._making.setdefault(key, threading.Lock())
        if (known is None or not self._holds(known, stamp)) and making.acquire(blocking=known is None):
            try:
                known = self._made(key, stamp, make)
            finally:
                making.release()
                with self._lock:
                    self._making.pop(key, None)
        assert known is not None, "whoever finds nothing waits for it"
        answer: T = known.answer
        return answer

    def _holds(self, known: _Made, stamp: str) -> bool:
        age = time.monotonic() - known.at
        old = max(self._settled, _WORTH * known.cost if known.cost > _COSTLY else 0.0)
        return age < _SECONDS and (known.stamp == stamp or (age < old and _decided(known.stamp) == _decided(stamp)))

    def _made(self, key: object, stamp: str, make: Callable[[], T]) -> _Made:
        with self._lock:
            known = self._kept.get(key)
        if known is not None and self._holds(known, stamp):
            # Another made it while this one waited.
            return known
        start = time.monotonic()
        answer = make()
        made = _Made(stamp, start, time.monotonic() - start, answer)
        with self._lock:
            self._kept[key] = made
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made


def _decided(stamp: str) -> str:
    """Return the part of a record's stamp that decisions change."""
    return stamp.partition(".")[2]
