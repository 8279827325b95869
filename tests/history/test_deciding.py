"""Decisions: they hold when documents are read again, stand beside what the coder says, and can be undone."""

import pytest

from dragoman.history import assemble, join, ledger, merge, page, review, reviews, split, stories, undo, unlink
from dragoman.model import Reading, RecordError
from dragoman.record import NotFoundError, Record, deciding
from tests import invented
from tests.history.tellings import readings

WHO = {"who": "an analyst", "why": "the text says so"}


def _again(reading: Reading) -> Reading:
    """Return a reading as a newer coder would give it: ids and spans moved, an indicator less."""
    moved = []
    for met in reading.encounters:
        piece = met.evidence[0]
        shorter = piece.model_copy(update={"start": piece.start + 1, "quote": piece.quote[1:]})
        moved.append(met.model_copy(update={"id": f"n{met.id[1:]}", "evidence": (shorter, *met.evidence[1:])}))
    return reading.model_copy(update={"encounters": tuple(moved), "indicators": ()})


def test_a_correction_changes_what_stands_and_not_what_the_coder_said(record: Record) -> None:
    met = invented.russian().encounters[0]
    made = review(record, "correct", met.id, WHO, {"status": "cancelled", "date": "2031-05-03"})
    assert (made.who, made.why, made.holds) == ("an analyst", "the text says so", True)
    ident = invented.russian().document.id
    assert record.reading(ident).encounters[0] == met
    (seen,) = reviews(record, ident)
    assert (seen.said, getattr(seen.stands, "status", None)) == (met, "cancelled")
    dates = {one.record.date for one in record.encounters(("XA", "XB"))}
    assert dates == {"2031-05-03", "2031-05-04", "2031-06-09", None}
    # The dateline's day may be one off: it is still the meeting of the Chinese report, whose day is stated,
    # and which was told last.
    assert [(one.status, one.tellings) for one in stories(record).stories if one.date == "2031-05-04"] == [("held", 2)]


def test_what_people_said_holds_when_the_document_is_read_again(record: Record) -> None:
    reading = invented.russian()
    review(record, "correct", reading.encounters[0].id, WHO, {"kind": "talks"})
    review(record, "reject", reading.statements[1].id, WHO)
    review(record, "confirm", reading.statements[0].id, WHO)
    record.add([_again(reading)], joiner=join)
    kinds = [one.record.kind for one in record.encounters(("XA", "XB")) if one.document.language == "ru"]
    assert kinds == ["talks"]
    assert [side.statements for side in assemble(record, "XA", "XB").sides] == [4, 2, 1]
    found = {seen.decision.kind: seen for seen in reviews(record, reading.document.id)}
    assert found["correct"].said is not None
    assert found["correct"].said.id.startswith("n")
    assert found["reject"].stands is None
    assert found["confirm"].stands == reading.statements[0]
    with record.asking() as connection:
        assert deciding.concord(connection).share == pytest.approx(1 / 3)


def test_a_review_holds_for_every_printing_of_the_text(record: Record) -> None:
    reading = invented.russian()
    again = reading.document.model_copy(update={"id": "reprinted", "source": "https://other.example/2"})
    copies = {
        "statements": tuple(one.model_copy(update={"id": f"again-{one.id}"}) for one in reading.statements),
        "encounters": (),
        "agreements": (),
        "initiatives": (),
        "indicators": (),
        "characterisations": (),
    }
    review(record, "reject", reading.statements[0].id, WHO)
    record.add([reading.model_copy(update={"document": again, **copies})], joiner=join)
    told = [one.record.id for one in record.records_beside("statements", ("XA", "XB")) if one.document.language == "ru"]
    assert reading.statements[0].id not in told
    assert len(record.documents("президент арландии").entries) == 2
    with record.asking() as connection:
        import sqlalchemy as sa

        left = connection.scalars(sa.text("SELECT id FROM statements WHERE document_id = 'reprinted'")).all()
    assert sorted(left) == sorted(f"again-{one.id}" for one in reading.statements[1:])


