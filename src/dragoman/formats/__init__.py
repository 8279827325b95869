"""Readings and records as JSON, JSON Lines, CSV, Parquet, the rows of a table, a data frame."""

from dragoman.formats.exporting import ExportFormat, export
from dragoman.formats.framing import frame
from dragoman.formats.table import COLUMNS, cells, rows
from dragoman.formats.writing import FORMATS, Format, defuse, write

__all__ = ["COLUMNS", "FORMATS", "ExportFormat", "Format", "cells", "defuse", "export", "frame", "rows", "write"]
