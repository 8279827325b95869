"""A language that is not read yet: its folder, with what is to be filled in."""

from pathlib import Path

from dragoman.lang.gaps import gaps
from dragoman.lang.pack import PACKS
from dragoman.lang.scaffold import scaffold


def new_language(code: str, name: str, packs: str | Path | None = None) -> tuple[str, ...]:
    """Write the folder of a new language pack and return what is to be filled in there, a sentence each.

    `code` is BCP 47, `name` English; `packs` is the folder that holds the packs: the package's own if not given.
    Raises PackError if the code is none, or if there is such a pack already.
    """
    folder = PACKS if packs is None else Path(packs)
    scaffold(code, name, folder)
    return tuple(gaps(folder / code))
