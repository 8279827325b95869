"""Fields and their values as a comparison has them, by name, in the reader's language."""

from collections.abc import Callable

from dragoman.model import DragomanError, codebook
from dragoman.web import names

_PARTIES = ("country", "parties", "dyad", "by", "occasions")
_PEOPLE = ("participants", "people", "signatories")
_NAMES = {"people": "participants"}
_GROUPS = ("encounters", "agreements", "initiatives", "indicators", "characterisations")


def field(part: str, name: str | None, language: str) -> str:
    """Return what a field of a comparison is called: `date`, `place.city`, `office:Xi Jinping`, `fields:health`."""
    base, _, of = (name or "").partition(":")
    called = _label(part, _NAMES.get(base, base), language)
    if not of:
        return called
    return f"{called}: {names.person(of, language) if base in _PEOPLE or base == 'office' else _topic(of, language)}"


def _topic(value: str, language: str) -> str:
    return names.label("topics", value, language)


def _label(part: str, name: str, language: str) -> str:
    inner, _, own = name.rpartition(".")
    for each in (inner or part, *_GROUPS, "actor", "place", "document", "money"):
        try:
            labels = codebook.load().field(each, own).labels
        except DragomanError:
            continue
        return labels.get(language, labels["en"])
    return name.replace("_", " ").replace(".", " ")


def value(part: str, told: tuple[str, str | None], language: str) -> str:
    """Return the value of a part's field, told as words, by what it is: a date, parties, people, a code."""
    name, given = told
    known = given or ""
    base = name.partition(":")[0].rpartition(".")[2]
    if base == "office":
        return names.label("offices", known, language)
    if base in ("date", "period"):
        return names.date(known, language)
    if base in _PARTIES:
        return ", ".join(names.party(code, language) for code in known.replace(",", " ").split())
    if base in _PEOPLE:
        return ", ".join(names.person(one.strip(), language) for one in known.replace(";", ",").split(","))
    if base == "city":
        return names.city(known, language)
    for each in (part, *_GROUPS):
        try:
            group = codebook.load().field(each, base).values
        except DragomanError:
            continue
        if group and known in codebook.load().groups[group]:
            return names.label(group, known, language)
    return known


def kind_field(part: str) -> str:
    """Return which field says what a record of a part is."""
    return {"indicators": "measure", "characterisations": "label"}.get(part, "kind")


def facet(gettext: Callable[[str], str], name: str) -> str:
    """Return what a facet is called."""
    known = {"language": gettext("Language"), "outlet": gettext("Outlet"), "kind": gettext("Kind")}
    return {**known, "act": gettext("Act"), "topic": gettext("Topic")}.get(name, name)
