"""How far the content of a frame of reported speech reaches."""

import re
from typing import Final

from dragoman.coder.frame import Head, clause_of
from dragoman.coder.scene import mention_of
from dragoman.coder.sentences import Sentence

WHOLE: Final = frozenset(("thank", "congratulate", "condole", "invite", "agree", "support", "praise", "welcome"))
"""Acts whose evidence is the whole clause. Source: codebook, statements."""
NEAR: Final = 3
"""So many words at most stand before a passive that its clause begins with."""
_BARE: Final = frozenset(("urge", "propose", "demand"))
"""Acts whose verb only reports what was asked for: the evidence begins behind it."""


def set_reach(sentence: Sentence, head: Head, match: re.Match[str], noun: int, nearest: int) -> None:
    """Set where the content of a frame stands. `noun` is the place of its noun (-1: none); `nearest` as for
    `clause_of`."""
    take = head.take
    if take == "after-comma":
        comma = sentence.signature.find(",", match.end("who"))
        head.first = comma + 1 if comma >= 0 else match.end("who")
    elif take == "before":
        head.first, head.last = 0, match.start()
        if _amid(sentence, match):
            head.last = len(sentence.tokens)
    elif take == "whole":
        head.first = 0
    elif take == "around":
        head.first = match.end()
        if head.first < len(sentence.tokens) and sentence.signature[head.first] == ",":
            head.first += 1
        if match.start() > 2 and head.first >= len(sentence.tokens) - 1:
            head.first, head.last = 0, match.start()
        elif match.start() > 1 and match.start() * 4 > len(sentence.tokens):
            head.first = 0
    elif take == "noun":
        whole = head.act in WHOLE or head.act == "criticise"
        head.first = (0 if head.verb <= NEAR else head.verb) if whole else noun
    elif take == "verb":
        head.first = head.verb
    elif take == "attitude":
        whole = head.act in WHOLE or head.act == "criticise"
        side = head.speaker is not None and (m := mention_of(head.speaker)) is not None and m.kind == "state"
        head.first = clause_of(sentence, head, nearest) if whole or side else noun
    elif take == "clause":
        called = "say.name" in {k for k, _, _ in sentence.tokens[head.verb].entries}
        behind = sentence.tokens[head.verb + 1 :]
        if head.act in _BARE and head.speaker is not None and behind[:1] == [head.speaker] and len(behind) < NEAR:
            head.first, head.last = 0, head.verb  # what was called for stands before the verb
            return
        bare = called or head.act in _BARE
        head.first = head.verb + 1 if bare else clause_of(sentence, head, nearest)


def _amid(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a frame stands in the midst of what it tells: "the delegation, said the minister, will arrive"."""
    rest = sentence.signature[match.end() :]
    return match.start() <= NEAR and rest.startswith(",") and len(rest) > 2 * match.start() + 4
