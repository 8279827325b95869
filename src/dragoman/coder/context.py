"""What outcomes need of the rest of a reading: who said the passage, between whom, on which day."""

from dataclasses import dataclass, field
from typing import Final

from dragoman.coder.clusters import Cluster
from dragoman.coder.encounters import date_of_cluster
from dragoman.coder.meaning import Topics
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.model import Actor, Evidence, Statement
from dragoman.text.numbers import Amount


@dataclass(slots=True)
class Context:
    """A scene with its encounters and statements; `document_id` names the telling."""

    scene: Scene
    clusters: list[Cluster]
    statements: tuple[Statement, ...]
    topics: Topics
    document_id: str
    main: Cluster | None = None
    spans: list[tuple[int, int, Statement]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find the encounter that the text is about: the first contact that a verb tells of, else the first of all."""
        contacts = [k for k in self.clusters if k.kind != "visit"]
        self.main = next((k for k in contacts if k.main), None) or next(iter(contacts or self.clusters), None)
        self.spans = [(s.evidence[0].start, s.evidence[0].end, s) for s in self.statements]

    def statement_at(self, start: int) -> Statement | None:
        """Return the statement whose words hold a passage."""
        return next((statement for first, end, statement in self.spans if first <= start < end), None)

    def said_by(self, start: int) -> Actor | None:
        """Return who says a passage; None for the narrator and for both sides together."""
        statement = self.statement_at(start)
        return statement.speaker if statement else None

    def topics_of(self, principal: Evidence) -> list[str]:
        """Return what a passage is about: the topics that it names, else those of the statement that it stands in."""
        named = self.topics.between(principal.start, principal.end)
        statement = None if named else self.statement_at(principal.start)
        return list(statement.topics) if statement and len(statement.topics) == 1 else named

    def parties(self, sentence: Sentence, first: int, last: int) -> list[str]:
        """Return between whom: the parties named in the passage if two are, else those of the main encounter, or of
        that of a speaker who took no part in it."""
        named: dict[str, None] = {}
        for place, token in enumerate(sentence.tokens[first:last], first):
            mention = mention_of(token)
            codes = list(mention.parties) if mention else token.values("country", "adj", "prefix", "char")[:1]
            if not codes and not self.scene.language.pack.boundaries and _dashed(sentence, place):
                codes = token.values("org")[:1]
            for code in codes:
                named[code] = None
        if len(named) > 1:
            return sorted(named)
        if self.main is None:
            return []
        statement = self.statement_at(sentence.tokens[first].start)
        country = statement.country if statement else None
        others = (k for k in self.clusters if country in k.countries() and len(k.countries()) > 1)
        own = None if country is None or country in self.main.countries() else next(others, None)
        return sorted((own or self.main).countries())

    def day(self) -> str | None:
        """Return the day of the main encounter, as its record has it."""
        return date_of_cluster(self.scene, self.main)[0] if self.main else None


def _dashed(sentence: Sentence, place: int) -> bool:
    """Whether a dash ties a name to another: the summit of A-B-C is theirs."""
    return any(sentence.signature[at : at + 1] in _DASHES for at in (place - 1, place + 1) if at >= 0)


_DASHES: Final = ("—", "–", "-")


def counts(scene: Scene, amount: Amount) -> bool:
    """Whether a number counts things: no money, no share; in rows of characters no place in a row and no year."""
    behind = scene.text[amount.end : amount.end + 1]
    placed = scene.text[max(0, amount.start - 1) : amount.start] == "第" or behind in _PLACED
    return not amount.currency and not (placed and not scene.language.pack.boundaries)


_PLACED: Final = tuple("世年次届周轮月日号点")
