"""Who speaks now: attribution over the flow of a text. Rules find; discourse attributes.

A small machine runs over the sentences. It knows whose words the last sentence told, whose turn it is in a transcript,
and which quotation is open; it gives each passage its speaker, or none where the narrator goes on.
"""

import re
from dataclasses import replace
from typing import Final

from dragoman.coder.borders import border, until_discussed
from dragoman.coder.cast import Who, stranger_id
from dragoman.coder.clusters import Cluster
from dragoman.coder.flow import Flow
from dragoman.coder.frame import Head, by_group, by_person
from dragoman.coder.listing import Listing
from dragoman.coder.meaning import act_of
from dragoman.coder.mention import Mention
from dragoman.coder.quotations import CLOSE_OF, Quotation, quotations, quoted
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.speech import Frames
from dragoman.coder.turns import asks, called, card_before, substantial
from dragoman.coder.verblast import VerbLast
from dragoman.coder.voices import Said, Voices, speaker_of

_FEW: Final = 4
"""So few words before what the narrator goes on with are no content."""

_SHORT: Final = 5
"""A sentence of fewer tokens says nothing by itself."""


class Discourse:
    """The state of one text's telling."""

    def __init__(self, scene: Scene, clusters: list[Cluster]) -> None:
        self.scene = scene
        self.frames = VerbLast(scene) if scene.language.head_final else Frames(scene)
        self.voices = Voices(scene, clusters, self.frames)
        self.clusters = clusters
        self.said: list[Said] = []
        self.last: Said | None = None
        self.turn: Who | None = None
        self.label = (0, 0)
        self.fresh = False
        self.asked = False
        self.owed: tuple[int, Who] | None = None
        self.relay: tuple[int, Who] | None = None
        self.listing: Listing | None = None
        self.bare = bool(scene.language.pack.settings["discourse"].get("headings_say_nothing"))
        self.flow = Flow(scene, clusters, self.frames)
        self.quotes = quotations(scene)
        issued = scene.language.charset("instrument.statement")
        self.communique = any(s.title and s.signature[0] in issued for s in scene.sentences[:2])

    def run(self) -> list[Said]:
        """Return every passage that is somebody's, in text order."""
        for order, sentence in enumerate(self.scene.sentences):
            label = self._label(sentence)
            if asks(self.scene, sentence, self.frames.source):
                self.turn, self.last, self.asked = None, None, True
                continue
            if label is not None:
                self.asked = False
                self.turn, first = label
                self.fresh = True
                colon = sentence.tokens[first - 1].start
                self.label = (sentence.start, len(self.scene.text[sentence.start : colon].rstrip()) + sentence.start)
                self._spoken(sentence, order, first)
            elif self.turn is not None and not sentence.title and not self._leaves(sentence):
                self._spoken(sentence, order, 0)
            elif not self.asked:
                self.turn = None
                self._told(sentence, order)
        return self._settled()

    # Transcripts

    def _label(self, sentence: Sentence) -> tuple[Who, int] | None:
        """Return (speaker, first token behind the colon) of a transcript's label: an initial, a name, a colon."""
        colon = sentence.signature.find(":", 0, 24)
        text = self.scene.text
        if colon < 1 or sentence.start not in self.scene.turns:
            return None
        name = text[sentence.start : sentence.tokens[colon].start]
        words = [w for w in re.findall(r"[\w-]{2,}", name.split("(")[0]) if not w[0].islower()]
        people = [p.who for k in self.clusters for p in (*k.parts, *k.delegates) if p.who.person]
        people += [w for w in self.scene.cast.order if w.person and w not in people]
        mentions = [m.who for t in sentence.tokens[:colon] if (m := mention_of(t)) and m.who and m.who.person]
        if len(mentions) == 1 and not self.scene.language.pack.boundaries:
            return mentions[0], colon + 1
        who = next((w for w in people[:12] for word in words[:4] if called(w, word, self.scene)), None)
        if who is None:
            # Two sides talk in turns: who is not the one that spoke is the other.
            sides = [p.who for k in self.clusters[:1] for p in k.parts if p.who.person and p.who is not self.turn]
            who = sides[0] if len(sides) == 1 else next(iter(mentions), None)
        if who is None and words:
            name = self.scene.language.latin(words[0], None)
            who = Who(stranger_id(name, None), "person", name, None, None)
        return (who, colon + 1) if who else None

    def _leaves(self, sentence: Sentence) -> bool:
        words = self.scene.text[sentence.start : sentence.end]
        return words.startswith(("* * *", "***"))

    def _spoken(self, sentence: Sentence, order: int, first: int) -> None:
        if self.turn is None or not substantial(self.scene, sentence, first):
            return
        if not self.scene.language.pack.boundaries and not first and self._relayed(sentence, order):
            return
        said = Said(
            sentence, order, first, len(sentence.tokens), self.turn, "transcript", continued=not self.fresh, direct=True
        )
        if self.fresh:
            said.mention = Mention("person", *self.label, who=self.turn)
        self._add(said)
        self.fresh = False

    def _relayed(self, sentence: Sentence, order: int) -> bool:
        """Give to a principal the words that a spokesperson relays: a sentence that says whose they are, and what
        follows in a paragraph that it opens."""
        opens = not order or self.scene.sentences[order - 1].paragraph != sentence.paragraph
        heads = [h for h in self.frames.heads(sentence) if h.take == "after" and h.at <= 1 and h.speaker is not None]
        for head in heads:
            mention = mention_of(head.speaker) if head.speaker else None
            if mention and mention.kind == "group":
                last = len(sentence.tokens)
                self._add(Said(sentence, order, head.first, last, None, head.rule.id, head.act, joint=True))
                self.last = None
                return True
            if mention and mention.kind == "person" and mention.who and mention.who is not self.turn:
                last = len(sentence.tokens)
                self._add(Said(sentence, order, head.first, last, mention.who, head.rule.id, head.act, mention=mention))
                self.relay = (sentence.paragraph, mention.who) if opens else None
                return True
        if self.relay and self.relay[0] == sentence.paragraph:
            self._add(Said(sentence, order, 0, len(sentence.tokens), self.relay[1], "continued", continued=True))
            return True
        return False

    # Prose

    def _told(self, sentence: Sentence, order: int) -> None:
        if self.listing and self._item(sentence, order):
            return
        quote = self.quotes.get(order)
        ahead = quote is not None and quote.ahead and quote.speaker is not None
        heads = [] if ahead else self.frames.heads(sentence)
        told = quote is not None and quote.speaker is not None and order > quote.first
        if told and self.scene.language.pack.boundaries and all(map(by_group, heads)):
            heads = []  # "our countries support each other": what the one quoted says of both
        if self.owed and sentence.paragraph == self.owed[0]:
            self._owe(sentence, order)
            return
        if quote is not None and quote.speaker is not None and not heads:
            if ahead and not substantial(self.scene, sentence, 0):
                return
            self._add(Said(sentence, order, 0, len(sentence.tokens), quote.speaker, "quotation", direct=True))
            return
        if not heads and (card := card_before(self.scene, order)):
            if quote is not None and quote.first == order:
                quote.speaker = card
            self._add(Said(sentence, order, 0, len(sentence.tokens), card, "card", direct=True))
            return
        if not heads:
            if not self._awaits(order, quote):
                self._carry(sentence, order)
            return
        before = len(self.said)
        for place, head in enumerate(heads):
            following = heads[place + 1] if place + 1 < len(heads) else None
            self._frame(sentence, order, head, following)
        if len(self.said) == before and not sentence.title:
            if self.scene.language.pack.boundaries:
                self.last = None
            else:
                self._carry(sentence, order)

    def _frame(self, sentence: Sentence, order: int, head: Head, following: Head | None) -> None:
        who, mention, joint = self.voices.of(sentence, order, head, self.last)
        if head.mute or (who is None and not joint):
            return
        if head.rule.options.get("own") and (
            who is None or self.scene.party(sentence.tokens[head.first + 1]) != who.country
        ):
            return  # whose attitude it is: another's is no act of the speaker's
        if (
            head.take == "before"
            and (joint or who is None or not who.person)
            and "about" in (told := sentence.tokens[head.verb].values("say"))
            and "claim" not in told
        ):
            return  # who passed the news on, not who spoke
        if head.take == "previous":
            self._point_back(order, who, head, joint=joint)
            return
        if head.take == "signed":
            self._sign(order, who, head)
            return
        if head.take == "list":
            self.listing = Listing(sentence, who) if who is not None and who.person else None
            return
        first, last = head.first, head.last
        if following is not None and following.at > first and head.take not in ("before", "ahead"):
            last = min(last, border(self.scene, sentence, head, following, first))
        last = until_discussed(self.scene, sentence, head, first, last)
        if 0 < last - first < _FEW and last < head.last:
            return
        if head.take in ("after", "before") and who is not None and not who.person and self.flow.news(sentence, head):
            return
        if last - first < 1:
            self._announce(sentence, order, head, who)
            return
        if head.rule.options.get("further") and self._same_act(sentence, first, last):
            self.said[-1].last = last
            return
        default = head.rule.options.get("default")
        said = Said(sentence, order, first, last, who, head.rule.id, head.act, default, joint, mention=mention)
        closed = head.take == "before" and any(s in '»"”' for s in sentence.signature[max(first, last - 2) : last])
        said.direct = closed or quoted(self.scene, sentence, first, last)
        quote = self.quotes.get(order)
        if quote is not None and quote.first == order < quote.last and sentence.signature[head.end - 1] == ":":
            quote.speaker = quote.speaker or who
        if mention and mention.kind == "group":
            said.group = mention.parties
        self._add(said)
        if head.passed is not None and (aide := speaker_of(head.passed, self.scene)[0]):
            self.last = self.voices.recent = replace(said, who=aide, joint=False, group=())
        if head.take == "before" and first == 0:
            self._claim(order, who)

    def _awaits(self, order: int, quote: Quotation | None) -> bool:
        """Whether a sentence stands in a quotation of several whose speaker is still to be named, at its end."""
        if quote is None or quote.speaker is not None or order == quote.last:
            return False
        return self.last is None or self.last.order < quote.first

    def _announce(self, sentence: Sentence, order: int, head: Head, who: Who | None) -> None:
        """Give what stands behind a colon at the end of a line to whom the line names: the quotation that begins there;
        behind a label, the paragraph."""
        quote = self.quotes.get(order + 1)
        if sentence.signature[-1] != ":":
            return
        if quote is not None and quote.first == order + 1:
            quote.speaker = quote.speaker or who
        elif head.rule.id.endswith(".label") and who is not None:
            self.owed = (sentence.paragraph + 1, who)

    def _item(self, sentence: Sentence, order: int) -> bool:
        """Add a sentence of a list behind a line that names whose words are listed; false where the list is over, or
        somebody is told to speak."""
        if self.listing is None or not self.listing.holds(sentence):
            self.listing = None
            return False
        if any(map(by_person, self.frames.heads(sentence))):
            return False
        if substantial(self.scene, sentence, 0):
            self._add(Said(sentence, order, 0, len(sentence.tokens), self.listing.who, "list", continued=True))
        return True

    def _owe(self, sentence: Sentence, order: int) -> None:
        """Add a sentence of the paragraph whose speaker a label on the line before it names."""
        if self.owed and substantial(self.scene, sentence, 0):
            goes_on = order > 0 and self.scene.sentences[order - 1].paragraph == sentence.paragraph
            last, who = len(sentence.tokens), self.owed[1]
            self._add(Said(sentence, order, 0, last, who, "transcript", continued=goes_on, direct=True))

    def _sign(self, order: int, who: Who | None, head: Head) -> None:
        """Give the quotation before a line that is a name to whom it names."""
        quote = self.quotes.get(order - 1) if order else None
        if who is None or not order:
            return
        first = quote.first if quote else order - 1
        if quote is None and self.scene.sentences[first].signature[0] not in CLOSE_OF:
            return
        self.said = [s for s in self.said if not first <= s.order < order]
        for at in range(first, order):
            sentence = self.scene.sentences[at]
            self._add(Said(sentence, at, 0, len(sentence.tokens), who, head.rule.id, direct=True))

    def _point_back(self, order: int, who: Who | None, head: Head, *, joint: bool) -> None:
        """Give the sentence before to the person who, as this one tells, said so ("This was announced by ...")."""
        before = self.scene.sentences[order - 1] if order else None
        if before is None or before.title or not (joint or (who and who.person)):
            return
        if self.scene.language.cases_by_place and not self.flow.narrating.isdisjoint(before.signs):
            return  # what two sides discussed is no one's words
        told = [s for s in self.said if s.order == order - 1 and not s.continued]
        if any(s.who is None or s.who.person or who is None or s.who.country != who.country for s in told):
            return
        if who and any((m := mention_of(t)) and m.who is who for t in before.tokens):
            # Told of him, by the narrator: where it was read. What is quoted from there next is his.
            self.voices.poster = (order, who)
            return
        self.said = [s for s in self.said if s.order != order - 1]
        self._add(Said(before, order - 1, 0, len(before.tokens), who, head.rule.id, joint=joint))
        if not self.scene.language.pack.boundaries:
            self._claim(order - 1, who)

    def _same_act(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a further clause does what the one before it did: then both are one statement."""
        before = self.said[-1] if self.said else None
        if before is None or before.sentence is not sentence:
            return False
        return (
            act_of(self.scene, sentence, before.first, before.last)[0] == act_of(self.scene, sentence, first, last)[0]
        )

    def _carry(self, sentence: Sentence, order: int) -> None:
        """Let a sentence without a frame of its own go on in the same mouth, unless the narrator takes over."""
        last = self.last
        if last is not None and last.sentence.title and self.bare:
            last = None
        if (last is not None and self.flow.pair(sentence, last) and not sentence.title) or self._declared(sentence):
            self._add(Said(sentence, order, 0, len(sentence.tokens), None, "continued", joint=True, continued=True))
            return
        if last is None or sentence.title or not self.flow.goes_on(sentence, last):
            if not sentence.title:
                self.last = None
            return
        last = self._quoting(last)
        self._add(
            Said(
                sentence,
                order,
                0,
                len(sentence.tokens),
                last.who,
                "continued",
                joint=last.joint,
                group=last.group,
                continued=True,
            )
        )

    def _quoting(self, last: Said) -> Said:
        """Return what was said by who quoted another of his own country, not met together with him, in a paragraph
        of his: what follows is his own again."""
        if self.scene.language.pack.boundaries or last.who is None or last.continued:
            return last
        opener = next(s for s in self.said if s.near(last.sentence))
        if opener.who is last.who or opener.who is None or opener.who.country != last.who.country:
            return last
        met = [{p.who.id for p in k.parts} for k in self.clusters]
        together = any({opener.who.id, last.who.id} <= ids for ids in met)
        return last if together or not any(opener.who.id in ids for ids in met) else opener

    def _declared(self, sentence: Sentence) -> bool:
        """Whether a sentence is a joint statement's own: neither its heading nor the account of who met."""
        if not self.communique or sentence.title or len(sentence.tokens) < _SHORT:
            return False
        told = self.flow.narrating.isdisjoint(sentence.signs) and not self.scene.language.fires(
            "delegations", sentence.signature
        )
        return told and bool(self.clusters)

    def _claim(self, order: int, who: Who | None) -> None:
        """Give the earlier sentences of a quotation that ends here to the speaker named at its end."""
        quote = self.quotes.get(order)
        if quote is None or who is None:
            return
        quote.speaker = who
        for earlier in range(quote.first, order):
            sentence = self.scene.sentences[earlier]
            if any(head.speaker is not None and by_person(head) for head in self.frames.heads(sentence)):
                continue
            self.said = [s for s in self.said if s.order != earlier]
            self.said.append(Said(sentence, earlier, 0, len(sentence.tokens), who, "quotation", direct=True))

    def _add(self, said: Said) -> None:
        self.said.append(said)
        self.last = said
        self.voices.recent = said

    def _settled(self) -> list[Said]:
        body = {s.who.id if s.who else "" for s in self.said if not s.sentence.title}
        body |= {f"country:{s.who.country}" for s in self.said if not s.sentence.title and s.who}
        told = [
            s
            for s in self.said
            if not s.sentence.title or s.rule == "list" or (not self.bare and (s.who.id if s.who else "") not in body)
        ]
        return sorted(told, key=lambda s: (s.order, s.first, s.last))
