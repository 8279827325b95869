"""What English texts name, list and leave to the context."""

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading

MET = (
    "KORDAVEN, May 5, 2031 -- President Ilan Orsk of Arlandia met with Prime Minister Marta Velen of Belmora on Monday."
)


def _read(text: str, published: str = "2031-05-06") -> Reading:
    return reader("en", invented=True).read(
        Document(id="told", text_id="told", text=text, published=published, language="en")
    )


def test_what_has_a_name_of_its_own_is_an_undertaking_and_its_name_ends_where_the_capitals_do() -> None:
    reading = _read(f"{MET} They reviewed work under the Arlandia-Belmora Partnership for River Towns and praised it.")
    assert [(i.name, i.status) for i in reading.initiatives] == [
        ("Arlandia-Belmora Partnership for River Towns", "progressing")
    ]


def test_a_meeting_of_a_council_is_told_and_not_the_council() -> None:
    reading = _read(f"{MET} The leaders agreed to hold the next meeting of the High-Level Dialogue on Lakes.")
    assert [i.kind for i in reading.initiatives] == ["event"]


def test_a_fund_that_somebody_heads_and_aid_that_is_given_are_no_undertakings() -> None:
    reading = _read(f"{MET} Toma Reiss, head of the Lowland Rivers Fund, spoke of the delivery of humanitarian aid.")
    assert not reading.initiatives


def test_an_agreement_with_a_name_stands_signed() -> None:
    reading = _read(f"{MET} They marked the anniversary of the Holm Lake Agreement.")
    assert [(a.title, a.status) for a in reading.agreements] == [("Holm Lake Agreement", "signed")]


def test_a_deal_that_is_sought_is_not_adopted() -> None:
    assert not _read(f"{MET} They discussed efforts to secure a hostage release deal.").agreements


def test_in_a_text_about_a_war_the_talks_are_about_it_and_a_visit_is_not() -> None:
    reading = _read(
        f"{MET} Velen said the war in the Tavelian hills must end. Orsk said the ceasefire must hold. "
        "Both sides agreed that the consultations were useful. Orsk said he was ready to visit Belmora."
    )
    assert [s.topics for s in reading.statements[-2:]] == [("conflict",), ("relations",)]


def test_who_hosted_a_session_and_who_was_also_there_took_part() -> None:
    reading = _read(
        "President Ilan Orsk spoke today in a virtual summit of the River Cooperation Organization hosted by "
        "Presidents Edmar Holt of Belmora and Marta Velen of Tavelia.\n\nHe thanked Secretary General Ana Lund, who "
        "was also in attendance."
    )
    assert {p.actor.name for e in reading.encounters for p in e.participants} >= {"Ilan Orsk", "Edmar Holt"}


def test_a_name_before_a_comma_has_no_office_that_somebody_else_s_name_follows() -> None:
    reading = _read(f"{MET} When they reached Talmar, Foreign Minister Toma Reiss said the port would open.")
    assert [s.speaker.name for s in reading.statements if s.speaker] == ["Toma Reiss"]


def test_what_a_call_is_for_is_said_in_it() -> None:
    reading = _read(
        "May 5, 2031\n\nPresident Ilan Orsk spoke today with Marta Velen of Belmora to congratulate her on her award."
    )
    assert [(s.act, s.evidence[0].quote) for s in reading.statements] == [
        ("congratulate", "to congratulate her on her award")
    ]


def test_what_two_met_to_discuss_is_not_said() -> None:
    reading = _read(
        "May 5, 2031\n\nPresident Ilan Orsk met with Marta Velen of Belmora to discuss support for fishermen."
    )
    assert not reading.statements


def test_a_visit_next_month_and_one_in_a_month_that_has_passed_this_year_are_to_come() -> None:
    reading = _read(
        f"{MET} Ilan Orsk will visit Belmora next month. Toma Reiss will visit Tavelia in February.\n", "2031-05-05"
    )
    assert {e.date for e in reading.encounters if e.kind == "visit"} == {"2031-06", "2032-02"}
