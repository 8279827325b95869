"""One key for a name, whatever script and spelling it stands in: who is the same person, where no gazetteer knows.

A key holds the sounds that transcriptions keep: consonants, and whether a word begins with a vowel. Of countries that
write Cyrillic these are told apart finely, since the spellings are regular; of others coarsely. Chinese names, which
differ by little else than vowels, keep their whole pinyin. What is measured on the gazetteer's own people is in
`docs/adr/` and a test.
"""

import re
from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from anyascii import anyascii

from dragoman.text.script.han import read_han
from dragoman.text.script.palladius import to_palladius
from dragoman.text.script.press import CHINESE, to_latin

_CYRILLIC: Final = re.compile("[а-яёәғқңөұүһіїєўҷӣӯҳ]", re.I)
_HAN: Final = re.compile("[\u3400-\u9fff]")
_PARTS: Final = re.compile(r"[\s\-‐-―·•.,]+")
_SMALL: Final = frozenset(
    ("al", "el", "as", "ash", "at", "an", "ar", "ad", "ed", "bin", "ben", "ibn", "bint", "jr", "sr",
     "de", "da", "di", "du", "von", "van", "der", "den", "fon", "la", "le",
     "dos", "do", "uly", "kyzy", "ogly", "oglu", "kyzi", "ugli")
)  # fmt: skip
"""Articles, prepositions and words for son and daughter: one press writes them, the other does not."""
_FATHER: Final = re.compile(r".{3,}(?:ovich|evich|yevich|ovna|evna|yevna|inichna|uly|kyzy|ogly)")
_REGULAR: Final = frozenset(("RU", "KZ", "BY", "UZ", "KG", "TJ", "TM", "UA", "AZ", "AM", "GE", "MN"))
_EITHER_ORDER: Final = _REGULAR | {"JP", "KR", "KP", "HU"}
"""Countries whose names are told surname first or surname last."""
_PLOSIVE: Final = frozenset(("KR", "KP", "VN", "LA", "TH", "KH", "MM"))
"""Countries of whose b and p, d and t, g and k each press makes its own."""

_MARKED: Final = str.maketrans({"š": "sh", "č": "ch", "ć": "ch", "ç": "ch", "ž": "zh", "ş": "sh", "đ": "zh", "ș": "sh",
                         "ț": "ts", "ğ": "g", "ı": "i", "ã": "an", "õ": "on",
                         "'": "", "’": "", "ʼ": "", "`": ""})  # fmt: skip
_FINE: Final = (
    ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "h"), ("ph", "f"), ("ck", "k"), ("ks", "x"), ("q", "k"),
    ("w", "v"), ("g", "h"), ("tch", "ch"), ("c(?!h)", "k"),
)  # fmt: skip
_COARSE: Final = (
    ("c(?=[eiy])", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("dzh", "s"), ("dj", "s"), ("dz", "s"), ("kh", "h"),
    ("gh", "g"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("[szct][hsz]", "s"), ("x", "ks"), ("[jz]", "s"), ("[qc]", "k"),
    ("w", "v"),
)  # fmt: skip


def name_key(name: str, country: str | None = None) -> str:
    """Return the key of a name in any script; `country` is whose the person is, for how its letters sound.

    Empty for a name without letters. Patronymics behind a first name, initials and particles do not count.
    >>> name_key("Ерлан Қошанов", "KZ") == name_key("Yerlan Koshanov", "KZ") == name_key("Кошанов Ерлан", "KZ")
    True
    >>> name_key("马朝旭", "CN"), name_key("Ма Чжаосюй", "CN"), name_key("Ma Zhaoxu", "CN")
    ('ma-zhaoxu', 'ma-zhaoxu', 'ma-zhaoxu')
    """
    return "-".join(key_words(name, country))


@lru_cache(4096)
def key_words(name: str, country: str | None = None) -> tuple[str, ...]:
    """Return the words of a name's key; in a fixed order where a country's names are told in either."""
    latin = _latin(name, country)
    if country in CHINESE and to_palladius(latin):
        return tuple(_syllables(word) for word in latin.lower().split())
    words = [word for word in _PARTS.split(latin.lower()) if len(word) > 1 and word not in _SMALL]
    named = [word for word in words if not _FATHER.fullmatch(word)]
    keys = [key for word in (named if len(named) > 1 else words) if (key := _key(word, country))]
    return tuple(sorted(keys) if country in _EITHER_ORDER else keys)


def patronymic(word: str) -> bool:
    """Whether a word in Latin letters is a father's name: Viktorovich, Zhaksylykkyzy."""
    return bool(_FATHER.fullmatch(word.lower()))


def _syllables(word: str) -> str:
    """Return a word of pinyin in plain letters: lyu, lv and lü are all lu."""
    return re.sub("[^a-z]", "", anyascii(re.sub("^([nl])(?:yu|v)", r"\1u", word)))


def _latin(name: str, country: str | None) -> str:
    if _HAN.search(name):
        return (read_han(name) if country in CHINESE else None) or anyascii(name)
    return to_latin(name, country) if _CYRILLIC.search(name) else name


def _key(word: str, country: str | None) -> str:
    word = re.sub("[^a-z]", "", anyascii(word.translate(_MARKED)).lower())
    for letters, sound in _orthographies().get(country or "", ()):
        word = re.sub(letters, sound, word)
    fine = country in _REGULAR
    for letters, sound in _FINE if fine else _COARSE:
        word = re.sub(letters, sound, word)
    vowels = re.match("[aeiouy]+", word)
    first = ((vowels[0].lstrip("yi") or "i")[0] if fine else "a") if vowels else ""
    if not fine:
        word = re.sub("(?<!^)h", "", word.replace("g", "h") if country not in _PLOSIVE else _unvoiced(word))
    return first + re.sub(r"(.)\1+", r"\1", re.sub("[aeiouy]", "", word))


def _unvoiced(word: str) -> str:
    return word.replace("g", "k").replace("d", "t").replace("b", "p")


@cache
def _orthographies() -> dict[str, list[tuple[str, str]]]:
    """Return (letters, how they sound) by country, in order, where its Latin spelling is not the common one."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in (Path(__file__).parent / "orthographies.tsv").read_text("utf-8").splitlines()[1:]:
        countries, letters, sound = line.split("\t")
        for country in countries.split():
            found[country].append((letters, sound))
    return dict(found)
