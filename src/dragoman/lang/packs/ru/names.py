"""How Russian declines names, its own and foreign ones, and how it is undone.

Source: the usual school grammar of surnames; Chinese, Korean and Vietnamese names decline their last part only.
"""

import re

from dragoman.text.features import ACC, CASES, DAT, GEN, INS, LOC, NOM

_ORDER = (NOM, GEN, DAT, ACC, INS, LOC)
_STAY = {"аль", "ас", "аш", "ад", "ан", "ар", "бен", "бин", "ибн", "де", "да", "дос", "ди", "фон", "ван", "эль", "ла",
         "дер", "ден", "оглы", "кызы", "паша", "бей"}  # fmt: skip
_SURNAMES = {"Ван"}
"""Particles that, with a capital, are surnames: some write «с Ваном И»."""
_HUSHERS = "жшщчц"
_BACK = "гкхжчшщ"

_SHORTENED = {"Павел": "Павл", "Лев": "Льв"}
"""First names that lose a vowel in all cases but the nominative; Кравец does by rule."""
_NAMES_IN_AYA = {"аглая"}
"""Names in -ая that are no adjectives, beside those of fewer than five letters (Кая, Рая, Майя)."""
_PLURAL_GENITIVE = re.compile(r"..+(?:ых|[гкхжшщч]их)")
"""Surnames that were genitives of the plural (Черных, Долгих) and do not decline; Фридрих and Ульрих do."""

Endings = tuple[str, str, str, str, str]


def _man(word: str) -> tuple[str, list[Endings]]:
    """Return (stem, endings of gen, dat, acc, ins, loc) for a man's name; no endings where it does not decline."""
    end, last = word[-2:], word[-1]
    if _PLURAL_GENITIVE.fullmatch(word):
        return word, []
    if word.endswith(("ский", "цкий", "ской", "цкой")):
        return word[:-2], [("ого", "ому", "ого", "им", "ом")]
    if end in ("ый", "ой") and len(word) > 4:
        return word[:-2], [("ого", "ому", "ого", "ым", "ом")]
    if last == "й":
        return word[:-1], [("я", "ю", "я", "ем", "и" if end == "ий" else "е")]
    if last == "ь":
        return word[:-1], [("я", "ю", "я", "ем", "е")]
    if word.endswith("аа"):
        return word, []
    if last in "ая":
        return _woman(word)
    if word.endswith(("ов", "ев", "ёв", "ин", "ын")) and len(word) > 3:
        return word, [("а", "у", "а", "ым", "е"), ("а", "у", "а", "ом", "е")]
    if last in _HUSHERS:
        word = word[:-2] + "ц" if word.endswith("вец") else word
        return word, [("а", "у", "а", "ем", "е"), ("а", "у", "а", "ом", "е")]
    if last in "оеёиуюыэ":
        return word, []
    return _SHORTENED.get(word, word), [("а", "у", "а", "ом", "е")]


def _woman(word: str) -> tuple[str, list[Endings]]:
    """Return (stem, endings) for a woman's name, and for men's names in -а and -я."""
    if word.endswith(("ова", "ева", "ёва", "ина", "ына")):
        return word[:-1], [("ой", "ой", "у", "ой", "ой"), ("ы", "е", "у", "ой", "е")]
    if word.endswith("ая") and len(word) > 4 and word.lower() not in _NAMES_IN_AYA:
        return word[:-2], [("ой", "ой", "ую", "ой", "ой")]
    if word.endswith("ия"):
        return word[:-1], [("и", "и", "ю", "ей", "и")]
    if word[-1] == "я":
        return word[:-1], [("и", "е", "ю", "ей", "е")]
    if word[-1] == "а":
        return word[:-1], [
            ("и" if word[-2:-1] in _BACK else "ы", "е", "у", "ей" if word[-2:-1] in _HUSHERS else "ой", "е")
        ]
    if word[-1] == "ь":
        return word[:-1], [("и", "и", "ь", "ью", "и"), ("ь", "ь", "ь", "ь", "ь")]  # Любовью, but with Ангелой Меркель
    return word, []


def decline_word(word: str, gender: str) -> list[tuple[str, int]]:
    """Return the (form, case) pairs of one part of a name; a hyphenated part declines at its end.

    >>> decline_word("Токаев", "m")[4]
    ('Токаевым', 16)
    """
    if (word.lower() in _STAY and word not in _SURNAMES) or len(word) < 2:
        return [(word, CASES)]
    head, hyphen, tail = word.rpartition("-")
    stem, endings = (_woman if gender == "f" else _man)(tail)
    if not endings:
        return [(word, CASES)]
    forms = [(word, NOM)]
    for row in endings:
        forms += [(head + hyphen + stem + ending, case) for ending, case in zip(row, _ORDER[1:], strict=True)]
    return forms


def decline_name(name: str, gender: str) -> list[tuple[str, int]]:
    """Return every form of a full name with its cases as bits.

    Besides the form in which all parts decline stand the one in which only the last does (Хань Чжэна), the one in which
    the first of several does not (Абдель Фаттахом ас-Сиси), and of a double name the one in which both halves do
    (Франка-Вальтера). A foreign woman's name may not decline at all (с Катрин Колонна).
    >>> [f for f, c in decline_name("Абай Кунанбаев", "m") if c & DAT]
    ['Абаю Кунанбаеву', 'Абай Кунанбаеву']
    """
    words = name.split()
    parts = [[*decline_word(word, gender), *_both_halves(word, gender)] for word in words]
    forms: dict[str, int] = {}
    for case in _ORDER:
        heads = [[form for form, cases in part if cases & case] or [part[0][0]] for part in parts[:-1]]
        for last in [form for form, cases in parts[-1] if cases & case]:
            few = [*words[:-2], *(h[0] for h in heads[-1:])]
            for first in ([h[0] for h in heads], [h[-1] for h in heads], words[:-1], few):
                form = " ".join([*first, last])
                forms[form] = forms.get(form, 0) | case
    if gender == "f" and len(words) > 1 and words[-1][-1] == "а" and words[0][-1] not in "аяь":
        forms[name] = CASES
    return list(forms.items())


