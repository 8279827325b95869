"""What counts as having come of what was planned, invited or to be signed, and what does not."""

from pathlib import Path

from dragoman.history import join, page, stories
from dragoman.history.answers import StoryPage
from dragoman.model import Agreement, Reading
from dragoman.record import Record
from tests.history.saying import met, reading, said, thing

MARTA = "XB Marta Velen guest"


def _links(where: Path, *told: Reading) -> set[tuple[str, str, str]]:
    """Return the links as (the document of what was to come, what came of it, the document of that), a letter each."""
    found = set()
    where.mkdir(exist_ok=True)
    with Record.open(where / "a.sqlite") as record:
        record.add(told, joiner=join)
        for type_ in ("encounters", "promises", "agreements"):
            for story in stories(record, type_=type_, limit=50).stories:
                whole = page(record, story.id)
                for link in whole.links:
                    if link.source == story.id:
                        found.add((_letters(whole), link.kind, _letters(page(record, link.target))))
    return found


def _letters(whole: StoryPage) -> str:
    return "".join(sorted(str(one.document.outlet)[0] for one in whole.tellings))


def test_a_plan_without_a_day_is_answered_soon_or_where_it_was_to_be(tmp_path: Path) -> None:
    plan = met("will meet", None, status="planned", place=(None, None))
    assert (
        _links(
            tmp_path,
            reading("a", "en", "2031-01-01", "Orsk and Velen will meet.", [plan]),
            reading("b", "en", "2031-10-02", "On 1 October Orsk met Velen.", [met("Orsk met Velen", "2031-10-01")]),
        )
        == set()
    )
    assert _links(
        tmp_path / "second",
        reading("a", "en", "2031-09-01", "Orsk and Velen will meet.", [plan]),
        reading("b", "en", "2031-10-02", "On 1 October Orsk met Velen.", [met("Orsk met Velen", "2031-10-01")]),
    ) == {("a", "held", "b")}


def test_what_was_told_as_held_waits_for_nothing_more(tmp_path: Path) -> None:
    told = [
        reading("a", "en", "2031-05-04", "Orsk will call Velen today.",
                [met("Orsk will call", "2031-05-04", kind="call", status="planned", place=(None, None))]),
        reading("b", "en", "2031-05-05", "On 4 May Orsk called Velen.",
                [met("Orsk called", "2031-05-04", kind="call", place=(None, None))]),
        reading("c", "en", "2031-05-15", "On 15 May Orsk called Velen.",
                [met("Orsk called", "2031-05-15", kind="call", place=(None, None))]),
    ]  # fmt: skip
    assert _links(tmp_path, *told) == set()
    # The plan found the later call while it was alone; then it is told that it was held on its day.
    assert _links(tmp_path / "second", told[0], told[2], told[1]) == set()


def test_one_document_does_not_answer_its_own_plan(tmp_path: Path) -> None:
    told = reading("a", "en", "2031-05-04", "Orsk met Velen. They will meet tomorrow.",
                   [met("Orsk met Velen", "2031-05-04"),
                    met("will meet tomorrow", "2031-05-05", status="planned", place=(None, None))])  # fmt: skip
    assert _links(tmp_path, told) == set()


def test_that_two_delegations_meet_is_not_the_meeting_of_two_presidents(tmp_path: Path) -> None:
    assert (
        _links(
            tmp_path,
            reading("a", "en", "2031-05-01", "Orsk and Velen will meet.", [met("will meet", None, status="planned")]),
            reading("b", "en", "2031-05-10", "Delegations met.", [met("Delegations met", "2031-05-10", people=())]),
        )
        == set()
    )


def test_who_is_welcome_is_who_comes(tmp_path: Path) -> None:
    visit = reading("z", "en", "2031-08-20", "On 20 August Velen came on a visit.",
                    [met("came on a visit", "2031-08-20", kind="visit", people=(MARTA,))])  # fmt: skip
    people = said("welcomes more tourists", "XA Ilan Orsk", "invite", "XB", "tourism")
    deputies = said("welcomes deputies", "XA Ana Speaker", "invite", "XB", "relations", office="speaker_of_parliament")
    named = said("invited Marta Velen", "XA Ana Speaker", "invite", "XB", "tourism", office="speaker_of_parliament")
    leader = said("be our guest", "XA Ilan Orsk", "invite", "XB", "relations")
    assert _links(
        tmp_path,
        reading("a", "en", "2031-03-01", "Arlandia welcomes more tourists.", [people]),
        reading("b", "en", "2031-03-02", "The Speaker welcomes deputies.", [deputies]),
        reading("c", "en", "2031-03-03", "The Speaker invited Marta Velen.", [named]),
        reading("d", "en", "2031-03-04", "He told her to be our guest.", [leader]),
        visit,
    ) == {("c", "visited", "z"), ("d", "visited", "z")}


def test_a_protocol_without_a_name_is_not_any_protocol(tmp_path: Path) -> None:
    signed = thing(Agreement, "the protocol on the Tisa ferry", kind="protocol", status="signed",
                   title="protocol on the Tisa ferry", topics=("transport",))  # fmt: skip
    told = [
        reading("z", "en", "2031-04-01", "They signed the protocol on the Tisa ferry.", [signed]),
        reading("a", "en", "2031-03-01", "A protocol was agreed.",
                [thing(Agreement, "A protocol", kind="protocol", status="negotiated", title="protocol")]),
    ]  # fmt: skip
    for ident, day, name in (("b", "2030-03-01", "протокол о тоннеле"), ("c", "2031-03-01", "протокол о пароме")):
        planned = thing(Agreement, name, kind="protocol", status="planned", title=name, topics=("transport",))
        told.append(reading(ident, "ru", day, f"Готовится {name}.", [planned]))
    # Titles in two languages do not compare: then it is signed soon, or it may be another.
    assert _links(tmp_path, *told) == {("c", "signed", "z")}
