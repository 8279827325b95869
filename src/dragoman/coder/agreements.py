"""Instruments: what was, or will be, signed, adopted, ratified, ended."""

import re
from typing import Any, Final

from dragoman.coder.context import Context, counts
from dragoman.coder.finals import title_before
from dragoman.coder.language import Rule
from dragoman.coder.proper import extent, proper
from dragoman.coder.scene import mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.version import CODER
from dragoman.model import Agreement, Evidence, cite, record_id
from dragoman.text.features import NOM
from dragoman.text.numbers import Amount, Numerals

_BUNDLE: Final = "documents"
_MANY: Final = 1000
"""A number as high is a year's."""


def agree(context: Context) -> list[Agreement]:
    """Return the agreements of a text, one for each bundle and each instrument that it names."""
    scene = context.scene
    found: list[Agreement] = []
    seen: set[tuple[str, str]] = set()
    instruments = scene.language.charset("instrument")
    issued = scene.language.charset("instrument.statement")
    listed: Rule | None = None
    for sentence in scene.sentences:
        if listed and sentence.signature[0] in _BULLETS:
            found += _items(context, sentence, instruments, listed)
            continue
        listed = None
        if instruments.isdisjoint(sentence.signs) or (sentence.title and sentence.signature[0] not in issued):
            continue
        taken: set[int] = set()
        for rule in scene.language.near("agreements", sentence.signature):
            for match in scene.language.expression(rule).finditer(sentence.signature):
                if scene.denied(sentence, match.start("v") if match.groupdict().get("v") else match.start()):
                    continue
                if scene.language.forbids(rule, sentence.signature[: match.start()]):
                    continue
                for at in _instruments(sentence, match, instruments):
                    if at in taken or (rule.options.get("named") and not proper(scene.text, sentence, at)):
                        continue
                    taken.add(at)
                    listed = rule if sentence.signature[-1] == ":" else None
                    made = _agreement(context, sentence, at, match, rule)
                    if made and (made.kind, made.title or made.evidence[0].quote) not in seen:
                        seen.add((made.kind, made.title or made.evidence[0].quote))
                        found.append(made)
    bundles = [a for a in found if a.kind == _BUNDLE]
    counted = [a for a in bundles if a.count]
    for extra in bundles if counted else bundles[1:]:
        # One signing told twice: the telling with a number, or else the first, stands for it.
        if extra not in counted[:1] and (counted or extra.status == bundles[0].status) and not extra.count:
            found.remove(extra)
    if any(a.kind == _BUNDLE and a.status == "signed" for a in found):
        # What was to be signed in the morning is what was signed at noon.
        found = [a for a in found if a.kind != _BUNDLE or a.status != "planned"]
    return sorted(found, key=lambda a: a.evidence[0].start)


_BULLETS: Final = frozenset("–—-•*·")


def _items(context: Context, sentence: Sentence, instruments: frozenset[str], rule: Rule) -> list[Agreement]:
    """Return the document of an item in the list that a sentence on signing opens: the last that the item names."""
    places = [at for at, sign in enumerate(sentence.signature) if sign in instruments]
    made = _agreement(context, sentence, places[-1], None, rule) if places else None
    return [made] if made else []


def _instruments(sentence: Sentence, match: re.Match[str], instruments: frozenset[str]) -> list[int]:
    """Return the places of the document and of those joined to it by commas and "and"."""
    places = [match.start("d")]
    at = match.start("d") + 1
    while at < len(sentence.tokens) and at - places[-1] < 9:
        if sentence.signature[at] in instruments:
            places.append(at)
        elif sentence.signature[at] in ".;:":
            break
        at += 1
    return places


