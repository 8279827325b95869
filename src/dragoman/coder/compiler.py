"""A pack and the gazetteer made into one automaton and a few tables. Runs once, then its work is kept on disk."""

from collections.abc import Iterable, Iterator
from itertools import islice, product
from typing import Any, Final

import daachorse

from dragoman.coder.division import NAME, TERM
from dragoman.coder.elements import COMPOSED, ENGINE, SPEAKS, TOPICAL
from dragoman.coder.pattern import elements, literals, satisfies
from dragoman.coder.spellings import first_names
from dragoman.gazetteer import Gazetteer
from dragoman.lang import PATTERN_KEYS, Pack
from dragoman.text.features import CASES, PLURAL, SINGULAR
from dragoman.text.fold import Folding, fold

PROPER: Final = {
    "person",
    "surname",
    "surname.word",
    "country",
    "org",
    "event",
    "place",
    "venue",
    "capital",
    "seat",
    "demonym",
    "char",
}
"""Kinds that are names: a lower-case word is none of them."""

SHOUTED: Final = 1 << 20
"""Marks an abbreviation while compiling: ВАС in capitals is a summit, Вас is you."""

_FIRST_SIGNATURE: Final = 0xE000
"""Signatures are private-use characters, so that none is a letter or a mark of the text."""

Entry = tuple[str, str, int]
"""(kind, value, features) of one reading of a form."""


def compile_tables(pack: Pack, names: Gazetteer) -> dict[str, Any]:
    """Return what the reader needs of a language, as plain data.

    `automaton`: bytes; `sets[pattern id]`: an index into `readings`; `roles[pattern id]`: SPEAKS where it has entries,
    TOPICAL where it has topics; `readings[i]`: (entries in capitals, signature,
    entries with one capital, signature, entries in small letters, signature, topics); `charsets`: element to
    signature characters; `composed`: signature characters of composed tokens, one for each
    set of cases of a kind; `gate`: see `_gate`.
    """
    forms = _forms(pack, names)
    texts = sorted(forms)
    signer = _Signer(_elements(pack))
    readings: list[tuple[Any, ...]] = []
    index: dict[tuple[Entry, ...], int] = {}
    sets = []
    for text in texts:
        entries = tuple(sorted((kind, value, mask) for (kind, value), mask in forms[text].items()))
        if entries not in index:
            index[entries] = len(readings)
            readings.append(_reading(entries, signer))
        sets.append(index[entries])
    composed = "".join(signer.sign(frozenset({(kind, mask)})) for kind in COMPOSED for mask in range(CASES + 1))
    space = " " if pack.boundaries else ""
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick([f"{space}{text}{space}" for text in texts])
    return {
        "automaton": automaton.__getstate__(),
        "sets": sets,
        "roles": bytes(SPEAKS * bool(readings[i][1]) + TOPICAL * bool(readings[i][6]) for i in sets),
        "readings": readings,
        "charsets": signer.charsets(),
        "composed": composed,
        "gate": _gate(pack, names),
        "first_names": first_names(pack, names),
        "costs": [NAME if any(kind in PROPER for kind, _, _ in reading[0]) else TERM for reading in readings],
        "letters": "" if pack.boundaries else _letters(pack, names),
    }


def _letters(pack: Pack, names: Gazetteer) -> str:
    """Return the characters of which people's names are made, as folded: the gazetteer's and the pack's own."""
    letters = {c for n in names.names(pack.code) if n.kind in ("person", "surname") for c in n.form if c.isalpha()}
    letters.update(pack.settings.get("name_letters", ""))
    return fold("".join(sorted(letters)), pack.folding).text


_CONTACT, _PARTY = 1, 2
_LEADING: Final = ("head_of_state", "head_of_government", "foreign_minister")


