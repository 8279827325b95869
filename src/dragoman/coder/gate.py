"""The gate: most news is no diplomacy, and is turned away at a cost near that of reading it.

One multi-pattern pass looks for two things: a stem of contact or speech, and the name of some party or its leader.
What has both may be diplomacy and is read in full; what lacks one cannot give a record between two states.
"""

from functools import cache

import daachorse

from dragoman.gazetteer import gazetteer
from dragoman.lang import load

_CONTACT, _PARTY = 1, 2
_LEADING = ("head_of_state", "head_of_government", "foreign_minister")


class Gate:
    """The gate of one language."""

    def __init__(self, contact: list[str], party: list[str], people: list[str]) -> None:
        flags = dict.fromkeys(people, _PARTY)
        for stems, flag in ((contact, _CONTACT), (party, _PARTY)):
            for stem in stems:
                for form in (stem, stem[:1].upper() + stem[1:]):
                    flags[form] = flags.get(form, 0) | flag
        self._flags = list(flags.values())
        self._find = daachorse.CharwiseDoubleArrayAhoCorasick(list(flags)).find

    def passes(self, text: str) -> bool:
        """Whether a text may tell of diplomacy."""
        seen = 0
        flags = self._flags
        for _, _, pattern in self._find(text):
            seen |= flags[pattern]
            if seen == 3:
                return True
        return False


@cache
def gate_of(code: str, invented: bool = False) -> Gate:
    """Return the gate of a language."""
    pack = load(code)
    kinds = {"country", "adj", "capital", "seat", "org"}
    names = gazetteer(invented)
    leaders = {person for person, held in names.tenures.items() if any(t.office in _LEADING for t in held)}
    parties = {_stem(name.form) for name in names.names(code) if name.kind in kinds}
    people = {
        _stem(n.form) for n in names.names(code) if n.kind == "surname" and n.value in leaders and len(n.form) > 4
    }
    return Gate(pack.settings["gate"]["contact"], sorted(parties), sorted(people - parties))


def _stem(form: str) -> str:
    """Return the beginning that all forms of a name share."""
    if form.isupper() or " " in form:
        return form.split(maxsplit=1)[0][:-2] if len(form.split(maxsplit=1)[0]) > 6 and not form.isupper() else form
    return form[: max(4, len(form) - 2)] if len(form) > 5 else form


def gate(text: str, language: str = "ru") -> bool:
    """Whether a text may tell of diplomacy, at first sight: False is certain, True is worth reading.

    >>> gate("Завтра в городе дождь, ветер до двенадцати метров в секунду.")
    False
    """
    return gate_of(language).passes(text)