def _agreement(
    context: Context, sentence: Sentence, at: int, match: re.Match[str] | None, rule: Rule
) -> Agreement | None:
    scene = context.scene
    kind = sentence.tokens[at].values("instrument")[0]
    told = match is not None and match.start("d") == at and bool(match.groupdict().get("t"))
    if rule.options.get("named"):
        first, last, count = *extent(scene.text, sentence, at), None
    else:
        first, last, count = _told(context, sentence, match, at) if match and told else _reach(context, sentence, at)
    verb = match.start("v") if match and match.groupdict().get("v") else first
    verb_first = verb if not told and kind != _BUNDLE and 0 < first - verb < 3 else first
    start, end = sentence.tokens[verb_first].start, sentence.tokens[last - 1].end
    until = match.end("v") if match and scene.language.head_final and verb > first and 0 <= verb - last < 2 else last
    principal = cite(scene.text, start, sentence.tokens[until - 1].end)
    parties = context.parties(sentence, first, last) if context.main else _named(context, sentence)
    if (len(parties) < 2 and context.main is None) or (kind == _BUNDLE and not parties):
        return None
    date, date_evidence = _date(context, sentence, rule, at)
    topics = context.topics.between(sentence.tokens[first].start, end) or context.topics_of(principal)
    money = next((a for a in scene.amounts(sentence.tokens[at].end, end) if a.currency), None)
    title = scene.text[sentence.tokens[first].start : money.start if money else end] if kind != _BUNDLE else None
    evidence = [principal, *date_evidence]
    if money:
        evidence.append(cite(scene.text, money.start, money.end, "value"))
    if count:
        evidence.append(cite(scene.text, count.start, count.end, "count"))
    values: dict[str, Any] = {
        "coder": CODER, "rule": rule.id, "certainty": 0.85, "evidence": tuple(evidence), "kind": kind,
        "title": _trimmed(title, scene.language.numerals),
        "value": {"amount": money.value, "currency": money.currency} if money else None,
        "status": rule.options["status"], "parties": tuple(parties), "topics": tuple(topics), "date": date,
        "count": int(count.value) if count else None, "count_is": (count.bound or "exact") if count else None,
        "signatories": tuple(_signatories(context, sentence, match) if match else ()),
        "fields": tuple(_fields(context, sentence, start, end)),
        "id": record_id(context.document_id, "agreement", principal, [kind, rule.options["status"]]),
    }  # fmt: skip
    return Agreement.model_validate(values)


def _told(context: Context, sentence: Sentence, match: re.Match[str], at: int) -> tuple[int, int, Amount | None]:
    """Return (first, last, count) where the rule itself captures (`t`) how far the document's words reach."""
    first, last = match.span("t")
    amounts = context.scene.amounts(sentence.tokens[first].start, sentence.tokens[at].start)
    whole = [a for a in amounts if counts(context.scene, a) and not a.percent and a.value == int(a.value) < _MANY]
    return first, last, whole[-1] if whole else None


def _reach(context: Context, sentence: Sentence, at: int) -> tuple[int, int, Amount | None]:
    """Return (first, last, count): the document with its number and adjectives before it, and what it is about."""
    language = context.scene.language
    if language.head_final:
        first = title_before(language, sentence, at)
        return first, at + 1, _count(context, sentence, max(0, at - 5), at)
    first = at
    names = ("country", "org") if language.charset("governs") else ()
    before = language.charset("quantity", "adj", "prefix", *names, marks="win-")
    stop = language.charset("fn.about", "fn.and", "fn.in", "sign", "sign_noun", "say")
    while (
        first > 0
        and at - first < 5
        and sentence.signature[first - 1] in before
        and sentence.signature[first - 1] not in stop
    ):
        first -= 1
    last = at + 1
    owners = language.charset("person.gen", "group.gen", "country.gen")
    joint = language.charset("fn.and")
    while last < len(sentence.tokens) and (
        sentence.signature[last] in owners
        or (sentence.signature[last] in joint and sentence.signature[last + 1 : last + 2] in owners)
    ):
        last += 1
    about = language.charset("fn.about", "fn.in", "fn.by", "fn.between", "fn.from")
    grouped = language.charset("instrument")
    if last < len(sentence.tokens) and (sentence.signature[last] in about or _genitive(sentence, last)):
        ends = language.charset("sign", "adopt", "signed", "say", "fn.also", "relative", "happen", marks=".;:!?")
        while (
            last < len(sentence.tokens)
            and sentence.signature[last] not in ends
            and sentence.signature[last] not in grouped
        ):
            last += 1
        while last > at + 1 and sentence.signature[last - 1] in language.charset(
            "fn.and", "fn.but", "article", marks=","
        ):
            last -= 1
    count = _count(context, sentence, max(0, first - 3), at)
    if count:
        for place in range(max(0, first - 4), at):
            if sentence.tokens[place].end > count.start:
                first = min(first, place)
                break
    return first, last, count


