"""A language ready to read: automaton, readings, signatures, compiled rules. One a language, made on first use."""

import re
from dataclasses import dataclass, field
from functools import cache, reduce
from operator import or_
from pathlib import Path
from typing import Any, Final

import daachorse

from dragoman.coder.compiler import compile_tables
from dragoman.coder.elements import COMPOSED
from dragoman.coder.pattern import Charsets, required, translate
from dragoman.gazetteer import Gazetteer, gazetteer
from dragoman.lang import Pack, codes, load
from dragoman.model import PackError
from dragoman.text.cache import fetch, folder, stamp
from dragoman.text.characters import CharacterNumerals
from dragoman.text.features import CASES
from dragoman.text.numbers import Numerals

Reading = tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule as it was declared. `settings` is what it gives to the record; `options` all other keys."""

    id: str
    record: str
    reason: str
    pattern: str
    settings: dict[str, Any]
    options: dict[str, Any]


class Needs:
    """What rules cannot do without, numbered: a sentence is one number, in which each bit is a need that it fills."""

    def __init__(self, charsets: Charsets) -> None:
        self.charsets = charsets
        self.numbers: dict[frozenset[str], int] = {}
        self.by_char: dict[str, int] = {}
        self.known: dict[str, int] = {}

    def of(self, rule: Rule) -> int:
        """Return the bits of all that a rule needs."""
        bits = 0
        for chars in _needs(rule, self.charsets):
            if chars not in self.numbers:
                self.numbers[chars] = 1 << len(self.numbers)
                for char in chars:
                    self.by_char[char] = self.by_char.get(char, 0) | self.numbers[chars]
            bits |= self.numbers[chars]
        return bits

    def filled(self, signature: str) -> int:
        """Return the bits of all needs that a sentence fills."""
        bits = self.known.get(signature)
        if bits is None:
            if len(self.known) > _SIGNATURES:
                self.known.clear()
            bits = 0
            for char in set(signature):
                bits |= self.by_char.get(char, 0)
            self.known[signature] = bits
        return bits


class RuleSet:
    """The rules of one record type, and which of them a sentence is worth trying."""

    def __init__(self, rules: tuple[Rule, ...], needs: Needs) -> None:
        self.rules = rules
        self.needs = [(needs.of(rule), rule) for rule in rules]
        self.mask = reduce(or_, (need for need, _ in self.needs), 0)
        self.known: dict[int, list[Rule]] = {}

    def near(self, filled: int) -> list[Rule]:
        """Return, in order, the rules of which a sentence has all that they cannot do without."""
        key = filled & self.mask
        found = self.known.get(key)
        if found is None:
            if len(self.known) > _KEPT:
                self.known.clear()
            found = self.known[key] = [rule for need, rule in self.needs if need & key == need]
        return found


_KEPT: Final = 20_000
_SIGNATURES: Final = 1024


def _needs(rule: Rule, charsets: Charsets) -> list[frozenset[str]]:
    """Return what a rule cannot do without. Raises PackError if that is nothing: it would be tried
    on every sentence."""
    try:
        needs = required(rule.pattern, charsets)
    except (PackError, KeyError) as error:
        raise PackError(f"rule {rule.id}: {error}") from error
    if not needs:
        raise PackError(f"rule {rule.id}: no element that every match must have")
    return needs


@dataclass(eq=False)
class Language:
    """What the coder works with. Rules compile to regular expressions when first asked for.

    `infinitives` are endings by which a verb that the lexicon lacks is known for one, `no_infinitives` those of words
    that look alike and are none; `name_letters` are characters of which unknown names are made, none where capitals
    tell names; `usual_parties` tell which of the parties of one short name it means where the text names none in full,
    `home` the parties that need no naming; `costs` what each of `readings` costs as a part of a text without spaces;
    `head_final` tells whether a phrase's head stands last: its case at its end, its verb behind all that belongs to it;
    `cases_by_place` tells whether nouns do not show their case, and prepositions tell it; `seams` are ends of words
    that lost the space before them on a page, `seam_sizes` how many letters of each are the second word.
    """

    pack: Pack
    gazetteer: Gazetteer
    automaton: Any
    sets: list[int]
    roles: bytes
    readings: list[Reading]
    charsets: Charsets
    composed: str
    rules: dict[str, RuleSet]
    needs: Needs
    gate: dict[str, Any]
    infinitives: tuple[str, ...]
    no_infinitives: tuple[str, ...]
    name_letters: frozenset[str]
    usual_parties: frozenset[str]
    home: frozenset[str]
    costs: list[int]
    head_final: bool
    first_names: dict[str, str]
    cases_by_place: bool
    seams: tuple[str, ...]
    seam_sizes: dict[str, int]
    _numerals: Numerals | None = None
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _charsets: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def latin(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters: the first name as people of that country write it, all else by rule."""
        first, _, rest = name.partition(" ")
        written = self.first_names.get(f"{first.lower()} {country}") or self.first_names.get(first.lower())
        if not (written and rest):
            return self.pack.adapter.romanise(name, country)
        return f"{written} {self.pack.adapter.romanise(rest, country)}"

    def expression(self, rule: Rule) -> re.Pattern[str]:
        """Return the regular expression of a rule, over signatures. Raises PackError if it does not compile."""
        found = self._compiled.get(rule.id)
        if found is None:
            found = self._compiled[rule.id] = self._compile(rule, rule.pattern)
        return found

    def guard(self, rule: Rule, name: str = "not_before") -> re.Pattern[str]:
        """Return the expression of what must not stand before a rule's match, or behind it (`not_behind`)."""
        key = f"{rule.id} {name}"
        if key not in self._compiled:
            self._compiled[key] = self._compile(rule, rule.options[name])
        return self._compiled[key]

    def forbids(self, rule: Rule, around: str, name: str = "not_before") -> bool:
        """Whether what stands before a rule's match, or behind it (`not_behind`), is what the rule forbids there."""
        return name in rule.options and self.guard(rule, name).search(around) is not None

    def _compile(self, rule: Rule, pattern: str) -> re.Pattern[str]:
        try:
            return re.compile(translate(pattern, self.charsets))
        except (PackError, KeyError, re.error) as error:
            raise PackError(f"rule {rule.id}: {error}") from error

    def near(self, record: str, signature: str) -> list[Rule]:
        """Return the rules of a record type that a sentence of this signature is worth trying on."""
        rules = self.rules.get(record)
        return rules.near(self.needs.filled(signature)) if rules else []

    def fires(self, record: str, signature: str) -> bool:
        """Whether any rule of a record type matches."""
        return any(self.expression(rule).search(signature) for rule in self.near(record, signature))

    @property
    def numerals(self) -> Numerals:
        """The language's amounts."""
        if self._numerals is None:
            kind = Numerals if self.pack.boundaries else CharacterNumerals
            self._numerals = kind(self.pack.settings["numerals"])
        return self._numerals

    def charset(self, *wanted: str, marks: str = "") -> frozenset[str]:
        """Return the signatures of tokens of given classes, and of `marks`, for quick tests. KeyError for what was not
        compiled in."""
        key = (marks, *wanted) if marks else wanted
        found = self._charsets.get(key)
        if found is None:
            found = self._charsets[key] = frozenset(marks + "".join(self.charsets[w] for w in wanted))
        return found

    def compose(self, kind: str, mask: int) -> str:
        """Return the signature of a composed token; without case bits it may stand in any case."""
        return self.composed[COMPOSED.index(kind) * (CASES + 1) + (mask & CASES or CASES)]


