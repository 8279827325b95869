"""The API: the same objects as the JSON output, in parts, as tables, with tags; errors as problems."""

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.api import Dossier, Reading, Record, StoryPage
from tests import invented
from tests.web.conftest import desk

V1 = "/api/v1"
LISTS = (
    "documents", "encounters", "agreements", "initiatives", "indicators", "promises", "statements", "characterisations",
    "search", "ledger",
)  # fmt: skip


def test_a_document_is_the_reading_that_the_program_prints(client: TestClient) -> None:
    for reading in invented.all_readings():
        answer = client.get(f"{V1}/documents/{reading.document.id}")
        assert Reading.model_validate(answer.json()) == reading


def test_histories_are_those_of_python(client: TestClient, full: Record) -> None:
    dossier = Dossier.model_validate(client.get(f"{V1}/dossiers/XA/XB").json())
    assert dossier == api.dossier(full, "XA", "XB")
    story = dossier.encounters[0].id
    assert StoryPage.model_validate(client.get(f"{V1}/stories/{story}").json()) == api.story(full, story)
    for path, found in (
        ("people/Ilan%20Orsk", api.person(full, "Ilan Orsk")),
        ("silences/XA/XB", api.silences(full, "XA", "XB")),
        ("concord", api.concord(full)),
    ):
        assert client.get(f"{V1}/{path}").json() == json.loads(found.model_dump_json())


@pytest.mark.parametrize("name", LISTS)
def test_lists_come_in_parts_that_together_are_the_whole(client: TestClient, name: str) -> None:
    whole = client.get(f"{V1}/{name}", params={"limit": 500}).json()
    found, cursor = [], ""
    while cursor is not None:
        part = client.get(f"{V1}/{name}", params={"limit": 1, "cursor": cursor}).json()
        found += part["items"]
        cursor = part["next"]
    assert found == whole["items"]
    assert len(found) == whole["total"]


def test_the_next_part_is_named_in_the_header(client: TestClient) -> None:
    answer = client.get(f"{V1}/documents", params={"limit": 2, "language": "en"})
    assert answer.headers.get("link") is None
    answer = client.get(f"{V1}/documents", params={"limit": 2})
    where, _, rel = answer.headers["link"].partition(">; ")
    assert rel == 'rel="next"'
    assert client.get(where[1:]).json()["items"] != answer.json()["items"]


@pytest.mark.parametrize("name", [*LISTS, "statistics"])
def test_a_list_is_also_a_table(client: TestClient, name: str) -> None:
    answer = client.get(f"{V1}/{name}", params={"format": "csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    items = client.get(f"{V1}/{name}").json()
    assert len(rows) == len(items["lines"] if name == "statistics" else items["items"]) > 0


def test_filters_are_those_of_the_desk(client: TestClient) -> None:
    def ids(query: str) -> list[str]:
        return [one["document"]["language"] for one in client.get(f"{V1}/statements?{query}").json()["items"]]

    assert ids("topic=water") == ["en"]
    assert ids("act=criticise&side=XA") == ["en"]
    assert ids("words=мост") == ["ru"]
    assert ids("since=2031-06&dyad=XB,XA") == ["en"]
    assert ids("topic=space") == []


def test_what_is_known_already_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{V1}/encounters")
    again = client.get(f"{V1}/encounters", headers={"if-none-match": f'W/"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{V1}/encounters", headers={"if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("documents/ffff", 404),
        ("stories/ffff", 404),
        ("people/nobody", 404),
        ("compare?one=a&other=b", 404),
        ("nothing", 404),
        ("compare", 422),
        ("documents?limit=0", 422),
        ("documents?limit=501", 422),
        ("documents?cursor=none", 422),
        ("documents?since=2031-02-30", 422),
        ("documents?dyad=XA", 422),
        ("search?what=secrets", 422),
        ("statistics?by=nothing", 422),
        ("statistics?by=,", 422),
        ("statistics?what=nothing", 422),
        ("dossiers/XA/XA", 422),
        ("ledger?state=lost", 422),
        ("documents?format=xml", 422),
    ],
)
def test_errors_are_problems(client: TestClient, path: str, status: int) -> None:
    answer = client.get(f"{V1}/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]


def test_a_text_is_read_and_only_kept_when_it_is_sent_to_the_documents(fresh: Record) -> None:
    client = desk(fresh)
    text = {"text": "Пекарь испёк самый длинный батон года.", "published": "2031-05-04", "title": "Батон"}
    read = client.post(f"{V1}/read", json=text)
    assert read.json()["document"]["language"] == "ru"
    assert fresh.documents().total == 5
    kept = client.post(f"{V1}/documents", json=text)
    assert (kept.status_code, kept.json()["added"]) == (201, 1)
    assert kept.headers["location"] == f"{V1}/documents/{read.json()['document']['id']}"
    assert client.get(kept.headers["location"]).json() == read.json()
    assert client.post(f"{V1}/documents", json=text).json()["known"] == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"text": ""},
        {"text": "a", "published": "soon"},
        {"text": "a", "language": "??"},
        {"text": "a", "more": 1},
        {"text": "\ud800a", "language": "ru"},
        {"text": 5},
        [],
    ],
)
def test_what_cannot_be_read_is_a_problem(client: TestClient, wrong: object) -> None:
    sent = json.dumps(wrong).encode()
    answer = client.post(f"{V1}/read", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_decisions_are_made_and_undone(fresh: Record) -> None:
    client = desk(fresh)
    record = invented.russian().encounters[0].id
    said = {"kind": "correct", "changes": {"status": "planned"}, "who": "Ana", "why": "It was put off"}
    made = client.post(f"{V1}/records/{record}/reviews", json=said)
    assert made.status_code == 201
    number = made.json()["id"]
    assert client.get(f"{V1}/decisions").json()["items"][0]["who"] == "Ana"
    assert client.get(f"{V1}/concord").json()["corrected"] == 1
    undone = client.post(f"{V1}/decisions/{number}/undo", json={"who": "Ana"})
    assert undone.json()["undone_by"] == "Ana"
    for wrong in ({"status": "nothing"}, {"date": "soon"}, {"id": "x"}, {}):
        answer = client.post(f"{V1}/records/{record}/reviews", json={**said, "changes": wrong})
        assert answer.status_code == 422, wrong


def test_stories_are_taken_apart_and_made_one(fresh: Record) -> None:
    client = desk(fresh)
    chinese = invented.chinese().encounters[0].id
    story = client.get(f"{V1}/stories/{chinese}").json()["story"]["id"]
    assert client.post(f"{V1}/stories/{story}/split", json={"records": [chinese], "who": "Ana"}).status_code == 201
    apart = client.get(f"{V1}/stories/{chinese}").json()["story"]["id"]
    assert apart != story
    assert client.post(f"{V1}/stories/{story}/merge", json={"other": apart, "who": "Ana"}).status_code == 201
    assert client.get(f"{V1}/stories/{chinese}").json()["story"]["id"] == story
