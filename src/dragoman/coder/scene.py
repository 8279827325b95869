"""One document laid out for the rules: sentences, dates, who is who, and where it comes from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from dragoman.coder.cast import Cast
from dragoman.coder.language import Language
from dragoman.coder.layout import Layout
from dragoman.coder.mention import Mention
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.coder.tokens import Topical, tokenise
from dragoman.gazetteer.gazetteer import OWNERS
from dragoman.text.dates import DateMention
from dragoman.text.numbers import Amount


@dataclass(slots=True)
class Scene:
    """What the finders of records share. `small` is the text in small letters, `day` the ISO day from
    which it counts."""

    text: str
    small: str
    language: Language
    layout: Layout
    sentences: list[Sentence]
    topics: list[Topical]
    dates: list[DateMention]
    cast: Cast
    day: str | None
    home: str | None
    turns: frozenset[int] = frozenset()
    figures: dict[int, list[Amount]] = field(default_factory=dict)
    parties: dict[int, frozenset[str]] = field(default_factory=dict)

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """Return the dates named between two offsets."""
        return [d for d in self.dates[bisect_left(self.dates, start, key=_start) :] if d.start < end]

    def amounts(self, start: int, end: int) -> list[Amount]:
        """Return the amounts that begin between two offsets."""
        found: list[Amount] = []
        for sentence in self.sentences[max(0, bisect_right(self.sentences, start, key=_start) - 1) :]:
            if sentence.start >= end:
                break
            known = self.figures.get(sentence.start)
            if known is None:
                known = self.language.numerals.find(self.small, sentence.start, sentence.end)
                self.figures[sentence.start] = known
            found += known
        return [a for a in found if start <= a.start < end]

    def denied(self, sentence: Sentence, at: int) -> bool:
        """Whether "not" stands right before a place of a sentence."""
        return at > 0 and sentence.signature[at - 1] in self.language.charset("negation")

    def elsewhere(
        self, sentence: Sentence, end: int, start: int, *, visit: bool = False, session: bool = False
    ) -> bool:
        """Whether another event is named between the end of one and a later offset: what stands there is its own. A
        `session` beside which one met is no other event where its place is asked for."""
        other = ("contact", "instrument", *(() if visit else ("visit",)), *(() if session else ("session",)))
        others = self.language.charset(*other)
        between = [t.signature for t in sentence.tokens if end <= t.start < start]
        return not others.isdisjoint(between)

    def parties_named(self, sentence: Sentence) -> frozenset[str]:
        """Return the codes of all parties that a sentence names, by noun or adjective."""
        known = self.parties.get(id(sentence))
        if known is not None:
            return known
        names = self.language.charset(
            "country", "org", "capital", "seat", "adj", "char", "person", "state", "group", "event"
        )
        found: set[str] = set()
        for sign, token in zip(sentence.signature, sentence.tokens, strict=True):
            if sign not in names:
                continue
            mention = mention_of(token)
            if mention:
                found.update(mention.parties)
                if mention.who and mention.who.country:
                    found.add(mention.who.country)
            else:
                found.update(token.values("country", "org", "capital", "seat", "adj", "char")[:1])
                holders = (self.language.gazetteer.events.get(event) for event in token.values("event"))
                found.update(holder for holder in holders if holder)
        self.parties[id(sentence)] = frozenset(OWNERS.get(code, code) for code in found)
        return self.parties[id(sentence)]

    def place_named(self, words: str) -> tuple[str | None, str | None] | None:
        """Return (country, city in English) of a phrase that names a place; None if it names none."""
        tokens, _ = tokenise(words, self.language)
        names = self.language.gazetteer
        for token in tokens:
            for place in token.values("place"):
                return names.places[place][0], names.places[place][2]
            for code in token.values("capital"):
                capital = names.capitals.get(code)
                return code, names.places[capital][2] if capital else None
        return None

    def party(self, token: Token) -> str | None:
        """Return the code of the party that a token stands for."""
        if isinstance(token.actor, Mention):
            if token.actor.who:
                return token.actor.who.country
            return token.actor.parties[0] if token.actor.parties else None
        return next(iter(token.values("country", "org", "capital", "seat")), None)


def _start(named: DateMention | Sentence) -> int:
    return named.start


def mention_of(token: Token) -> Mention | None:
    """Return what a token was composed to, if it was."""
    return token.actor if isinstance(token.actor, Mention) else None
