# ruff: noqa: E501 (markup in tables reads best on one line)
"""Pages: the article and what the page says of itself; not the stories around it."""

import time

import pytest

from dragoman.sources import SourceOptions

from .conftest import Put, fail_one, read_one

FIRST = "Президент Арландии принял в столице посла Белморы, сообщила пресс-служба главы государства."
SECOND = "Стороны обсудили торговлю, мосты через пролив и подготовку визита, намеченного на осень."
ITEM = "Соглашение о мостах через пролив подпишут осенью в столице Белморы"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>Вестник</title>{head}</head><body>{body}</body></html>"


ARTICLE = f"""<header><nav><a href="/">Главная</a><a href="/n">Новости</a></nav></header>
<main><article><h1>Встреча в Арландии</h1><time datetime="2025-03-04T10:00+03:00">4 марта</time>
<p>{FIRST}</p><ul><li>{ITEM}</li></ul><p>{SECOND}</p><figure><figcaption>Фото: Вестник</figcaption></figure>
<div class="share">Поделиться</div></article>
<aside class="related"><h3>Читайте также</h3><a href="/x">Другая новость</a><time datetime="2024-01-01">1 января</time></aside>
</main><footer>© Вестник. Использование cookie</footer>"""


def read_page(put: Put, body: str, head: str = "", options: SourceOptions | None = None):  # type: ignore[no-untyped-def]
    return read_one(put("a.html", page(body, head).encode()), options)


def test_the_article_and_nothing_around_it(put: Put) -> None:
    document = read_page(put, ARTICLE)
    assert [line for line in document.text.splitlines() if line] == [FIRST, ITEM, SECOND]
    assert document.title == "Встреча в Арландии"
    assert document.published == "2025-03-04"


def test_a_page_without_article_markup_keeps_its_paragraphs_and_lists(put: Put) -> None:
    menu = "<ul><li><a href=/>Главная</a></li><li><a href=/n>Новости</a></li></ul>"
    document = read_page(
        put, f"{menu}<div class=c><h1>Встреча</h1><p>{FIRST}</p><ul><li>{ITEM}</li></ul><p>{SECOND}</p></div>"
    )
    lines = [line for line in document.text.splitlines() if line]
    assert lines[-3:] == [FIRST, ITEM, SECOND]
    assert "Главная" not in document.text


def test_broken_markup_is_read(put: Put) -> None:
    body = f"<div><p>{FIRST}<p><b>{SECOND}</i></span></td><table><tr><a href='x"
    text = read_page(put, body).text
    assert FIRST in text and SECOND in text and "<" not in text


def test_scripts_styles_and_comments_are_no_text(put: Put) -> None:
    body = f"<script>var p = '<p>чужое</p>'</script><!-- <p>чужое</p> --><style>p {{}}</style><p>{FIRST}</p><!-- конец"
    assert read_page(put, body).text == FIRST


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2025-08-31T23:50:00+08:00">', "2025-08-31"),
        ('<meta name="PubDate" content="2025-08-31 17:20">', "2025-08-31"),
        ('<meta itemprop="datePublished" content="20250831">', "2025-08-31"),
        ('<meta name="date" content="2025-11-31">', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-08-31T08:00Z"}</script>', "2025-08-31"),
        ('<script>[{"datePublished": "2025-08-30"}, {"datePublished": "2025-08-31"}]</script>', None),
        ('<meta property="article:modified_time" content="2025-09-02">', None),
        ('<link rel="canonical" href="https://news.example/2025-08/31/c_1131.htm">', "2025-08-31"),
        ('<link rel="canonical" href="https://news.example/20250831/c1131/c.html">', "2025-08-31"),
        ('<link rel="canonical" href="https://news.example/news/20251131">', None),
    ],
)  # fmt: skip
def test_dates_in_the_head(put: Put, head: str, expected: str | None) -> None:
    assert read_page(put, f"<p>{FIRST}</p>", head).published == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<time itemprop="datePublished" datetime="2025-08-31">31</time><p>{FIRST}</p>', "2025-08-31"),
        (f"<div><h1>Встреча</h1><time>31.08.2025 12:00</time></div><p>{FIRST}</p><time>30.08.2025</time>", "2025-08-31"),
        (f'<h1>Встреча</h1><p>{FIRST}</p><div class="latest-news"><time datetime="2025-08-30"></time></div>', None),
        (f'<h1>Встреча</h1><p>{FIRST}</p><div><a href=/x>Другое <time datetime="2025-08-30"></time></a></div>', None),
        (f'<article><h1>Встреча</h1><p>{FIRST}</p></article><article><time datetime="2025-08-30"></time></article>', None),
        (f'<h1>Встреча</h1><p>{FIRST}</p><div><time>2025-08-30</time></div><div><time>2025-08-29</time></div>', None),
        (f'<h1>Встреча</h1><a rel=bookmark href=/1><time datetime="2025-08-31"></time></a><p>{FIRST}</p>', "2025-08-31"),
    ],
)  # fmt: skip
def test_dates_in_the_body_and_those_of_other_stories(put: Put, body: str, expected: str | None) -> None:
    assert read_page(put, body).published == expected


