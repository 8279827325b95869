"""Short names of parties: 哈 is Kazakhstan where 哈萨克斯坦 is named, and a syllable elsewhere.

A language without spaces calls countries by single characters, each of which is also a part of other words and often
the short name of several countries. One stands for a country beside another such, behind a word like "to" or "from"
(访哈), or before an office or body (哈议会); for which, the names in full tell.
"""

from typing import Final

from dragoman.coder.language import Language
from dragoman.coder.token import Entry, Token

_SHORT: Final = ("char", "side")
_FULL: Final = ("country", "capital", "org", "seat")


def settle(tokens: list[Token], plain: dict[int, tuple[tuple[Entry, ...], str]], language: Language) -> None:
    """Leave each short name the one party that it can stand for, and make the rest plain words.

    `plain` gives, by the place of a token, what else it can be: (readings, signature).
    """
    short = language.charset(*_SHORT)
    places = [place for place, token in enumerate(tokens) if token.signature in short and token.values(*_SHORT)]
    if not places:
        return
    named = _named(tokens, language)
    chars = {place for place in places if tokens[place].values("char")}
    for place in places:
        token = tokens[place]
        party = _party(token, named, language)
        if party is None or (place in chars and not _stands(tokens, place, chars, language)):
            token.entries, token.signature = plain.get(place, ((), "w"))
        else:
            token.entries = tuple(e for e in token.entries if e[0] not in _SHORT or e[1] == party)


def _named(tokens: list[Token], language: Language) -> list[tuple[int, str]]:
    """Return (offset, party) of every party that the text names in full, or by one of its people."""
    names = language.gazetteer
    telling = language.charset(*_FULL, "person", "surname")
    found = []
    for token in tokens:
        if token.signature not in telling:
            continue
        for code in token.values(*_FULL)[:1]:
            found.append((token.start, code))
        for person in token.values("person", "surname")[:1]:
            tenure = names.tenure(person, None)
            if tenure:
                found.append((token.start, tenure.party))
    return found


def _party(token: Token, named: list[tuple[int, str]], language: Language) -> str | None:
    """Return the party that a short name means: the only one, else the one named last before it or first behind it."""
    can = token.values(*_SHORT)
    alone = token.values("char") or can[0] in language.home or can[0] in language.usual_parties
    if len(set(can)) == 1 and (alone or any(p == can[0] for _, p in named)):
        return can[0]
    before = [party for start, party in named if party in can and start < token.start]
    if before:
        return before[-1]
    behind = next((party for _, party in named if party in can), None)
    return behind or next((party for party in can if party in language.usual_parties), None)


def _within(tokens: list[Token], place: int, chars: set[int]) -> bool:
    """Whether unknown characters stand right before and behind a row of short names: a part of some other name."""
    first, last = place, place
    while first - 1 in chars and tokens[first - 1].end == tokens[first].start:
        first -= 1
    while last + 1 in chars and tokens[last].end == tokens[last + 1].start:
        last += 1
    ahead = first > 0 and tokens[first - 1].signature == "W" and tokens[first - 1].end == tokens[first].start
    behind = last + 1 < len(tokens) and tokens[last + 1].signature in "Ww"
    return ahead and behind and tokens[last + 1].start == tokens[last].end


def _stands(tokens: list[Token], place: int, chars: set[int], language: Language) -> bool:
    """Whether a single character can be a country where it stands."""
    token = tokens[place]
    before = tokens[place - 1] if place and tokens[place - 1].end == token.start else None
    after = tokens[place + 1] if place + 1 < len(tokens) and tokens[place + 1].start == token.end else None
    if before is not None and before.signature == "n":
        return False
    if (before is not None and place - 1 in chars) or (after is not None and place + 1 in chars):
        return not _within(tokens, place, chars)
    towards, bodies = language.charset("toward"), language.charset("office", "ministry", "side")
    return (before is not None and before.signature in towards) or (after is not None and after.signature in bodies)
