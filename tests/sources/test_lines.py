"""Documents by the line."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.model import Document, SourceError, telling_id
from dragoman.sources import SourceOptions

from .conftest import Put, fail_one, read, read_one

GOOD = '{"id": "1", "text": "Министры встретились."}'


def test_a_line_says_what_is_known_of_its_document(put: Put) -> None:
    row = {
        "id": "n-7",
        "text": "Кездесу өтті.",
        "language": "kz",
        "published": "2025-08-31T10:00:00+05:00",
        "title": " Кездесу ",
        "source": "akorda.kz",
        "url": "https://akorda.example/kk/7",
        "category": "ignored",
    }
    document = read_one(put("a.jsonl", json.dumps(row).encode()))
    assert document.source_id == "n-7"
    assert (document.language, document.published, document.title) == ("kk", "2025-08-31", "Кездесу")
    assert document.source == "https://akorda.example/kk/7"
    assert document.id == telling_id(
        "Кездесу өтті.", "https://akorda.example/kk/7", "https://akorda.example/kk/7", "2025-08-31"
    )


def test_source_stands_where_there_is_no_url(put: Put) -> None:
    document = read_one(put("a.jsonl", b'{"text": "They met.", "source": "kremlin.ru", "url": null}'))
    assert document.source == "kremlin.ru"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025", "2025"), ("2025-08", "2025-08"), ("2025-08-31", "2025-08-31"), ("2025-8-3", "2025-08-03"),
        ("20250831", "2025-08-31"), ("31.08.2025", "2025-08-31"), ("2025/08/31 07:00", "2025-08-31"),
        ("2025年8月31日", "2025-08-31"), ("Sun, 31 Aug 2025 10:00:00 GMT", "2025-08-31"),
        ("2025-11-31", None), ("2025-13", None), ("2023-02-29", None), ("31.11.2025", None), ("0000-01-01", None),
        ("yesterday", None), ("", None), (1756600000, None), (None, None), (["2025"], None),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_leaves_the_document(put: Put, value: object, expected: str | None) -> None:
    row = json.dumps({"text": "They met.", "published": value})
    assert read_one(put("a.jsonl", row.encode())).published == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("kz", "kk"), ("KK", "kk"), ("ru_RU", "ru"), ("zh-CN", "zh"), ("zh-Hans", "zh"), ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"), ("kk-Latn", "kk-Latn"), ("kk-Cyrl-KZ", "kk"), ("rus", "ru"), ("English", "en"),
        ("", None), ("русский", None), ("not a tag", None), (7, None),
    ],
)  # fmt: skip
def test_languages_become_bcp_47(put: Put, value: object, expected: str | None) -> None:
    row = json.dumps({"text": "They met.", "language": value})
    assert read_one(put("a.jsonl", row.encode())).language == expected


def test_what_a_line_says_goes_before_the_options(put: Put) -> None:
    own = b'{"text": "They met.", "language": "ru", "published": "2025-01-02", "source": "a.example"}'
    rows = own + b'\n{"text": "They met."}'
    options = SourceOptions(language="en", published="2024", source="b.example")
    first, second = read(put("a.jsonl", rows), options=options)
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.language, first.published, first.source) == ("ru", "2025-01-02", "a.example")
    assert (second.language, second.published, second.source) == ("en", "2024", "b.example")


@pytest.mark.parametrize(
    ("value", "expected"), [('"x"', "x"), ("41", "41"), ("true", None), ("null", None), ("{}", None)]
)
def test_identifiers(put: Put, value: str, expected: str | None) -> None:
    assert read_one(put("a.jsonl", f'{{"text": "They met.", "id": {value}}}'.encode())).source_id == expected


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "2", "text": "broken', "is no JSON: invalid control character at column 28"),
        ('{"id": "2"} {"id": "3"}', "is no JSON: extra data at column 13"),
        ('["text"]', "must be an object, not a list"),
        ('"text"', "must be an object, not a string"),
        ("null", "must be an object, not null"),
        ("12", "must be an object, not a number"),
        ('{"id": "2"}', "has no text"),
        ('{"text": null}', "has no text"),
        ('{"text": 12}', "text must be a string, not a number"),
        ('{"text": ["a"]}', "text must be a string, not a list"),
        ('{"text": ""}', "is empty"),
        ('{"text": " \\n"}', "is empty"),
        ("[" * 200_000, "nested too deeply"),
        ('{"n": ' + "9" * 5000 + ', "text": "x"}', "is no JSON that can be read"),
    ],
)
def test_a_broken_line_in_the_middle_is_told_with_its_place(put: Put, line: str, complaint: str) -> None:
    path = put("a.jsonl", "\n".join([GOOD, "", line, GOOD]).encode())
    first, error, last = read(path)
    assert isinstance(first, Document) and isinstance(last, Document) and isinstance(error, SourceError)
    assert error.where == f"{path}:3"
    assert complaint in error.message


def test_a_line_above_the_limit_is_skipped_to_its_end(put: Put) -> None:
    long = json.dumps({"text": "x" * 5000})
    path = put("a.jsonl", "\n".join([GOOD, long, GOOD]).encode())
    first, error, last = read(path, options=SourceOptions(max_bytes=1000))
    assert isinstance(first, Document) and isinstance(last, Document) and isinstance(error, SourceError)
    assert error.where == f"{path}:2" and "too large" in error.message


def test_a_line_of_five_megabytes(put: Put) -> None:
    text = "Стороны встретились. " * 130_000
    assert read_one(put("a.ndjson", json.dumps({"text": text}).encode())).text == text


def test_lines_of_other_encodings_and_line_ends(put: Put) -> None:
    text = "Министры встретились в столице Арландии и обсудили торговлю."
    line = json.dumps({"text": text}, ensure_ascii=False)
    path = put("a.jsonl", b"\xef\xbb\xbf" + line.encode() + b"\r\n" + line.encode("cp1251") + b"\r\n")
    assert [found.text for found in read(path) if isinstance(found, Document)] == [text, text]


def test_lines_in_utf_16_are_one_error(put: Put) -> None:
    assert "UTF-16" in fail_one(put("a.jsonl", (GOOD + "\n" + GOOD).encode("utf-16"))).message


def test_gzipped_lines(put: Put) -> None:
    path = put("a.jsonl.gz", gzip.compress(f"{GOOD}\n{GOOD}\n".encode()))
    assert [type(found) for found in read(path)] == [Document, Document]


def test_truncated_gzip_yields_what_came_before(put: Put) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": f"They met for the {n}th time."}) + "\n" for n in range(20_000))
    packed = gzip.compress(lines.encode())
    path = put("a.jsonl.gz", packed[: len(packed) // 2])
    *before, error = read(path)
    assert len(before) > 1000 and all(isinstance(found, Document) for found in before)
    assert isinstance(error, SourceError) and "not complete" in error.message
    assert error.where == f"{path}:{len(before) + 1}"


def test_lines_are_streamed(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"text": "They met. " * 1000}) + "\n"
    path.write_text(line * 6_000)
    assert path.stat().st_size > 50_000_000
    code = (
        "import resource, sys\n"
        "from dragoman.sources import documents\n"
        "first = next(documents([sys.argv[1]]))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "count = sum(1 for _ in documents([sys.argv[1]]))\n"
        "print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    count, grown = map(int, run.stdout.split())
    assert count == 6_000
    assert grown < 20
