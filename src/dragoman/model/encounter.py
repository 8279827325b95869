"""Contact between representatives of two or more parties: the unit of the whole record."""

from dragoman.model.actor import Actor
from dragoman.model.evidence import Frozen
from dragoman.model.records import Record
from dragoman.model.terms import DateBasis, EncounterKind, EncounterStatus, Level, Role


class Place(Frozen):
    """Where it was: `country` as a code, `city` in English, `venue` in the text's own words."""

    country: str | None = None
    city: str | None = None
    venue: str | None = None


class Participant(Frozen):
    """Who took part, and as what."""

    actor: Actor
    role: Role


class Occasion(Frozen):
    """What it was held on the sidelines or because of."""

    name: str
    organisation: str | None = None


class Encounter(Record):
    """`date` is the encounter's own, not the report's; `dyad` is sorted, and for a multilateral encounter names all
    parties taking part. `level` is the higher office of the lower-ranked side. Source: codebook, encounters."""

    kind: EncounterKind
    status: EncounterStatus
    date: str | None = None
    date_basis: DateBasis | None = None
    place: Place | None = None
    level: Level | None = None
    dyad: tuple[str, ...] = ()
    participants: tuple[Participant, ...] = ()
    occasions: tuple[Occasion, ...] = ()
