"""What came of what was planned, invited, proposed: links from one story to a later one, each with its reasons."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.history.answers import Reason
from dragoman.history.days import day_of, span
from dragoman.history.features import face
from dragoman.history.likeness import is_called, overlap, same_person, shared
from dragoman.history.scoring import is_gathering
from dragoman.record.shelf import Features, Told

ENOUGH = 0.6
_WITHIN = 2 * 366
"""Days after which a visit no longer counts as the answer to an invitation, nor a launch to a proposal."""
_WITHOUT_A_DAY, _SOON = 366, 90
"""Days within which what was announced for no day is what came, and within which that is likely."""
_MONTH = len("2031-05")
_OF_LEADERS = {"relations", "multilateral", "history", "core_interests"}
"""Topics of an invitation to a country's leader, who is not named in it."""
_LATER = 21
"""Days by which an encounter may be later, or sooner, than it was planned, and still be the one that was planned."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One telling of a story, as links see it."""

    story: str
    type: str
    told: Told


def has_come(tellings: Sequence[Told]) -> bool:
    """Whether a story of an encounter tells itself what came of it: nothing else is looked for then."""
    return any(told.record_type == "encounters" and told.status == "held" for told in tellings)


def waiting_keys(seen: Seen) -> list[tuple[str, int]]:
    """Return the keys under which something that is still to come waits for what comes of it."""
    features = seen.told.features
    day = day_of(seen.told.told)
    match seen.type, features["status"]:
        case "encounters", "planned" if not is_gathering(features):
            return [(f"wait:met:{'|'.join(features['parties'])}", day)]
        case "promises", _ if features["kind"] == "invite":
            return [(f"wait:met:{'|'.join(features['parties'])}", day)]
        case "promises", _ if features["kind"] == "propose":
            return [(f"wait:begun:{'|'.join(features['parties'])}:{topic}", day) for topic in features["topics"]]
        case "agreements", "planned" | "negotiated":
            return [(f"wait:signed:{features['kind']}:{'|'.join(features['parties'])}", day)]
        case _:
            return []


def coming_keys(seen: Seen) -> list[str]:
    """Return the keys under which what a telling may have come of is waiting."""
    features = seen.told.features
    match seen.type, features["status"]:
        case "encounters", "held" if not is_gathering(features):
            return [f"wait:met:{'|'.join(features['parties'])}"]
        case "initiatives", "launched" | "progressing" | "completed" | "agreed":
            return [f"wait:begun:{'|'.join(features['parties'])}:{topic}" for topic in features["topics"]]
        case "agreements", "signed" | "adopted" | "ratified" | "in_force":
            return [f"wait:signed:{features['kind']}:{'|'.join(features['parties'])}"]
        case _:
            return []


def came_keys(seen: Seen) -> list[tuple[str, int]]:
    """Return the keys under which what came is found by what it came of, where that is read afterwards."""
    day = day_of(seen.told.features["date"] or seen.told.told)
    return [(_came(key), day) for key in coming_keys(seen)]


def awaited_keys(seen: Seen) -> list[str]:
    """Return the keys under which what has come of a telling, if it has, is found."""
    return list(dict.fromkeys(_came(key) for key, _ in waiting_keys(seen)))


def _came(key: str) -> str:
    return "came:" + key.removeprefix("wait:")


def link(before: Seen, after: Seen) -> dict[str, Any] | None:
    """Return the link from what was to come to what came, as a row; null where too little speaks for it."""
    if before.story == after.story or before.told.document_id == after.told.document_id:
        return None
    first, second = before.told.features, after.told.features
    match before.type, first["kind"]:
        case "encounters", _:
            kind, reasons = "held", _held(first, second, before.told.told)
        case "promises", "invite":
            kind, reasons = "visited", _visited(first, second, before.told.told)
        case "promises", _:
            kind, reasons = "launched", _launched(before.told, after.told)
        case _:
            kind, reasons = "signed", _signed(before.told, after.told)
    total = round(sum(reason.weight for reason in reasons), 3)
    if total < ENOUGH:
        return None
    ident = hashlib.sha256("\x1f".join(("link", before.story, after.story)).encode()).hexdigest()[:16]
    return {
        "id": ident,
        "kind": kind,
        "source": before.story,
        "target": after.story,
        "score": min(1.0, total),
        "reasons": [reason.model_dump() for reason in reasons],
    }


def before(told: str | None) -> tuple[int, int]:
    """Return the days between which something must have waited for what is told on a day."""
    day = day_of(told)
    return (day - _WITHIN, day + 1) if day else (1, 0)


def after(told: str | None) -> tuple[int, int]:
    """Return the days between which something must have come of what is told on a day."""
    day = day_of(told)
    return (day - 1, day + _WITHIN) if day else (1, 0)


