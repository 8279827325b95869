"""The sounds of Kazakh: which vowels a suffix takes, and which consonant it begins with.

Suffixes are written with capitals for what changes: `A` а/е, `Y` ы/і; at the beginning `L` (plural) л/д/т, `N`
(genitive) н/д/т, `C` (accusative) н/д/т, `D` (locative, past) д/т, `B` (ablative) н/д/т, `P` (instrumental) м/б/п,
`G` ғ/г/қ/к, `M` (negation, "we are") м/б/п. Source: the school grammar.
"""

import re

BACK = frozenset("аоұыяёАОҰЫЯЁ")
FRONT = frozenset("әеөүіэиӘЕӨҮІЭИ")
GLIDES = frozenset("уюУЮ")
"""Vowels that sound as the one before them; и, which can do so too, is soft in most words and names."""
VOWELS = BACK | FRONT | GLIDES

_NASAL = frozenset("мнңМНҢ")
_SIBILANT = frozenset("жзЖЗ")
_HARD = frozenset("кқпстфхһцчшщбвгғдКҚПСТФХҺЦЧШЩБВГҒД")
"""Voiceless consonants, and those in which foreign words end and which Kazakh speaks without voice: Киев, Белград."""

_VOICED = {"к": "г", "қ": "ғ", "п": "б"}
_KEPT = frozenset(("тарап", "штап", "принцип", "тип", "топ"))
"""Words that keep their voiceless end before a vowel in the press (тарапы), or do so beside the other form."""

_DROPS = frozenset((
    "халық", "орын", "ерін", "мұрын", "мойын", "қойын", "ауыз", "көңіл", "ерік", "көрік", "құлық", "мүлік", "нарық",
    "ғұрып", "қалып", "қауіп", "әріп", "тәртіп", "дауыс", "қарын", "бөрік", "ырық", "қырық", "айып", "парық",
))  # fmt: skip
"""Nouns that lose their last vowel before a suffix that begins with one: халқы, орны, еркі."""

EXCEPTIONS = _KEPT | _DROPS
"""Words whose endings do not follow from their sounds."""

_SOFT_ENDS = ("рк", "нк", "лк", "рг", "ург", "берг", "кт", "нкт", "кс")
"""Foreign ends that take soft vowels after a hard one: Нью-Йоркте, банкі, Петербургте, факті."""
_SOFTENED = re.compile("ь[^аоұыяёәеөүіэиую]+$")
"""A soft sign within the consonants at the end (Шольц, Хольт): the press writes either."""
_LINKED = ("ск", "цк")
"""Foreign ends that may take і before any suffix: Минскіде."""


def harmonies(word: str) -> tuple[str, ...]:
    """Return "back" and "front" in the order of likelihood: both where the press hesitates.

    >>> harmonies("Қытай"), harmonies("Путин"), harmonies("Севастополь")
    (('back',), ('front',), ('front', 'back'))
    """
    own, soft = _harmony(word), word.lower()
    if soft.endswith(("ль", "нь", "рь", "сь", "дь", "ть")):
        return ("front",) if own == "front" else ("front", "back")
    if own == "back" and _SOFTENED.search(soft):
        return "back", "front"
    if own == "back" and soft.endswith(_SOFT_ENDS) and len(word) > 3:
        return "front", "back"
    if own == "back" and soft.endswith((*_LINKED, *_BACK_NAMES)):
        return "back", "front"
    last = next((letter for letter in reversed(word) if letter in VOWELS), "")
    if last in GLIDES or (last in "иИ" and any(letter in BACK for letter in word)):
        return own, "front" if own == "back" else "back"
    return (own,)


_BACK_NAMES = ("аев", "оев", "ыев")
"""Surnames in which the hard vowel before the Russian ending rules: Тоқаевтың, but Әлиевтің."""


def _harmony(word: str) -> str:
    if word.endswith(_BACK_NAMES):
        return "back"
    for letter in reversed(word):
        if letter in BACK:
            return "back"
        if letter in FRONT:
            return "front"
    return "front" if word[-1:] in GLIDES else "back"


def end_of(word: str) -> str:
    """Return what a suffix begins after: `vowel`, `glide` (у, и, й, р), `l`, `nasal`, `sibilant` or `hard`.

    A soft sign is passed over.
    """
    last = word.rstrip("ьъЬЪ")[-1:]
    if last in GLIDES or last in "иИйЙрР":
        return "glide"
    if last in VOWELS:
        return "vowel"
    if last in "лЛ":
        return "l"
    if last in _NASAL:
        return "nasal"
    if last in _SIBILANT:
        return "sibilant"
    return "hard" if last in _HARD or last else "vowel"


_BEGINS = {
    "L": {"vowel": "л", "glide": "л", "hard": "т", "": "д"},
    "N": {"vowel": "н", "nasal": "н", "hard": "т", "": "д"},
    "C": {"vowel": "н", "hard": "т", "": "д"},
    "D": {"hard": "т", "": "д"},
    "B": {"nasal": "н", "hard": "т", "": "д"},
    "P": {"sibilant": "б", "hard": "п", "": "м"},
    "M": {"vowel": "м", "glide": "м", "l": "м", "hard": "п", "": "б"},
}


def attach(stem: str, suffix: str, harmony: str) -> str:
    """Return a stem with a suffix: its first consonant and its vowels as the stem asks for them.

    >>> attach("ел", "LAr", "front"), attach("мектеп", "GA", "front"), attach("Тоқаев", "Pен", "front")
    ('елдер', 'мектепке', 'Тоқаевпен')
    """
    back = harmony == "back"
    first = suffix[:1]
    if first == "G":
        hard = end_of(stem) == "hard"
        begin = ("қ" if hard else "ғ") if back else ("к" if hard else "г")
        suffix = begin + suffix[1:]
    elif first in _BEGINS:
        table = _BEGINS[first]
        suffix = table.get(end_of(stem), table[""]) + suffix[1:]
    return stem + suffix.replace("A", "а" if back else "е").replace("Y", "ы" if back else "і").replace("r", "р")


def before_vowel(stem: str) -> tuple[str, ...]:
    """Return a stem as it is before a vowel, the likelier first: its end voiced, or its last vowel lost.

    >>> before_vowel("одақ"), before_vowel("халық"), before_vowel("тарап"), before_vowel("Ташкент")
    (('одағ',), ('халқ',), ('тарап', 'тараб'), ('Ташкент',))
    """
    if not stem:
        return (stem,)
    last = stem[-1]
    if stem.lower() in _DROPS:
        return (stem[:-2] + last,) if stem.lower() != "нарық" else (stem[:-2] + last, stem[:-1] + "ғ")
    if stem[-1] in "ьЬ":
        return (stem[:-1], stem)
    if last in _VOICED and stem[-2:-1] in VOWELS:
        voiced = stem[:-1] + _VOICED[last]
        return (stem, voiced) if stem.lower() in _KEPT else (voiced,)
    return (stem,)


def linked(word: str) -> tuple[str, ...]:
    """Return the stems to which a word's suffixes may be joined: foreign ends take і between.

    >>> linked("Минск"), linked("Ташкент")
    (('Минск', 'Минскі'), ('Ташкент',))
    """
    return (word, word + "і") if word.lower().endswith(_LINKED) else (word,)
