"""What the pages show, without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import dragoman.web
from dragoman import api
from dragoman.api import Reading, Record
from dragoman.model import Place
from dragoman.web.quality import quality, told
from tests import invented
from tests.web.conftest import desk
from tests.web.page import Page

Bring = Callable[..., Page]
PAGES = (
    "/",
    "/encounters",
    "/dyads",
    "/dyads/XA/XB",
    "/people",
    "/people/Ilan%20Orsk",
    "/ledger",
    "/documents",
    "/search?q=Orsk",
    "/search?what=statements&topic=trade",
    "/compare",
    "/read",
    "/decisions",
    "/about",
)


def _document(page: Bring, reading: Reading) -> Page:
    return page(f"/documents/{reading.document.id}")


def _met(client: TestClient) -> str:
    """Return the story of the meeting that the Russian and the Chinese report tell."""
    found = client.get("/api/v1/encounters", params={"status": "held"}).json()["items"]
    (story,) = [one for one in found if one["date"] == "2031-05-04"]
    return str(story["id"])


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("language", ["en", "ru", "zh", "kk"])
def test_every_page_speaks_the_readers_language(page: Bring, address: str, language: str) -> None:
    found = page(address, **{"accept-language": language})
    assert found.elements[0] == ("html", {"lang": language})
    assert len(found.ids) == len(set(found.ids))
    here = [link for link in found.having("aria-current") if link["aria-current"] == "page"]
    assert len(here) <= 1


# Home


def test_home_leads_to_encounters_dyads_and_the_places_on_the_map(page: Bring) -> None:
    found = page("/")
    assert "5 documents · 3 encounters" in found.text
    assert "Meeting: Ilan Orsk, Marta Velen" in found.text
    hrefs = {link["href"] for link in found.having("href")}
    assert {"/dyads/XA/XB", "/encounters?country=XA"} <= hrefs


def test_an_empty_record_says_how_to_fill_it(tmp_path: Path) -> None:
    with api.open_record(tmp_path / "empty.sqlite") as record:
        client = desk(record)
        for address in ("/", "/documents"):
            assert "dragoman add" in client.get(address).text
        for address in PAGES:
            assert client.get(address).status_code in (200, 404)


# Documents


def test_the_list_shows_every_document_latest_first(page: Bring) -> None:
    links = page("/documents").of_class("headline")
    dated = [reading.document.id for reading in (invented.english(), invented.chinese(), invented.russian())]
    rest = [invented.empty().document.id, invented.kazakh().document.id]
    assert [link["href"] for link in links] == [f"/documents/{ident}" for ident in dated + rest]
    assert [link["lang"] for link in links] == ["en", "zh", "ru", "en", "kk"]


@pytest.mark.parametrize(
    ("query", "languages"),
    [("q=ПРЕЗИДЕНТ", ["ru"]), ("language=zh", ["zh"]), ("q=илан&language=kk", ["kk"]), ("q=nobody", [])],
)
def test_the_list_is_searched_and_filtered(page: Bring, query: str, languages: list[str]) -> None:
    found = page(f"/documents?{query}")
    assert [link["lang"] for link in found.of_class("headline")] == languages
    assert ("No document matches" in found.text) is (not languages)


def test_the_search_stays_in_its_field_and_in_the_links_to_other_pages(tmp_path: Path) -> None:
    with Record.open(tmp_path / "many.sqlite") as record:
        days = (invented.document(f"Quiet & calm, day {number}", language="en") for number in range(120))
        record.add(Reading(document=document) for document in days)
        client = desk(record)
        first = Page(client.get("/documents?q=quiet+%26&language=en").text)
        assert [field["value"] for field in first.having("value") if field.get("name") == "q"] == ["quiet &"]
        (later,) = [link["href"] for link in first.having("rel") if link["rel"] == "next"]
        second = Page(client.get(later or "").text)
        last = Page(client.get("/documents?q=quiet&page=3").text)
        shown = [{link["href"] for link in each.of_class("headline")} for each in (first, second, last)]
        assert [len(links) for links in shown] == [50, 50, 20]
        assert len(set.union(*shown)) == 120
        assert not [link for link in last.having("rel") if link["rel"] == "next"]


@pytest.mark.parametrize("reading", invented.all_readings(), ids=lambda reading: reading.document.language)
def test_the_text_stands_there_to_the_letter(client: TestClient, reading: Reading) -> None:
    text = "".join(Page(client.get(f"/documents/{reading.document.id}").text).texts)
    for line in reading.document.text.split("\n"):
        assert line in text


@pytest.mark.parametrize("reading", invented.all_readings(), ids=lambda reading: reading.document.language)
def test_marks_and_records_lead_to_each_other(page: Bring, reading: Reading) -> None:
    found = _document(page, reading)
    records = {record.id for _, record in reading.records()}
    assert {card["data-record"] for card in found.of_class("card")} == records
    for link in found.having("href"):
        if (link["href"] or "").startswith("#"):
            assert (link["href"] or "")[1:] in found.ids
    marked = {ident for mark in found.of_class("mark") for ident in (mark["data-records"] or "").split()}
    assert marked == records
    pieces = sorted(str(piece["href"]) for piece in found.of_class("piece"))
    assert pieces == sorted(
        f"#m-{record.id}-{at}" for _, record in reading.records() for at in range(len(record.evidence))
    )


def test_a_card_shows_every_field_by_its_label(page: Bring) -> None:
    text = _document(page, invented.russian()).text
    for words in (
        "Meeting Held",
        "Date 4 May 2031 4 мая Basis of the date From the dateline",
        "Port Alva Arlandia Доме у Моря",
        "Ilan Orsk Arlandia Head of state Host Илан Орск Президент Арландии",
        "Southern Lakes summit",
        "Ilan Orsk → Report",
        "Marta Velen → Pledge",
        "более 20",
        "транспорта Transport",
        "5,000,000,000 USD",
        "3,000,000,000",
        "Eternal",
        "ru.meeting.held",
        "97 %",
        "rules 0.1.0",
    ):
        assert words in text, words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "Илан Орск Арландия Глава государства"),
        ("zh", "伊兰·奥尔斯克 阿兰迪亚 国家元首"),
        ("kk", "Илан Орск Арландия Мемлекет басшысы"),
    ],
)
def test_names_and_codes_are_in_the_readers_language(page: Bring, language: str, words: str) -> None:
    text = page(f"/documents/{invented.russian().document.id}", **{"accept-language": language}).text
    assert words in text


def test_what_is_odd_in_a_record_breaks_no_page(tmp_path: Path) -> None:
    reading = invented.russian()
    nowhere = reading.encounters[0].model_copy(update={"place": Place(), "participants": (), "dyad": ()})
    endless = reading.indicators[0].model_copy(update={"value": 1e308, "change_percent": -0.125})
    odd = Reading(document=reading.document, encounters=(nowhere,), indicators=(endless,))
    with api.open_record(tmp_path / "a.sqlite") as record:
        api.add([odd], record)
        client = desk(record)
        text = client.get(f"/documents/{odd.document.id}").text
        assert "-0.125" in text
        for address in PAGES:
            assert client.get(address).status_code in (200, 404), address


def test_the_reason_behind_a_rule_is_shown(page: Bring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.api.rule_reason", {"en.concerned": "Concern is a criticism."}.get)
    text = _document(page, invented.english()).text
    assert text.count("Concern is a criticism.") == 1


def test_each_language_is_named_so_that_it_is_drawn_and_spoken_right(page: Bring) -> None:
    for reading in (invented.russian(), invented.chinese(), invented.kazakh(), invented.english()):
        found = _document(page, reading)
        assert [words["lang"] for words in found.of_class("words")] == [reading.document.language]


def test_a_document_that_tells_nothing_says_so(page: Bring) -> None:
    assert "tells nothing between states" in _document(page, invented.empty()).text


def test_the_beginning_of_an_id_leads_to_the_document(client: TestClient) -> None:
    ident = invented.russian().document.id
    answer = client.get(f"/documents/{ident[:7]}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/documents/{ident}")


def test_a_source_that_is_an_address_is_a_link_that_tells_nothing_of_the_desk(page: Bring) -> None:
    found = _document(page, invented.russian())
    (link,) = [link for link in found.having("rel") if link["href"] == "https://mayak.example/news/1"]
    assert {"noreferrer", "noopener"} <= set((link["rel"] or "").split())


# Stories, dyads, people, ledger, search


def test_tellings_stand_side_by_side_with_their_words(client: TestClient, page: Bring) -> None:
    found = page(f"/stories/{_met(client)}")
    russian, chinese = invented.russian(), invented.chinese()
    for reading in (russian, chinese):
        links = [link["href"] for link in found.of_class("piece")]
        for statement in reading.statements:
            assert f"/documents/{reading.document.id}#r-{statement.id}" in links
    assert "Наши народы связывает вечная дружба" in found.text
    assert "贝方愿参与跨河大桥建设" in found.text
    assert "2 tellings, 2 voices" in found.text


def test_two_documents_are_compared(page: Bring) -> None:
    one, other = invented.russian().document.id, invented.chinese().document.id
    found = page(f"/compare?one={one}&other={other}")
    assert "What is said, side by side" in found.text


def test_a_record_leads_to_its_story(client: TestClient) -> None:
    record = invented.russian().encounters[0].id
    answer = client.get(f"/stories/{record}", follow_redirects=False)
    assert answer.headers["location"] == f"/stories/{_met(client)}"


def test_a_dyad_shows_what_each_side_speaks_of(page: Bring) -> None:
    found = page("/dyads/XA/XB")
    assert "Arlandia – Belmora" in found.text
    hrefs = [link["href"] or "" for link in found.having("href")]
    assert [link for link in hrefs if "side=XA" in link and "topic=trade" in link]
    assert "вечная дружба" in found.text


@pytest.mark.parametrize(
    ("address", "lands"),
    [
        ("/dyads/XB/XA?kind=call", "/dyads/XA/XB?kind=call"),
        ("/dyads/XA/XA", "/dyads"),
        ("/dyads?one=KZ&other=CN", "/dyads/KZ/CN"),
        ("/people?q=Илан+Орск", "/people/"),
        ("/people?q=伊兰·奥尔斯克", "/people/"),
    ],
)
def test_an_address_leads_to_the_right_one(client: TestClient, address: str, lands: str) -> None:
    answer = client.get(address, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(lands)


def test_nobody_of_a_name_is_told(page: Bring) -> None:
    assert "Nobody of that name" in page("/people?q=Nikto").text


def test_a_person_has_offices_encounters_and_words(page: Bring) -> None:
    text = page("/people/Ilan%20Orsk").text
    for words in ("Head of state Arlandia", "Meeting: Ilan Orsk", "Speaks of", "Наши народы связывает вечная дружба"):
        assert words in text


def test_the_ledger_tells_what_is_open(page: Bring) -> None:
    assert "Бельмора готова построить мост" in page("/ledger?type=promises&state=open").text
    assert "Nothing fits" in page("/ledger?type=promises&state=lapsed&since=2031-01").text


def test_words_found_are_marked(page: Bring) -> None:
    found = page("/search?q=президента")
    assert [link["lang"] for link in found.of_class("headline")] == ["ru", "kk"]
    assert [tag for tag, _ in found.elements].count("mark") >= 1


def test_facets_narrow_a_search_and_keep_its_state(page: Bring) -> None:
    found = page("/search?what=statements&since=2031")
    chips = [link["href"] or "" for link in found.of_class("chip")]
    assert [link for link in chips if "topic=" in link and "since=2031" in link and "what=statements" in link]


# What is not there


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/documents/ffffffffffffffff", 404),
        ("/documents/%2e%2e%2fetc", 404),
        ("/stories/ffff", 404),
        ("/people/nobody", 404),
        ("/compare?one=a&other=b", 404),
        ("/read/none", 404),
        ("/nothing", 404),
        ("/static/none.css", 404),
        ("/static/..%2fapp.py", 404),
        ("/static/%2e%2e/app.py", 404),
        ("/docs", 404),
        ("/documents?page=0", 400),
        ("/documents?page=first", 400),
        ("/documents?page=99999999999999999999", 400),
        ("/documents?q=" + "a" * 201, 400),
        ("/encounters?since=2031-02-30", 400),
        ("/encounters?since=now", 400),
        ("/ledger?state=lost", 400),
        ("/search?what=secrets", 400),
        ("/documents?page=999999", 200),
        ("/documents?q=%00%ff%5c%25_", 200),
        ("/search?q=%00%ff%5c%25_&outlet=%00", 200),
        ("/search?q=%22%27%3B--%20AND%20NEAR(*", 200),
        ("/encounters?dyad=XA,XB&kind=nothing", 200),
    ],
)
def test_an_address_without_meaning_is_answered_in_words(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Traceback" not in answer.text


def test_only_reading_is_allowed_where_nothing_is_written(client: TestClient) -> None:
    assert client.post("/").status_code == 405
    assert client.delete(f"/documents/{invented.russian().document.id}").status_code == 405


def test_a_record_that_fails_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with Record.open(path) as record:
        record.add([invented.russian()])
        path.write_bytes(b"Not a database any more. " * 1000)
        record.close()
        for address in ("/", "/healthz", "/documents/ab"):
            answer = desk(record).get(address)
            assert answer.status_code == 503
            # A log of what was written stood beside the file: with it, what is there now looks damaged.
            assert "not a database" in answer.text or "this database is damaged" in answer.text


def test_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "documents": 5}


def test_nothing_is_loaded_from_elsewhere() -> None:
    room = Path(dragoman.web.__file__).parent
    for path in (*room.glob("templates/*"), *room.glob("static/*")):
        if path.is_dir():
            continue
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text, path.name
        assert "style=" not in text, path.name
        assert "@import" not in text, path.name


def test_assets_are_kept_by_their_mark_and_packed(client: TestClient, page: Bring) -> None:
    (sheet,) = [link["href"] or "" for link in page("/").having("rel") if link["rel"] == "stylesheet"]
    answer = client.get(sheet)
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-encoding"] == "gzip"
    assert client.get("/static/desk.css").headers["cache-control"] == "no-cache"
    assert client.get(sheet, headers={"if-none-match": answer.headers["etag"]}).status_code == 304


def test_a_new_document_shows_at_once(fresh: Record) -> None:
    client = desk(fresh)
    assert "5 documents" in client.get("/").text
    api.add([api.read("Пекарь испёк батон.", language="ru")], fresh)
    assert "6 documents" in client.get("/").text


def test_the_measured_quality_is_that_of_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert quality() == told(readme), "run `python -m dragoman.web.quality README.md`"
