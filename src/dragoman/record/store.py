"""The record: a database of documents, their readings, and what they tell."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import sqlalchemy as sa

from dragoman.model import RECORD_TYPES, Document, Encounter, Reading, RecordError
from dragoman.model import Record as AnyRecord
from dragoman.record import asking, rows
from dragoman.record.answers import Added, Entry, Page, Told
from dragoman.record.engine import connect, locate, prepare, writing
from dragoman.record.faults import the_one, told
from dragoman.record.filters import Filters
from dragoman.record.keeping import LAYOUT, Item, Keeper
from dragoman.record.migration import migrate, revision
from dragoman.record.schema import REVISIONS, documents
from dragoman.record.schema import readings as readings_
from dragoman.record.shelf import Joiner
from dragoman.record.story_schema import decisions

STAMPED = (sa.func.max(decisions.c.id), sa.func.max(decisions.c.undone_at))
_READ = 1000
_BATCH = 100
"""Readings a transaction: what a crash can lose, against what a commit costs (about 5 ms on a disk)."""


def default_location() -> str:
    """Return where the record is unless told: the environment's DRAGOMAN_RECORD, else `dragoman.sqlite` here."""
    return os.environ.get("DRAGOMAN_RECORD") or "dragoman.sqlite"


class Record:
    """An open record. Use it as a context manager, or close it.

    Every method raises RecordError when the database fails: locked, damaged, full, without permission.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self.where = _shown(engine.url)

    @classmethod
    def open(cls, where: str | Path | None = None, *, create: bool = True, wait: float = 5.0) -> Self:
        """Open the record at a path (SQLite) or a database's URL, and bring its tables up to date.

        Without `where`, at the default location. Without `create`, one that is not there is an error. `wait`: seconds
        before a database in which another program writes counts as locked.
        Raises RecordError for what is no record, is another program's, or was made by a newer release.
        """
        with told(str(where or default_location()).partition("://")[0]):
            url = locate(where or default_location())
        if not create and url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
            raise RecordError(f"{url.database}: there is no record here; `dragoman add` makes one")
        with told(_shown(url)):
            engine = connect(url, wait)
        record = cls(engine)
        try:
            record._bring_up_to_date()
        except BaseException:
            record.close()
            raise
        return record

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def add(
        self,
        readings: Iterable[Reading | Item],
        *,
        coder: str = "",
        joiner: Joiner | None = None,
        progress: Callable[[Added], None] | None = None,
    ) -> Added:
        """Keep readings, in batches of which each is one transaction; a reading that is there already changes nothing.

        A document that is read differently than before gets the new reading as its current one, and keeps the old. One
        that cannot be kept is named in `refused`, and the others are kept. `coder` names the coder of readings that
        have no record to name it; `joiner` ties what is kept to its stories; `progress` is told the sum after each
        batch.
        """
        sum_ = Added()
        waiting = iter(readings)
        # The batch is drawn before its transaction begins: reading is slow, and others may want to write meanwhile.
        while batch := [item if isinstance(item, Item) else Item(item) for item in islice(waiting, _BATCH)]:
            with self.writing() as connection:
                sum_ = Keeper(connection, coder, joiner).keep_all(batch, sum_)
            if progress:
                progress(sum_)
        return sum_

    def pending(self) -> int:
        """Return how many documents an older release kept, and that are to be laid out anew."""
        with self.asking() as connection:
            return connection.scalar(sa.select(sa.func.count()).where(documents.c.layout != LAYOUT)) or 0

    def lay_out(self, joiner: Joiner | None = None, progress: Callable[[int], None] | None = None) -> int:
        """Lay out what is pending, in the order of adding, in batches; return how many. `progress` is told how many."""
        done = 0
        query = sa.select(documents.c.id).where(documents.c.layout != LAYOUT).order_by(documents.c.number)
        while True:
            with self.writing() as connection:
                batch = connection.scalars(query.limit(_BATCH)).all()
                Keeper(connection, "", joiner).lay_out_all(batch)
            done += len(batch)
            if progress:
                progress(done)
            if len(batch) < _BATCH:
                return done

    def every(self, name: str, filters: Filters | None = None) -> Iterator[tuple[Entry, AnyRecord]]:
        """Yield every record of a type that fits, with its document, in the order of adding; a thousand at a time."""
        model, after = RECORD_TYPES[name], (0, -1)
        while True:
            query = asking.every(name, filters or Filters(), after)
            if query is None:
                return
            with self.asking() as connection:
                batch = connection.execute(query.limit(_READ)).all()
            for row in batch:
                yield asking.entry(row), model.model_validate(row.payload)
                after = (row.number, row.position)
            if len(batch) < _READ:
                return

    def uncertain(self, limit: int = 20) -> tuple[tuple[str, Told[AnyRecord]], ...]:
        """Return the records of which the coder is least certain, with their types, the least certain first."""
        found: list[tuple[str, Told[AnyRecord]]] = []
        for name in RECORD_TYPES:
            found += ((name, told_) for told_ in self._told(name, asking.uncertain(name, limit)))
        return tuple(sorted(found, key=lambda one: one[1].record.certainty)[:limit])

    def handed_in(self) -> Iterator[tuple[Document, Reading]]:
        """Yield every document as it was handed in, with its current reading, in the order of adding."""
        after = 0
        while True:
            with self.asking() as connection:
                batch = connection.execute(asking.handed_in(after, _BATCH)).all()
            for row in batch:
                reading = rows.whole(row.body, row.text)
                known = row.given or reading.document.model_dump(exclude={"id", "text_id", "text"})
                told = {name: known.get(name) for name in ("source_id", "language", "title", "published", "source")}
                yield Document(id=row.id, text_id=row.text_id, text=row.text, **told), reading
                after = row.number
            if len(batch) < _BATCH:
                return

    def known(self, ids: Sequence[str], coder: str) -> dict[str, str]:
        """Return, of documents that were read by this coder already, the id of the text that was read, by their ids."""
        query = (
            sa.select(documents.c.id, documents.c.text_id)
            .join(readings_, asking.CURRENT)
            .where(documents.c.id.in_(ids), readings_.c.coder == coder)
        )
        with self.asking() as connection:
            return {row.id: row.text_id for row in connection.execute(query)}

    def stamp(self) -> str:
        """Return a word that is another one as soon as a document is kept, or something decided or undone.

        Its first part, up to a dot, changes with the documents, the rest with what is decided.
        """
        parts = (sa.func.max(documents.c.number), *STAMPED)
        with self.asking() as connection:
            return ".".join(str(connection.scalar(sa.select(part)) or 0) for part in parts)

    def reading(self, document_id: str) -> Reading:
        """Return a document's current reading, by its id or the beginning of its id.

        Raises NotFoundError if no document, or more than one, has such an id.
        """
        with self.asking() as connection:
            row = connection.execute(asking.body(whole_id(connection, document_id))).one()
        return rows.whole(row.body, row.text)

    def documents(
        self, words: str | None = None, *, language: str | None = None, offset: int = 0, limit: int = 50
    ) -> Page:
        """Return documents, latest first: those with all the words in their headline, in the language."""
        query = asking.listing(words, language)
        with self.asking() as connection:
            total = connection.scalar(sa.select(sa.func.count()).select_from(query.order_by(None).subquery())) or 0
            found = connection.execute(asking.listed(query.offset(offset).limit(limit))).all()
        return Page(tuple(asking.entry(row) for row in found), total, offset, limit)

    def languages(self) -> dict[str | None, int]:
        """Return how many documents are in each language; null stands for one that is not known."""
        with self.asking() as connection:
            return {row[0]: row[1] for row in connection.execute(asking.languages())}

    def encounters(self, dyad: Sequence[str] = ()) -> tuple[Told[Encounter], ...]:
        """Return the encounters in which all the parties take part, in time order; undated ones last."""
        return cast(tuple[Told[Encounter], ...], self.records("encounters", dyad))

    def records(self, name: str, between: Sequence[str] = ()) -> tuple[Told[AnyRecord], ...]:
        """Return the records of one type (`agreements`, ...) that name all the parties, in time order."""
        return self._told(name, asking.between(name, between))

    def records_beside(self, name: str, dyad: Sequence[str]) -> tuple[Told[AnyRecord], ...]:
        """Return the records of one type in the documents that tell of an encounter of these parties."""
        return self._told(name, asking.beside(name, dyad))

    def _told(self, name: str, query: sa.Select[tuple[object, ...]]) -> tuple[Told[AnyRecord], ...]:
        model = RECORD_TYPES[name]
        with self.asking() as connection:
            return tuple(
                Told(asking.entry(row), model.model_validate(row.payload)) for row in connection.execute(query)
            )

    def _bring_up_to_date(self) -> None:
        with self.asking() as connection:
            if revision(connection) == REVISIONS[-1]:
                return
        with self.writing() as connection:
            # Asked again: another program may have done it while this one waited for its turn.
            if revision(connection) != REVISIONS[-1]:
                migrate(connection)
        with told(self.where):
            prepare(self._engine)

    @contextmanager
    def asking(self) -> Iterator[sa.Connection]:
        """Yield a connection to ask on; what goes wrong is told in words."""
        with told(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Yield a connection to write on, in one transaction; one writer at a time."""
        with told(self.where), writing(self._engine).begin() as connection:
            yield connection


def whole_id(connection: sa.Connection, beginning: str) -> str:
    """Return the id of the one document whose id begins so. Raises NotFoundError."""
    found = connection.scalars(asking.ids(beginning, 4)).all() if beginning else []
    return the_one(found, beginning, ("document", "documents"))


def _shown(url: sa.URL) -> str:
    """Return the place in words, without a password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the record in memory"
    return url.render_as_string(hide_password=True)
