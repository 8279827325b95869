"""Who is answered, who may write, what is fetched."""

import gzip
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from fastapi.testclient import TestClient

from dragoman import api
from dragoman.api import Record, SourceError
from dragoman.web import create_app, guard
from dragoman.web.fetching import Bounds, fetch, is_public
from dragoman.web.limits import Bucket
from tests import invented
from tests.web.conftest import HERE, desk


@pytest.mark.parametrize(
    "address", ["/", "/documents/ffff", "/static/desk.css", "/healthz", "/api/v1/health", "/?page=0"]
)
def test_every_answer_is_guarded(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000", ""])
def test_another_name_for_loopback_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_the_names_of_loopback_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_served_to_others_any_name_is_answered(full: Record) -> None:
    assert desk(full, "0.0.0.0").get("/", headers={"host": "desk.example"}).status_code == 200


# Writing


def _seal(client: TestClient) -> str:
    found = re.search(r'name="seal" value="([0-9a-f]+)"', client.get("/read").text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1:8000"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("address", ["/read", "/api/v1/documents", "/stories/a/merge", "/decisions/1/undo"])
def test_what_another_site_sends_is_refused(client: TestClient, address: str, headers: dict[str, str]) -> None:
    assert client.post(address, headers=headers, data={"text": "a"}).status_code == 403


def test_a_form_that_this_desk_did_not_make_is_refused(fresh: Record) -> None:
    client = desk(fresh)
    record = invented.russian().encounters[0].id
    document = invented.russian().document.id
    for seal in ({}, {"seal": "0" * 64}):
        forms = {
            "/read": {"text": "a"},
            f"/documents/{document}/records/{record}": {"what": "reject", "who": "x"},
            f"/stories/{record}/merge": {"other": record, "who": "x"},
            f"/stories/{record}/split": {"records": record, "who": "x"},
            "/decisions/1/undo": {"who": "x"},
        }
        for address, form in forms.items():
            assert client.post(address, data={**form, **seal}).status_code == 403, address
    assert api.decisions(fresh) == ()


def test_beyond_this_machine_writing_takes_the_token(fresh: Record) -> None:
    client = desk(fresh, "0.0.0.0", "sesame")
    record = invented.russian().encounters[0].id
    said = {"kind": "reject", "who": "Reader"}
    where = f"/api/v1/records/{record}/reviews"
    assert client.post("/api/v1/read", json={"text": "Пекарь испёк батон.", "language": "ru"}).status_code == 200
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": "sesame"}):
        assert client.post(where, json=said, headers=headers).status_code == 401
        assert client.post("/api/v1/documents", json={"text": "a"}, headers=headers).status_code == 401
    assert api.decisions(fresh) == ()
    assert client.post(where, json=said, headers={"authorization": "Bearer sesame"}).status_code == 201
    assert "Confirm, correct" not in client.get(f"/documents/{invented.russian().document.id}").text


def test_signing_in_lets_this_browser_write(fresh: Record) -> None:
    client = desk(fresh, "0.0.0.0", "sesame")
    assert client.post("/sign-in", data={"token": "open"}).status_code == 401
    assert client.post("/sign-in", data={"token": "sesame"}, follow_redirects=False).status_code == 303
    document = invented.russian().document.id
    assert "Confirm, correct" in client.get(f"/documents/{document}").text
    form = {"what": "confirm", "who": "Reader", "seal": _seal(client)}
    address = f"/documents/{document}/records/{invented.russian().encounters[0].id}"
    assert client.post(address, data=form, follow_redirects=False).status_code == 303
    (decision,) = api.decisions(fresh)
    assert (decision.kind, decision.who) == ("confirm", "Reader")


def test_without_a_token_nobody_writes_beyond_this_machine(full: Record) -> None:
    client = desk(full, "0.0.0.0")
    assert client.post("/api/v1/documents", json={"text": "a"}).status_code == 401
    assert client.post("/sign-in", data={"token": ""}).status_code == 401


def test_too_much_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "BODY", 1000)
    assert client.post("/read", data={"text": "a" * 2000}).status_code == 413
    chunks = (b"a" * 400 for _ in range(5))
    answer = client.post("/api/v1/read", content=chunks, headers={"content-type": "application/json"})
    assert answer.status_code == 413


def test_too_often_is_refused(full: Record) -> None:
    app = create_app(full)
    app.state.safety.readings.burst = 3
    app.state.safety.readings.rate = 0.0
    client = TestClient(app, base_url=HERE)
    answers = [client.post("/api/v1/read", json={"text": "Батон.", "language": "ru"}).status_code for _ in range(5)]
    assert answers == [200, 200, 200, 429, 429]


def test_a_bucket_fills_again() -> None:
    bucket = Bucket(2, 1000.0)
    assert [bucket.take("a") for _ in range(2)] == [True, True]
    slow = Bucket(2, 0.0)
    assert [slow.take("a") for _ in range(3)] == [True, True, False]
    assert slow.take("b")


# Addresses


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://localhost.localdomain/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://①②⑦.⓪.⓪.①/",
        "http://example.com@127.0.0.1/",
        "http://127.0.0.1:80@example.com/",
        "http://user:secret@example.com/",
        "http://example.com:22/",
        "http://example.com:6379/",
        "https://example.com:8443/",
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://example.com/",
        "javascript:alert(1)",
        "data:text/html,a",
        "//example.com/",
        "http://",
        "http:///path",
        "http://exa mple.com/",
        "http://example.com\r\nHost: evil/",
        "http://[::1",
        "",
    ],
)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    with pytest.raises(SourceError):
        fetch(address, Bounds(seconds=2))


