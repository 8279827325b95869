"""When a page was published, by its own markup; the dates of related stories are not its own."""

import re
from collections.abc import Iterator
from typing import Any

from dragoman.sources.day import day, day_in_address

# Names under which sites state the day of publication, best first. Source: Open Graph, schema.org, Dublin Core,
# Parse.ly and Sailthru documentation; `PubDate` and `publishdate` are the habit of Chinese government sites.
_META = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.date", "date", "weibo:article:create_at", "article:published",
)  # fmt: skip
_ARTICLE_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
# Blocks that show other stories, by element or by a word in their class or id; a permalink is the story's own.
_ELSEWHERE = "nav, aside, footer, a:not([rel=bookmark])"
_ELSEWHERE_NAMED = re.compile(r"relat|recommend|also|more|side|teaser|card|popular|latest|archive|widget|comment", re.I)
_UP = 4  # blocks around the headline in which its date is looked for


def published(tree: Any, page: str, address: str | None) -> str | None:
    """Return the day of publication (ISO 8601); null where the page gives none, or only the days of other stories.

    Asked in turn: meta tags, the article's structured data, an element marked as the date, the `time` nearest the
    headline that stands outside blocks of other stories, the address.
    """
    for stamp in _stamps(tree, page):
        if found := day(stamp):
            return found
    return _beside_headline(tree) or (day_in_address(address) if address else None)


def _stamps(tree: Any, page: str) -> Iterator[str]:
    named: dict[str, str] = {}
    for tag in tree.document.query_selector_all("meta[content]"):
        name = tag.getattr("property") or tag.getattr("name") or tag.getattr("itemprop") or ""
        named.setdefault(name.strip().lower(), tag.getattr("content"))
    yield from (named[name] for name in _META if name in named)
    structured = {match.strip() for match in _ARTICLE_DATA.findall(page)}
    if len({stamp[:10] for stamp in structured}) == 1:  # several days: other stories are listed there too
        yield structured.pop()
    for tag in tree.document.query_selector_all("[itemprop=datePublished], time[pubdate]"):
        if not _is_elsewhere(tag):
            yield _stamp(tag)


def _beside_headline(tree: Any) -> str | None:
    heads = tree.document.query_selector_all("h1")
    block = heads[0] if len(heads) == 1 else None
    article = block.closest("article") if block else None
    for _ in range(_UP):
        block = block.parent if block else None
        if block is None or block.tag == "html":
            break
        times = [tag for tag in block.query_selector_all("time") if not _is_elsewhere(tag)]
        days = [found for tag in times if tag.closest("article") == article and (found := day(_stamp(tag)))]
        if days:
            # In the whole of a page two days are one too many; beside a headline the second is when it was changed.
            return days[0] if block.tag != "body" or len(set(days)) == 1 else None
    return None


def _stamp(tag: Any) -> str:
    return str(tag.getattr("datetime") or tag.getattr("content") or tag.text)


def _is_elsewhere(tag: Any) -> bool:
    if tag.closest(_ELSEWHERE):
        return True
    node = tag
    while node is not None and node.tag not in ("body", "html", "#document"):
        if _ELSEWHERE_NAMED.search(f"{node.getattr('class') or ''} {node.getattr('id') or ''}"):
            return True
        node = node.parent
    return False
