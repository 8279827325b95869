"""A user's own people and offices: what is added, where it goes, and what is said of lines that are wrong."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman import GazetteerAdded, api
from dragoman.gazetteer import DATA, INVENTED, gazetteer
from dragoman.gazetteer.tables import own_folders
from dragoman.model import GazetteerError

PEOPLE = """\
name,name_ru,name_zh,name_kk,gender,party,office,title,from,to,source
Ivo Marren,Иво Маррен,伊沃·马伦,Иво Маррен,m,Arlandia,foreign minister,Minister of Foreign Affairs,2031-02-01,,our notes
Sela Dorn|Sela Dorne,Села Дорн,塞拉·多恩,Села Дорн,f,XB,special_envoy,Envoy to Arlandia,2031-03,,our notes
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the user's folder, beside the invented countries; the foreign minister of one has left in it."""
    place = tmp_path / "own"
    place.mkdir()
    header = (INVENTED / "offices.tsv").read_text(encoding="utf-8").splitlines()[0]
    left = "toma-reiss\tforeign_minister\tXA\tMinister of Foreign Affairs\t2028-03-15\t2031-01-31\town\t"
    (place / "offices.tsv").write_text(f"{header}\n# closed by hand\n{left}\n", encoding="utf-8")
    monkeypatch.setenv("DRAGOMAN_GAZETTEER", f"{INVENTED}{os.pathsep}{place}")
    gazetteer.cache_clear()
    yield place
    gazetteer.cache_clear()


def _add(folder: Path, text: str, name: str = "mine.csv") -> GazetteerAdded:
    path = folder.parent / name
    path.write_text(text, encoding="utf-8")
    return api.add_to_gazetteer(path)


def test_people_and_offices_are_added_and_resolve(folder: Path) -> None:
    added = _add(folder, PEOPLE)
    assert (added.problems, added.folder) == ((), folder)
    assert added.counts == {"people": 2, "person_names": 9, "offices": 2}
    names = gazetteer()
    for day, holder in (("2031-01-15", "toma-reiss"), ("2031-02-15", "ivo-marren")):
        person = names.holder("foreign_minister", "XA", day)
        assert person
        assert person.id == holder
    assert {(n.form, n.kind) for n in names.names("zh") if n.value == "sela-dorn"} == {
        ("塞拉·多恩", "person"),
        ("多恩", "surname"),
    }
    assert {n.form for n in names.names("en") if n.value == "sela-dorn"} == {
        "Sela Dorn", "Dorn", "Sela Dorne", "Dorne",
    }  # fmt: skip


def test_adding_twice_changes_nothing_and_comments_stay(folder: Path) -> None:
    _add(folder, PEOPLE)
    before = {path.name: path.read_bytes() for path in folder.glob("*.tsv")}
    assert _add(folder, PEOPLE).counts == {}
    assert {path.name: path.read_bytes() for path in folder.glob("*.tsv")} == before
    assert b"# closed by hand" in before["offices.tsv"]


