"""Measured relations: trade, investment, people and goods that move."""

from typing import Final

from dragoman.coder.context import Context
from dragoman.coder.sentences import Sentence
from dragoman.coder.version import CODER
from dragoman.model import Indicator, cite, record_id
from dragoman.text.dates import DateMention
from dragoman.text.numbers import Amount

_COUNTED: Final = {"companies", "students", "flights", "projects", "tourists", "other", "cargo"}
_REACH: Final = 16
_AHEAD: Final = 5
"""In a language whose nouns stand last, a figure stands within so many words before what it measures."""
_BEHIND: Final = 12
"""The words for per cent stand within so many characters behind their figure."""


def measure(context: Context) -> list[Indicator]:
    """Return the indicators of a text: a measured thing with a figure, or with a record, rise or fall."""
    if context.main is None:
        return []
    scene = context.scene
    measures = scene.language.charset("measure")
    found: list[Indicator] = []
    for sentence in scene.sentences:
        if sentence.title or measures.isdisjoint(sentence.signs):
            continue
        used: set[int] = set()
        for at, sign in enumerate(sentence.signature):
            if sign in measures:
                made = _indicator(context, sentence, at, used)
                if made:
                    found.append(made)
    return found


def _indicator(context: Context, sentence: Sentence, at: int, used: set[int]) -> Indicator | None:
    scene = context.scene
    language = scene.language
    token = sentence.tokens[at]
    name = token.values("measure")[0]
    last = _end(context, sentence, at)
    after = (token.end, sentence.tokens[last - 1].end)
    window = sentence.signature[at:last]
    if not language.charset("target").isdisjoint(sentence.signature[max(0, at - 4) : last]):
        return None
    dates = scene.dates_in(sentence.start, sentence.end)
    figures = _figures(scene.amounts(*after), dates, used)
    if name in _COUNTED:
        before = sentence.tokens[max(0, at - 4)].start
        figures = _figures(scene.amounts(before, token.start), dates, used)
        figures = [f for f in figures if not f.currency and not f.percent and not _counts_sides(sentence, f)][-1:]
    elif scene.language.head_final and not figures:
        before = sentence.tokens[max(0, at - _AHEAD)].start
        figures = [f for f in _figures(scene.amounts(before, token.start), dates, used) if f.currency][-1:]
    value = next((f for f in figures if not f.percent and (f.currency or f.scaled or name in _COUNTED)), None)
    change = next((f for f in figures if f.percent or _percent_behind(context, f)), None)
    direction = _direction(context, window)
    if value is None and change is None and direction != "record_high":
        return None
    if name == "other" and (value is None or value.value < 2):
        return None
    first = _start(sentence, at, value)
    principal = cite(
        scene.text, sentence.tokens[first].start, max(sentence.tokens[last - 1].end, value.end if value else 0)
    )
    period = next((d for d in dates if d.kind in ("year", "month")), None)
    used |= {f.start for f in (value, change) if f}
    evidence = [principal]
    evidence += [
        cite(scene.text, f.start, f.end, field) for f, field in ((value, "value"), (change, "change_percent")) if f
    ]
    if period:
        evidence.append(cite(scene.text, period.start, period.end, "period"))
    fall = direction == "down"
    return Indicator.model_validate(
        {
            "id": record_id(context.document_id, "indicator", principal, [name]),
            "coder": CODER,
            "rule": "indicator",
            "certainty": 0.8,
            "evidence": tuple(evidence),
            "measure": name,
            "value": value.value if value else None,
            "unit": _unit(context, value, name, token.start),
            "change_percent": (-change.value if fall else change.value) if change else None,
            "direction": direction,
            "period": period.iso if period else None,
            "parties": tuple(context.parties(sentence, first, last)),
        }
    )


def _counts_sides(sentence: Sentence, figure: Amount) -> bool:
    """Whether a number belongs to those who meet (the two countries)."""
    return any(token.start <= figure.start < token.end and token.actor is not None for token in sentence.tokens)


def _figures(amounts: list[Amount], dates: list[DateMention], used: set[int]) -> list[Amount]:
    """Return the amounts that are no part of a date and not taken by another measure."""
    return [a for a in amounts if a.start not in used and not any(d.start < a.end and a.start < d.end for d in dates)]


def _end(context: Context, sentence: Sentence, at: int) -> int:
    stops = context.scene.language.charset("say", "fn.that", marks=".;!?")
    others = context.scene.language.charset("measure")
    last = at + 1
    while last < len(sentence.tokens) and last - at < _REACH and sentence.signature[last] not in stops:
        if sentence.signature[last] in others and last - at > 3:
            break
        last += 1
    loose = context.scene.language.charset("fn.and", "fn.he", marks=",–—-")
    while last > at + 1 and sentence.signature[last - 1] in loose:
        last -= 1
    return last


def _start(sentence: Sentence, at: int, value: Amount | None) -> int:
    first = at
    while first > 0 and at - first < 3 and sentence.signature[first - 1] in "iwW-":
        first -= 1
    if value and value.start < sentence.tokens[first].start:
        first = next((i for i, t in enumerate(sentence.tokens) if t.end > value.start), first)
    return first


def _percent_behind(context: Context, amount: Amount) -> bool:
    scene = context.scene
    return scene.language.numerals.per_cent(scene.text, amount.end, amount.end + _BEHIND)


def _direction(context: Context, window: str) -> str | None:
    language = context.scene.language
    for name, kind in (("record_high", "record"), ("down", "fall"), ("up", "rise")):
        if not language.charset(kind).isdisjoint(window):
            return name
    return None


def _unit(context: Context, value: Amount | None, name: str, at: int) -> str | None:
    if value is None:
        return None
    if name in _COUNTED:
        return {"other": "regions"}.get(name, name)
    if value.currency:
        return value.currency
    # A bare figure beside one in dollars is in dollars too.
    near = context.scene.amounts(max(0, at - 250), at + 200)
    return next((a.currency for a in near if a.currency), None)
