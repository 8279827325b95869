"""The one public Python door: everything here is also in `dragoman`.

Names are loaded when they are first used: reading needs no database, and asking for help needs neither.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.api.exporting import export, frame
    from dragoman.api.history import (
        compare,
        dossier,
        ledger,
        person,
        search,
        series,
        silences,
        speakers,
        stats,
        stories,
        story,
    )
    from dragoman.api.keeping import add, add_files, open_record, recode
    from dragoman.api.languages import new_language
    from dragoman.api.names import (
        GazetteerAdded,
        GazetteerCheck,
        GazetteerUpdate,
        add_to_gazetteer,
        check_gazetteer,
        update_gazetteer,
    )
    from dragoman.api.persons import Answer, who
    from dragoman.api.reading import read, read_bytes, read_files
    from dragoman.api.reasons import rule_examples, rule_reason
    from dragoman.api.reviewing import concord, confirm, correct, decisions, merge, reject, reviews, split, undo, unlink
    from dragoman.formats import defuse, write
    from dragoman.history import (
        Comparison,
        Counts,
        Dossier,
        Fact,
        Found,
        Hit,
        Ledger,
        Person,
        Silences,
        Stories,
        Story,
        StoryPage,
        Tally,
        Teller,
        Telling,
    )
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
    from dragoman.record import (
        Added,
        Concord,
        Decision,
        Entry,
        Filters,
        NotFoundError,
        Page,
        Record,
        Refused,
        Review,
        Slice,
        default_location,
    )
    from dragoman.scale.adding import Progress
    from dragoman.scale.recoding import Recoded

__all__ = [
    "Actor",
    "Added",
    "Agreement",
    "Answer",
    "Characterisation",
    "Comparison",
    "Concord",
    "Counts",
    "Decision",
    "Document",
    "Dossier",
    "DragomanError",
    "Encounter",
    "Entry",
    "Evidence",
    "Fact",
    "Filters",
    "Found",
    "GazetteerAdded",
    "GazetteerCheck",
    "GazetteerUpdate",
    "Hit",
    "Indicator",
    "Initiative",
    "Ledger",
    "NotFoundError",
    "Page",
    "Person",
    "Progress",
    "Reading",
    "Recoded",
    "Record",
    "RecordError",
    "Refused",
    "Review",
    "Silences",
    "Slice",
    "SourceError",
    "Statement",
    "Stories",
    "Story",
    "StoryPage",
    "Tally",
    "Teller",
    "Telling",
    "add",
    "add_files",
    "add_to_gazetteer",
    "check_gazetteer",
    "compare",
    "concord",
    "confirm",
    "correct",
    "decisions",
    "default_location",
    "defuse",
    "dossier",
    "export",
    "frame",
    "ledger",
    "merge",
    "new_language",
    "open_record",
    "person",
    "read",
    "read_bytes",
    "read_files",
    "recode",
    "reject",
    "reviews",
    "rule_examples",
    "rule_reason",
    "search",
    "series",
    "silences",
    "speakers",
    "split",
    "stats",
    "stories",
    "story",
    "undo",
    "unlink",
    "update_gazetteer",
    "who",
    "write",
]

_HOMES = {
    "dragoman.api.keeping": (
        "add",
        "add_files",
        "open_record",
        "recode",
    ),
    "dragoman.api.exporting": (
        "export",
        "frame",
    ),
    "dragoman.api.history": (
        "compare",
        "dossier",
        "ledger",
        "person",
        "search",
        "series",
        "silences",
        "speakers",
        "stats",
        "stories",
        "story",
    ),
    "dragoman.api.reading": (
        "read",
        "read_bytes",
        "read_files",
    ),
    "dragoman.api.reasons": ("rule_examples", "rule_reason"),
    "dragoman.api.reviewing": (
        "concord",
        "confirm",
        "correct",
        "decisions",
        "merge",
        "reject",
        "reviews",
        "split",
        "undo",
        "unlink",
    ),
    "dragoman.api.names": (
        "GazetteerAdded",
        "GazetteerCheck",
        "GazetteerUpdate",
        "add_to_gazetteer",
        "check_gazetteer",
        "update_gazetteer",
    ),
    "dragoman.api.languages": ("new_language",),
    "dragoman.api.persons": (
        "Answer",
        "who",
    ),
    "dragoman.formats": (
        "defuse",
        "write",
    ),
    "dragoman.history": (
        "Comparison",
        "Counts",
        "Dossier",
        "Fact",
        "Found",
        "Hit",
        "Ledger",
        "Person",
        "Silences",
        "Stories",
        "Story",
        "StoryPage",
        "Tally",
        "Teller",
        "Telling",
    ),
    "dragoman.record": (
        "Added",
        "Concord",
        "Decision",
        "Entry",
        "Filters",
        "NotFoundError",
        "Page",
        "Record",
        "Refused",
        "Review",
        "Slice",
        "default_location",
    ),
    "dragoman.scale.adding": ("Progress",),
    "dragoman.scale.recoding": ("Recoded",),
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
