"""Who is in a text: every mention tied to somebody, the same body each time."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from dragoman.gazetteer import Clue, Found, Gazetteer, codebook_office, resolve
from dragoman.model import Actor
from dragoman.text.script import key_words, name_key

HEADS: Final = ("head_of_state", "head_of_government")
_LEADING: Final = (*HEADS, "foreign_minister", "deputy_head_of_state")
"""Offices whose holders a text names by surname alone."""


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
        return _actor(self.id, self.type, self.name, (self.country, self.office, mention, title))


@lru_cache(4096)
def _actor(key: str, kind: str, name: str, rest: tuple[str | None, str | None, str | None, str | None]) -> Actor:
    country, office, mention, title = rest
    return Actor.model_validate(
        {"id": key, "type": kind, "name": name, "mention": mention, "country": country, "office": office,
         "title": title}
    )  # fmt: skip


def slug(name: str) -> str:
    """Return a name as an id: Latin, lower case, hyphens.

    >>> slug("Chen Min'er")
    'chen-miner'
    """
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’ʼ`]", "", anyascii(name)).lower()).strip("-")


def _one_in_other(name: str, known: str, party: str | None) -> bool:
    """Whether one name is a shorter telling of the other: all its words are in it, two at least of what was known."""
    words, others = set(key_words(name, party)), set(key_words(known, party))
    return bool(words) and (words <= others or (len(others) > 1 and others <= words))


class Cast:
    """The actors of one document, and what ties a mention to one of them."""

    def __init__(self, names: Gazetteer, day: str | None, home: str | None, cabinet: str | None = None) -> None:
        self.names = names
        self.day = day
        self.home = home
        self.cabinet = cabinet
        """Whose ministers a document means by their titles alone."""
        self.mentioned: frozenset[str] = frozenset()
        """The parties that the text names: whose bearer of a shared name is meant."""
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

    def named(self, clue: Clue) -> Who | None:
        """Return whom a name that may be several people's means: one known here before others. None where nobody
        stands out."""
        here = [who.id.removeprefix("person:") for who in self.order if who.person]
        if clue.office in HEADS:
            tenures = self.names.tenures
            heads = tuple(b for b in clue.bearers if any(t.office == clue.office for t in tenures.get(b, ())))
            clue = clue._replace(bearers=heads or clue.bearers)
        if not clue.party and len(clue.bearers) > 1 and self.mentioned:
            tenures = self.names.tenures
            ours = tuple(b for b in clue.bearers if any(t.party in self.mentioned for t in tenures.get(b, ())))
            clue = clue._replace(bearers=ours or clue.bearers)
        found = resolve(clue, self.day, self.names, here)
        if found.person is None and clue.office in HEADS and len(clue.bearers) == 1 and self._serves(clue):
            found = resolve(clue._replace(office=None), self.day, self.names, here)  # elected, or gone
        return self._who(found, clue.office) if found.person else None

    def _serves(self, clue: Clue) -> bool:
        """Whether the one bearer of a name has served the party whose office a text gives him, if it tells."""
        return clue.party is None or any(t.party == clue.party for t in self.names.tenures.get(clue.bearers[0], ()))

    def by_surname(self, clue: Clue, word: str, *, polite: bool) -> Who | None:
        """Return the person of a surname that stands alone: named in full in this text, else in a leading office on the
        day; where the text is `polite` (Mr.), whoever has the name."""
        for bearer in clue.bearers:
            if f"person:{bearer}" in self.known:
                return self.known[f"person:{bearer}"]
        last = slug(word)
        for who in self.order:
            if who.person and who.named and last in (slug(who.name).split("-")[-1], slug(who.name.split()[-1])):
                return who
        if polite and (royal := self._given(last)):
            return royal
        leading = tuple(
            bearer
            for bearer in clue.bearers
            if any(t.office in _LEADING and t.covers(self.day) for t in self.names.tenures.get(bearer, ()))
        )
        return self.named(clue._replace(bearers=leading or clue.bearers)) if leading or polite else None

    def stranger(self, clue: Clue) -> Who:
        """Return the actor of a name that the gazetteer lacks: somebody it knows if the name fits, else a new one."""
        found = resolve(clue, self.day, self.names)
        # "Secretary Walsh" of no country is nobody whose name only sounds like it.
        loose = clue.office == "secretary" and not clue.party
        if found.person and (not loose or slug(clue.name).split("-")[-1] in slug(found.person.name).split("-")):
            return self._who(found, clue.office)
        name, party, office = clue.name, clue.party, found.office
        if party is None and " " not in name and (given := self._given(slug(name))):
            return given
        for who in self.order:
            if (
                party is None
                and who.person
                and who.named
                and who.office == office
                and slug(name) in slug(who.name).split("-")
            ):
                return who
            own = who.country == party or party is None
            if who.person and who.named and own and _one_in_other(name, who.name, party):
                return self.add(Who(who.id, "person", who.name, who.country, office))
            if who.person and who.country == party and office == who.office and slug(who.name) in slug(name).split("-"):
                return self._call(who, name, party)
        return self.add(Who(stranger_id(name, party), "person", name, party, office))

    def _given(self, word: str) -> Who | None:
        """Return the one person of this text whose first name a title and one word tell: Sheikh X, Prince X."""
        found = [w for w in self.order if w.person and w.named and slug(w.name).split("-")[0] == word]
        return found[0] if len(found) == 1 else None

    def _call(self, who: Who, name: str, party: str | None) -> Who:
        """Give somebody whom the text first told by surname alone the name in full."""
        who.id, who.name = stranger_id(name, party), name
        self.known[who.id] = who
        return who

    def holder(self, clue: Clue) -> Who | None:
        """Return who holds an office: somebody named in this text, else by the gazetteer on the day."""
        office = self.office(clue.office, clue.party)
        for who in self.order:
            if (
                who.person
                and who.named
                and who.country == clue.party
                and clue.party
                and _same_office(who.office, office)
            ):
                return who
        if self.day is None and office and clue.party and (once := self._once(office, clue.party)):
            return once
        found = resolve(clue, self.day, self.names)
        return self._who(found, clue.office) if found.person else None

    def office(self, office: str | None, party: str | None) -> str | None:
        """Return the codebook's office of a word: whom "the leader" means differs by country and day."""
        return codebook_office(office, party, self.names, self.day)

    def _who(self, found: Found, said: str | None) -> Who:
        """Return the actor of a person found; with no office said, the one held on the day."""
        person = found.person
        assert person is not None
        office = found.office if said else found.tenure.office if found.tenure else None
        if said == "chairman" and any(
            t.office == "head_of_state" and t.covers(self.day) for t in self.names.tenures.get(person.id, ())
        ):
            office = "head_of_state"  # of the party and of the state, the same word
        return self.add(Who(f"person:{person.id}", "person", person.name, found.party, office))

    def _once(self, office: str, party: str) -> Who | None:
        """Return whom a text without a day names that held an office at some time."""
        held = {f"person:{t.person}" for t in self.names.holders.get((party, office), ())}
        return next((w for w in self.order if w.named and w.id in held), None)

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
                found = self.holder(Clue(office=office, party=self.home))
                if found:
                    return found
            elif named := next((w for w in self.order if w.named and w.office == office), None):
                return named
        return None


def _same_office(one: str | None, other: str | None) -> bool:
    """Whether who holds one office may be called by another: a foreign minister is "the minister" too."""
    return one is not None and (one == other or (one, other) == ("foreign_minister", "minister"))


def stranger_id(name: str, party: str | None) -> str:
    """Return the id of somebody whom the gazetteer lacks."""
    return f"person:~{name_key(name, party) or slug(name)}" + (f"-{party.lower()}" if party else "")
