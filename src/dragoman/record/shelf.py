"""Where stories stand: what the joining of tellings reads and writes, inside the transaction of a batch.

Which tellings are one is decided in the history; here is the SQL that it needs.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import sqlalchemy as sa

from dragoman.model import Document, Record
from dragoman.record.engine import ignoring
from dragoman.record.schema import documents
from dragoman.record.story_schema import (
    anchors,
    blocks,
    decisions,
    links,
    stories,
    story_pairs,
    story_people,
    tellings,
)

Features = dict[str, Any]
"""What a telling is compared by: plain values, as the history wrote them."""

_MOST_TELLINGS = 40
"""Tellings of a story that a new one is compared with, the oldest: a story told a hundred times is known by then."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A document that was just laid out. `records` are its records that stand, by type, in text order; `fresh`: the
    record did not have it before, so that it told nothing yet.
    """

    document: Document
    number: int
    voice: str
    outlet: str | None
    outlet_country: str | None
    records: tuple[tuple[str, Record], ...]
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A telling on the shelf."""

    record_id: str
    story_id: str
    document_id: str
    record_type: str
    told: str | None
    status: str | None
    score: float
    reasons: list[Any]
    by_hand: bool
    features: Features
    voice: str | None


@dataclass(slots=True)
class Saved:
    """A story as it is to stand: its row, and under what it is found."""

    row: dict[str, Any]
    dyads: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    keys: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A merge, split or unlink that holds: anchors of the one part, and of the other."""

    id: int
    kind: str
    left: tuple[tuple[str, str, int, int], ...]
    right: tuple[tuple[str, str, int, int], ...]


class Joiner(Protocol):
    """Who ties a document's records to stories."""

    def __call__(self, shelf: "Shelf", laid: Laid) -> None:
        """Tie the records of a document that was laid out; forget what it told before."""
        ...


