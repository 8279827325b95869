"""One occasion is told once, however often and in whichever words the text names it."""

from dragoman.coder.reader import reader
from dragoman.model import Document


def _occasions(text: str) -> list[str]:
    document = Document(id="told", text_id="told", text=text, published="2031-05-06", language="en")
    reading = reader("en", invented=True).read(document)
    return [occasion.name for one in reading.encounters for occasion in one.occasions]


def test_of_an_anniversary_in_two_wordings_the_fuller_stays() -> None:
    found = _occasions(
        "Orsk, Velen exchange congratulations on 30th anniversary of diplomatic ties\n\n"
        "PORT ALVA, May 5 -- President Ilan Orsk and Prime Minister Marta Velen on Monday exchanged congratulations "
        "on the 30th anniversary of the establishment of diplomatic relations between the two countries."
    )
    assert found == ["30th anniversary of the establishment of diplomatic relations between the two countries"]


def test_a_day_before_a_session_is_no_part_of_its_name() -> None:
    found = _occasions(
        "President Ilan Orsk and Prime Minister Marta Velen met on Monday during the River Cooperation Organisation "
        "summit in Port Alva."
    )
    assert found == ["River Cooperation Organisation summit"]