@pytest.mark.parametrize("number", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_numbers_are_public(number: str) -> None:
    assert is_public(number)


class _There(BaseHTTPRequestHandler):
    """A server that leads astray."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.headers["Host"])
        to = {
            "/loopback": "http://inner.example/secret",
            "/number": "http://2130706433/",
            "/scheme": "file:///etc/passwd",
            "/loop": "/loop",
            "/once": "/page",
        }.get(self.path)
        if to:
            self.send_response(302)
            self.send_header("Location", to)
            self.end_headers()
            return
        body = {"/large": b"a" * 50_000, "/bomb": gzip.compress(b"a" * 5_000_000)}.get(self.path, b"<html><p>Hi")
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Type", "image/png" if self.path == "/image" else "text/html; charset=utf-8")
        if self.path == "/bomb":
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.path == "/slow":
            for _ in range(100):
                self.wfile.write(b"a")
                self.wfile.flush()
                threading.Event().wait(0.1)
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def there() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _There)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()


def _fetch(port: int, path: str, **bounds: float) -> bytes:
    """Fetch from the server as if it were public under the name `outer.example`, and under no other."""
    numbers = {"outer.example": ["127.0.0.1"], "inner.example": ["127.0.0.2"]}
    limits = Bounds(**{"ports": frozenset({80, port}), "size": 10_000, "seconds": 5.0, "redirects": 3, **bounds})  # type: ignore[arg-type]
    return fetch(
        f"http://outer.example:{port}{path}",
        limits,
        resolver=lambda host, _: numbers.get(host, ["127.0.0.2"]),
        allowed=lambda number: number == "127.0.0.1",
    ).data


@pytest.mark.parametrize("path", ["/loopback", "/number", "/scheme", "/loop", "/large", "/bomb", "/missing", "/image"])
def test_what_leads_astray_is_not_followed(there: int, path: str) -> None:
    with pytest.raises(SourceError):
        _fetch(there, path)


def test_a_page_is_fetched_and_a_redirect_followed(there: int) -> None:
    assert _fetch(there, "/page") == b"<html><p>Hi"
    assert _fetch(there, "/once") == b"<html><p>Hi"
    assert _There.asked[-1] == f"outer.example:{there}"


def test_what_drips_is_cut_off(there: int) -> None:
    with pytest.raises(SourceError, match="too long"):
        _fetch(there, "/slow", seconds=0.5)


def test_a_name_with_one_private_number_is_refused() -> None:
    with pytest.raises(SourceError, match="public"):
        fetch("http://two.example/", resolver=lambda *_: ["93.184.215.14", "10.0.0.1"])


def test_a_name_is_looked_up_once_so_that_it_cannot_change(there: int) -> None:
    answers = [["127.0.0.1"], ["127.0.0.9"]]
    found = fetch(
        f"http://turning.example:{there}/page",
        Bounds(ports=frozenset({there})),
        resolver=lambda *_: answers.pop(0),
        allowed=lambda number: number == "127.0.0.1",
    )
    assert found.data == b"<html><p>Hi"
    assert answers == [["127.0.0.9"]]
