"""Which language a text is in: by its letters first, by a statistical model where they leave a doubt."""

import re
from collections import Counter
from functools import cache
from typing import Any

_SAMPLE = 6000
"""Letters beyond so many characters change nothing."""

_SCRIPTS = {
    "Cyrl": re.compile("[\u0400-\u04ff]"),
    "Hani": re.compile("[\u4e00-\u9fff]"),
    "Kana": re.compile("[\u3040-\u30ff]"),
    "Hang": re.compile("[\uac00-\ud7af]"),
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Arab": re.compile("[\u0600-\u06ff]"),
    "Grek": re.compile("[\u0370-\u03ff]"),
    "Geor": re.compile("[\u10a0-\u10ff]"),
    "Armn": re.compile("[\u0530-\u058f]"),
    "Deva": re.compile("[\u0900-\u097f]"),
    "Hebr": re.compile("[\u0590-\u05ff]"),
}

_MARKS = (
    ("kk", "әғқұһі", "ңөү"),
    ("ky", "ңөү", ""),
    ("tg", "ӣӯҳҷ", "ғқ"),
    ("uk", "їєґ", "і"),
    ("be", "ў", "і"),
    ("sr", "јљњћђџ", ""),
)
"""Languages by letters that Russian lacks: (code, its own, shared with others). Source: the alphabets."""

_SINGLE = {
    "Kana": "ja",
    "Hang": "ko",
    "Arab": "ar",
    "Grek": "el",
    "Geor": "ka",
    "Armn": "hy",
    "Deva": "hi",
    "Hebr": "he",
}
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|with|for|that|on|is|was|by)\b", re.IGNORECASE)


def identify(text: str) -> str:
    """Return the BCP 47 code of a text's main language; `und` where there are no letters to tell by.

    >>> identify("Президент провёл встречу"), identify("总统会见"), identify("The ministers met in Oslo for the talks.")
    ('ru', 'zh', 'en')
    """
    sample = text[:_SAMPLE]
    counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    counts["Hani"] *= 2  # a character says as much as two letters or more
    script = max(counts, key=lambda s: counts[s])
    if not counts[script]:
        return "und"
    if script == "Hani":
        return "ja" if counts["Kana"] * 8 > counts["Hani"] else "zh"
    if script == "Kana":
        return "ja"
    if script in _SINGLE:
        return _SINGLE[script]
    return _cyrillic(sample, counts[script]) if script == "Cyrl" else _latin(sample)


def _cyrillic(sample: str, letters: int) -> str:
    found = Counter(sample.lower())
    best, most = "ru", 0
    for code, own, shared in _MARKS:
        marks = sum(found[letter] for letter in own)
        # A few foreign letters in a name or quotation do not make a text foreign.
        if marks and marks + sum(found[letter] for letter in shared) > max(most, letters // 80):
            best, most = code, marks + sum(found[letter] for letter in shared)
    if best == "ky" and found["ң"] == 0:
        return "mn"
    if best == "ru" and letters > 120 and not found["ы"] and not found["э"]:
        return _statistical(sample, "bg")
    return best


def _latin(sample: str) -> str:
    words = len(sample.split())
    common = len(_ENGLISH.findall(sample))
    return "en" if common * 9 >= words else _statistical(sample, "en" if words < 8 else "und")


def _statistical(sample: str, fallback: str) -> str:
    try:
        return str(_model().classify(sample)[0])
    except Exception:
        return fallback


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_pickled_model(MODEL_FILE)
