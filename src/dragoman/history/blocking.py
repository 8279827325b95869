"""Where a new telling looks for its story, so that it need not be compared with all."""

from dataclasses import dataclass

from dragoman.history.days import day_of
from dragoman.history.features import face
from dragoman.history.scoring import is_gathering, when
from dragoman.record.shelf import Features, Told

Key = tuple[str, int]
_DAYS_OFF, _DAYS_OF_A_VISIT = 1, 3
_LIFE = 3 * 366
"""Days within which a thing of the same name is told again: projects are followed for years."""


@dataclass(frozen=True, slots=True)
class Search:
    """Keys, the days between which a story must have one, and how many stories are looked at, the latest first."""

    keys: tuple[str, ...]
    low: int
    high: int
    most: int = 40


def keys_of(type_: str, told: Told) -> list[Key]:
    """Return the keys under which a telling lets its story be found."""
    features = told.features
    if type_ == "encounters":
        return _encounter_keys(features)
    keys = [(f"met:{type_}:{ident}:{features['kind']}", 0) for ident in features["met"]]
    if type_ != "promises":
        keys += [(key, day_of(told.told)) for key in _life_keys(type_, features)]
    return keys


def searches(type_: str, features: Features, told: str | None) -> list[Search]:
    """Return where to look for the story of a telling."""
    if type_ == "encounters":
        return _encounter_searches(features)
    found = []
    if features["met"]:
        found.append(Search(tuple(f"met:{type_}:{ident}:{features['kind']}" for ident in features["met"]), 0, 0))
    life = _life_keys(type_, features) if type_ != "promises" else ()
    if life:
        day = day_of(told)
        found.append(Search(tuple(life), day - _LIFE, day + _LIFE, 8))
    return found


def _encounter_keys(features: Features) -> list[Key]:
    days = when(features)
    if days is None:
        return []
    names = _names(features)
    if days.day:
        month = days.low - int(features["date"][8:10]) + 1
        return [(f"{name}", days.low) for name in names] + [(f"month:{name}", month) for name in names[:1]]
    return [(f"partly:{name}", days.low) for name in names[:1]]


def _encounter_searches(features: Features) -> list[Search]:
    days = when(features)
    if days is None:
        return []
    names = tuple(_names(features))
    partly = tuple(f"partly:{name}" for name in names[:1])
    if not days.day:
        months = tuple(f"month:{name}" for name in names[:1])
        return [Search((*partly, *months), days.low, days.high)]
    off = _DAYS_OF_A_VISIT if features["kind"] == "visit" else _DAYS_OFF
    month = days.low - int(features["date"][8:10]) + 1
    return [Search(names, days.low - off, days.high + off), Search(partly, month, month, 5)]


def _names(features: Features) -> list[str]:
    """Return under what an encounter goes: its parties and kind; of a gathering also who holds it, and the city."""
    kind = face(features["kind"])
    parties = "|".join(features["parties"])
    names = [f"{kind}:{parties}"]
    if is_gathering(features):
        names += [f"{kind}:of:{name}" for name in features["occasions"]]
        country, city = features["place"]
        if city:
            names.append(f"{kind}:in:{country}:{city}")
    return names


def _life_keys(type_: str, features: Features) -> list[str]:
    parties = "|".join(features["parties"])
    base = f"{type_}:{features['kind']}:{parties}"
    if type_ == "indicators":
        return [f"{base}:{features['date']}"] if features["date"] else []
    words = features["title_words"]
    keys = []
    if len(words) >= 2:
        # The longest words say most of what a thing is; two titles of one thing share one of the three longest.
        longest = sorted(words, key=lambda word: (-len(word), word))[:3]
        keys += [f"{base}:{features['language']}:{word}" for word in longest]
    if features["kind"] in ("year_of", "documents"):
        day = (features["date"] or "")[:10]
        keys.append(f"{base}:{day}")
    return keys
