"""The pattern language, over a lexicon of a dozen words: one letter a word, so that a match can be read."""

import re

import pytest

from dragoman.coder.pattern import Readings, elements, literals, satisfies, translate
from dragoman.model import PackError
from dragoman.text.features import ACC, FUTURE, GEN, INS, NOM, PAST, PLURAL, SINGULAR

LEXICON: dict[str, Readings] = {
    "P": frozenset({("person", NOM | SINGULAR)}),
    "Q": frozenset({("person", INS | SINGULAR)}),
    "R": frozenset({("person", INS | PLURAL)}),
    "C": frozenset({("country", GEN)}),
    "D": frozenset({("country", 0)}),
    "U": frozenset({("say.urge", PAST)}),
    "S": frozenset({("say", FUTURE)}),
    "M": frozenset({("hold.meet", PAST | PLURAL)}),
    "A": frozenset({("adj", ACC), ("lit:важно", 0)}),
    "x": frozenset({("lit:и", 0)}),
    "y": frozenset({("lit:с", 0)}),
}


def find(pattern: str, sentence: str) -> str | None:
    """Return what a pattern covers in a sentence of the letters above (W, w, i, n and marks mean themselves)."""
    charsets = {e: "".join(c for c, r in LEXICON.items() if satisfies(r, e)) for e in elements(pattern)}
    found = re.search(translate(pattern, charsets), sentence)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("pattern", "sentence", "covered"),
    [
        ("и", "wxw", "x"),
        ("и|с", "wyx", "y"),
        ("и с", "xxy", "xy"),
        ("<person>", "wPw", "P"),
        ("<person|country>", "wCP", "C"),
        ("<person.ins>", "PQ", "Q"),
        ("<person.ins.pl>", "PQR", "R"),
        ("<person.nom/ins>", "CQ", "Q"),
        ("<country.ins>", "CD", "D"),  # an indeclinable name stands in any case
        ("<say>", "PU", "U"),  # say covers say.urge
        ("<say.urge>", "SU", "U"),
        ("<say.past>", "SU", "U"),
        ("<actor>", "wC", "C"),  # a person, a state, a group, a country, an organisation
        ("<verb>", "wM", "M"),
        ("<!lit:и>", "xP", "P"),
        ("(и | с) <person>", "xyP", "yP"),
        ("(и <person> | с <country>)", "xCyC", "yC"),
        ("<person> .. <country>", "PwwC", "PwwC"),
        ("<person> .. <country>", "P.C", None),  # .. stays in the sentence
        ("<person> ..2 <country>", "PwwC", "PwwC"),
        ("<person> ..2 <country>", "PwwwC", None),
        ("^ <person>", "PwP", "P"),
        ("^ <country>", "PC", None),
        ("<country> $", "CwC", "C"),
        ("<person> и? <country>", "PC", "PC"),
        ("<person> и* <country>", "PxxC", "PxxC"),
        ("<person> и+ <country>", "PC", None),
        ("<word>{2,3}", "wwww", "www"),
        ("<word>{2,3}?", "wwww", "ww"),
        ("<any>{0,2}? <country>", "www", None),
        ("(<person> и){1,2} <country>", "PxPxC", "PxPxC"),
        ('"," <person>', "w,P", ",P"),
        ('<person> ":"', "P:", "P:"),
        ("<caps>", "wW", "W"),
        ("<word>", "Pi", "i"),  # an infinitive that the lexicon lacks is a word too
        ("<infinitive>", "wi", "i"),
        ("<number>", "wn", "n"),
        ("<caps|number>", "wnW", "n"),
        ("<!person|country>", "PCw", "w"),
        ("<!person>", "P,.", None),  # no mark is "any token but"
        ("<!caps>", "WP", "P"),
        ("<quote> <person>", "«P»", "«P"),
        ("<dash> <person>", "—P", "—P"),
        ("<dash>", "-", "-"),
        ("<any>", ".", "."),
        ("важно", "A", "A"),
    ],
)
def test_what_a_pattern_covers(pattern: str, sentence: str, covered: str | None) -> None:
    assert find(pattern, sentence) == covered


def test_names_capture_elements_and_rows() -> None:
    pattern = "(a:<person> и <person>) (k:<say>) <b:country>"
    charsets = {e: "".join(c for c, r in LEXICON.items() if satisfies(r, e)) for e in elements(pattern)}
    found = re.search(translate(pattern, charsets), "wPxQUC")
    assert found
    assert found.groupdict() == {"a": "PxQ", "k": "U", "b": "C"}


def test_a_class_without_words_matches_nothing() -> None:
    assert find("<venture>", "PQCw") is None


def test_many_characters_become_runs() -> None:
    assert translate("<a>", {"a": "abcdxz"}) == "[a-dxz]"


@pytest.mark.parametrize("pattern", ["<person", "{2}", '"never closed', "<>"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(PackError, match="not understood"):
        translate(pattern, {"person": "P"})


def test_an_unknown_feature_is_refused() -> None:
    with pytest.raises(PackError, match="unknown feature 'vocative'"):
        satisfies(LEXICON["P"], "person.nom.vocative")


def test_an_unknown_class_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        translate("<nobody>", {})


def test_plain_words_and_classes_are_told_apart() -> None:
    pattern = '(важно|нужно) <!say>{0,4}? (<verb.inf>|<infinitive>|<caps>) "," .. <any> $'
    assert literals(pattern) == {"важно", "нужно"}
    assert elements(pattern) == {"lit:важно", "lit:нужно", "say", "verb.inf"}


@pytest.mark.parametrize(
    ("wanted", "holds"),
    [("say", True), ("say.urge", True), ("say.past", True), ("say.urge.past", True), ("say.fut", False), ("sa", False)],
)
def test_a_reading_satisfies_its_class_and_features(wanted: str, holds: bool) -> None:
    assert satisfies(LEXICON["U"], wanted) is holds


def test_features_must_hold_of_one_reading() -> None:
    two = frozenset({("person", NOM | SINGULAR), ("country", INS | PLURAL)})
    assert not satisfies(two, "person.ins")
    assert satisfies(two, "country.ins.pl")
