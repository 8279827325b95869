"""Asking: by id, by words, by dyad, in order."""

from pathlib import Path

import pytest

from dragoman.model import Reading
from dragoman.record import NotFoundError, Record
from tests import invented


@pytest.fixture
def record(record: Record) -> Record:
    record.add(invented.all_readings())
    return record


def test_a_reading_is_found_by_the_beginning_of_its_id(record: Record) -> None:
    whole = invented.russian().document.id
    assert record.reading(whole[:6]).document.id == whole


@pytest.mark.parametrize("wrong", ["zzzz", "", "%", "_", "' OR 1=1", "0" * 16])
def test_an_id_that_is_nobodys_is_an_error(record: Record, wrong: str) -> None:
    with pytest.raises(NotFoundError, match="holds no document"):
        record.reading(wrong)


def test_a_beginning_that_several_ids_share_is_an_error_that_names_them(tmp_path: Path) -> None:
    documents = [invented.document(f"Day {number}.") for number in range(17)]
    with Record.open(tmp_path / "b.sqlite") as record:
        record.add(Reading(document=document) for document in documents)
        # Seventeen ids and sixteen digits: two begin alike.
        first = [document.id[0] for document in documents]
        shared = next(digit for digit in first if first.count(digit) > 1)
        with pytest.raises(NotFoundError, match="several documents"):
            record.reading(shared)


def test_documents_are_listed_latest_first_and_undated_last(record: Record) -> None:
    assert [entry.published for entry in record.documents().entries] == [
        "2031-06-02",
        "2031-05-05",
        "2031-05-04",
        "2031-01-01",
        None,
    ]


def test_pages_do_not_overlap(record: Record) -> None:
    pages = [record.documents(offset=offset, limit=2) for offset in (0, 2, 4)]
    assert [len(page.entries) for page in pages] == [2, 2, 1]
    assert len({entry.id for page in pages for entry in page.entries}) == 5
    assert {page.total for page in pages} == {5}


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("ПРЕЗИДЕНТ арландии", None, ["ru"]),
        ("会见 韦伦", None, ["zh"]),
        ("илан орск", None, ["ru", "kk"]),
        ("илан орск", "kk", ["kk"]),
        (None, "en", ["en", "en"]),
        ("100%", None, []),
        ("_", None, []),
    ],
)
def test_documents_are_found_by_the_words_of_their_headline(
    record: Record, words: str | None, language: str | None, found: list[str]
) -> None:
    assert [entry.language for entry in record.documents(words, language=language).entries] == found


def test_a_document_without_title_is_listed_by_its_first_line(record: Record) -> None:
    entry = record.documents(language="kk").entries[0]
    assert entry.headline == "Илан Орск Бельмора премьер-министрі Марта Веленмен кездесті"


def test_an_entry_counts_its_records(record: Record) -> None:
    entry = record.documents("президент арландии").entries[0]
    assert entry.counts == {
        "encounters": 1,
        "statements": 3,
        "agreements": 2,
        "initiatives": 1,
        "indicators": 1,
        "characterisations": 1,
    }
    assert entry.records == 9


def test_languages_are_counted(record: Record) -> None:
    assert record.languages() == {"ru": 1, "zh": 1, "kk": 1, "en": 2}


def test_encounters_of_a_dyad_stand_in_time_order(record: Record) -> None:
    told = record.encounters(("XB", "XA"))
    assert [(one.record.date, one.document.language) for one in told] == [
        ("2031-05-04", "ru"),
        ("2031-05-04", "zh"),
        ("2031-06-09", "en"),
        (None, "kk"),
    ]
    assert told[0].record == invented.russian().encounters[0]


def test_an_encounter_of_others_is_not_of_the_dyad(record: Record) -> None:
    assert record.encounters(("XA", "XC")) == ()
    assert len(record.encounters(("XA",))) == 4


def test_records_beside_an_encounter_are_those_of_its_documents(record: Record) -> None:
    beside = record.records_beside("statements", ("XA", "XB"))
    assert len(beside) == 3 + 3 + 1 + 1
