"""Russian: the forms of words and names, made when the lexicon is compiled. Reading itself needs no morphology."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.lang.packs.ru.names import decline_name, decline_word, restore_name
from dragoman.lang.packs.ru.roman import romanise
from dragoman.text import features as f

_CASES = {"nomn": f.NOM, "gent": f.GEN, "gen2": f.GEN, "datv": f.DAT, "accs": f.ACC, "acc2": f.ACC, "ablt": f.INS,
          "loct": f.LOC, "loc2": f.LOC}  # fmt: skip
_NUMBERS = {"sing": f.SINGULAR, "plur": f.PLURAL}
_TENSES = {"past": f.PAST, "pres": f.PRESENT, "futr": f.FUTURE}
_PARTS = {"INFN": f.INFINITIVE, "GRND": f.GERUND, "PRTF": f.PARTICIPLE, "PRTS": f.PARTICIPLE | f.SHORT, "ADJS": f.SHORT}


@cache
def _analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _mask(tag: Any) -> int:
    mask = _CASES.get(str(tag.case), 0) | _NUMBERS.get(str(tag.number), 0)
    if tag.POS in ("VERB", "PRTS"):  # the tense of a participle or gerund is not the sentence's
        mask |= _TENSES.get(str(tag.tense), 0)
    mask |= _PARTS.get(str(tag.POS), 0)
    if str(tag.voice) == "pssv":
        mask |= f.PASSIVE
    if str(tag.mood) == "impr":
        mask |= f.IMPERATIVE
    return mask


@cache
def _lexeme(word: str, parts: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return the (form, features) pairs of a lemma whose part of speech is one of `parts`; itself if it is unknown."""
    plain = word.lower().replace("ё", "е")
    parses = [p for p in _analyser().parse(word) if p.tag.POS in parts and p.word.replace("ё", "е") == plain]
    base = [p for p in parses if p.normal_form.replace("ё", "е") == plain] or parses
    if not base:
        return ((word, f.CASES),)
    # Of two verbs spelt alike (считать: to think, to read off) the imperfective is the commoner in reports.
    base.sort(key=lambda p: "perf" in p.tag)
    return tuple(
        (form.word, mask) for form in base[0].lexeme if form.tag.POS != "COMP" and (mask := _mask(form.tag)) >= 0
    )


_ADJECTIVE, _NOUN, _VERB = ("ADJF", "PRTF"), ("NOUN",), ("INFN", "VERB")


class Adapter:
    """What the compiler asks of a language."""

    def expand(self, lemma: str) -> Iterator[tuple[str, int]]:
        """Yield the (form, features) pairs of a word or term.

        `=term` stands as it is. In a term, leading adjectives and the first noun agree, what follows stays
        (`министр иностранных дел`); a verb's own forms come with those of its participles.
        """
        if lemma.startswith("="):
            yield lemma[1:], 0
            return
        words = lemma.split()
        if len(words) == 1:
            yield from _single(words[0])
            return
        verb = next((i for i, word in enumerate(words[:3]) if _is(word, _VERB) and not _agrees(word)), None)
        if verb is not None and all(_adverb(word) for word in words[:verb]):
            for form, mask in _lexeme(words[verb], _VERB):
                yield " ".join([*words[:verb], form, *words[verb + 1 :]]), mask
            return
        yield from _phrase(words)

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:
        """Return the forms of a person's name."""
        return decline_name(name, gender)

    def restore_name(self, words: list[str], case: int) -> str:
        """Return a declined name in the nominative."""
        return restore_name(words, case)

    def romanise(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters."""
        return romanise(name, country)


def _is(word: str, parts: tuple[str, ...]) -> bool:
    plain = word.lower().replace("ё", "е")
    return any(
        p.tag.POS in parts and p.normal_form.replace("ё", "е") == plain and p.word.replace("ё", "е") == plain
        for p in _analyser().parse(word)
    )


def _adverb(word: str) -> bool:
    return any(p.tag.POS == "ADVB" for p in _analyser().parse(word))


def _agrees(word: str) -> bool:
    """Whether a word of a term is an adjective in the nominative, and no noun."""
    parses = _analyser().parse(word)
    return parses[0].tag.POS in _ADJECTIVE and any("nomn" in p.tag for p in parses if p.tag.POS in _ADJECTIVE)


def _single(word: str) -> tuple[tuple[str, int], ...]:
    for parts in (_VERB, _NOUN, _ADJECTIVE):
        if _is(word, parts):
            return _lexeme(word, parts)
    plural = _plurals(word)
    if plural:
        return plural
    # A proper noun that the dictionary lacks (most of the world's cities) declines as a name does.
    return tuple(decline_word(word, "m")) if word[0].isupper() and not word.isupper() else ((word, 0),)


def _plurals(word: str) -> tuple[tuple[str, int], ...]:
    """Return the plural forms of a noun that the lexicon gives in the plural (отношения); none if it is no such noun."""
    plain = word.lower().replace("ё", "е")
    for parse in _analyser().parse(word):
        if parse.tag.POS == "NOUN" and "plur" in parse.tag and "nomn" in parse.tag and parse.word.replace("ё", "е") == plain:
            return tuple((form.word, _mask(form.tag)) for form in parse.lexeme if "plur" in form.tag)
    return ()


def _phrase(words: list[str]) -> Iterator[tuple[str, int]]:
    head = next((i for i, word in enumerate(words) if not _agrees(word)), 0)
    noun = _lexeme(words[head], _NOUN)
    given = words[head].lower().replace("ё", "е")
    if not any(form.replace("ё", "е") == given and mask & f.NOM and mask & f.SINGULAR for form, mask in noun):
        noun = tuple((form, mask) for form, mask in noun if mask & f.PLURAL)
    gender, animate = _gender(words[head])
    columns = [_agreeing(word, gender, animate) for word in words[:head]]
    for case in (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC):
        for number in (f.SINGULAR, f.PLURAL):
            for form in [form for form, mask in noun if mask & case and mask & number]:
                before = [column.get((case, number), "") for column in columns]
                if all(before):
                    yield " ".join([*before, form, *words[head + 1 :]]), case | number


def _gender(noun: str) -> tuple[str, bool]:
    parses = [p for p in _analyser().parse(noun) if p.tag.POS == "NOUN"]
    return (str(parses[0].tag.gender), parses[0].tag.animacy == "anim") if parses else ("masc", False)


def _agreeing(adjective: str, gender: str, animate: bool) -> dict[tuple[int, int], str]:
    parse = next(p for p in _analyser().parse(adjective) if p.tag.POS in _ADJECTIVE)
    kind = (parse.tag.POS, parse.tag.voice, parse.tag.tense, "Supr" in parse.tag)
    column: dict[tuple[int, int], str] = {}
    for form in parse.lexeme:
        tag = form.tag
        if (tag.POS, tag.voice, tag.tense, "Supr" in tag) != kind or (tag.number == "sing" and str(tag.gender) != gender):
            continue
        if tag.animacy is not None and (tag.animacy == "anim") != animate:
            continue
        key = (_CASES.get(str(tag.case), 0), _NUMBERS.get(str(tag.number), 0))
        column.setdefault(key, form.word)
    return column
