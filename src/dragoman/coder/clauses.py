"""Clauses of a language whose cases stand by place: what a form of a verb of saying is there, if not its predicate."""

from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import GERUND, PAST, PRESENT


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
