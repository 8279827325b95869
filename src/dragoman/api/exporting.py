"""The record as tables: files to hand on, frames to calculate with."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dragoman import formats
from dragoman.formats import ExportFormat
from dragoman.record import Filters, Record


def export(
    record: Record, folder: str | Path, form: ExportFormat = "csv", *, filters: Filters | None = None
) -> tuple[Path, ...]:
    """Write one file a record type into a folder (`csv`, `jsonl` or `parquet`), with a data dictionary beside them.

    Return the files. No cell of a CSV is a formula. Raises RecordError where a file cannot be written, or the library
    that writes Parquet is not installed.
    """
    names = ("encounters", "statements", "agreements", "initiatives", "indicators", "characterisations")
    return formats.export({name: record.every(name, filters) for name in names}, Path(folder), form)


def frame(results: Iterable[object], library: str | None = None) -> Any:
    """Return anything that this API answers with as a data frame: a row an item, nested values as columns `a.b`.

    `library` is pandas or polars; without it, the one that is installed, pandas first.
    Raises DragomanError where neither is.

    >>> from dragoman.api import Slice
    >>> list(frame([Slice(offset=2, limit=5)], "polars").columns)
    ['offset', 'limit']
    """
    return formats.frame(results, library)
