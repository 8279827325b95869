"""Where a sentence ends, and which line is a heading."""

import re

import pytest

from dragoman.coder.sentences import Sentence, split
from dragoman.coder.token import Token

ABBREVIATIONS = frozenset({"г", "им", "млрд", "т"})


def tokens_of(text: str) -> list[Token]:
    """Words are `w`, marks themselves: splitting asks no more of a token."""
    pieces = re.finditer(r"\d+(?:[.,]\d+)*|\w+|[^\w\s]", text)
    return [Token(p.start(), p.end(), "w" if p[0][0].isalnum() else p[0]) for p in pieces]


def sentences_of(text: str, skipped: list[tuple[int, int]] | None = None) -> list[Sentence]:
    return split(text, tokens_of(text), skipped or [], ABBREVIATIONS)


def told(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мост открыт. Порт закрыт.", ["Мост открыт.", "Порт закрыт."]),
        ("Мост открыт! Порт закрыт? Да.", ["Мост открыт!", "Порт закрыт?", "Да."]),
        ("Это было в 2024 г. Осенью мост открыли.", ["Это было в 2024 г. Осенью мост открыли."]),
        ("Сумма 5 млрд. Тальмар растёт.", ["Сумма 5 млрд. Тальмар растёт."]),
        ("И. Орск и Э. Хольт довольны.", ["И. Орск и Э. Хольт довольны."]),
        ("Рост 3.5 процента. Хорошо.", ["Рост 3.5 процента.", "Хорошо."]),
        ("«Мост открыт». Орск доволен.", ["«Мост открыт».", "Орск доволен."]),
        ("«Мост открыт.» Орск доволен.", ["«Мост открыт.»", "Орск доволен."]),
        ("Мост открыт. – Порт закрыт.", ["Мост открыт.", "– Порт закрыт."]),
        ("Мост... открыт.", ["Мост... открыт."]),
        ("Мост открыт… Порт закрыт.", ["Мост открыт…", "Порт закрыт."]),
        ("Мост открыт, т. е. готов.", ["Мост открыт, т. е. готов."]),
        ("Мост открыт.Порт закрыт.", ["Мост открыт.", "Порт закрыт."]),
        ("Подробности на port.example.org сегодня.", ["Подробности на port.example.org сегодня."]),
        ("桥已开通。港口关闭。", ["桥已开通。", "港口关闭。"]),
        ("他说：“桥已开通。”港口关闭。", ["他说：“桥已开通。”", "港口关闭。"]),
        ("Мост\nоткрыт.", ["Мост\nоткрыт."]),
        ("Мост открыт\nПорт закрыт", ["Мост открыт", "Порт закрыт"]),
        ("Мост открыт\n\nи порт тоже", ["Мост открыт", "и порт тоже"]),
        ("...\n\nМост открыт.", ["Мост открыт."]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_paragraphs_are_counted_at_line_ends() -> None:
    text = "Мост открыт\nОрск доволен. Хольт тоже.\n\nПорт закрыт."
    assert [(text[s.start : s.end], s.paragraph) for s in sentences_of(text)] == [
        ("Мост открыт", 0),
        ("Орск доволен.", 1),
        ("Хольт тоже.", 1),
        ("Порт закрыт.", 2),
    ]


def test_a_first_line_without_a_stop_is_a_heading() -> None:
    text = "Мост между Арландией и Бельморой открыт\nОрск доволен."
    assert [s.title for s in sentences_of(text)] == [True, False]


def test_a_line_that_ends_like_a_sentence_is_no_heading() -> None:
    text = "Мост открыт.\nПорт закрыт:\nОрск доволен."
    assert [s.title for s in sentences_of(text)] == [False, False, False]


def test_a_skipped_passage_belongs_to_no_sentence() -> None:
    text = "Мост открыт. ПОДЕЛИТЬСЯ Порт закрыт."
    gap = (text.index("ПОДЕЛИТЬСЯ"), text.index(" Порт"))
    found = sentences_of(text, [gap])
    assert [text[s.start : s.end] for s in found] == ["Мост открыт.", "Порт закрыт."]


def test_a_sentence_of_no_words_is_none() -> None:
    assert sentences_of("— — —") == []
    assert sentences_of("") == []


def test_a_heading_may_be_longer_than_the_lines_that_were_broken_by_hand() -> None:
    heading = (
        "Readout of the meeting of the President with the ministers who look after the rivers of the whole country"
    )
    body = (
        "The President met today in the harbour with the Belmoran\nMinister Ana Lund, who looks after the rivers, and "
    )
    body += "with\n"
    body += "Toma Reiss of the harbour board, to speak of ships and\nNets."
    assert len(sentences_of(f"{heading}\n\n{body}")) == 2
