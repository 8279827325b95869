"""What a pack still lacks: the sentences by which the tests of a new language tell what is to be filled in."""

import csv
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from dragoman.model.terms import Topic

FILL_IN = "FILL IN"
"""What a scaffold writes where something must be written."""

_FILES = ("adapter.py", "pack.toml", "calendar.toml", "numerals.toml", "gate.toml", "layout.toml",
          "lexicon/main.tsv", "lexicon/topics.tsv")  # fmt: skip
_RECORDS = {
    "mentions": "who is named: title, country, name",
    "encounters": "who met, called, visited or wrote to whom",
    "statements": "how somebody's words are reported",
    "acts": "what a statement does",
    "agreements": "what was signed, adopted, ratified, ended",
    "initiatives": "what was proposed, agreed, launched, completed",
    "labels": "what the sides call their relation",
    "occasions": "because of what they met",
    "delegations": "who else took part",
}
"""Record types with rules of their own, each with what its rules find."""
_WORDS = {
    "office": "president, prime minister, foreign minister, ambassador",
    "ministry": "foreign ministry, government, embassy",
    "group": "the sides, the leaders, the foreign ministers",
    "contact": "meeting, talks, call",
    "visit.strong": "official visit, state visit",
    "letter": "message, telegram, condolences",
    "ceremony": "welcome ceremony, banquet",
    "credentials": "credentials",
    "hold": "held, conducted",
    "hold.receive": "received, hosted",
    "discuss": "discussed, exchanged views",
    "arrive": "arrived, came",
    "send": "sent, wrote",
    "cancel": "cancelled, put off",
    "plan": "plans, is due",
    "planned": "upcoming, planned",
    "modal": "can, may, if",
    "wish": "ready to, proposed",
    "negation": "not",
    "say": "said, noted, told",
    "say.agree": "agreed",
    "say.thank": "thanked",
    "say.congratulate": "congratulated",
    "say.invite": "invited",
    "say.urge": "urged, called on",
    "say.pledge": "promised",
    "say.support": "supported",
    "say.criticise": "condemned",
    "say.reject": "rejected",
    "instrument": "treaty, agreement, memorandum, joint statement",
    "sign": "signed",
    "adopt": "adopted",
    "venture": "project, corridor, commission, plant",
    "launch": "opened, founded",
    "progress": "goes on, is being built",
    "measure": "trade, exports, investment, tourists",
    "rise": "grew",
    "fall": "fell",
    "label": "strategic partnership, alliance",
    "label_soft": "friendship, partner",
    "time": "Monday, July, today",
    "fn.and": "and",
    "fn.he": "he, she, they",
}
"""Classes of words that no language does without, each with what belongs in it, in English."""


def gaps(folder: Path) -> list[str]:
    """Return what a pack's folder still lacks, a sentence each; empty where it is whole."""
    lost = [f"{name}: no such file" for name in _FILES if not (folder / name).is_file()]
    if lost:
        return lost
    return [*_left(folder), *_in_tables(folder), *_in_lexicon(folder), *_in_rules(folder)]


def _left(folder: Path) -> Iterator[str]:
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".toml", ".tsv", ".py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if FILL_IN in line:
                yield f"{path.relative_to(folder).as_posix()}, line {number}: {line.strip().lstrip('# ')}"


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _in_tables(folder: Path) -> Iterator[str]:
    calendar = _table(folder / "calendar.toml")
    if not calendar.get("months"):
        yield "calendar.toml: [months] is empty"
    if not calendar.get("patterns", {}).get("dates"):
        yield "calendar.toml: [patterns] has no dates"
    numerals = _table(folder / "numerals.toml")
    for table in ("figures", "scales", "currencies", "percent", "bounds"):
        if not numerals.get(table):
            yield f"numerals.toml: [{table}] is empty"
    if not _table(folder / "gate.toml").get("contact"):
        yield "gate.toml: contact lists no beginnings of words of contact and speech"


def _in_lexicon(folder: Path) -> Iterator[str]:
    found: Counter[str] = Counter()
    topics: set[str] = set()
    for path in sorted((folder / "lexicon").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
        found.update(row["class"] for row in rows if row.get("class"))
        topics |= {row["topic"] for row in rows if row.get("topic")}
    for kind, words in _WORDS.items():
        if not any(name == kind or name.startswith(kind + ".") for name in found):
            yield f"lexicon/main.tsv: no word of class {kind} ({words})"
    for topic in get_args(Topic):
        if topic not in topics:
            yield f"lexicon/topics.tsv: no term names {topic}"


def _in_rules(folder: Path) -> Iterator[str]:
    for record, what in _RECORDS.items():
        path = folder / "rules" / f"{record}.toml"
        if not path.is_file() or not _table(path).get("rule"):
            yield f"rules/{record}.toml: no rule tells {what}"
