"""Who and where, by any name, on any day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dragoman.gazetteer.kept import Kept
from dragoman.gazetteer.tables import DATA, INVENTED, own_folders, rows
from dragoman.text.cache import fetch, folder, stamp
from dragoman.text.script import key_words


@dataclass(frozen=True, slots=True)
class Person:
    """A person: `id` is the slug of the English name; names by language are in the tables."""

    id: str
    name: str
    gender: str
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held: dates are ISO 8601, cut to what is known, empty where unknown; `certain` is False for what
    rests on memory alone."""

    person: str
    office: str
    party: str
    title: str
    since: str
    until: str
    certain: bool

    def covers(self, day: str | None) -> bool:
        """Whether the office was held on a day (ISO 8601, cut or whole); without a day, whether it still is."""
        return within(day, self.since, self.until)


def within(day: str | None, since: str, until: str) -> bool:
    """Whether a day is in a span, ends included; all ISO 8601, cut or whole. Without a day, whether the span is open.

    >>> within("2020-05", "2019-03-20", ""), within("2020-05-04", "", "2020-04"), within(None, "2019", "2020")
    (True, False, False)
    """
    if not day:
        return not until
    size = len(day)
    return (not since or since[:size] <= day[: len(since)]) and (not until or day[: len(until)] <= until[:size])


@dataclass(frozen=True, slots=True)
class Cue:
    """A word, in small letters, that tells what an office is in charge of: `titles` are what the English titles of such
    offices contain, `party` whose they are, empty where many have one."""

    form: str
    titles: tuple[str, ...]
    party: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a language has it: what kind of thing it names, which one, and how it is declined."""

    form: str
    kind: str
    value: str
    gender: str = ""


Keyed = tuple[Person, list[tuple[str, ...]]]
"""A person, and the keys of that person's names."""

_HERE = Path(__file__).parent


