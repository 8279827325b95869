"""Russian: the forms of words and names, made when the lexicon is compiled. Reading itself needs no morphology."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from dragoman.lang.packs.ru.names import decline_name, decline_word, restore_name
from dragoman.text import features as f
from dragoman.text.script import to_latin

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
    if str(tag.person) == "1per":
        mask |= f.FIRST
    if str(tag.mood) == "impr":
        mask |= f.IMPERATIVE
    return mask


@cache
def _lexeme(word: str, parts: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return the (form, features) pairs of a lemma whose part of speech is one of `parts`; itself if it is unknown."""
    parses = [p for p in _parses(word, parts) if _plain(p.word) == _plain(word)]
    base = [p for p in parses if _plain(p.normal_form) == _plain(word)] or parses
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

        `=term` stands as it is. In a term, leading adjectives (with adverbs, and «и» between them) and the first noun
        agree, what follows stays (`министр иностранных дел`); a verb takes what stands around it along (`высоко
        оценить`), and its own forms come with those of its participles. A plural lemma has plural forms only.
        """
        if lemma.startswith("="):
            yield lemma[1:], 0
            return
        words = lemma.split()
        if len(words) == 1:
            yield from _proper(lemma, _single(words[0]))
            return
        verb = next((i for i, word in enumerate(words) if not _adverb(word)), 0)
        if _is(words[verb], _VERB):
            for form, mask in _lexeme(words[verb], _VERB):
                yield " ".join([*words[:verb], form, *words[verb + 1 :]]), mask
            return
        forms = tuple(_phrase(words))
        if all(_plain(form) != _plain(lemma) for form, _ in forms):
            forms = ((lemma, f.NOM if forms else 0), *forms)
        yield from _proper(lemma, forms)

    def expand_abbreviation(self, short: str) -> list[tuple[str, int]]:
        """Return an abbreviation as it stands in every case."""
        return [(short, f.CASES)]

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:
        """Return the forms of a person's name."""
        return decline_name(name, gender)

    def restore_name(self, words: list[str], case: int) -> str:
        """Return a declined name in the nominative."""
        return restore_name(words, case)

    def case_of(self, word: str) -> int:  # noqa: ARG002
        """Return nothing: what case a Russian name is in, its title shows."""
        return 0

    def romanise(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters."""
        return to_latin(name, country)

    def letters(self) -> dict[str, str]:
        """Return no letters: each stands for itself."""
        return {}


def _is(word: str, parts: tuple[str, ...]) -> bool:
    found = [p for p in _parses(word, parts) if _plain(p.word) == _plain(word)]
    return any(_plain(p.normal_form) == _plain(word) or p.tag.POS == "INFN" for p in found)


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")


def _parses(word: str, parts: tuple[str, ...]) -> list[Any]:
    """Return the analyses of a word as one of some parts of speech; a small letter begins no surname (иорданский)."""
    found = [p for p in _analyser().parse(word) if p.tag.POS in parts]
    return [p for p in found if "Surn" not in p.tag] if word[0].islower() else found


def _adverb(word: str) -> bool:
    parses = _analyser().parse(word)
    short = any(
        p.tag.POS == "ADJS" and "neut" in p.tag for p in parses
    )  # беспрецедентно is in no dictionary as an adverb
    return (short or any(p.tag.POS == "ADVB" for p in parses)) and all(p.tag.POS != "NOUN" for p in parses)


def _proper(lemma: str, forms: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """Return the forms of a term, of a proper noun without what it cannot have: a plural, an animate accusative."""
    own = 0
    for form, mask in forms:
        own |= mask if _plain(form) == _plain(lemma) else 0
    if not lemma[0].isupper() or lemma.isupper() or not own & f.NOM:
        return forms
    kept = tuple((form, mask) for form, mask in forms if not mask & f.PLURAL) if own & f.SINGULAR else forms
    # A place that the dictionary lacks is taken for somebody's name: its nominative is its accusative too.
    like_noun = lemma[-1] not in "аяь" and " " not in lemma
    return ((lemma, f.NOM | f.ACC | own & f.SINGULAR), *kept) if like_noun and not own & f.ACC else kept


def _agrees(words: list[str], at: int) -> bool:
    """Whether a word of a term is an adjective in the nominative: one that can be a noun as well (рабочий) is where
    a nominative follows."""
    parses = _analyser().parse(words[at])
    if not any("nomn" in p.tag for p in parses if p.tag.POS in _ADJECTIVE):
        return False
    if parses[0].tag.POS in _ADJECTIVE or at + 1 == len(words):
        return parses[0].tag.POS in _ADJECTIVE
    following = _analyser().parse(words[at + 1])[0].tag
    return "nomn" in following and following.POS in (*_ADJECTIVE, "NOUN")


def _single(word: str) -> tuple[tuple[str, int], ...]:
    nouns_last = word.endswith(("ский", "цкий")) and word.islower()
    for parts in (_VERB, _ADJECTIVE, _NOUN) if nouns_last else (_VERB, _NOUN, _ADJECTIVE):
        if _is(word, parts):
            return _lexeme(word, parts)
    if plural := [
        p for p in _parses(word, _NOUN) if "plur" in p.tag and "nomn" in p.tag and (p.is_known or word.islower())
    ]:
        return tuple((form.word, mask) for form in plural[0].lexeme if (mask := _mask(form.tag)) & f.PLURAL)
    if described := [p for p in _parses(word, (*_ADJECTIVE, "ADJS")) if p.is_known and word.islower()]:
        own = described[0]
        same = (form for form in own.lexeme if _kind(form.tag) == _kind(own.tag) and _stem(form, own))
        return tuple((form.word, _mask(form.tag)) for form in same)
    # A proper noun that the dictionary lacks (most of the world's cities) declines as a name does; so does аятолла.
    unknown = not word.isupper() and (word[0].isupper() or word.endswith("а"))
    return tuple(decline_word(word, "m")) if unknown else ((word, 0),)


def _kind(tag: Any) -> tuple[str, str, str, bool]:
    return str(tag.POS), str(tag.voice), str(tag.tense), "Supr" in tag


def _stem(form: Any, own: Any) -> bool:
    """Whether a form is of the same stem: the dictionary has лучший and наилучший among the forms of хороший."""
    return "Supr" not in own.tag or _plain(form.word).startswith(_plain(own.word)[:-2])


def _phrase(words: list[str]) -> Iterator[tuple[str, int]]:
    if words[0] in _COUNTED:
        yield from _counted(words)
        return
    head = next((i for i, w in enumerate(words) if not (_agrees(words, i) or w == "и" or _adverb(w))), len(words))
    noun, gender, animate = _head(words, head)
    if not noun and head:
        head -= 1
        gender, animate = "masc", True
        noun = tuple((form, sum(key)) for key, form in _agreeing(words[head], gender, animate).items())
    columns = [_agreeing(w, gender, animate) if _agrees(words, i) else w for i, w in enumerate(words[:head])]
    for case in (f.NOM, f.GEN, f.DAT, f.ACC, f.INS, f.LOC):
        for number in (f.SINGULAR, f.PLURAL):
            for form in [form for form, mask in noun if mask & case and mask & number]:
                before = [c if isinstance(c, str) else c.get((case, number), "") for c in columns]
                if all(before):
                    yield " ".join([*before, form, *words[head + 1 :]]), case | number


def _head(words: list[str], head: int) -> tuple[tuple[tuple[str, int], ...], str, bool]:
    """Return (forms, gender, animate) of a term's noun; no forms where the last adjective is itself the noun
    (временный поверенный, исполняющий обязанности): what follows it then agrees with nothing."""
    before = [word for i, word in enumerate(words[:head]) if _agrees(words, i)]
    alone = bool(before) and all("plur" not in p.tag for p in _parses(before[-1], _ADJECTIVE))
    noun = _lexeme(words[head], _NOUN) if head < len(words) else ()
    own = 0
    for form, mask in noun:
        own |= mask if _plain(form) == _plain(words[head]) and mask & f.NOM else 0
    if not noun or (alone and not own & f.SINGULAR):
        return (), "", False
    if not own & f.SINGULAR:
        noun = tuple((form, mask) for form, mask in noun if mask & f.PLURAL)
    return noun, *_gender(words[head])


_COUNTED = {
    "оба": ("оба", "обоих", "обоим", "обоими", "обоих"), "обе": ("обе", "обеих", "обеим", "обеими", "обеих"),
    "два": ("два", "двух", "двум", "двумя", "двух"), "две": ("две", "двух", "двум", "двумя", "двух"),
}  # fmt: skip


def _counted(words: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the forms of two and a noun: the nominative as it stands, all others with the noun in the plural."""
    numeral = _COUNTED[words[0]]
    parse = next((p for p in _parses(words[1], _NOUN) if "gent" in p.tag or "nomn" in p.tag), None)
    yield " ".join(words), f.NOM | f.PLURAL | (0 if parse and parse.tag.animacy == "anim" else f.ACC)
    for form in parse.lexeme if parse else ():
        mask = _mask(form.tag)
        for case, place in ((f.GEN, 1), (f.DAT, 2), (f.INS, 3), (f.LOC, 4)):
            if mask & case and mask & f.PLURAL:
                extra = f.ACC if case == f.GEN and parse and parse.tag.animacy == "anim" else 0
                yield " ".join([numeral[place], form.word, *words[2:]]), case | extra | f.PLURAL


def _gender(noun: str) -> tuple[str, bool]:
    parses = [p for p in _analyser().parse(noun) if p.tag.POS == "NOUN"]
    return (str(parses[0].tag.gender), parses[0].tag.animacy == "anim") if parses else ("masc", False)


def _agreeing(adjective: str, gender: str, animate: bool) -> dict[tuple[int, int], str]:
    parses = [p for p in _analyser().parse(adjective) if p.tag.POS in _ADJECTIVE]
    parse = next((p for p in parses if "nomn" in p.tag and "Supr" not in p.tag and "Cmp2" not in p.tag), parses[0])
    column: dict[tuple[int, int], str] = {}
    for form in parse.lexeme:
        tag = form.tag
        if _kind(tag) != _kind(parse.tag) or (tag.number == "sing" and str(tag.gender) != gender):
            continue
        if (tag.animacy is not None and (tag.animacy == "anim") != animate) or not _stem(form, parse):
            continue
        key = (_CASES.get(str(tag.case), 0), _NUMBERS.get(str(tag.number), 0))
        column.setdefault(key, form.word)
    return column
