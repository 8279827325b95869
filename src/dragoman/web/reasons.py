"""Why tellings are one, and why one thing came of another, in the reader's language."""

import re
from collections.abc import Iterable

from babel.support import NullTranslations

from dragoman.history import Reason
from dragoman.web import names

_DAYS = re.compile(r"(\d+) days (later|sooner)")


def told(words: NullTranslations, language: str, reasons: Iterable[Reason]) -> str:
    """Return reasons as a line; what nobody has worded yet stays as the history has it."""
    compared, found = _compared(words), _found(words)
    parts = []
    for reason in reasons:
        said = found.get(reason.found)
        if said is None and (days := _DAYS.fullmatch(reason.found)):
            n = int(days[1])
            later = words.ngettext("%(n)s day later", "%(n)s days later", n)
            said = (later if days[2] == "later" else words.ngettext("%(n)s day sooner", "%(n)s days sooner", n)) % {
                "n": n
            }
        if said is None:
            said = names.label("encounter_kinds", reason.found, language)
        parts.append(f"{compared.get(reason.what, reason.what)}: {said}")
    return "; ".join(parts)


def _compared(words: NullTranslations) -> dict[str, str]:
    _ = words.gettext
    return {
        "date": _("date"),
        "parties": _("parties"),
        "people": _("people"),
        "kind": _("kind"),
        "place": _("place"),
        "country": _("country"),
        "occasion": _("occasion"),
        "title": _("title"),
        "topics": _("topics"),
        "count": _("number"),
        "measure": _("measure"),
        "period": _("period"),
        "act": _("act"),
        "words": _("words"),
        "encounter": _("encounter"),
        "decision": _("decision"),
    }


def _found(words: NullTranslations) -> dict[str, str]:
    _ = words.gettext
    return {
        "same": _("same"),
        "another": _("another"),
        "most": _("most of them the same"),
        "most of them": _("most of them the same"),
        "some": _("some the same"),
        "few": _("few the same"),
        "none": _("none the same"),
        "unknown": _("not known"),
        "within": _("one within the other"),
        "same day": _("same day"),
        "days of one visit": _("days of one visit"),
        "the next day, same outlet": _("the next day, same outlet"),
        "a day off": _("a day off"),
        "as planned": _("as planned"),
        "in the time planned": _("in the time planned"),
        "after it was announced": _("after it was announced"),
        "both sides": _("both sides"),
        "one side": _("one side"),
        "one side, the other by office": _("one side, the other by office"),
        "by office": _("by office"),
        "not named": _("not named"),
        "who was invited": _("who was invited"),
        "of the country invited": _("of the country invited"),
        "told otherwise": _("told otherwise"),
        "what was signed together": _("what was signed together"),
        "same city": _("same city"),
        "same country": _("same country"),
        "another city of the country": _("another city of the country"),
        "the inviter's country": _("the inviter's country"),
        "same words": _("same words"),
        "some words": _("some of the words"),
        "told with the same": _("told with the same"),
        "merged by hand": _("merged by hand"),
    }
