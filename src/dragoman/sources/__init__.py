"""Bytes to documents: files, pages, lines, standard input."""

from dragoman.model import SourceError
from dragoman.sources.counting import count
from dragoman.sources.files import documents, documents_in
from dragoman.sources.options import SourceOptions

__all__ = ["SourceError", "SourceOptions", "count", "documents", "documents_in"]
