"""An HTML page to its article: the text, and what the page says of itself."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from dragoman.model import SourceError
from dragoman.sources.encoding import clean, decode
from dragoman.sources.markup import check_markup, declared_encoding, strip
from dragoman.sources.stamp import published

# Where an article stands, best first. Source: schema.org articleBody, HTML 5 `article`, common content systems.
_BODIES = (
    "[itemprop=articleBody]",
    "article [class*=body]",
    "article",
    "[class*=article-body]",
    "[class*=article__text]",
)
# What stands among an article's paragraphs and is none of it.
_FURNITURE = (
    "nav, aside, footer, form, button, figure, iframe, noscript, h1, time, "
    "[class*=share], [class*=social], [class*=related], [class*=recommend], [class*=subscri], [class*=cookie], "
    "[class*=banner], [class*=advert], [class*=breadcrumb], [class*=tags], [class*=comment], [id*=comment], "
    "[class*=read-also], [class*=readmore], [hidden], [aria-hidden=true]"
)
_LEAST = 80  # letters: a shorter "article" is a teaser or a headline, and the whole page is looked at instead
_LINKS = 0.4  # a list of which a larger share is links is a menu


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page; `address` is its canonical URL, `outlet` the name of the site, null if not said."""

    text: str
    title: str | None
    published: str | None
    address: str | None
    outlet: str | None


def read_page(data: bytes) -> Page:
    """Return a page's article. The text is the article's paragraphs and list items, a blank line or a newline between.

    The encoding that the page declares is believed only where it makes sense. Raises SourceError if the page cannot be
    decoded, is too large or nested too deeply to be taken apart, or has no text.
    """
    from resiliparse.parse.html import HTMLTree

    whole = decode(data, declared_encoding(data))
    bare = strip(whole)
    check_markup(bare)
    tree = HTMLTree.parse(bare)
    address = _address(tree)
    found = Page(
        title=_title(tree),
        published=published(tree, whole, address),
        address=address,
        outlet=_meta(tree, "og:site_name", "application-name"),
        text=_article(tree),  # last: it takes the tree apart
    )
    if not found.text:
        raise SourceError("is a page without text")
    return found


def _article(tree: Any) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    for selector in _BODIES:
        bodies = tree.document.query_selector_all(selector)
        if len(bodies) == 1 and len(bodies[0].text) >= _LEAST:
            for odd in bodies[0].query_selector_all(_FURNITURE):
                odd.decompose()
            text = _tidy(extract_plain_text(bodies[0].html, alt_texts=False, list_bullets=False))
            if len(text) >= _LEAST:
                return text
    _keep_lists(tree)
    text = _tidy(extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False))
    return text or _tidy(extract_plain_text(tree, alt_texts=False, list_bullets=False))


def _keep_lists(tree: Any) -> None:
    """Turn lists of prose into paragraphs: the extractor takes every `ul` for a menu, and outcomes come in lists."""
    for listing in tree.document.query_selector_all("ul, ol"):
        linked = sum(len(link.text) for link in listing.query_selector_all("a"))
        if linked > _LINKS * len(listing.text) or listing.closest("nav, aside, footer, header, form"):
            continue
        for item in listing.query_selector_all("li"):
            paragraph = tree.create_element("p")
            paragraph.append(*item.child_nodes)
            listing.before(paragraph)
        listing.decompose()


def _title(tree: Any) -> str | None:
    heads = tree.document.query_selector_all("h1")
    headline = _line(heads[0].text) if len(heads) == 1 else None
    title = tree.document.query_selector("head title")
    return headline or _meta(tree, "og:title") or (_line(title.text) if title else None)


def _address(tree: Any) -> str | None:
    link = tree.document.query_selector("link[rel=canonical]")
    for found in (link.getattr("href") if link else None, _meta(tree, "og:url")):
        if found and _is_address(found.strip()):
            return found.strip()
    return None


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    # The front page as an address is a mistake of the site's template: it would make all its pages one telling.
    return parts.scheme in ("http", "https") and bool(parts.netloc) and (len(parts.path) > 1 or bool(parts.query))


def _meta(tree: Any, *names: str) -> str | None:
    for name in names:
        for key in ("property", "name"):
            tag = tree.document.query_selector(f'meta[{key}="{name}"]')
            if tag and (content := _line(tag.getattr("content") or "")):
                return content
    return None


def _line(words: str) -> str | None:
    return " ".join(clean(words).split()) or None


def _tidy(text: str) -> str:
    """Return extracted text without the indents and empty runs that stand for lay-out."""
    text = re.sub(r"[ \t]+$|^[ \t]+", "", clean(text), flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
