"""What the gazetteer's own checks find, on tables made wrong on purpose, and that the built-in ones are right."""

import shutil
from pathlib import Path

import pytest

from dragoman.gazetteer import DATA, INVENTED, Gazetteer, gazetteer
from dragoman.gazetteer.checks import COLUMNS, problems
from dragoman.gazetteer.coverage import DAYS, coverage
from dragoman.gazetteer.tables import Row
from dragoman.model import GazetteerError


@pytest.mark.parametrize("folders", [(DATA,), (DATA, INVENTED), (INVENTED,)])
def test_nothing_is_wrong_in_the_built_in_tables(folders: tuple[Path, ...]) -> None:
    assert problems(folders) == []


@pytest.mark.parametrize("day", DAYS)
def test_who_is_in_office_is_known(day: str) -> None:
    # Source: the acceptance of who is who: heads of UN members and the foreign ministers of the named, 95%.
    found = {one.office: one for one in coverage(gazetteer(), day)}
    assert {office: len(one.wanted) for office, one in found.items()} == {
        "head_of_state": 193,
        "head_of_government": 193,
        "foreign_minister": 22,
    }
    assert [(office, one.missing) for office, one in found.items() if one.share < 0.95] == []


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    shutil.copytree(INVENTED, folder)
    return folder


def _add(folder: Path, table: str, *lines: str) -> None:
    with (folder / f"{table}.tsv").open("a", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in lines)


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        ("offices", "nobody|aide|XA|Aide|2030||invented|", "person 'nobody' is in no row of people"),
        ("offices", "toma-reiss|aide|XQ|Aide|2030||invented|", "party 'XQ' is in no row of countries or organisations"),
        ("offices", "toma-reiss|chief|XA|Chief|2030||invented|", "office 'chief' is none of head_of_state, "),
        ("offices", "toma-reiss|aide|XA|Aide|2030-02-31x||invented|", "'2030-02-31x' is no date"),
        ("offices", "toma-reiss|aide|XA|Aide|2030-13||invented|", "'2030-13' is no date"),
        ("offices", "toma-reiss|aide|XA|Aide|2030-02-29||invented|", "'2030-02-29' is no date"),
        ("offices", "toma-reiss|aide|XA|Aide|2030-05|2029|invented|", "ends (2029) before it begins (2030-05)"),
        ("offices", "toma-reiss|head_of_state|XA|President|2030||invented|", "overlaps with offices.tsv:2: ilan-orsk "),
        ("offices", "darii-fons|minister|XA|Minister of Economy|2029-02||invented|", "stands in offices.tsv:7 too"),
        ("people", "toma-reiss||Toma Reiss|m|invented", "id 'toma-reiss' stands in people.tsv:"),
        ("people", "toma-b|12|Toma B|m|invented", "wikidata '12' is no id"),
        ("people", "toma-b||Toma B|x|invented", "gender 'x' is none of m, f"),
        ("people", "toma-b|||m|invented", "has no en"),
        ("person_names", "toma-reiss|ru|Toмa Рейсс|Рейсс|invented", "is not in the letters of ru: Toмa"),
        ("person_names", "toma-reiss|en|Тома Рейсс|Рейсс|invented", "form 'Тома Рейсс' is not in the letters of en"),
        ("person_names", "toma-reiss|zh|托马·Reiss|托马|invented", "is not in the letters of zh: Reiss"),
        ("person_names", "toma-reiss|uk|Тома|Тома|invented", "lang 'uk' is none of en, ru, zh, kk"),
        ("places", "port-x|XQ|city|Port X||||invented", "country 'XQ' is in no row of countries"),
        ("places", "port-x|XA|city|Port X|Port X|||invented", "ru 'Port X' is not in the letters of ru: Port"),
        ("organisation_names", "XXO|ru|short|ХХО|invented", "code 'XXO' is in no row of organisations"),
        ("membership", "RCO|XA|guest|||invented", "status 'guest' is none of member, observer, partner"),
    ],
)  # fmt: skip
def test_a_wrong_row_is_named_by_its_line(tables: Path, table: str, row: str, told: str) -> None:
    _add(tables, table, row.replace("|", "\t"))
    last = len((tables / f"{table}.tsv").read_text(encoding="utf-8").splitlines())
    found = problems((tables,))
    assert [problem.where for problem in found] == [f"{table}.tsv:{last}"] * len(found)
    assert any(told in problem.what for problem in found), found


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("offices", "toma-reiss|head_of_state|XA|Acting President|2030|2030|invented|"),
        ("offices", "toma-reiss|foreign_minister|XB|Foreign Minister|2020-01|2029-10|invented|"),
        ("person_names", "ilan-orsk|ru|Илан Орск III|Орск|invented"),
        ("organisation_names", "RCO|ru|short|РСР C5+1|invented"),
    ],
)
def test_what_only_looks_wrong_is_not_told(tables: Path, table: str, row: str) -> None:
    _add(tables, table, row.replace("|", "\t"))
    assert problems((tables,)) == []


