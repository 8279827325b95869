"""The gazetteer's files, row by row."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.model import GazetteerError

DATA = Path(__file__).parent / "data"
INVENTED = DATA / "invented"
"""Countries and people that do not exist: rules are proved on them, so that no word is put into a real mouth."""


REFRESHED = "wikidata"
"""The folder, in one of the user's, of what was fetched from Wikidata."""
IDENTITY = {
    "countries": ("code",),
    "places": ("id",),
    "organisations": ("code",),
    "people": ("id",),
    "offices": ("person", "office", "party", "from"),
}
"""What makes two rows tell of the same thing: then a later folder's row stands in the place of an earlier one's."""


def own_folder() -> Path:
    """Return where the user's own tables are kept unless DRAGOMAN_GAZETTEER says otherwise; it need not be there."""
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "dragoman" / "gazetteer"


def own_folders() -> tuple[Path, ...]:
    """Return the folders of tables that the user adds to ours, later ones having the last word.

    DRAGOMAN_GAZETTEER names them, parted as PATH is, else it is `own_folder`; before each goes what `gazetteer update`
    has written into it. Raises GazetteerError for one that is named and is no folder.
    """
    named = os.environ.get("DRAGOMAN_GAZETTEER")
    folders = [Path(part) for part in named.split(os.pathsep) if part] if named is not None else [own_folder()]
    for folder in folders:
        if named and not folder.is_dir():
            raise GazetteerError(f"DRAGOMAN_GAZETTEER: {folder} is no folder")
    return tuple(path for folder in folders for path in (folder / REFRESHED, folder) if path.is_dir())


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


Tables = Mapping[str, Sequence[Row]]
"""Rows by the name of their table."""


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


def merged(name: str, folders: tuple[Path, ...], new: Sequence[Row] = ()) -> list[Row]:
    """Return the rows of one table, a later folder's row in the place of an earlier one's that tells of the same thing.

    `new` rows are as of a last folder. Rows of one folder never replace each other. Raises GazetteerError as `numbered`
    does.
    """
    columns = IDENTITY.get(name)
    if not columns or len(folders) + bool(new) < 2:
        return [*numbered(name, folders), *new]
    found: dict[tuple[str, ...], Row] = {}
    for layer in (*(numbered(name, (folder,)) for folder in folders), new):
        seen: Counter[tuple[str, ...]] = Counter()
        for row in layer:
            same = tuple(row.cells.get(column, "") for column in columns)
            seen[same] += 1
            found[(*same, str(seen[same]))] = row
    return list(found.values())


def rows(name: str, folders: tuple[Path, ...]) -> Iterator[dict[str, str]]:
    """Yield the cells of one table's rows as `merged` has them. Raises GazetteerError as `numbered` does."""
    return (row.cells for row in merged(name, folders))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path.name}: is not UTF-8 (byte {error.start})") from None