def _rules(pack: Pack) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    seen: set[str] = set()
    for table in pack.rules:
        missing = {"id", "reason", "pattern"} - table.keys()
        if missing or table["id"] in seen:
            raise PackError(
                f"{pack.code}: rule {table.get('id')!r}: {'no ' + ', '.join(missing) if missing else 'twice'}"
            )
        seen.add(table["id"])
        options = {k: v for k, v in table.items() if k not in ("id", "record", "reason", "pattern", "set")}
        rule = Rule(table["id"], table["record"], table["reason"], table["pattern"], table.get("set", {}), options)
        found.setdefault(rule.record, []).append(rule)
    return {record: tuple(rules) for record, rules in found.items()}


_HERE: Final = Path(__file__).parent
_MADE_BY: Final = (
    *(_HERE / name for name in ("compiler.py", "pattern.py", "elements.py", "spellings.py")),
    *(_HERE.parent / "gazetteer" / name for name in ("gazetteer.py", "tables.py")),
)
"""The modules that a compiled language is made by."""


@cache
def language(code: str, invented: bool = False) -> Language:
    """Return a language ready to read; `invented` adds the countries and people that do not exist."""
    pack, names = load(code), gazetteer(invented)
    kept = folder() / f"{code}-{stamp((pack.folder, *names.folders), _MADE_BY)}.tables"
    tables = fetch(kept, lambda: compile_tables(pack, names))
    automaton: Any = daachorse.CharwiseDoubleArrayAhoCorasick([" "])
    automaton.__setstate__(tables["automaton"])
    charsets = tables["charsets"]
    needs = Needs(charsets)
    seams = _seams(pack)
    rules = {record: RuleSet(rules, needs) for record, rules in _rules(pack).items()}
    return Language(
        pack,
        names,
        automaton,
        tables["sets"],
        tables["roles"],
        tables["readings"],
        charsets,
        tables["composed"],
        rules,
        needs,
        tables["gate"],
        _endings(pack, "infinitives"),
        _endings(pack, "no_infinitives"),
        _written(tables["letters"], pack),
        frozenset(pack.settings.get("usual_parties", ())),
        frozenset(pack.settings["gate"].get("home", ())),
        tables["costs"],
        bool(pack.settings.get("head_final")),
        tables["first_names"],
        bool(charsets["governs"]),
        tuple(seams) or ("\0",),
        seams,
    )