_TELLING = (*(column for column in tellings.c), documents.c.voice)
_CANDIDATES = (
    sa.select(blocks.c.story_id)
    .where(blocks.c.key.in_(sa.bindparam("keys", expanding=True)))
    .where(blocks.c.day.between(sa.bindparam("low"), sa.bindparam("high")))
    .order_by(blocks.c.day.desc(), blocks.c.story_id)
    .limit(sa.bindparam("most"))
)
_OF_STORIES = (
    sa.select(*_TELLING)
    .join(documents, documents.c.id == tellings.c.document_id)
    .where(tellings.c.story_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(documents.c.number, tellings.c.record_id)
)


_REPLACE = (
    sa.update(stories)
    .where(stories.c.id == sa.bindparam("ident"))
    .values({c.name: sa.bindparam(f"new_{c.name}") for c in stories.c if c.name not in ("id", "number")})
)
_LINKS_FROM = (
    sa.select(*links.c, stories.c.date)
    .join(stories, stories.c.id == links.c.target)
    .where(links.c.source == sa.bindparam("story"))
    .order_by(links.c.id)
)
_FOLLOWED = sa.select(sa.func.max(links.c.score)).where(links.c.source == sa.bindparam("story"))


@dataclass(slots=True)
class Shelf:
    """The stories, on a connection that writes."""

    connection: sa.Connection
    _rulings: list[Ruling] | None = field(default=None)

    def candidates(self, keys: Sequence[str], low: int, high: int, most: int = 60) -> list[str]:
        """Return the stories that have one of the keys on a day from `low` to `high`; the latest `most`."""
        if not keys:
            return []
        found = self.connection.scalars(_CANDIDATES, {"keys": list(keys), "low": low, "high": high, "most": most})
        return list(dict.fromkeys(found))

    def tellings(self, ids: Sequence[str]) -> dict[str, list[Told]]:
        """Return the tellings of stories, the oldest first; at most 40 of each."""
        found: dict[str, list[Told]] = {ident: [] for ident in ids}
        if ids:
            for row in self.connection.execute(_OF_STORIES, {"ids": list(ids)}):
                if len(found[row.story_id]) < _MOST_TELLINGS:
                    found[row.story_id].append(Told(*row))
        return found

    def all_tellings(self, story: str) -> list[Told]:
        """Return every telling of a story, the oldest first."""
        return [Told(*row) for row in self.connection.execute(_OF_STORIES, {"ids": [story]})]

    def forget(self, document_id: str) -> list[str]:
        """Take away what a document tells; return the stories that it told."""
        mine = tellings.c.document_id == document_id
        told = list(self.connection.scalars(sa.select(tellings.c.story_id).where(mine).distinct()))
        if told:
            self.connection.execute(sa.delete(tellings).where(mine))
        return told

    def put(self, rows: Sequence[dict[str, Any]]) -> None:
        """Put tellings on the shelf; their stories stand there already."""
        if rows:
            self.connection.execute(sa.insert(tellings), rows)

    def move(self, records: Collection[str], story: str, by_hand: bool = True) -> None:
        """Give tellings to another story."""
        self.connection.execute(
            sa.update(tellings).where(tellings.c.record_id.in_(records)).values(story_id=story, by_hand=by_hand)
        )

    def number(self, story: str) -> int | None:
        """Return a story's number in the order of founding; null if it does not stand here."""
        return self.connection.scalar(sa.select(stories.c.number).where(stories.c.id == story))

    def place(self, fresh: Sequence[Saved]) -> None:
        """Put new stories on the shelf."""
        if not fresh:
            return
        self.connection.execute(sa.insert(stories), [saved.row for saved in fresh])
        for table, rows in _belongings(fresh).items():
            if rows:
                self.connection.execute(sa.insert(table), rows)

    def replace(self, saved: Saved, grown: bool = False) -> None:
        """Put a story that stands here already as it is to stand now. `grown`: it keeps all that it was found under."""
        ident = saved.row["id"]
        values = {f"new_{column}": value for column, value in saved.row.items() if column not in ("id", "number")}
        self.connection.execute(_REPLACE, {"ident": ident, **values})
        for table, rows in _belongings([saved]).items():
            if not grown:
                self.connection.execute(sa.delete(table).where(table.c.story_id == ident))
            if rows:
                self.connection.execute(ignoring(self.connection, table), rows)

    def found(self, ident: str, type_: str, number: int) -> None:
        """Put an empty story on the shelf, for tellings to be moved to; it is to be summed up afterwards."""
        blank = {"parties": "", "tellings": 0, "voices": 0, "summary": {}}
        self.connection.execute(sa.insert(stories), {"id": ident, "type": type_, "number": number, **blank})

    def move_links(self, story: str, other: str) -> None:
        """Give a story's links to another; one that would tie it to itself is gone."""
        for row in self.connection.execute(
            sa.select(links).where(sa.or_(links.c.source == story, links.c.target == story))
        ).all():
            ends = {end: other if getattr(row, end) == story else getattr(row, end) for end in ("source", "target")}
            self.connection.execute(sa.delete(links).where(links.c.id == row.id))
            if ends["source"] != ends["target"]:
                self.link([{**row._mapping, **ends}])

    def links_from(self, story: str) -> list[Any]:
        """Return the rows of the links that go out from a story, each with the date of what it leads to."""
        return list(self.connection.execute(_LINKS_FROM, {"story": story}))

    def sources(self, story: str) -> list[str]:
        """Return the stories that a story came of."""
        return list(self.connection.scalars(sa.select(links.c.source).where(links.c.target == story)))

    def link_row(self, ident: str) -> Any:
        """Return a link's row, or null."""
        return self.connection.execute(sa.select(links).where(links.c.id == ident)).first()

    def dissolve(self, story: str) -> None:
        """Take away a story that nobody tells any more."""
        self.connection.execute(sa.delete(stories).where(stories.c.id == story))

    def link(self, rows: Sequence[dict[str, Any]]) -> None:
        """Put links; one that is there already is left as it is."""
        known = set(self.connection.scalars(sa.select(links.c.id).where(links.c.id.in_([row["id"] for row in rows]))))
        fresh = [row for row in rows if row["id"] not in known]
        if fresh:
            self.connection.execute(sa.insert(links), fresh)

    def unlink(self, ids: Iterable[str] = (), *, story: str | None = None) -> None:
        """Take links away: by their ids, or all of a story."""
        gone = list(ids)
        if gone:
            self.connection.execute(sa.delete(links).where(links.c.id.in_(gone)))
        if story:
            self.connection.execute(sa.delete(links).where(sa.or_(links.c.source == story, links.c.target == story)))

    def story(self, ident: str) -> Any:
        """Return a story's row, or null."""
        return self.connection.execute(sa.select(stories).where(stories.c.id == ident)).first()

    def story_at(self, document_id: str, record_type: str, start: int, end: int) -> str | None:
        """Return the story that a document tells with the record of a type on these words; null for none."""
        mine = sa.select(tellings.c.story_id, tellings.c.features).where(
            tellings.c.document_id == document_id, tellings.c.record_type == record_type
        )
        for row in self.connection.execute(mine):
            low, high = row.features["span"]
            if low < end and start < high:
                return str(row.story_id)
        return None

    def followed(self, story: str) -> float:
        """Return how surely something came of a story: the score of the best link out of it, 0 for none."""
        return self.connection.scalar(_FOLLOWED, {"story": story}) or 0.0

    def rulings(self) -> list[Ruling]:
        """Return the merges, splits and unlinks that hold, the oldest first. Read once a batch: they are few."""
        if self._rulings is None:
            query = (
                sa.select(decisions.c.id, decisions.c.kind)
                .where(decisions.c.kind.in_(("merge", "split", "unlink")), decisions.c.undone_at.is_(None))
                .order_by(decisions.c.id)
            )
            self._rulings = [self._ruling(row.id, row.kind) for row in self.connection.execute(query).all()]
        return self._rulings

    def _ruling(self, ident: int, kind: str) -> Ruling:
        rows = self.connection.execute(
            sa.select(anchors).where(anchors.c.decision_id == ident).order_by(anchors.c.position)
        ).all()
        part = {
            side: tuple((r.document_id, r.type, r.span_start, r.span_end) for r in rows if r.side == side)
            for side in ("left", "right")
        }
        return Ruling(ident, kind, part["left"], part["right"])


def _belongings(saved: Sequence[Saved]) -> dict[sa.Table, list[dict[str, Any]]]:
    rows: dict[sa.Table, list[dict[str, Any]]] = {story_pairs: [], story_people: [], blocks: []}
    for one in saved:
        about = {"story_id": one.row["id"], "type": one.row["type"], "date": one.row["date"]}
        rows[story_pairs] += [{**about, "dyad": dyad} for dyad in dict.fromkeys(one.dyads)]
        rows[story_people] += [{**about, "actor_id": actor} for actor in dict.fromkeys(one.people)]
        rows[blocks] += [{"story_id": one.row["id"], "key": key, "day": day} for key, day in dict.fromkeys(one.keys)]
    return rows
