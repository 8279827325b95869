"""The gazetteer's files, row by row."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import GazetteerError

DATA = Path(__file__).parent / "data"
INVENTED = DATA / "invented"
"""Countries and people that do not exist: rules are proved on them, so that no word is put into a real mouth."""


def own_folders() -> tuple[Path, ...]:
    """Return the folders of tables that the user adds to ours: DRAGOMAN_GAZETTEER, parted as PATH is.

    Raises GazetteerError for one that is no folder.
    """
    folders = tuple(Path(part) for part in os.environ.get("DRAGOMAN_GAZETTEER", "").split(os.pathsep) if part)
    for folder in folders:
        if not folder.is_dir():
            raise GazetteerError(f"DRAGOMAN_GAZETTEER: {folder} is no folder")
    return folders


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table and where it stands."""

    path: Path
    line: int
    cells: dict[str, str]

    @property
    def where(self) -> str:
        """File and line, as messages name them."""
        return f"{self.path.name}:{self.line}"


def numbered(name: str, folders: tuple[Path, ...]) -> Iterator[Row]:
    """Yield the rows of one table, folder after folder.

    Raises GazetteerError where a row has too few or many cells, or the file is no UTF-8.
    """
    for folder in folders:
        path = folder / f"{name}.tsv"
        if not path.is_file():
            continue
        header, *lines = _text(path).splitlines() or [""]
        columns = header.split("\t")
        for number, line in enumerate(lines, 2):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != len(columns):
                raise GazetteerError(f"{path.name}:{number}: {len(cells)} cells, {len(columns)} wanted")
            yield Row(path, number, dict(zip(columns, cells, strict=True)))


def rows(name: str, folders: tuple[Path, ...]) -> Iterator[dict[str, str]]:
    """Yield the cells of one table's rows, folder after folder. Raises GazetteerError as `numbered` does."""
    return (row.cells for row in numbered(name, folders))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path.name}: is not UTF-8 (byte {error.start})") from None
