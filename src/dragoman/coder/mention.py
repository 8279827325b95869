"""What a composed token means: somebody named or told by office, a side, several together."""

from dataclasses import dataclass, field
from typing import Any, Final

from dragoman.coder.cast import Who
from dragoman.text.features import ACC, CASES, DAT, GEN, INS, LOC, NOM

_CASES: Final = (NOM, INS, GEN, DAT, ACC, LOC)


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

    @property
    def case(self) -> int:
        """The one case in which its name is taken to stand, of those that its form may be: the nominative first."""
        told = self.extra.get("case", NOM)
        return next((case for case in _CASES if told & case), NOM)
