"""What is wrong in the tables: dates, ids, scripts, duplicates. Each finding names the file and the line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dragoman.gazetteer.overlaps import overlapping
from dragoman.gazetteer.scripts import foreign
from dragoman.gazetteer.tables import DATA, Row, Tables, merged
from dragoman.model.terms import Office
from dragoman.text.dates import is_on_calendar

LANGUAGES = ("en", "ru", "zh", "kk")

COLUMNS = {
    "countries": "code wikidata kind en source",
    "country_names": "code lang kind form from to source",
    "places": "id country kind en ru zh kk source",
    "organisations": "code wikidata kind en of source",
    "organisation_names": "code lang kind form source",
    "membership": "code country status from to source",
    "presidencies": "country from to source",
    "people": "id wikidata en gender source",
    "person_names": "person lang form surname source",
    "offices": "person office party title_en from to source memory",
}
"""The columns of each table, in their order."""

_NEEDED = {
    "countries": "code kind en",
    "country_names": "code lang kind form",
    "places": "id country kind en",
    "organisations": "code kind en",
    "organisation_names": "code lang kind form",
    "membership": "code country status",
    "presidencies": "country",
    "people": "id en",
    "person_names": "person lang form",
    "offices": "person office party",
}
_KEYS = {"countries": "code", "places": "id", "organisations": "code", "people": "id"}
_VALUES = {
    ("countries", "kind"): "member observer disputed territory",
    ("country_names", "kind"): "short formal former adjective demonym prefix side char capital seat people",
    ("places", "kind"): "capital city resort venue",
    ("organisations", "kind"): "organisation format event",
    ("organisation_names", "kind"): "full short",
    ("membership", "status"): "member observer partner",
    ("people", "gender"): "m f",
    ("offices", "office"): " ".join(get_args(Office)),
    ("offices", "memory"): "yes",
    **{(name, "lang"): " ".join(LANGUAGES) for name in ("country_names", "organisation_names", "person_names")},
}
_LINKS = {
    ("country_names", "code"): ("countries", "organisations"),
    ("places", "country"): ("countries",),
    ("organisations", "of"): ("organisations",),
    ("organisation_names", "code"): ("organisations",),
    ("membership", "code"): ("organisations",),
    ("membership", "country"): ("countries", "organisations"),
    ("presidencies", "country"): ("countries",),
    ("person_names", "person"): ("people",),
    ("offices", "person"): ("people",),
    ("offices", "party"): ("countries", "organisations"),
}
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a row: `where` is file and line, `what` a sentence for the user."""

    where: str
    what: str


def problems(folders: tuple[Path, ...], new: Tables | None = None) -> list[Problem]:
    """Return what is wrong in the tables of some folders taken together, in the order of files and lines.

    With `new` rows, which are not in a folder yet, only what is wrong in those. Raises GazetteerError for a file that
    is no table.
    """
    return [Problem(row.where, what) for row, what in findings(folders, new)]


def findings(folders: tuple[Path, ...], new: Tables | None = None) -> list[tuple[Row, str]]:
    """Return the rows that `problems` tells of, and what is wrong in each."""
    ours = {id(row) for rows in (new or {}).values() for row in rows}
    tables: dict[str, list[Row]] = {}
    for name in COLUMNS:
        # New rows last: of two that contradict each other the second is told.
        tables[name] = sorted(merged(name, folders, (new or {}).get(name, ())), key=lambda row: id(row) in ours)
    ids = {name: {row.cells.get(key, "") for row in tables[name]} for name, key in _KEYS.items()}
    found: list[tuple[Row, str]] = []
    for name, rows in tables.items():
        found += [(row, what) for row in rows for what in _row_problems(name, row, ids)]
        found += _repeated(name, rows)
    found += overlapping(tables["offices"])
    if new is not None:
        found = [(row, what) for row, what in found if id(row) in ours]
    return sorted(found, key=lambda f: (f[0].path, f[0].line))


def counts(folders: tuple[Path, ...] = (DATA,)) -> dict[str, int]:
    """Return how many rows each table has."""
    return {name: len(merged(name, folders)) for name in COLUMNS}


def _row_problems(name: str, row: Row, ids: dict[str, set[str]]) -> Iterator[str]:
    cells = row.cells
    if tuple(cells) != tuple(COLUMNS[name].split()):
        yield f"the columns are {' '.join(cells)}; wanted are {COLUMNS[name]}"
        return
    yield from (f"has no {column}" for column in _NEEDED[name].split() if not cells[column])
    for (table, column), values in _VALUES.items():
        if table == name and cells[column] and cells[column] not in values.split():
            yield f"{column} {cells[column]!r} is none of {', '.join(values.split())}"
    for (table, column), targets in _LINKS.items():
        if table == name and cells[column] and not any(cells[column] in ids[target] for target in targets):
            yield f"{column} {cells[column]!r} is in no row of {' or '.join(targets)}"
    yield from _bad_dates(cells.get("from", ""), cells.get("to", ""))
    if cells.get("wikidata") and not _WIKIDATA.fullmatch(cells["wikidata"]):
        yield f"wikidata {cells['wikidata']!r} is no id (Q and a number)"
    yield from foreign(name, cells)


def _bad_dates(since: str, until: str) -> Iterator[str]:
    wrong = [day for day in (since, until) if day and not is_on_calendar(day)]
    yield from (f"{day!r} is no date (2031-05-04, 2031-05 or 2031)" for day in wrong)
    if since and until and not wrong:
        size = min(len(since), len(until))
        if until[:size] < since[:size]:
            yield f"ends ({until}) before it begins ({since})"


def _repeated(name: str, rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    seen: dict[tuple[str, str], Row] = {}
    for row in rows:
        for key, value in _identities(name, row):
            first = seen.setdefault((key, value), row)
            if first is not row:
                yield row, f"{key} {value!r} stands in {first.where} too"


def _identities(name: str, row: Row) -> Iterator[tuple[str, str]]:
    """Yield what no other row of the table may have: its id, its Wikidata id, or all that it says but its source."""
    if name in _KEYS:
        yield _KEYS[name], row.cells.get(_KEYS[name], "")
        if row.cells.get("wikidata"):
            yield "wikidata", row.cells["wikidata"]
    else:
        yield "row", " | ".join(value for column, value in row.cells.items() if column not in ("source", "memory"))
