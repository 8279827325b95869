"""The pattern language of the rules, and its way into regular expressions.

A sentence is a row of tokens; each token's readings are folded into one signature, and each signature is one
character, so that a rule is matched by `re` over a short string. What a rule can say:

    word|other          these words, as they stand (folded: lower case, no punctuation inside)
    <class>             a token of that lexicon class; <a|b> of either; <say> covers say.urge and the like
    <class.ins.pl>      ... in that case, number, tense; several of one kind: <class.nom/acc>
    <name:class>        the same, captured as `name`
    ( ... | ... )       alternatives, each a row of elements;  (name: ... ) captures a whole row
    ..  ..3             any tokens of the sentence, as few as will do; at most three
    ^  $                start and end of the sentence
    x?  x*  x+  x{0,4}  as in regular expressions; with one more ? as few as will do
    ","  ":"            punctuation
    <caps>  <word>  <number>    a capitalised word or any other word that the lexicon lacks; a number
    <infinitive>  <verb.inf>    an infinitive that the lexicon lacks; one that it has
    <!class|class>              any token but these, and no punctuation
    <quote>  <dash>  <any>      a quotation mark; a dash or hyphen; anything
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from dragoman.model import PackError
from dragoman.text.features import CASES, NAMES, PLURAL, SINGULAR

Readings = frozenset[tuple[str, int]]
"""The readings of a token: (lexicon class, features)."""

_ALIASES: dict[str, tuple[str, ...]] = {
    "actor": ("person", "state", "group", "country", "org"),
    "verb": (
        "say", "express", "hold", "happen", "arrive", "send", "progress", "launch", "complete", "sign", "adopt",
        "discuss", "attend", "rise", "reach", "confirm", "fall", "extend", "will", "plan",
    ),
}  # fmt: skip
_ELEMENT: Final = re.compile(
    r"""\s*(?:
        (?P<gap>\.\.(?P<most>\d+)?)
      | (?P<open>\((?:(?P<row>[a-z_]+[0-9]?):)?) | (?P<close>\)) | (?P<or>\|)
      | <(?:(?P<name>[a-z_]+):)?(?P<classes>[^>]+)>
      | "(?P<mark>[^"]+)"
      | (?P<edge>[\^$])
      | (?P<words>[^\s()<>"?*+^${}|]+(?:\|[^\s()<>"?*+^${}|]+)*)
    )(?P<many>(?:[?*+]|\{\d+,\d*\})\??)?""",
    re.VERBOSE,
)
_MARKS: Final = '.,:;!?…–—-«»“”„"()'
_NUMBER: Final = SINGULAR | PLURAL


Charsets = Mapping[str, str]
"""Element (`class.feature`) to the signature characters of the tokens that satisfy it."""


def satisfies(readings: Readings, wanted: str) -> bool:
    """Whether a token with these readings can be what an element (`class.feature.feature`) asks for."""
    name, groups = _parsed(wanted)
    names = _ALIASES.get(name, (name,))
    return any(_is_a(kind, names) and _has(mask, groups) for kind, mask in readings)


@cache
def _parsed(wanted: str) -> tuple[str, tuple[int, ...]]:
    name, *features = wanted.split(".")
    while features and features[0] not in NAMES and "/" not in features[0]:
        name += "." + features.pop(0)
    return name, tuple(_bits(feature) for feature in features)


def _bits(feature: str) -> int:
    bits = 0
    for part in feature.split("/"):
        if part not in NAMES:
            raise PackError(f"unknown feature {part!r}")
        bits |= NAMES[part]
    return bits


def _is_a(kind: str, names: Iterable[str]) -> bool:
    return any(kind == name or kind.startswith(name + ".") for name in names)


def _has(mask: int, groups: tuple[int, ...]) -> bool:
    # A reading without case (an indeclinable name) may stand in any case; so too with number.
    for bits in groups:
        if bits & CASES and not mask & CASES:
            continue
        if bits & _NUMBER and not mask & _NUMBER:
            continue
        if not mask & bits:
            return False
    return True


def literals(pattern: str) -> set[str]:
    """Return the plain words of a pattern: the compiler adds them to the lexicon."""
    return {e.removeprefix("lit:") for e in elements(pattern) if e.startswith("lit:")}


def elements(pattern: str) -> set[str]:
    """Return what a pattern asks of tokens: its classes, and its plain words as `lit:word`; those too
    that must not stand there."""
    found: set[str] = set()
    for element in _ELEMENT.finditer(pattern):
        if element["classes"] and element["classes"] not in _FIXED:
            found |= set(element["classes"].removeprefix("!").split("|")) - set(_OWN)
        elif element["words"] and not element["gap"]:
            found |= {f"lit:{word}" for word in element["words"].split("|")}
    return found


def required(pattern: str, charsets: Charsets) -> list[frozenset[str]]:
    """Return sets of signature characters of each of which a sentence must hold one for a pattern to match it."""
    rows: list[list[list[frozenset[str]]]] = [[[]]]
    for found in _scanned(pattern):
        if found["open"]:
            rows.append([[]])
        elif found["or"]:
            rows[-1].append([])
        elif found["close"]:
            inside = _of_any(rows.pop())
            rows[-1][-1] += [] if _may_lack(found["many"]) else inside
        elif not _may_lack(found["many"]):
            chars = _chars(found, charsets)
            rows[-1][-1] += [chars] if chars is not None else []
    return _of_any(rows[0])


def _may_lack(many: str | None) -> bool:
    return bool(many) and (many or "").startswith(("?", "*", "{0"))


def _of_any(branches: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """Return what alternatives require together: where each requires something, one of their rarest."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset().union(*[min(branch, key=len) for branch in branches])]


