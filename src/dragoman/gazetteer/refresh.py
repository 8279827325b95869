"""What Wikidata says of offices, beside what our tables say: new rows, rows that are ended or borne out, and doubts."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from dragoman.gazetteer.additions import last_word, slug
from dragoman.gazetteer.checks import COLUMNS, findings
from dragoman.gazetteer.gazetteer import Gazetteer, Tenure
from dragoman.gazetteer.scripts import foreign
from dragoman.gazetteer.tables import Row, rows
from dragoman.gazetteer.wikidata import OFFICES, Held, Service
from dragoman.model import GazetteerError

_NEAR = 45
"""Days by which two sources may differ on one event: elected and sworn in, resigned and relieved."""
_TITLES = {
    "head_of_state": "Head of State",
    "head_of_government": "Head of Government",
    "foreign_minister": "Foreign Minister",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an update does (`new`, `ended`, `borne out`) or leaves to a person (`doubt`)."""

    kind: Literal["new", "ended", "borne out", "doubt"]
    what: str


@dataclass(slots=True)
class Refresh:
    """Rows for the user's tables, and what they change; `same` counts what was known already."""

    tables: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    changes: list[Change] = field(default_factory=list)
    same: int = 0


def refresh(names: Gazetteer, countries: Sequence[str], since: str | None, service: Service) -> Refresh:
    """Ask the service of some countries (codes; none means all), and compare.

    Raises GazetteerError for a country without a Wikidata id, and as the service does.
    """
    known = {r["code"]: r["wikidata"] for r in rows("countries", names.folders) if r["wikidata"]}
    for code in countries:
        if code not in known:
            raise GazetteerError(f"{code!r} is no country with a Wikidata id")
    ids = [known[code] for code in countries or known]
    day = since or (dt.date.today() - dt.timedelta(days=3653)).isoformat()
    return compare((held for office in OFFICES for held in service.held(office, ids, day)), names)


def compare(held: Iterable[Held], names: Gazetteer) -> Refresh:
    """Return what Wikidata's answers change in the tables.

    A row of ours is ended or borne out where the beginnings agree; where they do not, it is a doubt and nothing is
    changed. An answer without a beginning is left out. Rows that would contradict others are left out as doubts.
    """
    work = _Comparison(names)
    for answer in _successive(held):
        work.take(answer)
    return work.done()


