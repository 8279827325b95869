"""Titles, countries and names composed into actors."""

import re
from itertools import pairwise
from typing import Final

from dragoman.coder.finals import Finals
from dragoman.coder.language import Language, Rule
from dragoman.coder.mention import Mention
from dragoman.coder.positions import Positions
from dragoman.coder.sentences import Sentence
from dragoman.coder.titles import apart, entitle, parties, two_heads
from dragoman.coder.token import Token
from dragoman.text.features import CASES, INS, NOM, PLURAL

_NAMED: Final = ("person", "surname")
_SHORT: Final = 2
"""A transcribed name of no more characters begins many others."""


class Mentions:
    """The mention rules of a language, applied to sentences."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.finals = Finals(language) if language.head_final else None
        self.positions = Positions(language)
        settings = language.pack.settings
        self.verb_endings: tuple[str, ...] = tuple(settings.get("verb_endings", ()))
        self.bodies: tuple[str, ...] = tuple(settings.get("bodies", ()))
        self.foreign = frozenset(settings.get("foreign_letters", ""))
        self.nicknames: dict[str, str] = settings.get("nicknames", {})
        self.surname_endings: tuple[str, ...] = tuple(settings.get("surname_endings", ()))
        self.no_name: dict[str, list[str]] = settings.get("no_name", {})

    def compose(self, text: str, sentence: Sentence) -> None:
        """Replace, in a sentence, the tokens of each mention by one token; the sentence is signed anew."""
        if self.foreign:
            self._lengthen(text, sentence)
        sentence.sign()
        self._drop_cards(text, sentence)
        spans: list[tuple[int, int, Rule, re.Match[str]]] = []
        for rule in self.language.near("mentions", sentence.signature):
            expression = self.language.expression(rule)
            for match in expression.finditer(sentence.signature):
                cut = two_heads(text, sentence.tokens, match)
                both = (
                    expression.match(sentence.signature, match.start(), cut),
                    expression.match(sentence.signature, cut + 1),
                )
                for one in filter(None, both if cut else (match,)):
                    spans.append((one.start(), one.end(), rule, one))
        spans.sort(key=lambda s: (s[0], -s[1]))
        taken = 0
        tokens: list[Token] = []
        for start, end, rule, match in spans:
            if start < taken:
                continue
            mention = self._mention(text, sentence.tokens, match, rule)
            if mention is None:
                continue
            tokens += sentence.tokens[taken:start]
            parts = [t for t in sentence.tokens[start:end] if t.start < mention.end]
            token = Token(parts[0].start, parts[-1].end, self.language.compose(mention.kind, mention.mask), (), mention)
            token.entries = tuple(e for part in parts for e in part.entries)
            tokens.append(token)
            taken = start + len(parts)
            if mention.extra.get("latin"):
                while taken < len(sentence.tokens) and sentence.tokens[taken].start < mention.extra["shut"]:
                    taken += 1
        sentence.tokens = tokens + sentence.tokens[taken:]
        self.positions.join(sentence)
        self.positions.place(sentence)
        sentence.sign()

    def _lengthen(self, text: str, sentence: Sentence) -> None:
        """Make a known short name a part of the unknown longer one that begins with it, in rows of characters."""
        for token, behind in pairwise(sentence.tokens):
            if (
                behind.signature == "W"
                and token.end - token.start <= _SHORT
                and behind.start == token.end
                and token.values(*_NAMED)
                and self.foreign.issuperset(text[token.start : token.end] + text[behind.start])
            ):
                token.entries, token.signature = (), "W"

    def settle(self, sentences: list[Sentence]) -> None:
        """Give those who were recalled by their bare names their case by place, in a language of such cases."""
        if not self.positions.governors:
            return
        for sentence in sentences:
            self.positions.place(sentence)
            sentence.sign()

    def _drop_cards(self, text: str, sentence: Sentence) -> None:
        """Take out name cards that a page prints behind a name: the surname again, the name, the office."""
        for rule in self.language.near("cards", sentence.signature):
            for match in reversed(list(self.language.expression(rule).finditer(sentence.signature))):
                before, first = sentence.tokens[match.end("name") - 1], sentence.tokens[match.start("card")]
                one, other = (
                    text[before.start : before.end].rsplit(maxsplit=1)[-1],
                    text[first.start : first.end].split(),
                )
                if any(_same_stem(one, word) for word in other):
                    del sentence.tokens[match.start("card") : match.end("card")]
            sentence.sign()

    def _mention(self, text: str, tokens: list[Token], match: re.Match[str], rule: Rule) -> Mention | None:
        spans = match.regs
        groups = {name: tokens[slice(*spans[n])] for name, n in match.re.groupindex.items() if spans[n][0] >= 0}
        whole = tokens[match.start() : match.end()]
        title = groups.get("title", [])
        if self._verbal(text, title) or self._council(text, tokens, match, groups):
            return None
        mention = Mention(rule.options["kind"], whole[0].start, whole[-1].end)
        mention.parties = parties(
            [*groups.get("of", []), *groups.get("of_b", []), *groups.get("of_c", []), *groups.get("side", [])]
        )
        mention.mask = CASES
        if "title" in groups:
            if not any(token.values("office") for token in groups["title"]):
                return None
            entitle(mention, groups["title"], self.finals)
            mention.extra["said"] = text[mention.start : mention.end].lower()
        if mention.office in _HOUSED:
            houses = [v for t in groups.get("of_b", []) for v in t.values("ministry")]
            mention.office = _of_house(mention.office, houses[0]) if houses else mention.office
        mention.office = rule.options.get("office", mention.office)
        if "more" in groups and not groups["more"][0].mask("office") & CASES & mention.mask:
            return None
        if "post" in groups:
            mention.post = next(iter(parties(groups["post"])), None)
        if "group" in groups:
            mention.mask = groups["group"][0].mask("group") & CASES or CASES
            mention.office = next(filter(None, groups["group"][0].values("group", "office")), None)
        if "side" in groups:
            mention.mask = groups["side"][0].mask("side", "ministry") & CASES or CASES
            mention.extra["colleague"] = "colleague" in groups["side"][0].values("side")
        if "body" in groups:
            mention.extra["body"] = True
        if "polite" in groups:
            mention.extra["polite"] = True
        if "name" in groups and self.positions.governors and apart(tokens, match):
            return None
        if "name" in groups and not self._name(text, mention, groups["name"]):
            return None
        if "name" in groups and not mention.words and self.finals and mention.title:
            mention.end = mention.title[1]  # the name is somebody else's
        return mention if mention.kind != "person" or "name" in groups or mention.office else None

    def _verbal(self, text: str, title: list[Token]) -> bool:
        """Whether an unknown word behind an office is a verb by its ending, and no part of a title."""
        endings = self.verb_endings
        return bool(endings) and any(t.signature == "w" and text[t.start : t.end].endswith(endings) for t in title)

    def _council(self, text: str, tokens: list[Token], match: re.Match[str], groups: dict[str, list[Token]]) -> bool:
        """Whether a plural office is part of a body's name: the council of ministers."""
        title = groups.get("title")
        if not title or not title[0].mask("office") & PLURAL or match.start() == 0:
            return False
        before = tokens[match.start() - 1]
        return text[before.start : before.end].lower().startswith(self.bodies)

    def _name(self, text: str, mention: Mention, name: list[Token]) -> bool:
        if len(name) == 1 and not mention.office and "polite" not in mention.extra and _common(name[0]):
            return False
        if self.surname_endings and name[0].values("place", "capital") and not self._surnamed(text, name):
            return mention.kind == "person" and self._unname(mention)
        known = [t for t in name if t.values("person")]
        if not known and (surnames := [t for t in name if t.values(*_NAMED)]):
            known = [t for t in surnames if self._fits(text, name, t)][:1]
            if not known and not mention.office:
                return False
            mention.ids = tuple(dict.fromkeys(v for t in known for v in self._fits(text, name, t)))
        else:
            mention.ids = tuple(dict.fromkeys(v for t in known for v in t.values(*_NAMED)))
        words = [text[t.start : t.end] for t in name if text[t.start].isalpha()]
        if self.language.pack.boundaries:
            words = [word for word in words if len(word) > 1] or words
        case = mention.mask
        mention.extra["whole"] = any(self._whole(text[t.start : t.end], t) for t in known)
        if self.finals is not None:
            return self._final(mention, name, known, words)
        if known:
            own = known[0].mask(*_NAMED) & CASES
            both = own & mention.mask
            mention.mask = both or own or mention.mask
            if own and not both and mention.office:
                return False
        if not known and not self._plausible(words, mention.mask):
            return mention.kind == "person" and self._unname(mention)
        mention.words = tuple(words)
        if not self.language.pack.boundaries and (latin := _LATIN.match(text, name[-1].end)):
            mention.extra["latin"], mention.extra["shut"] = latin[1], latin.end()
        mention.extra["case"] = case if not known else mention.mask
        mention.bare = mention.office is None
        mention.extra["lone"] = (
            mention.bare and not mention.parties and len(words) == 1 and not name[0].values("person")
        )
        return bool(words)

    def _surnamed(self, text: str, name: list[Token]) -> bool:
        """Whether a name that begins like a place's goes on with what ends like a surname, whatever its case."""
        word = text[name[-1].start : name[-1].end]
        adapter = self.language.pack.adapter
        bare = adapter.restore_name([word], adapter.case_of(word) or NOM)
        return bool(name[-1].values("person", "surname")) or bare.endswith(self.surname_endings)

    def _final(self, mention: Mention, name: list[Token], known: list[Token], words: list[str]) -> bool:
        """Take a name whose case stands at its end; leave it where it is not that of the title before it."""
        if self.finals is None:
            return False
        if not known and words and words[0].lower().endswith(tuple(self.no_name.get("any", ()))):
            return mention.kind == "person" and self._unname(mention)
        own = self.finals.case(name, known, words)
        party = mention.parties[0] if mention.parties else None
        if mention.office and own and not own & NOM and self.finals.apart(mention.office, party, mention.ids, words):
            return self._unname(mention)
        mention.mask = own or (mention.mask if mention.office else CASES)
        mention.words = tuple(words)
        mention.extra["case"] = mention.mask
        mention.bare = mention.office is None
        return bool(words)

    def _whole(self, words: str, token: Token) -> bool:
        """Whether a name that the gazetteer has is one in full, and no surname alone."""
        return bool(token.values("person")) and words not in self.language.gazetteer.lone

    def _plausible(self, words: list[str], mask: int) -> bool:
        """Whether capitalised words behind an office can be a name in its case: an adjective that agrees with nothing
        (of the Central ...) is none."""
        case = {INS: "ins", NOM: "nom"}.get(mask & CASES, "")
        return not (words and words[0].lower().endswith(tuple(self.no_name.get(case, ()))))

    def _unname(self, mention: Mention) -> bool:
        """Leave a mention with its title alone."""
        mention.words, mention.ids = (), ()
        return mention.office is not None

    def _fits(self, text: str, name: list[Token], known: Token) -> list[str]:
        """Return the ids of those whom a surname may stand for: no name that is not that person's stands beside it."""
        bearers = known.values(*_NAMED)
        ids = set(bearers)
        others = [
            t
            for t in name
            if t is not known
            and t.end - t.start > 1
            and (t.signature == "W" or (t.values(*_NAMED) and ids.isdisjoint(t.values(*_NAMED))))
        ]
        if not others:
            return bearers
        adapter = self.language.pack.adapter
        latin = {adapter.romanise(text[t.start : t.end], None).lower() for t in others}
        latin = {w[:3] for w in (*latin, *(self.nicknames[w] for w in latin if w in self.nicknames))}
        people = self.language.gazetteer.people
        return [
            i
            for i in bearers
            if i in people and any(w[:3] in latin for w in people[i].name.lower().replace("-", " ").split())
        ]


def _common(token: Token) -> bool:
    """Whether a token is somebody's surname only if it is no common word."""
    named = {kind for kind, _, _ in token.entries if kind.startswith(_NAMED)}
    return named == {"surname.word"}


def _same_stem(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    size = max(3, short - 2) if short > 3 else short
    return one[:size].casefold() == other[:size].casefold()


_LATIN: Final = re.compile(r"\s?[（(]([A-Z][\w.'’-]*(?: [\w.'’-]+){1,5})(?:[,，、][^（()）]{0,30})?[)）]")
"""A name in Latin letters that stands in brackets behind a name in characters."""


_HOUSED: Final = ("head", "chairman", "deputy_head_of_state")
"""Offices that mean another where the house is told: the chairman of a senate, the deputy of its chairman."""


def _of_house(office: str, house: str) -> str:
    return _HEADS_OF.get(house, "other") if office != "deputy_head_of_state" else "other"


_HEADS_OF: Final = {
    "foreign": "foreign_minister", "defence": "minister", "government": "head_of_government",
    "parliament": "speaker_of_parliament",
}  # fmt: skip
"""Whose head the head of a house of state is, by the kind of house."""
