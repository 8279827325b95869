"""A record whose documents are joined into stories, on SQLite and on PostgreSQL."""

import pytest

from dragoman.history import join
from dragoman.record import Record
from tests import invented


@pytest.fixture
def record(record: Record) -> Record:
    """Return a record that holds the invented readings."""
    record.add(invented.all_readings(), joiner=join)
    return record
