"""The dossier of two invented states."""

from pathlib import Path

import pytest

from dragoman.history import Dossier, assemble, join, series, speakers
from dragoman.model import Encounter, Indicator, Reading, Statement
from dragoman.record import Record
from dragoman.record.pairing import Pairing
from tests import invented


@pytest.fixture
def dossier(record: Record) -> Dossier:
    return assemble(record, "XB", "XA")


def test_encounters_stand_newest_first_and_each_once(dossier: Dossier) -> None:
    assert dossier.dyad == ("XA", "XB")
    assert dossier.documents == 4
    assert [(one.date, one.status, one.languages, one.tellings) for one in dossier.encounters] == [
        ("2031-06-09", "planned", ("en",), 1),
        ("2031-05-04", "held", ("ru", "zh"), 2),
        # The Kazakh report has neither a date nor a day of publication: it can be of any meeting.
        (None, "held", ("kk",), 1),
    ]
    assert dossier.encounters[1].people == ("Ilan Orsk", "Marta Velen")
    assert dossier.encounters[1].date_basis == "stated"


def test_sides_count_their_acts_and_topics(dossier: Dossier) -> None:
    arlandia, belmora, joint = dossier.sides
    assert (arlandia.party, belmora.party, joint.party) == ("XA", "XB", "joint")
    assert (arlandia.statements, belmora.statements, joint.statements) == (5, 2, 1)
    acts = {tally.value: tally.count for tally in arlandia.acts}
    assert acts == {"report": 2, "assess": 1, "urge": 1, "criticise": 1}
    topics = [(tally.value, tally.count) for tally in arlandia.topics]
    assert topics == [("relations", 2), ("trade", 2), ("construction", 1), ("culture", 1), ("people", 1), ("water", 1)]
    assert [(tally.value, tally.count) for tally in belmora.topics] == [("transport", 2), ("construction", 1)]
    assert [tally.value for tally in joint.acts] == ["agree"]


def test_agreements_labels_and_the_rest(dossier: Dossier) -> None:
    assert [one.title for one in dossier.agreements] == ["Соглашение о перевозках", None]
    # The Chinese label is told the day after the Russian one is dated; both tellings are of one encounter.
    assert [getattr(one.record, "label", None) for one in dossier.characterisations] == [
        "strategic_partnership",
        "friendship",
    ]
    assert [one.title for one in dossier.initiatives] == ["мост через реку Тиса"]
    assert [one.kind for one in dossier.indicators] == ["trade_turnover"]
    assert dossier.totals == {"encounters": 3, "agreements": 2, "initiatives": 1, "indicators": 1, "promises": 1}


def test_figures_stand_with_their_tellings(record: Record) -> None:
    (only,) = series(record, "XB", "XA")
    assert only.story.kind == "trade_turnover"
    told = only.tellings[0].record
    assert isinstance(told, Indicator)
    assert told.evidence[0].quote in record.reading(only.tellings[0].document.id).document.text
    assert series(record, "XA", "QZ") == ()


def test_only_the_latest_tellings_of_a_figure_are_given(record: Record) -> None:
    record.add([invented.reprint(invented.russian(), "later", published="2031-05-20")], joiner=join)
    (both,) = series(record, "XA", "XB")
    assert [one.document.id for one in both.tellings] == [invented.russian().document.id, "later"]
    (one,) = series(record, "XA", "XB", latest=1)
    assert [one.document.id for one in one.tellings] == ["later"]


def test_who_speaks_is_counted_by_party(record: Record) -> None:
    found = {(said.value, party): said.count for said, party in speakers(record, "XA", "XB")}
    assert found == {("Ilan Orsk", "XA"): 4, ("Toma Reiss", "XA"): 1, ("Marta Velen", "XB"): 2}
    assert speakers(record, "XA", "QZ") == ()


def test_a_reprint_is_not_counted_twice(record: Record) -> None:
    before = assemble(record, "XA", "XB")
    record.add([invented.reprint(invented.russian(), "reprinted")], joiner=join)
    after = assemble(record, "XA", "XB")
    assert after.sides == before.sides
    assert after.totals == before.totals
    assert after.documents == before.documents + 1
    assert [(one.tellings, one.voices) for one in after.encounters] == [(1, 1), (3, 2), (1, 1)]


def test_dates_narrow_the_dossier(record: Record) -> None:
    narrow = assemble(record, "XA", "XB", since="2031-06", until="2031-06-09")
    assert [one.date for one in narrow.encounters] == ["2031-06-09"]
    assert [side.statements for side in narrow.sides] == [1, 0]


def test_a_dossier_is_json_and_back(dossier: Dossier) -> None:
    back = Dossier.model_validate_json(dossier.model_dump_json())
    assert back.encounters == dossier.encounters
    assert back.sides == dossier.sides


def test_nothing_on_record_is_an_empty_dossier(record: Record) -> None:
    nothing = assemble(record, "XC", "XD")
    assert (nothing.documents, nothing.encounters) == (0, ())
    assert [side.statements for side in nothing.sides] == [0, 0]


def test_a_party_has_no_dossier_with_itself(record: Record) -> None:
    with pytest.raises(ValueError, match="XA twice"):
        assemble(record, "XA", "XA")


def _sides(statement: Statement, *met: Encounter) -> dict[str, str | None]:
    reading = invented.russian()
    told = Reading(document=reading.document, encounters=met, statements=(statement,))
    return {pair.dyad: pair.side for pair in Pairing(told).of(statement)}


def test_beside_anothers_encounter_only_a_named_target_ties_a_statement_to_the_dyad() -> None:
    reading = invented.russian()
    statement, met = reading.statements[0], reading.encounters[0]
    elsewhere = met.model_copy(update={"dyad": ("XA", "XC"), "id": "elsewhere"})
    untold = statement.model_copy(update={"targets": ()})
    to_them = statement.model_copy(update={"targets": ("XC",)})
    to_her = statement.model_copy(update={"targets": ("Marta Velen",)})
    assert _sides(untold, met) == {"XA|XB": "XA"}
    assert _sides(untold, met, elsewhere) == {}
    assert _sides(statement, met, elsewhere) == {"XA|XB": "XA"}
    assert _sides(to_her, met, elsewhere) == {"XA|XB": "XA"}
    assert _sides(to_them, met) == {"XA|XC": "XA"}


def test_a_statement_of_a_third_party_is_of_neither_side() -> None:
    reading = invented.russian()
    third = reading.statements[0].model_copy(update={"country": "XC", "targets": ()})
    assert _sides(third, reading.encounters[0]) == {}


def test_a_meeting_of_others_leaves_the_dossier_alone(tmp_path: Path) -> None:
    reading = invented.english()
    encounter = reading.encounters[0].model_copy(update={"dyad": ("XA", "XC")})
    with Record.open(tmp_path / "a.sqlite") as record:
        told = Reading(document=reading.document, encounters=(encounter,), statements=reading.statements)
        record.add([told], joiner=join)
        assert assemble(record, "XA", "XB").documents == 0
        assert len(assemble(record, "XA", "XC").encounters) == 1
