"""Documents into the record: read by many, written by one, safe to be interrupted anywhere and begun again."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from dragoman import coder, history
from dragoman.model import Document, SourceError
from dragoman.record import Added, Item, Record, Refused
from dragoman.scale.reading import read_all

_ASKED = 200
"""Documents of which the record is asked at once whether it has them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: documents done of `total` (null: not known), how many a second, and seconds that are left."""

    done: int
    total: int | None
    rate: float
    left: float | None


Told = Callable[[Progress], None]


def add_documents(
    documents: Iterable[Document | SourceError],
    record: Record,
    *,
    workers: int | None = None,
    total: int | None = None,
    progress: Told | None = None,
) -> Added:
    """Read documents and keep their readings; return what was done.

    What the record has by this very coder is not read again: an interrupted run is begun anew and goes on where it was.
    """
    return _Adding(record, workers, Clock(total, progress)).run(documents)


def given(document: Document) -> dict[str, str | None]:
    """Return what is known of a document before it is read."""
    return {name: getattr(document, name) for name in ("source_id", "language", "title", "published", "source")}


@dataclass(slots=True)
class Clock:
    """Tells how far a run is, how fast, and how long it will take."""

    total: int | None
    tell: Told | None
    done: int = 0
    began: float = field(default_factory=time.monotonic)

    def tick(self, documents: int) -> None:
        """So many more documents are done."""
        self.done += documents
        if self.tell:
            seconds = max(time.monotonic() - self.began, 1e-6)
            rate = self.done / seconds
            left = (self.total - self.done) / rate if self.total is not None and rate else None
            self.tell(Progress(self.done, self.total, rate, max(0.0, left) if left is not None else None))


@dataclass(slots=True)
class _Adding:
    record: Record
    workers: int | None
    clock: Clock
    known: int = 0
    unread: list[Refused] = field(default_factory=list)

    def run(self, documents: Iterable[Document | SourceError]) -> Added:
        done = self.record.add(self._items(documents), coder=coder.CODER, joiner=history.join)
        return Added(done.added, done.known + self.known, done.changed, (*self.unread, *done.refused))

    def _items(self, documents: Iterable[Document | SourceError]) -> Iterator[Item]:
        for document, reading in read_all(self._unknown(documents), self.workers):
            self.clock.tick(1)
            if isinstance(reading, SourceError):
                self.unread.append(Refused(reading.where, reading.message))
            elif isinstance(document, Document):
                yield Item(reading, given(document))

    def _unknown(self, documents: Iterable[Document | SourceError]) -> Iterator[Document | SourceError]:
        """Yield what the record does not have; the rest is counted as known."""
        waiting = iter(documents)
        while chunk := list(islice(waiting, _ASKED)):
            ids = [document.id for document in chunk if isinstance(document, Document)]
            known = self.record.known(ids, coder.CODER)
            for document in chunk:
                if isinstance(document, Document) and known.get(document.id) == document.text_id:
                    self.known += 1
                    self.clock.tick(1)
                else:
                    yield document
