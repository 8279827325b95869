"""Nouns: number, possession and the seven cases, in this order of suffixes, and what is made of the cases."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from dragoman.lang.packs.kk.morphology.sounds import VOWELS, attach, before_vowel, harmonies, linked
from dragoman.text.features import (
    ABL,
    ACC,
    DAT,
    GEN,
    INS,
    LOC,
    NOM,
    PARTICIPLE,
    PLURAL,
    POSSESSED,
    SHORT,
    SINGULAR,
)  # fmt: skip

ATTRIBUTIVE = LOC | PARTICIPLE
"""What stands in a place, as an adjective does before its noun: Бейжіңдегі, арасындағы."""
OWN = GEN | SHORT
"""What is somebody's, as a predicate: Қазақстандікі."""

_CASES: tuple[tuple[str, int], ...] = (
    ("", NOM), ("NYң", GEN), ("GA", DAT), ("CY", ACC), ("DA", LOC), ("BAн", ABL), ("Pен", INS),
    ("DAGY", ATTRIBUTIVE), ("Cікі", OWN),
)  # fmt: skip
_OF_THIRD: tuple[tuple[str, int], ...] = (
    ("", NOM), ("нYң", GEN), ("нA", DAT), ("н", ACC), ("нDA", LOC), ("нAн", ABL), ("мен", INS),
    ("нDAGY", ATTRIBUTIVE), ("нікі", OWN),
)  # fmt: skip
_OF_FIRST: tuple[tuple[str, int], ...] = (
    ("", NOM), ("NYң", GEN), ("A", DAT), ("CY", ACC), ("DA", LOC), ("BAн", ABL), ("Pен", INS),
    ("DAGY", ATTRIBUTIVE), ("Cікі", OWN),
)  # fmt: skip

OWNERS = ("", "3", "1s", "2p", "1p")
"""Whose: nobody's, his or theirs, mine, yours (polite), ours."""
_POSSESSIVE = {"3": ("Y", "сY"), "1s": ("Yм", "м"), "2p": ("YңYз", "ңYз"), "1p": ("YмYз", "мYз")}
_ENDINGS = {"": _CASES, "3": _OF_THIRD, "1s": _OF_FIRST, "2p": _CASES, "1p": _CASES}


@dataclass(frozen=True, slots=True)
class Declension:
    """The seven cases of a noun, and its adjective of place."""

    nom: str
    gen: str
    dat: str
    acc: str
    loc: str
    abl: str
    ins: str
    attributive: str


def decline(noun: str, *, plural: bool = False, owner: str = "") -> Declension:
    """Return the likeliest declension of a noun; `owner` is one of OWNERS.

    >>> decline("келісім", plural=True, owner="3").nom
    'келісімдері'
    >>> decline("Ташкент").loc, decline("Мәскеу").loc, decline("Си Цзиньпин").gen
    ('Ташкентте', 'Мәскеуде', 'Си Цзиньпиннің')
    """
    harmony = harmonies(noun)[0]
    stem = attach(noun, "LAr", harmony) if plural else noun
    stem = next(possess(stem, owner, harmony))
    forms = [join(stem, suffix, harmony) for suffix, _ in _ENDINGS[owner][:8]]
    return Declension(*forms)


def join(stem: str, suffix: str, harmony: str) -> str:
    """Return a stem with a case's suffix; `-DAGY` has two changing consonants."""
    if suffix.endswith("DAGY"):
        place = attach(stem, suffix[:-2], harmony) if suffix == "DAGY" else attach(stem + "н", "DA", harmony)
        return attach(place, "GY", harmony)
    if suffix == "нDA":
        return attach(stem + "н", "DA", harmony)
    return attach(stem, suffix, harmony)


def possess(stem: str, owner: str, harmony: str) -> Iterator[str]:
    """Yield a stem with the suffix of its owner, the likelier form first.

    >>> list(possess("одақ", "3", "back")), list(possess("ел", "1p", "front")), list(possess("тарап", "3", "back"))
    (['одағы'], ['еліміз'], ['тарапы', 'тарабы'])
    """
    if not owner:
        yield stem
        return
    consonant, vowel = _POSSESSIVE[owner]
    # у, и and ю are spoken with a glide behind them: кездесуі; only и of a foreign word may go without.
    if stem[-1:] in VOWELS and stem[-1:] not in "уюУЮ":
        yield attach(stem, vowel, harmony)
        return
    for before in before_vowel(stem):
        yield attach(before, consonant, harmony)


