"""What goes wrong in a database, in words."""

from collections.abc import Iterator, Sequence
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

_STATES = {
    "55P03": _WORDS["SQLITE_BUSY"],
    "53100": _WORDS["SQLITE_FULL"],
    "25006": _WORDS["SQLITE_READONLY"],
    "42501": _WORDS["SQLITE_READONLY"],
}
"""PostgreSQL's error codes. Source: its manual, appendix A."""


class NotFoundError(RecordError):
    """The record holds nothing by that name, or more than one thing."""


def the_one(found: Sequence[str], asked: str, what: tuple[str, str]) -> str:
    """Return which of the ids found is meant: the very one that was asked for, else the only one.

    `what` it is, one and several, in words. Raises NotFoundError.
    """
    if asked in found:
        return asked
    if not found:
        raise NotFoundError(f"the record holds no {what[0]} {asked!r}")
    if len(found) > 1:
        named = ", ".join(found[:3]) + (" ..." if len(found) > 3 else "")
        raise NotFoundError(f"{asked!r} begins the ids of several {what[1]}: {named}")
    return found[0]


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
        raise RecordError(f"{where}: {_words(_first(error))}") from error


def is_of_one_row(error: Exception) -> bool:
    """Whether an error is of what was being written, so that other rows may still go in.

    A value that the database cannot hold: text with a lone surrogate or, in PostgreSQL, a NUL; a number too great;
    an id that is there already.
    """
    if isinstance(error, DBAPIError):
        return isinstance(error, DatabaseError) and type(error).__name__ in ("DataError", "IntegrityError")
    return isinstance(error, ValueError | OverflowError)


def _first(error: DBAPIError) -> DBAPIError:
    """Return what went wrong first: a full disk ends SQLite's transaction, and going back to a savepoint then fails."""
    before: BaseException | None = error
    while "no such savepoint" in str(error.orig) and before is not None:
        before = before.__context__
        if isinstance(before, DBAPIError):
            error = before
    return error


def _words(error: DBAPIError) -> str:
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    for prefix, words in _WORDS.items():
        if name.startswith(prefix):
            return words
    state = str(getattr(error.orig, "sqlstate", "") or "")
    if state in _STATES:
        return _STATES[state]
    return " ".join(str(error.orig).split())
