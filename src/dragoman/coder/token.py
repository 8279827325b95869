"""A token: a term, word, number or mark of a text, with its readings."""

from functools import cache
from typing import Any

Entry = tuple[str, str, int]


class Token:
    """A term, word, number or mark at `start..end` of the document's text.

    `signature` is the one character by which rules know it; `entries` its readings; `actor` what it was composed to.
    """

    # Written out, because a text has hundreds: a dataclass's own `__init__` stays Python where the rest is compiled.
    __slots__ = ("actor", "end", "entries", "signature", "start")

    def __init__(
        self, start: int, end: int, signature: str, entries: tuple[Entry, ...] = (), actor: Any = None
    ) -> None:
        self.start = start
        self.end = end
        self.signature = signature
        self.entries = entries
        self.actor = actor

    def values(self, *kinds: str) -> list[str]:
        """Return the values of its readings of given kinds (a kind covers `kind.more`)."""
        if not self.entries:
            return []
        below = _below(kinds)
        return [v for k, v, _ in self.entries if k in kinds or k.startswith(below)]

    def mask(self, *kinds: str) -> int:
        """Return the features of its readings of given kinds, joined."""
        bits = 0
        if self.entries:
            below = _below(kinds)
            for kind, _, mask in self.entries:
                if kind in kinds or kind.startswith(below):
                    bits |= mask
        return bits


@cache
def _below(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(kind + "." for kind in kinds)
