"""`python -m bench desk [N|FILE [SECONDS]]`: time and size of each page of the desk, and many readers at once.

Over N documents, or over a copy of a record that `python -m bench record N FILE` left.
"""

import gzip
import shutil
import socket
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import uvicorn

from bench.paint import paints
from bench.printing import middle_and_late, say
from bench.tellings import CODER, PARTIES, readings
from dragoman import api, history
from dragoman.api import Record, Slice
from dragoman.web import create_app, warming

_say = partial(say, 60)
_READERS, _SECONDS, _ROUNDS = 50, 120, 20
_WORDS = (
    "договоры",
    "bridges",
    "大桥",
    "келісімнің",
    "энергетика граница",
    "条约能源",
    "treaty investment",
    "шекара сауда",
)
_ONE_PAGE = (
    "/",
    "/encounters",
    "/encounters?kind=call&since=2030",
    "/dyads",
    "/dyads/XA/XB",
    "/ledger",
    "/ledger?state=open&type=promises",
    "/documents",
    "/search?what=statements&topic=energy",
    "/decisions",
    "/about",
    "/api/v1/encounters",
    "/api/v1/dossiers/XA/XB",
    "/api/v1/statistics?by=month,kind",
)


def _pages(record: Record) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of page by a name, and addresses to visit in turn: every one of another pair, person, word."""
    yield from ((page, [page]) for page in _ONE_PAGE)
    pairs = [(one, other) for one in range(7) for other in range(one + 1, 8)][1 : _ROUNDS + 1]
    yield "/dyads/…, each another", [f"/dyads/{PARTIES[one]}/{PARTIES[other]}" for one, other in pairs]
    met = api.stories(record, "encounters", part=Slice(limit=20 * _ROUNDS)).stories
    people = list(dict.fromkeys(name for story in met for name in story.people))[:_ROUNDS]
    yield "/people/…, each another", [f"/people/{quote(name)}" for name in people]
    asked = [f"/search?what={what}&q={quote(words)}" for words in _WORDS for what in ("documents", "statements")]
    yield "/search?q=…, each another", asked
    documents = record.documents(limit=_ROUNDS).entries
    yield "/documents/…, each another", [f"/documents/{document.id}" for document in documents]
    yield "/stories/…, each another", [f"/stories/{story.id}" for story in met[:_ROUNDS]]


def main(arguments: Sequence[str]) -> None:
    """Print the time and size of pages, then how many readers at once fare while documents are added."""
    given = arguments[0] if arguments else "100000"
    seconds = int(arguments[1]) if len(arguments) > 1 else _SECONDS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sqlite"
        if not given.isdigit():
            shutil.copyfile(given, path)
        with Record.open(path) as record:
            if given.isdigit():
                record.add(readings(0, int(given)), coder=CODER, joiner=history.join)
            _serve(record, seconds)


def _serve(record: Record, seconds: int) -> None:
    count = record.documents(limit=1).total
    pages = list(_pages(record))
    with _Served(record) as address:
        for name, addresses in pages:
            _tell(name, *_measure(address, addresses))
        _say("in a browser, nothing in its cache, until something is seen:")
        for page, times, size in paints(address, [addresses[0] for name, addresses in pages if "/api/" not in name]):
            _tell(f"  {page}"[:60], times, size)
        _crowd(address, [page for _, addresses in pages for page in addresses[:2]], seconds, record, count)


class _Served:
    """A desk on a free port of this machine, for as long as the block lasts."""

    def __init__(self, record: Record) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._app = create_app(record)
        self._server = uvicorn.Server(uvicorn.Config(self._app, log_level="error"))

    def __enter__(self) -> str:
        # As `dragoman serve` does, and as long as it takes.
        warming.begin(self._app).join()
        threading.Thread(target=self._server.run, kwargs={"sockets": [self._listening]}, daemon=True).start()
        while not self._server.started:
            time.sleep(0.01)
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True


def _measure(address: str, pages: Sequence[str]) -> tuple[list[float], int]:
    times, size = [], 0
    for page in islice(cycle(pages), _ROUNDS):
        start = time.perf_counter()
        size = max(size, len(_get(address + page)))
        times.append(time.perf_counter() - start)
    return times, size


def _get(address: str) -> bytes:
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        data: bytes = answer.read()
        if answer.headers.get("Content-Encoding") == "gzip":
            gzip.decompress(data)
        return data


def _crowd(address: str, pages: Sequence[str], seconds: int, record: Record, count: int) -> None:
    times: list[float] = []
    wrong: list[str] = []
    until = time.monotonic() + seconds

    def read(number: int) -> None:
        at = number
        while time.monotonic() < until:
            start = time.perf_counter()
            try:
                _get(address + pages[at % len(pages)])
            except OSError as error:
                wrong.append(f"{pages[at % len(pages)]}: {error}")
            times.append(time.perf_counter() - start)
            at += 1

    readers = [threading.Thread(target=read, args=(number,)) for number in range(_READERS)]
    for reader in readers:
        reader.start()
    added = 0
    while time.monotonic() < until:
        added += record.add(readings(count + added, count + added + 50), coder=CODER, joiner=history.join).added or 50
        time.sleep(0.5)
    for reader in readers:
        reader.join()
    _say(f"{_READERS} readers for {seconds} s, {added} documents added beside: requests", str(len(times)))
    _say("  errors", str(len(wrong)), *wrong[:1])
    _tell("  a request", times, 0)


def _tell(label: str, times: list[float], size: int) -> None:
    middle, late = middle_and_late(times)
    _say(label, f"median {middle:.0f} ms", f"95th {late:.0f} ms", f"{size / 1000:.0f} kB" if size else "")


if __name__ == "__main__":
    main(sys.argv[1:])
