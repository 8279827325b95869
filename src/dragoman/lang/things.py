"""What a thing's name tells: whether it is one of its own, whether it is a further one of its kind, and of which years.

What a language needs for that stands in its pack's things.toml; a language without one takes every word for telling.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.lang.pack import PACKS
from dragoman.lang.terms import indexed
from dragoman.text.dates import Calendar

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")


@dataclass(frozen=True, slots=True)
class _Things:
    """Words that tell no thing from another, by their terms and as a pattern of Han; patterns of further ones."""

    common: frozenset[str]
    han: re.Pattern[str] | None
    further: tuple[tuple[re.Pattern[str], str], ...]


def tells(title: str, language: str | None, others: Iterable[str] = ()) -> bool:
    """Whether a title says more than what kind of thing it is of. `others` are words that tell nothing either.

    >>> tells("the Belgrade railway", "en"), tells("major joint projects", "en")
    (True, False)
    """
    things = _things(language or "")
    common = things.common | {term for word in others for term in _terms(word, language)}
    if any(not common.intersection(terms) for terms in _words(_HAN.sub(" ", title), language)):
        return True
    pieces = _without(title, others) if language == "zh" else [title]
    left = (rest for piece in pieces for run in _HAN.findall(piece) for rest in _left(run, things))
    return any(len(rest) > 1 for rest in left)


def further(words: str, language: str | None) -> str | None:
    """Return which one of its kind words make a thing: a figure, or `more`; null where they do not say.

    >>> further("decided to open a second", "en"), further("opened the", "en")
    ('2', None)
    """
    return next((mark for pattern, mark in _things(language or "").further if pattern.search(words.casefold())), None)


def years(text: str, language: str | None, day: str | None) -> list[str]:
    """Return the years that a text names, told on a day.

    >>> years("next year, and again in 2033", "en", "2030-05-01")
    ['2031', '2033']
    """
    calendar = _calendar(language or "")
    return sorted({found.iso[:4] for found in calendar.find(text, day)}) if calendar else []


def _without(title: str, names: Iterable[str]) -> list[str]:
    """Return the pieces of a title without names; one character is a name only beside another such (中巴)."""
    known = list(names)
    long = sorted((re.escape(name) for name in known if len(name) > 1), key=len, reverse=True)
    short = "".join(re.escape(name) for name in known if len(name) == 1)
    patterns = [*long, *([f"[{short}]{{2,}}"] if short else [])]
    return re.split("|".join(patterns), title) if patterns else [title]


def _left(run: str, things: _Things) -> Iterator[str]:
    return (rest for rest in things.han.split(run)) if things.han else iter((run,))


def _words(text: str, language: str | None) -> Iterator[tuple[str, ...]]:
    for start, end, terms in indexed(text, language):
        if end - start > 2 and not text[start:end].isdigit():
            yield terms


def _terms(text: str, language: str | None) -> set[str]:
    return {term for _, _, terms in indexed(text, language) for term in terms}


@cache
def _things(language: str) -> _Things:
    table = _table(language, "things")
    words: list[str] = table.get("common", [])
    han = sorted((word for word in words if _HAN.fullmatch(word)), key=len, reverse=True)
    return _Things(
        common=frozenset(_terms(" ".join(word for word in words if word not in han), language)),
        han=re.compile("|".join(han)) if han else None,
        further=tuple((re.compile(pattern), mark) for pattern, mark in table.get("further", {}).items()),
    )


@cache
def _calendar(language: str) -> Calendar | None:
    table = _table(language, "calendar")
    return Calendar(table) if table else None


def _table(language: str, name: str) -> dict[str, Any]:
    path = PACKS / language / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if language and path.is_file() else {}
