"""The steps by which one is chosen among those whom a name or an office may mean; each leaves its reason."""

from collections.abc import Callable, Collection, Iterable

from dragoman.gazetteer.clue import Clue, Found
from dragoman.gazetteer.gazetteer import Gazetteer, Person, Tenure
from dragoman.gazetteer.likeness import alike
from dragoman.text.script import key_words, to_palladius, to_pinyin

HEADS = ("head_of_state", "head_of_government")
MANY = frozenset(("ambassador", "special_envoy", "deputy_minister", "minister", "aide", "military", "other",
                  "spokesperson"))  # fmt: skip
"""Offices that many hold at once: alone, without what they are in charge of, they name nobody."""
SHARED = MANY | {"deputy_head_of_government", "deputy_head_of_state", "party_official", "regional_leader"}
"""Offices that some hold side by side: the name decides which of them is meant."""
LOOSE = {
    "minister": ("foreign_minister", "deputy_head_of_government"), "head_of_state": ("head_of_government",),
    "other": ("head_of_organisation", "national_security_adviser", "party_official"),
}  # fmt: skip
"""What a looser word may say of an office that the tables know exactly: "Secretary" Blinken, the British "leader"."""


_HIGH = (*HEADS, "foreign_minister", "speaker_of_parliament")
_SOUNDS = 3
"""A name of fewer sounds is too like others."""


