"""Encodings: told by marks where there are any, by the look of the letters where not."""

import random

import pytest

from dragoman.model import SourceError
from dragoman.sources.encoding import decode

RUSSIAN = "Президент Арландии принял в столице посла Белморы, сообщает пресс-служба. Стороны обсудили торговлю."
CHINESE = "阿兰国总统在首都会见贝尔莫拉国大使，双方就贸易合作交换了意见。"
KAZAKH = "Арландия президенті елордада Белмора елшісін қабылдады. Тараптар өзара сауданы талқылады."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r"])
def test_russian(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gb2312"])
def test_chinese(encoding: str) -> None:
    assert decode(CHINESE.encode(encoding)) == CHINESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "kz1048"])
def test_kazakh(encoding: str) -> None:
    assert decode(KAZAKH.encode(encoding)) == KAZAKH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_with_the_marks_of_word_processors(encoding: str) -> None:
    text = "The envoy’s “café” talks – in São Tomé – were brief."
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["Встреча в столице", "Переговоры прошли", "посол прибыл"])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_two_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_russian_far_behind_english() -> None:
    text = "From our correspondent. " * 5000 + RUSSIAN
    assert decode(text.encode("koi8-r")) == text


def test_a_few_broken_bytes_stay_utf_8() -> None:
    broken = RUSSIAN.encode() + b"\xd0 \xff" + RUSSIAN.encode()
    assert decode(broken) == f"{RUSSIAN}\ufffd \ufffd{RUSSIAN}"
    assert decode(b"The ministers met in Arlandia\xff today and talked.").count("\ufffd") == 1


def test_a_cut_at_the_end_costs_one_letter() -> None:
    assert decode(RUSSIAN.encode()[:-2] + b"\xd0").startswith(RUSSIAN[:-2])


@pytest.mark.parametrize(
    "declared", [None, "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "gbk", "utf-7", "no-such", "base64"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
def test_a_wrong_declaration_is_put_right(declared: str | None, encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), declared) == RUSSIAN


def test_a_right_declaration_of_another_encoding_is_believed() -> None:
    polish = "Prezydent Arlandii przyjął ambasadora. Rozmowy były długie i żywe."
    assert decode(polish.encode("iso8859-2"), "iso-8859-2") == polish


@pytest.mark.parametrize("seed", range(5))
def test_noise_is_no_text(seed: int) -> None:
    noise = random.Random(seed).randbytes(3000)
    for data in (noise, bytes(byte | 128 for byte in noise)):
        with pytest.raises(SourceError, match="cannot be decoded"):
            decode(data)
