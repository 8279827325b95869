"""The codebook as data: what every value and field is called and means, in English, Russian, Chinese and Kazakh.

One file of `codebook/` is one group; which values are legal is decided by `terms.py`, and a test holds the two
together. Read on first use: coding a document needs none of it.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator

from dragoman.model.errors import DragomanError
from dragoman.model.evidence import Frozen

LANGUAGES = ("en", "ru", "zh", "kk")

# Pydantic rebuilds mappings as dicts: the proxy goes on last, so that nobody can edit what the process shares.
Words = Annotated[Mapping[str, str], AfterValidator(MappingProxyType)]


class Entry(Frozen):
    """One value: its `labels` and one-line `definitions` by language (BCP 47).

    `act_class` is an act's class; `values` names the group that lists a field's values. Null on all others.
    """

    labels: Words
    definitions: Words
    act_class: str | None = None
    values: str | None = None


Entries = Annotated[Mapping[str, Entry], AfterValidator(MappingProxyType)]
Groups = Annotated[Mapping[str, Entries], AfterValidator(MappingProxyType)]


class Codebook(Frozen):
    """All groups by name, each its entries by value, in the order of the files."""

    groups: Groups

    def entry(self, group: str, value: str) -> Entry:
        """Return one value's entry. Raises DragomanError if the codebook has no such group or value."""
        try:
            return self.groups[group][value]
        except KeyError:
            raise DragomanError(f"the codebook has no {value!r} in {group!r}") from None

    def field(self, part: str, name: str) -> Entry:
        """Return the entry of a part's field; what a record type does not define itself, all records share.

        Raises DragomanError if there is none.
        """
        own, shared = f"{part}.{name}", f"record.{name}"
        fields = self.groups["fields"]
        falls_back = own not in fields and shared in fields and part in self.groups["record_types"]
        return self.entry("fields", shared if falls_back else own)


@cache
def load() -> Codebook:
    """Return the codebook, read once a process. Raises DragomanError if a file of it is malformed."""
    folder = files("dragoman.model") / "codebook"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    groups = {}
    for file in found:
        rows = tomllib.loads(file.read_text("utf-8"))
        groups[file.name.removesuffix(".toml")] = {key: _entry(key, row) for key, row in rows.items()}
    return Codebook(groups=groups)


def label(group: str, value: str, language: str = "en") -> str:
    """Return what a value is called; a language that the codebook does not speak gets English.

    >>> label("encounter_kinds", "call", "zh")
    '通话'
    """
    labels = load().entry(group, value).labels
    return labels.get(language, labels["en"])


def definition(group: str, value: str, language: str = "en") -> str:
    """Return what a value means, in one line; a language that the codebook does not speak gets English.

    >>> definition("directions", "down")
    'It has fallen'
    """
    definitions = load().entry(group, value).definitions
    return definitions.get(language, definitions["en"])


def _entry(key: str, row: dict[str, Any]) -> Entry:
    unknown = set(row) - {*LANGUAGES, "class", "values"}
    missing = [language for language in LANGUAGES if len(row.get(language, ())) != 2]
    if unknown or missing:
        raise DragomanError(f"codebook: {key!r} has unknown keys {sorted(unknown)} or lacks {missing}")
    return Entry(
        labels={language: row[language][0] for language in LANGUAGES},
        definitions={language: row[language][1] for language in LANGUAGES},
        act_class=row.get("class"),
        values=row.get("values"),
    )
