"""How Russian declines names, its own and foreign ones, and how it is undone.

Source: the usual school grammar of surnames; Chinese, Korean and Vietnamese names decline their last part only.
"""

from dragoman.text.features import ACC, CASES, DAT, GEN, INS, LOC, NOM

_ORDER = (NOM, GEN, DAT, ACC, INS, LOC)
_STAY = {"аль", "ас", "аш", "ад", "ан", "ар", "бен", "бин", "ибн", "де", "да", "дос", "ди", "фон", "ван", "эль", "ла",
         "оглы", "кызы", "паша", "бей"}  # fmt: skip
_HUSHERS = "жшщчц"
_BACK = "гкхжчшщ"

Endings = tuple[str, str, str, str, str]


def _man(word: str) -> tuple[str, list[Endings]]:
    """Return (stem, endings of gen, dat, acc, ins, loc) for a man's name; no endings where it does not decline."""
    end, last = word[-2:], word[-1]
    if word.endswith(("ский", "цкий", "ской", "цкой")):
        return word[:-2], [("ого", "ому", "ого", "им", "ом")]
    if end in ("ый", "ой") and len(word) > 4:
        return word[:-2], [("ого", "ому", "ого", "ым", "ом")]
    if last == "й":
        return word[:-1], [("я", "ю", "я", "ем", "и" if end == "ий" else "е")]
    if last == "ь":
        return word[:-1], [("я", "ю", "я", "ем", "е")]
    if last in "ая":
        return _woman(word)
    if word.endswith(("ов", "ев", "ёв", "ин", "ын")) and len(word) > 3:
        return word, [("а", "у", "а", "ым", "е"), ("а", "у", "а", "ом", "е")]
    if last in _HUSHERS:
        return word, [("а", "у", "а", "ем", "е"), ("а", "у", "а", "ом", "е")]
    if last in "оеёиуюыэ":
        return word, []
    found = [("а", "у", "а", "ом", "е")]
    if end in ("ек", "ец") and len(word) > 4:
        found.append(("а", "у", "а", "ем", "е"))
    return word, found


def _woman(word: str) -> tuple[str, list[Endings]]:
    """Return (stem, endings) for a woman's name, and for men's names in -а and -я."""
    if word.endswith(("ова", "ева", "ёва", "ина", "ына")):
        return word[:-1], [("ой", "ой", "у", "ой", "ой"), ("ы", "е", "у", "ой", "е")]
    if word.endswith("ая"):
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
        return word[:-1], [("и", "и", "ь", "ью", "и")]
    return word, []


def decline_word(word: str, gender: str) -> list[tuple[str, int]]:
    """Return the (form, case) pairs of one part of a name; a hyphenated part declines at its end.

    >>> decline_word("Токаев", "m")[4]
    ('Токаевым', 16)
    """
    if word.lower() in _STAY or len(word) < 2:
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

    Besides the form in which all parts decline stands the one in which only the last does (Хань Чжэна).
    >>> [f for f, c in decline_name("Абай Кунанбаев", "m") if c & DAT]
    ['Абаю Кунанбаеву', 'Абай Кунанбаеву']
    """
    words = name.split()
    parts = [decline_word(word, gender) for word in words]
    forms: dict[str, int] = {}
    for case in _ORDER:
        for last in [form for form, cases in parts[-1] if cases & case]:
            heads = [next((form for form, cases in part if cases & case), part[0][0]) for part in parts[:-1]]
            for first in (heads, words[:-1]):
                form = " ".join([*first, last])
                forms[form] = forms.get(form, 0) | case
    return list(forms.items())


_UNDO: dict[int, tuple[tuple[str, str], ...]] = {
    INS: (
        ("ским", "ский"), ("цким", "цкий"), ("овым", "ов"), ("евым", "ев"), ("ёвым", "ёв"),
        ("иным", "ин"), ("ыным", "ын"),
        ("ым", "ый"), ("ием", "ий"), ("аем", "ай"), ("еем", "ей"), ("оем", "ой"), ("уем", "уй"), ("лем", "ль"),
        ("рем", "рь"), ("ем", ""), ("ом", ""), ("овой", "ова"), ("евой", "ева"), ("иной", "ина"), ("ской", "ская"),
        ("ией", "ия"), ("ой", "а"), ("ью", "ь"), ("ей", "я"),
    ),
    GEN: (
        ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("ской", "ская"), ("овой", "ова"), ("евой", "ева"),
        ("иной", "ина"), ("ия", "ий"), ("ея", "ей"), ("ая", "ай"), ("ля", "ль"), ("ря", "рь"), ("ии", "ия"), ("а", ""),
        ("ы", "а"), ("ги", "га"), ("ки", "ка"), ("хи", "ха"),
    ),
    DAT: (
        ("скому", "ский"), ("цкому", "цкий"), ("ому", "ый"), ("ской", "ская"), ("овой", "ова"), ("евой", "ева"),
        ("иной", "ина"), ("ию", "ий"), ("ею", "ей"), ("аю", "ай"), ("лю", "ль"), ("рю", "рь"), ("у", ""), ("ии", "ия"),
    ),
    ACC: (
        ("ского", "ский"), ("цкого", "цкий"), ("ого", "ый"), ("скую", "ская"), ("ия", "ий"), ("ея", "ей"), ("ая", "ай"),
        ("ля", "ль"), ("ря", "рь"), ("ию", "ия"), ("ю", "я"), ("у", "а"), ("а", ""),
    ),
}  # fmt: skip
_UNDO[LOC] = _UNDO[DAT]


def restore_name(words: list[str], case: int) -> str:
    """Return a name in the nominative, from the form in which it stands and the one case that it stands in.

    Where a form could come from several nominatives the commoner one is taken; a single letter or a particle stays.
    >>> restore_name(["Аббаса", "Аракчи"], GEN), restore_name(["Николом", "Пашиняном"], INS)
    ('Аббас Аракчи', 'Никол Пашинян')
    """
    return " ".join(_restore_word(word, case) for word in words)


def _restore_word(word: str, case: int) -> str:
    if case not in _UNDO or len(word) < 4 or word.lower() in _STAY:
        return word
    for ending, base in _UNDO[case]:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word[: len(word) - len(ending)] + base
    return word
