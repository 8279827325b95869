"""The dossier of two invented states."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.history import Dossier, assemble
from dragoman.history.sides import is_of
from dragoman.model import Encounter, Reading, Statement
from dragoman.record import Record
from tests import invented


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record.open(tmp_path_factory.mktemp("history") / "a.sqlite") as opened:
        opened.add(invented.all_readings())
        yield opened


@pytest.fixture(scope="module")
def dossier(record: Record) -> Dossier:
    return assemble(record, "XB", "XA")


def test_encounters_stand_in_time_order_with_their_documents(dossier: Dossier) -> None:
    assert dossier.dyad == ("XA", "XB")
    assert dossier.documents == 4
    assert [(one.record.date, one.record.status, one.document.language) for one in dossier.encounters] == [
        ("2031-05-04", "held", "ru"),
        ("2031-05-04", "held", "zh"),
        ("2031-06-09", "planned", "en"),
        (None, "held", "kk"),
    ]
    assert dossier.encounters[1].document.headline == "奥尔斯克会见贝尔莫拉总理韦伦"


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
    assert [one.record.title for one in dossier.agreements] == [None, "Соглашение о перевозках"]
    # The Russian label is dated, the Chinese is not.
    assert [one.record.label for one in dossier.characterisations] == ["friendship", "strategic_partnership"]
    assert [one.record.name for one in dossier.initiatives] == ["мост через реку Тиса"]
    assert [one.record.value for one in dossier.indicators] == [3e9]


def test_a_dossier_is_json_and_back(dossier: Dossier) -> None:
    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier


def test_nothing_on_record_is_an_empty_dossier(record: Record) -> None:
    nothing = assemble(record, "XC", "XD")
    assert (nothing.documents, nothing.encounters) == (0, ())
    assert [side.statements for side in nothing.sides] == [0, 0]


def test_a_party_has_no_dossier_with_itself(record: Record) -> None:
    with pytest.raises(ValueError, match="XA twice"):
        assemble(record, "XA", "XA")


def _parts() -> tuple[Statement, Encounter, Encounter]:
    reading = invented.russian()
    elsewhere = reading.encounters[0].model_copy(update={"dyad": ("XA", "XC"), "id": "elsewhere"})
    return reading.statements[0], reading.encounters[0], elsewhere


def test_beside_anothers_encounter_only_a_named_target_ties_a_statement_to_the_dyad() -> None:
    statement, met, elsewhere = _parts()
    untold = statement.model_copy(update={"targets": ()})
    to_them = statement.model_copy(update={"targets": ("XC",)})
    to_her = statement.model_copy(update={"targets": ("Marta Velen",)})
    dyad = ("XA", "XB")
    assert is_of(untold, dyad, [met]) == "XA"
    assert is_of(untold, dyad, [met, elsewhere]) is None
    assert is_of(statement, dyad, [met, elsewhere]) == "XA"
    assert is_of(to_her, dyad, [met, elsewhere]) == "XA"
    assert is_of(to_them, dyad, [met]) is None


def test_a_statement_of_a_third_party_is_of_neither_side() -> None:
    statement, met, _ = _parts()
    third = statement.model_copy(update={"country": "XC"})
    assert is_of(third, ("XA", "XB"), [met]) is None


def test_a_meeting_of_others_leaves_the_dossier_alone(tmp_path: Path) -> None:
    reading = invented.english()
    encounter = reading.encounters[0].model_copy(update={"dyad": ("XA", "XC")})
    with Record.open(tmp_path / "a.sqlite") as record:
        record.add([Reading(document=reading.document, encounters=(encounter,), statements=reading.statements)])
        assert assemble(record, "XA", "XB").documents == 0
        assert len(assemble(record, "XA", "XC").encounters) == 1
