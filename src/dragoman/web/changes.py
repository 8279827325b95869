"""What a correction may say."""

from collections.abc import Mapping

from dragoman.api import RecordError
from dragoman.text.dates import is_on_calendar

_DATES = ("date",)


def check(changes: Mapping[str, object]) -> Mapping[str, object]:
    """Return changes; raise RecordError for a date that is none (ISO 8601, cut to what is known)."""
    for name in _DATES:
        value = changes.get(name)
        if value is not None and not (isinstance(value, str) and is_on_calendar(value)):
            raise RecordError(f"{name}: {value!r} is no date (such as 2025-08-31, 2025-08, 2025)")
    return changes
