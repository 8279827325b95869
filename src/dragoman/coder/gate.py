"""The gate: most news is no diplomacy, and is turned away at a cost near that of reading it.

One multi-pattern pass looks for two things: a stem of contact or speech, and the name of some party or its leader.
What has both may be diplomacy and is read in full; what lacks one cannot give a record between two states.
"""

from functools import cache
from typing import Any, Final

import daachorse

from dragoman.coder.language import Language, language

_BOTH: Final = 3


class Gate:
    """The gate of one language."""

    def __init__(self, chosen: Language) -> None:
        tables = chosen.gate
        self._flags: list[int] = tables["flags"]
        automaton: Any = daachorse.CharwiseDoubleArrayAhoCorasick([" "])
        automaton.__setstate__(tables["automaton"])
        self._find = automaton.find
        self._bounded = chosen.pack.boundaries

    def passes(self, text: str) -> bool:
        """Whether a text may tell of diplomacy."""
        seen = 0
        flags, bounded = self._flags, self._bounded
        for start, _, pattern in self._find(text):
            flag = flags[pattern]
            if flag & ~seen and not (bounded and start and text[start - 1].isalnum()):
                seen |= flag
                if seen == _BOTH:
                    return True
        return False


@cache
def gate_of(code: str, invented: bool = False) -> Gate:
    """Return the gate of a language."""
    return Gate(language(code, invented))


def gate(text: str, language: str = "ru") -> bool:
    """Whether a text may tell of diplomacy, at first sight: False is certain, True is worth reading.

    >>> gate("Завтра в городе дождь, ветер до двенадцати метров в секунду.")
    False
    """
    return gate_of(language).passes(text)