def _gate(pack: Pack, names: Gazetteer) -> dict[str, Any]:
    """Return what the gate looks for: `automaton` of beginnings of words, `flags[pattern id]`: 1 for a word of contact
    or speech, 2 for a party or one of its leaders. Names begin with a capital; adjectives and words need not."""
    leaders = {person for person, held in names.tenures.items() if any(t.office in _LEADING for t in held)}
    flags: dict[str, int] = {}
    home = pack.settings["gate"].get("home", ())
    shortest, people = (4, ("surname",)) if pack.boundaries else (1, ("surname", "person"))
    for stem in pack.settings["gate"]["contact"]:
        for form in (stem, stem[:1].upper() + stem[1:]):
            flags[form] = _CONTACT
    for name in names.names(pack.code):
        if name.value in home or (name.kind in people and _serves(names, name.value, home)):
            continue
        stem = _stem(name.form) if pack.boundaries else name.form
        if name.kind == "adj":
            for form in (stem, stem[:1].upper() + stem[1:]):
                flags[form] = flags.get(form, 0) | _PARTY
        elif name.kind in ("country", "capital", "seat", "org", "side") or (
            name.kind in people and name.value in leaders and len(name.form) > shortest
        ):
            flags[stem] = flags.get(stem, 0) | _PARTY
    stems = sorted(_rewritten(flags, pack.folding))
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(stems)
    return {"automaton": automaton.__getstate__(), "flags": [flags[stem] for stem in stems]}


def _serves(names: Gazetteer, person: str, home: Iterable[str]) -> bool:
    """Whether all offices of a person are at home: their names tell of no other party."""
    return all(tenure.party in home for tenure in names.tenures.get(person, ()))


_WRITINGS: Final = 64


def _rewritten(flags: dict[str, int], folding: Folding) -> dict[str, int]:
    """Add to the stems, in place, their writings with letters that stand for others: the gate reads an unfolded text.

    Of a stem with very many writings (each character by several) only the first are kept.
    """
    others: dict[str, list[str]] = {}
    for code, letter in folding.letters.items():
        others.setdefault(letter, []).append(chr(code))
    for stem in list(flags):
        choices = [[letter, *others.get(letter, ())] for letter in stem]
        for writing in islice(product(*choices), _WRITINGS):
            form = "".join(writing)
            flags[form] = flags.get(form, 0) | flags[stem]
    return flags


def _stem(form: str) -> str:
    """Return the beginning that all forms of a name share."""
    first = form.split(maxsplit=1)[0]
    if form.isupper() or " " in form:
        return first[:-2] if len(first) > 6 and not form.isupper() else form
    return form[: max(4, len(form) - 2)] if len(form) > 5 else form


class _Signer:
    """Gives one character to all tokens that no rule can tell apart: few characters make short, quick expressions."""

    def __init__(self, elements: list[str]) -> None:
        self.elements = elements
        self.chars: dict[frozenset[str], str] = {}
        self.known: dict[frozenset[tuple[str, int]], str] = {}

    def sign(self, readings: frozenset[tuple[str, int]]) -> str:
        """Return the signature of a token with these readings."""
        if readings not in self.known:
            fits = frozenset(e for e in self.elements if satisfies(readings, e))
            self.known[readings] = self.chars.setdefault(fits, chr(_FIRST_SIGNATURE + len(self.chars)))
        return self.known[readings]

    def charsets(self) -> dict[str, str]:
        """Return, for each element, the signatures that satisfy it."""
        return {e: "".join(sorted(c for fits, c in self.chars.items() if e in fits)) for e in self.elements}


def _elements(pack: Pack) -> list[str]:
    found = set(ENGINE)
    for rule in pack.rules:
        for key in PATTERN_KEYS:
            found |= elements(rule.get(key, ""))
    return sorted(found)


def _reading(entries: tuple[Entry, ...], signer: _Signer) -> tuple[Any, ...]:
    topics = tuple((value, kind == "topic.strong") for kind, value, _ in entries if kind.startswith("topic."))
    known = tuple(e for e in entries if not e[0].startswith("topic."))
    capitals = tuple((kind, value, mask & ~SHOUTED) for kind, value, mask in known)
    named = tuple(e for e in known if not e[2] & SHOUTED)
    common = tuple(e for e in named if e[0] not in PROPER)
    signed = [(e, signer.sign(frozenset((k, m) for k, _, m in e)) if e else "") for e in (capitals, named, common)]
    return *signed[0], *signed[1], *signed[2], topics


