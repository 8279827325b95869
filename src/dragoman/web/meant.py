"""Whom and what the words of a search name, in any language: people, parties and cities, and their encounters."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from dragoman import api
from dragoman.api import Filters, Record, Slice, Story
from dragoman.gazetteer import gazetteer
from dragoman.gazetteer.meanings import Named, meanings

_WORD = re.compile(r"[\w'’·.-]+")
_HAN = re.compile(r"[\u3400-\u9fff·]+")
_LONGEST = 5
"""Words of a name."""
_ASKED, _LOOKED, _SHOWN = 4, 200, 5
"""How many people of one surname are looked up, how many encounters are looked through, how many shown."""


@dataclass(frozen=True)
class Meant:
    """Who and what is named, and the latest encounters of all of them; `more` is the query that leads to the rest."""

    people: tuple[str, ...]
    parties: tuple[str, ...]
    cities: tuple[str, ...]
    encounters: tuple[Story, ...]
    more: str | None


def meant(record: Record, words: str) -> Meant | None:
    """Return what words name, of what is on record; null where they name nothing, or what never met."""
    readings = [sorted(known) for known in _found(words)]
    if not readings:
        return None
    people: list[str] = []
    for known in readings:
        people += _on_record(record, [value for group, value in known if group == "person"])
    parties = [value for known in readings if not _of(known, "person") for value in _of(known, "party")[:1]]
    cities = [value for known in readings if not _of(known, "person") for value in _of(known, "city")[:1]]
    if not (people or parties or cities):
        return None
    # Of several with one surname, any will do; whoever is named by another word must have been there too.
    groups = [set(found) for known in readings if (found := [one for one in _of(known, "person") if one in people])]
    country = next((land for land, _, english in gazetteer().places.values() if english in cities), None)
    asked = Filters(
        person=people[0] if len(groups) == 1 and len(groups[0]) == 1 else None,
        dyad=(parties[0], parties[1]) if len(set(parties)) == 2 else None,
        party=parties[0] if len(set(parties)) == 1 else None,
        country=country if cities else None,
    )
    if asked == Filters() and people:
        asked = Filters(person=people[0])
    looked = api.stories(record, "encounters", filters=asked, part=Slice(limit=_LOOKED))
    fitting = [
        story
        for story in looked.stories
        if all(group & set(story.people) for group in groups)
        and all(party in story.parties for party in parties)
        and (not cities or (story.place and story.place.city in cities))
    ]
    if not (fitting or people):
        return None
    plain = not cities and len(groups) + bool(parties) == 1
    return Meant(
        tuple(dict.fromkeys(people)),
        tuple(dict.fromkeys(parties)),
        tuple(cities),
        tuple(fitting[:_SHOWN]),
        _address(asked) if plain and looked.total > _SHOWN else None,
    )


def _address(asked: Filters) -> str:
    given = {"person": asked.person, "dyad": ",".join(asked.dyad) if asked.dyad else None, "party": asked.party}
    return urlencode({name: value for name, value in given.items() if value})


def _of(known: list[Named], group: str) -> list[str]:
    return [value for one, value in known if one == group]


def _on_record(record: Record, people: list[str]) -> list[str]:
    """Return those of some people who met somebody."""
    return [
        name
        for name in people[:_ASKED]
        if api.stories(record, "encounters", filters=Filters(person=name), part=Slice(limit=1)).total
    ]


def _found(words: str) -> Iterator[frozenset[Named]]:
    """Yield what each name in some words may mean, the longest names first taken."""
    names = meanings()
    said = [part for word in _WORD.findall(words.casefold())[:20] for part in _pieces(word, names)]
    at = 0
    while at < len(said):
        for size in range(min(_LONGEST, len(said) - at), 0, -1):
            known = names.get(" ".join(said[at : at + size]))
            if known:
                yield known
                at += size
                break
        else:
            at += 1


def _pieces(word: str, names: Mapping[str, frozenset[Named]]) -> Iterator[str]:
    """Yield a word; of Han, which has no spaces, the longest names in it."""
    if not _HAN.fullmatch(word) or word in names:
        yield word
        return
    at = 0
    while at < len(word):
        size = next((size for size in range(min(14, len(word) - at), 1, -1) if word[at : at + size] in names), 0)
        if size:
            yield word[at : at + size]
        at += size or 1
