"""Two at once in an office that only one can hold."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from dragoman.gazetteer.tables import Row

_SINGLE: Final = {"head_of_state", "head_of_government", "foreign_minister", "national_security_adviser"}
_BY_TITLE: Final = {"speaker_of_parliament", "head_of_organisation"}
"""A state has two speakers where it has two chambers, the European Union two presidents: one of each title."""
_SHARED: Final = {
    ("AD", "head_of_state"): "two co-princes",
    ("SM", "head_of_state"): "two captains regent",
    ("LY", "head_of_government"): "rival governments, 2014 to 2021",
}


def overlapping(offices: list[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows of offices.tsv that put a second person into an office, or the same person twice.

    Days that are cut (2024-05) overlap only where they must: a successor may come in the month in which the other left.
    An acting head may stand beside the one whose powers rest.
    """
    held: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in offices:
        office, party = row.cells["office"], row.cells["party"]
        if office in _SINGLE | _BY_TITLE and (party, office) not in _SHARED:
            held[party, office, row.cells["title_en"] if office in _BY_TITLE else ""].append(row)
        else:
            held[party, office, row.cells["person"] + row.cells["title_en"]].append(row)
    for rows in held.values():
        for one, other in combinations(rows, 2):
            first, second = sorted((one, other), key=lambda row: row.cells["from"])
            if _acting(one) != _acting(other) or not _together(first, second):
                continue
            yield other, f"overlaps with {one.where}: {_told(first)}; {_told(second)}"


def _acting(row: Row) -> bool:
    return row.cells["title_en"].startswith("Acting")


def _together(first: Row, second: Row) -> bool:
    """Whether the first must still have held it when the second had begun; first and second as they began."""
    until, since = first.cells["to"], second.cells["from"]
    size = min(len(until), len(since)) if until else 0
    if not until:
        return not second.cells["to"] or not first.cells["from"] or second.cells["to"] > first.cells["from"]
    if size < 10:
        return since[:size] < until[:size]
    return since <= until


def _told(row: Row) -> str:
    cells = row.cells
    return f"{cells['person']} {cells['from'] or '?'} to {cells['to'] or 'now'}"
