"""Reading and keeping through the public door, with a coder and sources that stand in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import dragoman
from dragoman import Reading, SourceError
from dragoman.model import Document, PackError
from tests import invented


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Return the documents that come to a coder which finds nothing, fails on purpose, or by a defect."""
    documents: list[Document] = []

    def read(document: Document) -> Reading:
        documents.append(document)
        if "trip" in document.text:
            raise ZeroDivisionError("stumbled")
        if "refuse" in document.text:
            raise PackError("no such pack")
        return Reading(document=document)

    monkeypatch.setattr("dragoman.coder.read", read, raising=False)
    return documents


def test_a_text_is_read_with_what_is_known_of_it(seen: list[Document]) -> None:
    reading = dragoman.read(
        "Nothing happened.", published="2031-05-04", language="en", source="The Lantern", title="A quiet day"
    )
    assert reading.document == seen[0]
    assert (seen[0].text, seen[0].published, seen[0].language) == ("Nothing happened.", "2031-05-04", "en")
    assert (seen[0].source, seen[0].title) == ("The Lantern", "A quiet day")


def test_the_same_text_has_the_same_id_and_another_telling_another(seen: list[Document]) -> None:
    for source in ("The Lantern", "The Lantern", "Mayak"):
        dragoman.read("Nothing happened.", source=source)
    same, again, other = seen
    assert same.id == again.id != other.id
    assert same.text_id == other.text_id


def test_half_a_letter_is_refused(seen: list[Document]) -> None:
    with pytest.raises(SourceError, match=r"lone surrogate.* at character 5"):
        dragoman.read("They \ud83c met.")
    assert seen == []


def test_files_are_read_in_order_and_errors_stand_in_their_place(seen: list[Document], tmp_path: Path) -> None:
    texts = {"a": "Nothing happened.", "b": "Do trip here.", "c": "", "d": "Please refuse.", "e": "A quiet day."}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
    paths = [tmp_path / f"{name}.txt" for name in (*texts, "missing")]
    items = list(dragoman.read_files(paths, published="2031-05-04", source="The Lantern"))
    assert [isinstance(item, SourceError) for item in items] == [False, True, True, True, False, True]
    assert {document.published for document in seen} == {"2031-05-04"}
    assert {document.source for document in seen} == {"The Lantern"}
    defect, refused = (str(items[at]) for at in (1, 3))
    assert "b.txt" in defect
    assert "ZeroDivisionError: stumbled" in defect
    assert "d.txt" in refused
    assert "no such pack" in refused


def test_adding_keeps_readings_and_names_what_was_not_read(tmp_path: Path) -> None:
    def items() -> Iterator[Reading | SourceError]:
        yield invented.russian()
        yield SourceError("is empty", "b.txt")
        yield invented.chinese()

    with dragoman.open_record(tmp_path / "a.sqlite") as record:
        added = dragoman.add(items(), record)
        assert (added.added, added.known, added.total) == (2, 0, 3)
        assert [(refused.where, refused.reason) for refused in added.refused] == [("b.txt", "is empty")]
        assert [one.tellings for one in dragoman.dossier(record, "XA", "XB").encounters] == [2]


def test_a_record_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(dragoman.RecordError):
        dragoman.open_record(tmp_path / "none.sqlite", create=False)


def test_a_rule_that_is_not_there_has_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def reason(rule: str) -> str:
        return {"ru.meeting": "They met."}[rule]

    monkeypatch.setattr("dragoman.coder.rule_reason", reason, raising=False)
    dragoman.rule_reason.cache_clear()
    assert dragoman.rule_reason("ru.meeting") == "They met."
    assert dragoman.rule_reason("some-model-7") is None
    dragoman.rule_reason.cache_clear()
