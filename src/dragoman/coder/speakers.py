"""Who speaks where a verb of saying names nobody by its rule: the subject of its clause."""

from typing import Final

from dragoman.coder.clauses import Clauses
from dragoman.coder.frame import described_by, is_finite, is_subject
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import CASES, GERUND, NOM, PAST, PRESENT

_OWNED: Final = ("'", "’", "-", "–", "—")
"""What stands behind a country's name that only tells whose something is, or with whom."""


class Speakers:
    """The signs by which a subject is told, of one language."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.clauses = Clauses(scene)
        language = scene.language
        self.nominative = language.charset(
            "person.nom", "state.nom", "group.nom", "org.nom", "country.nom", "capital.nom", "seat.nom"
        )
        self.strong = language.charset("person.nom", "state.nom", "group.nom")
        self.source = language.charset("source_noun.nom")
        self.that = language.charset("fn.that")
        self.he = language.charset("fn.he")
        self.verbs = language.charset("say", "express")
        self.joints = language.charset("fn.and", "fn.but", "fn.also", marks=",")
        self.relative = language.charset("relative")
        self.governors = language.charset("governs")
        self.articles = language.charset("article")
        self.predicates = language.charset("verb")
        self.objects = language.charset("governs", "verb", "greet", marks="-–—")
        self.they = language.charset("fn.they")
        self.pair = language.charset("fn.two")

    def subject(self, sentence: Sentence, verb: int) -> tuple[Token | None, str]:
        """Return (the speaker's token, voice): the nearest nominative before the verb, else just behind it, else who
        spoke last where the verb opens its clause; "nobody" where the subject is none of the actors."""
        token = sentence.tokens[verb]
        gerund = bool(token.mask("say", "express") & GERUND) and not token.mask("say", "express") & (PAST | PRESENT)
        if not gerund and (clear := self._clear_subject(sentence, verb)):
            return clear, "who"
        if gerund and self.governors and verb and sentence.signature[verb - 1] in self.strong:
            return sentence.tokens[verb - 1], "who"  # "with the King stressing"
        joined = not self.governors or any(s in self.joints for s in sentence.signature[max(0, verb - 2) : verb])
        for at in range(verb - 1, -1, -1):
            sign = sentence.signature[at]
            if sign in self.source:
                return None, "nobody"
            if not joined and sign in self.predicates and is_finite(sentence.tokens[at]):
                return None, "nobody"  # its clause has a verb already
            if sign in self.he:
                return None, "joint" if sign in self.they else "last"
            if sign in self.pair and all(s in self.joints for s in sentence.signature[at + 1 : verb]):
                return None, "joint"  # "the two also agreed"
            if sign in self.relative and (described := described_by(sentence, at)) is not None:
                return described, "who"
            if sign in self.strong and is_subject(sentence.tokens[at]):
                return sentence.tokens[at], "who"
            if sign in self.nominative and not mention_of(sentence.tokens[at]) and self._leads(sentence, at):
                return sentence.tokens[at], "who"
        if gerund and verb <= 1 and (main := self.clauses.main_subject(sentence, verb)) is not None:
            return main, "who"
        reach = len(sentence.tokens) if gerund else verb + 4
        for at in range(verb + 1, min(reach, len(sentence.tokens))):
            sign = sentence.signature[at]
            if sign in self.he:
                return None, "last"
            if sign in self.strong and is_subject(sentence.tokens[at]):
                return sentence.tokens[at], "who"
            if not gerund and sign in ",:":
                break
        opens = verb <= 3 or any(s in self.verbs for s in sentence.signature[:verb])
        return (None, "last") if opens else (None, "nobody")

    def _clear_subject(self, sentence: Sentence, verb: int) -> Token | None:
        """Return the subject before a verb where a word that may stand in any case (a ministry's abbreviation) stands
        between them: the person in the nominative who opens the clause."""
        between: Token | None = None
        for at in range(verb - 1, -1, -1):
            mention = mention_of(sentence.tokens[at])
            if sentence.signature[at] in self.that or sentence.signature[at] in self.verbs:
                return None
            if mention is None or sentence.signature[at] not in self.strong:
                continue
            if mention.kind == "state" and mention.mask & CASES != NOM:
                between = sentence.tokens[at]
            elif is_subject(sentence.tokens[at]):
                return sentence.tokens[at] if between is not None and mention.kind == "person" else None
        return None

    def topic(self, sentence: Sentence, verb: int) -> tuple[Token | None, str]:
        """Return (the speaker's token, voice) where a clause needs no subject: whom the sentence is about, the first
        person that it names; else who spoke last."""
        told = sentence.tokens[:verb]
        if not self.scene.language.pack.boundaries:
            # Both sides as a clause's own subject come before whom the clauses before it name.
            opens = [place + 1 for place, sign in enumerate(sentence.signature[:verb]) if sign == ","]
            both = [sentence.tokens[place] for place in opens if place < verb]
            told = [t for t in both if (m := mention_of(t)) and m.kind == "group"] or told
        for token in told:
            mention = mention_of(token)
            if mention and mention.kind in ("person", "group"):
                return token, "who"
        return None, "last"

    def _leads(self, sentence: Sentence, at: int) -> bool:
        """Whether a country's or capital's name is the subject: it opens its clause, behind no preposition or noun."""
        before = at - 1
        while self.governors and before >= 0 and sentence.signature[before] in self.articles:
            before -= 1
        if self.governors and (
            (before >= 0 and sentence.signature[before] in self.objects)
            or sentence.signature[at + 1 : at + 2] in _OWNED
        ):
            return False
        if not self.verbs.isdisjoint(sentence.signature[:at]):
            return sentence.signature[at - 1] in self.that
        return (
            at <= 3
            or sentence.signature[at - 1] in ',–—-«"'
            or sentence.signature[at - 1] in self.joints
            or sentence.signature[at - 1] in self.that
        )
