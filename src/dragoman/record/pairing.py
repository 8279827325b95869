"""Between whom a record is: the pairs of parties under which it is counted and found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model import Encounter, Reading, Record, Statement

JOINT = "joint"
"""Stands in for a side where both speak together."""

_MOST = 25
"""Parties above which a gathering is not counted as an encounter of each two of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties, sorted and joined by `|`; of a statement, the side that it is of."""

    dyad: str
    side: str | None = None


def dyad_key(one: str, other: str) -> str:
    """Return how a pair of parties is written.

    >>> dyad_key("KZ", "CN")
    'CN|KZ'
    """
    return "|".join(sorted((one, other)))


def parties_of(record: Record) -> tuple[str, ...]:
    """Return the parties that a record is between, each once; empty for a statement."""
    named: Sequence[str] = record.dyad if isinstance(record, Encounter) else getattr(record, "parties", ())
    return tuple(dict.fromkeys(named))


class Pairing:
    """The pairs of one reading's records."""

    def __init__(self, reading: Reading) -> None:
        self._met = [frozenset(encounter.dyad) for encounter in reading.encounters if len(encounter.dyad) > 1]
        self._country = dict(_spoken_for(reading))

    def of(self, record: Record) -> tuple[Pair, ...]:
        """Return a record's pairs, sorted; empty where it is between nobody in particular.

        A statement that names whom it is about is between the speaker's side and them; one that does not is of the one
        pair of which all encounters of its document are: otherwise it may have been made elsewhere.
        """
        if isinstance(record, Statement):
            return tuple(sorted(self._said(record), key=lambda pair: pair.dyad))
        named = sorted(parties_of(record))[:_MOST]
        return tuple(Pair(dyad_key(one, other)) for one, other in combinations(named, 2))

    def _said(self, statement: Statement) -> Iterator[Pair]:
        targets = {self._country.get(target, target) for target in statement.targets}
        if statement.joint:
            named = {speaker.country for speaker in statement.speakers if speaker.country}
            for met in dict.fromkeys(self._met):
                ours = targets & met if targets else self._all_within(met)
                if len(met) == 2 and named <= met and ours:
                    yield Pair("|".join(sorted(met)), JOINT)
            return
        side = statement.country or (statement.speaker.country if statement.speaker else None)
        if not side:
            return
        if targets:
            for other in targets - {side}:
                if _is_party(other):
                    yield Pair(dyad_key(side, other), side)
            return
        for met in dict.fromkeys(self._met):
            if len(met) == 2 and side in met and self._all_within(met):
                yield Pair("|".join(sorted(met)), side)

    def _all_within(self, dyad: frozenset[str]) -> bool:
        return bool(self._met) and all(met <= dyad for met in self._met)


def _spoken_for(reading: Reading) -> Iterator[tuple[str, str]]:
    for encounter in reading.encounters:
        for part in encounter.participants:
            if part.actor.country:
                yield part.actor.name, part.actor.country
    for statement in reading.statements:
        for speaker in (statement.speaker, *statement.speakers):
            if speaker and speaker.country:
                yield speaker.name, speaker.country


def _is_party(word: str) -> bool:
    """Whether a target is a party's code, and not a person's name that nobody in the text is known by.

    >>> _is_party("KZ"), _is_party("ASEAN"), _is_party("Marta Velen")
    (True, True, False)
    """
    return " " not in word and word[:1].isupper() and (len(word) == 2 or word.upper() == word or word.isalnum())