def test_address_outlet_and_title(put: Put) -> None:
    head = '<meta property="og:site_name" content="Вестник Арландии"><meta property="og:title" content="Приём &amp; встреча">'
    document = read_page(put, f"<p>{FIRST}</p>", head)
    assert (document.source, document.title) == ("Вестник Арландии", "Приём & встреча")
    link = '<link rel="canonical" href="https://news.example/7">'
    assert read_page(put, f"<p>{FIRST}</p>", head + link).source == "https://news.example/7"
    front = '<meta property="og:url" content="https://news.example/">'
    assert read_page(put, f"<p>{FIRST}</p>", front).source is None
    assert read_page(put, f"<p>{FIRST}</p>", '<link rel="canonical" href="http://[">').source is None


def test_options_go_before_what_the_markup_suggests(put: Put) -> None:
    head = '<link rel="canonical" href="https://news.example/7"><meta name="date" content="2025-01-02">'
    options = SourceOptions(published="2025-03", source="kremlin.ru", language="ru")
    document = read_page(put, f"<p>{FIRST}</p>", head, options)
    assert (document.published, document.source, document.language) == ("2025-03", "kremlin.ru", "ru")


@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "koi8-r", "gb2312", "nonsense"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_a_wrong_declared_encoding_is_put_right(put: Put, declared: str, encoding: str) -> None:
    markup = page(f"<p>{FIRST}</p>", f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">')
    assert read_one(put("a.htm", markup.encode(encoding))).text == FIRST


BOMBS = {
    "divs": "<div>" * 100_000 + FIRST,
    "closed divs": "<div>" * 50_000 + FIRST + "</div>" * 50_000,
    "self-closed": "<div/>" * 100_000 + FIRST,
    "unknown": "<x-y/>" * 100_000 + FIRST,
    "bold": "".join(f"<b a={n}><p>" for n in range(20_000)) + FIRST,
    "tables": "<table><tr><td>" * 50_000 + FIRST,
    "lists": "<ul><li>" * 50_000 + FIRST,
    "quoted": '<div title="</div>">' * 100_000 + FIRST,
    "commented": "<div><!--</div>-->" * 50_000 + FIRST,
    "scripted": "<div><script>'</div>'</script>" * 50_000 + FIRST,
    "half tags": "<div " * 200_000,
    "half quotes": "<a b='" * 200_000,
    "half comments": "<!--" * 200_000,
    "half scripts": "<script>" * 200_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_a_moment(put: Put, name: str) -> None:
    path = put("a.html", page(BOMBS[name]).encode())
    begin = time.perf_counter()
    error = fail_one(path)
    assert time.perf_counter() - begin < 5
    assert error.where == path
    assert "nested too deeply" in error.message or name.startswith("half")


def test_a_huge_page_is_refused_but_not_for_its_scripts(put: Put) -> None:
    assert "too large a page" in fail_one(put("a.html", page(f"<p>{FIRST}</p>" * 60_000).encode())).message
    assert read_page(put, f"<script>{'x = 1;' * 1_000_000}</script><p>{FIRST}</p>").text == FIRST


def test_drawings_do_not_count_as_nesting(put: Put) -> None:
    assert read_page(put, f"<svg>{'<path d=x />' * 1000}</svg><p>{FIRST}</p>").text == FIRST


def test_a_page_without_text_is_an_error(put: Put) -> None:
    assert "without text" in fail_one(put("a.html", page("<img src=x><script>1</script>").encode())).message


def test_a_small_page_takes_milliseconds(put: Put) -> None:
    path = put("a.html", page(ARTICLE).encode())
    read_one(path)  # the first loads the parser
    begin = time.perf_counter()
    for _ in range(20):
        read_one(path)
    assert (time.perf_counter() - begin) / 20 < 0.02
