"""Whether two tellings are of one agreement, initiative, indicator or promise."""

from dragoman.history.answers import Reason
from dragoman.history.days import apart, span
from dragoman.history.likeness import overlap, shared
from dragoman.history.scoring import Compared
from dragoman.record.shelf import Features

ENOUGH = 0.56

_ALIKE, _UNALIKE = 0.7, 0.3
"""Share of a shorter title's words in the longer: above the one it is the same title, below the other it is not."""
_SAME_PROMISE = 0.4
"""Share of the shorter promise's words in the longer, in one language, below which they are two."""
_ONE_PERIOD, _ONE_TALK = 1.5, 1.1
"""How many times apart two figures of one measure may be: told of one period, or without a period in one encounter."""
_DONE = ("signed", "adopted", "ratified", "in_force", "extended", "terminated")


def compare_agreements(one: Features, other: Features) -> Compared:
    """Return why two agreements are one; null where they cannot be."""
    if one["kind"] != other["kind"] or one["parties"] != other["parties"]:
        return None
    reasons = [Reason(what="parties", found="same", weight=0.05)]
    together = _same_encounter(one, other)
    if together:
        reasons.append(together)
    named = _titles(one, other)
    if named is None:
        return None
    if named.weight:
        reasons.append(named)
    if both_dated := _dates(one, other, together is not None):
        reasons.append(both_dated)
    elif one["date"] and other["date"] and one["status"] in _DONE and one["status"] == other["status"]:
        return None
    if not together and not (named.weight >= 0.3) and not both_dated:
        return None
    if not together and not _are_named(one, other) and not (both_dated and both_dated.found == "same day"):
        # "A memorandum", told at another time, is another.
        return None
    if one["kind"] == "documents":
        reasons.append(Reason(what="kind", found="what was signed together", weight=0.2))
    reasons += [*_topics(one, other), *_counts(one, other)]
    return tuple(reasons)


def compare_initiatives(one: Features, other: Features) -> Compared:
    """Return why two initiatives are one; null where they cannot be."""
    if one["kind"] != other["kind"] or not set(one["parties"]) & set(other["parties"]):
        return None
    if one["where"] and other["where"] and one["where"] != other["where"]:
        return None
    same_parties = one["parties"] == other["parties"]
    reasons = [
        Reason(what="kind", found="same", weight=0.15),
        Reason(what="parties", found="same" if same_parties else "some", weight=0.1 if same_parties else 0.0),
    ]
    together = _same_encounter(one, other)
    named = _titles(one, other)
    if named is None or not _are_of_one_time(one, other):
        return None
    if together:
        reasons.append(together)
    elif one.get("further") != other.get("further"):
        # The second workshop of a name is not the first.
        return None
    elif one["kind"] != "year_of" and (named.weight < 0.3 or not _are_named(one, other)):
        # Two projects of one field, told at different times in different languages, may be any two; so may any
        # "major projects".
        return None
    if named.weight:
        reasons.append(named)
    if one["where"] and one["where"] == other["where"]:
        reasons.append(Reason(what="country", found="same", weight=0.1))
    reasons += [*_topics(one, other), *_counts(one, other)]
    return tuple(reason for reason in reasons if reason.weight)


def compare_indicators(one: Features, other: Features) -> Compared:
    """Return why two indicators are one: the same measure between the same, over the same period."""
    if one["kind"] != other["kind"] or one["parties"] != other["parties"]:
        return None
    same = (Reason(what="measure", found="same", weight=0.3), Reason(what="parties", found="same", weight=0.2))
    periods = one["date"] and other["date"]
    if not _are_near(one, other, _ONE_PERIOD if periods else _ONE_TALK):
        return None
    if periods:
        return (*same, Reason(what="period", found="same", weight=0.5)) if one["date"] == other["date"] else None
    together = _same_encounter(one, other)
    return (*same, together) if together else None


