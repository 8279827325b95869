"""What one document says."""

from collections.abc import Iterator

from pydantic import model_validator

from dragoman.model.agreement import Agreement
from dragoman.model.characterisation import Characterisation
from dragoman.model.document import Document
from dragoman.model.encounter import Encounter
from dragoman.model.evidence import Frozen, check_all
from dragoman.model.indicator import Indicator
from dragoman.model.initiative import Initiative
from dragoman.model.records import Record
from dragoman.model.statement import Statement

RECORD_TYPES: dict[str, type[Record]] = {
    "encounters": Encounter,
    "statements": Statement,
    "agreements": Agreement,
    "initiatives": Initiative,
    "indicators": Indicator,
    "characterisations": Characterisation,
}


class Reading(Frozen):
    """A document and its records, in text order. Every quote has been compared with the text: a record whose words
    are not there raises EvidenceError and does not exist. Source: codebook."""

    document: Document
    encounters: tuple[Encounter, ...] = ()
    statements: tuple[Statement, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    characterisations: tuple[Characterisation, ...] = ()

    @model_validator(mode="after")
    def _rests_on_its_text(self) -> "Reading":
        for _, record in self.records():
            check_all(self.document.text, record.evidence)
        return self

    def records(self) -> Iterator[tuple[str, Record]]:
        """Yield (name of the list, record), list by list."""
        for name in RECORD_TYPES:
            for record in getattr(self, name):
                yield name, record
