"""The desk in a real browser: every page, in four scripts, wide and narrow, dark and light, with and without
JavaScript, by keyboard alone; no violation of accessibility, no error on the console, and hostile words run nothing."""

import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dragoman import api
from dragoman.api import Reading, Record
from dragoman.web import create_app
from tests import invented
from tests.web.hostile import PAYLOADS
from tests.web.test_hostile import reading as hostile
from tests.web.test_pages import PAGES

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
MISSING = "NO CHROMIUM: nothing of the desk is tested in a browser; install Debian's package chromium"
WIDE, NARROW = (1280, 900), (360, 740)
LOCALES = {"en": "en-GB", "ru": "ru-RU", "zh": "zh-CN", "kk": "kk-KZ"}
_FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


@contextmanager
def served(record: Record) -> Iterator[str]:
    """Serve a record for a while; yield where."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(record, settled=0), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def address(full: Record) -> Iterator[str]:
    with served(full) as where:
        yield where


Open = Callable[..., Page]


@pytest.fixture
def open_(browser: Browser, address: str) -> Iterator[Open]:
    """Yield what opens a page as a reader has it; in the end, no page may have complained."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(path: str, size: tuple[int, int] = WIDE, language: str = "en", **how: object) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=LOCALES[language],
            color_scheme="dark" if how.get("dark") else "light",
            java_script_enabled=bool(how.get("script", True)),
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        _listen(page, complaints, address)
        page.goto(address + path, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _listen(page: Page, complaints: list[str], address: str) -> None:
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: None if asked.url.startswith(address) else complaints.append(asked.url))


def _paths(record: Record) -> list[str]:
    """Return every kind of page, with a document of each language and a story of each type."""
    documents = [f"/documents/{reading.document.id}" for reading in invented.all_readings()]
    stories = [
        f"/stories/{api.stories(record, name).stories[0].id}"
        for name in ("encounters", "agreements", "initiatives", "indicators", "promises")
    ]
    tellings = [f"/stories/{story.id}" for story in api.stories(record).stories if story.voices > 1]
    one, other = invented.russian().document.id, invented.chinese().document.id
    return [*PAGES, *documents, *stories, *tellings, f"/compare?one={one}&other={other}", "/sign-in"]


