"""Readings written to a stream."""

import csv
from collections.abc import Callable, Iterable
from typing import Literal, TextIO, get_args

from dragoman.formats.table import COLUMNS, Cell, rows
from dragoman.model import Reading

Format = Literal["json", "jsonl", "csv"]
FORMATS: tuple[str, ...] = get_args(Format)

# The last four are full-width: some spreadsheets of East Asia calculate with them too.
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(readings: Iterable[Reading], form: Format, stream: TextIO) -> None:
    """Write readings as they come: `jsonl` one a line, `json` one array of them, `csv` one row a record.

    JSON carries the codebook's keys, null where unknown; CSV has the header of `COLUMNS`, and none of its cells is a
    formula. The stream must take Unicode, and must not translate line ends.
    """
    _WRITERS[form](readings, stream)


def defuse(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet calculates: text that begins as a formula does gets an apostrophe before it.

    Numbers are left as they are. Source: OWASP, CSV injection.

    >>> defuse("=1+1"), defuse("Orsk"), defuse(-2.5)
    ("'=1+1", 'Orsk', -2.5)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_BEGINS_A_FORMULA) else cell


def _write_jsonl(readings: Iterable[Reading], stream: TextIO) -> None:
    for reading in readings:
        stream.write(reading.model_dump_json() + "\n")
        # So that a program that reads along has each line when it is there.
        stream.flush()


def _write_json(readings: Iterable[Reading], stream: TextIO) -> None:
    before = "["
    for reading in readings:
        stream.write(f"{before}\n{reading.model_dump_json(indent=2)}")
        before = ","
    stream.write("[]\n" if before == "[" else "\n]\n")


def _write_csv(readings: Iterable[Reading], stream: TextIO) -> None:
    # RFC 4180's line end; with a bare line feed, Python would leave a carriage return in a cell unquoted.
    table = csv.DictWriter(stream, fieldnames=list(COLUMNS), lineterminator="\r\n")
    table.writeheader()
    for reading in readings:
        for row in rows(reading):
            table.writerow({column: defuse(cell) for column, cell in row.items()})


_WRITERS: dict[str, Callable[[Iterable[Reading], TextIO], None]] = {
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
}
