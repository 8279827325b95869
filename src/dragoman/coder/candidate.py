"""What one sentence tells of one encounter, and of those who were there."""

from dataclasses import dataclass, field

from dragoman.coder.cast import Who
from dragoman.coder.language import Rule
from dragoman.coder.mention import Mention
from dragoman.coder.sentences import Sentence


@dataclass(slots=True)
class Part:
    """Somebody in an encounter, with the words that name them there."""

    who: Who
    start: int
    end: int
    title: tuple[int, int] | None = None
    role: str | None = None


@dataclass(slots=True)
class Candidate:
    """What one sentence tells of one encounter. `main` where a verb of its own says that it was, or will be.

    `lent` where its parties are those of the text's main encounter; `aside` where somebody's words tell of it.
    """

    rule: Rule
    kind: str
    status: str
    sentence: Sentence
    order: int
    start: int
    end: int
    at: int
    parts: list[Part] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    main: bool = False
    host: str | None = None
    to: tuple[str | None, str | None] | None = None
    goals: list[tuple[str | None, str | None]] = field(default_factory=list)
    group: bool = False
    lent: bool = False
    aside: bool = False
    office: str | None = None
    officials: list[tuple[str | None, str, Mention]] = field(default_factory=list)
    post: str | None = None

    def countries(self) -> set[str]:
        """Return the codes of all parties named."""
        return {p.who.country for p in self.parts if p.who.country} | set(self.parties)
