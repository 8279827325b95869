"""What a text says of somebody, and what comes of it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from dragoman.gazetteer.gazetteer import Person, Tenure


class Clue(NamedTuple):
    """What a text says of somebody.

    `bearers` are the ids of people who bear the name, `whole` whether it is a full one; `others` the words that stand
    beside a surname, in Latin letters. `name` is in Latin letters too, of a name that nobody in the tables bears.
    `office` is the codebook's, or one of the loose words leader, head, chairman, secretary; `party` whose it is, `post`
    where (an ambassador's); `said` the words themselves, in small letters, for what the office is in charge of.
    """

    bearers: tuple[str, ...] = ()
    whole: bool = False
    others: tuple[str, ...] = ()
    name: str = ""
    office: str | None = None
    party: str | None = None
    post: str | None = None
    said: str = ""


@dataclass(slots=True)
class Found:
    """Who is meant, as far as it can be known. `person` is null where nobody stands out, `tenure` the office that the
    person held on the day; `reasons` are sentences, in the order in which the choice was made."""

    person: Person | None = None
    office: str | None = None
    party: str | None = None
    tenure: Tenure | None = None
    reasons: list[str] = field(default_factory=list)
