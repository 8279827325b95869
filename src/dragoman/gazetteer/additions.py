"""A user's file of people and offices as rows of our tables: a CSV of one person or office a line, or such a table.

The CSV has a header; its columns may stand in any order, and all but `name` may be missing:

    name                             in Latin letters; `|` parts spellings
    name_ru name_zh name_kk          the same in the other scripts
    surname surname_ru ...           what later mentions use alone: the last word, if it is not given
    id wikidata gender (m or f)      `id` only to tell namesakes apart
    party office title from to       the office: a country's code or English name, a value of the codebook's list, dates
    source                           where you have it from
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from anyascii import anyascii

from dragoman.gazetteer.checks import COLUMNS, Problem
from dragoman.gazetteer.tables import Row, merged
from dragoman.model import GazetteerError
from dragoman.model.terms import Office

_NAMES = {"en": "name", "ru": "name_ru", "zh": "name_zh", "kk": "name_kk"}
_SURNAMES = {"en": "surname", "ru": "surname_ru", "zh": "surname_zh", "kk": "surname_kk"}
_OTHERS = ("id", "wikidata", "gender", "party", "office", "title", "from", "to", "source")
FIELDS = (*_NAMES.values(), *_SURNAMES.values(), *_OTHERS)
"""The columns that a CSV may have."""


class Additions:
    """What users' files bring that is not in the tables yet: `tables` of rows, and `problems` that kept lines out."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.tables: dict[str, list[Row]] = defaultdict(list)
        self.problems: list[Problem] = []
        self._known = {name: {tuple(row.cells.values()) for row in merged(name, folders)} for name in COLUMNS}
        people = [row.cells for row in merged("people", folders)]
        self._ids = {cells["id"] for cells in people}
        self._by_wikidata = {cells["wikidata"]: cells["id"] for cells in people if cells["wikidata"]}
        self._names = {
            (row.cells["person"], row.cells["lang"], row.cells["form"]) for row in merged("person_names", folders)
        }
        countries, names = merged("countries", folders), merged("country_names", folders)
        self._codes = {row.cells["code"] for row in (*countries, *merged("organisations", folders))}
        self._countries = {row.cells["form"].lower(): row.cells["code"] for row in names if row.cells["lang"] == "en"}

    def read(self, path: Path) -> None:
        """Read one file. Raises GazetteerError if it cannot be read or is neither a table of ours nor such a CSV."""
        text = _text(path)
        header = text.split("\n", 1)[0].rstrip("\r")
        table = next((name for name, columns in COLUMNS.items() if header.split("\t") == columns.split()), None)
        for row in _rows(path, text, "\t") if table else self._people(path, text, header):
            if isinstance(row, Problem):
                self.problems.append(row)
            elif table:
                self._add(table, row)
            else:
                self._person(row)

    def _people(self, path: Path, text: str, header: str) -> Iterator[Row | Problem]:
        separator = max(",;\t", key=header.count)
        columns = [column.strip().lower() for column in next(csv.reader([header], delimiter=separator), [])]
        unknown = [column for column in columns if column not in FIELDS]
        if "name" not in columns or unknown:
            what = f"{', '.join(map(repr, unknown))} is none of its columns" if unknown else "has no column 'name'"
            raise GazetteerError(f"{path.name}:1: {what}; a list of people has {', '.join(FIELDS)}")
        return _rows(path, text, separator, columns)

    def _person(self, row: Row) -> None:
        cells = defaultdict(str, row.cells)
        name = cells["name"].split("|")[0].strip()
        if not name:
            self._refuse(row, "has no name")
            return
        person = cells["id"] or self._by_wikidata.get(cells["wikidata"], "") or slug(name)
        source = cells["source"] or "own"
        if person not in self._ids:
            self._ids.add(person)
            self._make("people", row, (person, cells["wikidata"], name, cells["gender"].lower(), source))
        for language, column in _NAMES.items():
            for form in filter(None, (part.strip() for part in cells[column].split("|"))):
                if (person, language, form) not in self._names:
                    self._names.add((person, language, form))
                    surname = cells[_SURNAMES[language]] or last_word(form, language)
                    self._make("person_names", row, (person, language, form, surname, source))
        if any(cells[column] for column in ("party", "office", "title", "from", "to")):
            self._office(row, person, source)

    def _office(self, row: Row, person: str, source: str) -> None:
        cells = defaultdict(str, row.cells)
        party = cells["party"]
        code = party if party in self._codes else self._countries.get(party.lower(), party.upper())
        if code not in self._codes:
            near = get_close_matches(party.lower(), self._countries, 1)
            hint = f"; {self._countries[near[0]]} is {near[0].title()}" if near else ""
            self._refuse(row, f"party {party!r} is no country and no organisation{hint}")
            return
        office = cells["office"].lower().replace(" ", "_")
        if office not in get_args(Office):
            self._refuse(row, f"office {cells['office']!r} is none of {', '.join(get_args(Office))}")
            return
        title = cells["title"] or office.replace("_", " ").capitalize()
        self._make("offices", row, (person, office, code, title, cells["from"], cells["to"], source, ""))

    def _make(self, table: str, row: Row, values: tuple[str, ...]) -> None:
        columns = COLUMNS[table].split()
        self._add(table, Row(row.path, row.line, dict(zip(columns, values, strict=True))))

    def _add(self, table: str, row: Row) -> None:
        values = tuple(row.cells.values())
        if values not in self._known[table]:
            self._known[table].add(values)
            self.tables[table].append(row)

    def _refuse(self, row: Row, what: str) -> None:
        self.problems.append(Problem(row.where, what))


def slug(name: str) -> str:
    """Return the id that a name gives a person.

    >>> slug("Élisabeth Borne"), slug("Ali al-Zeidi")
    ('elisabeth-borne', 'ali-al-zeidi')
    """
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "")).strip("-")


def last_word(form: str, language: str) -> str:
    """Return what stands for a surname where nobody says what it is."""
    return form.rsplit("·", 1)[-1] if language == "zh" else form.rsplit(None, 1)[-1]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path.name}: is not UTF-8 (byte {error.start})") from None
    except OSError as error:
        raise GazetteerError(f"{path}: {error.strerror or error}") from None


def _rows(path: Path, text: str, separator: str, columns: list[str] | None = None) -> Iterator[Row | Problem]:
    """Yield the rows below the header, each with its first line; of one that does not fit the header, what is wrong."""
    stream = io.StringIO(text, newline="")
    if columns:
        reader = csv.reader(stream, delimiter=separator, strict=True)
    else:
        reader = csv.reader(stream, delimiter=separator, quoting=csv.QUOTE_NONE, strict=True)
    names = columns or []
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if first == 1:
                names = columns or cells
            elif any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                if len(cells) != len(names):
                    yield Problem(f"{path.name}:{first}", f"{len(cells)} cells, {len(names)} wanted")
                elif any("\t" in cell or "\n" in cell for cell in cells):
                    yield Problem(f"{path.name}:{first}", "a cell has a tab or a line end in it")
                else:
                    yield Row(path, first, dict(zip(names, (cell.strip() for cell in cells), strict=True)))
    except csv.Error as error:
        raise GazetteerError(f"{path.name}:{line}: {error}") from None
