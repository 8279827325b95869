"""Plain files: each bad input of the list is one error with its place, and the rest goes on."""

import gzip
import io
import random
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.model import Document, SourceError, telling_id, text_id
from dragoman.sources import SourceOptions

from .conftest import Put, fail_one, read, read_one

RUSSIAN = "Президент Арландии принял посла Белморы. Стороны обсудили торговлю.\n"


def test_a_plain_file_is_its_text(put: Put) -> None:
    path = put("report.txt", RUSSIAN.encode())
    document = read_one(path)
    assert document.text == RUSSIAN
    assert document.id == telling_id(RUSSIAN, None, None, None)
    assert document.text_id == text_id(RUSSIAN)
    assert (document.source_id, document.source, document.title, document.published) == (path, None, None, None)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.TXT", "a.news", "a.2025-03-04"])
def test_any_other_name_is_plain_text(put: Put, name: str) -> None:
    assert read_one(put(name, b"# The ministers met in Arlandia.\n")).text == "# The ministers met in Arlandia.\n"


def test_options_hold_for_a_plain_file(put: Put) -> None:
    options = SourceOptions(language="kz", published="2025-08-31", source="akorda.kz")
    document = read_one(put("a.txt", "Кездесу өтті.".encode()), options)
    assert (document.language, document.published, document.source) == ("kk", "2025-08-31", "akorda.kz")
    assert document.id == telling_id("Кездесу өтті.", "akorda.kz", None, "2025-08-31")


def test_nothing_else_of_the_text_is_changed(put: Put) -> None:
    kept = "  \tA\u00a0line \u200f\u202eof marks\u202c \ufeffinside\rold  \n\n\n Ｆｕｌｌ e\u0301 \n "
    assert read_one(put("a.txt", kept.encode())).text == kept


def test_line_ends_and_nul_bytes(put: Put) -> None:
    found = read_one(put("a.txt", b"\xef\xbb\xbfThey met.\r\nThey\x00 talked at length.\r\n"))
    assert found.text == "They met.\nThey\ufffd talked at length.\n"


def test_lone_surrogates_in_bytes_and_in_lines(put: Put) -> None:
    assert read_one(put("a.txt", b"They met \xed\xa0\x80 in Arlandia.")).text == "They met \ufffd in Arlandia."
    line = rb'{"text": "They met \ud800 in Arlandia \ud83d\udd4a.", "title": "\udc00"}'
    document = read_one(put("a.jsonl", line))
    assert (document.text, document.title) == ("They met \ufffd in Arlandia \U0001f54a.", "\ufffd")
    document.model_dump_json()


def test_right_to_left_marks_are_kept(put: Put) -> None:
    text = "\u200fوزير\u200e met \u202bthe envoy\u202c."
    assert read_one(put("a.txt", text.encode())).text == text


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
def test_an_empty_file_is_an_error(put: Put, name: str, data: bytes) -> None:
    path = put(name, data)
    error = fail_one(path)
    assert error.where == path
    assert data == b"\xff\xfe" or "empty" in error.message or "without text" in error.message


def test_a_missing_file_and_a_folder_are_errors_and_the_rest_goes_on(put: Put, tmp_path: Path) -> None:
    good = put("good.txt", b"They met.")
    missing, folder = str(tmp_path / "none.txt"), str(tmp_path)
    first, second, third = read(missing, folder, good)
    assert isinstance(first, SourceError) and isinstance(second, SourceError) and isinstance(third, Document)
    assert (first.where, first.message) == (missing, "there is no such file")
    assert second.where == folder and "is a folder" in second.message


