"""A few words that name somebody, in any order, made into what the gazetteer resolves: for questions, not for texts.

In a text the pack's rules say which words belong together; here all of them do.
"""

from collections.abc import Iterator
from typing import Final

from dragoman.coder.language import Language
from dragoman.coder.titles import foremost
from dragoman.coder.token import Token
from dragoman.coder.tokens import tokenise
from dragoman.gazetteer import Clue
from dragoman.text.features import ACC, DAT, GEN, INS, LOC, NOM
from dragoman.text.script import patronymic

_CASES: Final = (NOM, GEN, DAT, ACC, INS, LOC)
_CHINESE: Final = "CN"
"""Names of no known party are tried as Chinese ones too."""
_FULL: Final = 5
"""Chinese names have fewer characters than so many."""
_PARTIES: Final = ("country", "org", "adj", "capital", "seat", "char", "prefix", "demonym", "side")


def clues(words: str, language: Language) -> Iterator[Clue]:
    """Yield what some words can mean, likeliest first: once for each form that an unknown name may stand in.

    Words all in small letters are taken for names as well.
    """
    tokens, _ = tokenise(words, language)
    if not any(letter.isupper() for letter in words) and not any(token.values("person", "surname") for token in tokens):
        words = words.title()
        tokens = [*(t for t in tokens if t.values("office")), *_free(words, tokens, language)]
        tokens.sort(key=lambda token: token.start)
    clue = _clue(words, tokens, language)
    beside = _unknown(words, tokens, language)
    latin = language.pack.adapter.romanise
    if clue.bearers:
        others = [(word, latin(word, clue.party)) for word in beside if not clue.whole]
        kept = tuple(name + "." * (len(word) == 1) for word, name in others if not patronymic(name))
        yield clue._replace(others=kept)
        return
    if len(beside) == 1 and len(beside[0]) == 1 and clue.office:
        yield _family(clue, beside[0], language)
        return
    if not beside:
        yield clue
        return
    restored = (language.pack.adapter.restore_name(beside, case) for case in _CASES)
    parties = (clue.party,) if clue.party else (_CHINESE, None)
    for name in dict.fromkeys(latin(name, party) for name in restored for party in parties):
        yield clue._replace(name=name)


def _free(words: str, tokens: list[Token], language: Language) -> list[Token]:
    """Return the tokens of words in capitals that stand where no office does."""
    taken = [(t.start, t.end) for t in tokens if t.values("office")]
    found, _ = tokenise(words, language)
    return [t for t in found if not any(start < t.end and t.start < end for start, end in taken)]


def _clue(words: str, tokens: list[Token], language: Language) -> Clue:
    parties = list(dict.fromkeys(v for t in tokens for v in _party(t)))
    if not parties:  # an office's own words may tell: the head of the Russian foreign ministry
        inside = (token for word in words.split() for token in tokenise(word, language)[0])
        parties = list(dict.fromkeys(v for t in inside for v in _party(t)))
    persons = [v for t in tokens for v in t.values("person")]
    surnames = [v for t in tokens for v in t.values("surname")]
    offices = [token for token in tokens if token.values("office")]
    lone = language.gazetteer.lone
    return Clue(
        bearers=tuple(dict.fromkeys(persons or surnames)),
        whole=any(t.values("person") and words[t.start : t.end] not in lone for t in tokens),
        office=foremost(offices) if offices else None,
        party=parties[0] if parties else None,
        post=parties[1] if len(parties) > 1 else None,
        said=words.lower(),
    )


def _party(token: Token) -> list[str]:
    """Return the party that a token names; none where it is a person's name as well."""
    return [] if token.values("person", "surname", "office") else token.values(*_PARTIES)[:1]


def _unknown(words: str, tokens: list[Token], language: Language) -> list[str]:
    """Return the words that the lexicon lacks and that may be parts of a name; of a language without spaces, in one."""
    if language.pack.boundaries:
        surnames = [t for t in tokens if t.values("surname") and not t.values("person")]
        told = surnames if len(surnames) > 1 else []  # of two in a row, one is the first name
        return [words[t.start : t.end] for t in tokens if t.signature == "W" or t in told]
    rest = "".join(words[t.start : t.end] for t in tokens if not t.entries and words[t.start].isalpha())
    return [rest] if rest else []


def _family(clue: Clue, character: str, language: Language) -> Clue:
    """Return a clue with all whose name begins with a character: of Chinese names the surname, in front of a title."""
    names = language.gazetteer.names(language.pack.code)
    bearers = [n.value for n in names if n.kind == "person" and n.form[0] == character and 1 < len(n.form) < _FULL]
    return clue._replace(bearers=tuple(dict.fromkeys(bearers)), party=clue.party or _CHINESE)
