"""The record as files and frames: every record, typed, described, and nothing that a spreadsheet would calculate."""

import csv
import json
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

import dragoman
from dragoman.formats import COLUMNS
from dragoman.model import DragomanError, Reading, RecordError
from dragoman.record import Filters, Record
from tests import invented


@pytest.fixture
def record(record: Record) -> Record:
    dragoman.add(invented.all_readings(), record)
    return record


def test_one_file_a_record_type_and_a_dictionary(record: Record, tmp_path: Path) -> None:
    made = dragoman.export(record, tmp_path / "new" / "csv")
    assert [path.name for path in made] == [
        "encounters.csv", "statements.csv", "agreements.csv", "initiatives.csv", "indicators.csv",
        "characterisations.csv", "dictionary.md",
    ]  # fmt: skip
    with made[0].open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == 4
    assert list(rows[0]) == list(COLUMNS)
    # In the order of adding.
    assert [row["language"] for row in rows] == ["ru", "zh", "kk", "en"]
    assert rows[0]["people"] == "Ilan Orsk (XA, head_of_state, host); Marta Velen (XB, head_of_government, guest)"
    words = made[-1].read_text("utf-8")
    assert all(f"| {column} |" in words for column in COLUMNS)
    assert "| planned |" in words


def test_json_lines_have_the_codebook_s_own_fields(record: Record, tmp_path: Path) -> None:
    path = dragoman.export(record, tmp_path, "jsonl")[1]
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len(lines) == 8
    first = invented.russian()
    assert lines[0]["document"] == first.document.id
    assert lines[0]["evidence"][0]["quote"] == first.statements[0].evidence[0].quote


def test_parquet_has_types(record: Record, tmp_path: Path) -> None:
    table = pq.read_table(dragoman.export(record, tmp_path, "parquet")[2])
    assert table.num_rows == 2
    assert str(table.schema.field("count").type) == "int64"
    assert str(table.schema.field("value").type) == "double"
    assert table.column("count").to_pylist() == [20, None]
    assert table.column("value").to_pylist() == [None, 5e9]


def test_filters_hold_for_what_is_exported(record: Record, tmp_path: Path) -> None:
    made = dragoman.export(record, tmp_path, "jsonl", filters=Filters(topic="trade"))
    counts = {path.stem: len(path.read_text("utf-8").splitlines()) for path in made if path.suffix == ".jsonl"}
    assert counts == {
        "encounters": 0, "statements": 2, "agreements": 0, "initiatives": 0, "indicators": 0, "characterisations": 0,
    }  # fmt: skip


def test_a_cell_that_would_calculate_does_not(where: str, tmp_path: Path) -> None:
    text = "=HYPERLINK(1) was promised by Orsk to Velen."
    told = invented.document(text, source="@outlet", language="en")
    promise = (
        invented.russian()
        .statements[2]
        .model_copy(update={**invented.basis(told, "statements", "-rule", invented.at(text, "=HYPERLINK(1)"))})
    )
    with Record.open(where) as record:
        dragoman.add([Reading(document=told, statements=(promise,))], record)
        path = dragoman.export(record, tmp_path)[1]
    with path.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["words"], row["source"], row["rule"]) == ("'=HYPERLINK(1)", "'@outlet", "'-rule")


def test_a_folder_that_cannot_be(record: Record, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordError, match="cannot be written"):
        dragoman.export(record, tmp_path / "file" / "below")


def test_answers_are_frames(record: Record) -> None:
    found = dragoman.stories(record).stories
    in_pandas, in_polars = dragoman.frame(found), dragoman.frame(found, "polars")
    assert isinstance(in_pandas, pd.DataFrame)
    assert isinstance(in_polars, pl.DataFrame)
    assert list(in_pandas["tellings"]) == in_polars["tellings"].to_list() == [1, 2, 1]
    assert list(in_pandas["place.city"].isna()) == [False, False, True]
    assert in_polars["place.city"].to_list() == ["Port Alva", "Port Alva", None]
    listed = dragoman.frame(record.documents().entries, "polars")
    assert listed["counts.statements"].to_list() == [1, 3, 3, 0, 1]
    assert dragoman.frame([]).empty
    with pytest.raises(DragomanError, match="not 'excel'"):
        dragoman.frame(found, "excel")
    with pytest.raises(DragomanError, match="nothing that becomes a row"):
        dragoman.frame([3])
