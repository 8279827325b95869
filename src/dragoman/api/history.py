"""Histories out of the record: dossiers, stories and their tellings, comparisons, the ledger, figures."""

from collections.abc import Sequence

from dragoman import history
from dragoman.history import (
    Comparison,
    Counts,
    Dossier,
    Found,
    Ledger,
    Person,
    Silences,
    Stories,
    StoryPage,
    Tally,
)
from dragoman.record import Filters, Record, Slice


def dossier(
    record: Record, one: str, other: str, *, since: str | None = None, until: str | None = None, limit: int = 50
) -> Dossier:
    """Return what is on record between two parties (`"CN"`, `"KZ"`, `"EU"`): empty where there is nothing.

    Each list holds the newest `limit`; `totals` and the sides count all. `since` and `until` are ISO 8601, inclusive.
    Raises ValueError if the two are the same.

    >>> import tempfile
    >>> from dragoman.api import open_record
    >>> with tempfile.TemporaryDirectory() as folder, open_record(f"{folder}/a.sqlite") as record:
    ...     dossier(record, "KZ", "CN").dyad
    ('CN', 'KZ')
    """
    return history.assemble(record, one, other, since=since, until=until, limit=limit)


def series(record: Record, one: str, other: str, *, limit: int = 12, latest: int = 24) -> tuple[StoryPage, ...]:
    """Return the newest indicators of two parties, at most `limit`, each with its `latest` tellings in time order."""
    return history.series(record, one, other, limit=limit, latest=latest)


def speakers(record: Record, one: str, other: str, *, among: int = 100) -> tuple[tuple[Tally, str | None], ...]:
    """Return who speaks in the latest statements of two parties, `among` so many: how often, and for which party."""
    return history.speakers(record, one, other, among=among)


def person(record: Record, ident: str, *, limit: int = 50) -> Person:
    """Return what is on record of a person, by an actor's id or English name (`"Xi Jinping"`, letter case aside).

    Raises NotFoundError if nobody is called so, or several are.
    """
    return history.person(record, ident, limit=limit)


def story(record: Record, ident: str) -> StoryPage:
    """Return one story with all its tellings, by its id, the beginning of it, or the id of a record that tells it.

    Raises NotFoundError.
    """
    return history.page(record, ident)


def stories(
    record: Record, type: str = "encounters", *, filters: Filters | None = None, part: Slice | None = None
) -> Stories:
    """Return stories of one type, newest first; filters as for `search`, but dates are the story's own.

    Types are encounters, agreements, initiatives, indicators, promises.
    """
    chosen = part or Slice()
    return history.stories(record, type, filters=filters, offset=chosen.offset, limit=chosen.limit)


def compare(record: Record, one: str, other: str | None = None) -> Comparison:
    """Return the tellings of a story side by side, one a voice; or two documents, by their ids.

    Raises NotFoundError; ValueError where the two documents are the same.
    """
    return history.compare(record, one, other)


def silences(record: Record, one: str, other: str) -> Silences:
    """Return which topics the outlets of each of two countries leave out, over the encounters that both sides tell."""
    return history.silences(record, one, other)


def ledger(
    record: Record,
    *,
    filters: Filters | None = None,
    type: str | None = None,
    state: str | None = None,
    as_of: str | None = None,
    part: Slice | None = None,
) -> Ledger:
    """Return agreements, initiatives, promises and plans as things with a life: how each stood when, what came of it.

    `type` is agreements, initiatives, promises or encounters (those that were planned); `state` open, kept, lapsed or
    settled; `as_of` the day (ISO 8601) on which something still to come counts as lapsed: by default the latest day
    that the record tells of.
    """
    return history.ledger(record, filters=filters, type_=type, state=state, as_of=as_of, part=part)


def search(
    record: Record,
    words: str = "",
    *,
    what: str = "documents",
    filters: Filters | None = None,
    part: Slice | None = None,
    facets: bool = False,
) -> Found:
    """Return documents, or records of the type `what`, that have all the words in any of their forms, latest first.

    Of records, the words must stand in their own evidence. Without words: all that the filters let through.
    Raises ValueError for a `what` that is neither documents nor a record type.
    """
    return history.search(record, words, what=what, filters=filters, part=part, facets=facets)


def stats(record: Record, by: Sequence[str], *, what: str = "encounters", filters: Filters | None = None) -> Counts:
    """Count `what` by dimensions: month, year, dyad, kind, status, state, country, side, act, topic, label, language,
    outlet, as far as it has them. Encounters and other stories are counted once, however many documents tell them.

    Raises ValueError for a dimension that `what` does not have.
    """
    return history.stats(record, by, what=what, filters=filters)
