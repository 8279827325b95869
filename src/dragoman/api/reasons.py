"""Why a record says what it says."""

from functools import cache

from dragoman import coder
from dragoman.model import DragomanError


@cache
def rule_reason(rule_id: str) -> str | None:
    """Return why a rule says what it says, in one line; null for a model, and for one that is not in this release."""
    reason = getattr(coder, "rule_reason", None)
    try:
        return reason(rule_id) or None if reason else None
    except (KeyError, DragomanError):
        return None


@cache
def rule_examples(rule_id: str) -> tuple[str, ...]:
    """Return what a rule matches, by example, in brackets: in the language that it reads; none for a model."""
    return coder.rule_examples(rule_id)
