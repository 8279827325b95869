"""A frame of reported speech as a rule found it, and what its words say of it."""

from dataclasses import dataclass

from dragoman.coder.language import Rule
from dragoman.coder.scene import mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import NOM, PAST


@dataclass(slots=True)
class Head:
    """A frame of reported speech in one sentence, in token places.

    `at` is its first token; the content is `first..last` (half-open). `act` is the verb's own, where it has one.
    `speaker` is a mention's token; `voice` says how to find who spoke where there is none: last, joint, side.
    """

    rule: Rule
    at: int
    end: int
    verb: int
    first: int
    last: int
    take: str
    act: str | None = None
    speaker: Token | None = None
    voice: str = "subject"
    mute: bool = False


def clause_of(sentence: Sentence, head: Head, nearest: int) -> int:
    """Return where the clause of a verb begins: at its subject if that stands close before it (within so many tokens,
    `nearest`), else at the verb."""
    if head.speaker is not None:
        at = sentence.tokens.index(head.speaker)
        beside = sentence.tokens[max(0, at - 2) : at]
        if len(beside) == 2 and "fn.and" in {k for k, _, _ in beside[1].entries} and mention_of(beside[0]):
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
    for kind, _, _ in token.entries:
        if kind.startswith("say."):
            act = kind.split(".")[1]
            return None if act == "name" else act
    return None


def by_person(head: Head) -> bool:
    """Whether a frame names a person, or several, as speaker."""
    mention = mention_of(head.speaker) if head.speaker is not None else None
    return mention is not None and mention.kind in ("person", "group")


def is_past(token: Token) -> bool:
    """Whether a verb of saying stands in the past."""
    return bool(token.mask("say", "express") & PAST)


def is_subject(token: Token) -> bool:
    """Whether a mention may stand in the nominative."""
    mention = mention_of(token)
    return mention is not None and bool(mention.mask & NOM)
