"""Whether two tellings are of one encounter: what speaks for it, each with its weight, or what forbids it.

The weights were set on the tellings of `tests/history`: the threshold lies between what must join with least and what
must stay apart with most. See docs/adr on joining.
"""

from collections.abc import Callable

from dragoman.history.answers import Reason
from dragoman.history.days import Span, apart, span
from dragoman.history.features import face
from dragoman.history.likeness import Person, overlap, same_person
from dragoman.record.shelf import Features

ENOUGH = 0.62
_MOST_OF_A_VISIT = 3
"""Days of a visit: outlets tell it on its first, its last, or one between."""

Compared = tuple[Reason, ...] | None
"""The reasons; null where something forbids that the two are one."""


def score(reasons: Compared) -> float:
    """Return the sum of the weights, at most 1."""
    return round(min(1.0, sum(reason.weight for reason in reasons)), 3) if reasons else 0.0


def compare(one: Features, other: Features) -> Compared:
    """Return why two encounters are one, or null where they cannot be.

    Both have the same parties, or are gatherings. Source: codebook, encounters; issue on tellings: a date from a
    dateline or from the day of publication may be a day off, a stated one may not.
    """
    if face(one["kind"]) != face(other["kind"]):
        return None
    many = is_gathering(one)
    if many != is_gathering(other):
        # A summit's talks of two are not the summit, though both are told of the same day and city.
        return None
    steps: tuple[Callable[[Features, Features], Reason | None], ...] = (
        _dates,
        _parties,
        _crowd if many else _people,
        _kinds,
        _places,
    )
    reasons = []
    for step in steps:
        found = step(one, other)
        if found is None:
            return None
        reasons.append(found)
    if set(one["occasions"]) & set(other["occasions"]):
        reasons.append(Reason(what="occasion", found="same", weight=0.2 if many else 0.05))
    return tuple(reason for reason in reasons if reason.weight or reason.found != "unknown")


def is_gathering(features: Features) -> bool:
    """Whether an encounter is of more than two parties."""
    return features["kind"] == "multilateral" or len(features["parties"]) > 2


def when(features: Features) -> Span | None:
    """Return the days that an encounter may be of."""
    return span(features["date"], features["basis"] == "stated")


def _dates(one: Features, other: Features) -> Reason | None:
    first, second = when(one), when(other)
    if first is None or second is None:
        return None
    days = apart(first, second)
    if not (first.day and second.day):
        told = _is_of_a_month(one) and _is_of_a_month(other)
        return Reason(what="date", found="within", weight=0.14) if days == 0 and told else None
    if _on_one_day(one, other):
        sure = first.sure and second.sure
        return Reason(what="date", found="same" if sure else "same day", weight=0.4 if sure else 0.35)
    if one["kind"] == other["kind"] == "visit" and days <= _MOST_OF_A_VISIT:
        return Reason(what="date", found="days of one visit", weight=0.25)
    if days > 1 or (first.sure and second.sure):
        return None
    if one["outlet"] and one["outlet"] == other["outlet"] and not (first.sure or second.sure):
        # A house that tells of another day means another encounter, or it would say that it is the same.
        return Reason(what="date", found="the next day, same outlet", weight=-0.15)
    return Reason(what="date", found="a day off", weight=0.22)


def _is_of_a_month(features: Features) -> bool:
    """Whether a date is a day, or a month that the words name: in a year, states meet more than once."""
    length = len(features["date"])
    return length == 10 or (length == 7 and features["basis"] == "stated")


def _is_vague(features: Features) -> bool:
    days = when(features)
    return bool(days and not days.day)


def _are_of_one_house(one: Features, other: Features) -> bool:
    return bool(one["outlet"]) and one["outlet"] == other["outlet"] and one["language"] == other["language"]


def _on_one_day(one: Features, other: Features) -> bool:
    first, second = when(one), when(other)
    return bool(first and second and first.day and second.day and first.low == second.low)


def _parties(one: Features, other: Features) -> Reason | None:
    first, second = set(one["parties"]), set(other["parties"])
    if first == second:
        # That the same six met says more than that the same two did.
        return Reason(what="parties", found="same", weight=0.25 if len(first) > 3 else 0.1)
    if not is_gathering(one):
        return None
    if first <= second or second <= first or overlap(sorted(first), sorted(second)) >= 0.5:
        return Reason(what="parties", found="most of them", weight=0.15)
    return None


def _people(one: Features, other: Features) -> Reason | None:
    matched = unsure = unnamed = 0
    for party in one["parties"]:
        first, second = _leading(one, party), _leading(other, party)
        if not first or not second:
            unnamed += 1
            continue
        verdicts = [same_person(a, b) for a in first for b in second]
        if any(verdict for verdict in verdicts):
            matched += 1
        elif any(verdict is None for verdict in verdicts):
            unsure += 1
        else:
            return None
    if matched == len(one["parties"]):
        return Reason(what="people", found="both sides", weight=0.4)
    if matched:
        return Reason(what="people", found="one side, the other by office" if unsure else "one side", weight=0.28)
    if unsure:
        return Reason(what="people", found="by office", weight=0.2)
    if one["level"] and other["level"] and one["level"] != other["level"]:
        return None
    return Reason(what="people", found="not named", weight=0.12 if one["level"] and other["level"] else 0.06)


def _leading(features: Features, party: str) -> list[Person]:
    """Return those who took part for a party, without its delegation unless there is nobody else."""
    mine = [person for person in features["people"] if person[2] == party]
    return [person for person in mine if person[4] != "delegation"] or mine


def _crowd(one: Features, other: Features) -> Reason | None:
    first = {person[0] for person in one["people"]}
    second = {person[0] for person in other["people"]}
    if first & second:
        return Reason(what="people", found="some", weight=0.12)
    return Reason(what="people", found="unknown", weight=0.0)


def _kinds(one: Features, other: Features) -> Reason | None:
    same = one["kind"] == other["kind"]
    if not same and _are_of_one_house(one, other) and not (_is_vague(one) or _is_vague(other)):
        # A house that has two words means two things: talks at noon, and tea in the afternoon. Of what is long past,
        # and told by its month, it says "meeting" as well.
        return None
    return Reason(what="kind", found="same" if same else "told otherwise", weight=0.12 if same else 0.08)


def _places(one: Features, other: Features) -> Reason | None:
    if face(one["kind"]) in ("call", "letter"):
        return Reason(what="place", found="unknown", weight=0.03)
    (country, city), (other_country, other_city) = one["place"], other["place"]
    if country and other_country and country != other_country:
        return None
    if city and other_city:
        if city == other_city:
            return Reason(what="place", found="same city", weight=0.15 if is_gathering(one) else 0.12)
        if face(one["kind"]) == "visit":
            return Reason(what="place", found="same country", weight=0.05)
        # A house outside the city is told under its own name by one and under the city's by the other; on two days, two
        # cities are two meetings. What is planned for a month may move; of what was held in one, nothing is known.
        if not country or not (_on_one_day(one, other) or _is_vague(one) or _is_vague(other)):
            return None
        moved = _on_one_day(one, other) or "planned" in (one["status"], other["status"])
        return Reason(what="place", found="another city of the country", weight=-0.1 if moved else -0.2)
    if country and other_country:
        return Reason(what="place", found="same country", weight=0.06)
    return Reason(what="place", found="unknown", weight=0.03)
