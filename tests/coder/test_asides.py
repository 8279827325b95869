"""Links in the midst of an article, officials whom nobody names, and names that are alike."""

from dragoman.coder.reader import reader
from dragoman.gazetteer.likeness import alike
from dragoman.model import Document, Reading

DAY = "2031-06-05"

LINKED = """Президент Арландии Илан Орск провел встречу с президентом Бельморы Эдмаром Хольтом.

Читайте также
Погода на выходные: дождь

Илан Орск отметил, что две страны должны расширять сотрудничество в торговле, в энергетике и в образовании, беречь реки.
"""


def _read(text: str) -> Reading:
    return reader("ru", invented=True).read(Document(id="a", text_id="t", text=text, published=DAY))


def test_a_link_in_the_middle_does_not_end_the_article() -> None:
    quotes = [piece.quote for s in _read(LINKED).statements for piece in s.evidence[:1]]
    assert len(quotes) == 1
    assert quotes[0].startswith("две страны должны расширять")


def test_the_link_itself_is_in_no_record() -> None:
    reading = _read(LINKED)
    assert not any("Погода" in piece.quote for _, record in reading.records() for piece in record.evidence)


def test_links_behind_the_last_paragraph_end_the_article() -> None:
    article = LINKED.split("\n\nЧитайте", maxsplit=1)[0]
    text = article + "\n\nЧитайте также\nПрезидент Франции встретился с президентом Кении\n"
    assert [sorted({p.actor.country or "" for p in e.participants}) for e in _read(text).encounters] == [["XA", "XB"]]


def test_an_ambassador_without_a_name_is_given_none() -> None:
    (encounter,) = _read("МИД России вызвал посла Украины из-за плакатов.").encounters
    assert encounter.kind == "meeting"
    assert [p.actor.name for p in encounter.participants if p.actor.type == "person"] == ["ambassador of Ukraine"]


def test_of_two_brothers_in_one_office_the_given_name_decides() -> None:
    assert not alike("Orin Bel Tarvo", "Madek Bel Tarvo", shared=True)
    assert alike("Oryn bin Tarvo", "Orin bin Tarvo", shared=True)


def test_one_common_word_makes_no_person_of_two() -> None:
    assert not alike("Madek bin Halor al Kessen", "Orin bin Madek al Tarvo")
    assert alike("Tarvo", "Orin Tarvo")
