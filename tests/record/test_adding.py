"""Adding: nothing twice, nothing lost, nothing half."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from dragoman.model import Reading
from dragoman.record import Added, Record, schema
from tests import invented


def _count(record: Record, table: str, where: str = "1 = 1") -> int:
    with record.asking() as connection:
        return int(connection.execute(sa.text(f"SELECT count(*) FROM {table} WHERE {where}")).scalar_one())


def _dump(record: Record) -> dict[str, list[str]]:
    with record.asking() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(sa.select(table))))
            for table in schema.metadata.sorted_tables
        }


def test_what_was_added_comes_back_whole(record: Record) -> None:
    assert record.add(invented.all_readings()) == Added(added=5)
    for reading in invented.all_readings():
        assert record.reading(reading.document.id) == reading
        assert record.reading(reading.document.id).model_dump_json() == reading.model_dump_json()


def test_adding_twice_changes_nothing(record: Record) -> None:
    record.add(invented.all_readings())
    before = _dump(record)
    assert record.add(invented.all_readings()) == Added(known=5)
    assert _dump(record) == before


def test_a_document_read_differently_gets_a_new_current_reading_and_keeps_the_old(
    record: Record,
) -> None:
    old = invented.russian()
    new = old.model_copy(update={"indicators": (), "statements": old.statements[:1]})
    record.add([old])
    assert record.add([new]) == Added(changed=1)
    assert record.reading(old.document.id) == new
    assert _count(record, "readings") == 2
    assert _count(record, "readings", "is_current") == 1
    assert _count(record, "indicators") == 0
    assert _count(record, "statements") == 1
    # One meeting with three pieces, one statement, a bundle and an instrument with two each, a bridge, a friendship.
    assert _count(record, "evidence") == 3 + 1 + 2 + 2 + 1 + 1
    assert record.add([old]) == Added(changed=1)
    assert record.reading(old.document.id) == old
    assert _count(record, "readings") == 2


def test_the_tables_hold_the_main_columns(record: Record) -> None:
    record.add([invented.russian()])

    def ask(query: str) -> list[tuple[object, ...]]:
        with record.asking() as connection:
            return [tuple(row) for row in connection.execute(sa.text(query))]

    assert ask("SELECT kind, status, date, date_basis, place_city, place_venue FROM encounters") == [
        ("meeting", "held", "2031-05-04", "dateline", "Port Alva", "Доме у Моря")
    ]
    assert ask("SELECT name, role FROM participants ORDER BY position") == [
        ("Ilan Orsk", "host"),
        ("Marta Velen", "guest"),
    ]
    assert ask("SELECT speaker_name, act FROM statements ORDER BY position") == [
        ("Ilan Orsk", "report"),
        ("Ilan Orsk", "assess"),
        ("Marta Velen", "pledge"),
    ]
    assert ask("SELECT count, count_is, value_amount, value_currency FROM agreements ORDER BY position") == [
        (20, "more_than", None, None),
        (None, None, 5e9, "USD"),
    ]
    assert ask("SELECT by_name, label FROM characterisations") == [("Ilan Orsk", "friendship")]
    assert ask("SELECT DISTINCT party FROM parties ORDER BY party") == [("XA",), ("XB",)]
    assert ask("SELECT quote FROM evidence WHERE field = 'change_percent'") == [("12%",)]


def test_one_that_cannot_be_kept_is_named_and_the_others_are_kept(record: Record) -> None:
    good = invented.russian()
    twin = invented.chinese()
    twice = twin.model_copy(update={"encounters": twin.encounters * 2})
    surrogate = invented.document("half a letter: \ud800", language="en")
    added = record.add([good, twice, Reading(document=surrogate), invented.english()])
    assert (added.added, added.known, added.changed) == (2, 0, 0)
    assert [refused.where for refused in added.refused] == [twin.document.id, surrogate.id]
    assert "unique" in added.refused[0].reason.casefold()
    assert record.documents().total == 2


def test_a_crash_between_batches_loses_only_what_was_not_committed(record: Record) -> None:
    def stream() -> Iterator[Reading]:
        for number in range(150):
            yield Reading(document=invented.document(f"Nothing happened on day {number}.", language="en"))
        raise RuntimeError("power cut")

    sums: list[int] = []
    with pytest.raises(RuntimeError):
        record.add(stream(), progress=lambda sum_: sums.append(sum_.total))
    assert sums == [100]
    assert record.documents().total == 100


def test_an_empty_reading_is_kept_with_its_coder(record: Record) -> None:
    record.add([invented.empty()], coder="rules 9")
    entry = record.documents().entries[0]
    assert (entry.coder, entry.records) == ("rules 9", 0)


def test_reprints_are_tellings_of_their_own(record: Record) -> None:
    text = "Two  outlets print the same words."
    one = invented.document(text, source="https://a.example/1")
    two = invented.document(text.replace("  ", " "), source="https://b.example/1")
    assert one.text_id == two.text_id
    record.add([Reading(document=one), Reading(document=two)])
    assert record.reading(one.id).document.text == text
    assert record.documents().total == 2