def _held(planned: Features, held: Features, told: str | None) -> tuple[Reason, ...]:
    when, happened = span(planned["date"]), span(held["date"])
    if happened is None:
        return ()
    reasons = [Reason(what="parties", found="same", weight=0.2)]
    if when is None:
        after = happened.low - day_of(told)
        if after < 0 or after > _WITHOUT_A_DAY:
            return ()
        soon = after <= _SOON
        found = "after it was announced" if soon else "long after it was announced"
        reasons.append(Reason(what="date", found=found, weight=0.05 if soon else -0.15))
    elif when.day:
        late = happened.low - when.low
        if abs(late) > _LATER:
            return ()
        found = "as planned" if abs(late) <= 1 else f"{abs(late)} days {'later' if late > 0 else 'sooner'}"
        reasons.append(Reason(what="date", found=found, weight=0.3 if abs(late) <= 1 else 0.1))
    else:
        if not when.low <= happened.low <= when.high:
            return ()
        reasons.append(Reason(what="date", found="in the time planned", weight=0.2))
    who = _same_people(planned, held)
    if who is None or (who.found == "not named" and len(planned["date"] or "") < _MONTH):
        # That the two are to meet some day, or in some year, is told of any two.
        return ()
    reasons.append(who)
    if face(planned["kind"]) == face(held["kind"]):
        reasons.append(Reason(what="kind", found="same", weight=0.2))
    elif planned["kind"] != "visit" or face(held["kind"]) != "talk":
        return ()
    place = _same_place(planned["place"], held["place"])
    return (*reasons, place) if place else ()


def _visited(invited: Features, held: Features, told: str | None) -> tuple[Reason, ...]:
    happened = span(held["date"])
    host = invited["side"]
    if happened is None or happened.low <= day_of(told) or face(held["kind"]) not in ("visit", "talk"):
        return ()
    if held["place"][0] != host:
        return ()
    words, topics = str(invited["title"] or ""), set(invited["topics"])
    reasons = [
        Reason(what="place", found="the inviter's country", weight=0.3),
        Reason(what="kind", found=held["kind"], weight=0.2 if held["kind"] == "visit" else 0.1),
    ]
    guests = [person for person in held["people"] if person[2] != host and person[4] != "delegation"]
    names = {str(person[1]) for person in guests}
    if names & set(invited["targets"]) or any(is_called(person, words, invited["language"]) for person in guests):
        return (*reasons, Reason(what="people", found="who was invited", weight=0.4))
    named = [target for target in invited["targets"] if " " in target]
    if named or not guests or not topics <= _OF_LEADERS or not _is_leader(invited):
        # Tourists, firms and members of parliament are invited too: by others, or about what concerns them.
        return ()
    level = held["level"] == "head_of_state"
    return (*reasons, Reason(what="people", found="of the country invited", weight=0.2 if level else 0.05))


def _is_leader(invited: Features) -> bool:
    return any(person[3] in ("head_of_state", "head_of_government") for person in invited["people"])


def _launched(proposed: Told, begun: Told) -> tuple[Reason, ...]:
    first, second = proposed.features, begun.features
    if first["language"] != second["language"] or not _is_later(proposed, begun):
        return ()
    words = shared(second["title_words"], first["title_words"])
    alike = overlap(first["topics"], second["topics"])
    if words < 0.6 or len(second["title_words"]) < 2 or not second.get("telling", True):
        return ()
    return (
        Reason(what="parties", found="same", weight=0.2),
        Reason(what="words", found="same", weight=round(0.4 * words, 3)),
        Reason(what="topics", found="same" if alike == 1 else "some", weight=round(0.2 * alike, 3)),
    )


def _signed(planned: Told, signed: Told) -> tuple[Reason, ...]:
    first, second = planned.features, signed.features
    if not _is_later(planned, signed):
        return ()
    reasons = [Reason(what="parties", found="same", weight=0.2), Reason(what="kind", found="same", weight=0.15)]
    one_language = first["language"] == second["language"]
    named = first.get("telling", True) and second.get("telling", True) and one_language
    if not named and day_of(signed.told) - day_of(planned.told) > _SOON:
        return ()
    if named and first["title_words"] and second["title_words"]:
        words = shared(first["title_words"], second["title_words"])
        if words < 0.5:
            return ()
        reasons.append(Reason(what="title", found="same words", weight=round(0.35 * words, 3)))
    if first["topics"] and second["topics"]:
        alike = overlap(first["topics"], second["topics"])
        reasons.append(Reason(what="topics", found="same" if alike == 1 else "some", weight=round(0.3 * alike, 3)))
    if set(first["met"]) & set(second["met"]):
        reasons.append(Reason(what="encounter", found="told with the same", weight=0.3))
    return tuple(reasons)


def _is_later(one: Told, other: Told) -> bool:
    return bool(one.told and other.told and one.told < other.told)


def _same_people(planned: Features, held: Features) -> Reason | None:
    """Return how the people fit; null where the plan names others."""
    matched = named = 0
    for party in planned["parties"]:
        first, second = list(_of(planned, party)), list(_of(held, party))
        if not first or not second:
            continue
        named += 1
        if any(same_person(a, b) is not False for a in first for b in second):
            matched += 1
        else:
            return None
    if not named:
        return Reason(what="people", found="not named", weight=0.05)
    both = matched == len(planned["parties"])
    return Reason(what="people", found="both sides" if both else "one side", weight=0.3 if both else 0.2)


def _of(features: Features, party: str) -> Iterator[list[str | None]]:
    return (person for person in features["people"] if person[2] == party and person[4] != "delegation")


def _same_place(one: Sequence[str | None], other: Sequence[str | None]) -> Reason | None:
    """Return how the places fit; null where they are two."""
    if one[0] and other[0] and one[0] != other[0]:
        return None
    if one[1] and other[1] and one[1] != other[1]:
        return None
    known = bool(one[0] and other[0])
    return Reason(what="place", found="same" if known else "unknown", weight=0.1 if known else 0.0)
