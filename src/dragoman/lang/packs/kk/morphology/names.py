"""Names of people, whose last word is inflected, whatever its language; abbreviations, with their hyphen."""

import re
from functools import cache
from itertools import product

from dragoman.lang.packs.kk.morphology.nouns import noun_forms
from dragoman.text.features import ABL, ACC, CASES, DAT, GEN, INS, LOC, NOM, PARTICIPLE

_NUMBERED = re.compile(r" [IVXІХ]+$")
"""A monarch's number behind his name, in Latin letters or in Kazakh ones that look like them."""

_DOUBLED = re.compile(r"([бвгдзклмнпрстфш])\1$")

_TRIED = (GEN, DAT, ACC, INS, ABL, LOC)
"""The cases in which a name is looked for, the likelier first where one ending serves two."""
_ENDS = {
    GEN: ("ның", "нің", "дың", "дің", "тың", "тің"), DAT: ("ға", "ге", "қа", "ке"),
    ACC: ("ны", "ні", "ды", "ді", "ты", "ті"), INS: ("мен", "пен", "бен"), LOC: ("да", "де", "та", "те"),
    ABL: ("нан", "нен", "дан", "ден", "тан", "тен"),
}  # fmt: skip
_SURE = (GEN, DAT, ACC, INS)
"""Cases whose endings foreign names hardly ever have of their own; -да and -тан are ends of names (Кисида, Рустан)."""


def decline_name(name: str) -> list[tuple[str, int]]:
    """Return the (form, case) pairs of a full name: only its last word takes suffixes.

    >>> [form for form, case in decline_name("Владимир Путин") if case & INS]
    ['Владимир Путинмен']
    >>> [form for form, case in decline_name("Чарльз III") if case & DAT]
    ['Чарльз III-ға', 'Чарльз III-ге', 'Чарльз III-қа', 'Чарльз III-ке']
    """
    if _NUMBERED.search(name):
        return decline_abbreviation(name)
    forms: dict[str, int] = {}
    for form, mask in noun_forms(name, owners=("",), plural=False):
        # A place's adjective and what is somebody's are cases of a name, and nothing else of it is asked for.
        forms[form] = forms.get(form, 0) | (mask & CASES)
    if name.endswith("басы"):
        # A title of honour, "head of": it is somebody's, and so are its cases (Елбасын, Елбасына).
        for form, mask in noun_forms(name[:-1], owners=("3",), plural=False):
            forms[form] = forms.get(form, 0) | (mask & CASES)
    if _DOUBLED.search(name):
        # Of a double consonant one is lost before an ending: Ливитт, Ливиттің.
        for form, mask in noun_forms(name[:-1], owners=("",), plural=False):
            if not mask & NOM:
                forms[form] = forms.get(form, 0) | (mask & CASES)
    return list(forms.items())


def case_of(word: str) -> int:
    """Return the case that a name's ending shows, as far as it is sure; 0 where it shows none.

    >>> case_of("Вакуновпен") == INS, case_of("Вакунов"), case_of("Кисида")
    (True, 0, 0)
    """
    return next((case for case in _SURE if _without(word, case)), 0)


def restore_name(words: list[str], case: int) -> str:
    """Return a name in the nominative, from the form in which it stands and the case that it stands in.

    >>> restore_name(["Сергей", "Вакуновқа"], DAT), restore_name(["Ван", "Иді"], ACC)
    ('Сергей Вакунов', 'Ван И')
    """
    last = words[-1]
    if case & NOM:
        return " ".join(words)
    stem = next((found for tried in _TRIED if case & tried and (found := _without(last, tried))), last)
    return " ".join([*words[:-1], stem])


def _without(word: str, case: int) -> str | None:
    """Return the longest stem of which a word is the given case; None if it is that of none."""
    for end in _ENDS[case]:
        stem = word.removesuffix(end)
        if stem != word and stem and stem[0].isupper() and any(f == word and m & case for f, m in _bare(stem)):
            return stem
    return None


@cache
def _bare(stem: str) -> tuple[tuple[str, int], ...]:
    return tuple(decline_name(stem))


def decline_abbreviation(short: str) -> list[tuple[str, int]]:
    """Return the (form, case) pairs of an abbreviation, its suffix behind a hyphen: АҚШ-тың, БҰҰ-ға.

    Every shape of a suffix is given, for the press follows the name of the last letter or the sound of the words that
    it stands for.
    """
    forms = [(short, NOM)]
    for case, ends in _ENDS.items():
        forms += [(f"{short}-{end}", case) for end in ends]
    forms += [(f"{short}-{d}{v}", LOC | PARTICIPLE) for d, v in product("дт", ("ағы", "егі"))]
    return forms
