"""The desk's pages: what they show, that their links lead somewhere, and that no document runs anything in them."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import dragoman.web
from dragoman.model import Indicator, Participant, Place, Reading, Statement
from dragoman.record import Record
from dragoman.web import create_app
from tests import invented

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "<!--",
    "]]><![CDATA[",
    "&lt;script&gt;",
    "\u202egnp.exe",
    '" onmouseover="alert(1)" x="',
)
_VOID = {"meta", "link", "img", "input", "br"}


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, the text of each, and what was left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def having(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements that have one of this name."""
        return [attributes for _, attributes in self.elements if name in attributes]

    def of_class(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements of a class."""
        return [attributes for attributes in self.having("class") if name in (attributes["class"] or "").split()]

    @property
    def ids(self) -> list[str | None]:
        """Return the ids, in order."""
        return [attributes["id"] for attributes in self.having("id")]

    @property
    def text(self) -> str:
        """Return all text."""
        return "".join(self.texts)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(tmp_path_factory.mktemp("web") / "a.sqlite") as opened:
        opened.add(invented.all_readings())
        yield opened


def _client(record: Record, host: str = "127.0.0.1") -> TestClient:
    return TestClient(create_app(record, host), base_url="http://127.0.0.1:8000", raise_server_exceptions=True)


@pytest.fixture(scope="module")
def client(record: Record) -> TestClient:
    return _client(record)


def _page(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    page = Page(answer.text)
    assert (page.wrong, page.open) == ([], []), "elements that are not closed"
    return page


def _document(client: TestClient, reading: Reading) -> Page:
    return _page(client, f"/documents/{reading.document.id}")


# The list


def test_the_list_shows_every_document_latest_first(client: TestClient) -> None:
    page = _page(client, "/")
    links = [link["href"] for link in page.of_class("headline")]
    dated = [reading.document.id for reading in (invented.english(), invented.chinese(), invented.russian())]
    rest = [invented.empty().document.id, invented.kazakh().document.id]
    assert links == [f"/documents/{ident}" for ident in dated + rest]
    assert [link["lang"] for link in page.of_class("headline")] == ["en", "zh", "ru", "en", "kk"]


@pytest.mark.parametrize(
    ("query", "languages"),
    [("q=ПРЕЗИДЕНТ", ["ru"]), ("language=zh", ["zh"]), ("q=илан&language=kk", ["kk"]), ("q=nobody", [])],
)
def test_the_list_is_searched_and_filtered(client: TestClient, query: str, languages: list[str]) -> None:
    page = _page(client, f"/?{query}")
    assert [link["lang"] for link in page.of_class("headline")] == languages
    assert ("No document matches" in page.text) is (not languages)


def test_the_search_stays_in_its_field_and_in_the_links_to_other_pages(tmp_path: Path) -> None:
    with Record.open(tmp_path / "many.sqlite") as record:
        days = (invented.document(f"Quiet & calm, day {number}", language="en") for number in range(120))
        record.add(Reading(document=document) for document in days)
        client = _client(record)
        first = _page(client, "/?q=quiet+%26&language=en")
        assert [field["value"] for field in first.having("name") if field["name"] == "q"] == ["quiet &"]
        (later,) = [link["href"] for link in first.having("rel") if link["rel"] == "next"]
        second = _page(client, later or "")
        last = _page(client, "/?q=quiet&page=3")
        shown = [{link["href"] for link in page.of_class("headline")} for page in (first, second, last)]
        assert [len(links) for links in shown] == [50, 50, 20]
        assert len(set.union(*shown)) == 120
        assert not [link for link in last.having("rel") if link["rel"] == "next"]


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    with Record.open(tmp_path / "empty.sqlite") as record:
        assert "dragoman add" in _page(_client(record), "/").text


# A document


@pytest.mark.parametrize("reading", invented.all_readings(), ids=lambda reading: reading.document.language)
def test_the_text_stands_there_to_the_letter(client: TestClient, reading: Reading) -> None:
    text = _document(client, reading).text
    for line in reading.document.text.split("\n"):
        assert line in text


@pytest.mark.parametrize("reading", invented.all_readings(), ids=lambda reading: reading.document.language)
def test_marks_and_records_lead_to_each_other(client: TestClient, reading: Reading) -> None:
    page = _document(client, reading)
    records = {record.id for _, record in reading.records()}
    assert len(page.ids) == len(set(page.ids))
    assert {card["data-record"] for card in page.of_class("card")} == records
    for link in page.having("href"):
        if (link["href"] or "").startswith("#"):
            assert (link["href"] or "")[1:] in page.ids
    marked = {ident for mark in page.of_class("mark") for ident in (mark["data-records"] or "").split()}
    assert marked == records
    pieces = sorted(str(piece["href"]) for piece in page.of_class("piece"))
    assert pieces == sorted(
        f"#m-{record.id}-{at}" for _, record in reading.records() for at in range(len(record.evidence))
    )


def test_a_card_shows_every_field_by_its_label(client: TestClient) -> None:
    text = " ".join(" ".join(_document(client, invented.russian()).texts).split())
    for words in (
        "Meeting Held",
        "Date 2031-05-04 4 мая Basis of the date From the dateline",
        "Port Alva XA Доме у Моря",
        "Ilan Orsk XA Head of state Host Илан Орск Президент Арландии",
        "Southern Lakes summit",
        "Ilan Orsk → Report",
        "Marta Velen → Pledge",
        "более 20",
        "транспорта Transport",
        "5 000 000 000 USD",
        "3 000 000 000",
        "Eternal",
        "ru.meeting.held",
        "97%",
        "rules 0.1.0",
    ):
        assert words in text, words


def test_what_is_odd_in_a_record_breaks_no_page(tmp_path: Path) -> None:
    reading = invented.russian()
    nowhere = reading.encounters[0].model_copy(update={"place": Place(), "participants": (), "dyad": ()})
    endless = reading.indicators[0].model_copy(update={"value": 1e308, "change_percent": -0.125})
    odd = Reading(document=reading.document, encounters=(nowhere,), indicators=(endless,))
    with Record.open(tmp_path / "a.sqlite") as record:
        record.add([odd])
        text = _document(_client(record), odd).text
    assert "-0.125" in text
    assert "Dyad" not in text


def test_the_reason_behind_a_rule_is_shown(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.api.rule_reason", {"en.concerned": "Concern is a criticism."}.get)
    text = _document(client, invented.english()).text
    assert text.count("Concern is a criticism.") == 1
    assert text.count("Reason") == 1


def test_each_language_is_named_so_that_it_is_drawn_and_spoken_right(client: TestClient) -> None:
    for reading in (invented.russian(), invented.chinese(), invented.kazakh(), invented.english()):
        page = _document(client, reading)
        assert page.elements[0] == ("html", {"lang": "en"})
        assert [words["lang"] for words in page.of_class("words")] == [reading.document.language]


def test_a_document_that_tells_nothing_says_so(client: TestClient) -> None:
    assert "tells nothing between states" in _document(client, invented.empty()).text


def test_the_beginning_of_an_id_leads_to_the_document(client: TestClient) -> None:
    ident = invented.russian().document.id
    answer = client.get(f"/documents/{ident[:7]}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/documents/{ident}")


# What is not there, and what must not be


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/documents/ffffffffffffffff", 404),
        ("/documents/%2e%2e%2fetc", 404),
        ("/documents/", 404),
        ("/nothing", 404),
        ("/static/none.css", 404),
        ("/static/..%2fpages.py", 404),
        ("/docs", 404),
        ("/openapi.json", 404),
        ("/?page=0", 400),
        ("/?page=first", 400),
        ("/?page=99999999999999999999", 400),
        ("/?q=" + "a" * 201, 400),
        ("/?page=999999", 200),
        ("/?q=%00%ff%5c%25_", 200),
    ],
)
def test_an_address_without_meaning_is_answered_in_words(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Traceback" not in answer.text


def test_only_reading_is_allowed(client: TestClient) -> None:
    assert client.post("/").status_code == 405
    assert client.delete(f"/documents/{invented.russian().document.id}").status_code == 405


def test_a_record_that_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with Record.open(path) as record:
        record.add([invented.russian()])
        path.write_bytes(b"Not a database any more. " * 1000)
        record.close()
        for address in ("/", "/healthz", "/documents/ab"):
            answer = _client(record).get(address)
            assert answer.status_code == 503
            # A log of what was written stood beside the file: with it, what is there now looks damaged.
            assert "not a database" in answer.text or "this database is damaged" in answer.text


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "documents": 5}


@pytest.mark.parametrize("address", ["/", "/documents/ffff", "/static/desk.css", "/healthz", "/?page=0"])
def test_every_answer_is_guarded(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", ""])
def test_another_name_for_loopback_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_the_names_of_loopback_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_served_to_others_any_name_is_answered(record: Record) -> None:
    assert _client(record, "0.0.0.0").get("/", headers={"host": "desk.example"}).status_code == 200


def _hostile(words: str) -> Reading:
    """Return a reading that says the same hostile thing wherever a document can say something."""
    text = f"before {words} after"
    told = invented.document(
        text, source=words, source_id=words, language=words, title=words, published=words, photo_credit=words
    )
    start = text.index(words)
    evidence = {"start": start, "end": start + len(words), "quote": words}
    basis = {"coder": words, "rule": words, "certainty": 0.5, "evidence": (evidence, {**evidence, "field": words})}
    actor = invented.person(words, words, words, None, words)
    statement = Statement(id="a" * 16, speaker=actor, country=words, targets=(words,), act="assess", **basis)
    indicator = Indicator(id="b" * 16, measure="other", unit=words, period=words, parties=(words,), **basis)
    meeting = invented.russian().encounters[0].model_dump() | {"id": "c" * 16, **basis}
    meeting |= {"participants": (Participant(actor=actor, role="host"),), "place": {"city": words, "venue": words}}
    return Reading(document=told, encounters=(meeting,), statements=(statement,), indicators=(indicator,))  # type: ignore[arg-type]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_document_runs_nothing(words: str, tmp_path: Path) -> None:
    reading = _hostile(words)
    with Record.open(tmp_path / "a.sqlite") as record:
        assert record.add([reading]).added == 1
        client = _client(record)
        for address in ("/", f"/documents/{reading.document.id}", "/?" + "q=" + words.replace("&", "%26")):
            page = _page(client, address)
            tags = [tag for tag, _ in page.elements]
            assert tags.count("script") == 1
            assert {"svg", "iframe", "object"} & set(tags) == set()
            assert {attributes["src"] for attributes in page.having("src")} == {
                "/static/desk.js",
                "/static/mark.svg",
            }
            names = {name for _, attributes in page.elements for name in attributes}
            assert not [name for name in names if name.startswith("on") or name == "style"]
            links = [attributes["href"] or "" for attributes in page.having("href")]
            assert all(link.startswith(("/", "#")) for link in links)
        assert words in page.text or "No document matches" in page.text


def test_a_source_that_is_an_address_is_a_link_that_tells_nothing_of_the_desk(client: TestClient) -> None:
    page = _document(client, invented.russian())
    (link,) = [link for link in page.having("rel") if link["href"] == "https://mayak.example/news/1"]
    assert {"noreferrer", "noopener"} <= set((link["rel"] or "").split())


def test_nothing_is_loaded_from_elsewhere() -> None:
    room = Path(dragoman.web.__file__).parent
    for path in (*room.glob("templates/*"), *room.glob("static/*")):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text, path.name
        assert "style=" not in text, path.name
        assert "@import" not in text, path.name
