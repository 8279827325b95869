"""Texts of our own, read completely: the reading is the one that was written by hand, in every record and field."""

from functools import cache

import pytest

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading, telling_id, text_id
from tests.golden.comparison import HERE, KINDS, Golden

NAMES = sorted(path.stem for path in HERE.glob("*.json"))


@cache
def _read(name: str) -> tuple[Golden, Reading]:
    golden = Golden(name)
    text = golden.text
    document = Document(id=telling_id(text, None, None, None), text_id=text_id(text), text=text)
    language = golden.expected["document"]["language"]
    return golden, reader(language, invented=True).read(document)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_of_the_document(name: str) -> None:
    golden, reading = _read(name)
    assert list(golden.document(reading)) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_every_record_and_nothing_else(name: str, kind: str) -> None:
    golden, reading = _read(name)
    assert list(golden.records(kind, reading)) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_record_rests_on_what_is_no_article(name: str) -> None:
    golden, reading = _read(name)
    assert list(golden.trespasses(reading)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_goldens_own_words_are_in_the_text(name: str) -> None:
    golden = Golden(name)
    for kind in KINDS:
        for wanted in golden.expected.get(kind, []):
            golden.span(wanted["quote"], wanted.get("nth", 1))
            for piece in wanted.get("evidence", []):
                golden.span(piece["quote"], piece.get("nth", 1))
