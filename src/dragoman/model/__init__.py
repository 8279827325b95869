"""What a document, a record and its evidence are. Pydantic, nothing else."""

from dragoman.model.actor import Actor
from dragoman.model.agreement import Agreement, Field, Money
from dragoman.model.characterisation import Characterisation
from dragoman.model.document import Dateline, Document, is_date, telling_id, text_id
from dragoman.model.encounter import Encounter, Occasion, Participant, Place
from dragoman.model.errors import (
    DragomanError,
    EvidenceError,
    GazetteerError,
    LanguageError,
    PackError,
    RecordError,
    SourceError,
)
from dragoman.model.evidence import Evidence, Frozen, cite
from dragoman.model.indicator import Indicator
from dragoman.model.initiative import Initiative
from dragoman.model.reading import RECORD_TYPES, Reading
from dragoman.model.records import Record, record_id
from dragoman.model.statement import Statement

__all__ = [
    "RECORD_TYPES",
    "Actor",
    "Agreement",
    "Characterisation",
    "Dateline",
    "Document",
    "DragomanError",
    "Encounter",
    "Evidence",
    "EvidenceError",
    "Field",
    "Frozen",
    "GazetteerError",
    "Indicator",
    "Initiative",
    "LanguageError",
    "Money",
    "Occasion",
    "PackError",
    "Participant",
    "Place",
    "Reading",
    "Record",
    "RecordError",
    "SourceError",
    "Statement",
    "cite",
    "is_date",
    "record_id",
    "telling_id",
    "text_id",
]