def test_a_row_of_too_few_cells_is_an_error(tables: Path) -> None:
    _add(tables, "people", "toma-b\tToma B")
    with pytest.raises(GazetteerError, match=r"people\.tsv:\d+: 2 cells, 5 wanted"):
        problems((tables,))


def test_columns_are_as_told(tables: Path) -> None:
    (tables / "people.tsv").write_text("id\ten\tgender\tsource\ntoma-b\tToma B\tm\tinvented\n", encoding="utf-8")
    (tables / "person_names.tsv").unlink()
    (tables / "offices.tsv").unlink()
    assert [problem.what for problem in problems((tables,))] == [
        f"the columns are id en gender source; wanted are {COLUMNS['people']}"
    ]


def test_only_new_rows_are_judged_where_there_are_some(tables: Path) -> None:
    _add(tables, "offices", "nobody\taide\tXA\tAide\t2030\t\tinvented\t")
    cells = ("emil-torn", "head_of_state", "XA", "President", "2029", "", "own", "")
    row = Row(Path("mine.csv"), 7, dict(zip(COLUMNS["offices"].split(), cells, strict=True)))
    assert [(p.where, p.what) for p in problems((tables,), {"offices": [row]})] == [
        ("mine.csv:7", "overlaps with offices.tsv:2: ilan-orsk 2028-03-01 to now; emil-torn 2029 to now")
    ]


def test_a_later_folder_has_the_last_word(tables: Path, tmp_path: Path) -> None:
    own = tmp_path / "mine"
    own.mkdir()
    header = (tables / "offices.tsv").read_text(encoding="utf-8").splitlines()[0]
    (own / "offices.tsv").write_text(
        f"{header}\nilan-orsk\thead_of_state\tXA\tPresident\t2028-03-01\t2029-12-31\town\t\n"
        "emil-torn\thead_of_state\tXA\tPresident\t2030-01-01\t\town\t\n",
        encoding="utf-8",
    )
    assert problems((tables, own)) == []
    names = Gazetteer((tables, own))
    held = {day: names.holder("head_of_state", "XA", day) for day in ("2029-12-31", "2030-01-01", "2031")}
    assert {day: person and person.id for day, person in held.items()} == {
        "2029-12-31": "ilan-orsk",
        "2030-01-01": "emil-torn",
        "2031": "emil-torn",
    }


def test_memory_alone_is_no_coverage(tmp_path: Path) -> None:
    (tmp_path / "countries.tsv").write_text(
        "code\twikidata\tkind\ten\tsource\nXA\t\tmember\tArlandia\tx\nXB\t\tmember\tBelmora\tx\n", encoding="utf-8"
    )
    (tmp_path / "presidencies.tsv").write_text("country\tfrom\tto\tsource\nXA\t2020\t\tx\n", encoding="utf-8")
    header = "\t".join(COLUMNS["offices"].split())
    (tmp_path / "offices.tsv").write_text(
        f"{header}\na\thead_of_state\tXA\tPresident\t2010\t\tx\t\nb\thead_of_state\tXB\tPresident\t2010\t\tx\tyes\n",
        encoding="utf-8",
    )
    names = Gazetteer((tmp_path,))
    missing = {(one.day, one.office): one.missing for day in ("2015", "2021") for one in coverage(names, day)}
    assert missing["2021", "head_of_state"] == ("XB",)
    assert missing["2021", "head_of_government"] == ("XB",)
    assert missing["2015", "head_of_government"] == ("XA", "XB")
