"""Which language a text is in: by its letters, by its commonest words, and by a statistical model where they leave a
doubt. A text of several languages is in the one that most of it is written in."""

import re
from functools import cache
from typing import Any

from dragoman.lang.letters import foreign_to_russian, of_alphabet

_SAMPLE = 6000
"""Letters beyond so many characters change nothing."""

_SCRIPTS = {
    "Cyrl": re.compile("[\u0400-\u04ff]+"),
    "Hani": re.compile("[\u4e00-\u9fff]+"),
    "Kana": re.compile("[\u3040-\u30ff]+"),
    "Hang": re.compile("[\uac00-\ud7af]+"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]+"),
    "Arab": re.compile("[\u0600-\u06ff]+"),
    "Grek": re.compile("[\u0370-\u03ff]+"),
    "Geor": re.compile("[\u10a0-\u10ff]+"),
    "Armn": re.compile("[\u0530-\u058f]+"),
    "Deva": re.compile("[\u0900-\u097f]+"),
    "Hebr": re.compile("[\u0590-\u05ff]+"),
    "Thai": re.compile("[\u0e00-\u0e7f]+"),
    "Mong": re.compile("[\u1800-\u18af]+"),
}

_SINGLE = {
    "Kana": "ja",
    "Hang": "ko",
    "Arab": "ar",
    "Grek": "el",
    "Geor": "ka",
    "Armn": "hy",
    "Deva": "hi",
    "Hebr": "he",
    "Thai": "th",
    "Mong": "mn",
}
_PARTS = re.compile(r"[.!?…:;»«”“\n]+")
_FEWEST = 8
"""A part of a text with fewer letters tells nothing."""
_OWN = 30
"""Of so many letters of a sentence at least one is its language's own; a name in it has fewer."""
_RUSSIAN = re.compile(r"\b(?:в|во|и|на|с|со|не|что|по|из|от|для|это|как|его|её|он|они|при|о|об|за|к|до)\b")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|with|for|that|on|is|was|by|said|says|at|as|from|has|have|will|be|his|her|its|their|after|"
    r"over|are|were|an|it|who|this|which|meets?|met|talks|holds?|visits?|minister|president|call|about|not|new|but)\b",
    re.IGNORECASE,
)
_COMMON = 9
"""Of so many words of English prose one at least is among the commonest; a heading is doubted, and may have none."""


def identify(text: str) -> str:
    """Return the BCP 47 code of a text's main language; `und` where there are no letters to tell by.

    >>> identify("Президент провёл встречу"), identify("总统会见"), identify("The ministers met in Oslo for the talks.")
    ('ru', 'zh', 'en')
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        return _latin(sample) if _SCRIPTS["Latn"].search(sample) else "und"
    counts = {script: sum(map(len, runs.findall(sample))) for script, runs in _SCRIPTS.items()}
    counts["Hani"] *= 2  # a character says as much as two letters or more
    script = max(counts, key=lambda s: counts[s])
    if not counts[script]:
        return "und"
    if script == "Hani":
        return "ja" if counts["Kana"] * 8 > counts["Hani"] else "zh"
    if script in _SINGLE:
        return _SINGLE[script]
    return _cyrillic(sample) if script == "Cyrl" else _latin(sample)


def _cyrillic(sample: str) -> str:
    """Let each part of a text vote with its letters: for another alphabet by its letters, for Russian by its words;
    parts that could be either follow the rest."""
    russian = other = plain = 0
    found: list[str] = []
    for part in _PARTS.split(sample.lower()):
        letters = sum(map(len, _SCRIPTS["Cyrl"].findall(part)))
        if letters < _FEWEST:
            continue
        foreign = foreign_to_russian(part)
        if foreign and len(foreign) * _OWN >= letters:
            other += letters
            found.append(part)
        elif _RUSSIAN.search(part):
            russian += letters
        else:
            plain += letters
    if not russian and not other:
        found = [sample.lower()] if foreign_to_russian(sample.lower()) else []
    if found and other >= russian:
        return _other(" ".join(found))
    if not russian and (guessed := _statistical(sample)) in _TURKIC:
        return guessed  # not one letter of its own, but no Russian word either
    return _plain(sample) if russian + plain >= _LONG else "ru"


def _other(text: str) -> str:
    """Return the language of letters that Russian lacks; where one letter alone tells, the model is asked too."""
    foreign = foreign_to_russian(text)
    told = of_alphabet(text, foreign)
    if told is None or (set(foreign) == {"і"} and len(text) < _LONG):
        guessed = _statistical(text)
        return guessed if told is None or guessed in _WITH_I else told
    return told


_TURKIC = ("kk", "ky", "tt", "uz")
_WITH_I = ("kk", "uk", "be")
"""Languages that have і."""
_LONG = 120


def _plain(sample: str) -> str:
    """Return the language of a text in letters that Russian has: Bulgarian lacks two of them."""
    lowered = sample.lower()
    if "ы" in lowered or "э" in lowered or len(sample) < _LONG:
        return "ru"
    return _statistical(sample)


def _latin(sample: str) -> str:
    words = len(sample.split())
    common = len(_ENGLISH.findall(sample))
    if common * _COMMON >= words:
        return "en"
    ranked = _model().rank(sample)
    scores = dict(ranked)
    best = max(scores[code] for code in _PRESS)
    # Names make most of a heading: it is English unless another language of the press is far likelier.
    if words < _HEADING and sample.isascii() and best - scores["en"] <= abs(best) * _DOUBT:
        return "en"
    return str(ranked[0][0])


_PRESS = (
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "tr",
    "uz",
    "az",
    "pl",
    "nl",
    "ro",
    "vi",
    "id",
    "cs",
    "hu",
    "sv",
    "fi",
    "tk",
)
_DOUBT = 0.1
_HEADING = 15
"""A text of fewer words may be a heading."""


def _statistical(sample: str) -> str:
    """Return what a statistical model makes of a text: the likeliest of a hundred languages, whatever it is."""
    return str(_model().classify(sample)[0])


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)
