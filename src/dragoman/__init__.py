"""Dragoman reads the news of diplomacy and keeps the record of relations between states, each entry tied to its words.

import dragoman

    reading = dragoman.read(text, published="2031-05-04")
    for encounter in reading.encounters:
        print(encounter.kind, encounter.dyad, encounter.evidence[0].quote)

All public names are listed in `__all__`; each is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.api import (
        Actor,
        Added,
        Agreement,
        Answer,
        Characterisation,
        Document,
        Dossier,
        DragomanError,
        Encounter,
        Entry,
        Evidence,
        GazetteerAdded,
        GazetteerCheck,
        GazetteerUpdate,
        Indicator,
        Initiative,
        NotFoundError,
        Page,
        Reading,
        Record,
        RecordError,
        Refused,
        SourceError,
        Statement,
        add,
        add_to_gazetteer,
        check_gazetteer,
        default_location,
        dossier,
        open_record,
        read,
        read_files,
        rule_reason,
        update_gazetteer,
        who,
        write,
    )

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "Added",
    "Agreement",
    "Answer",
    "Characterisation",
    "Document",
    "Dossier",
    "DragomanError",
    "Encounter",
    "Entry",
    "Evidence",
    "GazetteerAdded",
    "GazetteerCheck",
    "GazetteerUpdate",
    "Indicator",
    "Initiative",
    "NotFoundError",
    "Page",
    "Reading",
    "Record",
    "RecordError",
    "Refused",
    "SourceError",
    "Statement",
    "__version__",
    "add",
    "add_to_gazetteer",
    "check_gazetteer",
    "default_location",
    "dossier",
    "open_record",
    "read",
    "read_files",
    "rule_reason",
    "update_gazetteer",
    "who",
    "write",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module("dragoman.api"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
