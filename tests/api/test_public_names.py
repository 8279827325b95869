"""What Dragoman promises to programs, and that a promise costs nothing until it is used."""

import subprocess
import sys
from importlib.metadata import version

import pytest

import dragoman
from dragoman import api

NAMES = {
    # to read
    "read",
    "read_bytes",
    "read_files",
    "write",
    "rule_examples",
    "rule_reason",
    "who",
    "new_language",
    # to keep
    "open_record",
    "default_location",
    "add",
    "add_files",
    "recode",
    # to ask
    "dossier",
    "person",
    "story",
    "stories",
    "compare",
    "series",
    "speakers",
    "silences",
    "ledger",
    "search",
    "stats",
    # to decide
    "confirm",
    "correct",
    "reject",
    "merge",
    "split",
    "unlink",
    "undo",
    "decisions",
    "reviews",
    "concord",
    # to hand on
    "export",
    "frame",
    "defuse",
    # who is who
    "GazetteerAdded",
    "GazetteerCheck",
    "GazetteerUpdate",
    "update_gazetteer",
    "add_to_gazetteer",
    "check_gazetteer",
    # what comes back
    "Added",
    "Answer",
    "Comparison",
    "Concord",
    "Counts",
    "Decision",
    "Dossier",
    "Entry",
    "Fact",
    "Filters",
    "Found",
    "Hit",
    "Ledger",
    "Page",
    "Person",
    "Progress",
    "Reading",
    "Recoded",
    "Record",
    "Refused",
    "Review",
    "Silences",
    "Slice",
    "Stories",
    "Story",
    "StoryPage",
    "Tally",
    "Teller",
    "Telling",
    # what a reading is made of
    "Actor",
    "Agreement",
    "Characterisation",
    "Document",
    "Encounter",
    "Evidence",
    "Indicator",
    "Initiative",
    "Statement",
    # what can go wrong
    "DragomanError",
    "NotFoundError",
    "RecordError",
    "SourceError",
}


def test_the_public_names_are_these() -> None:
    assert set(api.__all__) == NAMES
    assert set(dragoman.__all__) == NAMES | {"__version__"}
    assert set(dragoman.__all__) <= set(dir(dragoman))


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(dragoman, name)
    assert found is getattr(api, name)
    assert found.__doc__


def test_a_name_that_is_not_public_is_none() -> None:
    with pytest.raises(AttributeError, match="no attribute 'secret'"):
        dragoman.secret  # noqa: B018
    with pytest.raises(AttributeError, match="no attribute 'secret'"):
        api.secret  # noqa: B018


def test_the_version_is_the_package_s() -> None:
    assert dragoman.__version__ == version("dragoman")


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import dragoman", {"pydantic", "sqlalchemy", "fastapi", "rich", "dragoman.model"}),
        ("import dragoman.cli", {"pydantic", "sqlalchemy", "fastapi", "dragoman.model"}),
        ("import dragoman; dragoman.read, dragoman.write", {"sqlalchemy", "alembic", "fastapi", "typer"}),
        ("import dragoman; dragoman.Record", {"alembic", "fastapi", "dragoman.coder"}),
    ],
)
def test_nothing_is_loaded_before_it_is_used(statement: str, unwanted: set[str]) -> None:
    code = f"{statement}; import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert unwanted & set(loaded) == set()
