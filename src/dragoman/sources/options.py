"""What the user says of the documents handed in."""

from dataclasses import dataclass

from dragoman.model import SourceError
from dragoman.sources.day import day
from dragoman.sources.tag import language_tag

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What holds for every document that does not say otherwise of itself, and the size above which one is refused.

    A line of `.jsonl` says otherwise by a key of its own; what the markup of a page merely suggests does not count,
    and gives way. `language` is BCP 47 (`kz` becomes `kk`), `published` ISO 8601 cut to what is known; `max_bytes`
    counts a document's bytes when unpacked.
    Raises SourceError if the language or the date cannot be, or the size is not positive.
    """

    language: str | None = None
    published: str | None = None
    source: str | None = None
    max_bytes: int = 64 * MEBIBYTE

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            raise SourceError(f"the size limit must be positive, not {self.max_bytes}")
        if self.language is not None:
            self._settle("language", language_tag(self.language), "is no language tag (such as ru, zh, kk, en)")
        if self.published is not None:
            self._settle("published", day(self.published), "is no date (such as 2025-08-31, 2025-08, 2025)")

    def _settle(self, name: str, value: str | None, complaint: str) -> None:
        if value is None:
            raise SourceError(f"{getattr(self, name)!r} {complaint}")
        object.__setattr__(self, name, value)
