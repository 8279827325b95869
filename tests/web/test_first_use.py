"""Somebody who has never seen the desk: one meeting told in two languages, five questions, by what a page shows alone.

The facts are those of the demo's two documents of 30 August 2025, written down from reading them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dragoman import api
from dragoman.web import names
from dragoman.web.tongue import catalogue
from tests.web.test_browser import LOCALES, WIDE, browser, served  # noqa: F401 (a fixture)

DEMO = Path(__file__).parents[2] / "demo"
NARROW = (390, 844)
MOST = 10
"""Clicks from the first page to an answer and the words behind it."""
RUSSIAN = (DEMO / "2025-08-30-tianjin-ru.txt").read_text("utf-8")
CHINESE = (DEMO / "2025-08-30-tianjin-zh.txt").read_text("utf-8")


@dataclass
class Visitor:
    """Somebody who clicks on what is to be seen, and counts."""

    page: Page
    language: str
    script: bool
    clicks: int = 0

    def word(self, english: str) -> str:
        return catalogue(self.language).gettext(english)

    def click(self, what: Locator) -> None:
        assert what.is_visible()
        what.click()
        self.clicks += 1

    def enter(self) -> None:
        """Find the meeting on the first page: two presidents, a day in August, a city."""
        tianjin = names.city("Tianjin", self.language)
        self.click(self.page.locator("main li", has_text=tianjin).locator("a.headline"))

    def part(self, english: str) -> Locator:
        """Go to a part of the page by its name above; return it."""
        self.click(self.page.locator("nav.jump").get_by_role("link", name=self.word(english)))
        return self.page.locator(page_part(self.page.url))

    def words(self, piece: Locator) -> None:
        """Go from a quotation to its record, and to the text where it is lit; it took few enough clicks."""
        quote = piece.inner_text()
        self.click(piece)
        card = self.page.locator(".card:target")
        expect(card).to_be_visible()
        assert quote in card.inner_text()
        assert quote in re.sub(r"\s+", " ", self.page.locator(".words").inner_text())
        if self.script:
            expect(self.page.locator(".mark.lit").first).to_be_in_viewport()
        assert self.clicks <= MOST


def page_part(url: str) -> str:
    return "#" + url.partition("#")[2]


@pytest.fixture(scope="module")
def tianjin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with api.open_record(tmp_path_factory.mktemp("first") / "a.sqlite") as record:
        api.add_files(sorted(DEMO.glob("2025-0[6-8]*.txt")), record)
        with served(record) as address:
            yield address


WAYS = [
    ("en", WIDE, False, True),
    ("ru", NARROW, True, False),
    ("zh", WIDE, True, False),
    ("kk", NARROW, False, True),
]


@pytest.fixture(params=WAYS, ids=lambda way: way[0])
def visitor(request: pytest.FixtureRequest, browser: Browser, tianjin: str) -> Iterator[Visitor]:  # noqa: F811
    language, (width, height), dark, script = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=LOCALES[language],
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(tianjin)
    yield Visitor(page, language, script)
    context.close()


def test_what_was_signed(visitor: Visitor) -> None:
    visitor.enter()
    signed = visitor.part("What was signed and begun")
    first = signed.locator("li").first
    more_than = names.label("count_is", "more_than", visitor.language).lower()
    assert names.label("agreement_statuses", "signed", visitor.language) in first.inner_text()
    assert "20" in first.inner_text()
    assert more_than in first.inner_text()
    for topic in ("energy", "science", "education", "sport", "environment"):
        assert names.label("topics", topic, visitor.language) in first.inner_text()
    visitor.words(first.locator("a.piece", has_text="более 20"))


def test_what_each_president_promised(visitor: Visitor) -> None:
    visitor.enter()
    promised = visitor.part("What each promised")
    text = promised.inner_text()
    xi, tokayev = (names.person(name, visitor.language) for name in ("Xi Jinping", "Kassym-Jomart Tokayev"))
    of_xi, of_tokayev = text[text.index(xi) : text.index(tokayev)], text[text.index(tokayev) :]
    assert visitor.word("No promise is told.") in of_xi
    assert "провести год культурных обменов" in of_xi
    assert "办好文化交流年" in of_xi
    for words in (
        "готовность Казахстана содействовать успеху саммита ШОС",
        "Казахстан намерен и дальше углублять экономическое сотрудничество с Китаем",
        "哈方愿同中方在上海合作组织内密切配合",
        "哈方愿继续深化对华经济合作",
    ):
        assert words in of_tokayev
    visitor.words(promised.locator("a.piece", has_text="哈方愿继续深化"))


def test_which_date_is_in_doubt(visitor: Visitor) -> None:
    visitor.enter()
    doubt = visitor.page.locator(".doubt")
    about = visitor.page.locator("dd", has=doubt).inner_text()
    assert names.date("2025-08-30", visitor.language) in about
    assert names.date("2025-08-31", visitor.language) in about
    visitor.click(doubt)
    told = visitor.page.locator(page_part(visitor.page.url)).locator("li").first
    assert "8月30日" in told.inner_text()
    assert "31 августа 2025 года" in told.inner_text()
    visitor.words(told.locator("a.piece", has_text="8月30日"))


def test_what_the_chinese_text_lists_and_the_russian_does_not(visitor: Visitor) -> None:
    visitor.enter()
    alone = visitor.part("What one tells and the others do not")
    chinese = names.tongue("zh", visitor.language)
    assert chinese in alone.locator("h3").first.inner_text()
    listed = alone.locator("ul").first.locator("li", has_text=names.label("topics", "construction", visitor.language))
    assert "住房建设" in CHINESE
    assert "строительств" not in RUSSIAN
    visitor.words(listed.locator("a.piece", has_text="住房建设"))


def test_the_meeting_is_found_by_the_names_in_it(visitor: Visitor) -> None:
    who = names.person("Kassym-Jomart Tokayev", visitor.language)
    visitor.page.locator("form.hero input").fill(f"{who} {names.city('Tianjin', visitor.language)}")
    visitor.click(visitor.page.locator("form.hero button"))
    (found,) = visitor.page.locator(".named a.headline").all()
    assert who in found.inner_text()
    visitor.click(found)
    visitor.words(visitor.page.locator("#signed a.piece", has_text="более 20"))


def test_from_two_countries_to_a_promise(visitor: Visitor) -> None:
    pair = " – ".join(names.party(code, visitor.language) for code in ("CN", "KZ"))
    visitor.click(visitor.page.locator(".tallies").get_by_role("link", name=pair))
    promises = visitor.page.locator("section", has=visitor.page.locator("#h-promises"))
    visitor.click(promises.locator("a.headline", has_text="готовность Казахстана"))
    visitor.words(visitor.page.locator("#tellings a.piece", has_text="готовность Казахстана"))
