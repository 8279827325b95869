"""The record: a database of documents, their readings, and what they tell."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import sqlalchemy as sa

from dragoman.model import RECORD_TYPES, Encounter, Reading, RecordError
from dragoman.model import Record as AnyRecord
from dragoman.record import asking
from dragoman.record.answers import Added, Page, Told
from dragoman.record.engine import connect, locate, writing
from dragoman.record.faults import NotFoundError, told
from dragoman.record.keeping import keep_all
from dragoman.record.migration import migrate, revision
from dragoman.record.schema import REVISIONS

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
        self, readings: Iterable[Reading], *, coder: str = "", progress: Callable[[Added], None] | None = None
    ) -> Added:
        """Keep readings, in batches of which each is one transaction; a reading that is there already changes nothing.

        A document that is read differently than before gets the new reading as its current one, and keeps the old. One
        that cannot be kept is named in `refused`, and the others are kept. `coder` names the coder of readings that
        have no record to name it; `progress` is told the sum after each batch.
        """
        sum_ = Added()
        waiting = iter(readings)
        # The batch is drawn before its transaction begins: reading is slow, and others may want to write meanwhile.
        while batch := list(islice(waiting, _BATCH)):
            with self._writing() as connection:
                sum_ = keep_all(connection, batch, coder, sum_)
            if progress:
                progress(sum_)
        return sum_

    def reading(self, document_id: str) -> Reading:
        """Return a document's current reading, by its id or the beginning of its id.

        Raises NotFoundError if no document, or more than one, has such an id.
        """
        with self._asking() as connection:
            body = connection.scalar(asking.body(_whole_id(connection, document_id)))
        return Reading.model_validate_json(cast(str, body))

    def documents(
        self, words: str | None = None, *, language: str | None = None, offset: int = 0, limit: int = 50
    ) -> Page:
        """Return documents, latest first: those with all the words in their headline, in the language."""
        query = asking.listing(words, language)
        with self._asking() as connection:
            total = connection.scalar(sa.select(sa.func.count()).select_from(query.order_by(None).subquery())) or 0
            found = connection.execute(query.offset(offset).limit(limit)).all()
        return Page(tuple(asking.entry(row) for row in found), total, offset, limit)

    def languages(self) -> dict[str | None, int]:
        """Return how many documents are in each language; null stands for one that is not known."""
        with self._asking() as connection:
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
        with self._asking() as connection:
            return tuple(
                Told(asking.entry(row), model.model_validate(row.payload)) for row in connection.execute(query)
            )

    def _bring_up_to_date(self) -> None:
        with self._asking() as connection:
            if revision(connection) == REVISIONS[-1]:
                return
        with self._writing() as connection:
            # Asked again: another program may have done it while this one waited for its turn.
            if revision(connection) != REVISIONS[-1]:
                migrate(connection)

    @contextmanager
    def _asking(self) -> Iterator[sa.Connection]:
        with told(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with told(self.where), writing(self._engine).begin() as connection:
            yield connection


def _whole_id(connection: sa.Connection, beginning: str) -> str:
    found = connection.scalars(asking.ids(beginning, 4)).all() if beginning else []
    if beginning in found:
        return beginning
    if not found:
        raise NotFoundError(f"the record holds no document {beginning!r}")
    if len(found) > 1:
        named = ", ".join(found[:3]) + (" ..." if len(found) > 3 else "")
        raise NotFoundError(f"{beginning!r} begins the ids of several documents: {named}")
    return str(found[0])


def _shown(url: sa.URL) -> str:
    """Return the place in words, without a password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "the record in memory"
    return url.render_as_string(hide_password=True)
