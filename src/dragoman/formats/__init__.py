"""A reading as JSON, JSON Lines, or the rows of a table."""

from dragoman.formats.table import COLUMNS, rows
from dragoman.formats.writing import FORMATS, Format, write

__all__ = ["COLUMNS", "FORMATS", "Format", "rows", "write"]
