"""The database: schema, migrations, adding, asking, deciding. All SQL is here."""

from dragoman.record.answers import Added, Entry, Page, Refused, Told
from dragoman.record.decisions import Anchor, Concord, Decision, Review
from dragoman.record.faults import NotFoundError
from dragoman.record.filters import Filters, Slice
from dragoman.record.keeping import Item
from dragoman.record.store import Record, default_location

__all__ = [
    "Added",
    "Anchor",
    "Concord",
    "Decision",
    "Entry",
    "Filters",
    "Item",
    "NotFoundError",
    "Page",
    "Record",
    "Refused",
    "Review",
    "Slice",
    "Told",
    "default_location",
]
