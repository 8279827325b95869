"""The gazetteer's tables compiled and kept in the user's cache, so that a start reads no file row by row."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from dragoman.gazetteer.tables import rows
from dragoman.text.cache import fetch, folder, stamp

_HERE = Path(__file__).parent
_TABLES = (
    "people", "offices", "countries", "organisations", "membership", "places", "presidencies", "leads", "cues",
)  # fmt: skip
"""What a reading asks for; names in all languages are for the compiler alone."""


class Kept:
    """What a reading asks of the tables of some folders.

    Raises GazetteerError, when it first compiles them, for a table that cannot be read.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def rows(self, name: str) -> Iterator[dict[str, str]]:
        """Yield the rows of a table, as `tables.rows` does."""
        columns, found = self._data["tables"][name]
        return (dict(zip(columns, cells, strict=True)) for cells in found)

    @property
    def spelt(self) -> dict[str, tuple[str, ...]]:
        """Names in Latin letters by person."""
        found: dict[str, tuple[str, ...]] = self._data["spelt"]
        return found

    @property
    def lone(self) -> list[str]:
        """Surnames that stand in the tables as names of their own beside the name in full."""
        found: list[str] = self._data["lone"]
        return found

    @cached_property
    def _data(self) -> dict[str, Any]:
        made_by = (_HERE / name for name in ("kept.py", "tables.py"))
        return fetch(folder() / f"names-{stamp(self.folders, made_by)}.tables", self._compile)

    def _compile(self) -> dict[str, Any]:
        """Return the tables as (columns, rows), spellings, lone surnames, as plain data."""
        tables: dict[str, tuple[tuple[str, ...], list[tuple[str, ...]]]] = {}
        for name in _TABLES:
            found = list(rows(name, self.folders))
            columns = tuple(dict.fromkeys(column for row in found for column in row))
            tables[name] = columns, [tuple(row.get(column, "") for column in columns) for row in found]
        spelt: dict[str, dict[str, None]] = defaultdict(dict)
        full: dict[tuple[str, str], set[str]] = defaultdict(set)
        for r in rows("person_names", self.folders):
            full[r["person"], r["lang"]].add(r["form"])
            if r["lang"] == "en":
                spelt[r["person"]][r["form"]] = None
        lone = {one for forms in full.values() for one in forms if any(f"·{one}" in other for other in forms)}
        return {"tables": tables, "spelt": {i: tuple(names) for i, names in spelt.items()}, "lone": sorted(lone)}
