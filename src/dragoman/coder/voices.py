"""Whose words a frame of reported speech tells."""

from dataclasses import dataclass
from typing import Final

from dragoman.coder.cast import Who
from dragoman.coder.clusters import Cluster
from dragoman.coder.frame import Head
from dragoman.coder.mention import Mention
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.speech import Frames
from dragoman.coder.token import Token
from dragoman.text.features import CASES, LOC, NOM, PAST, PLURAL, SINGULAR


@dataclass(slots=True, init=False)
class Said:
    """A passage with its speaker: token places `first..last` of a sentence. `who` None and `joint` for both sides."""

    sentence: Sentence
    order: int
    first: int
    last: int
    who: Who | None
    rule: str
    act: str | None
    default: str | None
    joint: bool
    group: tuple[str, ...]
    continued: bool
    direct: bool
    mention: Mention | None

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        sentence: Sentence,
        order: int,
        first: int,
        last: int,
        who: Who | None,
        rule: str,
        act: str | None = None,
        default: str | None = None,
        joint: bool = False,
        group: tuple[str, ...] = (),
        continued: bool = False,
        direct: bool = False,
        mention: Mention | None = None,
    ) -> None:
        self.sentence = sentence
        self.order = order
        self.first = first
        self.last = last
        self.who = who
        self.rule = rule
        self.act = act
        self.default = default
        self.joint = joint
        self.group = group
        self.continued = continued
        self.direct = direct
        self.mention = mention

    def near(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in the same paragraph."""
        return self.sentence.paragraph == sentence.paragraph


_PRONOUN: Final = 4
"""A pronoun is the subject of a verb that stands within so many tokens behind it."""
_RECENT: Final = 3
"""A pronoun goes back over so many sentences at most to who was quoted last."""


class Voices:
    """Finds the speaker of a frame: named in it, the side that it speaks for, or who spoke before."""

    def __init__(self, scene: Scene, clusters: list[Cluster], frames: Frames) -> None:
        self.scene = scene
        self.clusters = clusters
        self.frames = frames
        self.subjects = frames.nominative | frames.he
        self.recent: Said | None = None
        self.poster: tuple[int, Who] | None = None

    def of(
        self, sentence: Sentence, order: int, head: Head, last: Said | None
    ) -> tuple[Who | None, Mention | None, bool]:
        """Return (speaker, the mention that names him, whether both sides speak); `last` is what was said before."""
        if head.voice == "joint":
            return None, None, True
        if head.voice == "last" and last is not None and not last.joint and self._several(sentence, head):
            return None, None, False
        if head.voice == "last" and last is not None:
            who = last.who if last.joint else self._gendered(sentence, order, head, last.who)
            return who, last.mention if who is last.who else None, last.joint
        if head.voice == "last" and head.speaker is None:
            return self._gendered(sentence, order, head, self._summoner() or self._meant(order)), None, False
        if head.voice == "house":
            return self._house(order), None, False
        if head.voice == "poster":
            own = self.poster is not None and order - self.poster[0] <= _RECENT
            return (self.poster[1] if self.poster and own else None), None, False
        if head.voice == "alone":
            return self._alone(order + 1), None, False
        if head.voice == "sender":
            return self._sender(sentence), None, False
        if head.voice == "side":
            return self._side(sentence, head)
        if head.speaker is None:
            return None, None, False
        who, mention = speaker_of(head.speaker, self.scene)
        if mention and mention.kind == "group":
            alone = self.scene.language.cases_by_place and len(mention.parties) == 1
            return (self.scene.cast.state(mention.parties[0]), mention, False) if alone else (None, mention, True)
        if self._both(sentence, head.speaker):
            return None, None, True
        from_side = head.take == "verb" and head.voice == "who" and head.at < head.verb
        side = (
            mention.kind == "state" if mention else head.take == "clause" and last is not None and last.near(sentence)
        )
        if side and not from_side and last and _speaks_for(last.who, who):
            return last.who, mention, False
        if who is None and mention and not mention.words and last is None:
            return self._alone(order), mention, False
        if who is None and mention and not mention.words and last and last.who and last.who.person:
            return last.who, mention, False  # "the minister", "the politician": who spoke last
        return who, mention, False

    def _several(self, sentence: Sentence, head: Head) -> bool:
        """Whether a verb in the plural has no subject at all: "they invited him" is nobody's who spoke alone."""
        mask = sentence.tokens[head.verb].mask("say", "express")
        alone = self.scene.language.charset("fn.he").isdisjoint(sentence.signature[: head.verb])
        return bool(mask & PLURAL and mask & PAST) and not mask & SINGULAR and alone and head.take == "clause"

    def _gendered(self, sentence: Sentence, order: int, head: Head, who: Who | None) -> Who | None:
        """Return whom a pronoun before a verb means, in a language whose pronouns tell men from women: the one
        expected, else the nearest named before it whom the pronoun fits."""
        pronouns = self.scene.language.pack.settings["discourse"].get("pronouns", {})
        near = sentence.tokens[max(0, head.verb - _PRONOUN) : head.verb] if pronouns else []
        told = (pronouns.get(self.scene.text[t.start : t.end].lower()) for t in near)
        wanted = next(filter(None, told), None)
        if wanted is None or (who is not None and self._gender(who) in ("", wanted)):
            return who
        own = [m.who for t in sentence.tokens[: head.verb] if (m := mention_of(t)) and m.kind == "person" and m.who]
        before = self.scene.sentences[max(0, order - 2) : order]
        others = [
            m.who for s in reversed(before) for t in s.tokens if (m := mention_of(t)) and m.kind == "person" and m.who
        ]
        # Of two whom it fits the sentence's subject, who stands first, is meant.
        fits = [w for w in (*own, *others) if w.person and w is not who and self._gender(w) in ("", wanted)]
        return next((w for w in fits if self._gender(w) == wanted), next(iter(fits), None)) or who

    def _gender(self, who: Who) -> str:
        """Return m or f where the gazetteer knows."""
        person = self.scene.cast.names.people.get(who.id.removeprefix("person:"))
        return person.gender if person else ""

    def _meant(self, order: int) -> Who | None:
        """Return whom "he" means where the narrator spoke last: who was quoted a little before, else the subject of
        the sentence before."""
        if self.recent is not None and order - self.recent.order <= _RECENT and self.recent.who:
            return self.recent.who
        before = self.scene.sentences[order - 1] if order else None
        if before is None or before.title:
            return None
        subjects = [m for t in before.tokens if (m := mention_of(t)) and m.kind == "person" and m.mask & NOM]
        rows = not self.scene.language.pack.boundaries
        return next((m.who for m in subjects if (rows or m.mask & CASES != CASES) and m.who and m.who.person), None)

    def _alone(self, order: int) -> Who | None:
        """Return the one person whom the sentences before name: "the diplomat" can be nobody else."""
        near = [t for s in self.scene.sentences[max(0, order - 3) : order] if not s.title for t in s.tokens]
        people = {id(m.who): m.who for t in near if (m := mention_of(t)) and m.who and m.who.person and m.who.named}
        return next(iter(people.values())) if len(people) == 1 else None

    def _sender(self, sentence: Sentence) -> Who | None:
        """Return who wrote the letter that a sentence tells of, or the last one told."""
        letters = [k for k in self.clusters if k.kind == "letter"]
        here = [k for k in letters if any(c.sentence is sentence for c in k.told)] or letters[-1:]
        return next((p.who for k in here[:1] for p in k.parts if p.role == "a"), None)

    def _house(self, order: int) -> Who | None:
        """Return the ministry that a text goes on to call "the ministry": who summoned, else the last one named."""
        if summoner := self._summoner():
            return summoner
        near = [t for s in self.scene.sentences[max(0, order - _RECENT) : order] for t in s.tokens]
        return next((m.who for t in reversed(near) if (m := mention_of(t)) and m.kind == "state" and m.who), None)

    def _summoner(self) -> Who | None:
        """Return the ministry that summoned somebody, where that is what the text tells."""
        told = [k for k in self.clusters if any(c.rule.options.get("summons") for c in k.told)]
        return next((p.who for k in told for p in k.parts if not p.who.person), None)

    def _both(self, sentence: Sentence, speaker: Token) -> bool:
        """Whether two of different sides are the subject together."""
        at = sentence.tokens.index(speaker)
        joint = self.scene.language.charset("fn.and")
        for step in (-1, 1):
            other = self._beyond(sentence, at, step)
            one = self._beyond(sentence, other, step)
            size = len(sentence.tokens)
            if (
                0 <= one < size
                and 0 <= other < size
                and sentence.signature[other] in joint
                and sentence.signature[one] in self.subjects
            ):
                return self.scene.party(sentence.tokens[one]) != self.scene.party(speaker)
        return False

    def _beyond(self, sentence: Sentence, at: int, step: int) -> int:
        """Return the place before or behind another, past articles; it may lie outside the sentence."""
        articles = self.scene.language.charset("article")
        at += step
        while 0 <= at < len(sentence.tokens) and sentence.signature[at] in articles:
            at += step
        return at

    def _side(self, sentence: Sentence, head: Head) -> tuple[Who | None, Mention | None, bool]:
        """Return the side that a passive names ("the readiness of the Russian side"); both if it names none or two."""
        found: list[Who] = []
        for token in sentence.tokens[head.verb : head.verb + 6]:
            mention = mention_of(token)
            if mention and mention.kind == "group":
                return None, mention, True
            if mention and mention.who:
                found.append(mention.who)
            elif token.mask("country", "capital") & CASES == LOC:
                continue  # where it was
            elif not mention and (code := self.scene.party(token)) and token.values("country", "capital"):
                found.append(self.scene.cast.state(code))
        met = {code for cluster in self.clusters for code in cluster.countries()}
        found = [who for who in found if not met or who.country in met]
        alone = self._sender(sentence) if len(self.clusters) == 1 else None
        if alone or (alone := self._summoner()):
            return alone, None, False
        if len({w.country for w in found}) == 1 and found[0].country:
            return found[0], None, False
        return None, None, True


def _speaks_for(last: Who | None, who: Who | None) -> bool:
    """Whether a side's words go on those of its own person who spoke just before."""
    return bool(who and last and last.person and last.country == who.country)


def speaker_of(token: Token, scene: Scene) -> tuple[Who | None, Mention | None]:
    """Return who a speaker's token is: an actor, or None for a group; and its mention, if it was composed."""
    mention = mention_of(token)
    if mention is not None:
        return mention.who, mention
    code = scene.party(token)
    return (scene.cast.state(code) if code else None), None
