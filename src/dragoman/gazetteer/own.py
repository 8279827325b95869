"""The user's own tables: adding rows to a folder, so that nothing in it is lost."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from dragoman.gazetteer.checks import COLUMNS
from dragoman.gazetteer.tables import DATA, IDENTITY, Row, Tables, numbered, own_folder, own_folders
from dragoman.model import GazetteerError

fcntl: ModuleType | None
try:
    import fcntl
except ImportError:
    fcntl = None


def folder() -> Path:
    """Return the folder that the user's additions go into: the last that DRAGOMAN_GAZETTEER names, else their own."""
    named = os.environ.get("DRAGOMAN_GAZETTEER")
    return own_folders()[-1] if named else own_folder()


def keep(tables: Tables, folder: Path) -> None:
    """Write rows into the tables of a folder: each in the place of what tells of the same thing, else at the end.

    Whole files are put in place of the old ones, and one process waits for another. Lines that are no rows stay as they
    are. Raises GazetteerError if the folder is the package's own, or cannot be written.
    """
    with _open(folder):
        for name, rows in tables.items():
            if rows:
                _put(folder / f"{name}.tsv", _lines(name, rows, folder))


def replace(tables: Tables, folder: Path) -> None:
    """Make some rows all that the tables of a folder hold. Raises GazetteerError as `keep` does."""
    with _open(folder):
        for name in COLUMNS:
            if tables.get(name):
                _put(folder / f"{name}.tsv", [_header(name), *(_line(name, row) for row in tables[name])])
            else:
                (folder / f"{name}.tsv").unlink(missing_ok=True)


@contextmanager
def _open(folder: Path) -> Iterator[None]:
    """Make the folder, and hold it against other processes where the system can."""
    if folder.resolve().is_relative_to(DATA.parent.resolve()):
        raise GazetteerError(f"{folder} belongs to the package; name a folder of your own in DRAGOMAN_GAZETTEER")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".lock").open("w", encoding="utf-8") as stream:
            if fcntl:
                fcntl.flock(stream, fcntl.LOCK_EX)
            yield
    except OSError as error:
        raise GazetteerError(f"{folder}: {error.strerror or error}") from None


def _lines(name: str, rows: Iterable[Row], folder: Path) -> list[str]:
    path = folder / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8-sig").splitlines() if path.is_file() else [_header(name)]
    there = {_identity(name, row): row.line for row in numbered(name, (folder,))}
    for row in rows:
        line = there.get(_identity(name, row))
        if line:
            lines[line - 1] = _line(name, row)
        else:
            lines.append(_line(name, row))
    return lines


def _identity(name: str, row: Row) -> tuple[str, ...]:
    return tuple(row.cells.get(column, "") for column in IDENTITY.get(name) or row.cells)


def _header(name: str) -> str:
    return COLUMNS[name].replace(" ", "\t")


def _line(name: str, row: Row) -> str:
    return "\t".join(row.cells.get(column, "") for column in COLUMNS[name].split())


def _put(path: Path, lines: list[str]) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, delete=False) as stream:
        stream.writelines(f"{line}\n" for line in lines)
        stream.flush()
        os.fsync(stream.fileno())
    Path(stream.name).chmod(0o644)
    Path(stream.name).replace(path)
