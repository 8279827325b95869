"""Chinese names in characters, read into pinyin: the surname as surnames are read, the rest as words are.

Source: readings of surnames as dictionaries give them; all else is pypinyin's.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from dragoman.text.script.palladius import spell, syllables

_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{2,5}")


@cache
def _table(name: str) -> dict[str, list[str]]:
    lines = (Path(__file__).parent / f"{name}.tsv").read_text("utf-8").splitlines()[1:]
    return {han: latin.split() for han, latin in (line.split("\t") for line in lines)}


def surname(name: str) -> str:
    """Return the surname of a Chinese name in characters: one character, or two that are a known one.

    >>> surname("欧阳修"), surname("单霁翔")
    ('欧阳', '单')
    """
    return name[:2] if len(name) > 2 and name[:2] in _table("surnames") else name[:1]


def read_han(name: str) -> str | None:
    """Return a Chinese person's name in pinyin, surname first; None for what is not two to five characters.

    Only for names that are Chinese: of a foreign one (马克龙) the reading is right and tells nothing of the person.
    >>> read_han("单霁翔"), read_han("陈敏尔"), read_han("欧阳坚"), read_han("马克·吐温")
    ('Shan Jixiang', "Chen Min'er", 'Ouyang Jian', None)
    """
    if not _HAN.fullmatch(name):
        return None
    family = surname(name)
    parts = _table("surnames").get(family) or _read(family)
    rest = _read(name[len(family) :])
    return f"{spell(parts)} {spell(rest)}" if all(part in syllables() for part in (*parts, *rest)) else None


def _read(han: str) -> list[str]:
    """Return the readings of characters: ours where names read otherwise than words, else those of the dictionary."""
    from pypinyin import lazy_pinyin

    own = _table("given")
    if han in own:
        return own[han]
    return [
        own[char][0] if char in own else part for char, part in zip(han, lazy_pinyin(han, v_to_u=True), strict=True)
    ]
