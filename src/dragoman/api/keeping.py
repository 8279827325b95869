"""Readings and documents into the record."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from dragoman import coder, history, sources
from dragoman.model import Reading, SourceError
from dragoman.record import Added, Record, Refused
from dragoman.scale import recoding
from dragoman.scale.adding import Progress, add_documents
from dragoman.scale.recoding import Recoded


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


def add_files(
    paths: Sequence[str | Path],
    record: Record,
    *,
    language: str | None = None,
    published: str | None = None,
    source: str | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Added:
    """Read files by several processes and keep what they hold; what was added before is not read again.

    The options hold for every document that does not say otherwise of itself. As many processes read as there are
    cores, or as the environment's DRAGOMAN_WORKERS says. `progress` is told after each document how far it is. A run
    that was interrupted, at whatever moment, is begun again and goes on.
    """
    names = [str(path) for path in paths]
    found = sources.documents(names, options=sources.SourceOptions(language, published, source))
    total = sources.count(names) if progress else None
    return add_documents(found, record, total=total, progress=progress)


def recode(record: Record, *, progress: Callable[[Progress], None] | None = None) -> Recoded:
    """Read every document again with today's coder; return what was gained, lost and read otherwise.

    Former readings stay in the record; what people decided holds.
    """
    return recoding.recode(record, progress=progress)


def _coder() -> str:
    """Return the name and version of the coder, for readings that have no record to carry it."""
    return str(getattr(coder, "CODER", ""))
