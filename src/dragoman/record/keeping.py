"""Writing readings into the tables, a batch at a time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from dragoman.model import Reading
from dragoman.record import reprints, reviewing, rows, words
from dragoman.record.answers import Added, Refused
from dragoman.record.engine import ignoring
from dragoman.record.faults import is_of_one_row
from dragoman.record.reviewing import Reviews
from dragoman.record.schema import BELONGINGS, documents, metadata, readings, record_tables, texts
from dragoman.record.shelf import Joiner, Laid, Shelf
from dragoman.record.story_schema import LAID_OUT, actors, alike, anchors, counters

LAYOUT = 1
"""By which rules rows are laid out; a document with another number is laid out anew when the record is next opened."""


@dataclass(frozen=True, slots=True)
class Item:
    """A reading to keep. `given` is what was known of its document before it was read."""

    reading: Reading
    given: dict[str, str | None] | None = None


@dataclass(slots=True)
class Keeper:
    """One batch being written. `coder` is put down for a reading without records, which does not name its own."""

    connection: sa.Connection
    coder: str
    joiner: Joiner | None
    _number: int = 0
    _known: dict[str, dict[str, bool]] = field(default_factory=dict)
    _waiting: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    _found: list[words.Found] = field(default_factory=list)
    _actors: dict[str, dict[str, Any]] = field(default_factory=dict)
    _reviewed: bool = True
    _shelf: Shelf = field(init=False)

    def __post_init__(self) -> None:
        self._shelf = Shelf(self.connection)

    def keep_all(self, batch: Sequence[Item], so_far: Added) -> Added:
        """Write a batch and return the new sum: all at once, or where that fails for one reading, one by one."""
        try:
            with self.connection.begin_nested():
                return self._keep(batch, so_far)
        except Exception as error:
            if not is_of_one_row(error):
                raise
        for item in batch:
            try:
                with self.connection.begin_nested():
                    so_far = self._keep([item], so_far)
            except Exception as error:
                if not is_of_one_row(error):
                    raise
                refused = Refused(item.reading.document.id, f"cannot be kept: {_reason(error)}")
                so_far = Added(so_far.added, so_far.known, so_far.changed, (*so_far.refused, refused))
        return so_far

    def lay_out_all(self, ids: Iterable[str]) -> None:
        """Lay documents out anew from their current readings."""
        self._begin(())
        for ident in ids:
            row = self.connection.execute(_CURRENT, {"ident": ident}).one()
            self._clear(ident, row.number)
            reading = rows.whole(row.body, row.text)
            reviews = self._reviews(reading)
            placed = self._lay_out(reading, reviews, row.number, fresh=False)
            self.connection.execute(sa.update(documents).where(documents.c.id == ident).values(placed))
            self._join(reading, reviews, row.number, placed["voice"], fresh=False)
        self._finish()

    def _keep(self, batch: Sequence[Item], so_far: Added) -> Added:
        self._begin([item.reading.document.id for item in batch])
        counts = {"added": so_far.added, "known": so_far.known, "changed": so_far.changed}
        for item in batch:
            counts[self._put(item)] += 1
        self._finish()
        return Added(**counts, refused=so_far.refused)

    def _begin(self, ids: Sequence[str]) -> None:
        self._number = self.connection.scalar(_NUMBER) or 0
        self._reviewed = self.connection.scalar(sa.select(anchors.c.decision_id).limit(1)) is not None
        self._known, self._waiting, self._found, self._actors = {}, defaultdict(list), [], {}
        if ids:
            for row in self.connection.execute(_READINGS, {"ids": list(ids)}):
                self._known.setdefault(row.document_id, {})[row.id] = row.is_current

    def _put(self, item: Item) -> str:
        reading = item.reading
        new = rows.reading_row(reading, self.coder)
        ident, now = reading.document.id, dt.datetime.now(dt.UTC)
        known = self._known.setdefault(ident, {})
        if known.get(new["id"]):
            return "known"
        outcome = "changed" if known else "added"
        row = rows.document_row(reading.document) | ({"given": item.given} if item.given else {})
        self.connection.execute(
            ignoring(self.connection, texts), {"id": row["text_key"], "text": reading.document.text}
        )
        reviews = self._reviews(reading)
        if known:
            # What this batch wrote of it already must stand in the tables before it is taken away.
            self._flush()
            number = self.connection.scalar(sa.select(documents.c.number).where(documents.c.id == ident)) or 0
            self._clear(ident, number)
            row |= self._lay_out(reading, reviews, number, fresh=False)
            self.connection.execute(sa.update(documents).where(documents.c.id == ident).values(row))
            self.connection.execute(sa.update(readings).where(readings.c.document_id == ident).values(is_current=False))
        else:
            number = self._next()
            row |= self._lay_out(reading, reviews, number, fresh=True)
            self.connection.execute(sa.insert(documents), {**row, "number": number, "added_at": now})
        if new["id"] in known:
            again = sa.update(readings).where(readings.c.id == new["id"])
            self.connection.execute(again.values(is_current=True, read_at=now))
        else:
            self._waiting["readings"].append({**new, "read_at": now, "is_current": True})
        known.update(dict.fromkeys(known, False))
        known[new["id"]] = True
        self._join(reading, reviews, number, row["voice"], fresh=outcome == "added")
        return outcome

    def _lay_out(self, reading: Reading, reviews: Reviews, number: int, fresh: bool) -> dict[str, Any]:
        """Lay a reading out; return what its document's row is to hold of it. The rows wait for the batch's end."""
        document = reading.document
        voice = reprints.voice_of(self.connection, reading, self._between)
        said = [one for one in (reviews.get(s.id, ("", s))[1] for s in reading.statements) if one is not None]
        # A document laid out anew gets a new place in the search: its old one is then nobody's.
        found = words.found(document, number if fresh else self._next(), said)
        self._found += found
        if voice.keys:
            self.connection.execute(
                ignoring(self.connection, alike), [{"key": key, "number": number} for key in dict.fromkeys(voice.keys)]
            )
        for table, values in rows.record_rows(reading, reviews, voice.id == document.id).items():
            self._waiting[table] += values
        return {"voice": voice.id, "likeness": voice.likeness, "search_key": found[0].key, "layout": LAYOUT}

    def _join(self, reading: Reading, reviews: Reviews, number: int, voice: str, fresh: bool) -> None:
        stands = tuple(
            (name, stood)
            for name, record in reading.records()
            if (stood := reviews.get(record.id, ("", record))[1]) is not None
        )
        for actor in rows.actors_of(stands):
            self._actors[actor.id] = {
                "id": actor.id,
                "type": actor.type,
                "name": actor.name,
                "name_folded": actor.name.casefold(),
                "country": actor.country,
            }
        if self.joiner:
            outlet, country = rows.outlet_of(reading.document)
            self.joiner(self._shelf, Laid(reading.document, number, voice, outlet, country, stands, fresh))

    def _reviews(self, reading: Reading) -> Reviews:
        if not self._reviewed:
            return {}
        made = reviewing.holding(self.connection, reading.document.text_id)
        return reviewing.reviewed(reading, made) if made else {}

    def _between(self, document_id: str) -> set[str]:
        """Return between whom a document's encounters are, where this batch has not written them yet."""
        mine = self._waiting.get("pairs", ())
        return {row["dyad"] for row in mine if row["document_id"] == document_id and row["record_type"] == "encounters"}

    def _clear(self, document_id: str, number: int) -> None:
        """Take away what the former reading laid out; the reading itself stays."""
        for table in (*BELONGINGS, *record_tables.values(), *LAID_OUT):
            self.connection.execute(sa.delete(table).where(table.c.document_id == document_id))
        reprints.forget_keys(self.connection, number)

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _flush(self) -> None:
        # In the tables' own order: whatever refers to another comes after it.
        for table in metadata.sorted_tables:
            if values := self._waiting.pop(table.name, None):
                self.connection.execute(sa.insert(table), values)

    def _finish(self) -> None:
        self._flush()
        words.keep(self.connection, self._found)
        if self._actors:
            self.connection.execute(ignoring(self.connection, actors), list(self._actors.values()))
        self.connection.execute(ignoring(self.connection, counters), {"name": "number", "value": 0})
        self.connection.execute(sa.update(counters).where(counters.c.name == "number").values(value=self._number))


# A record that an older release made has numbered its documents, and no counter yet.
_NUMBER = sa.select(
    sa.func.coalesce(
        sa.select(counters.c.value).where(counters.c.name == "number").scalar_subquery(),
        sa.select(sa.func.max(documents.c.number)).scalar_subquery(),
    )
)
_READINGS = sa.select(readings.c.document_id, readings.c.id, readings.c.is_current).where(
    readings.c.document_id.in_(sa.bindparam("ids", expanding=True))
)
_CURRENT = (
    sa.select(readings.c.body, texts.c.text, documents.c.number)
    .join(documents, documents.c.id == readings.c.document_id)
    .join(texts, texts.c.id == documents.c.text_key)
    .where(readings.c.document_id == sa.bindparam("ident"), readings.c.is_current)
)


def _reason(error: Exception) -> str:
    return " ".join(str(getattr(error, "orig", error)).split())
