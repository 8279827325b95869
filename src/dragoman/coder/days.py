"""The day of an encounter, as one sentence tells it."""

import datetime as dt
from dataclasses import replace
from typing import Final

from dragoman.coder.candidate import Candidate
from dragoman.coder.scene import Scene
from dragoman.text.dates import DateMention


def date_of(scene: Scene, candidate: Candidate) -> DateMention | None:
    """Return the date that a sentence gives for its encounter: the one nearest to the trigger."""
    sentence = candidate.sentence
    trigger = sentence.tokens[candidate.at]
    near = [
        d
        for d in scene.dates_in(sentence.start, sentence.end)
        if d.kind != "year" or not candidate.main or far(d, scene.day)
    ]
    visit = candidate.kind == "visit"
    since = scene.language.pack.settings["encounters"].get("since", ())
    near = [d for d in near if not any(w in scene.text[trigger.end : d.end] for w in since)]
    near = [d for d in near if not scene.elsewhere(sentence, candidate.end, d.start, visit=visit)]
    if scene.language.head_final:
        near = [d for d in near if d.kind != "year" or abs(d.start - trigger.start) <= _BESIDE]
    if not near:
        return None
    nearest = min(near, key=lambda d: min(abs(d.start - trigger.end), abs(trigger.start - d.end)))
    if _to_come(scene, candidate, nearest):
        candidate.status = "planned"
    return _turned(nearest, scene.day, candidate.status)


_BESIDE: Final = 30
"""A year that tells when a contact was stands so near to its word; another is that of something else."""
_SOON: Final = 120
"""A day of the year that lies further ahead is rather that of the year before."""


def _to_come(scene: Scene, candidate: Candidate, date: DateMention) -> bool:
    """Whether, in a language whose verbs have no tense, the day alone tells that a contact is still to come."""
    tenseless = scene.language.pack.settings["encounters"].get("tenseless")
    if not tenseless or candidate.status != "held" or not scene.day:
        return False
    soon = (dt.date.fromisoformat(scene.day) + dt.timedelta(_SOON)).isoformat()
    return date.kind == "day" and scene.day < date.iso <= soon


def _turned(date: DateMention, day: str | None, status: str) -> DateMention:
    """Return a date as the tense has it: what was held is not to come, a weekday or month for which something is
    planned is the next one."""
    if not day or date.exact or date.kind not in ("day", "weekday", "month"):
        return date
    if date.kind == "month":
        ahead = status == "planned" and date.iso < day[:7]
        return replace(date, iso=f"{int(date.iso[:4]) + 1}{date.iso[4:]}") if ahead else date
    own = dt.date.fromisoformat(date.iso)
    if date.kind == "weekday" and status == "planned" and date.iso < day:
        return replace(date, iso=(own + dt.timedelta(7)).isoformat())
    if date.kind == "day" and status == "held" and date.iso > day and (own.month, own.day) != (2, 29):
        return replace(date, iso=own.replace(year=own.year - 1).isoformat(), last=None)
    return date


def far(date: DateMention, day: str | None) -> bool:
    """Whether a date is so far from the text's own day that it cannot be the day of what the text reports."""
    if not day:
        return False
    if date.kind == "year":
        return date.iso != day[:4]
    months = int(date.iso[:4]) * 12 + int(date.iso[5:7]) - int(day[:4]) * 12 - int(day[5:7])
    return abs(months) > 1


_STAY: Final = 4
"""The days that a text names for one visit lie so close to each other."""


def of_one_stay(one: DateMention, other: DateMention) -> bool:
    """Whether two dates are days so close to each other that they can be of one visit."""
    if len(one.iso) < len("2000-01-01") or len(other.iso) < len("2000-01-01"):
        return False
    return abs((dt.date.fromisoformat(one.iso) - dt.date.fromisoformat(other.iso)).days) <= _STAY
