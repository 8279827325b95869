"""Reading before keeping, and what people decide."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.api import Record
from tests import invented
from tests.web.conftest import desk

TEXT = (Path(__file__).parents[2] / "demo" / "arlandia-belmora.txt").read_text("utf-8")


@pytest.fixture
def client(fresh: Record) -> TestClient:
    return desk(fresh)


def _seal(client: TestClient) -> str:
    return re.findall(r'name="seal" value="([0-9a-f]+)"', client.get("/read").text)[0]


def test_a_text_is_read_and_kept_only_when_somebody_says_so(client: TestClient, fresh: Record) -> None:
    answer = client.post("/read", data={"text": TEXT, "seal": _seal(client)})
    assert answer.status_code == 200
    assert "Nothing is kept yet" in answer.text
    assert fresh.documents().total == 5
    kept = client.post(f"{answer.url.path}/keep", data={"seal": _seal(client)})
    assert kept.url.path.startswith("/documents/")
    assert fresh.documents().total == 6


def test_a_file_of_several_documents_is_looked_through(client: TestClient, fresh: Record) -> None:
    lines = "\n".join(f'{{"text": "Пекарь испёк батон номер {n}.", "language": "ru"}}' for n in (1, 2, 3))
    answer = client.post("/read", data={"seal": _seal(client)}, files={"file": ("three.jsonl", lines)})
    assert "Document 1 of 3" in answer.text
    assert "батон номер 2" in client.get(f"{answer.url.path}?n=2").text
    client.post(f"{answer.url.path}/keep", data={"seal": _seal(client)})
    assert fresh.documents().total == 8


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({}, "Give a text"),
        ({"text": "Пекарь", "published": "yesterday"}, "is no date"),
        ({"text": "Пекарь", "language": "?"}, "language tag"),
        ({"address": "http://127.0.0.1/"}, "not on the public internet"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_lost(client: TestClient, form: dict[str, str], words: str) -> None:
    answer = client.post("/read", data={**form, "seal": _seal(client)})
    assert answer.status_code == 422
    assert words in answer.text
    for value in form.values():
        assert value in answer.text


def test_a_file_that_holds_no_text_is_told(client: TestClient) -> None:
    answer = client.post("/read", data={"seal": _seal(client)}, files={"file": ("a.png", b"\x89PNG\r\n\x1a\n....")})
    assert answer.status_code == 422
    assert "PNG image" in answer.text


def _decide(client: TestClient, what: str, **form: str) -> None:
    document, record = invented.russian().document.id, invented.russian().encounters[0].id
    form = {"what": what, "who": "Ana <Reader>", "why": "I was there", "seal": _seal(client), **form}
    answer = client.post(f"/documents/{document}/records/{record}", data=form, follow_redirects=False)
    assert answer.status_code == 303, answer.text


def test_a_record_is_corrected_beside_what_the_coder_said_and_it_can_be_undone(client: TestClient) -> None:
    document = f"/documents/{invented.russian().document.id}"
    _decide(client, "correct", **{"old.status": "held", "new.status": "cancelled", "old.kind": "meeting"})
    shown = client.get(document).text
    assert "Corrected" in shown
    assert "Ana &lt;Reader&gt;" in shown
    assert "I was there" in shown
    assert "<s>held</s>" in shown
    listed = client.get("/decisions").text
    assert "status" in listed
    (number,) = re.findall(r"/decisions/(\d+)/undo", listed)
    client.post(f"/decisions/{number}/undo", data={"who": "Ana", "why": "No", "seal": _seal(client)})
    assert "Undone:" in client.get("/decisions").text
    assert "<s>held</s>" not in client.get(document).text


def test_the_share_of_agreement_is_shown(client: TestClient) -> None:
    _decide(client, "confirm")
    assert "100 %" in client.get("/decisions").text
    assert "Confirmed" in client.get(f"/documents/{invented.russian().document.id}").text


def test_what_is_least_certain_waits_until_somebody_decides(client: TestClient, fresh: Record) -> None:
    first = fresh.uncertain(1)[0][1]
    where = f"/documents/{first.document.id}"
    assert first.record.certainty == min(
        record.certainty for one in invented.all_readings() for _, record in one.records()
    )
    assert f'href="{where}#r-{first.record.id}"' in client.get("/decisions").text
    client.post(f"{where}/records/{first.record.id}", data={"what": "confirm", "who": "Ana", "seal": _seal(client)})
    queue = client.get("/decisions").text.partition('id="h-queue"')[2]
    assert f'href="{where}#r-{first.record.id}"' not in queue


def test_nothing_that_changes_nothing_is_decided(client: TestClient, fresh: Record) -> None:
    document, record = invented.russian().document.id, invented.russian().encounters[0].id
    form = {"what": "correct", "who": "Ana", "seal": _seal(client), "old.status": "held", "new.status": "held"}
    assert client.post(f"/documents/{document}/records/{record}", data=form).status_code == 422
    form = {"what": "confirm", "who": " ", "seal": _seal(client)}
    assert client.post(f"/documents/{document}/records/{record}", data=form).status_code == 422
    wrong = {"what": "correct", "who": "Ana", "seal": _seal(client), "old.date": "2031-05-04", "new.date": "soon"}
    assert client.post(f"/documents/{document}/records/{record}", data=wrong).status_code == 422
    assert api.decisions(fresh) == ()


def test_tellings_are_taken_apart_and_made_one_again(client: TestClient, fresh: Record) -> None:
    chinese = invented.chinese().encounters[0].id
    story = client.get(f"/stories/{chinese}").url.path
    form = {"who": "Ana", "seal": _seal(client)}
    assert client.post(f"{story}/split", data={**form, "records": chinese}).status_code == 200
    apart = client.get(f"/stories/{chinese}").url.path
    assert apart != story
    assert client.post(f"{story}/merge", data={**form, "other": f"http://127.0.0.1:8000{apart}"}).status_code == 200
    assert client.get(f"/stories/{chinese}").url.path == client.get(story).url.path
    assert [one.kind for one in api.decisions(fresh)] == ["merge", "split"]
