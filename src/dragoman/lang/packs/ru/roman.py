"""Russian names in Latin letters: Chinese ones by pinyin, through the Palladius system; others as the press does."""

from functools import cache

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i", "ї": "i", "є": "ye",
    "ў": "w",
}  # fmt: skip
_ENDINGS = (("ий", "y"), ("ый", "y"))

# Palladius: the finals that follow an initial, in Cyrillic and in pinyin. Source: the system as commonly used.
_INITIALS = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r", "цз": "z", "ц": "c", "с": "s",
}  # fmt: skip
_HARD = {
    "а": "a", "о": "o", "э": "e", "ай": "ai", "эй": "ei", "ао": "ao", "оу": "ou", "ань": "an", "энь": "en", "ан": "ang",
    "эн": "eng", "ун": "ong", "у": "u", "уа": "ua", "уай": "uai", "уй": "ui", "уань": "uan", "унь": "un", "уан": "uang",
    "ы": "i", "и": "i", "ень": "en",
}  # fmt: skip
_SOFT = {
    "и": "i", "я": "ia", "яо": "iao", "ю": "iu", "янь": "ian", "инь": "in", "ян": "iang", "ин": "ing", "е": "ie",
    "юй": "u", "юэ": "ue", "юань": "uan", "юнь": "un", "юн": "iong", "ё": "io",
}  # fmt: skip
_JQX = {"цз": "j", "ц": "q", "с": "x"}
_ZERO = {
    "а": "a", "ай": "ai", "ань": "an", "ан": "ang", "ао": "ao", "э": "e", "эр": "er", "энь": "en", "оу": "ou", "о": "o",
    "я": "ya", "янь": "yan", "ян": "yang", "яо": "yao", "е": "ye", "и": "yi", "инь": "yin", "ин": "ying", "юн": "yong",
    "ю": "you", "юй": "yu", "юань": "yuan", "юэ": "yue", "юнь": "yun", "у": "wu", "ва": "wa", "вай": "wai",
    "вань": "wan",
    "ван": "wang", "вэй": "wei", "вэнь": "wen", "вэн": "weng", "во": "wo",
}  # fmt: skip


_J_FOR_ZH = ("UZ", "KG", "TM", "TJ", "AZ")
"""Countries whose own Latin spelling has j where Russian writes ж."""


@cache
def syllables() -> dict[str, str]:
    """Return every syllable of the Palladius system with its pinyin."""
    table = dict(_ZERO)
    for initial, latin in _INITIALS.items():
        for final, vowel in _HARD.items():
            # -uo is written -о, save behind the labials, which have -o itself (бо, по, мо, фо).
            table[initial + final] = latin + ("uo" if final == "о" and latin not in "bpmf" else vowel)
        for final, vowel in _SOFT.items():
            soft = _JQX.get(initial, latin)
            table[initial + final] = (
                soft
                + ("v" if latin in "nl" and final in ("юй", "юэ") else "")
                + vowel.removeprefix("u" if latin in "nl" and final in ("юй", "юэ") else "")
            )
    for initial, latin in (("цз", "z"), ("ц", "c"), ("с", "s"), ("чж", "zh"), ("ч", "ch"), ("ш", "sh"), ("ж", "r")):
        table[initial + "ы"] = table[initial + "и"] = latin + "i"
    for initial, latin in _JQX.items():
        table[initial + "и"] = latin + "i"
    table["хуэй"] = "hui"
    return table


def pinyin(name: str) -> str | None:
    """Return a Chinese name in pinyin, or None if it is not written by the Palladius system.

    >>> pinyin("Си Цзиньпин"), pinyin("Чэнь Миньэр"), pinyin("Грот")
    ('Xi Jinping', "Chen Min'er", None)
    """
    words = [_word(part.lower().replace("ъ", "'")) for part in name.split()]
    return " ".join(w.capitalize() for w in words if w) if words and all(words) else None


def _word(word: str) -> str | None:
    table = syllables()
    ways: dict[int, list[str]] = {0: []}
    for at in range(len(word)):
        if at not in ways:
            continue
        for size in (6, 5, 4, 3, 2, 1):
            part = word[at : at + size]
            if len(part) == size and part in table and at + size not in ways:
                ways[at + size] = [*ways[at], table[part]]
        if word[at] == "'":
            ways.setdefault(at + 1, ways[at])
    found = ways.get(len(word))
    if not found:
        return None
    out = found[0]
    for part in found[1:]:
        out += ("'" if part[0] in "aeo" else "") + part
    return out


def romanise(name: str, country: str | None) -> str:
    """Return a name in Latin letters; pinyin where the country is China or Singapore and the spelling allows it.

    >>> romanise("Ван И", "CN"), romanise("Сергей Лавров", "RU")
    ('Wang Yi', 'Sergey Lavrov')
    """
    if country in ("CN", "TW", "SG", "HK", "MO"):
        chinese = pinyin(name)
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
        if letter == "е" and (at == 0 or lower[at - 1] in "аеёиоуыэюяьъ"):
            out += "ye"
        else:
            out += _LETTERS.get(letter, letter)
    return "-".join(part[:1].upper() + part[1:] for part in (out + tail).split("-"))
