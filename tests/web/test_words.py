"""The desk's words: every one in every language."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import dragoman.web
from dragoman.web import names
from dragoman.web.tongue import catalogue

ROOM = Path(dragoman.web.__file__).parent
_SAID = re.compile(r"%\((\w+)\)s")


def _messages() -> set[str | tuple[str, str]]:
    found = extract_from_dir(
        ROOM,
        method_map=[("**.py", "python"), ("templates/**.html", "jinja2")],
        options_map={"templates/**.html": {"newstyle_gettext": "true", "trimmed": "true"}},
        keywords={"_": None, "gettext": None, "ngettext": (1, 2)},
    )
    return {message if isinstance(message, str) else tuple(message) for _, _, message, *_ in found}  # type: ignore[misc]


@pytest.mark.parametrize("language", ["ru", "zh", "kk"])
def test_every_word_of_the_pages_is_in_the_catalogue_and_no_other(language: str) -> None:
    known = read_po(BytesIO((ROOM / "words" / f"{language}.po").read_bytes()), locale=language)
    assert {message.id for message in known if message.id} == _messages()
    for message in known:
        if not message.id:
            continue
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        asked = message.id[0] if isinstance(message.id, tuple) else message.id
        assert len(said) == (known.num_plurals if isinstance(message.id, tuple) else 1)
        for words in said:
            assert words.strip(), message.id
            assert set(_SAID.findall(words)) == set(_SAID.findall(asked)), message.id


@pytest.mark.parametrize(
    ("n", "words"), [(1, "%(num)s сообщение"), (3, "%(num)s сообщения"), (11, "%(num)s сообщений")]
)
def test_russian_counts_as_russian_does(n: int, words: str) -> None:
    assert catalogue("ru").ngettext("%(num)s telling", "%(num)s tellings", n) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "31 August 2025"), ("ru", "31 августа 2025"), ("zh", "2025年8月31日"), ("kk", "2025 ж. 31 тамыз")],
)
def test_days_are_written_as_the_language_does(language: str, words: str) -> None:
    assert words in names.date("2025-08-31", language).replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "country", "person", "city"),
    [
        ("en", "China", "Xi Jinping", "Tianjin"),
        ("ru", "Китай", "Си Цзиньпин", "Тяньцзинь"),
        ("zh", "中国", "习近平", "天津"),
        ("kk", "Қытай", "Си Цзиньпин", "Тяньцзинь"),
    ],
)
def test_names_are_in_the_readers_language(language: str, country: str, person: str, city: str) -> None:
    assert names.party("CN", language) == country
    assert names.person("Xi Jinping", language) == person
    assert names.city("Tianjin", language) == city


def test_names_that_nobody_knows_stay() -> None:
    assert (names.party("ZZ", "ru"), names.person("Nikto", "zh"), names.city("Nowhere", "kk")) == (
        "ZZ",
        "Nikto",
        "Nowhere",
    )
