"""Who is in a text: every mention tied to somebody, the same body each time."""

import difflib
import re
from dataclasses import dataclass

from anyascii import anyascii

from dragoman.gazetteer import Gazetteer, Person
from dragoman.model import Actor
from dragoman.text.script import key_words, name_key

HEADS = ("head_of_state", "head_of_government")


@dataclass(slots=True)
class Who:
    """Somebody, as far as the text and the gazetteer tell. `country` is a party code; `named` whether by name."""

    id: str
    type: str
    name: str
    country: str | None = None
    office: str | None = None
    named: bool = True
    words: str = ""
    person: bool = True

    def actor(self, mention: str | None, title: str | None) -> Actor:
        """Return the actor as a record shows it."""
        return Actor.model_validate(
            {"id": self.id, "type": self.type, "name": self.name, "mention": mention, "country": self.country,
             "office": self.office, "title": title}
        )  # fmt: skip


def slug(name: str) -> str:
    """Return a name as an id: Latin, lower case, hyphens.

    >>> slug("Chen Min'er")
    'chen-miner'
    """
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’ʼ`]", "", anyascii(name)).lower()).strip("-")


def similar(one: str, other: str, *, shared: bool = False) -> bool:
    """Whether two names in Latin letters may be one person's: of two words or more, two are alike, or the last is; a
    `shared` office asks for the first and one more. Particles (bin, al) count for nothing."""
    a, b = ([w for w in re.findall(r"[a-z]{3,}", anyascii(n).lower()) if w not in _PARTICLES] for n in (one, other))
    if not a or not b:
        return False
    alike = {y for x in a if (y := next((y for y in b if _alike(x, y)), None))}
    if len(a) == 1 or len(b) == 1:
        return bool(alike)
    if shared:
        return _alike(a[0], b[0], 0.6) and any(_alike(x, y) for x in a[1:] for y in b[1:])
    return len(alike) > 1 or (len(a) == len(b) == 2 and _alike(a[1], b[1]))


def _one_in_other(name: str, known: str, party: str | None) -> bool:
    """Whether one name is a shorter telling of the other: all its words are in it, two at least of what was known."""
    words, others = set(key_words(name, party)), set(key_words(known, party))
    return bool(words) and (words <= others or (len(others) > 1 and others <= words))


def _alike(one: str, other: str, ratio: float = 0.72) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= ratio


_PARTICLES = frozenset(("bin", "ben", "ibn", "bint", "abu", "abd", "van", "von", "der", "den", "dos"))
_MANY = frozenset(("ambassador", "special_envoy", "deputy_minister", "minister", "aide", "military", "other"))
"""Offices that many hold at once: "the ambassador" is nobody that the gazetteer could name."""
_SHARED = _MANY | {"deputy_head_of_government", "deputy_head_of_state", "party_official", "regional_leader"}
"""Offices that some hold side by side: the name decides which of them is meant."""


class Cast:
    """The actors of one document, and what ties a mention to one of them."""

    def __init__(self, names: Gazetteer, day: str | None, home: str | None) -> None:
        self.names = names
        self.day = day
        self.home = home
        self.known: dict[str, Who] = {}
        self.order: list[Who] = []

    def add(self, who: Who) -> Who:
        """Return the one actor of an id; what is newly known of it is kept."""
        kept = self.known.get(who.id)
        if kept is None:
            self.known[who.id] = who
            self.order.append(who)
            return who
        kept.country = kept.country or who.country
        if kept.office in (None, "other") and who.office:
            kept.office = who.office
        return kept

    def state(self, code: str, organisation: bool = False) -> Who:
        """Return a country or organisation as an actor."""
        if organisation or code in self.names.organisations:
            return self.add(Who(f"org:{code}", "organisation", code, code, person=False))
        return self.add(Who(f"country:{code}", "country", self.names.countries.get(code, code), code, person=False))

    def person(self, ids: list[str], party: str | None, office: str | None) -> Who | None:
        """Return the person of a name that may be several people's: of the party and office, else known here, else
        in office on the day. None where nobody stands out."""
        people = [self.names.people[i] for i in dict.fromkeys(ids) if i in self.names.people]
        if len(people) > 1:
            people = self._narrow(people, party, office)
        if not people:
            return None
        return self._in_office(people[0], party, office)

    def _narrow(self, people: list[Person], party: str | None, office: str | None) -> list[Person]:
        here = [p for p in people if f"person:{p.id}" in self.known]
        if here:
            people = here
        if party:
            people = [p for p in people if any(t.party == party for t in self.names.tenures.get(p.id, ()))] or people
        if office and len(people) > 1:
            people = [p for p in people if any(t.office == office for t in self.names.tenures.get(p.id, ()))] or people
        if len(people) > 1:
            sitting = [p for p in people if any(t.covers(self.day) for t in self.names.tenures.get(p.id, ()))]
            people = sitting or people
        if len(people) > 1:
            people = sorted(people, key=lambda p: not any(t.office in HEADS for t in self.names.tenures.get(p.id, ())))
        return people

    def _in_office(self, person: Person, party: str | None, office: str | None) -> Who:
        tenure = self.names.tenure(person.id, self.day)
        holds = tenure is not None and tenure.covers(self.day)
        country = party or (tenure.party if tenure else None)
        return self.add(
            Who(
                f"person:{person.id}",
                "person",
                person.name,
                country,
                office or (tenure.office if holds and tenure else None),
            )
        )

    def stranger(self, name: str, party: str | None, office: str | None) -> Who:
        """Return the actor of a name that the gazetteer lacks: the office's holder if the name fits, else a new one."""
        if party and office:
            for tenure in self.names.holders.get((party, office), ()):
                person = self.names.people.get(tenure.person)
                if person and tenure.covers(self.day) and similar(name, person.name, shared=office in _SHARED):
                    return self._in_office(person, party, office)
        for who in self.order:
            if who.person and who.named and who.country == party and _one_in_other(name, who.name, party):
                return self.add(Who(who.id, "person", who.name, party, office))
            if who.person and who.country == party and office == who.office and slug(who.name) in slug(name).split("-"):
                return self._call(who, name, party)
        return self.add(Who(_stranger_id(name, party), "person", name, party, office))

    def _call(self, who: Who, name: str, party: str | None) -> Who:
        """Give somebody whom the text first told by surname alone the name in full."""
        who.id, who.name = _stranger_id(name, party), name
        self.known[who.id] = who
        return who

    def holder(self, office: str | None, party: str | None) -> Who | None:
        """Return who holds an office: somebody named in this text, else by the gazetteer on the day."""
        for who in self.order:
            if who.person and who.named and who.country == party and party and _same_office(who.office, office):
                return who
        if not party or not office or office in _MANY:
            return None
        person = self.names.holder(office, party, self.day)
        return self._in_office(person, party, office) if person else None

    def official(self, office: str | None, party: str, words: str) -> Who:
        """Return an official whom nobody names: known by office and party."""
        name = f"{(office or 'official').replace('_', ' ')} of {self.names.countries.get(party, party)}"
        return self.add(
            Who(f"office:{party}:{office or 'official'}", "person", name, party, office, named=False, words=words)
        )

    def head(self) -> Who | None:
        """Return the head of state at home, or the first that the text names: "the President", with no country."""
        for office in HEADS:
            if self.home:
                found = self.holder(office, self.home)
                if found:
                    return found
            elif named := next((w for w in self.order if w.named and w.office == office), None):
                return named
        return None


def _same_office(one: str | None, other: str | None) -> bool:
    """Whether who holds one office may be called by another: a foreign minister is "the minister" too."""
    return one is not None and (one == other or (one, other) == ("foreign_minister", "minister"))


def _stranger_id(name: str, party: str | None) -> str:
    """Return the id of somebody whom the gazetteer lacks."""
    return f"person:~{name_key(name, party) or slug(name)}" + (f"-{party.lower()}" if party else "")
