"""What a statement does and what it is about."""

from bisect import bisect_left
from typing import Final

from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.tokens import Topical


def inherits(scene: Scene, rule: str) -> bool:
    """Whether a rule, by its id, says no act of its own: a statement that it fits does what the one before did."""
    return any(rule.endswith(r.id) for r in scene.language.rules["acts"].rules if r.options.get("inherits"))


def act_of(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[str, str, tuple[str, ...]]:
    """Return (act, rule id, acts of a verb over which it wins) of the content `first..last` (token places): the first
    rule that fits, else it assesses."""
    signature = sentence.signature[first:last]
    for rule in scene.language.near("acts", signature):
        if scene.language.expression(rule).search(signature):
            return rule.options["act"], rule.id, tuple(rule.options.get("over", ()))
    return "assess", "assess", ()


class Topics:
    """The topics that passages of one text name."""

    def __init__(self, scene: Scene) -> None:
        aside = _asides(scene)
        named = [
            t
            for t in (*scene.topics, *_by_rule(scene), *_organised(scene))
            if not any(a <= t.start < b for a, b in aside)
        ]
        self.found = _longest(sorted(named, key=lambda t: (t.start, -t.end)))
        self.starts = [t.start for t in self.found]

    def between(self, start: int, end: int, *, weak: bool = True) -> list[str]:
        """Return the topics named between two offsets, in order of appearance; weak ones only where there is no
        strong one, and not at all if `weak` is False."""
        strong: dict[str, None] = {}
        faint: dict[str, None] = {}
        for place in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            for topic, alone in self.found[place].topics:
                (strong if alone else faint)[topic] = None
        return list(strong or (faint if weak else ()))


def _asides(scene: Scene) -> list[tuple[int, int]]:
    """Return the passages whose words are no topic."""
    found = []
    for sentence in scene.sentences:
        for rule in scene.language.near("asides", sentence.signature):
            for match in scene.language.expression(rule).finditer(sentence.signature):
                found.append((sentence.tokens[match.start()].start, sentence.tokens[match.end() - 1].end))
    return found


def _organised(scene: Scene) -> list[Topical]:
    """Return the organisations named, as multilateral matters; where the lexicon has topics for one, those win."""
    organs = scene.language.charset("org", "event")
    return [
        Topical(token.start, token.end, (("multilateral", True),))
        for sentence in scene.sentences
        for token in sentence.tokens
        if token.signature in organs and not set(token.values("org")) & _PARTIES
    ]


_PARTIES: Final = {"EU", "NATO"}
"""Organisations that are met as a party more often than they are a forum."""


def _by_rule(scene: Scene) -> list[Topical]:
    """Return the topics that the pack's rules find."""
    found: list[Topical] = []
    for sentence in scene.sentences:
        for rule in scene.language.near("topics", sentence.signature):
            for match in scene.language.expression(rule).finditer(sentence.signature):
                tokens = sentence.tokens[match.start() : match.end()]
                found.append(Topical(tokens[0].start, tokens[-1].end, ((rule.options["topic"], True),)))
    return found


def _longest(topics: list[Topical]) -> list[Topical]:
    kept: list[Topical] = []
    for topical in topics:
        if kept and topical.start < kept[-1].end:
            if topical.end - topical.start > kept[-1].end - kept[-1].start:
                kept[-1] = topical
            continue
        kept.append(topical)
    return kept
