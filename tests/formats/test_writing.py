"""Readings as JSON, JSON Lines and CSV."""

import csv
import io
import json

import pytest

from dragoman.formats import COLUMNS, FORMATS, Format, rows, write
from dragoman.model import RECORD_TYPES, Reading
from tests import invented


def _written(form: Format, *readings: Reading) -> str:
    stream = io.StringIO()
    write(readings, form, stream)
    return stream.getvalue()


def test_jsonl_is_one_reading_a_line_with_the_keys_of_the_codebook() -> None:
    lines = _written("jsonl", *invented.all_readings()).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line)["document"]["language"] for line in lines] == ["ru", "zh", "kk", "en", "en"]
    first = json.loads(lines[0])
    assert list(first) == ["document", *RECORD_TYPES]
    assert first["statements"][0]["evidence"][0]["quote"].startswith("торговля между странами")
    assert first["statements"][0]["speaker"]["office"] == "head_of_state"
    assert "Илан" in lines[0]


def test_a_line_separator_in_a_text_does_not_break_a_line() -> None:
    odd = Reading(document=invented.document("one\u2028two\nthree\r\nfour\x85five", language="en"))
    text = _written("jsonl", odd)
    assert text.count("\n") == 1
    assert Reading.model_validate_json(text) == odd


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_reads_back_as_the_same_reading(form: Format) -> None:
    readings = invented.all_readings()
    text = _written(form, *readings)
    found = json.loads(text) if form == "json" else [json.loads(line) for line in text.splitlines()]
    assert tuple(Reading.model_validate(one) for one in found) == readings


def test_json_of_nothing_is_an_empty_array() -> None:
    assert json.loads(_written("json")) == []
    assert _written("jsonl") == ""


def test_csv_has_a_header_and_one_row_a_record() -> None:
    table = list(csv.DictReader(io.StringIO(_written("csv", *invented.all_readings()), newline="")))
    assert list(table[0]) == list(COLUMNS)
    assert [row["type"] for row in table[:9]] == [
        "encounters",
        "statements",
        "statements",
        "statements",
        "agreements",
        "agreements",
        "initiatives",
        "indicators",
        "characterisations",
    ]
    assert len(table) == 9 + 5 + 2 + 2
    meeting, statement, bundle, treaty, trade = (table[at] for at in (0, 1, 4, 5, 7))
    assert meeting["people"] == "Ilan Orsk (XA, head_of_state, host); Marta Velen (XB, head_of_government, guest)"
    assert (meeting["city"], meeting["date_basis"], meeting["parties"]) == ("Port Alva", "dateline", "XA XB")
    assert (statement["kind"], statement["topics"], statement["targets"]) == ("report", "trade", "XB")
    assert (bundle["count"], bundle["count_is"], bundle["name"]) == ("20", "more_than", "")
    assert (treaty["value"], treaty["unit"], treaty["name"]) == ("5000000000.0", "USD", "Соглашение о перевозках")
    assert (trade["value"], trade["change_percent"], trade["direction"]) == ("3000000000.0", "12.0", "up")


def test_a_row_says_where_its_words_stand() -> None:
    for reading in invented.all_readings():
        for row in rows(reading):
            assert reading.document.text[row["start"] : row["end"]] == row["words"]  # type: ignore[misc]


@pytest.mark.parametrize("danger", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_of_a_csv_is_a_formula(danger: str) -> None:
    reading = invented.english()
    hostile = reading.model_copy(
        update={"document": reading.document.model_copy(update={"source": danger})},
    )
    row = next(csv.DictReader(io.StringIO(_written("csv", hostile), newline="")))
    assert row["source"] == f"'{danger}"


def test_a_negative_number_stays_a_number() -> None:
    reading = invented.russian()
    fell = reading.indicators[0].model_copy(update={"change_percent": -4.5})
    row = next(csv.DictReader(io.StringIO(_written("csv", Reading(document=reading.document, indicators=(fell,))))))
    assert row["change_percent"] == "-4.5"


def test_every_format_has_a_writer_and_every_column_a_meaning() -> None:
    for form in FORMATS:
        write([], form, io.StringIO())  # type: ignore[arg-type]
    assert all(COLUMNS.values())
    assert all(set(row) == set(COLUMNS) for row in rows(invented.russian()))
