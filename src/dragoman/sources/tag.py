"""Language tags: what people and pages write, as BCP 47."""

import re

# Country codes taken for languages, codes of three letters, and English names. Source: ISO 639, and what feeds write.
_MEANT = {
    "kz": "kk", "kaz": "kk", "kazakh": "kk", "cn": "zh", "chi": "zh", "zho": "zh", "cmn": "zh", "chinese": "zh",
    "rus": "ru", "russian": "ru", "eng": "en", "english": "en", "gb": "en", "us": "en", "ua": "uk", "ukr": "uk",
    "uzb": "uz", "kir": "ky", "kg": "ky", "tgk": "tg", "tj": "tg", "jp": "ja", "jpn": "ja", "kor": "ko", "kr": "ko",
}  # fmt: skip
# The script in which a language is written unless it says otherwise, so that its name adds nothing. Source: IANA
# subtag registry, Suppress-Script; for Kazakh and Chinese the press's own habit.
_USUAL_SCRIPT = {"ru": "cyrl", "kk": "cyrl", "zh": "hans", "en": "latn"}
_TRADITIONAL = {"tw", "hk", "mo"}
_TAG = re.compile(r"[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*")


def language_tag(value: str) -> str | None:
    """Return a BCP 47 tag: language, and script where it is not the usual one; null if it is no tag.

    Regions are dropped: they tell nothing of how a text is read. Taiwan, Hong Kong and Macao leave `zh-Hant` behind.

    >>> language_tag("KZ"), language_tag("ru_RU"), language_tag("zh-TW"), language_tag("kk-Latn"), language_tag("?")
    ('kk', 'ru', 'zh-Hant', 'kk-Latn', None)
    """
    value = value.strip().lower()
    if not _TAG.fullmatch(value):
        return None
    first, *rest = re.split("[-_]", value)
    language = _MEANT.get(first, first)
    if len(language) > 3:
        return None
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if language == "zh" and script is None and _TRADITIONAL & set(rest):
        script = "hant"
    return f"{language}-{script.title()}" if script and script != _USUAL_SCRIPT.get(language) else language
