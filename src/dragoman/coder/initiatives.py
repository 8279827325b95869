"""Undertakings with a life of their own: projects, institutions, corridors, mechanisms, years of culture."""

import re
from typing import Final

from dragoman.coder.candidates import whereto
from dragoman.coder.context import Context, counts
from dragoman.coder.finals import noun_before
from dragoman.coder.language import Rule
from dragoman.coder.proper import extent, proper
from dragoman.coder.sentences import Sentence
from dragoman.coder.version import CODER
from dragoman.model import Initiative, cite, record_id
from dragoman.text.features import PLURAL

_NAMED: Final = 7
"""So many words before its noun may tell which undertaking is meant."""
_THINGS: Final = ("venture", "aid", "named")
"""What an undertaking is called: by itself, where aid has a size or is announced, or as part of a name."""
_PROPOSABLE: Final = ("year_of", "institution")


def undertake(context: Context) -> list[Initiative]:
    """Return the initiatives of a text; nothing where nobody meets."""
    if context.main is None:
        return []
    scene = context.scene
    found: list[Initiative] = []
    seen: set[str] = set()
    ventures = scene.language.charset(*_THINGS, "session", "time.year", "contact", "event")
    met = {id(told.sentence): told.at for k in context.clusters if k.status == "planned" for told in k.told}
    for sentence in scene.sentences:
        if sentence.title:
            continue
        for at, sign in enumerate(sentence.signature):
            if sign not in ventures or met.get(id(sentence)) == at:
                continue
            made = _initiative(context, sentence, at)
            if made is None:
                continue
            called = made.name if made.kind != "event" else made.evidence[0].quote
            if not any(name.endswith(called.lower()) for name in seen):
                seen.add(called.lower())
                found.append(made)
    return found


def _initiative(context: Context, sentence: Sentence, at: int) -> Initiative | None:
    scene = context.scene
    token = sentence.tokens[at]
    found = _status(context, sentence, at)
    if found is None:
        return None
    rule, match = found
    kind = rule.options.get("kind") or token.values(*_THINGS)[0]
    status = rule.options["status"]
    if kind == "event" and _attended(context, sentence, match):
        return None
    named = not scene.language.head_final and proper(scene.text, sentence, at)
    first, last = extent(scene.text, sentence, at) if named else _reach(context, sentence, at)
    statement = context.statement_at(token.start)
    if (
        statement
        and not rule.options.get("firm")
        and status in ("progressing", "agreed")
        and statement.act in ("urge", "propose")
        and kind in _PROPOSABLE
    ):
        status = "proposed"
    end = max(last, match.end()) if match.start("n") < match.end() - 1 else last
    start = min(first, match.start()) if rule.options.get("from_start") else first
    principal = cite(scene.text, sentence.tokens[start].start, sentence.tokens[end - 1].end)
    name = scene.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    amounts = scene.amounts(sentence.tokens[max(0, at - 3)].start, token.start)
    count = next((a for a in amounts if counts(scene, a) and not a.percent and not a.scaled), None)
    if count and scene.language.pack.boundaries and not token.mask(*_THINGS) & PLURAL:
        count = None
    evidence = [principal]
    if count:
        evidence.append(cite(scene.text, count.start, count.end, "count"))
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
            "country": _where(context, sentence, at, last),
            "parties": tuple(context.parties(sentence, at, last)),
            "topics": tuple(context.topics_of(principal)),
        }
    )


def _status(context: Context, sentence: Sentence, at: int) -> tuple[Rule, re.Match[str]] | None:
    """Return the first rule that matches with this thing as its noun, and the match."""
    for rule in context.scene.language.near("initiatives", sentence.signature):
        for match in context.scene.language.expression(rule).finditer(sentence.signature):
            if context.scene.denied(sentence, match.start()) or context.scene.denied(sentence, match.end() - 1):
                continue
            if match.start("n") != at or not ("kind" in rule.options or sentence.tokens[at].values(*_THINGS)):
                continue
            language, signs = context.scene.language, sentence.signature
            if language.forbids(rule, signs[:at]) or language.forbids(rule, signs[match.end() :], "not_behind"):
                continue
            if not rule.options.get("named") or proper(context.scene.text, sentence, at):
                return rule, match
    return None


def _attended(context: Context, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a session is the occasion on which those whom the text tells of meet: it is told with their meeting."""
    held = {organisation for cluster in context.clusters for _, organisation, _, _ in cluster.occasions if organisation}
    tokens = sentence.tokens[match.start() : match.end()]
    holders = context.scene.language.gazetteer.events
    codes = {holders.get(code, code) for t in tokens for code in t.values("org", "event")}
    return not held.isdisjoint(codes)


def _reach(context: Context, sentence: Sentence, at: int) -> tuple[int, int]:
    """Return (first, last) of the thing with its number and adjectives, and the words that tell which one it is."""
    language = context.scene.language
    if language.head_final:
        return noun_before(language, sentence, at, _NAMED), at + 1
    first = at
    named = ("country", "org", "capital", "portfolio") if language.charset("governs") else ()
    before = language.charset("adj", "prefix", *named, marks="nwW-" if named else "nw-")
    while first > 0 and at - first < 4 + len(named) and sentence.signature[first - 1] in before:
        first -= 1
    last = at + 1
    goes_on = language.charset(
        "fn.in", "fn.between", "fn.by", "fn.and", "country", "capital", "place", "adj", "org", "fn.with",
        *(("fn.for", "fn.about", "article", "portfolio", "progress", "venture") if named else ()),
        marks='wiW-«»"()',
    )  # fmt: skip
    purpose = language.charset("fn.purpose")
    while (
        last < len(sentence.tokens)
        and last - at < 9
        and sentence.signature[last] in goes_on
        and sentence.signature[last + 1 : last + 2] not in purpose
    ):
        last += 1
    while last > at + 1 and sentence.signature[last - 1] in language.charset(
        "fn.in", "fn.between", "fn.by", "fn.and", "fn.with", "governs", "article"
    ):
        last -= 1
    return first, last


def _where(context: Context, sentence: Sentence, at: int, last: int) -> str | None:
    """Return the country where the thing is: "in", and a country, in its name."""
    into = context.scene.language.charset("fn.in")
    spots = context.scene.language.charset("country.loc", "capital.loc", "place.loc")
    if context.scene.language.head_final:
        here = [t for t in sentence.tokens[max(0, at - _NAMED) : at] if t.signature in spots]
        return whereto(context.scene, here[-1])[0] if here else None
    for place in range(at, last - 1):
        if sentence.signature[place] in into and sentence.signature[place + 1] in spots:
            return whereto(context.scene, sentence.tokens[place + 1])[0]
    return None
