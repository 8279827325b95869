"""The gazetteer's files, row by row."""

import os
from collections.abc import Iterator
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


def rows(name: str, folders: tuple[Path, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows of one table, folder after folder. Raises GazetteerError where a row has too few or many cells."""
    for folder in folders:
        path = folder / f"{name}.tsv"
        if not path.is_file():
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        header = lines[0].split("\t")
        for number, line in enumerate(lines[1:], 2):
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != len(header):
                raise GazetteerError(f"{path.name}:{number}: {len(cells)} cells, {len(header)} wanted")
            yield dict(zip(header, cells, strict=True))
