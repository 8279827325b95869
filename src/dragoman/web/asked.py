"""What an address asks for: filters, and which part of a list."""

import re
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Query, Request

from dragoman.api import Filters, Slice
from dragoman.text.dates import is_on_calendar

_DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
_CODE = r"^[\w+.-]{0,40}$"
Code = Annotated[str, Query(pattern=_CODE)]
Words = Annotated[str, Query(max_length=200)]
FIELDS = (
    "dyad", "party", "person", "office", "kind", "status", "act", "topic", "label", "side", "language", "outlet",
    "country", "since", "until",
)  # fmt: skip


class AskedError(Exception):
    """A value in an address has no meaning; the message is for the reader."""


def filters(  # noqa: PLR0913, PLR0917 (each filter is a part of the address, and documented as one)
    dyad: Annotated[str, Query(pattern=r"^([\w+.-]{1,20},[\w+.-]{1,20})?$", description="two parties: `CN,KZ`")] = "",
    party: Annotated[str, Query(pattern=_CODE, description="a party: `CN`, `EU`")] = "",
    person: Annotated[str, Query(max_length=200, description="an actor's id or English name")] = "",
    office: Code = "",
    kind: Annotated[str, Query(pattern=_CODE, description="of an encounter, agreement, initiative; a measure")] = "",
    status: Code = "",
    act: Code = "",
    topic: Code = "",
    label: Annotated[str, Query(pattern=_CODE, description="of a characterisation")] = "",
    side: Annotated[str, Query(pattern=_CODE, description="the party that speaks")] = "",
    language: Annotated[str, Query(pattern=_CODE, description="BCP 47")] = "",
    outlet: Annotated[str, Query(max_length=200, description="a host or a name")] = "",
    country: Annotated[str, Query(pattern=_CODE, description="where it was")] = "",
    since: Annotated[str, Query(pattern=_DATE, description="ISO 8601, cut to what is meant; inclusive")] = "",
    until: Annotated[str, Query(pattern=_DATE, description="ISO 8601, cut to what is meant; inclusive")] = "",
) -> Filters:
    """Return the filters of an address. Raises AskedError for a day that no calendar has."""
    given = (
        dyad,
        party,
        person,
        office,
        kind,
        status,
        act,
        topic,
        label,
        side,
        language,
        outlet,
        country,
        since,
        until,
    )
    known = {name: _plain(value) for name, value in zip(FIELDS, given, strict=True) if value}
    for name in ("since", "until"):
        if name in known and not is_on_calendar(known[name]):
            raise AskedError(f"{name}: {known[name]!r} is no date")
    pair = known.pop("dyad", None)
    one, _, other = (pair or "").partition(",")
    return Filters.model_validate({**known, "dyad": (one, other) if pair else None})


def state(request: Request, **changes: object) -> str:
    """Return the address of a page with everything that it was asked, some of it changed; null takes one away."""
    kept = {name: value for name, value in request.query_params.multi_items() if name != "lang" or "lang" in changes}
    kept |= {name: str(value) for name, value in changes.items() if value is not None}
    for name, value in changes.items():
        if value is None:
            kept.pop(name, None)
    words = {name: value for name, value in kept.items() if value}
    return request.url.path + ("?" + urlencode(words) if words else "")


def part(page: int, size: int) -> Slice:
    """Return a page of a list, the first being 1."""
    return Slice(offset=(page - 1) * size, limit=size)


def pages_of(total: int, size: int) -> int:
    """Return how many pages a list has; one where it is empty."""
    return max(1, -(-total // size))


def _plain(value: str) -> str:
    """Return words without what no database keeps: NUL and halves of letters."""
    return re.sub("[\0\ud800-\udfff]", "", value)