def _forms(pack: Pack, names: Gazetteer) -> dict[str, dict[tuple[str, str], int]]:
    """Return every folded form with its readings."""
    forms: dict[str, dict[tuple[str, str], int]] = {}

    stop = set(pack.settings.get("stop_forms", ()))
    folding = pack.folding

    def add(form: str, kind: str, value: str, mask: int) -> None:
        spaced = fold(form, folding).text.strip()
        folded = " ".join(spaced.split())
        if folded and (folded not in stop or kind.startswith("lit:")):
            # A mark inside leaves two spaces ("Joseph R. Biden"): as texts have it, and as those that drop the mark do.
            for written in {folded, spaced}:
                readings = forms.setdefault(written, {})
                readings[kind, value] = readings.get((kind, value), 0) | mask

    for word in pack.words:
        for form, mask in pack.adapter.expand(word.lemma):
            add(form, word.kind, word.value, mask)
    wanted = {word for rule in pack.rules for key in PATTERN_KEYS for word in literals(rule.get(key, ""))}
    for literal in wanted:
        add(literal, f"lit:{literal}", "", 0)
    if not pack.boundaries:
        _name_topics(forms)
    for form, kind, value, mask in _names(pack, names):
        add(form, kind, value, mask)
    return forms


_COMPOUNDS: Final = {"venture", "session", "time.year", "instrument", "label_soft"}
"""Kinds whose terms are about what a part of them names: a railway project, a year of tourism."""


def _name_topics(forms: dict[str, dict[tuple[str, str], int]]) -> None:
    """Give compounds that name no topic the topics of their parts, the longest from the left: in a text without spaces
    a part is not read again. That a thing is bilateral tells nothing of what it is about."""
    named = {
        form: [value for kind, value in known if kind == "topic.strong" and value != "relations"]
        for form, known in forms.items()
    }
    for form, known in forms.items():
        if not any(kind in _COMPOUNDS for kind, _ in known) or any(kind.startswith("topic.") for kind, _ in known):
            continue
        at = 0
        while at < len(form) - 1:
            end = next((end for end in range(len(form), at + 1, -1) if named.get(form[at:end])), at + 1)
            for value in named.get(form[at:end], ()):
                known["topic.strong", value] = CASES
            at = end


def _names(pack: Pack, names: Gazetteer) -> Iterator[tuple[str, str, str, int]]:
    particles = _particles(pack)
    common = set(pack.settings.get("common_surnames", ()))
    for name in names.names(pack.code):
        if name.kind == "surname" and name.form.lower() in particles:
            continue
        if not pack.boundaries and name.kind in ("person", "surname") and len(name.form) == 1:
            continue
        if name.kind in ("person", "surname"):
            expanded = pack.adapter.expand_name(name.form, name.gender)
        elif name.form.isupper() and len(name.form) > 1:
            expanded = [(form, mask | SHOUTED) for form, mask in pack.adapter.expand_abbreviation(name.form)]
        elif name.kind == "prefix":
            expanded = [(name.form, CASES)]
        else:
            expanded = _of_one(list(pack.adapter.expand(name.form)), name.kind)
        for form, mask in expanded:
            word = name.kind == "surname" and form.lower() in common
            yield form, "surname.word" if word else name.kind, name.value, mask


def _of_one(forms: list[tuple[str, int]], kind: str) -> list[tuple[str, int]]:
    """Leave out plurals of what there is only one of (a country, a city); adjectives and demonyms keep theirs."""
    if kind in ("adj", "demonym") or not any(mask & SINGULAR for _, mask in forms):
        return forms
    return [(form, mask) for form, mask in forms if mask & SINGULAR or not mask & PLURAL]


def _particles(pack: Pack) -> set[str]:
    return {word.lemma.removeprefix("=") for word in pack.words if word.kind == "particle"}
