"""`gazetteer update` against a query service of our own: pages, failures, and what its answers change in the tables."""

import json
import os
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from typer.testing import CliRunner

from dragoman import api
from dragoman.cli.app import app
from dragoman.gazetteer import INVENTED, gazetteer
from dragoman.gazetteer.checks import problems
from dragoman.gazetteer.wikidata import Service
from dragoman.model import GazetteerError

Row = dict[str, dict[str, str]]
ENTITY = "http://www.wikidata.org/entity/"
LABELS = ("en", "ru", "zh-hans", "zh", "kk")


def _row(person: str, start: str, end: str, *labels: str, country: str = "Q900001", gender: str = "") -> Row:
    """Return one result as the service writes it; a day is given as it is known: 2031, 2031-05 or 2031-05-04."""
    row: Row = {"country": {"type": "uri", "value": ENTITY + country}, "person": {"value": ENTITY + person}}
    for name, day in (("start", start), ("end", end)):
        if day:
            row[name] = {"value": f"{day}{'-01-01'[: 10 - len(day)] if len(day) < 10 else ''}T00:00:00Z"}
            row[f"{name}Precision"] = {"value": {4: "9", 7: "10", 10: "11"}[len(day)]}
    for at, label in enumerate(labels):
        if label:
            row[f"label{at}"] = {"xml:lang": LABELS[at], "value": label}
    if gender:
        row["gender"] = {"value": ENTITY + gender}
    return row


class Wikidata:
    """A query service: `answers` by office, `troubles` that come before them, `asked` queries."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Row]] = {}
        self.troubles: list[tuple[int, bytes, dict[str, str]]] = []
        self.asked: list[str] = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status, answer, headers = service.answer(parse_qs(body)["query"][0], self.headers["User-Agent"])
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *arguments: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/sparql"

    def answer(self, query: str, agent: str) -> tuple[int, bytes, dict[str, str]]:
        assert "dragoman" in agent
        self.asked.append(query)
        if self.troubles:
            return self.troubles.pop(0)
        office = next(name for name, mark in (("fm", "Q7330070"), ("hos", "P35"), ("hog", "P6 ")) if mark in query)
        limit, offset = (int(re.findall(rf"{word} (\d+)", query)[0]) for word in ("LIMIT", "OFFSET"))
        rows = self.answers.get(office, [])[offset : offset + limit]
        return 200, json.dumps({"head": {}, "results": {"bindings": rows}}).encode(), {}


@pytest.fixture
def wikidata() -> Iterator[Wikidata]:
    service = Wikidata()
    thread = threading.Thread(target=service.server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield service
    service.server.shutdown()
    service.server.server_close()
    thread.join()


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the user's folder, in which the invented Arlandia and Belmora have Wikidata ids."""
    folder = tmp_path / "own"
    folder.mkdir()
    rows = "XA\tQ900001\tmember\tArlandia\town\nXB\tQ900002\tmember\tBelmora\town\n"
    (folder / "countries.tsv").write_text(f"code\twikidata\tkind\ten\tsource\n{rows}", encoding="utf-8")
    monkeypatch.setenv("DRAGOMAN_GAZETTEER", f"{INVENTED}{os.pathsep}{folder}")
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    gazetteer.cache_clear()
    yield folder
    gazetteer.cache_clear()


def _update(wikidata: Wikidata, **options: bool) -> api.GazetteerUpdate:
    return api.update_gazetteer("XA", "XB", since="2027-01-01", endpoint=wikidata.address, **options)


def _changes(wikidata: Wikidata) -> list[tuple[str, str]]:
    return [(change.kind, change.what) for change in _update(wikidata).changes]


# The client


def _service(wikidata: Wikidata, waits: list[float], **options: float) -> Service:
    return Service(wikidata.address, page=2, wait=waits.append, tries=3, **options)  # type: ignore[arg-type]


def test_pages_are_fetched_until_one_is_not_full(wikidata: Wikidata) -> None:
    wikidata.answers["hos"] = [_row(f"Q{n}", "2030", "", f"Person {n}") for n in range(5)]
    waits: list[float] = []
    found = list(_service(wikidata, waits).held("head_of_state", ["Q900001"], "2027-01-01"))
    assert [held.person for held in found] == ["Q0", "Q1", "Q2", "Q3", "Q4"]
    assert [re.findall(r"LIMIT \d+ OFFSET \d+", query)[0] for query in wikidata.asked] == [
        "LIMIT 2 OFFSET 0",
        "LIMIT 2 OFFSET 2",
        "LIMIT 2 OFFSET 4",
    ]
    assert all("VALUES ?country { wd:Q900001 }" in q and '?end >= "2027-01-01T' in q for q in wikidata.asked)
    assert waits == []


