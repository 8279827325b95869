"""A desk over the invented readings, joined into stories."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.api import Record
from dragoman.gazetteer.tables import INVENTED
from dragoman.web import create_app, names
from tests import invented
from tests.web.page import Page

HERE = "http://127.0.0.1:8000"


@pytest.fixture(scope="package", autouse=True)
def _invented_names() -> Iterator[None]:
    """Let the desk know the invented countries by name, as `make demo` does."""
    before = os.environ.get("DRAGOMAN_GAZETTEER")
    os.environ["DRAGOMAN_GAZETTEER"] = str(INVENTED)
    _forget()
    yield
    if before is None:
        del os.environ["DRAGOMAN_GAZETTEER"]
    else:
        os.environ["DRAGOMAN_GAZETTEER"] = before
    _forget()


def _forget() -> None:
    from dragoman.gazetteer import gazetteer
    from dragoman.gazetteer.meanings import meanings

    for kept in (gazetteer, meanings, names.countries, names.organisations, names.people, names.places):
        kept.cache_clear()


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Yield a record that no test changes."""
    with api.open_record(tmp_path_factory.mktemp("web") / "a.sqlite") as opened:
        api.add(invented.all_readings(), opened)
        yield opened


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Record]:
    """Yield a record that a test may change."""
    with api.open_record(tmp_path / "fresh.sqlite") as opened:
        api.add(invented.all_readings(), opened)
        yield opened


def desk(record: Record, host: str = "127.0.0.1", token: str | None = None) -> TestClient:
    """Return a reader of a desk, whose figures are never old."""
    return TestClient(create_app(record, host, token, settled=0), base_url=HERE)


@pytest.fixture(scope="session")
def client(full: Record) -> TestClient:
    """Return a reader of the record that no test changes."""
    return desk(full)


@pytest.fixture(scope="session")
def page(client: TestClient) -> Callable[[str], Page]:
    """Return what brings a page of it, whose elements are all closed."""

    def bring(address: str, **headers: str) -> Page:
        answer = client.get(address, headers=headers)
        assert answer.status_code == 200, answer.text
        found = Page(answer.text)
        assert (found.wrong, found.open) == ([], []), "elements that are not closed"
        return found

    return bring
