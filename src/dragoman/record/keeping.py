"""Writing readings into the tables."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from dragoman.model import Reading, Record
from dragoman.record import reprints, reviewing, rows, words
from dragoman.record.answers import Added, Refused
from dragoman.record.engine import ignoring
from dragoman.record.faults import is_of_one_row
from dragoman.record.schema import BELONGINGS, documents, metadata, readings, record_tables, texts
from dragoman.record.shelf import Joiner, Laid, Shelf
from dragoman.record.story_schema import LAID_OUT, actors, alike, counters

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
    _found: list[words.Found] = field(default_factory=list)
    _actors: set[str] = field(default_factory=set)
    _shelf: Shelf = field(init=False)

    def __post_init__(self) -> None:
        self._shelf = Shelf(self.connection)

    def keep_all(self, batch: Sequence[Item], so_far: Added) -> Added:
        """Write a batch, each reading behind a savepoint of its own; return the new sum."""
        self._number = self.connection.scalar(_NUMBER) or 0
        counts = {"added": so_far.added, "known": so_far.known, "changed": so_far.changed}
        refused = list(so_far.refused)
        for item in batch:
            before = self._number
            try:
                with self.connection.begin_nested():
                    outcome, found = self._keep(item)
            except Exception as error:
                if not is_of_one_row(error):
                    raise
                self._number = before
                refused.append(Refused(item.reading.document.id, f"cannot be kept: {_reason(error)}"))
            else:
                counts[outcome] += 1
                self._found += found
        self._finish()
        return Added(**counts, refused=tuple(refused))

    def lay_out_all(self, ids: Iterable[str]) -> None:
        """Lay documents out anew from their current readings."""
        self._number = self.connection.scalar(_NUMBER) or 0
        for ident in ids:
            row = self.connection.execute(_CURRENT, {"ident": ident}).one()
            self._clear(ident)
            self._found += self._lay_out(rows.whole(row.body, row.text), row.number)
        self._finish()

    def _keep(self, item: Item) -> tuple[str, list[words.Found]]:
        reading = item.reading
        new = rows.reading_row(reading, self.coder)
        now = dt.datetime.now(dt.UTC)
        ident = reading.document.id
        known = {row.id: row.is_current for row in self.connection.execute(_READINGS, {"ident": ident})}
        if known.get(new["id"]):
            return "known", []
        row = rows.document_row(reading.document) | ({"given": item.given} if item.given else {})
        self.connection.execute(
            ignoring(self.connection, texts), {"id": row["text_key"], "text": reading.document.text}
        )
        if known:
            number = self.connection.scalar(sa.select(documents.c.number).where(documents.c.id == ident)) or 0
            self.connection.execute(sa.update(documents).where(documents.c.id == ident).values(row))
            self.connection.execute(sa.update(readings).where(readings.c.document_id == ident).values(is_current=False))
            self._clear(ident)
        else:
            number = self._next()
            self.connection.execute(sa.insert(documents), {**row, "number": number, "layout": LAYOUT, "added_at": now})
        if new["id"] in known:
            again = sa.update(readings).where(readings.c.id == new["id"])
            self.connection.execute(again.values(is_current=True, read_at=now))
        else:
            self.connection.execute(sa.insert(readings), {**new, "read_at": now, "is_current": True})
        return "changed" if known else "added", self._lay_out(reading, number)

    def _lay_out(self, reading: Reading, number: int) -> list[words.Found]:
        document = reading.document
        voice = reprints.voice_of(self.connection, reading)
        made = reviewing.holding(self.connection, document.text_id)
        reviews = reviewing.reviewed(reading, made) if made else {}
        stands: list[tuple[str, Record]] = []
        for name, record in reading.records():
            stood = reviews[record.id][1] if record.id in reviews else record
            if stood is not None:
                stands.append((name, stood))
        # A document laid out anew gets a new place in the search: its old one is then nobody's.
        found = words.found(document, self._next(), [record for name, record in stands if name == "statements"])
        self.connection.execute(
            _PLACE,
            {
                "ident": document.id,
                "new_voice": voice.id,
                "new_likeness": voice.likeness,
                "new_key": found[0].key,
                "new_layout": LAYOUT,
            },
        )
        if voice.keys:
            keyed = [{"key": key, "number": number} for key in dict.fromkeys(voice.keys)]
            self.connection.execute(ignoring(self.connection, alike), keyed)
        for table, values in rows.record_rows(reading, reviews, voice.id == document.id).items():
            if values:
                self.connection.execute(sa.insert(metadata.tables[table]), values)
        self._meet(stands)
        if self.joiner:
            row = rows.document_row(document)
            self.joiner(
                self._shelf,
                Laid(document, number, voice.id, row["outlet"], row["outlet_country"], tuple(stands)),
            )
        return found

    def _meet(self, stands: Sequence[tuple[str, Record]]) -> None:
        fresh = {actor.id: actor for actor in rows.actors_of(stands) if actor.id not in self._actors}
        if fresh:
            self.connection.execute(
                ignoring(self.connection, actors),
                [
                    {
                        "id": actor.id,
                        "type": actor.type,
                        "name": actor.name,
                        "name_folded": actor.name.casefold(),
                        "country": actor.country,
                    }
                    for actor in fresh.values()
                ],
            )
            self._actors |= set(fresh)

    def _clear(self, document_id: str) -> None:
        """Take away what the former reading laid out; the reading itself stays."""
        for table in (*BELONGINGS, *record_tables.values(), *LAID_OUT):
            self.connection.execute(sa.delete(table).where(table.c.document_id == document_id))
        number = self.connection.scalar(sa.select(documents.c.number).where(documents.c.id == document_id))
        if number:
            reprints.forget_keys(self.connection, number)

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _finish(self) -> None:
        words.keep(self.connection, self._found)
        self._found = []
        self.connection.execute(ignoring(self.connection, counters), {"name": "number", "value": 0})
        self.connection.execute(sa.update(counters).where(counters.c.name == "number").values(value=self._number))


# A record that an older release made has numbered its documents, and no counter yet.
_NUMBER = sa.select(
    sa.func.coalesce(
        sa.select(counters.c.value).where(counters.c.name == "number").scalar_subquery(),
        sa.select(sa.func.max(documents.c.number)).scalar_subquery(),
    )
)
_READINGS = sa.select(readings.c.id, readings.c.is_current).where(readings.c.document_id == sa.bindparam("ident"))
_CURRENT = (
    sa.select(readings.c.body, texts.c.text, documents.c.number)
    .join(documents, documents.c.id == readings.c.document_id)
    .join(texts, texts.c.id == documents.c.text_key)
    .where(readings.c.document_id == sa.bindparam("ident"), readings.c.is_current)
)
_PLACE = (
    sa.update(documents)
    .where(documents.c.id == sa.bindparam("ident"))
    .values(
        voice=sa.bindparam("new_voice"),
        likeness=sa.bindparam("new_likeness"),
        search_key=sa.bindparam("new_key"),
        layout=sa.bindparam("new_layout"),
    )
)


def _reason(error: Exception) -> str:
    return " ".join(str(getattr(error, "orig", error)).split())