def test_a_date_is_cut_to_what_is_known_and_labels_are_in_their_language(wikidata: Wikidata) -> None:
    wikidata.answers["fm"] = [
        _row("Q1", "2030-05-04", "2031-02", "Ivo Marren", "Иво Маррен", "", "伊沃·马伦", gender="Q6581097")
    ]
    (held,) = _service(wikidata, []).held("foreign_minister", ["Q900001"], "2027-01-01")
    assert (held.country, held.office, held.person, held.gender) == ("Q900001", "foreign_minister", "Q1", "m")
    assert (held.since, held.until) == ("2030-05-04", "2031-02")
    assert held.labels == {"en": "Ivo Marren", "ru": "Иво Маррен", "zh": "伊沃·马伦"}


@pytest.mark.parametrize(
    ("trouble", "waited"),
    [
        ((503, b"busy", {}), [1.0]),
        ((429, b"slowly", {"Retry-After": "7"}), [7.0]),
        ((429, b"slowly", {"Retry-After": "86400"}), [120.0]),
        ((200, b'{"results": {"bindings": [{"person"\njava.util.concurrent.TimeoutException', {}), [1.0]),
        ((200, b"<html>hello</html>", {}), [1.0]),
        ((200, b'{"results": {"bindings": [{"person": "Q1"}]}}', {}), [1.0]),
    ],
)
def test_a_page_that_fails_is_asked_for_again(
    wikidata: Wikidata, trouble: tuple[int, bytes, dict[str, str]], waited: list[float]
) -> None:
    wikidata.answers["hos"] = [_row("Q1", "2030", "", "Ivo Marren")]
    wikidata.troubles.append(trouble)
    waits: list[float] = []
    assert len(list(_service(wikidata, waits).held("head_of_state", ["Q900001"], "2027-01-01"))) == 1
    assert waits == waited


@pytest.mark.parametrize(
    ("troubles", "told", "asked"),
    [
        ([(500, b"", {})] * 3, "did not answer (500 ", 3),
        ([(400, b"bad query", {})], "did not answer (400 Bad Request)", 1),
        ([(200, b"no", {})] * 3, "did not answer (its answer is no list of results)", 3),
    ],
)
def test_what_goes_on_failing_is_an_error(
    wikidata: Wikidata, troubles: list[tuple[int, bytes, dict[str, str]]], told: str, asked: int
) -> None:
    wikidata.troubles += troubles
    with pytest.raises(GazetteerError, match=re.escape(told)):
        list(_service(wikidata, []).held("head_of_state", ["Q900001"], "2027-01-01"))
    assert len(wikidata.asked) == asked


def test_a_service_that_says_nothing_is_given_up() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as silent:
        # Nobody accepts: the connection stands, and no answer comes.
        waits: list[float] = []
        address = f"http://127.0.0.1:{silent.server_port}"
        service = Service(address, timeout=0.1, tries=2, wait=waits.append)
        with pytest.raises(GazetteerError, match="timed out"):
            list(service.held("head_of_state", ["Q900001"], "2027-01-01"))
        assert waits == [1.0]


def test_a_file_s_address_is_no_service() -> None:
    with pytest.raises(GazetteerError, match="is no web address"):
        Service("file:///etc/passwd")


# What it changes


def test_a_successor_comes_and_the_one_before_is_ended(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["fm"] = [
        _row("Q11", "2028-03-15", "2031-02-01", "Toma Reiss"),
        _row("Q12", "2031-02-01", "", "Ivo Marren", "Иво Маррен", "伊沃·马伦", "", "Иво Маррен", gender="Q6581097"),
    ]
    assert _changes(wikidata) == [
        ("ended", "XA foreign_minister Toma Reiss 2028-03-15 to 2031-01-31"),
        ("new", "XA foreign_minister Ivo Marren 2031-02-01 to now"),
    ]
    names = gazetteer()
    for day, holder in (("2031-01-31", "toma-reiss"), ("2031-02-01", "ivo-marren")):
        person = names.holder("foreign_minister", "XA", day)
        assert person
        assert person.id == holder
    assert names.people["ivo-marren"].wikidata == "Q12"
    assert {n.form for n in names.names("zh") if n.value == "ivo-marren"} == {"伊沃·马伦", "马伦"}
    assert problems(names.folders) == []
    assert "CC0" in (own / "wikidata" / "README.md").read_text(encoding="utf-8")


def test_what_is_known_is_not_written_and_twice_is_as_once(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["hos"] = [_row("Q13", "2028-03", "", "Ilan Orsk")]
    assert _update(wikidata).same == 1
    assert list((own / "wikidata").glob("*.tsv")) == []
    wikidata.answers["hog"] = [_row("Q14", "2031-05-04", "", "Ivo Marren", country="Q900002")]
    wikidata.answers["hog"] += [_row("Q15", "2029-10-02", "2031-05-03", "Marta Velen", country="Q900002")]
    _update(wikidata)
    before = {path.name: path.read_bytes() for path in (own / "wikidata").glob("*.tsv")}
    again = _update(wikidata)
    assert (again.same, again.changes) == (3, ())
    assert {path.name: path.read_bytes() for path in (own / "wikidata").glob("*.tsv")} == before


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (_row("Q13", "2027-01-01", "", "Ilan Orsk"), "Ilan Orsk 2027-01-01 to now: we have 2028-03-01 to now"),
        (
            _row("Q16", "2030-01-01", "", "Ivo Marren"),
            "Ivo Marren 2030-01-01 to now: overlaps with offices.tsv:2",
        ),
    ],
)
def test_what_contradicts_our_tables_is_told_and_left_alone(wikidata: Wikidata, own: Path, row: Row, told: str) -> None:
    wikidata.answers["hos"] = [row]
    ((kind, what),) = _changes(wikidata)
    assert (kind, what.startswith(f"XA head_of_state {told}")) == ("doubt", True), what
    assert list((own / "wikidata").glob("*.tsv")) == []


