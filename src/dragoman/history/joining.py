"""Tying what documents tell to stories: each record finds the one that it is of, or founds one."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from dragoman.history import features as plain
from dragoman.history import following, occasions, outcomes, scoring
from dragoman.history.answers import Reason
from dragoman.history.blocking import searches
from dragoman.history.following import Seen
from dragoman.history.rulings import Rulings
from dragoman.history.standing import dissolve, refresh, waiting
from dragoman.history.summary import sum_up
from dragoman.model import Agreement, Encounter, Indicator, Initiative, Reading, Record, Statement
from dragoman.record.pairing import Pairing
from dragoman.record.shelf import Features, Laid, Shelf, Told

_COMPARE: dict[str, tuple[Callable[[Features, Features], scoring.Compared], float]] = {
    "encounters": (scoring.compare, scoring.ENOUGH),
    "agreements": (outcomes.compare_agreements, outcomes.ENOUGH),
    "initiatives": (outcomes.compare_initiatives, outcomes.ENOUGH),
    "indicators": (outcomes.compare_indicators, outcomes.ENOUGH),
    "promises": (outcomes.compare_promises, outcomes.ENOUGH),
}


def join(shelf: Shelf, laid: Laid) -> None:
    """Tie the records of a document that was laid out to their stories, and what they tell to what came before."""
    Joining(shelf, laid).run()


def story_id(record_id: str) -> str:
    """Return the id of the story that a record founds."""
    return hashlib.sha256(f"story\x1f{record_id}".encode()).hexdigest()[:16]


@dataclass(slots=True)
class Joining:
    """The joining of one document."""

    shelf: Shelf
    laid: Laid
    rulings: Rulings = field(init=False)
    joined: dict[str, tuple[str, list[Told]]] = field(default_factory=dict)
    founded: dict[str, tuple[str, list[Told]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rulings = Rulings(self.shelf)

    def run(self) -> None:
        """Forget what the document told before; join encounters first, since outcomes are known by them."""
        left = self._forget()
        for name, told in self._tellings(self._encounters()):
            self._settle(name, told)
        met = [told for told in self._mine() if told.record_type == "encounters"]
        for name, told in self._tellings(self._outcomes(met)):
            self._settle(name, told)
        self._save(left)
        self._follow()

    def _forget(self) -> list[str]:
        if self.laid.fresh:
            return []
        told = self.shelf.forget(self.laid.document.id)
        empty = [story for story in told if not self.shelf.all_tellings(story)]
        for story in empty:
            dissolve(self.shelf, story)
        return [story for story in told if story not in empty]

    def _mine(self) -> Iterator[Told]:
        for _, tellings in (*self.joined.values(), *self.founded.values()):
            yield from (told for told in tellings if told.document_id == self.laid.document.id)

    def _encounters(self) -> Iterator[tuple[str, Record, Features | None]]:
        for name, record in self.laid.records:
            if isinstance(record, Encounter) and len(record.dyad) > 1:
                yield name, record, plain.of_encounter(self.laid, record)

    def _outcomes(self, told: list[Told]) -> Iterator[tuple[str, Record, Features | None]]:
        met = sorted({one.story_id for one in told})
        pairing = Pairing(_reading(self.laid))
        alike = Counter(_about(record) for _, record in self.laid.records if isinstance(record, Statement))
        for name, record in self.laid.records:
            match record:
                case Agreement() if record.parties:
                    yield name, record, plain.of_agreement(self.laid, record, met)
                case Initiative() if record.parties:
                    yield name, record, plain.of_initiative(self.laid, record, met)
                case Indicator() if len(record.parties) > 1:
                    yield name, record, plain.of_indicator(self.laid, record, met)
                case Statement():
                    yield (
                        "promises",
                        record,
                        plain.of_promise(self.laid, record, occasions.of(record, told), pairing, alike[_about(record)]),
                    )
                case _:
                    continue

    def _tellings(self, found: Iterator[tuple[str, Record, Features | None]]) -> Iterator[tuple[str, Told]]:
        line = self.laid.document.dateline
        for name, record, features in found:
            if features is None:
                continue
            yield (
                name,
                Told(
                    record_id=record.id,
                    story_id="",
                    document_id=self.laid.document.id,
                    record_type=name,
                    told=self.laid.document.published or (line.date if line else None),
                    status=features["status"],
                    score=1.0,
                    reasons=[],
                    by_hand=False,
                    features=features,
                    voice=self.laid.voice,
                ),
            )

    def _settle(self, name: str, told: Told) -> None:
        """Put a telling to the story that it is of, or let it found one."""
        chosen = self._ruled(told) or self._best(name, told)
        if chosen is None:
            ident = story_id(told.record_id)
            if not self.laid.fresh and (ident in self.founded or self.shelf.number(ident) is not None):
                ident = hashlib.sha256(f"{ident}\x1f{self.laid.number}".encode()).hexdigest()[:16]
            self.founded[ident] = (name, [replace(told, story_id=ident)])
            return
        ident, tellings, reasons, by_hand = chosen
        settled = replace(
            told,
            story_id=ident,
            score=scoring.score(reasons) if not by_hand else 1.0,
            reasons=[reason.model_dump() for reason in reasons or ()],
            by_hand=by_hand,
        )
        self.joined[ident] = (name, [*tellings, settled])

    def _ruled(self, told: Told) -> tuple[str, list[Told], scoring.Compared, bool] | None:
        """Return the story that somebody decided a telling belongs to."""
        story = self.rulings.merged_with(told)
        if story is None or self._has_mine(story):
            return None
        reasons = (Reason(what="decision", found="merged by hand", weight=1.0),)
        return story, self._tellings_of(story), reasons, True

    def _best(self, name: str, told: Told) -> tuple[str, list[Told], scoring.Compared, bool] | None:
        compare, enough = _COMPARE[name]
        candidates = [
            story
            for search in searches(name, told.features, told.told)
            for story in self.shelf.candidates(search.keys, search.low, search.high, search.most)
        ]
        found = self.shelf.tellings([story for story in dict.fromkeys(candidates) if story not in self.founded])
        best: tuple[tuple[bool, float], str, scoring.Compared] | None = None
        rivals = 0
        for story, on_shelf in found.items():
            tellings = self.joined[story][1] if story in self.joined else on_shelf
            if any(one.document_id == told.document_id for one in tellings) or self.rulings.apart(told, tellings):
                continue
            reasons = self._fits(compare, told, tellings)
            total = scoring.score(reasons)
            if total < enough:
                continue
            rivals += 1
            # A reprint tells with the same words of the same: two summits that it names stay two.
            rank = (any(_prints(one, told) for one in tellings), total)
            if best is None or rank > best[0]:
                best = (rank, story, reasons)
        if best is None or (rivals > 1 and not best[0][0] and _is_vague(name, best[2])):
            return None
        story = best[1]
        return story, self._tellings_of(story), best[2], False

    def _fits(
        self, compare: Callable[[Features, Features], scoring.Compared], told: Told, tellings: list[Told]
    ) -> scoring.Compared:
        """Return the best reasons that any telling of a story gives; null if one forbids it.

        A story is what all its tellings say: one that states another day speaks against, however near a third is.
        """
        best: scoring.Compared = None
        for one in tellings:
            reasons = compare(one.features, told.features)
            if reasons is None:
                if one.by_hand:
                    continue
                return None
            if best is None or scoring.score(reasons) > scoring.score(best):
                best = reasons
        return best

    def _has_mine(self, story: str) -> bool:
        return any(one.document_id == self.laid.document.id for one in self._tellings_of(story))

    def _tellings_of(self, story: str) -> list[Told]:
        if story in self.joined:
            return self.joined[story][1]
        if story in self.founded:
            return self.founded[story][1]
        return self.shelf.all_tellings(story)

    def _save(self, left: list[str]) -> None:
        fresh = []
        for order, (ident, (name, tellings)) in enumerate(self.founded.items()):
            saved = sum_up(ident, name, self.laid.number * 1000 + order, tellings)
            fresh.append(waiting(saved, name, tellings, 0.0))
        self.shelf.place(fresh)
        self.shelf.put([_row(told) for told in self._mine()])
        for ident, (name, tellings) in self.joined.items():
            self._grow(ident, name, tellings)
        for ident in left:
            if ident not in self.joined:
                refresh(self.shelf, ident)

    def _grow(self, ident: str, name: str, tellings: list[Told]) -> None:
        """Sum a story up that has one telling more."""
        before = sum_up(ident, name, 0, tellings[:-1])
        if following.has_come(tellings):
            self.shelf.unlink([row.id for row in self.shelf.links_from(ident) if row.kind == "held"])
        followed = self.shelf.followed(ident)
        after = sum_up(ident, name, 0, tellings, followed > 0)
        same = before.row["date"] == after.row["date"] and self.laid.fresh
        self.shelf.replace(waiting(after, name, tellings, followed), grown=same)

    def _follow(self) -> None:
        for told in list(self._mine()):
            seen = Seen(told.story_id, told.record_type, told)
            if keys := following.coming_keys(seen):
                for one in self._others(keys, following.before(told.told), seen, waiting=True):
                    self._link(one, seen)
            if (keys := following.awaited_keys(seen)) and not following.has_come(self._tellings_of(told.story_id)):
                for one in self._others(keys, following.after(told.told), seen):
                    self._link(seen, one)

    def _others(self, keys: list[str], days: tuple[int, int], seen: Seen, waiting: bool = False) -> list[Seen]:
        """Return tellings of other stories that have a key; with `waiting`, of those that have not come yet."""
        stories = [one for one in self.shelf.candidates(keys, *days, 12) if one != seen.story]
        found = self.shelf.tellings(stories)
        return [
            Seen(story, one.record_type, one)
            for story, tellings in found.items()
            if not (waiting and following.has_come(tellings))
            for one in tellings[:3]
        ]

    def _link(self, before: Seen, after: Seen) -> None:
        """Link what was to come with what came, unless something likelier, or as likely and sooner, came of it."""
        row = following.link(before, after)
        if row is None or self.rulings.unlinked(before.told, after.told):
            return
        for rival in self.shelf.links_from(before.story):
            if rival.kind != row["kind"]:
                continue
            if rival.target == row["target"]:
                return
            theirs = (-rival.score, rival.date or "")
            ours = (-row["score"], after.told.features["date"] or "")
            if theirs <= ours:
                return
            self.shelf.unlink([rival.id])
        self.shelf.link([row])
        refresh(self.shelf, before.story)


def _prints(one: Told, other: Told) -> bool:
    """Whether two tellings are the same words of the same text."""
    return one.voice == other.voice and one.features["words"].split() == other.features["words"].split()


def _is_vague(name: str, reasons: scoring.Compared) -> bool:
    """Whether only a month or a year ties a telling to a story, of which there are several in that time."""
    return name == "encounters" and any(reason.found == "within" for reason in reasons or ())


def _about(said: Statement) -> tuple[str | None, str, tuple[str, ...]]:
    return said.country, said.act, tuple(said.topics)


def _row(told: Told) -> dict[str, Any]:
    columns = (
        "record_id", "story_id", "document_id", "record_type", "told", "status", "score", "reasons", "by_hand",
        "features",
    )  # fmt: skip
    return {column: getattr(told, column) for column in columns}


def _reading(laid: Laid) -> Reading:
    """Return the records that stand as a reading, for what is told by all of them together."""
    return Reading.model_construct(
        document=laid.document,
        encounters=tuple(record for _, record in laid.records if isinstance(record, Encounter)),
        statements=tuple(record for _, record in laid.records if isinstance(record, Statement)),
    )
