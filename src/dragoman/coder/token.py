"""A token: a term, word, number or mark of a text, with its readings."""

from typing import Any, Final

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
        covered, others = _cover(kinds)
        return [
            value
            for kind, value, _ in self.entries
            if kind in covered or (kind not in others and _is_of(covered, others, kind, kinds))
        ]

    def mask(self, *kinds: str) -> int:
        """Return the features of its readings of given kinds, joined."""
        bits = 0
        if self.entries:
            covered, others = _cover(kinds)
            for kind, _, mask in self.entries:
                if kind in covered or (kind not in others and _is_of(covered, others, kind, kinds)):
                    bits |= mask
        return bits


_covered: Final[dict[tuple[str, ...], tuple[set[str], set[str]]]] = {}
"""By kinds that were asked for, the kinds that they cover and those that they do not: the engine asks for few."""


def _cover(kinds: tuple[str, ...]) -> tuple[set[str], set[str]]:
    known = _covered.get(kinds)
    if known is None:
        known = _covered[kinds] = (set(), set())
    return known


def _is_of(covered: set[str], others: set[str], kind: str, kinds: tuple[str, ...]) -> bool:
    found = any(kind == wanted or kind.startswith(wanted + ".") for wanted in kinds)
    (covered if found else others).add(kind)
    return found
