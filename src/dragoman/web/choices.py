"""What the filters of a page offer to choose from, in the reader's language."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.model import codebook
from dragoman.web import names

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Choice:
    """A filter: its name in the address, its name for the reader, its values with theirs."""

    name: str
    label: str
    options: Options


def values(group: str, language: str) -> Options:
    """Return the values of a group of the codebook with their labels, in its order."""
    return tuple((value, names.label(group, value, language)) for value in codebook.load().groups[group])


def field(part: str, name: str, language: str) -> str:
    """Return what a field is called."""
    labels = codebook.load().field(part, name).labels
    return labels.get(language, labels["en"])


def parties(codes: Iterable[str], language: str) -> Options:
    """Return parties with their names, by name."""
    return tuple(sorted(((code, names.party(code, language)) for code in codes), key=lambda one: one[1]))


def of_encounters(language: str) -> tuple[Choice, ...]:
    """Return the filters of encounters."""
    return (
        Choice("kind", field("encounters", "kind", language), values("encounter_kinds", language)),
        Choice("status", field("encounters", "status", language), values("encounter_statuses", language)),
        Choice("topic", field("statements", "topics", language), _sorted(values("topics", language))),
        languages(language),
    )


def of_records(what: str, language: str) -> tuple[Choice, ...]:
    """Return the filters of what is searched for: documents or a type of records."""
    found: list[Choice] = []
    if what == "encounters":
        found += of_encounters(language)[:2]
    if what == "statements":
        found.append(Choice("act", field("statements", "act", language), values("acts", language)))
    if what in ("agreements", "initiatives"):
        kinds = values(f"{what[:-1]}_kinds", language)
        found.append(Choice("kind", field(what, "kind", language), kinds))
    if what in ("documents", "statements", "agreements", "initiatives"):
        found.append(Choice("topic", field("statements", "topics", language), _sorted(values("topics", language))))
    if what == "characterisations":
        found.append(Choice("label", field(what, "label", language), values("relation_labels", language)))
    return (*found, languages(language))


def languages(language: str) -> Choice:
    """Return the filter of a document's language."""
    options = tuple((code, names.tongue(code, language)) for code in codebook.LANGUAGES)
    return Choice("language", field("document", "language", language), options)


def _sorted(options: Options) -> Options:
    return tuple(sorted(options, key=lambda one: one[1]))
