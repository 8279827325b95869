"""Names that the sides give their relation."""

import re

from dragoman.coder.context import Context
from dragoman.coder.language import Rule
from dragoman.coder.sentences import Sentence
from dragoman.coder.version import CODER
from dragoman.model import Characterisation, cite, record_id


def characterise(context: Context) -> list[Characterisation]:
    """Return the labels of a text, each once."""
    if context.main is None or len(context.main.countries()) < 2:
        return []
    scene = context.scene
    found: dict[str, Characterisation] = {}
    soft = scene.language.charset("label", "label_soft")
    for sentence in scene.sentences:
        if sentence.title or soft.isdisjoint(sentence.signs):
            continue
        for rule in scene.language.near("labels", sentence.signature):
            for match in scene.language.expression(rule).finditer(sentence.signature):
                if rule.options.get("whole") and " " not in _words(context, sentence, match.span("l")):
                    continue
                if _unlike(context, rule, sentence.signature[: match.start("l")], sentence.signature[match.end("l") :]):
                    continue
                made = _label(context, sentence, match, rule)
                if made:
                    found.setdefault(made.label, made)
    return sorted(found.values(), key=lambda c: c.evidence[0].start)


def _trading(context: Context, start: int) -> bool:
    """Whether a partner is called so in one field only: a trading partner is no label of the relation."""
    return any(
        (0 <= start - t.end <= 2 or t.start <= start < t.end) and t.topics[0][0] != "relations"
        for t in context.topics.found
    )


def _words(context: Context, sentence: Sentence, span: tuple[int, int]) -> str:
    return context.scene.text[sentence.tokens[span[0]].start : sentence.tokens[span[1] - 1].end]


def _unlike(context: Context, rule: Rule, before: str, behind: str) -> bool:
    """Whether what stands around forbids it: a treaty's title, a course that is kept to."""
    language = context.scene.language
    return language.forbids(rule, behind, "not_behind") or language.forbids(rule, before)


def _label(context: Context, sentence: Sentence, match: re.Match[str], rule: Rule) -> Characterisation | None:
    scene = context.scene
    span = match.span("l")
    token = sentence.tokens[span[0]]
    label = next(iter(token.values("label", "label_soft")), None)
    if label is None:
        return None
    if label in ("partnership", "alliance") and _trading(context, token.start):
        return None
    first, last = match.span("w") if match.groupdict().get("w") else _reach(context, sentence, *span)
    principal = cite(scene.text, sentence.tokens[first].start, sentence.tokens[last - 1].end)
    parties = context.parties(sentence, max(0, first - 3), min(len(sentence.tokens), last + 6))
    named = {c for t in sentence.tokens[first:last] for c in t.values("char")[:1]}
    if not any(set(parties) <= cluster.countries() for cluster in context.clusters) and named != set(parties):
        return None
    by = context.said_by(token.start)
    return Characterisation.model_validate(
        {
            "id": record_id(context.document_id, "characterisation", principal, [label]),
            "coder": CODER,
            "rule": rule.id,
            "certainty": 0.8,
            "evidence": (principal,),
            "label": label,
            "change": rule.options.get("change"),
            "words": principal.quote,
            "by": by,
            "parties": tuple(parties),
        }
    )


def _reach(context: Context, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take in the relation that the label belongs to, and its adjectives."""
    language = context.scene.language
    before = language.charset("relation", "adj", "prefix", "fn.and", marks="-,")
    endings = tuple(language.pack.settings.get("attributes", ()))
    text = context.scene.text
    start = first
    while start > 0 and first - start < 4:
        token = sentence.tokens[start - 1]
        if token.signature not in before and not (
            token.signature == "w" and text[token.start : token.end].endswith(endings)
        ):
            break
        start -= 1
    while start < first and (
        sentence.signature[start] in ",-" or sentence.signature[start] in language.charset("fn.and")
    ):
        start += 1
    return start, last