def _fits(page: Page, path: str) -> None:
    """Check that nothing is wider than the window, and that the page has its words."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.viewport_size["width"], (path, wide)  # type: ignore[index]


def _accessible(page: Page, path: str) -> None:
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    told = [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found["violations"]]
    assert told == [], path


@pytest.mark.parametrize(("size", "language", "dark"), [(WIDE, "en", False), (NARROW, "ru", True)])
def test_every_page_is_accessible(
    open_: Open, full: Record, address: str, size: tuple[int, int], language: str, dark: bool
) -> None:
    page = open_("/", size, language, dark=dark)
    for path in _paths(full):
        page.goto(address + path, wait_until="load")
        _fits(page, path)
        _accessible(page, path)


@pytest.mark.parametrize(
    ("size", "language", "dark"), [(WIDE, "zh", True), (NARROW, "kk", False), (NARROW, "zh", True)]
)
def test_every_page_fits_in_the_other_scripts(
    open_: Open, full: Record, address: str, size: tuple[int, int], language: str, dark: bool
) -> None:
    page = open_("/", size, language, dark=dark)
    for path in _paths(full):
        page.goto(address + path, wait_until="load")
        assert page.evaluate("document.documentElement.lang") == language
        _fits(page, path)


def test_every_page_can_be_read_without_javascript(open_: Open, full: Record, address: str) -> None:
    page = open_("/", NARROW, script=False)
    for path in _paths(full):
        page.goto(address + path, wait_until="load")
        assert page.locator("main").inner_text().strip(), path
        assert page.locator("button[data-key='?']").is_hidden()
    page.goto(address + "/encounters")
    page.locator("select[name=kind]").select_option("meeting")
    page.get_by_role("button", name="Show").click()
    assert "kind=meeting" in page.url
    assert page.locator(".list > li").count() == 3
    page.goto(f"{address}/documents/{invented.russian().document.id}")
    page.locator(".mark").first.click()
    assert page.locator(".card:target").count() == 1


def test_charts_are_drawn_from_their_tables(open_: Open) -> None:
    page = open_("/")
    page.wait_for_selector("figure.drawn[data-chart=map] canvas")


def test_months_are_drawn_where_there_are_some(browser: Browser, tmp_path: Path) -> None:
    complaints: list[str] = []
    met = invented.russian()
    with api.open_record(tmp_path / "a.sqlite") as record:
        for month in (1, 2, 4):
            told = met.document.model_copy(update={"id": f"{month}" * 16, "text_id": f"{month}" * 64})
            again = met.encounters[0].model_copy(update={"date": f"2031-0{month}-04", "id": f"{month}a" * 8})
            api.add([Reading(document=told, encounters=(again,))], record)
        with served(record) as where:
            page = browser.new_page()
            _listen(page, complaints, where)
            page.goto(where)
            page.wait_for_selector("figure.drawn[data-chart=columns] canvas")
            page.context.close()
    assert complaints == []


def test_pages_are_light_and_paint_at_once(open_: Open, full: Record, address: str) -> None:
    page = open_("/about")
    sent = 0

    def count(answer: object) -> None:
        nonlocal sent
        sent += int(answer.headers.get("content-length") or 0)  # type: ignore[attr-defined]

    page.on("response", count)
    page.goto(address + "/", wait_until="networkidle")
    assert 0 < sent <= 500_000
    assert page.evaluate(_FIRST_PAINT) <= 1000


def test_a_filter_answers_at_once_and_the_address_keeps_it(open_: Open) -> None:
    page = open_("/ledger")
    before = page.locator(".ledger > li").count()
    page.locator("select[name=type]").select_option("promises")
    page.wait_for_url(re.compile("type=promises"))
    page.wait_for_function(f"document.querySelectorAll('.ledger > li').length < {before}")
    after = page.locator(".ledger > li").count()
    page.reload()
    assert page.locator(".ledger > li").count() == after > 0
    assert page.locator("select[name=type]").input_value() == "promises"


def test_the_language_is_switched_and_stays(open_: Open) -> None:
    page = open_("/ledger")
    page.get_by_role("link", name="Қазақша").click()
    assert page.locator("h1").inner_text() == "Міндеттемелер"
    page.locator("nav.rooms a").first.click()
    assert page.evaluate("document.documentElement.lang") == "kk"


def test_by_keyboard_alone_from_home_to_the_words(open_: Open) -> None:
    page = open_("/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("президент")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/documents/"))
    page.keyboard.press("j")
    focused = page.evaluate("document.activeElement.className")
    assert "piece" in focused
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#m-"))
    assert page.locator(".mark.lit").count() > 0
    page.keyboard.press("Escape")
    assert page.locator(".mark.lit").count() == 0


def test_every_link_and_field_is_reached_by_the_tab_key(open_: Open) -> None:
    page = open_("/read")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))
    assert {"To the content", "Ledger", "text", "file", "address", "Read", "About"} <= reached


def test_a_text_is_pasted_looked_at_and_what_it_rests_on_is_lit(open_: Open) -> None:
    # A language is compiled when it is first read; that is not what is waited for here.
    api.read(invented.russian().document.text)
    page = open_("/read")
    page.locator("textarea").fill(invented.russian().document.text)
    page.get_by_role("button", name="Read", exact=True).click()
    page.wait_for_url(re.compile("/read/."))
    assert page.get_by_text("Nothing is kept yet.").is_visible()


def test_a_dossier_is_printed_without_what_only_a_screen_needs(open_: Open) -> None:
    page = open_("/dyads/XA/XB")
    page.emulate_media(media="print")
    for selector in (".bar", ".foot", "form.search"):
        assert page.locator(selector).first.is_hidden()
    assert page.locator("h1").is_visible()
    assert page.locator(".list").first.is_visible()


def test_hostile_documents_run_nothing(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    complaints: list[str] = []
    with api.open_record(tmp_path_factory.mktemp("hostile") / "a.sqlite") as record:
        api.add([hostile(words) for words in PAYLOADS], record)
        with served(record) as address:
            page = browser.new_context().new_page()
            _listen(page, complaints, address)
            page.add_init_script("window.pwned = 0; window.pwn = () => { window.pwned += 1; };")
            stories = [f"/stories/{story.id}" for story in api.stories(record).stories[:3]]
            documents = [f"/documents/{hostile(words).document.id}" for words in PAYLOADS]
            lists = ["/", "/documents", "/encounters", "/dyads/XA/XB", "/people", "/ledger", "/search?q=before"]
            for path in (*lists, *stories, *documents):
                page.goto(address + path, wait_until="load")
                assert page.evaluate("window.pwned") == 0, path
                assert page.url.startswith(address), path
            page.context.close()
    assert complaints == []
