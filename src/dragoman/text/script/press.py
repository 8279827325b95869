"""Cyrillic names in Latin letters as the English-language press writes them, and back.

Source: the spellings of agencies and ministries (Sergey Lavrov, Dmitry Peskov, Kassym-Jomart Tokayev, Yerlan Koshanov).
Names of the West come out as they sound: Джон is Dzhon; that it is John the gazetteer must know.
"""

from typing import Final

from dragoman.text.script.palladius import to_pinyin

_LETTERS: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "ї": "i", "є": "ye",
    "ў": "w", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ҳ": "h", "җ": "j",
}  # fmt: skip
_ENDINGS: Final = (("ий", "y"), ("ый", "y"), ("ия", "ia"))
_VOWELS: Final = "аеёиоуыэюяәөұүі"
CHINESE: Final = ("CN", "TW", "SG", "HK", "MO")
"""Parties whose people bear Chinese names."""
_J_FOR_ZH: Final = ("UZ", "KG", "TM", "TJ", "AZ")
"""Countries whose own Latin spelling has j where Russian writes ж."""

_BACK: Final = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"),
    ("yo", "ё"), ("ye", "е"), ("dj", "дж"),
    ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"),
    ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "ы"), ("z", "з"),
    ("'", "ь"), ("’", "ь"),
)  # fmt: skip
_SOUNDING: Final = "aeiou"
_AS_THEY_ARE: Final = {
    "ilya": "илья", "tatyana": "татьяна", "igor": "игорь", "olga": "ольга", "elmira": "эльмира", "elvira": "эльвира",
    "emil": "эмиль", "yuri": "юрий", "dmitri": "дмитрий", "vasili": "василий", "valeri": "валерий", "georgi": "георгий",
    "grigori": "григорий", "anatoli": "анатолий", "arkadi": "аркадий", "evgeny": "евгений", "evgeni": "евгений",
}  # fmt: skip
"""First names of which the Latin does not show a soft sign, or their last letter."""
_WITH_YE: Final = ("elena", "ekaterina", "elizaveta", "egor", "efim", "erlan", "ermek", "erbol", "erzhan", "erkin")
"""First names that begin with Е and that many write without the Y."""


def to_latin(name: str, country: str | None = None) -> str:
    """Return a Cyrillic name in Latin letters; pinyin where the country speaks Chinese and the spelling allows it.

    >>> to_latin("Сергей Лавров", "RU"), to_latin("Ван И", "CN"), to_latin("Мәулен Әшімбаев", "KZ")
    ('Sergey Lavrov', 'Wang Yi', 'Maulen Ashimbayev')
    """
    if country in CHINESE:
        chinese = to_pinyin(name)
        if chinese:
            return chinese
    latin = " ".join(_latin(word) for word in name.split())
    return latin.replace("zh", "j").replace("Zh", "J") if country in _J_FOR_ZH else latin


def _latin(word: str) -> str:
    lower = word.lower()
    tail = ""
    for ending, latin in _ENDINGS:
        if lower.endswith(ending) and len(lower) > 3:
            lower, tail = lower[: -len(ending)], latin
    out = ""
    for at, letter in enumerate(lower):
        if letter == "е" and (at == 0 or lower[at - 1] in _VOWELS + "ьъ-"):
            out += "ye"
        else:
            out += _LETTERS.get(letter, letter)
    return "-".join(part[:1].upper() + part[1:] for part in (out + tail).split("-"))


def to_cyrillic(name: str) -> str:
    """Return a Latin name of a Russian or Central Asian in Cyrillic: what the press most likely transcribed.

    Which of и, й, ы a lone y was, is seen from what stands beside it; soft signs that were dropped stay lost.
    >>> to_cyrillic("Dmitry Peskov"), to_cyrillic("Yerlan Koshanov"), to_cyrillic("Sergei Shoigu")
    ('Дмитрий Песков', 'Ерлан Кошанов', 'Сергей Шойгу')
    """
    return " ".join("-".join(_cyrillic(part) for part in word.split("-")) for word in name.split())


def _cyrillic(word: str) -> str:
    lower = word.lower()
    out, at = _AS_THEY_ARE.get(lower, ""), 0
    if out:
        return out.capitalize()
    while at < len(lower):
        before, after = lower[at - 1 : at], lower[at + 1 : at + 2]
        latin, letter = next(((a, b) for a, b in _BACK if lower.startswith(a, at)), (lower[at], lower[at]))
        if latin in "iy" and before and before in _SOUNDING and after not in (*_SOUNDING, "l"):
            letter = "й"  # Sergei, Shoigu, Nikolay; but Mikhail, Smailov
        elif latin == "e" and not at and lower not in _WITH_YE:
            letter = "э"
        elif latin == "a" and before == "i" and not after:
            letter = "я"  # Maria
        elif latin == "y" and not after and len(lower) > 3:
            letter = "ий"  # Dmitry
        elif latin in ("ye", "yo", "yu") and before and before not in _SOUNDING and before in _SOFT[latin]:
            letter = "ь" + letter  # Vasilyev, Solovyov
        out, at = out + letter, at + len(latin)
    return out[:1].upper() + out[1:]


_SOFT: Final = {"ye": "lndrtzsvbpm", "yo": "vbpm", "yu": "vbpm"}
"""Consonants behind which these two letters stand for a soft sign and a vowel."""
