"""The gazetteer for its user: what is in it and what is wrong with it."""

from dataclasses import dataclass

from dragoman.gazetteer import gazetteer
from dragoman.gazetteer.checks import Problem, counts, problems
from dragoman.gazetteer.coverage import DAYS, Coverage, coverage


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