def _seams(pack: Pack) -> dict[str, int]:
    """Return ends of words that a page glued together, each with how many letters of it are the second word."""
    table: dict[str, list[str]] = pack.settings.get("seams", {})
    verbs = {verb: len(verb) for verb in table.get("verbs", ())}
    return verbs | {n + p: len(p) for n in table.get("nouns", ()) for p in table.get("prepositions", ())}


def _written(letters: str, pack: Pack) -> frozenset[str]:
    """Return letters, and those that stand for them."""
    return frozenset(letters) | {chr(code) for code, letter in pack.folding.letters.items() if letter in letters}


def _endings(pack: Pack, name: str) -> tuple[str, ...]:
    """Return endings that a pack lists; one that no word has where it lists none."""
    return tuple(pack.settings.get(name, ())) or ("\0",)


def rule_reason(rule_id: str) -> str:
    """Return why a rule says what it says, for each part of an id joined by `+`. Raises KeyError for an unknown one."""
    reasons = _reasons()
    return " ".join(f"{reasons[part]}." for part in rule_id.split("+"))


def rule_examples(rule_id: str) -> tuple[str, ...]:
    """Return an example of each part of a rule's id, what it matches in brackets; none for what has no pattern."""
    examples = _examples()
    return tuple(examples[part] for part in rule_id.split("+") if part in examples)


@cache
def _reasons() -> dict[str, str]:
    found = dict(_BUILT_IN)
    for code in codes():
        for table in load(code).rules:
            found[table["id"]] = table["reason"]
    return found


@cache
def _examples() -> dict[str, str]:
    tables = [table for code in codes() for table in load(code).rules]
    return {table["id"]: table["examples"][0] for table in tables if table.get("examples")}


_BUILT_IN: Final = {
    "continued": "The sentence has no speaker of its own and goes on in the same mouth",
    "transcript": "A transcript's turn: the label before the colon says who speaks",
    "indicator": "A measured thing with its figure, or with a record, a rise or a fall",
    "list": "An item of a list below a line that says whose words are listed",
    "card": "A quotation below its speaker's name and office",
    "quotation": "A quotation of several sentences, whose speaker is named at its end",
}
