"""Hostile words, wherever a document can hold words, on every page: shown, and nothing more."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.model import Indicator, Initiative, Participant, Reading, Statement
from tests import invented
from tests.web.conftest import desk
from tests.web.hostile import PAYLOADS
from tests.web.page import Page

SCRIPTS = {"desk", "htmx", "vega", "vega-lite", "vega-interpreter", "charts"}


def reading(words: str) -> Reading:
    """Return a reading that says the same hostile thing wherever a document can say something."""
    text = f"before {words} after"
    told = invented.document(
        text, source=words, source_id=words, language="en", title=words, published="2031-05-04", photo_credit=words
    )
    start = text.index(words)
    evidence = {"start": start, "end": start + len(words), "quote": words}
    basis = {"coder": words, "rule": words, "certainty": 0.5, "evidence": (evidence, {**evidence, "field": words})}
    actor = invented.person(words, words, "XA", None, words)
    ident = iter(f"{told.id[:15]}{n}" for n in "abcd")
    statement = Statement(
        id=next(ident), speaker=actor, country="XA", targets=("XB", words), act="pledge", topics=("trade",), **basis
    )
    indicator = Indicator(id=next(ident), measure="other", unit=words, period=words, parties=("XA", "XB"), **basis)
    meeting = invented.russian().encounters[0].model_dump() | {"id": next(ident), **basis}
    meeting |= {"participants": (Participant(actor=actor, role="host"),), "place": {"city": words, "venue": words}}
    project = Initiative(
        id=next(ident), kind="project", name=words, status="proposed", parties=("XA", "XB"), country="XA", **basis
    )
    return Reading(
        document=told,
        encounters=(meeting,),  # type: ignore[arg-type]
        statements=(statement,),
        indicators=(indicator,),
        initiatives=(project,),
    )


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with api.open_record(tmp_path_factory.mktemp("hostile") / "a.sqlite") as record:
        done = api.add([reading(words) for words in PAYLOADS], record)
        assert done.added == len(PAYLOADS) >= 60
        yield desk(record)


def _check(answer_text: str, address: str) -> Page:
    page = Page(answer_text)
    assert (page.wrong, page.open) == ([], []), address
    tags = {tag for tag, _ in page.elements}
    assert tags & {"iframe", "object", "embed", "math", "base", "style", "video", "audio", "marquee"} == set(), address
    loaded = {re.sub(r".*/|\.js.*", "", str(one["src"])) for tag, one in page.elements if tag == "script"}
    assert loaded <= SCRIPTS, address
    for _, attributes in page.elements:
        names = {name for name in attributes if name.startswith(("on", "hx-")) or name in ("style", "srcdoc")}
        assert not names, address
        for name in ("href", "src", "action", "formaction"):
            value = attributes.get(name) or ""
            assert value == "" or value.startswith(("/", "#", "https://", "http://")), (address, value)
            assert not value.startswith("//"), (address, value)
    return page


def test_every_hostile_document_is_shown_and_runs_nothing(client: TestClient) -> None:
    for words in PAYLOADS:
        address = f"/documents/{reading(words).document.id}"
        answer = client.get(address)
        assert answer.status_code == 200
        page = _check(answer.text, words)
        assert words in "".join(page.texts), words


def test_lists_with_all_of_them_run_nothing(client: TestClient) -> None:
    for address in (
        "/",
        "/documents",
        "/documents?page=2",
        "/encounters",
        "/dyads",
        "/dyads/XA/XB",
        "/people",
        "/ledger",
        "/about",
        "/search?q=before&what=documents",
        "/search?what=statements&topic=trade",
    ):
        _check(client.get(address).text, address)
    stories = client.get("/api/v1/encounters?limit=500").json()["items"]
    for story in stories[:10]:
        _check(client.get(f"/stories/{story['id']}").text, story["id"])


@pytest.mark.parametrize("words", PAYLOADS)
def test_hostile_words_in_an_address_run_nothing(client: TestClient, words: str) -> None:
    said = quote(words, safe="")
    for address in (
        f"/search?q={said}",
        f"/documents?q={said}",
        f"/search?what=statements&outlet={said}&person={said}",
        f"/people?q={said}",
        f"/people/{said}",
        f"/compare?one={said[:60]}&other=b",
        f"/dyads/{said}/XB",
        f"/encounters?kind={said}",
    ):
        answer = client.get(address)
        assert answer.status_code in (200, 400, 404), address
        _check(answer.text, address)


def test_no_cell_of_a_table_is_a_formula(tmp_path: Path) -> None:
    with api.open_record(tmp_path / "a.sqlite") as record:
        api.add([reading("=cmd|' /C calc'!A0")], record)
        client = desk(record)
        for address in ("documents", "statements", "initiatives", "ledger"):
            table = client.get(f"/api/v1/{address}?format=csv").text
            assert "calc" in table
            assert not re.search(r'(^|,|")=cmd', table, re.M)
