"""A text made into tokens by the Russian lexicon and the countries that do not exist."""

from itertools import pairwise

import pytest

from dragoman.coder.language import Language
from dragoman.coder.reader import reader
from dragoman.coder.token import Token
from dragoman.coder.tokens import tokenise
from dragoman.text.features import DAT, INS, NOM, PAST


@pytest.fixture(scope="module")
def language() -> Language:
    return reader("ru", invented=True).language


def told(text: str, language: Language) -> list[str]:
    return [text[t.start : t.end] for t in tokenise(text, language)[0]]


def only(text: str, language: Language) -> Token:
    (token,) = tokenise(text, language)[0]
    return token


def test_the_longest_known_term_wins(language: Language) -> None:
    text = "министр иностранных дел Бельморы"
    assert told(text, language) == ["министр иностранных дел", "Бельморы"]


def test_marks_and_unknown_words_stand_alone(language: Language) -> None:
    assert told("Аист, ёж!", language) == ["Аист", ",", "ёж", "!"]


def test_every_token_is_its_words_and_they_do_not_overlap(language: Language) -> None:
    text = "Илан\u00a0Орск – «друг» Бельморы; рост 1,6 млрд (на 12%)."
    tokens = tokenise(text, language)[0]
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert "".join(text[t.start : t.end] for t in tokens).replace("\u00a0", "") == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "signature"),
    [("Аистово", "W"), ("аистово", "w"), ("аистничать", "i"), ("2025", "n"), ("1,6", "n"), (",", ","), ("«", "«")],
)
def test_what_the_lexicon_lacks_keeps_its_shape(text: str, signature: str, language: Language) -> None:
    assert only(text, language).signature == signature


@pytest.mark.parametrize("text", ["Илан Орск", "ИЛАН ОРСК", "Илан\u00a0Орск", "Ила\u00adн Орск", "Ила\u0301н Орск"])
def test_a_name_is_found_however_it_is_set(text: str, language: Language) -> None:
    token = only(text, language)
    assert token.values("person") == ["ilan-orsk"]
    assert (token.start, token.end) == (0, len(text))


def test_cases_of_a_name_come_with_it(language: Language) -> None:
    assert only("Иланом Орском", language).mask("person") & INS
    assert only("Эдмару Хольту", language).mask("person") & DAT
    assert only("Эдмар Хольт", language).mask("person") & NOM


def test_a_name_in_small_letters_is_none(language: Language) -> None:
    assert only("бельмора", language).signature == "w"


def test_an_abbreviation_wants_its_capitals(language: Language) -> None:
    assert only("ОРС", language).values("org") == ["RCO"]
    assert only("Орс", language).values("org") == []


def test_yo_and_ye_are_one(language: Language) -> None:
    for text in ("провёл", "провел"):
        assert only(text, language).mask("hold") & PAST


@pytest.mark.parametrize("text", ["после", "стали", "доме", "мире", "пока"])
def test_a_stop_form_has_no_reading(text: str, language: Language) -> None:
    assert only(text, language).values("office", "venue_noun", "instrument") == []


def test_words_that_lost_their_space_come_apart(language: Language) -> None:
    assert told("ХольтомХольт", language) == ["Хольтом", "Хольт"]


def test_offsets_are_code_points_of_the_text(language: Language) -> None:
    text = "🤝 Илан Орск"
    name = tokenise(text, language)[0][-1]
    assert text[name.start : name.end] == "Илан Орск"


def test_topics_are_found_beside_the_tokens(language: Language) -> None:
    text = "Обсуждалась продовольственная безопасность."
    _, topics = tokenise(text, language)
    assert (text[topics[0].start : topics[0].end], topics[0].topics) == (
        "продовольственная безопасность",
        (("agriculture", True),),
    )


def test_an_empty_text_has_no_tokens(language: Language) -> None:
    assert tokenise("", language) == ([], [])
