"""Russian words for searching: every dictionary form that a word may have, and of a surname its bare form.

Analysers read the nominative of a surname in -ев, -ов, -ин as an inflected noun: the bare form ties it to the others.
"""

import re
from functools import cache
from typing import Any

_SURNAME = re.compile(r"(\w+(?:ов|ев|ин|ын|ск|цк))(?:а|у|е|ым|ом|ой|ых|ыми|ою|ий|ая|ого|ому|им|ую|их|ими|ые|ие|ы)?")


def terms(word: str) -> tuple[str, ...]:
    """Return a folded word's terms, at least one.

    >>> set(terms("переговоров")) & set(terms("переговоры")) != set()
    True
    >>> set(terms("токаев")) & set(terms("токаевым")) != set()
    True
    """
    plain = word.replace("ё", "е")
    found = {parse.normal_form.replace("ё", "е") for parse in _morphology().parse(word)}
    if surname := _SURNAME.fullmatch(plain):
        found.add(surname[1])
    return tuple(sorted(found)) or (plain,)


@cache
def _morphology() -> Any:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
