"""What the words of a title say: which office, whose, and how many people's it is."""

import re
from typing import Final

from dragoman.coder.cast import HEADS
from dragoman.coder.finals import Finals
from dragoman.coder.mention import Mention
from dragoman.coder.token import Token
from dragoman.text.features import CASES, PLURAL, SINGULAR


def two_heads(text: str, tokens: list[Token], match: re.Match[str]) -> int:
    """Return where "and" parts a title that is two people's (the prime minister and President X); 0 if it is one's."""
    if "title" not in match.groupdict():
        return 0
    first, last = match.span("title")
    offices = {v for t in tokens[first:last] for v in t.values("office")[:1]} & _APART
    behind = tokens[last : last + 1]
    vice = any(text[t.start : t.end].lower() == "vice president" for t in tokens[first:last])
    if vice and not (behind and "governs" in {k for k, _, _ in behind[0].entries}):
        offices |= {"deputy"}
    if len(offices) < _SEVERAL and not ("secretary" in offices and len(_offices(tokens[first:last])) > 1):
        return 0
    return next((at for at in range(first + 1, last) if tokens[at].values("fn.and")), 0)


def apart(tokens: list[Token], match: re.Match[str]) -> bool:
    """Whether a comma parts a title from the name of somebody else: "according to the spokesman, X will leave", "when
    they reached X, President Y said"."""
    start, end = match.span("name")
    if "title" not in match.groupdict():
        return False
    if match.end("title") > start:
        behind = tokens[match.end()] if match.end() < len(tokens) and tokens[end].signature == "," else None
        return behind is not None and (behind.signature == "W" or bool(behind.values("person", "surname")))
    between = [t.signature for t in tokens[match.end("title") : start]]
    return "," in between and end < len(tokens) and tokens[end].signature not in ",.;:)"


def _offices(title: list[Token]) -> list[str]:
    return [v for t in title for v in t.values("office")[:1]]


_APART: Final = {*HEADS, "head_of_organisation", "secretary"}
"""Offices of which nobody holds two."""
_SEVERAL: Final = 2


def parties(tokens: list[Token]) -> tuple[str, ...]:
    """Return the codes of the parties that some tokens name, each once."""
    found = [
        v
        for t in tokens
        for v in t.values("country", "org", "adj", "capital", "side", "char", "seat")[:1]
        if v != "colleague"
    ]
    return tuple(dict.fromkeys(found))


def entitle(mention: Mention, title: list[Token], finals: Finals | None) -> None:
    """Give a mention the office, the span and the case of its title."""
    offices = [t for t in title if t.values("office")]
    mention.title = (title[0].start, title[-1].end)
    if finals is not None:
        mention.mask, offices = finals.head(offices)
    else:
        mention.mask = offices[0].mask("office") & CASES or CASES
    mention.office = foremost(offices)
    if offices[0].mask("office") & PLURAL and not offices[0].mask("office") & SINGULAR:
        mention.extra["plural"] = True


def foremost(offices: list[Token]) -> str | None:
    """Return which of several offices in a row is meant: the first where it serves another, else the highest."""
    values = [v for t in offices for k, v, _ in t.entries if k == "office"]
    first = next((v.split(".")[0] for k, v, _ in offices[0].entries if k == "office"), None)
    ranked = sorted(values, key=lambda v: _RANK.get(v.split(".")[0], 50))
    return first if first in _SERVES else ranked[0].split(".")[0] if ranked else None


_SERVES: Final = (
    "aide",
    "spokesperson",
    "deputy_minister",
    "ambassador",
    "special_envoy",
    "deputy_head_of_state",
    "deputy_head_of_government",
)
"""Offices that serve another: in "aide to the minister" the first word is the office."""

_RANK: Final = {
    "head_of_state": 0, "leader": 0, "head_of_government": 1, "foreign_minister": 3, "deputy_head_of_government": 4,
    "minister": 5,
    "head": 6,    "speaker_of_parliament": 2, "head_of_organisation": 3, "chairman": 6, "national_security_adviser": 4,
    "deputy_head_of_state": 3, "party_official": 7, "ambassador": 8, "special_envoy": 9, "deputy_minister": 8,
    "spokesperson": 6, "aide": 10, "regional_leader": 9, "military": 12, "other": 20,
}  # fmt: skip
