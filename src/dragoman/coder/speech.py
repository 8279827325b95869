"""Where a sentence reports speech: the frames that the rules find, and how far each one's content reaches."""

import re
from typing import Final

from dragoman.coder.frame import (
    Head,
    act_of_attitude,
    act_of_verb,
    asked_for,
    barred,
    by_group,
    by_person,
    is_past,
    passes_on,
    relays,
)
from dragoman.coder.language import Rule
from dragoman.coder.reach import NEAR, WHOLE, set_reach
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.speakers import Speakers
from dragoman.coder.token import Token
from dragoman.text.features import FIRST, GERUND, IMPERATIVE, INFINITIVE, PARTICIPLE, PAST, PRESENT, SHORT

_HELD: Final = ("after", "after-comma", "around")
"""Where the content stands of a frame that holds what is told in it."""

_OPENING: Final = 10
"""What only opens a sentence has no verb, and no more tokens than this."""

_SOURCE: Final = 6
"""Who reports a sentence is named in so many tokens at most."""


class Frames(Speakers):
    """The statement rules of a language, applied to sentences."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        language = scene.language
        self.any = language.charset("say", "express", "attitude", "fn.words", "said", "quotes", "send", "invitation")
        self.met = language.charset("hold.meet.past", "hold.call.past")
        self.negation = language.charset("negation")
        self.kept_up = language.charset("relation", "contact")
        self.nearest = 6 if language.pack.boundaries else 16
        self.openers = self.governors and language.charset("governs", "fn.also", "fn.words")
        self.attributive = language.charset("governs", "article", "adj") - language.charset("fn.by")

    def heads(self, sentence: Sentence) -> list[Head]:
        """Return the frames of a sentence in order; of two at one verb the first rule wins."""
        signed = "—" in sentence.signature or (len(sentence.signature) <= NEAR + 1 and sentence.signature[0] in "–-")
        if not signed and ":" not in sentence.signature and self.any.isdisjoint(sentence.signs):
            return []
        found: list[Head] = []
        taken: set[int] = set()
        for rule in self.scene.language.near("statements", sentence.signature):
            expression = self.scene.language.expression(rule)
            verbal = "v" in expression.groupindex
            for match in expression.finditer(sentence.signature):
                verb = max(match.start("v"), match.start()) if verbal else match.start()
                if verb in taken or barred(self.scene.language, rule, sentence.signature, match):
                    continue
                groups = match.groupdict()
                head = self._head(sentence, rule, match, groups, verb)
                if head is None:
                    continue
                if same := next((other for other in found if other.first == head.first), None):
                    if not relays(same, [head]):
                        continue
                    found.remove(same)
                    head.last = min(head.last, same.at) if same.take == "before" else head.last
                    head.passed = same.speaker
                whole = head.take in ("after", "around", "noun", "attitude", "verb") and "v" not in groups
                taken.update(range(match.start(), match.end()) if whole else (verb,))
                if groups.get("n"):
                    taken.update(range(match.start("n"), match.end("n")))
                found.append(head)
        found.sort(key=lambda h: h.at)
        return self._own(sentence, found)

    def _own(self, sentence: Sentence, heads: list[Head]) -> list[Head]:
        """Drop frames that stand inside what another one tells, unless somebody else speaks there or the same speaker
        goes on with a further verb."""
        passed = [h for h in heads if relays(h, heads)]
        heads = [h for h in heads if h not in passed]
        for head in heads[-1:]:
            head.passed = head.passed or next((h.speaker for h in passed), None)
        kept: list[Head] = []
        if any(h.speaker is not None and h.verb < heads[-1].at for h in heads):
            read = min((h.at for h in heads if h.voice == "poster"), default=len(sentence.tokens))
            heads = [h for h in heads if h.voice != "poster"]  # where it was read, and who speaks there
            for head in heads:
                head.last = min(head.last, read)
        ends = [h.at for h in heads if h.take == "before" and not h.mute]
        told = [h.at for h in heads if h.take == "before" and h.voice in ("who", "last")]
        for head in heads:
            if head.take != "before" and any(head.verb < end for end in ends) and not by_person(head):
                continue  # "Arland has agreed to talks, said the minister": the agreeing is what he told
            if head.take != "before" and head.verb < max(told, default=0) and by_group(head):
                continue
            outer = next(
                (h for h in reversed(kept) if h.first <= head.at and (h.take in _HELD or h.rule.options.get("that"))),
                None,
            )
            if head.rule.options.get("further"):
                if outer is not None:
                    kept.append(head)
                continue
            if outer is not None and not self._breaks_out(sentence, head, outer):
                continue
            before = kept[-1] if kept else None
            if (
                before
                and before.act == head.act
                and head.act == "congratulate"
                and head.speaker in (None, before.speaker)
            ):
                continue
            kept.append(head)
        return kept

    def _breaks_out(self, sentence: Sentence, head: Head, outer: Head) -> bool:
        if head.take == "before" or self._anew(sentence, head):
            return True
        if not self.relative.isdisjoint(sentence.signature[outer.first : head.verb]):
            return False  # "noted the warmth with which he spoke": no words of his are told
        if head.rule.options.get("inner"):
            return False
        coordinated = any(
            sign in self.joints for sign in sentence.signature[max(outer.first, head.verb - 2) : head.verb]
        )
        if coordinated and is_past(sentence.tokens[head.verb]) and is_past(sentence.tokens[outer.verb]):
            if head.speaker is None or mention_of(head.speaker) is None:
                head.speaker, head.voice = outer.speaker, outer.voice
            return True
        own = head.speaker is not None and sentence.tokens.index(head.speaker) >= outer.first
        if own and head.speaker is not None:
            mention = mention_of(head.speaker)
            return mention is not None and mention.kind == "person"
        gerund = sentence.tokens[head.verb].mask("say", "express") & GERUND
        if gerund and self.governors:  # "caring about and supporting" goes on, ", adding that" begins anew
            return "," in sentence.signature[max(outer.first, head.verb - 2) : head.verb]
        return coordinated and bool(gerund)

    def _anew(self, sentence: Sentence, head: Head) -> bool:
        """Whether, in a language without cases, a person behind a semicolon says something: "; Y stressed"."""
        if self.scene.language.pack.boundaries or head.speaker is None or head.take != "after":
            return False
        at = sentence.tokens.index(head.speaker)
        return at == head.at and sentence.signature[at - 1 : at] == ";" and by_person(head)

    def _head(
        self, sentence: Sentence, rule: Rule, match: re.Match[str], groups: dict[str, str], verb: int
    ) -> Head | None:
        token = sentence.tokens[verb]
        act = rule.options.get("act") or act_of_verb(token)
        if act == "welcome" and self.clauses.greeted(sentence, verb):
            return None  # a guest is greeted: no statement
        if self.governors and (self.clauses.loose(sentence, verb) or self.clauses.handed(sentence, verb)):
            return None
        if rule.id.endswith(".say.that") and token.values("discuss"):
            return None  # "discussed ways that": an agenda
        if self.governors and self.clauses.bare(sentence, verb):
            return None  # "to open the border and support trade": an infinitive
        if act == "support" and not self.kept_up.isdisjoint(sentence.signature[verb + 1 : verb + 4]):
            return None  # contacts are kept up: nobody's position is backed
        purpose = self.clauses.meant(sentence, verb)
        told = purpose is not None and "kinds" not in rule.options
        if groups.get("v") and not told and not self._reports(token, rule):
            return None
        if act == "urge" and token.values("hold.see") and not asked_for(sentence, verb):
            return None  # an envoy called on somebody, who was asked for nothing
        if self.governors and verb and sentence.signature[verb - 1] in self.attributive and self._described(token):
            return None  # of the shared border, in reaffirming: no predicate
        take = rule.options["take"]
        head = Head(rule, match.start(), match.end(), verb, match.end(), len(sentence.tokens), take, act)
        noun = match.start("n") if groups.get("n") else -1
        if noun >= 0:
            head.act = act_of_attitude(sentence.tokens[noun]) or head.act
        head.voice = rule.options["speaker"]
        if groups.get("who"):
            head.speaker = sentence.tokens[match.start("who")]
            head.voice = "who"
        elif head.voice == "subject":
            head.speaker, head.voice = self.subject(sentence, purpose if told and purpose is not None else verb)
            if head.voice == "nobody":
                return None
        elif head.voice == "topic":
            head.speaker, head.voice = self.topic(sentence, verb)
        if rule.id.endswith(".about") and token.mask("say") & GERUND and not token.mask("say") & (PAST | PRESENT):
            return None  # "speaking of": what follows is what he says of it
        if take == "after-comma" and head.speaker is not None and passes_on(token, head.speaker):
            return None
        if head.voice == "who" and take == "before" and not self.source.isdisjoint(sentence.signature[verb : head.end]):
            return None  # "said the office of the president": who passed it on
        if rule.id.endswith(".say.that") and head.act in WHOLE:
            return None  # the verb is the act: its clause is wanted whole
        # "Did not confirm": nothing is told, but what was told before ends here.
        head.mute = bool(groups.get("v")) and verb > 0 and sentence.signature[verb - 1] in self.negation
        set_reach(sentence, head, match, noun, self.nearest)
        if told and take == "clause":
            head.first = verb
        if self.governors and take == "attitude" and head.first == noun:
            head.first = self.clauses.phrase(sentence, verb, noun)
        if take == "verb" and head.last - head.first < 4:
            return None
        if take == "before" and (self._only_opens(sentence, head) or self._told_of_meeting(sentence, head)):
            return None
        if self.governors and head.last == len(sentence.tokens):
            head.last = max(self._before_source(sentence), head.verb + 1)
        return head

    def _told_of_meeting(self, sentence: Sentence, head: Head) -> bool:
        """Whether a ministry only tells who met whom: "X met Y, the foreign ministry said"."""
        mention = mention_of(head.speaker) if head.speaker is not None else None
        signs = sentence.signature[head.first : head.last]
        return (
            mention is not None and mention.kind == "state" and not self.met.isdisjoint(signs) and bool(self.governors)
        )

    def _before_source(self, sentence: Sentence) -> int:
        """Return where a sentence ends if a source is named last: ", the news agency reported"."""
        end = len(sentence.tokens)
        comma = sentence.signature.rfind(",")
        tail = sentence.signature[comma + 1 :]
        sourced = (
            comma >= 0 and len(tail) <= _SOURCE and not self.source.isdisjoint(tail) and not self.verbs.isdisjoint(tail)
        )
        return comma if sourced else end

    def _only_opens(self, sentence: Sentence, head: Head) -> bool:
        """Whether what stands before a verb only opens its sentence: "in another meeting, the minister called on"."""
        words = sentence.signature[head.first : head.last]
        if words[:1] not in self.openers or "," in words:
            return False
        plain = self.governors and len(words) <= _OPENING and self.predicates.isdisjoint(words)
        return len(words) <= NEAR + 2 or bool(plain)

    def _described(self, token: Token) -> bool:
        """Whether a verb's form may be an adjective or a noun as well: a past in one word, a gerund."""
        mask = token.mask("say", "express")
        text = self.scene.text[token.start : token.end]
        return bool(mask & GERUND) or (bool(mask & PAST) and not mask & SHORT and " " not in text)

    def _reports(self, token: Token, rule: Rule) -> bool:
        """Whether a verb tells what was said: not a wish (infinitive), not an order, not a participle before a noun."""
        mask = token.mask("say", "express")
        values = token.values("say", "express")
        wanted = rule.options.get("kinds")
        if wanted and not any(v in wanted for v in values):
            return False
        if mask & FIRST and not mask & PAST:
            return False  # "we note": the speaker's own words, no report of them
        if mask & SHORT:
            return rule.options["speaker"] in ("who", "side", "joint")
        if mask & (PAST | PRESENT) and not mask & PARTICIPLE:
            return True
        if mask & GERUND:
            return act_of_verb(token) != "welcome"
        if mask & (INFINITIVE | IMPERATIVE | PARTICIPLE):
            return False
        return mask == 0