def _count(context: Context, sentence: Sentence, first: int, at: int) -> Amount | None:
    """Return the number of documents, the last that stands between two places of a sentence."""
    amounts = list(context.scene.amounts(sentence.tokens[first].start, sentence.tokens[at].start))
    whole = (a for a in reversed(amounts) if not a.currency and not a.percent and a.value == int(a.value))
    return next((a for a in whole if a.value < _MANY), None)


def _trimmed(title: str | None, numerals: Numerals) -> str | None:
    """Return a title without the words that led to its value ("for 750 million")."""
    worth = numerals.links.get("worth", "")
    return re.sub(rf"\s+(?:{worth})?\s*$", "", title) if title else None


def _named(context: Context, sentence: Sentence) -> list[str]:
    """Return the parties of a document in a text where nobody meets: those whose names stand beside it."""
    return sorted({code for token in sentence.tokens if (code := context.scene.party(token))})


def _genitive(sentence: Sentence, at: int) -> bool:
    return sentence.signature[at] in "iw" and at + 1 < len(sentence.tokens)


def _date(context: Context, sentence: Sentence, rule: Rule, at: int) -> tuple[str | None, list[Evidence]]:
    scene = context.scene
    token = sentence.tokens[at]
    near = [d for d in scene.dates_in(sentence.start, sentence.end) if d.kind != "year" and d.start > token.start]
    if near:
        return near[0].iso, [cite(scene.text, near[0].start, near[0].end, "date")]
    # "On 17 June they signed the treaty": a day that opens the sentence.
    opening = [d for d in scene.dates_in(sentence.start, token.start) if d.kind not in ("year", "month")]
    if len(opening) == 1 and opening[0].start <= sentence.tokens[min(1, at)].start:
        return opening[0].iso, [cite(scene.text, opening[0].start, opening[0].end, "date")]
    told = context.statement_at(token.start) is not None
    return (None if told or rule.id.endswith("behind") else context.day()), []


def _signatories(context: Context, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """Return the names of those who sign: the persons who are the verb's subject, or all who met where a group is."""
    names: list[str] = []
    for token in sentence.tokens[: match.end()]:
        mention = mention_of(token)
        if mention and mention.mask & NOM and mention.kind == "person" and mention.who and mention.who.named:
            names.append(mention.who.name)
        elif mention and mention.mask & NOM and mention.kind == "group" and context.main:
            names += [p.who.name for p in context.main.parts if p.who.person and p.who.named]
    return list(dict.fromkeys(names)) if len(names) > 1 else []


def _fields(context: Context, sentence: Sentence, start: int, end: int) -> list[dict[str, str]]:
    """Return the fields that a title lists: each topical term with the words that belong to it, back to the comma,
    conjunction or preposition before it."""
    text = context.scene.text
    fields = []
    for term in context.topics.found:
        if not (start <= term.start < end and term.topics and term.topics[0][1]):
            continue
        at = next((i for i, token in enumerate(sentence.tokens) if token.end > term.start), 0)
        first = at
        while (
            first > 0
            and at - first < 3
            and sentence.signature[first - 1] in "wW"
            and sentence.tokens[first - 1].start > start
        ):
            first -= 1
        fields.append(
            {"words": text[min(sentence.tokens[first].start, term.start) : term.end], "topic": term.topics[0][0]}
        )
    return fields