def compare_promises(one: Features, other: Features) -> Compared:
    """Return why two promises are one: the same side's, of the same encounter, about the same."""
    together = _same_encounter(one, other)
    if not together or one["side"] != other["side"] or one["kind"] != other["kind"]:
        return None
    if one["people"] and other["people"] and one["people"][0][0] != other["people"][0][0]:
        return None
    alike = overlap(one["topics"], other["topics"])
    common = set(one["topics"]) & set(other["topics"])
    if alike < 0.5:
        return None
    if common == {"relations"} and (alike < 1 or one.get("alike", 1) > 1 or other.get("alike", 1) > 1):
        # What is left where no topic is named: it may be any of several.
        return None
    if one["language"] == other["language"] and shared(one["title_words"], other["title_words"]) < _SAME_PROMISE:
        # One side promises more than one thing about its relations.
        return None
    return (
        together,
        Reason(what="act", found="same", weight=0.2),
        Reason(what="topics", found="same" if alike == 1 else "most", weight=round(0.3 * alike, 3)),
    )


def _are_named(one: Features, other: Features) -> bool:
    """Whether both have a name that tells them from others of their kind."""
    return bool(one.get("telling", True) and other.get("telling", True))


def _are_of_one_time(one: Features, other: Features) -> bool:
    """Whether two years of something, or two events, may be one: by the years that they name, or may mean."""
    if one["kind"] not in ("year_of", "event"):
        return True
    first, second = set(one.get("years", ())), set(other.get("years", ()))
    if first and second and one["kind"] == "event":
        return first == second
    first, second = first or _about(one), second or _about(other)
    return not (first and second) or bool(first & second)


def _about(features: Features) -> set[str]:
    year = (features.get("told") or "")[:4]
    return {year, str(int(year) + 1)} if year.isdigit() else set()


def _are_near(one: Features, other: Features, most: float) -> bool:
    """Whether two figures may be one: of one unit, and not more than so many times apart; none says nothing."""
    if one["value"] is None or other["value"] is None:
        return True
    if one["unit"] != other["unit"]:
        return bool(one["kind"] != "other")
    low, high = sorted((abs(float(one["value"])), abs(float(other["value"]))))
    return high <= low * most


def _same_encounter(one: Features, other: Features) -> Reason | None:
    if set(one["met"]) & set(other["met"]):
        return Reason(what="encounter", found="told with the same", weight=0.3)
    return None


def _titles(one: Features, other: Features) -> Reason | None:
    """Return what titles say; null where they are two in one language."""
    if not (one["title_words"] and other["title_words"] and one["language"] == other["language"]):
        return Reason(what="title", found="unknown", weight=0.0)
    alike = shared(one["title_words"], other["title_words"])
    if alike >= _ALIKE:
        return Reason(what="title", found="same words", weight=0.35)
    return None if alike < _UNALIKE else Reason(what="title", found="some words", weight=0.1)


def _dates(one: Features, other: Features, together: bool) -> Reason | None:
    first, second = span(one["date"]), span(other["date"])
    if first is None or second is None:
        return None
    days = apart(first, second)
    if days == 0 and first.day and second.day:
        return Reason(what="date", found="same day", weight=0.2)
    if days <= 1:
        return Reason(what="date", found="a day off" if days else "within", weight=0.12 if together else 0.08)
    return None


def _topics(one: Features, other: Features) -> list[Reason]:
    if not (one["topics"] and other["topics"]):
        return []
    alike = overlap(one["topics"], other["topics"])
    found = "same" if alike == 1 else "most" if alike >= 0.5 else "few"
    return (
        [Reason(what="topics", found=found, weight=round(0.25 * alike, 3))]
        if alike
        else [Reason(what="topics", found="none", weight=-0.2)]
    )


def _counts(one: Features, other: Features) -> list[Reason]:
    if one["count"] is None or other["count"] is None:
        return []
    same = one["count"] == other["count"]
    return [Reason(what="count", found="same" if same else "another", weight=0.1 if same else -0.1)]