def cases(stem: str, owner: str, harmony: str) -> Iterator[tuple[str, int]]:
    """Yield the (form, features) pairs of one possessed or bare stem.

    A name in -и may take the accusative and genitive of a vowel too (Ван Иді, Ван Ини).
    """
    own = POSSESSED if owner else 0
    for suffix, mask in _ENDINGS[owner]:
        yield join(stem, suffix, harmony), mask | own
    if not owner and stem[-1] in "иИ":
        yield attach(stem, "нYң", harmony), GEN
        yield attach(stem, "нY", harmony), ACC


def noun_forms(noun: str, *, owners: tuple[str, ...] = OWNERS, plural: bool = True) -> Iterator[tuple[str, int]]:
    """Yield the (form, features) pairs of a noun in all numbers, owners and cases, each form once a reading.

    Where the press hesitates between hard and soft vowels, both are yielded.
    """
    for harmony, base in product(harmonies(noun), linked(noun)):
        if base != noun and harmony == "back":
            continue
        numbers = [(base, SINGULAR)] + ([(attach(base, "LAr", harmony), PLURAL)] if plural else [])
        for (stem, number), owner in product(numbers, owners):
            for owned in possess(stem, owner, harmony):
                for form, mask in cases(owned, owner, harmony):
                    yield form, mask | number


def possessed_forms(noun: str) -> Iterator[tuple[str, int]]:
    """Yield the forms of a noun that is given with its possessive suffix (Сыртқы істер министрі): its cases, those of
    other owners, and the plural."""
    harmony = "back" if noun[-1] in "ыЫ" else "front"
    stem = noun[:-2] if noun[-2:-1] in "сС" and noun[-3:-2] in VOWELS else noun[:-1]
    for form, mask in cases(noun, "3", harmony):
        yield form, mask | SINGULAR
    bare = _voiceless(stem)
    for owner in ("1p", "2p"):
        for owned in possess(bare, owner, harmony):
            for form, mask in cases(owned, owner, harmony):
                yield form, mask | SINGULAR
    many = attach(bare, "LAr", harmony)
    for owner in ("3", "1p", "2p"):
        for form, mask in cases(next(possess(many, owner, harmony)), owner, harmony):
            yield form, mask | PLURAL


def _voiceless(stem: str) -> str:
    """Return a stem as it stands without a vowel behind it: серіктестіг- is серіктестік."""
    back = {"г": "к", "ғ": "қ", "б": "п"}
    return stem[:-1] + back[stem[-1]] if stem[-1:] in back and stem[-2:-1] in VOWELS else stem


_AGENTS = ("шы", "ші")
_BARE_ENDS = frozenset(("екі", "жеті", "алты", "жаңа", "қарсы", "бұрынғы", "бері", "салты", "ертеңгі", "дәрі"))


def is_possessed(term: str) -> bool:
    """Whether a term ends in a possessive suffix: its last word does, and there is a word before it or a capital.

    >>> is_possessed("Сыртқы істер министрі"), is_possessed("Үкімет басшысы"), is_possessed("төтенше елші")
    (True, True, False)
    """
    *before, last = term.split()
    small = last.lower()
    if not before or small in _BARE_ENDS or len(small) < 4:
        return False
    if small.endswith(("сы", "сі")) and small[-3:-2] in VOWELS:
        return True
    return small[-1] in "ыі" and small[-2] not in VOWELS and not small.endswith(_AGENTS)


def term_forms(term: str) -> Iterator[tuple[str, int]]:
    """Yield the forms of a word or term: its last word is inflected; a possessive one keeps its suffix.

    >>> [form for form, mask in term_forms("Сыртқы істер министрі") if mask & DAT and mask & SINGULAR][0]
    'Сыртқы істер министріне'
    """
    yield from possessed_forms(term) if is_possessed(term) else noun_forms(term)
