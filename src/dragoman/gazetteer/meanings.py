"""What a name means by itself, in any language and without a text around it: people, parties, cities."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from dragoman.gazetteer.gazetteer import gazetteer
from dragoman.model.codebook import LANGUAGES

Named = tuple[str, str]
"""A group (person, party, city), and an English name or a party's code."""

_GROUPS = {
    "person": "person", "surname": "person", "country": "party", "adj": "party", "demonym": "party", "org": "party",
    "place": "city", "capital": "city",
}  # fmt: skip


def meant_by(name: str, group: str) -> list[str]:
    """Return all of a group that are called so: English names, and the codes of parties.

    >>> meant_by("Токаев", "person"), meant_by("Қазақстан", "party"), meant_by("天津", "city"), meant_by("X", "city")
    (['Kassym-Jomart Tokayev'], ['KZ'], ['Tianjin'], [])
    """
    return sorted(value for one, value in meanings().get(name.casefold(), ()) if one == group)


@cache
def meanings() -> Mapping[str, frozenset[Named]]:
    """Return what every name of every language may mean, by the name in small letters."""
    known = gazetteer()
    found: dict[str, set[Named]] = defaultdict(set)
    for language in LANGUAGES:
        for name in known.names(language):
            group = _GROUPS.get(name.kind)
            value: str | None = name.value
            if group == "person":
                value = known.people[name.value].name if name.value in known.people else None
            elif group == "city":
                place = known.capitals.get(name.value, name.value)
                value = known.places[place][2] if place in known.places else None
            if group and value:
                found[name.form.casefold()].add((group, value))
    return {form: frozenset(values) for form, values in found.items()}
