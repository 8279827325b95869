"""Frames of reported speech where the verb stands last: who, then what was said, then that it was said.

"He the growth of trade welcomed": the content stands between the subject and the verb. Several verbs of one sentence
follow each other, each with its content behind the one before.
"""

import re
from typing import Final

from dragoman.coder.frame import Head, act_of_attitude, act_of_verb
from dragoman.coder.language import Rule
from dragoman.coder.reach import WHOLE
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.speech import Frames
from dragoman.coder.token import Token
from dragoman.text.features import FIRST, GERUND, INFINITIVE, NEGATIVE, NOM, PARTICIPLE, PASSIVE, PAST, PRESENT

_CLOSERS: Final = {"»": "«", "”": "“", '"': '"'}
_ENDS: Final = frozenset('.!?…,;»”"')
_LEAST: Final = 2
"""A content of fewer words is none."""


class VerbLast(Frames):
    """The statement rules of a language whose verb stands last, applied to sentences."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        language = scene.language
        self.weak = language.charset("country.nom", "capital.nom", "seat.nom", "org.nom")
        self.seats = language.charset("capital.nom", "seat.nom")
        self.seated = language.charset(
            "fn.city", "fn.and", "session", "contact", "instrument", "event", "office", "ministry", "group", "side",
            marks="W,–—-",
        )  # fmt: skip
        self.also = language.charset("fn.and")
        self.listed = language.charset("fn.and", marks=",")
        self.auxiliary = language.charset("fn.aux")
        self.lead = language.charset("fn.also", "fn.lead", "fn.but", "fn.aux", marks=",–—-")

    def heads(self, sentence: Sentence) -> list[Head]:
        """Return the frames of a sentence in order of their verbs; of two at one verb the first rule wins."""
        if self.any.isdisjoint(sentence.signs) and ":" not in sentence.signature:
            return []
        found: list[Head] = []
        taken: set[int] = set()
        for rule in self.scene.language.near("statements", sentence.signature):
            for match in self.scene.language.expression(rule).finditer(sentence.signature):
                groups = match.groupdict()
                verb = match.start("v") if groups.get("v") else match.start()
                if verb in taken or (groups.get("v") and not self._closes(sentence, verb, rule)):
                    continue
                taken.add(verb)
                if groups.get("n"):
                    taken.update(range(*match.span("n")))
                found.append(self._made(sentence, rule, match, verb))
        found.sort(key=lambda head: head.verb)
        return self._chained(sentence, self._outermost(sentence, found))

    def _made(self, sentence: Sentence, rule: Rule, match: re.Match[str], verb: int) -> Head:
        token = sentence.tokens[verb]
        head = Head(
            rule,
            match.start(),
            match.end(),
            verb,
            match.end(),
            len(sentence.tokens),
            rule.options["take"],
            rule.options.get("act") or act_of_verb(token),
        )
        groups = match.groupdict()
        if groups.get("n"):
            head.act = act_of_attitude(sentence.tokens[match.start("n")]) or head.act
        head.voice = rule.options["speaker"]
        if groups.get("who"):
            head.speaker, head.voice = sentence.tokens[match.start("who")], "who"
        follows = sentence.signature[verb + 1 : verb + 2]
        head.mute = head.take == "none" or (
            bool(groups.get("v"))
            and bool(token.mask("say", "express") & NEGATIVE or (follows and follows in self.negation))
        )
        return head

    def _closes(self, sentence: Sentence, verb: int, rule: Rule) -> bool:
        """Whether a verb tells what was said: it ends its clause, and is no participle before a noun."""
        token = sentence.tokens[verb]
        values = token.values("say", "express")
        wanted = rule.options.get("kinds")
        if wanted and not any(v in wanted for v in values):
            return False
        mask = token.mask("say", "express")
        follows = sentence.signature[verb + 1 : verb + 2]
        if mask & FIRST:
            return False  # "we agreed": the speaker's own words, no report of them
        if mask & PASSIVE and mask & PRESENT and not mask & PAST:
            return False  # so it is held, by nobody
        if mask & (PAST | PRESENT) and not mask & PARTICIPLE:
            return True
        if mask & GERUND:
            behind = verb + 1 + (follows in self.auxiliary if follows else 0)
            return sentence.signature[behind : behind + 1] == ","
        if mask & PARTICIPLE:
            return bool(mask & PAST) and (not follows or follows in _ENDS)
        return not mask & INFINITIVE and mask == 0

    def _outermost(self, sentence: Sentence, heads: list[Head]) -> list[Head]:
        """Drop frames that stand inside a quotation whose speaker is named behind it, and those behind "in his words"
        that name nobody."""
        kept: list[Head] = []
        for head in heads:
            inside = any(
                o.take == "before" and not o.mute and _opening(sentence, o.at) <= head.verb < o.at for o in heads
            )
            around = next((o for o in kept if o.take in ("around", "after") and o.first <= head.verb), None)
            if inside or (
                around is not None and head.take == "ahead" and not self._named(sentence, around.first, head)
            ):
                continue
            kept.append(head)
        return kept

    def _named(self, sentence: Sentence, start: int, head: Head) -> bool:
        return any(self._strong(sentence, at) for at in range(start, head.verb))

    def _strong(self, sentence: Sentence, at: int) -> bool:
        mention = mention_of(sentence.tokens[at])
        return sentence.signature[at] in self.strong and mention is not None and bool(mention.mask & NOM)

    def _chained(self, sentence: Sentence, heads: list[Head]) -> list[Head]:
        """Give each frame its speaker and its content, each behind the one before."""
        start = told = 0
        before: Head | None = None
        made: list[Head] = []
        for head in heads:
            if head.take == "none":
                made.append(head)  # it tells nothing, and its subject may go on behind it
                told = head.verb + 1
                continue
            if head.take == "before":
                head.first, head.last = max(start, _opening(sentence, head.at)), head.at
            elif head.take == "around":
                self._around(sentence, head, start)
            elif head.take == "ahead":
                self._ahead(sentence, head, start, before)
                head.first = max(head.first, min(self._behind_lead(sentence, told), head.last)) if told else head.first
            if head.voice == "nobody" or (head.take != "after" and head.last - head.first < _LEAST):
                continue
            made.append(head)
            start, before = max(head.verb + 1, head.end), head
        return made

    def _around(self, sentence: Sentence, head: Head, start: int) -> None:
        head.first = head.end + (sentence.signature[head.end : head.end + 1] == ",")
        if head.first >= len(sentence.tokens) - 1:
            head.first, head.last = start, head.at

    def _ahead(self, sentence: Sentence, head: Head, start: int, before: Head | None) -> None:
        """Find the subject before a verb and what stands between the two; without one, who spoke before goes on."""
        at = self._subject_at(sentence, start, head.verb) if head.voice == "subject" else None
        first = self._behind_lead(sentence, start)
        if at is not None and sentence.signature[at] in self.source:
            head.voice = "nobody"
            return
        if at is not None:
            he = sentence.signature[at] in self.he
            head.speaker, head.voice = (None, "last") if he else (sentence.tokens[at], "who")
            behind = self._behind_lead(sentence, self._behind_joined(sentence, at), addressed=True)
            enough = head.at - behind >= _LEAST
            first, head.last = (behind, head.at) if enough else (first, at)
            if head.act in WHOLE:
                first, head.last = at, head.verb + 1
        else:
            head.last = head.verb + 1 if head.act in WHOLE else head.at
            if head.voice == "subject":
                head.speaker, head.voice = self._without(sentence, start, before, strong=head.act not in WHOLE)
        head.first = first

    def _without(
        self, sentence: Sentence, start: int, before: Head | None, *, strong: bool
    ) -> tuple[Token | None, str]:
        """Return (speaker, voice) of a verb without a subject: who spoke before it, in the sentence or the text; where
        nobody did, the country that opens it. A capital or a seat that opens it speaks itself, where that is `strong`.
        """
        if before is not None:
            return before.speaker, before.voice
        first = self._behind_lead(sentence, start)
        opens, behind = sentence.signature[first : first + 1], sentence.signature[first + 1 : first + 2]
        if strong and opens and opens in self.seats and behind not in self.seated:
            return sentence.tokens[first], "who"
        opening = range(start, min(start + 3, len(sentence.tokens)))
        weak = next((sentence.tokens[i] for i in opening if sentence.signature[i] in self.weak), None)
        return weak, "last"

    def _subject_at(self, sentence: Sentence, start: int, verb: int) -> int | None:
        """Return the place of a verb's subject: the first nominative or pronoun behind the frame before."""
        for at in range(start, verb):
            sign = sentence.signature[at]
            named = sign in self.he or sign in self.source or self._strong(sentence, at)
            if named and not self._owns_with(sentence, at):
                return at
        return None

    def _behind_joined(self, sentence: Sentence, at: int) -> int:
        """Return the place behind a subject and those joined to it: "Orsk and Holt"."""
        signs = sentence.signature
        while signs[at + 1 : at + 2] in self.listed and at + 2 < len(signs) and self._strong(sentence, at + 2):
            at += 2
        return at + 1

    def _owns_with(self, sentence: Sentence, at: int) -> bool:
        """Whether a nominative only shares the case of the one joined to it: "Orsk and Holt's meeting"."""
        if sentence.signature[at + 1 : at + 2] not in self.also:
            return False
        other = mention_of(sentence.tokens[at + 2]) if at + 2 < len(sentence.tokens) else None
        return other is not None and not other.mask & NOM

    def _behind_lead(self, sentence: Sentence, at: int, *, addressed: bool = False) -> int:
        """Return the first place that is no lead-in (also, in turn, in the course of the talks); where somebody is
        `addressed` there, none of that either."""
        people = self.scene.language.charset("person.dat") if addressed else frozenset()
        while at < len(sentence.tokens) and (sentence.signature[at] in self.lead or sentence.signature[at] in people):
            at += 1
        return at


def _opening(sentence: Sentence, end: int) -> int:
    """Return where the quotation begins that closes right before a place; 0 where none does."""
    for at in range(end - 1, max(-1, end - 4), -1):
        opener = _CLOSERS.get(sentence.signature[at])
        if opener:
            found = sentence.signature.rfind(opener, 0, at)
            return found if found > 0 else 0
    return 0
