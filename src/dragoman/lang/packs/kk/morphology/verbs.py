"""Verbs: the tenses of reports, converbs, participles with their cases, the passive, and negation."""

from collections.abc import Iterator

from dragoman.lang.packs.kk.morphology.nouns import OWN, cases, possess
from dragoman.lang.packs.kk.morphology.sounds import VOWELS, attach, harmonies
from dragoman.text.features import (
    FIRST,
    FUTURE,
    GERUND,
    INFINITIVE,
    NEGATIVE,
    PARTICIPLE,
    PASSIVE,
    PAST,
    PRESENT,
    SHORT,
)  # fmt: skip

_RESTORED = {"б": "п", "ғ": "қ", "г": "к"}
_FULL = {"оқу": "оқы", "тану": "таны", "даму": "дамы", "еру": "ері", "қызу": "қызы", "жүру": "жүр", "ету": "ет",
         "құру": "құр", "ашу": "аш", "тоқу": "тоқы", "шолу": "шолы", "ілгері жылжу": "ілгері жылжы",
         "мойындау": "мойында", "жылжу": "жылжы", "аршу": "аршы"}  # fmt: skip
"""Infinitives whose root ends in a vowel that у has taken."""

_HELPING = ("өт", "кет", "шық")
"""Verbs behind a converb that only tell how it was done: said in passing, gone through."""

_PRESENT = ("мYн", "мYз", "сYз")
"""I, we, you (polite)."""


def root(infinitive: str) -> str:
    """Return the root of a verb from its infinitive in -у; of a phrase, with the words before it.

    >>> root("атап өту"), root("мәлімдеу"), root("қол қою"), root("табу"), root("оқу")
    ('атап өт', 'мәлімде', 'қол қой', 'тап', 'оқы')
    """
    *before, verb = infinitive.split(" ")
    if verb in _FULL:
        found = _FULL[verb]
    elif verb.endswith("ю"):
        found = verb[:-1] + "й"
    else:
        found = verb.removesuffix("у")
        if found[-1:] in _RESTORED and len(found) > 1:
            found = found[:-1] + _RESTORED[found[-1]]
    return " ".join([*before, found])


def verb_forms(infinitive: str) -> Iterator[tuple[str, int]]:
    """Yield the (form, features) pairs of a verb: active, passive (`PASSIVE`) and negated (`NEGATIVE`).

    The past in -ды and -ған is PAST; what the passive tells of the past is SHORT too, as a participle that is a
    sentence's verb. The tense in -ады is PRESENT and FUTURE; -мақ is FUTURE,
    and SHORT too, as a participle that is a sentence's verb. Participles with a case stand for a
    clause: PARTICIPLE with that case.
    """
    stem = root(infinitive)
    harmony = harmonies(stem)[0]
    yield from _voice(stem, harmony, 0)
    yield from _voice(passive(stem, harmony), harmony, PASSIVE)
    if inner := _inner_passive(stem):
        yield from _voice(inner, harmony, PASSIVE)


def _inner_passive(stem: str) -> str:
    """Return a converb and its helping verb with the passive on the converb; nothing where it has no such verb.

    >>> _inner_passive("атап өт"), _inner_passive("айтып өт"), _inner_passive("қол қой")
    ('аталып өт', 'айтылып өт', '')
    """
    *before, first, last = ["", *stem.split(" ")]
    if last not in _HELPING or not first.endswith("п"):
        return ""
    verb = first[:-2] if first[-2] in "ыі" else first[:-1]
    harmony = harmonies(verb)[0]
    return " ".join([*before, converb(passive(verb, harmony), harmony), last]).strip()


def _voice(stem: str, harmony: str, voice: int) -> Iterator[tuple[str, int]]:
    short = SHORT if voice else 0
    for base, negated in ((stem, 0), (attach(stem, "MA", harmony), NEGATIVE)):
        mask = voice | negated
        yield from _finite(base, harmony, mask, short)
        yield from _converbs(base, harmony, mask)
        yield from _participles(base, harmony, mask, short)
    yield from _infinitive(stem, harmony, voice)


