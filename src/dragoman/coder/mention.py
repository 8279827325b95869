"""What a composed token means: somebody named or told by office, a side, several together."""

from dataclasses import dataclass, field
from typing import Any

from dragoman.coder.cast import Who
from dragoman.text.features import CASES


@dataclass(slots=True)
class Mention:
    """A composed token's meaning. `who` is set once everybody is known; `parties` are the codes of a group."""

    kind: str
    start: int
    end: int
    office: str | None = None
    parties: tuple[str, ...] = ()
    post: str | None = None
    ids: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    title: tuple[int, int] | None = None
    mask: int = CASES
    who: Who | None = None
    bare: bool = False
    extra: dict[str, Any] = field(default_factory=dict)
