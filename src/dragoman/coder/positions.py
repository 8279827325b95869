"""Cases by place, for a language whose nouns do not show them, and what stands between commas behind a name."""

from typing import Final

from dragoman.coder.language import Language
from dragoman.coder.mention import Mention
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import ACC, GEN, NAMES, NOM

_APPOSITION: Final = 14
"""An apposition has no more tokens than that."""
_APOSTROPHES: Final = "'’"
_CLOSED: Final = ',"”»–—'
_ENDS: Final = '.:;!?“”"()'


def _owns(tokens: list[Token], at: int) -> bool:
    """Whether a possessive mark stands behind a token."""
    return at + 1 < len(tokens) and tokens[at + 1].signature in _APOSTROPHES


class Positions:
    """What a pack's words of class `governs` (prepositions, each with its case) tell; nothing where a pack has none."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.governors = language.charset("governs")
        self.articles = language.charset("article")
        self.joints = language.charset("fn.and")
        self.verbs = language.charset("verb", "greet")
        self.names = language.charset("country", "org")
        self.adjective = min(language.charset("adj"), default="w")

    def join(self, sentence: Sentence) -> None:
        """Take what stands between commas behind a name, and holds an office but neither name nor verb, into the
        name's token: X, Secretary of the Board and adviser to the minister, said."""
        tokens = sentence.tokens
        if not self.governors:
            return
        kept: list[Token] = []
        at = 0
        while at < len(tokens):
            token = tokens[at]
            kept.append(token)
            at += 1
            mention = token.actor
            if (
                not isinstance(mention, Mention)
                or not mention.words
                or at >= len(tokens)
                or tokens[at].signature != ","
            ):
                continue
            end = self._apposition(tokens, at + 1)
            if end:
                kept[-1] = Token(token.start, tokens[end - 1].end, token.signature, token.entries, mention)
                at = end
        sentence.tokens = kept

    def _apposition(self, tokens: list[Token], first: int) -> int:
        """Return where an apposition that begins at a place ends; 0 where none does."""
        offices = 0
        for at in range(first, min(first + _APPOSITION, len(tokens))):
            sign, mention = tokens[at].signature, tokens[at].actor
            if isinstance(mention, Mention):
                if mention.words or mention.kind != "person":
                    return 0
                offices += 1
            elif sign in self.verbs or sign in _ENDS:
                return 0
            elif sign == ",":
                return at if offices else 0
            elif at - first > 2 and not offices:
                return 0
        return 0

    def place(self, sentence: Sentence) -> None:
        """Give mentions their case: behind a preposition its case, behind a verb the accusative, before a possessive
        mark the genitive, else the nominative. What "and" or a list's comma joins to a mention shares its case."""
        if not self.governors:
            return
        tokens = sentence.tokens
        for at, token in enumerate(tokens):
            mention = token.actor
            if not isinstance(mention, Mention):
                if token.signature in self.names and _owns(tokens, at):
                    token.signature = self.adjective  # Belmora's: whose something is, no actor of its own
                continue
            before = at - 1
            while before >= 0 and tokens[before].signature in self.articles:
                before -= 1
            mention.mask = GEN if _owns(tokens, at) else self._case(tokens, before, at) if before >= 0 else NOM
            token.signature = self.language.compose(mention.kind, mention.mask)

    def _case(self, tokens: list[Token], before: int, at: int) -> int:
        previous = tokens[before]
        if previous.signature in self.governors:
            return NAMES[previous.values("governs")[0]]
        if previous.signature in self.verbs and not (before and tokens[before - 1].signature in _CLOSED):
            return ACC
        joint = previous.signature in self.joints
        if joint and before and tokens[before - 1].signature == ",":
            before -= 1
        earlier = tokens[before - 1].actor if before else None
        if isinstance(earlier, Mention) and (joint or (previous.signature == "," and self._listed(tokens, at))):
            return earlier.mask & ~GEN or NOM
        return NOM

    def _listed(self, tokens: list[Token], at: int) -> bool:
        """Whether a list goes on behind a mention: by a comma and a further mention, or by "and"."""
        behind = [t for t in tokens[at + 1 : at + 4] if t.signature not in self.articles]
        return len(behind) > 1 and (
            behind[0].signature in self.joints
            or (behind[0].signature == "," and (behind[1].signature in self.joints or behind[1].actor is not None))
        )