def _chars(found: re.Match[str], charsets: Charsets) -> frozenset[str] | None:
    """Return the characters that an element takes; None where it takes nearly all, or none."""
    if found["mark"]:
        return frozenset(found["mark"])
    if found["words"] and not found["gap"]:
        return frozenset("".join(charsets[f"lit:{word}"] for word in found["words"].split("|")))
    classes = found["classes"]
    if not classes or classes.startswith("!") or classes in _FIXED:
        return None
    return frozenset("".join(_OWN.get(wanted) or charsets[wanted] for wanted in classes.split("|")))


def translate(pattern: str, charsets: Charsets) -> str:
    """Return the regular expression of a pattern, over signature characters.

    Raises PackError for what is not pattern language.
    """
    return "".join(_element(found, charsets) + (found["many"] or "") for found in _scanned(pattern))


def _scanned(pattern: str) -> Iterator[re.Match[str]]:
    at = 0
    while pattern[at:].strip():
        found = _ELEMENT.match(pattern, at)
        if not found:
            raise PackError(f"not understood: {pattern[at:]!r}")
        at = found.end()
        yield found


def _element(found: re.Match[str], charsets: Charsets) -> str:
    if found["gap"]:
        return f"[^.!?]{{0,{found['most']}}}?" if found["most"] else "[^.!?]*?"
    if found["open"]:
        return f"(?P<{found['row']}>" if found["row"] else "(?:"
    if found["close"] or found["or"] or found["edge"]:
        return found["close"] or found["or"] or found["edge"]
    if found["mark"]:
        return _charset(found["mark"])
    if found["classes"]:
        body = _FIXED.get(found["classes"]) or _one_of(found["classes"], charsets)
        return f"(?P<{found['name']}>{body})" if found["name"] else body
    return _charset("".join(charsets[f"lit:{word}"] for word in found["words"].split("|")))


def _one_of(classes: str, charsets: Charsets) -> str:
    chars = "".join(_OWN.get(wanted) or charsets[wanted] for wanted in classes.removeprefix("!").split("|"))
    return "[^" + _charset(chars + _MARKS)[1:] if classes.startswith("!") else _charset(chars)


_FIXED: Final = {"any": ".", "quote": '[«»"“”„]', "dash": "[–—-]"}
_OWN: Final = {"caps": "W", "word": "iw", "number": "n", "infinitive": "i"}


def _charset(chars: str) -> str:
    if not chars:
        return "(?!)"
    return chars if len(chars) == 1 and chars.isalnum() else "[" + "".join(map(_escape, _runs(chars))) + "]"


def _runs(chars: str) -> list[str]:
    """Return sorted characters as runs: a long class compiles much faster as a few ranges."""
    runs: list[str] = []
    for char in sorted(set(chars)):
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1] = runs[-1][0] + char
        else:
            runs.append(char)
    return runs


def _escape(run: str) -> str:
    if len(run) == 2 and ord(run[1]) - ord(run[0]) > 1:
        return f"{re.escape(run[0])}-{re.escape(run[1])}"
    return "".join(re.escape(char) for char in run)
