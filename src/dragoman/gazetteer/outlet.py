"""Who published it: known outlets, by address or name, with the country they stand in.

At the Kremlin's site "the President" is Russia's, at the Akorda's Kazakhstan's: an outlet that is a house's own says
whose; of the press it tells the country that "the foreign ministry" belongs to unless the text says otherwise.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args
from urllib.parse import urlsplit

from dragoman.model import DragomanError
from dragoman.model.terms import Office

OutletKind = Literal["government", "agency", "press"]

PLATFORMS = frozenset(
    (
        "t.me",
        "telegram.me",
        "x.com",
        "twitter.com",
        "facebook.com",
        "vk.com",
        "instagram.com",
        "threads.net",
        "weibo.com",
    )
)
"""Hosts at which many houses publish, each under a name that opens the path."""

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(.+)")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.I)


@dataclass(frozen=True, slots=True)
class Outlet:
    """`id` is the main host, `name` English, `country` ISO 3166-1 (or an organisation's code).

    `language` is the one it mostly writes in (BCP 47), null for several; `house` is the office whose own outlet it is.
    """

    id: str
    name: str
    kind: OutletKind
    country: str
    language: str | None = None
    house: Office | None = None

    @property
    def head_of_state(self) -> str | None:
        """The country whose "President" it means by that word alone; null unless it is a head of state's own outlet."""
        return self.country if self.house == "head_of_state" else None


def outlet(source: str | None) -> Outlet | None:
    """Return the outlet of an address, a bare host, or a name; null if it is not known.

    >>> outlet("http://kremlin.ru/events/president/news/1").head_of_state, outlet("Казинформ").country
    ('RU', 'KZ')
    """
    if not source:
        return None
    hosts, names = _tables()
    known = names.get(_folded(source))
    if known:
        return known
    host = _host(source)
    return next((hosts[key] for key in _keys(host) if key in hosts), None) if host else None


def _host(source: str) -> str | None:
    if match := _ARCHIVED.match(source.strip()):
        source = match[1]
    try:
        host = urlsplit(source.strip() if "//" in source else f"//{source.strip()}").hostname
    except ValueError:
        return None
    return host if host and _HOST.fullmatch(host) else None


def _keys(host: str) -> Iterator[str]:
    """Yield the keys under which a host may be listed, narrowest first; `.gov.cn` stands for all hosts under it."""
    host = host.removeprefix("www.")
    yield host
    labels = host.split(".")
    for first in range(1, len(labels)):
        parent = ".".join(labels[first:])
        yield f".{parent}"
        yield parent


def _folded(name: str) -> str:
    return " ".join(re.sub("[«»\"“”„']", " ", name.casefold()).split())


@cache
def _tables() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """Return outlets by host and by folded name. Raises DragomanError if two outlets claim one host or name."""
    rows = tomllib.loads((files("dragoman.gazetteer") / "outlets.toml").read_text("utf-8"))
    hosts: dict[str, Outlet] = {}
    names: dict[str, Outlet] = {}
    for kind in get_args(OutletKind):
        for host, row in rows[kind].items():
            found = Outlet(host, row["name"], kind, row["country"], row.get("language"), row.get("house"))
            _claim(hosts, (host, *row.get("hosts", ())), found)
            _claim(names, {_folded(name) for name in (row["name"], *row.get("names", ()))}, found)
    return hosts, names


def _claim(table: dict[str, Outlet], keys: "tuple[str, ...] | set[str]", found: Outlet) -> None:
    for key in keys:
        if key in table:
            raise DragomanError(f"outlets.toml: {key!r} is claimed by {table[key].id} and {found.id}")
        table[key] = found
