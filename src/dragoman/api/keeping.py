"""Readings into the record, and histories out of it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dragoman import coder, history
from dragoman.history import Dossier
from dragoman.model import Reading, SourceError
from dragoman.record import Added, Record, Refused


def open_record(where: str | Path | None = None, *, create: bool = True) -> Record:
    """Open the record at a path or a database's address; close it, or use it in a `with` block.

    Without `where`: the environment's DRAGOMAN_RECORD, else `dragoman.sqlite` in this folder. Without `create`, one
    that is not there is an error. What an older release kept is laid out anew first, which takes a while. Raises
    RecordError, in words for the user.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_record(f"{folder}/a.sqlite") as record:
    ...     record.documents().total
    0
    """
    record = Record.open(where, create=create)
    try:
        if record.pending():
            record.lay_out(history.join)
    except BaseException:
        record.close()
        raise
    return record


def add(
    readings: Iterable[Reading | SourceError],
    record: Record,
    *,
    progress: Callable[[Added], None] | None = None,
) -> Added:
    """Keep readings; those that are there already change nothing.

    What could not be read (an error that `read_files` yielded) or not be kept is named in `refused`; the rest is kept.
    `progress` is told the sum after each batch that is safe.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_record(f"{folder}/a.sqlite") as record:
    ...     add([SourceError("is empty", "a.txt")], record).refused
    (Refused(where='a.txt', reason='is empty'),)
    """
    unread: list[Refused] = []

    def read() -> Iterator[Reading]:
        for item in readings:
            if isinstance(item, SourceError):
                unread.append(Refused(item.where, item.message))
            else:
                yield item

    done = record.add(read(), coder=_coder(), joiner=history.join, progress=progress)
    return Added(done.added, done.known, done.changed, (*unread, *done.refused))


def dossier(record: Record, one: str, other: str) -> Dossier:
    """Return what is on record between two parties (`"CN"`, `"KZ"`, `"EU"`): empty where there is nothing.

    Raises ValueError if they are the same.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_record(f"{folder}/a.sqlite") as record:
    ...     dossier(record, "KZ", "CN").dyad
    ('CN', 'KZ')
    """
    return history.assemble(record, one, other)


def _coder() -> str:
    """Return the name and version of the coder, for readings that have no record to carry it."""
    return str(getattr(coder, "CODER", ""))
