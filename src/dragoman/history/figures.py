"""Statistics: how many encounters, statements, documents, by month, dyad, topic, side."""

from collections.abc import Sequence

from dragoman.history.asking import Count, Counts
from dragoman.record import Filters, Record, counting


def stats(record: Record, by: Sequence[str], *, what: str = "encounters", filters: Filters | None = None) -> Counts:
    """Count by dimensions. Raises ValueError for one that is not there."""
    query = counting.counted(what, by, filters or Filters())
    with record.asking() as connection:
        lines = tuple(Count(values=tuple(row[:-1]), count=row[-1]) for row in connection.execute(query))
    return Counts(what=what, by=tuple(by), lines=lines)
