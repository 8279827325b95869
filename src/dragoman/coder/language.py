"""A language ready to read: automaton, readings, signatures, compiled rules. One a language, made on first use."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import daachorse

from dragoman.coder.cache import fetch, folder, stamp
from dragoman.coder.compiler import compile_tables
from dragoman.coder.pattern import Signatures, translate
from dragoman.gazetteer import Gazetteer, gazetteer
from dragoman.lang import Pack, codes, load
from dragoman.model import PackError
from dragoman.text.features import CASES
from dragoman.text.numbers import Numerals

Reading = tuple[Any, ...]

COMPOSED = ("person", "state", "group")
"""Kinds of token that are made from several: each has a signature for every combination of cases."""

_COMPOSED_BASE = 0xF0000


def composed_signature(kind: str, mask: int) -> str:
    """Return the signature of a composed token; without case bits it may stand in any case."""
    return chr(_COMPOSED_BASE + COMPOSED.index(kind) * 64 + (mask & CASES or CASES))


def _all_signatures(kept: dict[str, Any]) -> Signatures:
    readings = {char: frozenset(kinds) for char, kinds in kept.items()}
    for kind in COMPOSED:
        for mask in range(1, 64):
            readings[composed_signature(kind, mask)] = frozenset({(kind, mask)})
    return Signatures(readings)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule as it was declared. `settings` is what it gives to the record; `options` all other keys."""

    id: str
    record: str
    reason: str
    pattern: str
    settings: dict[str, Any]
    options: dict[str, Any]

    def fires(self, language: "Language", signature: str) -> bool:
        """Whether a sentence of this signature has what the rule describes."""
        return not language.anchors(self).isdisjoint(signature) and bool(language.expression(self).search(signature))


@dataclass(eq=False)
class Language:
    """What the coder works with. Rules compile to regular expressions when first asked for."""

    pack: Pack
    gazetteer: Gazetteer
    automaton: Any
    sets: list[int]
    readings: list[Reading]
    signatures: Signatures
    rules: dict[str, tuple[Rule, ...]]
    _compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)
    _charsets: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    def expression(self, rule: Rule) -> re.Pattern[str]:
        """Return the regular expression of a rule, over signatures. Raises PackError if it does not compile."""
        found = self._compiled.get(rule.id)
        if found is None:
            try:
                found = self._compiled[rule.id] = re.compile(translate(rule.pattern, self.signatures))
            except (PackError, re.error) as error:
                raise PackError(f"rule {rule.id}: {error}") from error
        return found

    def guard(self, rule: Rule) -> re.Pattern[str]:
        """Return the expression of what must not stand before a rule's match."""
        key = rule.id + " not_before"
        if key not in self._compiled:
            self._compiled[key] = re.compile(translate(rule.options["not_before"], self.signatures))
        return self._compiled[key]

    @cached_property
    def numerals(self) -> Numerals:
        """The language's amounts."""
        return Numerals(self.pack.settings["numerals"])

    def charset(self, *wanted: str) -> frozenset[str]:
        """Return the signatures of tokens of given classes, for quick tests."""
        found = self._charsets.get(wanted)
        if found is None:
            found = self._charsets[wanted] = frozenset("".join(self.signatures.of(w) for w in wanted))
        return found

    def anchors(self, rule: Rule) -> frozenset[str]:
        """Return the signatures of which a sentence must have one for the rule to be worth trying."""
        return self.charset(*rule.options["anchor"].split("|"))


def _rules(pack: Pack) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    seen: set[str] = set()
    for table in pack.rules:
        missing = {"id", "reason", "pattern"} - table.keys()
        if missing or table["id"] in seen:
            raise PackError(f"{pack.code}: rule {table.get('id')!r}: {'no ' + ', '.join(missing) if missing else 'twice'}")
        seen.add(table["id"])
        options = {k: v for k, v in table.items() if k not in ("id", "record", "reason", "pattern", "set")}
        rule = Rule(table["id"], table["record"], table["reason"], table["pattern"], table.get("set", {}), options)
        found.setdefault(rule.record, []).append(rule)
    return {record: tuple(rules) for record, rules in found.items()}


@cache
def language(code: str, invented: bool = False) -> Language:
    """Return a language ready to read; `invented` adds the countries and people that do not exist."""
    pack, names = load(code), gazetteer(invented)
    tables = fetch(folder() / f"{code}-{stamp(pack, names)}.tables", lambda: compile_tables(pack, names))
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick([" "])
    automaton.__setstate__(tables["automaton"])
    return Language(
        pack, names, automaton, tables["sets"], tables["readings"], _all_signatures(tables["signatures"]), _rules(pack)
    )


def rule_reason(rule_id: str) -> str:
    """Return why a rule says what it says, for every part of an id joined by `+`. Raises KeyError for an unknown one."""
    reasons = _reasons()
    return " ".join(f"{reasons[part]}." for part in rule_id.split("+"))


@cache
def _reasons() -> dict[str, str]:
    found = dict(_BUILT_IN)
    for code in codes():
        for table in load(code).rules:
            found[table["id"]] = table["reason"]
    return found


_BUILT_IN = {
    "continued": "The sentence has no speaker of its own and goes on in the same mouth",
    "transcript": "A transcript's turn: the label before the colon says who speaks",
    "indicator": "A measured thing with its figure, or with a record, a rise or a fall",
    "quotation": "A quotation of several sentences, whose speaker is named at its end",
}