class Gazetteer:
    """The tables of one or more folders, compiled and kept in the user's cache; read when first asked for.

    Raises GazetteerError, when it first compiles them, for a table that cannot be read.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._kept = Kept(folders)
        self._keyed: dict[tuple[str | None, str | None], tuple[list[Keyed], dict[str, list[int]]]] = {}

    @cached_property
    def people(self) -> dict[str, Person]:
        """All persons by id."""
        found = self._kept.rows("people")
        return {r["id"]: Person(r["id"], r["en"], r["gender"], r["wikidata"] or None) for r in found}

    @cached_property
    def tenures(self) -> dict[str, list[Tenure]]:
        """Offices by person, in the order of the file."""
        found: dict[str, list[Tenure]] = defaultdict(list)
        for r in self._kept.rows("offices"):
            found[r["person"]].append(
                Tenure(r["person"], r["office"], r["party"], r["title_en"], r["from"], r["to"], r["memory"] != "yes")
            )
        return dict(found)

    @cached_property
    def holders(self) -> dict[tuple[str, str], list[Tenure]]:
        """Tenures by (party, office)."""
        found: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for tenures in self.tenures.values():
            for tenure in tenures:
                found[tenure.party, tenure.office].append(tenure)
        return dict(found)

    @cached_property
    def countries(self) -> dict[str, str]:
        """English names of countries by code."""
        return {r["code"]: r["en"] for r in self._kept.rows("countries")}

    @cached_property
    def organisations(self) -> dict[str, str]:
        """English names of organisations, formats and recurring events by code."""
        return {r["code"]: r["en"] for r in self._kept.rows("organisations")}

    @cached_property
    def events(self) -> dict[str, str]:
        """The organisation that holds a recurring event, by the event's code; empty where none does."""
        return {r["code"]: r["of"] for r in self._kept.rows("organisations") if r["kind"] == "event"}

    @cached_property
    def members(self) -> dict[str, frozenset[str]]:
        """Present members of an organisation, by code."""
        found: dict[str, set[str]] = defaultdict(set)
        for r in self._kept.rows("membership"):
            if r["status"] == "member" and not r["to"]:
                found[r["code"]].add(r["country"])
        return {code: frozenset(countries) for code, countries in found.items()}

    @cached_property
    def places(self) -> dict[str, tuple[str, str, str]]:
        """(country, kind, English name as it is now) by place id."""
        return {r["id"]: (r["country"], r["kind"], r["en"].split("|")[0]) for r in self._kept.rows("places")}

    @cached_property
    def capitals(self) -> dict[str, str]:
        """Place id of the capital, by country."""
        return {country: place for place, (country, kind, _) in self.places.items() if kind == "capital"}

    @cached_property
    def presidencies(self) -> dict[str, list[tuple[str, str]]]:
        """Spans of days in which the head of state headed the government too, by country."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for r in self._kept.rows("presidencies"):
            found[r["country"]].append((r["from"], r["to"]))
        return dict(found)

    def presidential(self, country: str, day: str | None) -> bool:
        """Whether the head of state headed the government too on a day; without a day, whether that is so now."""
        return any(within(day, since, until) for since, until in self.presidencies.get(country, ()))

    @cached_property
    def leads(self) -> dict[str, list[tuple[str, str, str]]]:
        """(office, from, to) of whoever "the leader" of a country means, where that is not the head of state."""
        found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for r in self._kept.rows("leads"):
            found[r["country"]].append((r["office"], r["from"], r["to"]))
        return dict(found)

    def leading_office(self, party: str | None, day: str | None) -> str:
        """Return the office that "the leader" of a country means on a day."""
        spans = self.leads.get(party or "", ())
        return next((office for office, since, until in spans if within(day, since, until)), "head_of_state")

    @cached_property
    def cues(self) -> list[Cue]:
        """Words that tell what an office is in charge of."""
        return [Cue(r["form"], tuple(r["title"].split("|")), r["party"]) for r in self._kept.rows("cues")]

    def cues_in(self, said: str) -> list[Cue]:
        """Return the cues that stand in some words, which are in small letters."""
        return [cue for cue in self.cues if cue.form in said]

    @cached_property
    def parents(self) -> dict[str, str]:
        """The organisation that an organisation is a part of, by code."""
        return {r["code"]: r["of"] for r in self._kept.rows("organisations") if r["of"]}

    @cached_property
    def served(self) -> dict[str, list[Person]]:
        """People by every party that they held an office of."""
        found: dict[str, dict[str, Person]] = defaultdict(dict)
        for person, tenures in self.tenures.items():
            for tenure in tenures:
                if person in self.people:
                    found[tenure.party][person] = self.people[person]
        return {party: list(people.values()) for party, people in found.items()}

    def titled(self, party: str) -> list[Tenure]:
        """Return all tenures of a party that have a title."""
        people = self.served.get(party, ())
        return [t for person in people for t in self.tenures[person.id] if t.party == party and t.title]

    @cached_property
    def spellings(self) -> dict[str, tuple[str, ...]]:
        """Names in Latin letters by person."""
        spelt = self._kept.spelt
        return {i: tuple(dict.fromkeys((person.name, *spelt.get(i, ())))) for i, person in self.people.items()}

    @cached_property
    def lone(self) -> frozenset[str]:
        """Surnames that stand in the tables as names of their own beside the name in full (马克龙)."""
        return frozenset(self._kept.lone)

    def sounding(self, party: str | None, country: str | None, words: Iterable[str]) -> list[Keyed]:
        """Return who served a party (anybody, if null) and has one of some key words in a name, as `country` sounds
        it: with the keys of the names, in the order of the tables."""
        if (party, country) not in self._keyed:
            people = self.served.get(party, []) if party else self.people.values()
            known = _sounds().get(country or "", {})
            made: list[Keyed] = []
            index: dict[str, list[int]] = defaultdict(list)
            for place, person in enumerate(people):
                keys = [known.get(name) or key_words(name, country) for name in self.spellings[person.id]]
                made.append((person, keys))
                for word in {word for key in keys for word in key}:
                    index[word].append(place)
            self._keyed[party, country] = made, index
        keyed, places = self._keyed[party, country]
        return [keyed[place] for place in sorted({place for word in words for place in places.get(word, ())})]

    def holder(self, office: str, party: str, day: str | None) -> Person | None:
        """Return who held an office on a day, if the tables know just one, and not from memory alone."""
        found = {t.person for t in self.holders.get((party, office), ()) if t.certain and t.covers(day)}
        return self.people.get(found.pop()) if len(found) == 1 else None

    def tenure(self, person: str, day: str | None) -> Tenure | None:
        """Return the office that a person held on a day, of several the first in the tables; without one, the last
        that began before it, and else the last known."""
        known = self.tenures.get(person, [])
        if held := next((t for t in known if t.covers(day)), None):
            return held
        before = max((t for t in known if not day or t.since < day), key=lambda t: t.since, default=None)
        return before or (known[-1] if known else None)

    def names(self, language: str) -> Iterator[Name]:
        """Yield every name in a language, undeclined."""
        for r in rows("country_names", self.folders):
            if r["lang"] == language:
                yield Name(r["form"], _COUNTRY_KINDS.get(r["kind"], r["kind"]), r["code"])
        for r in rows("organisation_names", self.folders):
            if r["lang"] == language:
                yield Name(r["form"], "event" if r["code"] in self.events else "org", r["code"])
        for r in rows("places", self.folders):
            for form in filter(None, r[language].split("|")):
                yield Name(form, "venue" if r["kind"] == "venue" else "place", r["id"])
        for r in rows("person_names", self.folders):
            if r["lang"] == language and r["person"] in self.people:
                gender = self.people[r["person"]].gender
                part = language == "zh" and r["surname"] == r["form"] and self._transcribed(r["person"])
                yield Name(r["form"], "surname" if part else "person", r["person"], gender)
                if r["surname"] and r["surname"] != r["form"]:
                    yield Name(r["surname"], "surname", r["person"], gender)

    def _transcribed(self, person: str) -> bool:
        """Whether a person's name in Chinese is a transcription, of which the press writes the surname alone."""
        parties = {tenure.party for tenure in self.tenures.get(person, ())}
        return bool(parties) and not parties & _IN_CHARACTERS


