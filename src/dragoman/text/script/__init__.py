"""A name in another script, by rule: Chinese by pinyin and Palladius, Cyrillic as the press does, and one key for all.

What no rule gives is the Chinese transcription of foreign names: 马克龙 and Macron are tied by the gazetteer alone.
"""

from dragoman.text.script.han import read_han
from dragoman.text.script.key import key_words, name_key, patronymic
from dragoman.text.script.palladius import to_palladius, to_pinyin
from dragoman.text.script.press import to_cyrillic, to_latin

__all__ = ["key_words", "name_key", "patronymic", "read_han", "to_cyrillic", "to_latin", "to_palladius", "to_pinyin"]
