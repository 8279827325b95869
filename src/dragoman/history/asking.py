"""Questions to the history and their answers: searching, counting, deciding."""

from typing import Literal

from pydantic import Field

from dragoman.history.answers import Tally, Teller
from dragoman.model import Frozen
from dragoman.record.decisions import OneRecord

What = Literal["documents", "encounters", "statements", "agreements", "initiatives", "indicators", "characterisations"]


class Passage(Frozen):
    """Words around a hit: `text[start:end]` of the document, and where the words stand in the text."""

    start: int
    end: int
    quote: str
    marks: tuple[tuple[int, int], ...] = ()


class Hit(Frozen):
    """A document or a record found. `record` is null where documents were asked for; `passages` show the words."""

    document: Teller
    record: OneRecord | None = None
    record_type: str | None = None
    passages: tuple[Passage, ...] = ()


class Found(Frozen):
    """Some of what was found, latest first. `total` is counted up to 1,000: `more` says that there are more.

    `facets` count the values of language, outlet, kind, act, topic among at most the latest 300; empty unless asked.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
    offset: int = 0
    limit: int = 20
    facets: dict[str, tuple[Tally, ...]] = Field(default_factory=dict)


class Count(Frozen):
    """A line of statistics: a value for each dimension asked for, and how many."""

    values: tuple[str | None, ...]
    count: int


class Counts(Frozen):
    """Statistics: the dimensions, and a line for each combination that occurs, in their order."""

    what: str
    by: tuple[str, ...]
    lines: tuple[Count, ...]
