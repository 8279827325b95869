"""Everything read again by today's coder: what was gained, what was lost, what is read otherwise."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from dragoman import coder, history
from dragoman.model import RECORD_TYPES, Document, Reading, SourceError
from dragoman.model import Record as AnyRecord
from dragoman.record import Item, Record, Refused, reviewing
from dragoman.scale.adding import Clock, Progress
from dragoman.scale.reading import read_all

_SHOWN = 200
"""Differences that are told one by one; all are counted."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A record that today's coder finds, no longer finds, or reads otherwise. `fields` are those that differ."""

    document_id: str
    record_type: str
    what: Literal["gained", "lost", "changed"]
    words: str
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Recoded:
    """What reading everything again did. Counts are of records, by type; `shifts` are the first two hundred."""

    read: int = 0
    changed: int = 0
    gained: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    otherwise: Counter[str] = field(default_factory=Counter)
    shifts: list[Shift] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def recode(
    record: Record, *, workers: int | None = None, progress: Callable[[Progress], None] | None = None
) -> Recoded:
    """Read every document again, as it was handed in; the former readings stay, decisions of people hold."""
    return _Recoding(record, workers, Clock(record.documents(limit=1).total, progress)).run()


def shifts(old: Reading, new: Reading) -> Iterator[Shift]:
    """Yield the differences of two readings of one document, by type, in text order.

    A record is the same when its words overlap and most of its key is the same; its fields then may differ.
    """
    document = new.document
    for name in RECORD_TYPES:
        left = list(getattr(old, name))
        for record in getattr(new, name):
            known = _same(name, record, left, old)
            if known is None:
                yield Shift(document.id, name, "gained", record.evidence[0].quote)
                continue
            left.remove(known)
            if fields := _differing(known, record):
                yield Shift(document.id, name, "changed", record.evidence[0].quote, fields)
        for gone in left:
            yield Shift(document.id, name, "lost", gone.evidence[0].quote)


@dataclass(slots=True)
class _Recoding:
    record: Record
    workers: int | None
    clock: Clock
    done: Recoded = field(default_factory=Recoded)
    _old: dict[str, Reading] = field(default_factory=dict)

    def run(self) -> Recoded:
        added = self.record.add(self._items(), coder=coder.CODER, joiner=history.join)
        self.done.refused += added.refused
        return self.done

    def _items(self) -> Iterator[Item]:
        for document, reading in read_all(self._handed_in(), self.workers):
            self.clock.tick(1)
            self.done.read += 1
            old = self._old.pop(document.id) if isinstance(document, Document) else None
            if isinstance(reading, SourceError):
                self.done.refused.append(Refused(reading.where, reading.message))
            elif old is not None and reading != old:
                self._tell(old, reading)
                yield Item(reading)

    def _handed_in(self) -> Iterator[Document | SourceError]:
        for document, old in self.record.handed_in():
            self._old[document.id] = old
            yield document

    def _tell(self, old: Reading, new: Reading) -> None:
        self.done.changed += 1
        counts = {"gained": self.done.gained, "lost": self.done.lost, "changed": self.done.otherwise}
        for shift in shifts(old, new):
            counts[shift.what][shift.record_type] += 1
            if len(self.done.shifts) < _SHOWN:
                self.done.shifts.append(shift)


def _same(name: str, record: AnyRecord, left: list[AnyRecord], old: Reading) -> AnyRecord | None:
    for one in left:
        if one.id == record.id:
            return one
    where = reviewing.anchor(old.document, name, record)
    rest = old.model_copy(update={name: tuple(left)})
    return reviewing.fitting(where, rest)


def _differing(old: AnyRecord, new: AnyRecord) -> tuple[str, ...]:
    first, second = old.model_dump(exclude={"id", "coder", "rule"}), new.model_dump(exclude={"id", "coder", "rule"})
    return tuple(name for name in first if first[name] != second[name])
