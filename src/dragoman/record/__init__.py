"""The database: schema, migrations, adding, asking. All SQL is here."""

from dragoman.record.answers import Added, Entry, Page, Refused, Told
from dragoman.record.faults import NotFoundError
from dragoman.record.store import Record, default_location

__all__ = ["Added", "Entry", "NotFoundError", "Page", "Record", "Refused", "Told", "default_location"]