class Choice:
    """The steps of one resolution; what is found out is written into `found`."""

    def __init__(self, names: Gazetteer, day: str | None, found: Found, titles: list[str], clue: Clue) -> None:
        self.names = names
        self.day = day
        self.found = found
        self.titles = titles
        self.clue = clue
        self.on = f"on {day}" if day else "now"

    def of_bearers(self, here: Collection[str]) -> None:
        """Choose among the people who bear the name."""
        people = [self.names.people[i] for i in dict.fromkeys(self.clue.bearers) if i in self.names.people]
        self._note("the name is borne by", people)
        if self.clue.others and not self.clue.whole:
            people = self._keep("whose other names fit", [p for p in people if self._named(p)])
        if len(people) > 1:
            people = self._narrow("known from the context", people, lambda p: p.id in here)
        people = self._of_party(people)
        if self.found.office:
            people = self._narrow(f"{self.found.office} {self.on}", people, lambda p: bool(self._exact(p)))
            people = self._narrow(f"of such an office {self.on}", people, lambda p: bool(self._loose(p)))
        people = self._narrow(f"in office {self.on}", people, lambda p: bool(self._sitting(p)))
        if self.found.office and not self.clue.whole:
            people = [p for p in people if not self._denied(p)]
        people = self._narrow(f"head of a state or government {self.on}", people, self._heads)
        self._take(people)

    def of_strangers(self) -> None:
        """Choose somebody whose name sounds alike: of the party, best in the office on the day.

        A surname alone asks for somebody in office, and of no known party for one that is not too short.
        """
        party = self.found.party
        sounded = party or self._chinese()
        wanted = set(key_words(self.clue.name, sounded))
        lone = len(wanted) == 1
        people = [
            person
            for person, keys in self.names.sounding(party, sounded, wanted)
            if any(_sounds(wanted, key) if party or not lone else set(key[-1:]) == wanted for key in keys)
        ]
        if not party and sum(map(len, wanted)) < _SOUNDS:
            people = []
        holders = [p for p in self.names.served.get(party or "", ()) if self._exact(p) and self._alike(p)]
        people = holders or people
        if not people:
            self.found.reasons.append("nobody whom the tables know has a name like it")
            return
        self._note("the name sounds like", people)
        people = self._narrow(f"{self.found.office} {self.on}", people, lambda p: bool(self._exact(p)))
        people = self._narrow(f"in office {self.on}", people, lambda p: bool(self._sitting(p)))
        if lone:
            people = [p for p in people if self._exact(p) or (not self.found.office and self._sitting(p))]
        self._take(self._narrow(f"head of a state or government {self.on}", people, self._heads))

    def _chinese(self) -> str | None:
        """Return the country by which a name of no known party is sounded: China's where it can be Chinese."""
        return "CN" if to_pinyin(self.clue.name) or to_palladius(self.clue.name) else None

    def of_holders(self) -> None:
        """Choose the one holder of an office."""
        office, party = self.found.office or "", self.found.party or ""
        held = [t for t in self.names.holders.get((party, office), ()) if t.covers(self.day) and self._titled(t)]
        if not held and self.titles:  # the tables may have it among others: a crown prince
            held = [t for t in self.names.titled(party) if t.covers(self.day) and self._titled(t)]
        if office == "ambassador":
            post = self.names.countries.get(self.clue.post or "")
            held = [t for t in held if post and t.title.endswith(post)]
        elif office in MANY and not self.titles:
            self.found.reasons.append(f"many are {office} at once: the word alone names nobody")
            return
        if not self.titles:
            held = _principal(held)
        people = [self.names.people[t.person] for t in {t.person: t for t in held}.values()]
        what = f"{office} of {self.names.countries.get(party, party)}"
        if len(people) != 1:
            told = ", ".join(person.name for person in people) or "nobody"
            self.found.reasons.append(f"{what} {self.on}: the tables know {told}")
            return
        if not any(t.certain for t in held):
            self.found.reasons.append(f"{what} {self.on}: {people[0].name} from memory alone, which resolves no office")
            return
        self.found.reasons.append(f"{what} {self.on}: {_span(held[0])}")
        self._take(people)

    def _take(self, people: list[Person]) -> None:
        if len(people) != 1:
            self.found.reasons.append("nobody is left" if not people else f"{len(people)} people are left: no choice")
            return
        person = self.found.person = people[0]
        told = self._exact(person) or self._loose(person)
        tenures = told or self._sitting(person)
        self.found.tenure = tenures[0] if tenures else None
        loose = self.found.office in LOOSE and (told or self.found.office != "minister")
        if tenures and (not self.found.office or loose):
            self.found.office = tenures[0].office
        known = self.names.tenures.get(person.id, [])
        self.found.party = self.clue.party or (tenures[0] if tenures else known[-1]).party if known else self.clue.party
        if tenures:
            self.found.reasons.append(f"{person.name} was in office {self.on}: {_span(tenures[0])}")
        elif known:
            self.found.reasons.append(f"{person.name} held no office known to the tables {self.on}; {_span(known[-1])}")

    def _of_party(self, people: list[Person]) -> list[Person]:
        """Keep who served the party at any time; a surname of others' people only names none of them."""
        party = self.found.party
        if not party:
            return people
        served = [p for p in people if any(t.party == party for t in self.names.tenures.get(p.id, ()))]
        if served or self.clue.whole or party in self.names.organisations:
            return self._keep(f"of {party}", served) if served else people
        return self._keep(f"of {party}", [p for p in people if not self.names.tenures.get(p.id)])

    def _denied(self, person: Person) -> bool:
        """Whether this person cannot be meant: in another high office that day, or in this one at another time.

        The latter only where the tables know who held it that day.
        """
        office, party = self.found.office, self.found.party or ""
        if not self.day or self._exact(person) or self._loose(person) or office in SHARED:
            return False
        high = next((t for t in self._sitting(person) if t.office in _HIGH), None)
        if high and office in _HIGH:
            self.found.reasons.append(f"not {person.name}: {self.on} {_span(high)}")
            return True
        held = [t for t in self.names.tenures.get(person.id, ()) if t.office == office and party in ("", t.party)]
        if office == "head_of_government" and not held and (sitting := self._sitting(person)):
            self.found.reasons.append(f"not {person.name}, who headed no government: {_span(sitting[0])}")
            return True
        for tenure in held:
            holders = self.names.holders.get((tenure.party, tenure.office), ())
            other = next((t for t in holders if t.person != person.id and t.covers(self.day)), None)
            if other:
                name = self.names.people[other.person].name
                self.found.reasons.append(f"not {person.name} ({_span(tenure)}): {self.on} {name} held that office")
                return True
        return False

    def _sitting(self, person: Person) -> list[Tenure]:
        party = self.found.party
        held = [t for t in self.names.tenures.get(person.id, ()) if t.covers(self.day)]
        return [t for t in held if t.party == party] or held

    def _exact(self, person: Person) -> list[Tenure]:
        return [t for t in self._sitting(person) if t.office == self.found.office and self._ours(t) and self._titled(t)]

    def _loose(self, person: Person) -> list[Tenure]:
        allowed = LOOSE.get(self.found.office or "", ())
        return [t for t in self._sitting(person) if t.office in allowed and self._ours(t)]

    def _alike(self, person: Person) -> bool:
        return alike(self.clue.name, person.name, shared=self.found.office in SHARED)

    def _ours(self, tenure: Tenure) -> bool:
        return self.found.party in (None, tenure.party)

    def _heads(self, person: Person) -> bool:
        return any(t.office in HEADS for t in self._sitting(person))

    def _titled(self, tenure: Tenure) -> bool:
        return not self.titles or any(title in tenure.title for title in self.titles)

    def _named(self, person: Person) -> bool:
        """Whether all words beside a surname can be the person's: alike in sound, or initials."""
        party = next((t.party for t in self.names.tenures.get(person.id, ())), None)
        sounds = {key for name in self.names.spellings[person.id] for key in key_words(name, party)}
        for word in self.clue.others:
            # An initial: with any vowel behind it, its key is how it sounds.
            wanted = key_words(word[:-1] + "a" if word.endswith(".") else word, party)
            if not all(key in sounds or (word.endswith(".") and _begins(sounds, key)) for key in wanted):
                return False
        return True

    def _narrow(self, why: str, people: list[Person], test: Callable[[Person], bool]) -> list[Person]:
        """Keep who passes a test, unless nobody does."""
        if len(people) < 2:
            return people
        kept = [person for person in people if test(person)]
        return self._keep(why, kept) if kept and len(kept) < len(people) else people

    def _keep(self, why: str, people: list[Person]) -> list[Person]:
        self._note(why, people)
        return people

    def _note(self, why: str, people: Iterable[Person]) -> None:
        self.found.reasons.append(f"{why}: {', '.join(person.name for person in people) or 'nobody'}")


def _begins(sounds: set[str], key: str) -> bool:
    return any(sound.startswith(key[:1]) for sound in sounds)


def _sounds(wanted: set[str], keys: tuple[str, ...]) -> bool:
    """Whether one name is a shorter telling of the other, two words at least of what the tables have."""
    return bool(wanted) and (wanted <= set(keys) or (len(set(keys)) > 1 and set(keys) <= wanted))


def _principal(held: list[Tenure]) -> list[Tenure]:
    """Return, of an organisation's heads, those who head it and not its assembly, nor second another."""
    first = [
        t for t in held if not t.title.startswith(("Deputy", "First Deputy")) and "General Assembly" not in t.title
    ]
    return first if held and held[0].office == "head_of_organisation" else held


def _span(tenure: Tenure) -> str:
    """Return an office with its dates, as a person would note it.

    >>> _span(Tenure("x", "head_of_state", "XA", "President", "2028-03-01", "", True))
    'President, XA, 2028-03-01 – '
    """
    return f"{tenure.title or tenure.office}, {tenure.party}, {tenure.since or '?'} – {tenure.until}"
