"""Whether two spellings of a name may be one person's, where an office already says who it must be."""

import difflib
import re

from anyascii import anyascii

_PARTICLES = frozenset(("bin", "ben", "ibn", "bint", "abu", "abd", "van", "von", "der", "den", "dos"))


def alike(one: str, other: str, *, shared: bool = False) -> bool:
    """Whether two names in Latin letters may be one person's: of two words or more, two are alike, or the last is; a
    `shared` office asks for the first and one more. Particles (bin, al) count for nothing."""
    a, b = ([w for w in re.findall(r"[a-z]{3,}", anyascii(n).lower()) if w not in _PARTICLES] for n in (one, other))
    if not a or not b:
        return False
    both = {y for x in a if (y := next((y for y in b if _near(x, y)), None))}
    if len(a) == 1 or len(b) == 1:
        return bool(both)
    if shared:
        return _near(a[0], b[0], 0.6) and any(_near(x, y) for x in a[1:] for y in b[1:])
    return len(both) > 1 or (len(a) == len(b) == 2 and _near(a[1], b[1]))


def _near(one: str, other: str, ratio: float = 0.72) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= ratio