class _Comparison:
    def __init__(self, names: Gazetteer) -> None:
        self.names = names
        self.result = Refresh()
        self.countries = {r["wikidata"]: r["code"] for r in rows("countries", names.folders) if r["wikidata"]}
        self.persons = {person.wikidata: person.id for person in names.people.values() if person.wikidata}
        self.named: dict[str, set[str]] = defaultdict(set)
        for r in rows("person_names", names.folders):
            self.named[r["form"].lower()].add(r["person"])
        self.what: dict[int, Change] = {}
        self.made: set[str] = set()

    def take(self, held: Held) -> None:
        party = self.countries.get(held.country)
        if not party or not held.since or not held.labels.get("en"):
            return
        person = self.persons.get(held.person) or self._unmarked(held, party)
        told = f"{party} {held.office} {held.labels['en']} {held.since} to {held.until or 'now'}"
        known = [t for t in self.names.tenures.get(person or "", ()) if (t.office, t.party) == (held.office, party)]
        ours = next((t for t in known if _agree(t.since, held.since)), None)
        if ours:
            self._meet(ours, held, told)
        elif clash := next((t for t in known if _together(t, held)), None):
            self._doubt(told, f"we have {clash.since or '?'} to {clash.until or 'now'}")
        else:
            self._new(person, held, party, told)

    def _unmarked(self, held: Held, party: str) -> str | None:
        """Return who bears the name, has held an office of the party, and has no Wikidata id; null unless it is one."""
        found = {
            person
            for label in held.labels.values()
            for person in self.named.get(label.lower(), ())
            if not self.names.people[person].wikidata
            and any(t.party == party for t in self.names.tenures.get(person, ()))
        }
        return found.pop() if len(found) == 1 else None

    def _meet(self, ours: Tenure, held: Held, told: str) -> None:
        if ours.until and (not held.until or not _agree(ours.until, held.until)):
            self._doubt(told, f"we have {ours.since} to {ours.until}")
        elif held.until and not ours.until:
            self._office(replace(ours, until=held.until), Change("ended", told))
        elif not ours.certain:
            self._office(ours, Change("borne out", told))
        else:
            self.result.same += 1

    def _new(self, person: str | None, held: Held, party: str, told: str) -> None:
        if not person:
            person = slug(held.labels["en"])
            if person in self.names.people or person in self.made:
                person = f"{person}-{held.person.lower()}"
            self._person(person, held)
            self.persons[held.person] = person
        tenure = Tenure(person, held.office, party, _TITLES[held.office], held.since, held.until, True)
        self._office(tenure, Change("new", told))

    def _person(self, person: str, held: Held) -> None:
        self.made.add(person)
        self._row("people", (person, held.person, held.labels["en"], held.gender, "wikidata"))
        for language, form in held.labels.items():
            cells = (person, language, form, last_word(form, language), "wikidata")
            if not list(foreign("person_names", {"lang": language, "form": form})):
                self._row("person_names", cells)

    def _office(self, held: Tenure, change: Change) -> None:
        cells = (held.person, held.office, held.party, held.title, held.since, held.until, "wikidata", "")
        self.what[id(self._row("offices", cells))] = change

    def _row(self, table: str, values: tuple[str, ...]) -> Row:
        found = self.result.tables[table]
        row = Row(Path("Wikidata"), len(found) + 1, dict(zip(COLUMNS[table].split(), values, strict=True)))
        found.append(row)
        return row

    def _doubt(self, told: str, why: str) -> None:
        self.result.changes.append(Change("doubt", f"{told}: {why}"))

    def done(self) -> Refresh:
        """Leave out what contradicts other rows, then the people who hold nothing any more, and tell the rest."""
        tables = self.result.tables
        while wrong := {id(row): what for row, what in findings(self.names.folders, tables)}:
            for name in tables:
                for row in tables[name]:
                    if id(row) in wrong and id(row) in self.what:
                        self._doubt(self.what[id(row)].what, wrong[id(row)])
                tables[name] = [row for row in tables[name] if id(row) not in wrong]
        holders = {row.cells["person"] for row in tables["offices"]}
        for name, column in (("people", "id"), ("person_names", "person")):
            tables[name] = [row for row in tables[name] if row.cells[column] in holders]
        self.result.changes += [self.what[id(row)] for row in tables["offices"]]
        self.result.changes.sort(key=lambda change: (change.kind, change.what))
        return self.result


def _successive(held: Iterable[Held]) -> list[Held]:
    """Return the answers once each; who leaves on the day on which the next one comes has left the day before."""
    answers = list({(h.country, h.office, h.person, h.since, h.until): h for h in held}.values())
    begun = {(h.country, h.office, h.since) for h in answers}
    answers = [
        replace(h, until=(dt.date.fromisoformat(h.until) - dt.timedelta(1)).isoformat())
        if len(h.until) == 10 and h.since < h.until and (h.country, h.office, h.until) in begun
        else h
        for h in answers
    ]
    return sorted(answers, key=lambda h: (h.country, h.office, h.since, h.person))


def _agree(one: str, other: str) -> bool:
    """Whether two dates, cut to what is known, may be of one event.

    >>> _agree("2022-12", "2022-12-30"), _agree("2022-07-15", "2022-07-16"), _agree("2022-01-15", "2022-07-16")
    (True, True, False)
    """
    size = min(len(one), len(other))
    if not size or size < 10:
        return one[:size] == other[:size] and bool(size)
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days) <= _NEAR


def _together(ours: Tenure, held: Held) -> bool:
    """Whether two spans have days in common, or may have."""
    after = ours.until and held.since > ours.until
    before = held.until and ours.since and ours.since > held.until
    return not after and not before
