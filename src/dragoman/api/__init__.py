"""The one public Python door: everything here is also in `dragoman`.

Names are loaded when they are first used: reading needs no database, and asking for help needs neither.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.api.keeping import add, dossier, open_record
    from dragoman.api.names import (
        GazetteerAdded,
        GazetteerCheck,
        GazetteerUpdate,
        add_to_gazetteer,
        check_gazetteer,
        update_gazetteer,
    )
    from dragoman.api.persons import Answer, who
    from dragoman.api.reading import read, read_files
    from dragoman.api.reasons import rule_reason
    from dragoman.formats import write
    from dragoman.history import Dossier
    from dragoman.model import (
        Actor,
        Agreement,
        Characterisation,
        Document,
        DragomanError,
        Encounter,
        Evidence,
        Indicator,
        Initiative,
        Reading,
        RecordError,
        SourceError,
        Statement,
    )
    from dragoman.record import Added, Entry, NotFoundError, Page, Record, Refused, default_location

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

_HOMES = {
    "dragoman.api.keeping": ("add", "dossier", "open_record"),
    "dragoman.api.names": (
        "GazetteerAdded",
        "GazetteerCheck",
        "GazetteerUpdate",
        "add_to_gazetteer",
        "check_gazetteer",
        "update_gazetteer",
    ),
    "dragoman.api.reading": ("read", "read_files"),
    "dragoman.api.reasons": ("rule_reason",),
    "dragoman.api.persons": ("Answer", "who"),
    "dragoman.formats": ("write",),
    "dragoman.history": ("Dossier",),
    "dragoman.record": ("Added", "Entry", "NotFoundError", "Page", "Record", "Refused", "default_location"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(_HOME.get(name, "dragoman.model")), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