@pytest.mark.parametrize(
    "row",
    [
        _row("Q16", "", "", "Ivo Marren"),
        _row("Q16", "2031", "", "", "Иво Маррен"),
        _row("Q16", "2031", "", "Ivo Marren", country="Q5"),
    ],
)
def test_without_a_beginning_a_name_or_a_country_nothing_is_taken(wikidata: Wikidata, own: Path, row: Row) -> None:
    wikidata.answers["hos"] = [row]
    assert _changes(wikidata) == []


def test_a_namesake_gets_an_id_of_their_own(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["hog"] = [_row("Q17", "2020", "2027", "Ana Lund")]
    assert _changes(wikidata) == [("new", "XA head_of_government Ana Lund 2020 to 2027")]
    assert gazetteer().people["ana-lund-q17"].wikidata == "Q17"


def test_a_label_in_other_letters_is_left_out(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["hog"] = [_row("Q12", "2020", "2027", "Ivo Marren", "Ivo Marren", "", "", "Ivo Marren")]
    assert [kind for kind, _ in _changes(wikidata)] == ["new"]
    assert [(n.form, n.kind) for n in gazetteer().names("ru") if n.value == "ivo-marren"] == []


def test_rows_of_memory_are_borne_out(wikidata: Wikidata, own: Path) -> None:
    header = (INVENTED / "offices.tsv").read_text(encoding="utf-8").splitlines()[0]
    text = f"{header}\nemil-torn\thead_of_government\tXC\tPremier\t2030-02\t\tcurated\tyes\n"
    (own / "offices.tsv").write_text(text, encoding="utf-8")
    (own / "countries.tsv").write_text("code\twikidata\tkind\ten\tsource\nXC\tQ900003\tmember\tTavelia\town\n")
    gazetteer.cache_clear()
    assert gazetteer().holder("head_of_government", "XC", "2031") is None
    wikidata.answers["hog"] = [_row("Q18", "2030-02-11", "", "Emil Torn", country="Q900003")]
    found = api.update_gazetteer("XC", endpoint=wikidata.address)
    assert [change.kind for change in found.changes] == ["borne out"]


def test_an_error_and_a_rehearsal_change_nothing(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["hog"] = [_row("Q12", "2020", "2027", "Ivo Marren")]
    assert [change.kind for change in _update(wikidata, write=False).changes] == ["new"]
    wikidata.troubles.append((400, b"", {}))
    with pytest.raises(GazetteerError):
        _update(wikidata)
    assert not (own / "wikidata").exists()


def test_a_country_that_is_none_is_refused(wikidata: Wikidata, own: Path) -> None:
    with pytest.raises(GazetteerError, match="'XQ' is no country with a Wikidata id"):
        api.update_gazetteer("XQ", endpoint=wikidata.address)
    assert wikidata.asked == []


def test_the_command_tells_what_changed(wikidata: Wikidata, own: Path) -> None:
    wikidata.answers["hog"] = [_row("Q12", "2020", "2027", "Ivo\u202e\tMarren\x1b")]
    arguments = ["gazetteer", "update", "--country", "xa", "--since", "2020-01-01", "--endpoint", wikidata.address]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "new        XA head_of_government Ivo Marren 2020 to 2027",
        f"1 rows went to {own / 'wikidata'}; 0 were known. Source: Wikidata, CC0 1.0",
    ]
