"""Outlets by address, host and name."""

from typing import get_args

import pytest

from dragoman.gazetteer import outlet
from dragoman.gazetteer.outlet import OutletKind, _tables
from dragoman.model import Document, terms
from dragoman.record.rows import outlet_of


@pytest.mark.parametrize(
    ("source", "country", "house"),
    [
        ("http://kremlin.ru/events/president/news/1", "RU", "head_of_state"),
        ("en.kremlin.ru", "RU", "head_of_state"),
        ("https://www.akorda.kz/kk/", "KZ", "head_of_state"),
        ("whitehouse.gov", "US", "head_of_state"),
        ("https://bidenwhitehouse.archives.gov/briefing-room/x/", "US", "head_of_state"),
        ("https://www.elysee.fr/a", "FR", "head_of_state"),
        ("president.az", "AZ", "head_of_state"),
        ("president.uz", "UZ", "head_of_state"),
        ("president.kg", "KG", "head_of_state"),
        ("president.tj", "TJ", "head_of_state"),
        ("government.ru", "RU", "head_of_government"),
        ("primeminister.kz", "KZ", "head_of_government"),
        ("https://www.gov.cn/yaowen/a.htm", "CN", "head_of_government"),
        ("https://www.fmprc.gov.cn/web/", "CN", "foreign_minister"),
        ("https://www.mfa.gov.cn/web/", "CN", "foreign_minister"),
        ("https://www.beijing.gov.cn/x", "CN", None),
        ("mid.ru", "RU", "foreign_minister"),
        ("https://www.state.gov/x", "US", "foreign_minister"),
        ("https://www.gov.uk/government/news/x", "GB", None),
        ("https://www.gov.kz/memleket/entities/x", "KZ", None),
        ("MFA.GOV.AZ:443", "AZ", "foreign_minister"),
        ("https://web.archive.org/web/20200101000000/http://president.uz/ru/1", "UZ", "head_of_state"),
        ("tengrinews.kz", "KZ", None),
        ("tv.cctv.com", "CN", None),
        ("https://english.news.cn/x", "CN", None),
        ("Казинформ", "KZ", None),
        ("ҚазАқпарат", "KZ", None),
        ("新华社", "CN", None),
        ("«Егемен Қазақстан»", "KZ", None),
        ("KAZAKHSTAN TODAY", "KZ", None),
        ("тасс", "RU", None),
        ("Reuters", "GB", None),
        ("UN", None, None),
    ],
)
def test_known_outlets(source: str, country: str | None, house: str | None) -> None:
    found = outlet(source)
    assert (found.country if found else None, found.house if found else None) == (country, house)


def test_whose_president_it_is() -> None:
    presidents = {
        source: found.head_of_state for source in ("kremlin.ru", "mid.ru", "ria.ru") if (found := outlet(source))
    }
    assert presidents == {"kremlin.ru": "RU", "mid.ru": None, "ria.ru": None}


@pytest.mark.parametrize(
    "source",
    [
        None,
        "",
        " ",
        "notkremlin.ru",
        "kremlin.ru.example",
        "http://[bad",
        "t.me/x",
        "Вестник Арландии",
        "a b.c",
        "http://",
    ],
)
def test_unknown_outlets(source: str | None) -> None:
    assert outlet(source) is None


@pytest.mark.parametrize(
    ("source", "goes_by"),
    [
        ("https://t.me/mayak_news/12", "t.me/mayak_news"),
        ("https://t.me/s/mayak_news", "t.me/mayak_news"),
        ("https://www.facebook.com/mayak/posts/1", "facebook.com/mayak"),
        ("https://x.com", "x.com"),
        ("https://mayak.example/news/1", "mayak.example"),
        ("t.me", "t.me"),
    ],
)
def test_at_a_platform_the_account_is_the_house(source: str, goes_by: str) -> None:
    assert outlet_of(Document(id="a", text_id="b", text="c", source=source)) == (goes_by, None)


def test_every_row_is_sound() -> None:
    hosts, names = _tables()
    known = {found.id: found for found in hosts.values()}
    assert len(known) > 150
    for found in known.values():
        assert found.kind in get_args(OutletKind)
        assert found.house is None or found.house in get_args(terms.Office)
        assert found.house is None or found.kind == "government"
        assert found.country.isupper() and 2 <= len(found.country) <= 5
        assert found.name.strip() and not found.id.startswith("www.")
    assert all(host == host.lower() for host in hosts)
    assert all(name for name in names)
