"""How alike two texts are, and keys by which likely ones are found without comparing with all.

Source: Broder, On the resemblance and containment of documents (1997); banding after Leskovec, Rajaraman and Ullman,
Mining of Massive Datasets, chapter 3.
"""

import hashlib
import re
from collections.abc import Set as AbstractSet
from typing import Any, Final

_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_TOKENS: Final = re.compile(r"[\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])\w)+")
_WORDS, _CHARACTERS = 3, 5
"""Tokens a shingle: words, or where a text is mostly Han, characters."""
BANDS, _ROWS = 12, 5
"""Texts with a resemblance of 0.6, 0.8, 0.9 share a band with a chance of 0.62, 0.99, 1.0."""
SHORTEST: Final = 25
"""Shingles below which a text is too short to be a reprint by likeness: it must be the same to the letter."""


def shingles(text: str) -> frozenset[str]:
    """Return the runs of tokens of a text, letter case and all that is no letter or digit aside."""
    tokens = _TOKENS.findall(text.casefold())
    han = sum(1 for token in tokens if _HAN.match(token))
    size = _CHARACTERS if han * 2 > len(tokens) else _WORDS
    return frozenset(" ".join(tokens[at : at + size]) for at in range(max(1, len(tokens) - size + 1)))


def keys(pieces: AbstractSet[str]) -> tuple[int, ...]:
    """Return the keys (signed, 64 bits) of which alike texts share at least one; none for a text that is too short."""
    if len(pieces) < SHORTEST:
        return ()
    from rensa import RMinHash

    sketch: Any = RMinHash(num_perm=BANDS * _ROWS, seed=7)
    sketch.update(sorted(pieces))
    digest = sketch.digest()
    return tuple(_key(band, digest[band * _ROWS : (band + 1) * _ROWS]) for band in range(BANDS))


def likeness(one: AbstractSet[str], other: AbstractSet[str]) -> tuple[float, float]:
    """Return (resemblance, containment of the smaller in the greater) of two texts' shingles, each 0 to 1.

    >>> likeness({"a", "b"}, {"a", "b", "c", "d"})
    (0.5, 1.0)
    """
    both = len(one & other)
    either, smaller = len(one | other), min(len(one), len(other))
    return (both / either if either else 0.0, both / smaller if smaller else 0.0)


def _key(band: int, rows: Any) -> int:
    packed = ",".join(map(str, (band, *rows))).encode()
    return int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "big", signed=True)