OWNERS = {"HK": "CN", "MO": "CN"}
"""Territories whose dealings with their own state are no relations between states."""

_IN_CHARACTERS = frozenset(("CN", "HK", "MO", "TW", "SG", "KR", "KP", "JP", "VN", "KH"))
"""Countries whose people have names in Chinese characters, or are called by all of their name."""

_COUNTRY_KINDS = {
    "short": "country", "formal": "country", "former": "country", "adjective": "adj", "people": "adj",
    "prefix": "prefix", "demonym": "demonym", "char": "char", "side": "side", "capital": "capital", "seat": "seat",
}  # fmt: skip


@cache
def gazetteer(invented: bool = False) -> Gazetteer:
    """Return the built-in gazetteer and the user's own tables; with `invented`, also the countries and people on which
    rules are proved. Raises GazetteerError if a folder of the user's is not there."""
    chosen = (DATA, *((INVENTED,) if invented else ()), *own_folders())
    return Gazetteer(tuple({folder.resolve(): folder for folder in chosen}.values()))


@cache
def _sounds() -> dict[str, dict[str, tuple[str, ...]]]:
    """The keys of the names in our own tables, by the country that sounds them (empty for none): to make them takes
    longer than to read a text, so they are kept. A user's names are keyed when they are asked for."""
    script = _HERE.parent / "text" / "script"
    made_by = (*(script / f"{name}.py" for name in ("key", "press", "palladius", "han")), Path(__file__))
    return fetch(folder() / f"sounds-{stamp((DATA,), made_by)}.tables", _key)


def _key() -> dict[str, dict[str, tuple[str, ...]]]:
    ours = Gazetteer((DATA,))
    everybody = ours.people.values()
    wanted: dict[str, Iterable[Person]] = {**ours.served, "": everybody, "CN": everybody}
    return {
        country: {name: key_words(name, country or None) for p in people for name in ours.spellings[p.id]}
        for country, people in wanted.items()
    }
