"""What goes wrong in a database, in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, NoSuchModuleError

from dragoman.model import RecordError

_WORDS = {
    "SQLITE_NOTADB": "this file is not a database",
    "SQLITE_CORRUPT": "this database is damaged",
    "SQLITE_BUSY": "another program is writing to it: try again when it is done",
    "SQLITE_LOCKED": "another program is writing to it: try again when it is done",
    "SQLITE_READONLY": "there is no permission to write to it",
    "SQLITE_PERM": "there is no permission to open it",
    "SQLITE_CANTOPEN": "it cannot be opened: no such folder, or no permission",
    "SQLITE_FULL": "the disk is full",
    "SQLITE_IOERR": "the disk cannot be read or written",
}


class NotFoundError(RecordError):
    """The record holds nothing by that name, or more than one thing."""


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn the database's errors into RecordError, which says where and what.

    `where` must hold no password.
    """
    try:
        yield
    except (ArgumentError, NoSuchModuleError) as error:
        raise RecordError(f"{where}: no such kind of database") from error
    except ModuleNotFoundError as error:
        raise RecordError(f"{where}: the driver of this kind of database is not installed ({error.name})") from error
    except DBAPIError as error:
        raise RecordError(f"{where}: {_words(error)}") from error


def is_of_one_row(error: Exception) -> bool:
    """Whether an error is of what was being written, so that other rows may still go in.

    A value that the database cannot hold: text with a lone surrogate or, in PostgreSQL, a NUL; a number too great;
    an id that is there already.
    """
    if isinstance(error, DBAPIError):
        return isinstance(error, DatabaseError) and type(error).__name__ in ("DataError", "IntegrityError")
    return isinstance(error, ValueError | OverflowError)


def _words(error: DBAPIError) -> str:
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    for prefix, words in _WORDS.items():
        if name.startswith(prefix):
            return words
    return " ".join(str(error.orig).split())