def test_a_path_that_cannot_be_one(put: Put) -> None:
    assert "cannot be opened" in fail_one("a\x00b").message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x7fELF\x02\x01\x01", "program"),
        (bytes(4096), "full of bytes"),
        (b"a\x00\x00\x00" * 500, "full of bytes"),
        (bytes(range(32)) * 50, "full of bytes"),
        (random.Random(7).randbytes(5000), "cannot be decoded"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html", "a"])
def test_a_binary_is_an_error(put: Put, name: str, data: bytes, what: str) -> None:
    path = put(name, data)
    errors = read(path)
    assert errors and all(isinstance(error, SourceError) and error.where.startswith(path) for error in errors)
    if name != "a.jsonl":
        assert len(errors) == 1 and what in str(errors[0])


def test_a_text_larger_than_the_limit_is_an_error(put: Put) -> None:
    path = put("a.txt", b"They met. " * 200)
    assert "too large" in fail_one(path, SourceOptions(max_bytes=1999)).message
    assert len(read_one(path, SourceOptions(max_bytes=2000)).text) == 2000


def test_the_limit_counts_unpacked_bytes(put: Put) -> None:
    path = put("bomb.txt.gz", gzip.compress(bytes(50_000_000)))
    assert "too large" in fail_one(path, SourceOptions(max_bytes=1_000_000)).message


def test_one_line_of_five_megabytes(put: Put) -> None:
    text = "Стороны встретились. " * 130_000
    assert len(text.encode()) > 5_000_000
    assert read_one(put("a.txt", text.encode())).text == text


def test_fifty_megabytes_are_read_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(("Стороны встретились в столице.\n" * 900_000).encode())
    assert path.stat().st_size > 50_000_000
    # Without the model's hashing of the text, which is not this room's.
    code = (
        "import re, sys\n"
        "from pathlib import Path\n"
        "from dragoman.sources import telling, documents\n"
        "telling.text_id = lambda text: str(len(text))\n"
        "telling.telling_id = lambda *_: 'id'\n"
        "(found,) = documents([sys.argv[1]])\n"
        # Of this program alone: what getrusage tells begins with the size of the one that started it.
        "peak = int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
        "print(len(found.text), peak // 1024)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    letters, megabytes = map(int, run.stdout.split())
    assert letters == 31 * 900_000
    assert megabytes < 300


def test_gzipped_text_is_unpacked_whatever_its_name(put: Put) -> None:
    packed = gzip.compress(RUSSIAN.encode())
    assert read_one(put("a.txt.gz", packed)).text == read_one(put("a.txt", packed)).text == RUSSIAN


def test_truncated_or_damaged_gzip_is_an_error(put: Put) -> None:
    packed = gzip.compress(random.Random(1).randbytes(3000).hex().encode())
    assert "not complete" in fail_one(put("a.txt.gz", packed[:-20])).message
    assert "damaged" in fail_one(put("b.txt.gz", packed[:40] + b"\xff" * 40 + packed[80:])).message


def test_json_is_pointed_to_jsonl(put: Put) -> None:
    assert ".jsonl" in fail_one(put("a.json", b'{"text": "They met."}')).message


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (RUSSIAN.encode(), [RUSSIAN]),
        (gzip.compress(RUSSIAN.encode()), [RUSSIAN]),
        (b'{"text": "They met."}\n{"text": "They parted."}\n', ["They met.", "They parted."]),
        (b'{ "a": 1 is no JSON', None),
        (b"{curly} They met.", ["{curly} They met."]),
        (b"\n<!DOCTYPE html><html><body><p>They met in Arlandia.</p></body></html>", ["They met in Arlandia."]),
    ],
)
def test_standard_input_is_known_by_how_it_begins(
    monkeypatch: pytest.MonkeyPatch, data: bytes, texts: list[str] | None
) -> None:
    _stdin(monkeypatch, data)
    found = read("-")
    if texts is None:
        assert [error.where for error in found if isinstance(error, SourceError)] == ["-:1"]
    else:
        assert [item.text for item in found if isinstance(item, Document)] == texts
        assert all(item.source_id is None for item in found if isinstance(item, Document))


def test_empty_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    _stdin(monkeypatch, b"")
    assert str(fail_one("-")) == "-: is empty"


def test_options_that_cannot_be_are_refused() -> None:
    for bad in ({"published": "2025-11-31"}, {"published": "soon"}, {"language": "?"}, {"max_bytes": 0}):
        with pytest.raises(SourceError):
            SourceOptions(**bad)


def test_the_room_opens_without_what_only_pages_need() -> None:
    code = (
        "import dragoman.model, sys, time\n"
        "begin = time.perf_counter()\n"
        "import dragoman.sources\n"
        "took = time.perf_counter() - begin\n"
        "print(took, *(m for m in sys.modules if m.startswith(('resiliparse', 'charset_normalizer'))))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    took, *loaded = run.stdout.split()
    assert loaded == []
    assert float(took) < 0.5  # ten times what it takes: fails for a heavy import, not for a busy machine
