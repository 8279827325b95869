"""What can go wrong, as one tree.

DragomanError
├── EvidenceError     a record's words are not where it says they are
├── SourceError       bytes that are no document (where: file, line, page)
├── LanguageError     a language that no pack reads
├── PackError         a language pack or a rule that cannot be compiled
├── GazetteerError    a row of the gazetteer that contradicts itself
└── RecordError       the database cannot be opened, or does not hold what was asked for
"""


class DragomanError(Exception):
    """Any error that Dragoman raises on purpose; its text is written for the user."""


class EvidenceError(DragomanError):
    """A span that is not in the text, or a quote that is not what stands there."""


class SourceError(DragomanError):
    """Input that cannot become a document; `where` names the file and, if known, the line or page."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.message = message
        self.where = where


class LanguageError(DragomanError):
    """A document in a language that no pack reads."""


class PackError(DragomanError):
    """A language pack that does not compile: which file, which rule, and why."""


class GazetteerError(DragomanError):
    """A gazetteer row that is malformed or contradicts another."""


class RecordError(DragomanError):
    """A record (database) that cannot be opened, or that lacks what was asked for."""
