"""A frame of reported speech as a rule found it, and what its words say of it."""

import re
from dataclasses import dataclass

from dragoman.coder.language import Language, Rule
from dragoman.coder.scene import mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import INFINITIVE, NOM, PARTICIPLE, PAST, PRESENT


@dataclass(slots=True, init=False)
class Head:
    """A frame of reported speech in one sentence, in token places.

    `at` is its first token; the content is `first..last` (half-open). `act` is the verb's own, where it has one.
    `speaker` is a mention's token; `voice` says how to find who spoke where there is none: last, joint, side.
    `passed` is who passed the words on, where it was not who spoke.
    """

    rule: Rule
    at: int
    end: int
    verb: int
    first: int
    last: int
    take: str
    act: str | None
    speaker: Token | None
    voice: str
    mute: bool
    passed: Token | None

    def __init__(  # noqa: PLR0913, PLR0917
        self, rule: Rule, at: int, end: int, verb: int, first: int, last: int, take: str, act: str | None = None
    ) -> None:
        self.rule = rule
        self.at = at
        self.end = end
        self.verb = verb
        self.first = first
        self.last = last
        self.take = take
        self.act = act
        self.speaker = None
        self.voice = "subject"
        self.mute = False
        self.passed = None


def barred(language: Language, rule: Rule, signature: str, match: re.Match[str]) -> bool:
    """Whether what stands around a frame forbids it: what its rule names; in rows of characters a 的, behind the
    speaker (then he only owns what speaks) or before the verb (then it is a noun)."""
    if language.forbids(rule, signature[: match.start()]):
        return True
    if language.pack.boundaries:
        return False
    owned, groups = language.charset("relative"), match.groupdict()
    behind = match.end("who") if groups.get("who") else -1
    verb = match.start("v") if groups.get("v") else 0
    return (behind >= 0 and signature[behind : behind + 1] in owned and behind < len(signature)) or (
        verb > 0 and signature[verb - 1] in owned
    )


def clause_of(sentence: Sentence, head: Head, nearest: int) -> int:
    """Return where the clause of a verb begins: at its subject if that stands close before it (within so many tokens,
    `nearest`), else at the verb."""
    if head.speaker is not None:
        at = sentence.tokens.index(head.speaker)
        beside = sentence.tokens[max(0, at - 2) : at]
        if len(beside) == 2 and beside[1].values("fn.and") and (mention_of(beside[0]) or beside[0].values("country")):
            at -= 2  # two speak together
        while at and "article" in {k for k, _, _ in sentence.tokens[at - 1].entries}:
            at -= 1
        mention = mention_of(head.speaker)
        if mention and mention.kind == "state" and at <= 1 and at < head.verb:
            return at  # a side's own sentence: all of it is what it says
        # Where much stands between them (a page's name card) the clause begins at the verb.
        near = sentence.tokens[head.verb].start - sentence.tokens[at].end < 50
        if head.verb - nearest <= at < head.verb and near:
            return at
    return head.verb


def act_of_verb(token: Token) -> str | None:
    """Return the act that a verb of saying itself is; None where it only reports."""
    act = _second(token, "say.")
    return None if act == "name" else act


def act_of_attitude(token: Token) -> str | None:
    """Return the act that a noun of attitude itself is, if it is one."""
    return _second(token, "attitude.")


def _second(token: Token, beginning: str) -> str | None:
    """Return the second word of the first class of a token's readings that begins so."""
    return next((kind.split(".")[1] for kind, _, _ in token.entries if kind.startswith(beginning)), None)


def by_person(head: Head) -> bool:
    """Whether a frame names a person, or several, as speaker."""
    mention = mention_of(head.speaker) if head.speaker is not None else None
    return mention is not None and mention.kind in ("person", "group")


def by_group(head: Head) -> bool:
    """Whether a frame names several together as speaker."""
    mention = mention_of(head.speaker) if head.speaker is not None else None
    return mention is not None and mention.kind == "group"


def is_past(token: Token) -> bool:
    """Whether a verb of saying stands in the past."""
    return bool(token.mask("say", "express") & PAST)


def is_subject(token: Token) -> bool:
    """Whether a mention may stand in the nominative."""
    mention = mention_of(token)
    return mention is not None and bool(mention.mask & NOM)


def passes_on(verb: Token, speaker: Token) -> bool:
    """Whether «as reported by» names who hands news on: a press office, nobody by name."""
    mention = mention_of(speaker)
    if mention is None or mention.kind != "person" or mention.words or mention.ids:
        return False
    return "about" in verb.values("say") and mention.office in ("aide", "spokesperson", "other")


def asked_for(sentence: Sentence, verb: int) -> bool:
    """Whether somebody is called on to do something, not only called on."""
    behind = sentence.tokens[verb + 1 : verb + 4]
    if not any((m := mention_of(t)) and m.kind == "person" for t in behind[:2]):
        return True
    return any(k in ("lit:to", "lit:for") or m & INFINITIVE for t in behind for k, _, m in t.entries)


def is_finite(token: Token) -> bool:
    """Whether a verb stands in a form that makes a predicate."""
    mask = token.mask("say", "express", "hold", "happen", "arrive", "send", "attend", "discuss", "sign", "adopt")
    return bool(mask & (PAST | PRESENT)) and not mask & (PARTICIPLE | INFINITIVE)


def described_by(sentence: Sentence, at: int) -> Token | None:
    """Return the mention that a relative pronoun stands behind, if it does."""
    place = at - 1 if sentence.signature[at - 1 : at] != "," else at - 2
    return sentence.tokens[place] if place >= 0 and mention_of(sentence.tokens[place]) else None


def relays(head: Head, heads: list[Head]) -> bool:
    """Whether a spokesperson or an aide, named behind the words or before them, passes on what a principal said in
    them, or a ministry what both sides did."""
    named = head.take in ("before", "around") and head.speaker is not None
    mention = mention_of(head.speaker) if named and head.speaker is not None else None
    office = mention.office or (mention.who.office if mention.who else None) if mention else None
    if office in ("spokesperson", "aide"):
        before = head.take == "before"
        return any(h is not head and (h.verb < head.at) is before and by_person(h) for h in heads)
    mention = mention if head.take == "before" else None
    house = head.take == "before" and head.speaker is not None and (mention is None or mention.kind == "state")
    return house and any(h is not head and h.verb < head.at and h.voice == "joint" for h in heads)
