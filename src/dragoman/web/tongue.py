"""In which language the desk speaks, and its words in it."""

import io
from functools import cache
from importlib.resources import files

from babel.core import Locale, negotiate_locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from fastapi import Request

LANGUAGES = {"en": "English", "ru": "Русский", "zh": "中文", "kk": "Қазақша"}
COOKIE = "dragoman-language"


def choose(request: Request) -> str:
    """Return the reader's language: the one asked for, the one last chosen, the one that the browser likes best."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if wanted in LANGUAGES:
            return wanted
    return accepted(request.headers.get("accept-language", ""))


def accepted(header: str) -> str:
    """Return the language of ours that an Accept-Language header likes best; English where there is none.

    >>> accepted("kk-KZ,kk;q=0.9,ru;q=0.8"), accepted("de, zh-TW;q=0.5"), accepted("en;q=0.1, ru"), accepted(";;q=x")
    ('kk', 'zh', 'ru', 'en')
    """
    liked = []
    for part in header.split(",")[:20]:
        tag, _, rest = part.strip().partition(";")
        try:
            weight = float(rest.strip().removeprefix("q=")) if rest else 1.0
        except ValueError:
            continue
        if tag and weight > 0:
            liked.append((weight, tag))
    tags = [tag.split("-")[0].lower() for _, tag in sorted(liked, key=lambda one: -one[0])]
    return negotiate_locale(tags, list(LANGUAGES)) or "en"


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the desk's words in a language, from the catalogue that translators edit; English is the words' own."""
    if language == "en":
        return NullTranslations()
    source = files("dragoman.web") / "words" / f"{language}.po"
    packed = io.BytesIO()
    write_mo(packed, read_po(io.BytesIO(source.read_bytes()), locale=language))
    packed.seek(0)
    return Translations(packed)


@cache
def locale(language: str) -> Locale:
    """Return how dates and numbers are written in a language."""
    return Locale.parse("zh_Hans" if language == "zh" else language)
