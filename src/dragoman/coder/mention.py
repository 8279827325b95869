"""What a composed token means: somebody named or told by office, a side, several together."""

from dataclasses import dataclass
from typing import Any, Final

from dragoman.coder.cast import Who
from dragoman.text.features import ACC, CASES, DAT, GEN, INS, LOC, NOM

_CASES: Final = (NOM, INS, GEN, DAT, ACC, LOC)


@dataclass(slots=True, init=False)
class Mention:
    """A composed token's meaning. `who` is set once everybody is known; `parties` are the codes of a group."""

    kind: str
    start: int
    end: int
    office: str | None
    parties: tuple[str, ...]
    post: str | None
    ids: tuple[str, ...]
    words: tuple[str, ...]
    title: tuple[int, int] | None
    mask: int
    who: Who | None
    bare: bool
    extra: dict[str, Any]

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        kind: str,
        start: int,
        end: int,
        office: str | None = None,
        parties: tuple[str, ...] = (),
        post: str | None = None,
        ids: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        mask: int = CASES,
        who: Who | None = None,
        bare: bool = False,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.office = office
        self.parties = parties
        self.post = post
        self.ids = ids
        self.words = words
        self.title = None
        self.mask = mask
        self.who = who
        self.bare = bare
        self.extra = {}

    @property
    def case(self) -> int:
        """The one case in which its name is taken to stand, of those that its form may be: the nominative first."""
        told = self.extra.get("case", NOM)
        return next((case for case in _CASES if told & case), NOM)
