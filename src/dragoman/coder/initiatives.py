"""Undertakings with a life of their own: projects, institutions, corridors, mechanisms, years of culture."""

from dragoman.coder.context import Context
from dragoman.coder.language import Rule
from dragoman.coder.sentences import Sentence
from dragoman.coder.version import CODER
from dragoman.model import Initiative, cite, record_id
from dragoman.text.features import PLURAL

_DEFAULT = {"mechanism": "progressing", "corridor": "progressing"}


def undertake(context: Context) -> list[Initiative]:
    """Return the initiatives of a text; nothing where nobody meets."""
    if context.main is None:
        return []
    scene = context.scene
    found: list[Initiative] = []
    seen: set[str] = set()
    ventures = scene.language.charset("venture")
    for sentence in scene.sentences:
        if sentence.title:
            continue
        for at, sign in enumerate(sentence.signature):
            if sign not in ventures:
                continue
            made = _initiative(context, sentence, at)
            if made and made.name.lower() not in seen:
                seen.add(made.name.lower())
                found.append(made)
    return found


def _initiative(context: Context, sentence: Sentence, at: int) -> Initiative | None:
    scene = context.scene
    token = sentence.tokens[at]
    kind = token.values("venture")[0]
    rule = _status(context, sentence, at)
    if rule is None:
        return None
    status = rule.options["status"]
    first, last = _reach(context, sentence, at)
    statement = context.statement_at(token.start, token.end)
    if statement and status in ("progressing", "agreed") and statement.act in ("urge", "propose") and kind in ("year_of", "institution"):
        status = "proposed"
    principal = cite(scene.text, sentence.tokens[first].start, sentence.tokens[last - 1].end)
    name = scene.text[token.start : sentence.tokens[last - 1].end]
    amounts = scene.language.numerals.find(scene.text, sentence.tokens[max(0, at - 3)].start, token.start)
    count = next((a for a in amounts if not a.currency and not a.percent and not a.scaled), None)
    if count and not token.mask("venture") & PLURAL:
        count = None
    evidence = [principal]
    if count:
        evidence.append(cite(scene.text, count.start, count.end, "count"))
    country = next((v for t in sentence.tokens[at:last] for v in t.values("country")), None)
    return Initiative.model_validate(
        {
            "id": record_id(context.document_id, "initiative", principal, [kind, status]),
            "coder": CODER,
            "rule": rule.id,
            "certainty": 0.7,
            "evidence": tuple(evidence),
            "kind": kind,
            "name": name,
            "status": status,
            "count": int(count.value) if count else None,
            "country": country if _within(context, sentence, at, last) else None,
            "parties": tuple(context.parties(sentence, at, last)),
            "topics": tuple(context.topics.between(principal.start, principal.end)),
        }
    )


def _status(context: Context, sentence: Sentence, at: int) -> Rule | None:
    """Return the first rule that matches with this thing as its noun."""
    for rule in context.scene.language.near("initiatives", sentence.signature):
        for match in context.scene.language.expression(rule).finditer(sentence.signature):
            if match.start("n") == at:
                return rule
    return None


def _reach(context: Context, sentence: Sentence, at: int) -> tuple[int, int]:
    """Return (first, last) of the thing with its number and adjectives, and the words that tell which one it is."""
    language = context.scene.language
    first = at
    while first > 0 and at - first < 4 and sentence.signature[first - 1] in {"n", "w", "-"} | language.charset("adj", "prefix"):
        first -= 1
    last = at + 1
    goes_on = language.charset("fn.in", "fn.between", "fn.by", "fn.and", "country", "capital", "place", "adj", "org", "fn.with", "progress") | {"w", "i", "W", "-", "«", "»", '"', "(", ")"}
    while last < len(sentence.tokens) and last - at < 9 and sentence.signature[last] in goes_on:
        last += 1
    while last > at + 1 and sentence.signature[last - 1] in language.charset("fn.in", "fn.between", "fn.by", "fn.and", "fn.with"):
        last -= 1
    return first, last


def _within(context: Context, sentence: Sentence, at: int, last: int) -> bool:
    """Whether the name tells where the thing is: "in" and one country."""
    into = context.scene.language.charset("fn.in")
    return any(sign in into for sign in sentence.signature[at:last])
