"""The gazetteer for its user: what is in it and what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from dragoman.gazetteer import Gazetteer, gazetteer, own
from dragoman.gazetteer.additions import Additions
from dragoman.gazetteer.checks import Problem, counts, problems
from dragoman.gazetteer.coverage import DAYS, Coverage, coverage
from dragoman.gazetteer.refresh import Change, refresh
from dragoman.gazetteer.tables import REFRESHED
from dragoman.gazetteer.wikidata import ENDPOINT, Service


@dataclass(frozen=True, slots=True)
class GazetteerCheck:
    """Rows by table; coverage of offices by day; what is wrong, by file and line."""

    counts: dict[str, int]
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...]


def check_gazetteer(*days: str) -> GazetteerCheck:
    """Check the tables, the user's own among them; coverage is told for the days given (ISO 8601), else for four.

    Raises GazetteerError for a file that is no table.

    >>> sorted({one.office for one in check_gazetteer("2025-07-01").coverage})
    ['foreign_minister', 'head_of_government', 'head_of_state']
    """
    names = gazetteer()
    return GazetteerCheck(
        counts(names.folders),
        tuple(one for day in days or DAYS for one in coverage(names, day)),
        tuple(problems(names.folders)),
    )


@dataclass(frozen=True, slots=True)
class GazetteerAdded:
    """Rows added by table, and the folder that they are in; `problems` by file and line, and then nothing was added."""

    folder: Path
    counts: dict[str, int]
    problems: tuple[Problem, ...]


def add_to_gazetteer(*paths: str | Path) -> GazetteerAdded:
    """Add the people and offices of files to the user's own tables, all or, where anything is wrong, nothing.

    A file is a table as the package's, or a CSV (columns: see the gazetteer's README). What is there already is passed
    over. Raises GazetteerError for a file that cannot be read, or is neither.
    """
    names = gazetteer()
    added = Additions(names.folders)
    for path in paths:
        added.read(Path(path))
    wrong = (*added.problems, *problems(names.folders, added.tables))
    folder = own.folder()
    if not wrong:
        own.keep(added.tables, folder)
        gazetteer.cache_clear()
    return GazetteerAdded(folder, {name: len(rows) for name, rows in added.tables.items()}, wrong)


@dataclass(frozen=True, slots=True)
class GazetteerUpdate:
    """What Wikidata changed in the user's tables, or would change; `same` counts what was known already."""

    folder: Path
    changes: tuple[Change, ...]
    same: int


def update_gazetteer(
    *countries: str, since: str | None = None, endpoint: str | None = None, write: bool = True
) -> GazetteerUpdate:
    """Fetch heads of state and of government and foreign ministers from Wikidata's query service (CC0 1.0).

    Without `countries` (codes), of all; `since` a day, ten years ago if not given. The rows go into the folder
    `wikidata` in the user's own; what an earlier update wrote there is replaced if all countries are asked for, else
    kept. Rows of the user's own have the last word. Raises GazetteerError if the service does not answer, or for a
    country that is none; then nothing is changed.
    """
    place = own.folder() / REFRESHED
    names = gazetteer()
    base = Gazetteer(tuple(folder for folder in names.folders if countries or folder.resolve() != place.resolve()))
    found = refresh(base, countries, since, Service(endpoint or ENDPOINT))
    if write:
        (own.keep if countries else own.replace)(found.tables, place)
        (place / "README.md").write_text(_LICENCE, encoding="utf-8")
        gazetteer.cache_clear()
    return GazetteerUpdate(place, tuple(found.changes), found.same)


_LICENCE = """\
Fetched from Wikidata's query service by `dragoman gazetteer update`, which writes over these files.
Wikidata's structured data is dedicated to the public domain (Creative Commons CC0 1.0).
"""
