"""What a reading has that its golden has not, and the other way round."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.model import RECORD_TYPES, Reading

HERE = Path(__file__).parent
SLACK = 12
"""So many characters a field's evidence may be longer than the golden's: a preposition, a bound."""

_LEFT_TO_THE_CODER = {"place", "speaker"}
_PLAIN = {
    "encounters": ("kind", "status", "date", "date_basis", "place", "level", "dyad"),
    "statements": ("act", "topics", "targets"),
    "agreements": (
        "kind", "title", "status", "count", "count_is", "value", "parties", "signatories", "date", "topics", "fields",
    ),
    "initiatives": ("kind", "status", "count", "country", "parties", "topics"),
    "indicators": ("measure", "value", "unit", "change_percent", "direction", "period", "parties"),
    "characterisations": ("label", "qualifiers", "change", "parties"),
}  # fmt: skip

Told = dict[str, Any]
Span = tuple[int, int]


class Golden:
    """A text and what it says."""

    def __init__(self, name: str) -> None:
        self.expected: Told = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
        self.text = (HERE / self.expected["file"]).read_text(encoding="utf-8")
        self.cast: dict[str, Told] = self.expected["cast"]

    def span(self, quote: str, nth: int = 1) -> Span:
        """Return where a quote stands for the nth time."""
        start = -1
        for _ in range(nth):
            start = self.text.index(quote, start + 1)
        return start, start + len(quote)

    def document(self, reading: Reading) -> Iterator[str]:
        """Yield what differs in what is told of the document."""
        told = reading.document.model_dump()
        for key, value in self.expected["document"].items():
            if told[key] != value:
                yield f"{key}: {told[key]!r}, not {value!r}"

    def records(self, kind: str, reading: Reading) -> Iterator[str]:
        """Yield what differs in the records of one kind; each record is told of by its words."""
        left = [record.model_dump(mode="json") for record in getattr(reading, kind)]
        for wanted in self.expected.get(kind, []):
            found = next((told for told in left if self._rests_on(kind, told, wanted)), None)
            if found is None:
                yield f"missing: {wanted['quote']!r}"
                continue
            left.remove(found)
            for difference in self._differences(kind, found, wanted):
                yield f"{wanted['quote'][:60]!r}: {difference}"
        for told in left:
            yield f"surplus: {told['evidence'][0]['quote']!r} ({told['rule']})"

    def _rests_on(self, kind: str, told: Told, wanted: Told) -> bool:
        start, end = self.span(wanted["quote"], wanted.get("nth", 1))
        first = told["evidence"][0]
        if kind == "statements":
            return (first["start"], first["end"]) == (start, end)
        covers = first["start"] <= start and end <= first["end"] and "\n" not in first["quote"]
        same = all(told[key] == wanted[key] for key in ("kind", "label", "measure") if key in wanted)
        return covers and same

    def _differences(self, kind: str, told: Told, wanted: Told) -> Iterator[str]:
        for key in _PLAIN[kind]:
            if key in wanted and told[key] != wanted[key]:
                yield f"{key} is {told[key]!r}, not {wanted[key]!r}"
        if kind == "encounters":
            yield from self._participants(told, wanted)
            yield from self._occasions(told, wanted)
        elif kind == "statements":
            yield from self._voice(told, wanted)
        elif kind == "characterisations":
            yield from self._actor("by", told["by"], wanted["by"])
            if not self._near(told["words"], wanted["quote"], 40):
                yield f"words are {told['words']!r}"
        elif kind == "initiatives" and not self._near(told["name"], wanted["name"], SLACK):
            yield f"name is {told['name']!r}, not {wanted['name']!r}"
        yield from self._evidence(told, wanted.get("evidence", []))

    def _participants(self, told: Told, wanted: Told) -> Iterator[str]:
        left = {p["actor"]["name"]: p for p in told["participants"]}
        for one in wanted["participants"]:
            found = left.pop(self.cast[one["who"]]["name"], None)
            if found is None:
                yield f"{one['who']} did not take part"
                continue
            if found["role"] != one["role"]:
                yield f"{one['who']} is {found['role']}, not {one['role']}"
            yield from self._actor(one["who"], found["actor"], one["who"], one)
        for name in left:
            yield f"{name} took part"

    def _occasions(self, told: Told, wanted: Told) -> Iterator[str]:
        if len(told["occasions"]) != len(wanted["occasions"]):
            yield f"occasions are {told['occasions']!r}"
            return
        for found, one in zip(told["occasions"], wanted["occasions"], strict=True):
            named = found["name"] == one["name"] if "name" in one else self._near(found["name"], one["words"], SLACK)
            if not named or found["organisation"] != one["organisation"]:
                yield f"occasion is {found!r}, not {one!r}"

    def _voice(self, told: Told, wanted: Told) -> Iterator[str]:
        for key in ("direct", "continued", "joint"):
            if told[key] != wanted.get(key, False):
                yield f"{key} is {told[key]}"
        yield from self._actor("speaker", told["speaker"], wanted["speaker"], wanted)
        country = self.cast[wanted["speaker"]]["country"] if wanted["speaker"] else None
        if told["country"] != country:
            yield f"country is {told['country']!r}, not {country!r}"
        names = sorted(self.cast[who]["name"] for who in wanted.get("speakers", []))
        if sorted(actor["name"] for actor in told["speakers"]) != names:
            yield f"speakers are {[actor['name'] for actor in told['speakers']]}, not {names}"

    def _actor(self, label: str, told: Told | None, who: str | None, words: Told | None = None) -> Iterator[str]:
        if told is None or who is None:
            if told is not who:
                yield f"{label} is {told['name'] if told else None!r}, not {who!r}"
            return
        wanted = self.cast[who] | {key: words[key] for key in ("mention", "title") if words and key in words}
        for key, value in wanted.items():
            if told[key] != value:
                yield f"{label}: {key} is {told[key]!r}, not {value!r}"

    def _evidence(self, told: Told, wanted: list[Told]) -> Iterator[str]:
        left = [e for e in told["evidence"][1:] if e["field"] not in _LEFT_TO_THE_CODER]
        for one in wanted:
            start, end = self.span(one["quote"], one.get("nth", 1))
            fits = (
                e
                for e in left
                if e["field"] == one["field"]
                and e["start"] <= start
                and end <= e["end"]
                and e["end"] - e["start"] - (end - start) <= SLACK
            )
            found = next(fits, None)
            if found is None:
                yield f"no evidence of {one['field']}: {one['quote']!r}"
            else:
                left.remove(found)
        for e in left:
            yield f"surplus evidence of {e['field']}: {e['quote']!r}"

    def trespasses(self, reading: Reading) -> Iterator[str]:
        """Yield the evidence that rests on what is no article, but for dates and places, which datelines tell."""
        for passage in self.expected.get("nowhere", []):
            start, end = self.span(passage)
            for _, record in reading.records():
                for e in record.evidence:
                    if e.field not in ("date", "place", "venue") and e.start < end and start < e.end:
                        yield f"{passage!r} is evidence of {record.rule}: {e.quote!r}"

    @staticmethod
    def _near(words: str, core: str, slack: int) -> bool:
        return core in words and len(words) - len(core) <= slack


KINDS = tuple(RECORD_TYPES)
