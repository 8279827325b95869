"""The proof that a rule holds of itself: texts where it must fire, with the words, and texts where it must not.

A rule's `examples` carry in square brackets the words that its pattern covers, from the first to the last token of
the match; its `counter` texts carry none.
"""

import re
from functools import cache
from typing import Final

from dragoman.coder.language import Language, Rule
from dragoman.coder.reader import Reader
from dragoman.coder.sentences import Sentence, split
from dragoman.coder.tokens import tokenise

DAY: Final = "2025-06-15"
"""The day on which all these texts are read: a proof must not depend on today."""

_BRACKETED: Final = re.compile(r"([^\[\]]*)\[([^\[\]]+)\]([^\[\]]*)")

_BEFORE_COMPOSING: Final = frozenset({"mentions", "cards"})
"""Records whose rules are applied while mentions are composed: they see the tokens as they were before."""


def prove(rule: Rule, language: Language) -> list[str]:
    """Return what speaks against a rule, a sentence for each text that it fails; empty where its proof holds.

    What is proved is the declaration: the pattern, and the conditions `not_before`, `not_behind`, `kinds` and
    `whole`. What the engine asks besides (whether a meeting took place, who the subject is) belongs to other tests.
    """
    failures: list[str] = []
    for example in rule.options.get("examples", ()):
        parts = _BRACKETED.fullmatch(example)
        if parts is None:
            failures.append(f"{rule.id}: an example has one pair of brackets, with words in it: {example}")
            continue
        text = "".join(parts.groups())
        found = fired(rule, language, text)
        if (parts.start(2) - 1, parts.end(2) - 1) not in found:
            failures.append(f"{rule.id}: must cover «{parts[2]}», {_told(text, found)}: {text}")
    for text in rule.options.get("counter", ()):
        if found := fired(rule, language, text):
            failures.append(f"{rule.id}: must not fire, {_told(text, found)}: {text}")
    return failures


def fired(rule: Rule, language: Language, text: str) -> list[tuple[int, int]]:
    """Return the spans (offsets into the text, half-open) on which a rule fires, in order."""
    found: list[tuple[int, int]] = []
    for sentence in _sentences(rule, language, text):
        if all(rule.id != near.id for near in language.near(rule.record, sentence.signature)):
            continue
        for match in language.expression(rule).finditer(sentence.signature):
            if match.end() > match.start() and _allowed(rule, language, text, sentence, match):
                found.append((sentence.tokens[match.start()].start, sentence.tokens[match.end() - 1].end))
    return found


def _told(text: str, found: list[tuple[int, int]]) -> str:
    return "fires on " + ", ".join(f"«{text[start:end]}»" for start, end in found) if found else "does not fire"


@cache
def _reader(language: Language) -> Reader:
    return Reader(language)


@cache
def _sentences_of(language: Language, text: str, composed: bool) -> tuple[Sentence, ...]:
    reader = _reader(language)
    if composed:
        return tuple(reader.scene(text, DAY, None).sentences)
    tokens, _ = tokenise(text, language)
    sentences = split(text, tokens, reader.layout.read(text, DAY).skipped, reader.abbreviations)
    for sentence in sentences:
        sentence.sign()
    return tuple(sentences)


def _sentences(rule: Rule, language: Language, text: str) -> tuple[Sentence, ...]:
    return _sentences_of(language, text, rule.record not in _BEFORE_COMPOSING)


def _allowed(rule: Rule, language: Language, text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the conditions that a rule declares beside its pattern let a match stand."""
    named = {name for name, found in match.groupdict().items() if found}
    first, last = match.span("l" if "l" in named else 0)
    signature = sentence.signature
    if language.forbids(rule, signature[last:], "not_behind") or language.forbids(rule, signature[:first]):
        return False
    if rule.options.get("whole"):
        first, last = match.span("l")
        if " " not in text[sentence.tokens[first].start : sentence.tokens[last - 1].end]:
            return False
    if "kinds" in rule.options and "v" in named:
        values = sentence.tokens[match.start("v")].values("say", "express")
        return any(value in rule.options["kinds"] for value in values)
    return True
