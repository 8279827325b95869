"""A story as its tellings have it together: the best known date, the latest status, what is shown in lists."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TypeVar

from dragoman.history.answers import Story
from dragoman.history.blocking import keys_of
from dragoman.history.days import iso, span
from dragoman.model import Place
from dragoman.record.shelf import Features, Saved, Told

T = TypeVar("T")

_BASES = ("stated", "dateline", "published")
_MOST_PARTIES = 25
_OPEN = {
    "encounters": ("planned",),
    "agreements": ("planned", "negotiated"),
    "initiatives": ("proposed", "agreed"),
    "indicators": (),
    "promises": ("open",),
}
_LOST = ("cancelled", "denied", "terminated", "suspended")
_WITHOUT_A_DAY = 366
"""Days that a planned encounter without a date stays open: plans for "later this year" and "soon" are told so."""


def sum_up(ident: str, type_: str, number: int, told: Sequence[Told], followed: bool = False) -> Saved:
    """Return a story as it is to stand. `told` are its tellings, the oldest document first; never empty.

    `followed`: whether something came of it (a link goes out from it).
    """
    ordered = sorted(told, key=lambda one: one.told or "")
    features = [one.features for one in told]
    date, basis = _date(features)
    latest = _latest(type_, ordered)
    state, due = _state(type_, ordered, latest, date, followed)
    parties: tuple[str, ...] = _commonest([tuple(one["parties"]) for one in features]) or ()
    story = Story(
        id=ident,
        type=type_,  # type: ignore[arg-type]
        parties=parties,
        kind=_commonest([one["kind"] for one in features]),
        status=latest,
        date=date,
        date_basis=basis,
        place=_place(features),
        people=tuple(dict.fromkeys(str(p[1]) for one in features for p in one["people"] if p[4] != "delegation")),
        title=next((one["title"] for one in features if one.get("title")), None),
        topics=tuple(dict.fromkeys(topic for one in features for topic in one.get("topics", ()))),
        languages=tuple(sorted({one["language"] for one in features if one["language"]})),
        tellings=len(told),
        voices=len({one.voice or one.document_id for one in told}),
        first_told=next((one.told for one in ordered if one.told), None),
        last_told=ordered[-1].told,
    )
    plain = story.model_dump(mode="json")
    columns = (
        "id", "type", "kind", "status", "date", "date_basis", "first_told", "last_told", "tellings", "voices",
    )  # fmt: skip
    row = {column: plain[column] for column in columns}
    row |= {"number": number, "parties": "|".join(parties), "summary": plain, "state": state, "due": due}
    row["country"] = story.place.country if story.place else None
    return Saved(
        row,
        dyads=tuple("|".join(two) for two in combinations(sorted(parties)[:_MOST_PARTIES], 2)),
        people=tuple(str(p[0]) for one in features for p in one["people"]),
        keys=tuple(key for one in told for key in keys_of(type_, one)),
    )


def _date(features: Sequence[Features]) -> tuple[str | None, str | None]:
    """Return the best known date: stated before a dateline's before the publication's, to the day before the month."""
    dated = [one for one in features if one["date"]]
    if not dated:
        return None, None

    def rank(one: Features) -> tuple[int, int]:
        basis = one.get("basis") or "stated"
        return -len(one["date"]), _BASES.index(basis)

    best = min(map(rank, dated))
    values = Counter(one["date"] for one in dated if rank(one) == best)
    date = min(values, key=lambda value: (-values[value], value))
    return date, next(one.get("basis") for one in dated if one["date"] == date and rank(one) == best)


def _latest(type_: str, ordered: Sequence[Told]) -> str | None:
    """Return how it stands: the latest told, but a plan told once more after the event takes nothing back."""
    done = [one.status for one in ordered if one.status and one.status not in _OPEN[type_]]
    told = [one.status for one in ordered if one.status]
    return done[-1] if done else told[-1] if told else None


def _state(
    type_: str, ordered: Sequence[Told], latest: str | None, date: str | None, followed: bool
) -> tuple[str, str | None]:
    """Return (state, due day); `lapsed` here is what was called off: what its day passed is so by the day of asking."""
    was_open = any(one.status in _OPEN[type_] for one in ordered)
    if latest in _LOST:
        return "lapsed", None
    if latest in _OPEN[type_]:
        if followed:
            return "kept", None
        return "open", _due(type_, ordered, date)
    return ("kept" if was_open or followed else "settled"), None


def _due(type_: str, ordered: Sequence[Told], date: str | None) -> str | None:
    if type_ not in ("encounters", "agreements"):
        return None
    known = span(date)
    if known:
        return iso(known.high)
    first = span(next((one.told for one in ordered if one.told), None))
    return iso(first.high + _WITHOUT_A_DAY) if first and type_ == "encounters" else None


def _place(features: Sequence[Features]) -> Place | None:
    known = [one["place"] for one in features if one.get("place") and any(one["place"])]
    if not known:
        return None
    country = _commonest([place[0] for place in known if place[0]])
    city = _commonest([place[1] for place in known if place[1]])
    venue = next((one["venue"] for one in features if one.get("venue")), None)
    return Place(country=country, city=city, venue=venue)


def _commonest(values: Iterable[T]) -> T | None:
    """Return the value that occurs most, the first told among equals; null for none."""
    counted = Counter(values)
    return max(counted, key=lambda value: counted[value]) if counted else None
