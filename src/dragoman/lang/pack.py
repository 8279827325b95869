"""A language pack: one folder of data and a small adapter. Nothing lists the folders."""

import csv
import importlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

from dragoman.model import PackError
from dragoman.text.fold import Folding

PATTERN_KEYS = ("pattern", "not_before", "not_behind")
"""Keys of a rule whose values are patterns: what it matches, and what must not stand before or behind that."""
PACKS = Path(__file__).parent / "packs"


class Adapter(Protocol):
    """What a language must be able to do when its lexicon is compiled, and with names that no gazetteer knows."""

    def expand(self, lemma: str) -> Iterator[tuple[str, int]]:
        """Yield the (form, features) pairs of a lemma or term."""
        ...

    def expand_abbreviation(self, short: str) -> list[tuple[str, int]]:
        """Return the (form, features) pairs of a name in capitals."""
        ...

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:
        """Return the (form, features) pairs of a person's name."""
        ...

    def restore_name(self, words: list[str], case: int) -> str:
        """Return a declined name in its dictionary form."""
        ...

    def case_of(self, word: str) -> int:
        """Return the cases that the last word of a name shows by its end; 0 where it shows none."""
        ...

    def romanise(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters, as the English press would write it."""
        ...

    def letters(self) -> dict[str, str]:
        """Return which letters stand for others, each for one; empty where each is its own."""
        ...


@dataclass(frozen=True, slots=True)
class Word:
    """A row of the lexicon: a lemma or term, its class for the rules, and what it stands for."""

    lemma: str
    kind: str
    value: str


@dataclass(frozen=True)
class Pack:
    """A language. `settings` is pack.toml with the folder's other tables by name, `rules` the rule
    tables as they stand in the files."""

    code: str
    folder: Path
    settings: dict[str, Any]
    rules: tuple[dict[str, Any], ...]
    adapter: Adapter

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The lexicon. Read when first asked for: a language that is compiled already needs none of it."""
        return tuple(word for path in sorted((self.folder / "lexicon").glob("*.tsv")) for word in _words(path))

    @cached_property
    def folding(self) -> Folding:
        """How the language's texts, and its lexicon, are folded."""
        glued = self.settings.get("glued", {})
        return Folding(glued.get("small", ""), glued.get("capital", ""), self.adapter.letters())

    @cached_property
    def boundaries(self) -> bool:
        """Whether words are set apart by spaces."""
        return bool(self.settings.get("boundaries", True))


def codes() -> list[str]:
    """Return the codes of the languages that have a pack, sorted."""
    return sorted(p.parent.name for p in PACKS.glob("*/pack.toml"))


@cache
def load(code: str) -> Pack:
    """Return a language's pack. Raises PackError if there is none, or if a file in it is malformed."""
    folder = PACKS / code
    if not (folder / "pack.toml").is_file():
        raise PackError(f"no language pack {code!r}; there are: {', '.join(codes())}")
    module = importlib.import_module(f"dragoman.lang.packs.{code}.adapter")
    settings = _toml(folder / "pack.toml")
    for path in sorted(folder.glob("*.toml")):
        if path.stem != "pack":
            settings[path.stem] = _toml(path)
    rules = tuple(rule for path in sorted((folder / "rules").glob("*.toml")) for rule in _rules(path))
    return Pack(code, folder, settings, rules, module.Adapter())


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.parent.name}/{path.name}: {error}") from error


def _rules(path: Path) -> Iterator[dict[str, Any]]:
    table = _toml(path)
    for rule in table.get("rule", []):
        for key in PATTERN_KEYS:
            for name, text in table.get("macro", {}).items():
                if key in rule:
                    rule[key] = rule[key].replace("{" + name + "}", text)
        yield {"record": path.stem, **rule}


def _words(path: Path) -> Iterator[Word]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = csv.DictReader(
            (line for line in stream if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE
        )
        for number, row in enumerate(rows, 2):
            if not row.get("lemma"):
                raise PackError(f"{path.name}, row {number}: no lemma")
            if path.stem == "topics":
                yield Word(row["lemma"], f"topic.{row['strength']}", row["topic"])
            else:
                yield Word(row["lemma"], row["class"], row.get("value") or "")
