"""Who is meant: a name, an office or both, on a day, and why. One logic for the coder and for `dragoman who`."""

from collections.abc import Collection
from weakref import WeakKeyDictionary

from dragoman.gazetteer.choice import Choice
from dragoman.gazetteer.clue import Clue, Found
from dragoman.gazetteer.gazetteer import Gazetteer

_CHAIRED = ("CN", "VN", "KP", "CU", "BA")
"""Countries whose head of state is a chairman."""


def codebook_office(office: str | None, party: str | None, names: Gazetteer, day: str | None) -> str | None:
    """Return the codebook's office for one of its own or a loose word: whom "the leader" means differs by country."""
    if office == "secretary":
        return "minister"
    if party in names.organisations and office in ("head", "leader", "chairman", "head_of_state"):
        return "head_of_organisation"
    if office == "leader":
        return names.leading_office(party, day)
    if office == "head":
        return "head_of_state" if party else "other"
    if office == "chairman":
        return "head_of_state" if party in _CHAIRED else "other"
    return office


def resolve(clue: Clue, day: str | None, names: Gazetteer, here: Collection[str] = ()) -> Found:
    """Return who is meant on a day (ISO 8601, cut or whole; null: now).

    `here` are the ids of people whom the context has named.
    A name goes before an office; an office without a name is resolved only where the tables know just one holder.
    The same people are told of again and again: what was found is kept, and is not to be changed.
    """
    near = frozenset(here).intersection(clue.bearers) if clue.bearers and here else frozenset()
    known = _known.setdefault(names, {})
    found = known.get((clue, day, near))
    if found is None:
        if len(known) >= _KEPT:
            known.clear()
        found = known[clue, day, near] = _resolve(clue, day, names, near)
    return found


_KEPT = 20_000
_known: WeakKeyDictionary[Gazetteer, dict[tuple[Clue, str | None, frozenset[str]], Found]] = WeakKeyDictionary()


def _resolve(clue: Clue, day: str | None, names: Gazetteer, here: Collection[str]) -> Found:
    cues = names.cues_in(clue.said) if clue.said else []
    party = clue.party or next((cue.party for cue in cues if cue.party and clue.office), None)
    found = Found(office=codebook_office(clue.office, party, names, day), party=party)
    if clue.office and found.office != clue.office:
        found.reasons.append(f"“{clue.office.replace('_', ' ')}” of {party or 'no party'} is read as {found.office}")
    titles = [title for cue in cues for title in cue.titles]
    if party in names.organisations and names.parents.get(party or "") and party not in names.served:
        titles.append(names.organisations[party or ""])
        found.party = names.parents[party or ""]
    choice = Choice(names, day, found, titles, clue)
    if clue.bearers:
        choice.of_bearers(here)
    elif clue.name:
        choice.of_strangers()
    elif found.office and found.party:
        choice.of_holders()
    else:
        found.reasons.append("no name, and no office of a known party")
    return found
