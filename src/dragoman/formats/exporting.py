"""Records of one type as one file: CSV, JSON Lines or Parquet, and a data dictionary beside them."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal

from dragoman.formats.table import COLUMNS, Cell, Telling, cells
from dragoman.formats.writing import defuse
from dragoman.model import Record, RecordError
from dragoman.model.codebook import load

ExportFormat = Literal["csv", "jsonl", "parquet"]

_NUMBERS = {"joint": "int", "count": "int", "start": "int", "end": "int", "value": "float", "change_percent": "float",
            "certainty": "float"}  # fmt: skip
_LINES = 5000
"""Rows of Parquet that are written at once."""


Records = Iterable[tuple[Telling, Record]]


def export(tables: Mapping[str, Records], folder: Path, form: ExportFormat) -> tuple[Path, ...]:
    """Write a file for each record type, and the dictionary; return the paths.

    Raises RecordError where a file cannot be written, or Parquet's library is not installed.
    """
    write = {"csv": _write_csv, "jsonl": _write_lines, "parquet": _write_parquet}[form]
    made = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, records in tables.items():
            path = folder / f"{name}.{form}"
            write(name, records, path)
            made.append(path)
        dictionary = folder / "dictionary.md"
        dictionary.write_text(_dictionary(list(tables)), "utf-8")
    except OSError as error:
        raise RecordError(f"{error.filename or folder}: cannot be written: {error.strerror or error}") from None
    return (*made, dictionary)


def _rows(name: str, records: Records) -> Iterator[dict[str, Cell]]:
    for document, record in records:
        yield cells(document, name, record)


def _write_csv(name: str, records: Records, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, fieldnames=list(COLUMNS), lineterminator="\r\n")
        table.writeheader()
        for row in _rows(name, records):
            table.writerow({column: defuse(cell) for column, cell in row.items()})


def _write_lines(name: str, records: Records, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        for document, record in records:
            about = {"document": document.id, "language": document.language, "published": document.published}
            line = {**about, "source": document.source, "type": name, **record.model_dump(mode="json")}
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _write_parquet(name: str, records: Records, path: Path) -> None:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError:
        raise RecordError("Parquet needs pyarrow: pip install 'dragoman[parquet]'") from None
    kinds = {"int": pa.int64(), "float": pa.float64()}
    schema = pa.schema([(column, kinds.get(_NUMBERS.get(column, ""), pa.string())) for column in COLUMNS])
    rows = _rows(name, records)
    with pq.ParquetWriter(path, schema) as writer:
        for first in rows:
            lines = list(chain([first], islice(rows, _LINES - 1)))
            writer.write_table(pa.Table.from_pylist([_typed(line) for line in lines], schema=schema))


def _typed(row: Mapping[str, Cell]) -> dict[str, Any]:
    return {
        column: float(cell) if _NUMBERS.get(column) == "float" and cell is not None else cell
        for column, cell in row.items()
    }


def _dictionary(names: list[str]) -> str:
    book = load()
    lines = [
        "# Data dictionary",
        "",
        "One file a record type, one row a record; a cell is empty where it is unknown.",
        "",
    ]
    lines += ["| file | what a row is |", "|---|---|"]
    lines += [f"| {name} | {book.entry('record_types', name).definitions['en']} |" for name in names]
    lines += ["", "| column | what it holds |", "|---|---|"]
    lines += [f"| {column} | {meaning} |" for column, meaning in COLUMNS.items()]
    lines += [
        "", "In JSON Lines a record has the codebook's own fields instead, beside `document`, `language`, `published`,",
        "`source` and `type`. In CSV, text that a spreadsheet would calculate has an apostrophe before it.",
    ]  # fmt: skip
    for group, entries in book.groups.items():
        if group not in ("fields", "parts", "record_types"):
            lines += ["", f"## {group}", "", "| value | meaning |", "|---|---|"]
            lines += [f"| {value} | {entry.definitions['en']} |" for value, entry in entries.items()]
    return "\n".join(lines) + "\n"