def test_an_undone_review_is_as_if_it_had_not_been_but_is_not_forgotten(record: Record) -> None:
    before = assemble(record, "XA", "XB")
    made = review(record, "reject", invented.russian().encounters[0].id, WHO)
    assert [one.tellings for one in assemble(record, "XA", "XB").encounters] == [1, 1, 1]
    undone = undo(record, made.id, {"who": "another", "why": "misread"})
    assert (undone.holds, undone.undone_by) == (False, "another")
    after = assemble(record, "XA", "XB")
    assert (after.totals, after.sides) == (before.totals, before.sides)
    assert sorted(one.tellings for one in after.encounters) == [1, 1, 2]
    with record.asking() as connection:
        assert [one.id for one in deciding.latest(connection, 0, 10)] == [made.id]
    with pytest.raises(NotFoundError, match="undone before"):
        undo(record, made.id, WHO)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [({"status": "imagined"}, "status"), ({"colour": "red"}, "colour"), ({"id": "x"}, "id"), ({}, "at least one")],
)
def test_a_correction_that_the_codebook_does_not_know(
    record: Record, changes: dict[str, object], complaint: str
) -> None:
    with pytest.raises(RecordError, match=complaint):
        review(record, "correct", invented.russian().encounters[0].id, WHO, changes)
    with record.asking() as connection:
        assert deciding.latest(connection, 0, 10) == ()


def test_what_is_merged_stays_merged_when_it_is_read_again(record: Record) -> None:
    found = stories(record).stories
    undated = next(one for one in found if one.date is None)
    dated = next(one for one in found if one.date == "2031-05-04")
    made = merge(record, undated.id, dated.id, WHO)
    whole = page(record, dated.id)
    assert (whole.story.tellings, whole.story.languages) == (3, ("kk", "ru", "zh"))
    assert [telling.document.language for telling in whole.tellings if telling.by_hand] == ["kk"]
    record.add([_again(invented.kazakh())], joiner=join)
    again = page(record, dated.id)
    assert again.story.tellings == 3
    assert {"decision": "merged by hand"} in [{r.what: r.found for r in one.reasons} for one in again.tellings]
    undo(record, made.id, WHO)
    assert sorted(one.tellings for one in stories(record).stories) == [1, 1, 2]


def test_what_is_split_stays_apart_when_it_is_read_again(record: Record) -> None:
    met = next(one for one in stories(record).stories if one.tellings == 2)
    chinese = invented.chinese()
    made = split(record, met.id, [chinese.encounters[0].id], WHO)
    assert sorted(one.tellings for one in stories(record).stories) == [1, 1, 1, 1]
    record.add([_again(chinese)], joiner=join)
    assert sorted(one.tellings for one in stories(record).stories) == [1, 1, 1, 1]
    undo(record, made.id, WHO)
    assert sorted(one.tellings for one in stories(record).stories) == [1, 1, 2]


def test_merges_and_splits_that_make_no_sense(record: Record) -> None:
    met = next(one for one in stories(record).stories if one.tellings == 2)
    signed = stories(record, "agreements").stories[0]
    with pytest.raises(RecordError, match="not merged"):
        merge(record, met.id, signed.id, WHO)
    with pytest.raises(RecordError, match="one story already"):
        merge(record, met.id, met.id, WHO)
    with pytest.raises(RecordError, match="both sides"):
        split(record, met.id, [telling.record.id for telling in page(record, met.id).tellings], WHO)
    with pytest.raises(NotFoundError, match="not all of"):
        split(record, met.id, ["nobody"], WHO)


def test_a_link_that_was_undone_does_not_come_back(where: str) -> None:
    with Record.open(where) as record:
        record.add(readings(), joiner=join)
        (invited,) = ledger(record, type_="promises").entries
        made = unlink(record, invited.followed_by[0].id, WHO)
        visit = next(one for one in readings() if one.document.source_id == "invitation-answered")
        record.add([_again(visit)], joiner=join)
        (invited,) = ledger(record, type_="promises").entries
        assert all(page(record, link.target).story.kind != "visit" for link in invited.followed_by)
        undo(record, made.id, WHO)
        (invited,) = ledger(record, type_="promises").entries
        assert [page(record, link.target).story.kind for link in invited.followed_by] == ["visit"]
