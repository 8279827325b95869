"""Names in the wrong letters: a Latin с in a Russian name, Han characters in an English one."""

import re
from collections.abc import Iterator

_LETTERS = {
    "en": re.compile(r"[A-Za-zÀ-ɏḀ-ỿʻʼ]"),
    "ru": re.compile(r"[А-Яа-яЁё]"),
    "zh": re.compile(r"[\u3400-\u9fff\uf900-\ufaff〇]"),
    "kk": re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"),
}
"""The letters of a language's names."""
_NUMERAL = re.compile(r"[IVX]+")
"""A king's number, in any language."""
_BRAND = re.compile(r"[A-Z0-9][A-Za-z0-9&+]*")
"""What the names of organisations may leave in Latin letters: abbreviations and brands (APEC, C5+1, KazanForum)."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&+]*(?![^\W\d_\u3400-\u9fff])|[^\W\d_]+")


def foreign(table: str, cells: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong in the letters of a row's names.

    >>> list(foreign("person_names", {"lang": "ru", "form": "Иван Cтуков", "surname": "Стуков"}))
    ["form 'Иван Cтуков' is not in the letters of ru: Cтуков"]
    """
    if "lang" in cells:
        named = [(column, cells["lang"], name) for column, name in cells.items() if column in ("form", "surname")]
    else:
        named = [(language, language, cells[language]) for language in _LETTERS if cells.get(language)]
    for column, language, name in named:
        wrong = [
            word for word in _WORD.findall(name) if not _fits(word, language, brands=table == "organisation_names")
        ]
        if wrong and language in _LETTERS:
            yield f"{column} {name!r} is not in the letters of {language}: {', '.join(wrong)}"


def _fits(word: str, language: str, *, brands: bool) -> bool:
    letters = _LETTERS.get(language)
    if letters is None or _NUMERAL.fullmatch(word) or all(letters.fullmatch(char) for char in word if char.isalpha()):
        return True
    return brands and language != "en" and _BRAND.fullmatch(word) is not None
