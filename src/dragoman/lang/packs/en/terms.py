"""English words for searching: their stems, by Porter's second algorithm."""

from functools import cache
from typing import Any


def terms(word: str) -> tuple[str, ...]:
    """Return a folded word's one term.

    >>> terms("agreements") == terms("agreement")
    True
    """
    return (str(_stemmer().stemWord(word)),)


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
