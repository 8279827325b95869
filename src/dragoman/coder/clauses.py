"""Clauses of a language whose cases stand by place: what a form of a verb of saying is there, if not its predicate."""

from typing import Final

from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import GERUND, INFINITIVE, PAST, PRESENT

_FAR: Final = 24
"""What a meeting is for is told within so many tokens behind it."""
_TELLS: Final = ("say", "express")


class Clauses:
    """The signs by which one tells them, of one language."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        language = scene.language
        self.first = language.charset("fn.ours", "side", "ministry")
        self.opens = language.charset("fn.by", "fn.at", "relative", marks=",–—-;:(\"“’'")
        self.credentials = language.charset("credentials")
        self.conjunctions = language.charset("fn.and", "fn.but", marks=",")
        self.guests = language.charset("person", "state", "guest")
        self.joints = language.charset("fn.and", "fn.but", "fn.also", marks=",")
        self.nominative = language.charset(
            "person.nom", "state.nom", "group.nom", "org.nom", "country.nom", "capital.nom", "seat.nom"
        )
        self.they = language.charset("fn.they")
        self.strong = language.charset("person.nom", "state.nom", "group.nom")
        self.governors = language.charset("governs")
        self.articles = language.charset("article")
        self.verbs = language.charset("say", "express")
        self.contacts = language.charset("hold.meet.past", "hold.call.past", "hold.receive.past", "contact")
        self.holds = language.charset("hold")

    def greeted(self, sentence: Sentence, verb: int) -> bool:
        """Whether somebody, and nothing of his, stands right behind a verb of welcoming."""
        for at in range(verb + 1, min(verb + 4, len(sentence.tokens))):
            if sentence.signature[at] in self.guests:
                return sentence.signature[at + 1 : at + 2] not in ("'", "’")
        return False

    def bare(self, sentence: Sentence, verb: int) -> bool:
        """Whether a verb stands in its bare form without a subject of several right before it."""
        token = sentence.tokens[verb]
        mask = token.mask("say", "express")
        word = self.scene.text[token.start : token.end].split()[0]
        if not mask & PRESENT or mask & PAST or (word.endswith("s") and not word.endswith("ss")):
            return False
        at = verb - 1
        while at >= 0 and sentence.signature[at] in self.joints and sentence.signature[at] not in self.conjunctions:
            at -= 1
        return at >= 0 and sentence.signature[at] not in self.nominative | self.they | self.first

    def meant(self, sentence: Sentence, verb: int) -> int | None:
        """Return the place of the verb of contact whose purpose a verb tells: "spoke with him to congratulate him"."""
        token = sentence.tokens[verb]
        if not token.mask(*_TELLS) & INFINITIVE or not self.scene.text.startswith("to ", token.start):
            return None
        if token.values("discuss"):
            return None  # what they met to speak about
        for at in range(verb - 1, max(-1, verb - _FAR), -1):
            sign, before = sentence.signature[at], sentence.tokens[at]
            if sign in self.contacts and before.mask("hold") & PAST:
                return at
            if sign in self.contacts:
                return next((i for i in range(at - 1, max(-1, at - 6), -1) if self._held(sentence, i)), None)
            if (sign in self.opens and sign != ",") or (sign in self.verbs and not before.mask(*_TELLS) & INFINITIVE):
                return None
        return None

    def _held(self, sentence: Sentence, at: int) -> bool:
        return sentence.signature[at] in self.holds and bool(sentence.tokens[at].mask("hold") & PAST)

    def loose(self, sentence: Sentence, verb: int) -> bool:
        """Whether a gerund only describes a noun: no comma, "by" or the sentence's beginning stands before it."""
        token = sentence.tokens[verb]
        mask = token.mask("say", "express")
        if not mask & GERUND or mask & (PAST | PRESENT) or verb <= 1:
            return False
        at = verb - 1
        while at > 0 and sentence.signature[at] in self.joints and sentence.signature[at] != ",":
            at -= 1
        return sentence.signature[at] not in self.opens and sentence.signature[at] not in self.strong

    def handed(self, sentence: Sentence, verb: int) -> bool:
        """Whether credentials are what a verb of accepting or receiving has for its object."""
        return not self.credentials.isdisjoint(sentence.signature[verb + 1 : verb + 4])

    def phrase(self, sentence: Sentence, verb: int, noun: int) -> int:
        """Return where the phrase of a noun begins: "the other side's firm commitment"."""
        at = noun
        while at - 1 > verb and sentence.signature[at - 1] not in self.governors:
            at -= 1
        return at

    def main_subject(self, sentence: Sentence, verb: int) -> Token | None:
        """Return the subject of the main clause behind one that a gerund opens: who stands behind a comma and before
        a verb of saying."""
        for at in range(verb + 1, len(sentence.tokens) - 1):
            start = at - 1
            while start > verb and sentence.signature[start] in self.articles:
                start -= 1
            close = sentence.signature[at + 1 : at + 3]
            if (
                sentence.signature[at] in self.strong
                and sentence.signature[start] == ","
                and any(s in self.verbs for s in close)
            ):
                return sentence.tokens[at]
        return None
