"""Folding: what the lexicon is matched against, and the way back."""

import pytest

from dragoman.text.fold import Folding, fold

RUSSIAN = Folding("а-яё", "А-ЯЁ")
CHINESE = Folding(letters={"國": "国", "會": "会"})


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Арландия", "арландия"),
        ("ещё", "еще"),
        ("ЁЛКА", "елка"),
        ("Порт-Альва", "порт альва"),
        ("«Мост», 2025!", " мост   2025 "),
        ("a_b", "a b"),
        ("Илан\u00a0Орск", "илан орск"),
        ("сою\u00adзник", "союзник"),
        ("встре\u0301ча", "встреча"),
        ("**Орск** встретил", "орск встретил"),
        ("中国", "中国"),
        ("", ""),
    ],
)
def test_what_folding_leaves(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_words_that_were_glued_come_apart_where_a_language_says_so() -> None:
    assert fold("ХольтомХольт", RUSSIAN).text == "хольтом хольт"
    assert fold("ХольтомХольт").text == "хольтомхольт"
    assert fold("McHolt iPort", RUSSIAN).text == "mcholt iport"


def test_letters_stand_for_others_in_their_places() -> None:
    folded = fold("國會 House 会", CHINESE)
    assert (folded.text, folded.back) == ("国会 house 会", None)


@pytest.mark.parametrize("text", ["Арландия ещё раз", "Порт-Альва, 15 июня", "阿兰迪亚。"])
def test_where_nothing_moves_offsets_are_the_same(text: str) -> None:
    folded = fold(text)
    assert folded.back is None
    assert len(folded.text) == len(text)


@pytest.mark.parametrize(
    "text", ["сою\u00adзник мира", "встре\u0301ча", "**Орск** и __Хольт__", "одинДва Три", "\u200fмир\u200e да"]
)
def test_the_way_back_leads_to_the_same_letters(text: str) -> None:
    folded = fold(text, RUSSIAN)
    assert folded.back is not None
    assert len(folded.back) == len(folded.text) + 1
    assert folded.back[-1] == len(text)
    assert list(folded.back) == sorted(folded.back)
    for place, letter in enumerate(folded.text):
        if letter != " ":
            assert text[folded.back[place]].lower().replace("ё", "е") == letter


def test_a_letter_that_grows_in_small_keeps_the_offsets() -> None:
    # Python's "İ".lower() is two code points.
    assert len(fold("İstanbul").text) == len("İstanbul")
