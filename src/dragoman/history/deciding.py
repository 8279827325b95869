"""What people decide, and what follows from it at once in the stories."""

from collections.abc import Mapping, Sequence
from typing import cast

import sqlalchemy as sa

from dragoman.history.joining import join, story_id
from dragoman.history.pages import whole_id
from dragoman.history.standing import refresh
from dragoman.model import Reading, RecordError
from dragoman.model import Record as AnyRecord
from dragoman.record import Anchor, Decision, NotFoundError, Record, Review, deciding, reviewing, told
from dragoman.record.decisions import OneRecord
from dragoman.record.keeping import Keeper
from dragoman.record.shelf import Shelf, Told

Words = Mapping[str, str]
"""Who decides, and why."""


def review(
    record: Record, kind: str, record_id: str, words: Words, changes: Mapping[str, object] | None = None
) -> Decision:
    """Confirm, correct or reject a record. It holds for every printing of the text.

    Raises NotFoundError; RecordError for a field or value that the codebook does not have.
    """
    with record.asking() as connection:
        ident, name = deciding.document_of(connection, record_id)
    reading = record.reading(ident)
    said = _said(reading, name, record_id)
    where = reviewing.anchor(reading.document, name, said)
    if kind == "correct":
        if not changes:
            raise RecordError("a correction changes at least one field")
        reviewing.corrected(name, said, changes)
    detail = {"target": {"record_id": record_id, "type": name}, "changes": dict(changes or {})}
    with record.writing() as connection:
        made = deciding.put(connection, kind, [("record", where)], words, detail)  # type: ignore[arg-type]
        _lay_out(connection, reading.document.text_id)
    return made


def merge(record: Record, one: str, other: str, words: Words) -> Decision:
    """Make two stories one. Raises NotFoundError; RecordError for two types, or one story."""
    with record.writing() as connection:
        (first, type_), (second, other_type) = whole_id(connection, one), whole_id(connection, other)
        if type_ != other_type:
            raise RecordError(f"{type_} and {other_type} are not merged")
        if first == second:
            raise RecordError("this is one story already")
        shelf = Shelf(connection)
        older, younger = sorted((first, second), key=lambda ident: shelf.number(ident) or 0)
        moved = shelf.all_tellings(younger)
        placed = [
            *(("left", _anchor(connection, told_)) for told_ in shelf.all_tellings(older)),
            *(("right", _anchor(connection, told_)) for told_ in moved),
        ]
        made = deciding.put(connection, "merge", placed, words, {"target": {"left": older, "right": younger}})
        shelf.move([told_.record_id for told_ in moved], older)
        shelf.move_links(younger, older)
        shelf.dissolve(younger)
        refresh(shelf, older)
    return made


def split(record: Record, story: str, records: Sequence[str], words: Words) -> Decision:
    """Take tellings out of a story and make them one of their own. Raises NotFoundError, RecordError."""
    with record.writing() as connection:
        ident, type_ = whole_id(connection, story)
        shelf = Shelf(connection)
        tellings = shelf.all_tellings(ident)
        moved = [told_ for told_ in tellings if told_.record_id in set(records)]
        if len(moved) != len(set(records)):
            raise NotFoundError(f"not all of {', '.join(records)} tell story {ident}")
        stay = [told_ for told_ in tellings if told_ not in moved]
        if not moved or not stay:
            raise RecordError("a split leaves tellings on both sides")
        fresh = story_id(f"{moved[0].record_id}\x1fsplit")
        placed = [
            *(("left", _anchor(connection, told_)) for told_ in stay),
            *(("right", _anchor(connection, told_)) for told_ in moved),
        ]
        made = deciding.put(connection, "split", placed, words, {"target": {"left": ident, "right": fresh}})
        shelf.found(fresh, type_, (shelf.number(ident) or 0) + 1)
        shelf.move([told_.record_id for told_ in moved], fresh)
        refresh(shelf, fresh)
        refresh(shelf, ident)
    return made


def unlink(record: Record, link: str, words: Words) -> Decision:
    """Say that one story did not come of another. Raises NotFoundError."""
    with record.writing() as connection:
        shelf = Shelf(connection)
        row = shelf.link_row(link)
        if row is None:
            raise NotFoundError(f"the record holds no link {link!r}")
        placed = [
            (side, _anchor(connection, told_))
            for side, story in (("left", row.source), ("right", row.target))
            for told_ in shelf.all_tellings(story)
        ]
        detail = {"target": {"link": link, "left": row.source, "right": row.target}}
        made = deciding.put(connection, "unlink", placed, words, detail)
        shelf.unlink([link])
        refresh(shelf, row.source)
    return made


def undo(record: Record, decision: int, words: Words) -> Decision:
    """Undo a decision; the tellings that it was about are joined anew by the rules. Raises NotFoundError."""
    with record.writing() as connection:
        made = deciding.take_back(connection, decision, words["who"], words["why"])
        if made.kind in reviewing.REVIEWS:
            _lay_out(connection, made.anchors[0].text_id)
        else:
            touched = [
                where.document_id
                for side, where in zip(made.sides, made.anchors, strict=True)
                if side == "right" or made.kind == "unlink"
            ]
            Keeper(connection, "", join).lay_out_all(dict.fromkeys(touched))
    return made


def reviews(record: Record, document_id: str) -> tuple[Review, ...]:
    """Return the decisions about a document's records, each beside what the coder says today."""
    reading = record.reading(document_id)
    with record.asking() as connection:
        made = deciding.of_text(connection, reading.document.text_id)
    found = []
    for decision in made:
        where = decision.anchors[0]
        said = cast(OneRecord | None, reviewing.fitting(where, reading))
        stands = said
        if said is not None and decision.holds:
            stands = cast(OneRecord | None, reviewing.reviewed(reading, [decision]).get(said.id, ("", said))[1])
        found.append(Review(decision=decision, record_type=where.type, said=said, stands=stands))
    return tuple(found)


def _said(reading: Reading, name: str, record_id: str) -> AnyRecord:
    for one in getattr(reading, name):
        if one.id == record_id:
            found: AnyRecord = one
            return found
    raise NotFoundError(f"the reading of {reading.document.id} no longer holds {record_id!r}")


def _lay_out(connection: sa.Connection, text_id: str) -> None:
    """Lay out every printing of a text anew, under the decisions that hold now."""
    Keeper(connection, "", join).lay_out_all(deciding.same_text(connection, text_id))


def _anchor(connection: sa.Connection, told_: Told) -> Anchor:
    start, end = told_.features["span"]
    text_id = connection.scalar(told.text_id(told_.document_id)) or ""
    return Anchor(document_id=told_.document_id, text_id=text_id, type=told_.record_type, start=start, end=end)
