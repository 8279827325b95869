"""Languages in which the head of a phrase stands last: its case at its end, its verb behind all that belongs to it.

"The President of Russia Vladimir Putin-with": the title shows no case, and what stands side by side may be two people
("the Head of State Vladimir Putin-with met").
"""

from typing import Final

from dragoman.coder.language import Language
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.gazetteer.likeness import alike
from dragoman.text.features import CASES, NOM

_ALONE: Final = ("head_of_state", "head_of_government")
"""Offices that one person holds at a time: another name beside them is somebody else's."""


class Finals:
    """How titles and names go together in a language whose case stands at the end of the whole."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.home: str | None = language.pack.settings.get("home")

    def case(self, name: list[Token], known: list[Token], words: list[str]) -> int:
        """Return the cases in which a name stands: of a known one by its form, of another as far as its end tells."""
        if known and known[-1] is name[-1]:
            return known[-1].mask("person", "surname") & CASES
        return self.language.pack.adapter.case_of(words[-1])

    def apart(self, office: str | None, party: str | None, ids: tuple[str, ...], words: list[str]) -> bool:
        """Whether a name that stands in another case than the nominative behind a title is not the title's.

        `party` is whose office it is, where the text says so; else it is the language's home's.
        """
        names = self.language.gazetteer
        party = party or self.home
        if ids:
            held = [t for person in ids for t in names.tenures.get(person, ())]
            return bool(held) and all(t.party != party for t in held)
        if office not in _ALONE or party is None:
            return False
        adapter = self.language.pack.adapter
        latin = adapter.romanise(adapter.restore_name(words, adapter.case_of(words[-1]) or NOM), party)
        holders = [
            names.people[t.person].name for t in names.holders.get((party, office), ()) if t.person in names.people
        ]
        return bool(holders) and not any(alike(latin, holder) for holder in holders)

    def head(self, offices: list[Token]) -> tuple[int, list[Token]]:
        """Return (case, offices) of several in a row: the last one's case, and the last first where the others are in
        the genitive, whom it serves; else the highest may be any of them."""
        last = offices[-1]
        own = [t for t in offices[:-1] if t.mask("office") & NOM]
        return last.mask("office") & CASES or CASES, [last, *own] if not own else sorted([*own, last], key=_rank)


def _rank(office: Token) -> int:
    """Sort what serves others behind the rest: of a deputy prime minister who is foreign minister, the latter."""
    return int(any(v.startswith("deputy") for v in office.values("office")))


def places_by_case(language: Language, sentence: Sentence) -> list[tuple[int, bool]]:
    """Return (token place, whether it is a hall) of all that a sentence puts somewhere by its case alone."""
    spots = language.charset("capital.loc", "place.loc", "seat.loc", "country.loc", "venue.loc")
    halls = language.charset("venue_noun.loc")
    return [(at, sign in halls) for at, sign in enumerate(sentence.signature) if sign in spots or sign in halls]


def hall_before(text: str, sentence: Sentence, head: int, endings: tuple[str, ...]) -> int:
    """Return where the words of a hall begin that stand before its noun: a name, a quotation, an adjective by its
    ending."""
    first = head
    while first > 0 and head - first < 4:
        token = sentence.tokens[first - 1]
        if token.signature in '»"':
            opening = next((i for i in range(first - 2, -1, -1) if sentence.signature[i] in '«"'), None)
            return first if opening is None else opening
        words = text[token.start : token.end]
        named = token.actor is None and words[0].isupper() and not token.values("time", "fn.lead")
        if not named and not (token.signature == "w" and words.endswith(endings)):
            break
        first -= 1
    return first


def title_before(language: Language, sentence: Sentence, at: int) -> int:
    """Return where the title of a document begins that stands before its noun: behind "about", all that it is about;
    else the noun's number and adjectives."""
    stops = language.charset(
        "person", "group", "state", "say", "hold", "happen", "sign", "sign_noun", "adopt", "attend", "discuss.past",
        "fn.also", "fn.lead", "instrument", "time", marks=".;:!?()",
    )  # fmt: skip
    about = language.charset("fn.about", "fn.by", "fn.between")
    first = at
    while first > 0 and at - first < _LONGEST and sentence.signature[first - 1] not in stops:
        first -= 1
    if about.isdisjoint(sentence.signature[first:at]):
        return noun_before(language, sentence, at)
    edges = language.charset("fn.and", "fn.but", marks=",–—-•*")
    while first < at and sentence.signature[first] in edges:
        first += 1
    return first


def noun_before(language: Language, sentence: Sentence, at: int, most: int = 4) -> int:
    """Return where the words begin that stand before a noun and tell which one it is: number, adjectives, names."""
    own = language.charset(
        "quantity", "adj", "prefix", "country.gen", "country.nom", "capital.loc", "country.loc", "org", "fn.city",
        marks="winW-–",
    )  # fmt: skip
    first = at
    while first > 0 and at - first < most:
        if sentence.signature[first - 1] in '»"':
            opening = max(sentence.signature.rfind(mark, 0, first - 1) for mark in '«"')
            return first if opening < 0 or first - opening > _QUOTED else opening
        if sentence.signature[first - 1] not in own:
            break
        first -= 1
    return first


_LONGEST: Final = 24
_QUOTED: Final = 8
"""A name in quotation marks has no more words than this."""