def test_a_row_that_tells_of_the_same_office_takes_the_other_s_place(folder: Path) -> None:
    _add(folder, PEOPLE)
    table = (
        "person\toffice\tparty\ttitle_en\tfrom\tto\tsource\tmemory\n"
        "ivo-marren\tforeign_minister\tXA\tMinister of Foreign Affairs\t2031-02-01\t2032-06-30\town\t\n"
    )
    assert _add(folder, table, "offices.tsv").counts == {"offices": 1}
    lines = (folder / "offices.tsv").read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.startswith("ivo-marren")]) == 1
    assert gazetteer().holder("foreign_minister", "XA", "2032-07-01") is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (",Иво Маррен,,,m,XA,aide,Aide,2031,,x", "mine.csv:4: has no name"),
        (
            "Иво Б,,,,m,XA,aide,Aide,2031,,x",
            "mine.csv:4: en 'Иво Б' is not in the letters of en: Иво, Б",
        ),
        ("Ivo B,Ivo B,,,m,XA,aide,Aide,2031,,x", "mine.csv:4: form 'Ivo B' is not in the letters of ru: Ivo, B"),
        ("Ivo B,,,,m,Arlandya,aide,Aide,2031,,x", "is no country and no organisation; XA is Arlandia"),
        ("Ivo B,,,,m,XA,chief,Chief,2031,,x", "mine.csv:4: office 'chief' is none of head_of_state, "),
        ("Ivo B,,,,m,XA,aide,Aide,04.05.2031,,x", "mine.csv:4: '04.05.2031' is no date"),
        ("Ivo B,,,,m,XA,aide,Aide,2031,2030,x", "mine.csv:4: ends (2030) before it begins (2031)"),
        ("Ivo B,,,,m,XA,head_of_state,President,2031,,x", "mine.csv:4: overlaps with offices.tsv:2: ilan-orsk"),
        ("Ivo B,,,,unknown,XA,aide,Aide,2031,,x", "mine.csv:4: gender 'unknown' is none of m, f"),
        ("Ivo B,XA", "mine.csv:4: 2 cells, 11 wanted"),
        ('Ivo B,,,,m,XA,aide,"Aide\nand so on",2031,,x', "mine.csv:4: a cell has a tab or a line end in it"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_added(folder: Path, line: str, told: str) -> None:
    before = {path.name: path.read_bytes() for path in folder.glob("*.tsv")}
    added = _add(folder, f"{PEOPLE}{line}\n")
    assert any(told in f"{problem.where}: {problem.what}" for problem in added.problems), added.problems
    assert all(problem.where == "mine.csv:4" for problem in added.problems)
    assert {path.name: path.read_bytes() for path in folder.glob("*.tsv")} == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"name;born\nIvo B;1990\n", r"mine\.csv:1: 'born' is none of its columns; a list of people has name, "),
        (b"person,office\nIvo B,aide\n", r"mine\.csv:1: 'person' is none of its columns"),
        (b"name_ru\n\xd0\x98\xd0\xb2\xd0\xbe\n", r"mine\.csv:1: has no column 'name'"),
        (b"", r"mine\.csv:1: has no column 'name'"),
        ("name\nИво".encode("cp1251"), r"mine\.csv: is not UTF-8 \(byte 5\)"),
        (b'name,title\n"Ivo B,Aide\n', r"mine\.csv:2: unexpected end of data"),
    ],
)
def test_a_file_that_is_no_list_is_refused(folder: Path, text: bytes, told: str) -> None:
    path = folder.parent / "mine.csv"
    path.write_bytes(text)
    with pytest.raises(GazetteerError, match=told):
        api.add_to_gazetteer(path)


def test_semicolons_and_windows_line_ends_and_a_mark_at_the_start_are_read(folder: Path) -> None:
    text = "\ufeffname;party;office;from\r\nIvo Marren;XB;aide;2031\r\n\r\n# so far\r\n"
    assert _add(folder, text).counts == {"people": 1, "person_names": 1, "offices": 1}
    assert gazetteer().people["ivo-marren"].name == "Ivo Marren"


def test_a_file_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(GazetteerError, match=r"none\.csv: No such file"):
        api.add_to_gazetteer(folder / "none.csv")


def test_the_package_is_never_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRAGOMAN_GAZETTEER", str(INVENTED))
    gazetteer.cache_clear()
    before = {path: path.read_bytes() for path in DATA.rglob("*") if path.is_file()}
    (tmp_path / "mine.csv").write_text("name\nIvo Marren\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match="belongs to the package"):
        api.add_to_gazetteer(tmp_path / "mine.csv")
    assert {path: path.read_bytes() for path in DATA.rglob("*") if path.is_file()} == before


def test_without_a_setting_it_is_the_user_s_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DRAGOMAN_GAZETTEER")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    gazetteer.cache_clear()
    (tmp_path / "mine.csv").write_text("name\nIvo Marren\n", encoding="utf-8")
    assert own_folders() == ()
    added = api.add_to_gazetteer(tmp_path / "mine.csv")
    assert added.folder == tmp_path / "data" / "dragoman" / "gazetteer"
    assert own_folders() == (added.folder,)
    assert "ivo-marren" in gazetteer().people


def test_two_at_once_lose_nothing(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from dragoman.gazetteer import own; from dragoman.gazetteer.tables import Row\n"
        "for n in range(20):\n"
        "    cells = dict(zip('id wikidata en gender source'.split(), (f'{sys.argv[2]}-{n}', '', 'A B', 'm', 'own')))\n"
        "    own.keep({'people': [Row(Path('x'), 1, cells)]}, Path(sys.argv[1]))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(folder), name]) for name in ("a", "b")]
    assert [process.wait() for process in running] == [0, 0]
    ids = [line.split("\t")[0] for line in (folder / "people.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    assert sorted(ids) == sorted(f"{name}-{n}" for name in "ab" for n in range(20))
