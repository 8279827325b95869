"""Reading everything again: what was gained, lost and changed is told, the former readings stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from dragoman.history import join
from dragoman.model import Document, Reading, SourceError
from dragoman.record import Record
from dragoman.scale.adding import Progress, add_documents
from dragoman.scale.reading import read_all
from dragoman.scale.recoding import recode
from tests import invented


@pytest.fixture
def coder(monkeypatch: pytest.MonkeyPatch) -> dict[str, Reading]:
    """Return the readings that the coder gives, by the document's id; they can be changed."""
    known = {reading.document.id: reading for reading in invented.all_readings()}
    asked: list[Document] = []

    def read(document: Document) -> Reading:
        asked.append(document)
        if document.id not in known:
            raise ZeroDivisionError("stumbled")
        return known[document.id]

    monkeypatch.setattr("dragoman.coder.read", read)
    monkeypatch.setattr("dragoman.coder.CODER", invented.CODER)
    return known


@pytest.fixture
def filled(where: str) -> Iterator[Record]:
    with Record.open(where) as record:
        record.add(invented.all_readings(), coder=invented.CODER, joiner=join)
        yield record


def test_what_is_read_as_before_changes_nothing(filled: Record, coder: dict[str, Reading]) -> None:
    done = recode(filled, workers=1)
    assert (done.read, done.changed, done.shifts) == (5, 0, [])


def test_differences_are_counted_and_told(filled: Record, coder: dict[str, Reading]) -> None:
    old = invented.russian()
    met = old.encounters[0].model_copy(update={"status": "planned"})
    added = old.statements[0].model_copy(
        update={"id": "fresh", "act": "praise", "evidence": (invented.at(old.document.text, "в области транспорта"),)}
    )
    coder[old.document.id] = old.model_copy(
        update={"encounters": (met,), "statements": (*old.statements[:2], added), "indicators": ()}
    )
    told: list[Progress] = []
    done = recode(filled, workers=1, progress=told.append)
    assert (done.read, done.changed) == (5, 1)
    assert (dict(done.gained), dict(done.lost), dict(done.otherwise)) == (
        {"statements": 1}, {"statements": 1, "indicators": 1}, {"encounters": 1},
    )  # fmt: skip
    by_what = {(shift.what, shift.record_type): shift for shift in done.shifts}
    assert by_what["changed", "encounters"].fields == ("status",)
    assert by_what["lost", "statements"].words == "Бельмора готова построить мост через реку Тиса"
    assert filled.reading(old.document.id).encounters[0].status == "planned"
    with filled.asking() as connection:
        kept = connection.scalar(
            sa.text("SELECT count(*) FROM readings WHERE document_id = :d"), {"d": old.document.id}
        )
    assert kept == 2
    assert (told[-1].done, told[-1].total, told[-1].left) == (5, 5, 0.0)


def test_a_document_on_which_the_coder_fails_keeps_its_reading(filled: Record, coder: dict[str, Reading]) -> None:
    lost = invented.russian()
    del coder[lost.document.id]
    done = recode(filled, workers=1)
    assert [refused.where for refused in done.refused] == ["news/1.txt"]
    assert filled.reading(lost.document.id) == lost


def test_a_document_is_read_again_as_it_was_handed_in(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Document] = []

    def read(document: Document) -> Reading:
        seen.append(document)
        # A coder finds out the language and the title.
        return Reading(document=document.model_copy(update={"language": "en", "title": "Found out"}))

    monkeypatch.setattr("dragoman.coder.read", read)
    with Record.open(where) as record:
        handed_in = invented.document("Nothing happened in Port Alva.", source="The Lantern", source_id="a.txt")
        add_documents([handed_in], record, workers=1)
        recode(record, workers=1)
    assert seen == [handed_in, handed_in]


def test_what_is_known_is_not_read_again(
    where: str, coder: dict[str, Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = [reading.document for reading in invented.all_readings()]
    with Record.open(where) as record:
        first = add_documents([*documents[:3], SourceError("is empty", "b.txt")], record, workers=1)
        assert (first.added, first.known, [one.where for one in first.refused]) == (3, 0, ["b.txt"])
        monkeypatch.setattr(
            "dragoman.coder.read", lambda document: coder[document.id] if document in documents[3:] else 1 / 0
        )
        second = add_documents(documents, record, workers=1)
        assert (second.added, second.known, second.refused) == (2, 3, ())
        # The same address with another text is another matter.
        edited = documents[0].model_copy(update={"text_id": "other"})
        assert add_documents([edited], record, workers=1).refused[0].reason.startswith("the coder failed")


def test_several_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    texts = [f"Пекарь испек {number} батонов." for number in range(150)]
    documents: list[Document | SourceError] = [invented.document(text, language="ru") for text in texts]
    documents.insert(70, SourceError("is empty", "b.txt"))
    alone = list(read_all(documents, workers=1))
    together = list(read_all(documents, workers=2))
    assert [item for item, _ in together] == documents
    assert [reading for _, reading in together if isinstance(reading, Reading)] == [
        reading for _, reading in alone if isinstance(reading, Reading)
    ]
    assert isinstance(together[70][1], SourceError)
