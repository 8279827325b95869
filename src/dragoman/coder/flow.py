"""Whether a sentence without a frame of its own goes on in the same mouth, or the narrator takes over."""

from typing import Final

from dragoman.coder.clusters import Cluster
from dragoman.coder.frame import Head
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.speech import Frames
from dragoman.coder.voices import Said

_DONE: Final = ("congratulate", "thank", "condole", "invite", "welcome")
"""Acts that the narrator tells of: what follows them is seldom the speaker's words."""


_OPENING: Final = 60
"""A sentence's subject and verb stand within so many characters of its beginning."""


class Flow:
    """What tells the narrator's sentences from a speaker's, in one text."""

    def __init__(self, scene: Scene, clusters: list[Cluster], frames: Frames) -> None:
        self.scene = scene
        self.clusters = clusters
        self.frames = frames
        self.people = scene.language.charset("person.nom")
        self.narrating = scene.language.charset(
            "narrator", "discuss.past", "happen.past", "attend.past", "sign.past", "hold.meet.past", "hold.receive.past"
        )
        self.narrating -= scene.language.charset("happen.be")  # to be and to become: anybody says so
        self.telling = self.narrating
        if not scene.language.pack.boundaries:  # verbs without tense tell of the past in anybody's mouth
            self.telling = scene.language.charset("narrator", "discuss.past")
        self.wishes = scene.language.charset("wish")
        self.groups = scene.language.charset("group.nom")
        self.ours = scene.language.charset(
            "fn.ours", "state", "relation", "measure", "venture", "label", "label_soft", "prefix"
        )
        self.contact = scene.language.charset("contact.nom", "visit.nom")
        manner = scene.language.pack.settings["discourse"]
        self.names_go_on = bool(manner.get("names_go_on"))
        self.narrator: tuple[str, ...] = tuple(manner["narrator"])
        self.duty: tuple[str, ...] = tuple(manner.get("duty", ()))
        self.listed: tuple[str, ...] = tuple(manner.get("listed", ()))

    def pair(self, sentence: Sentence, last: Said | None) -> bool:
        """Whether a sentence opens with two sides together, and goes on what both were saying."""
        if last is None or not last.joint or not self.narrating.isdisjoint(sentence.signs):
            return False
        countries = self.scene.language.charset("country.nom", "state.nom")
        joint = self.scene.language.charset("fn.and")
        signs = sentence.signature[:8]
        return any(
            a in countries and b in joint and c in countries
            for a, b, c in zip(signs, signs[1:], signs[2:], strict=False)
        )

    def goes_on(self, sentence: Sentence, last: Said) -> bool:
        """Whether a sentence goes on with what was said last: no narrator's verb, no new person as its subject."""
        signature = sentence.signature
        near = sentence.paragraph == last.sentence.paragraph
        wished = near and self.names_go_on and not self.wishes.isdisjoint(signature[:1])
        telling = self.telling if near else self.narrating
        if (not wished and not telling.isdisjoint(sentence.signs)) or self._together(sentence, last):
            return False
        if not self.names_go_on:
            if not self.contact.isdisjoint(signature[:3]):
                return False
            if any(sign in self.people for sign in signature[:6]):
                return False
            together = any(sign in self.groups for sign in signature[:6])
            if not last.joint and together and not self._asked_of(sentence):
                return False  # "both sides should" is said, "the two sides met" is told
        if len(sentence.tokens) < 4 or "?" in signature:
            return False
        opening = self.scene.text[sentence.start : sentence.end].lstrip(' .,:;*«"–—-')
        if opening.startswith(self.narrator):
            return False
        if self.listed and opening.startswith(self.listed):
            return True
        if last.act in _DONE and not last.direct:
            return near and self.own_words(sentence)
        if near:
            return True
        return sentence.paragraph - last.sentence.paragraph == 1 and self.own_words(sentence)

    def _together(self, sentence: Sentence, last: Said) -> bool:
        """Whether, in a language without tenses, who spoke last opens a sentence with somebody else, or it tells who
        took part: it narrates."""
        if self.scene.language.pack.boundaries:
            return False
        signs = sentence.signature[:3]
        people = len(signs) > 1 and signs[0] in self.people and signs[-1] in self.people
        pair = people and signs[1] in self.scene.language.charset("fn.and")
        own = any((m := mention_of(t)) and m.who is last.who for t in sentence.tokens[:3])
        return (pair and own) or self.scene.language.fires("delegations", sentence.signature)

    def _asked_of(self, sentence: Sentence) -> bool:
        """Whether the beginning of a sentence says what somebody should do."""
        opening = self.scene.text[sentence.start : min(sentence.end, sentence.start + _OPENING)]
        return any(word in opening for word in self.duty)

    def own_words(self, sentence: Sentence) -> bool:
        """Whether a sentence of the next paragraph can only be the speaker's: it speaks of "us", a side, relations
        or of what is measured between the two, and opens with no sign of a list."""
        if (
            sentence.signature[0] not in '«"'
            and not sentence.signature[0].isalnum()
            and ord(sentence.signature[0]) < 0xE000
        ):
            return False
        return bool(self.clusters) and not self.ours.isdisjoint(sentence.signs)

    def news(self, sentence: Sentence, head: Head) -> bool:
        """Whether a house of state only passes on, with a verb of telling or a dash, that something was discussed or
        held."""
        verb = sentence.tokens[head.verb]
        told = verb.values("say")
        passed = ("about" in told and "claim" not in told) or (head.take == "before" and not verb.entries)
        return passed and not self.narrating.isdisjoint(sentence.signature[head.first : head.last])
