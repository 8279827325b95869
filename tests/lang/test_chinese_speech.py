"""Whose words a Chinese text tells and what they do, in short texts about countries and people that do not exist."""

import pytest

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading, text_id

OPENING = "贝尔莫拉外长安娜·隆德15日在阿尔瓦港会见阿兰迪亚外长托马·赖斯。\n"


def read(body: str) -> Reading:
    text = OPENING + body
    document = Document(id="t", text_id=text_id(text), text=text, language="zh", published="2025-06-15")
    return reader("zh", invented=True).read(document)


def told(body: str) -> list[tuple[str | None, str]]:
    """Return (speaker, act) of each statement."""
    return [(s.speaker.name if s.speaker else None, s.act) for s in read(body).statements]


def test_a_second_speaker_behind_a_semicolon() -> None:
    body = "安娜·隆德表示，两国是彼此的重要邻国，大桥的建成对双方有利；托马·赖斯强调，边境要保持开放。"
    assert told(body) == [("Ana Lund", "assess"), ("Toma Reiss", "urge")]


def test_who_quotes_his_own_head_of_state_goes_on_behind_it() -> None:
    body = "安娜·隆德表示，两国关系稳步发展。埃德马·霍尔特总统指出，合作的活力在地方。贝方愿同阿方加强合作。"
    assert [name for name, _ in told(body)] == ["Ana Lund", "Edmar Holt", "Ana Lund"]


@pytest.mark.parametrize("opens", ["深化渔业合作，夯实友谊的基础。", "一是扩大双边贸易。", "共同维护边境的安宁。"])
def test_a_point_does_what_the_sentence_before_did(opens: str) -> None:
    assert told(f"安娜·隆德表示，双方要加强沟通。{opens}") == [("Ana Lund", "urge")] * 2


def test_a_compound_is_about_what_its_parts_name() -> None:
    (made,) = read("安娜·隆德表示，双方要推进跨境铁路项目建设。").initiatives
    assert made.topics == ("transport",)


def test_an_undertaking_that_names_no_topic_has_that_of_its_statement() -> None:
    (made,) = read("安娜·隆德表示，双方就渔业达成共识，同意设立工作组。").initiatives
    assert made.topics == ("agriculture",)
