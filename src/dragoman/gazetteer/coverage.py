"""How much of the world the tables know on a day: who headed each state, each government, each foreign ministry."""

from dataclasses import dataclass

from dragoman.gazetteer.gazetteer import Gazetteer
from dragoman.gazetteer.tables import rows
from dragoman.model.terms import Office

DAYS = ("2016-07-01", "2019-07-01", "2022-07-01", "2025-07-01")
"""The days on which coverage is told unless others are asked for."""

NAMED = (
    "CN", "RU", "KZ", "UZ", "KG", "TJ", "TM", "BY", "AZ", "TR", "IR",
    "IN", "PK", "JP", "KR", "KP", "US", "GB", "FR", "DE", "IT", "EU",
)  # fmt: skip
"""Whose foreign ministers are to be known on any day: those whose diplomacy the packs were made for."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of `wanted` parties, those whose holder of an office is known on a day from a source, not from memory alone."""

    day: str
    office: Office
    wanted: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def share(self) -> float:
        """Known of wanted, 0 to 1."""
        return 1 - len(self.missing) / len(self.wanted) if self.wanted else 1.0


def coverage(names: Gazetteer, day: str) -> tuple[Coverage, ...]:
    """Return the coverage of heads of state and of government of UN members, and of foreign ministers of NAMED.

    Where the head of state heads the government too (`presidencies.tsv`), the one stands for the other.
    """
    members = tuple(r["code"] for r in rows("countries", names.folders) if r["kind"] == "member")
    asked: tuple[tuple[Office, tuple[str, ...]], ...] = (
        ("head_of_state", members),
        ("head_of_government", members),
        ("foreign_minister", NAMED),
    )
    return tuple(
        Coverage(day, office, wanted, tuple(party for party in wanted if not _known(names, office, party, day)))
        for office, wanted in asked
    )


def _known(names: Gazetteer, office: Office, party: str, day: str) -> bool:
    if any(held.certain and held.covers(day) for held in names.holders.get((party, office), ())):
        return True
    return (
        office == "head_of_government" and names.presidential(party, day) and _known(names, "head_of_state", party, day)
    )