def _finite(stem: str, harmony: str, mask: int, short: int) -> Iterator[tuple[str, int]]:
    past = attach(stem, "DY", harmony)
    yield past, mask | short | PAST
    for person in ("м", "қ" if harmony == "back" else "к", "ңYз"):
        yield attach(past, person, harmony), mask | PAST
    near = present(stem, harmony)
    yield near + ("ды" if harmony == "back" else "ді"), mask | PRESENT | FUTURE
    for person in _PRESENT:
        own = FIRST if person[0] == "м" else 0
        yield attach(near, person, harmony), mask | PRESENT | FUTURE | own
    if not mask & NEGATIVE:
        hard = "қ" if harmony == "back" else "к"
        planned = mask | FUTURE | PARTICIPLE | SHORT
        yield attach(stem, "MA", harmony) + hard, planned
        yield attach(stem, "MA", harmony) + hard + ("шы" if harmony == "back" else "ші"), planned


def present(stem: str, harmony: str) -> str:
    """Return the base of the present, which is the converb in -а too: айта, келе, мәлімдей, оқи, қоя.

    >>> present("айт", "back"), present("мәлімде", "front"), present("оқы", "back"), present("қой", "back")
    ('айта', 'мәлімдей', 'оқи', 'қоя')
    """
    last = stem[-1]
    if last in "ыі":
        return stem[:-1] + "и"
    if last in VOWELS:
        return stem + "й"
    if last == "й" and harmony == "back":
        return stem[:-1] + "я"
    return attach(_voiced(stem), "A", harmony)


def _voiced(stem: str) -> str:
    """Return a root before a vowel: шық gives шығ-, ек gives ег-, тап gives таб-."""
    if stem[-1] in "қкп" and stem[-2:-1] in VOWELS:
        return stem[:-1] + {"қ": "ғ", "к": "г", "п": "б"}[stem[-1]]
    return stem


def _converbs(stem: str, harmony: str, mask: int) -> Iterator[tuple[str, int]]:
    if mask & NEGATIVE:
        yield stem + "й", mask | GERUND
        return
    yield present(stem, harmony), mask | GERUND
    yield converb(stem, harmony), mask | GERUND


def converb(stem: str, harmony: str) -> str:
    """Return the converb in -п: айтып, мәлімдеп, тауып, шығып.

    >>> converb("айт", "back"), converb("тап", "back"), converb("шық", "back"), converb("де", "front")
    ('айтып', 'тауып', 'шығып', 'деп')
    """
    if stem[-1] in VOWELS:
        return stem + "п"
    if stem[-1] == "п" and stem[-2:-1] in VOWELS:
        return attach(stem[:-1] + "у", "Yп", harmony)
    return attach(_voiced(stem), "Yп", harmony)


def _participles(stem: str, harmony: str, mask: int, short: int) -> Iterator[tuple[str, int]]:
    past = attach(stem, "GAн", harmony)
    yield past, mask | short | PAST | PARTICIPLE
    for copula in ("болатын", "еді"):
        yield f"{past} {copula}", mask | PAST
    usual = present(stem, harmony) + ("тын" if harmony == "back" else "тін")
    yield usual, mask | FUTURE | PARTICIPLE
    for participle, tense in ((past, PAST), (usual, FUTURE)):
        for owner in ("", "3", "1p"):
            owned = next(possess(participle, owner, harmony))
            for form, case in cases(owned, owner, harmony):
                if form != participle and case != OWN:
                    yield form, mask | tense | PARTICIPLE | case


def _infinitive(stem: str, harmony: str, mask: int) -> Iterator[tuple[str, int]]:
    last = stem[-1]
    if last == "й":
        noun = stem[:-1] + "ю"
    elif last in "ыі":
        noun = stem[:-1] + "у"
    else:
        noun = _voiced(stem) + "у"
    for owner in ("", "3", "1p", "2p"):
        for owned in possess(noun, owner, harmony):
            for form, case in cases(owned, owner, harmony):
                yield form, mask | INFINITIVE | case


def passive(stem: str, harmony: str) -> str:
    """Return the passive root: -ыл, or -ын where an л stands near the end.

    >>> passive("айт", "back"), passive("қабылда", "back"), passive("ал", "back"), passive("мәлімде", "front")
    ('айтыл', 'қабылдан', 'алын', 'мәлімдел')
    >>> passive("атап өт", "front"), passive("қол қой", "back"), passive("көрсет", "front")
    ('атап өтіл', 'қол қойыл', 'көрсетіл')
    """
    last = stem[-1]
    if stem.rsplit(" ", maxsplit=1)[-1] == "де":
        return stem + "лін"
    if last in VOWELS:
        near = stem[-4:]
        return stem + ("н" if "л" in near else "л")
    return attach(_voiced(stem), "Yн" if last == "л" else "Yл", harmony)