def _both_halves(word: str, gender: str) -> list[tuple[str, int]]:
    """Return the forms of a double name that declines in both halves; none where the first is short or a particle."""
    head, _, tail = word.rpartition("-")
    if len(head) < 4 or head.lower() in _STAY:
        return []
    tails = decline_word(tail, gender)
    return [
        (f"{first}-{last}", cases & case)
        for first, cases in decline_word(head, gender)[1:]
        for last, case in tails
        if cases & case
    ]


_UNDO: dict[int, tuple[tuple[str, str], ...]] = {
    INS: (
        ("ским", "ский"), ("цким", "цкий"), ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"),
        ("иным", "ин"), ("ыным", "ын"),
        ("ым", "ый"), ("ием", "ий"), ("аем", "ай"), ("еем", "ей"), ("оем", "ой"), ("уем", "уй"), ("лем", "ль"),
        ("рем", "рь"), ("ем", ""), ("ом", ""), ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"),
        ("ией", "ия"), ("ой", "а"), ("ью", "ь"), ("жей", "жа"), ("шей", "ша"), ("чей", "ча"), ("ей", "я"),
    ),
    GEN: (
        ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("ской", "ская"), ("овой", "ова"), ("евой", "ева"),
        ("иной", "ина"), ("ия", "ий"), ("ея", "ей"), ("ая", "ай"), ("ля", "ль"), ("ря", "рь"), ("ии", "ия"),
        ("уа", "уа"), ("а", ""), ("ы", "а"), ("ги", "га"), ("ки", "ка"), ("хи", "ха"), ("йи", "йя"), ("ьи", "ья"),
    ),
    DAT: (
        ("скому", "ский"), ("цкому", "цкий"), ("ому", "ый"), ("ской", "ская"), ("овой", "ова"), ("евой", "ева"),
        ("иной", "ина"), ("ию", "ий"), ("ею", "ей"), ("аю", "ай"), ("лю", "ль"), ("рю", "рь"), ("яху", "яху"),
        ("иу", "иу"), ("у", ""), ("ии", "ия"), ("ье", "ья"), ("йе", "йя"), ("ае", "ая"), ("е", "а"),
    ),
    ACC: (
        ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("скую", "ская"), ("ия", "ий"), ("ея", "ей"), ("ая", "ай"),
        ("ля", "ль"), ("ря", "рь"), ("ию", "ия"), ("ю", "я"), ("иу", "иу"), ("у", "а"), ("уа", "уа"), ("а", ""),
    ),
    LOC: (
        ("ском", "ский"), ("цком", "цкий"), ("ом", "ый"), ("ии", "ий"), ("ее", "ей"), ("ае", "ай"), ("ье", "ья"),
        ("эле", "эль"), ("миле", "миль"), ("оре", "ор"), ("е", ""),
    ),
}  # fmt: skip
_FIRST_GEN = (("жи", "жа"), ("ши", "ша"), ("чи", "ча"), ("аи", "ая"))
"""What the genitive of a woman's first name has too; in a last name (Аракчи) these are no endings."""
_INDECLINABLE = {"саломе", "хосе", "жозе", "андре", "хорхе", "жорже", "оле", "уве"}
"""First names whose -е is their own."""
_MAN_IN_DATIVE = ("ову", "еву", "ёву", "ину", "ыну", "скому", "цкому", "ю")


def restore_name(words: list[str], case: int) -> str:
    """Return a name in the nominative, from the form in which it stands and the one case that it stands in.

    Where a form could come from several nominatives the commoner one is taken; a single letter or a particle stays.
    Whether a woman is named is seen from the words together: her last name may stand as it is in every case.
    >>> restore_name(["Аббаса", "Аракчи"], GEN), restore_name(["Николом", "Пашиняном"], INS)
    ('Аббас Аракчи', 'Никол Пашинян')
    >>> restore_name(["Майе", "Санду"], DAT), restore_name(["Илане", "Орске"], LOC)
    ('Майя Санду', 'Илан Орск')
    """
    woman = _is_woman(words, case)
    first = len(words) > 1 and not words[-1].endswith(("а", "я"))
    return " ".join(_restore_word(word, case, woman, first and at == 0) for at, word in enumerate(words))


def _is_woman(words: list[str], case: int) -> bool:
    """Whether a name in the dative or locative is a woman's; False where that is not known."""
    if case == DAT:
        return words[0].endswith(("е", "ии")) and not any(word.endswith(_MAN_IN_DATIVE) for word in words)
    return case == LOC and words[0].endswith(("е", "и")) and words[-1][-1] not in "аеёиоуыэюям"


def _restore_word(word: str, case: int, woman: bool, first: bool) -> str:
    if case not in _UNDO or len(word) < 3 or word.lower() in _STAY | _INDECLINABLE:
        return word
    if woman and word[-1] not in "еий":
        return word
    endings = _UNDO[DAT if woman else case]
    for ending, base in (*_FIRST_GEN, *endings) if first and case == GEN else endings:
        stem = word.removesuffix(ending)
        if stem != word and (len(stem) >= 2 or (stem and len(stem + base) >= 3)):
            return _with_vowel(stem + base)
    return word


def _with_vowel(word: str) -> str:
    """Put back the vowel that a name loses when it declines."""
    full = next((full for full, short in _SHORTENED.items() if short == word), word)
    return full[:-1] + "ец" if full.endswith("вц") else full
