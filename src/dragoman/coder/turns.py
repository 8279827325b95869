"""Turns of a transcript: whose label it is, and whether what stands behind it says something."""

import difflib
import re

from dragoman.coder.cast import Who
from dragoman.coder.quotations import CLOSE_OF
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.text.features import NOM


def called(who: Who, word: str, scene: Scene) -> bool:
    """Whether a word of a label is a part of somebody's name, as far as two spellings can tell."""
    latin = scene.language.pack.adapter.romanise(word, who.country).lower()
    parts = [part for part in re.split(r"[\s-]", who.name.lower()) if len(part) > 2]
    return any(part[:3] == latin[:3] and difflib.SequenceMatcher(None, part, latin).ratio() >= 0.55 for part in parts)


def substantial(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Whether a transcript's sentence says something: no bare address, thanks or question."""
    words = [t for t in sentence.tokens[first:] if scene.text[t.start].isalnum()]
    if len(words) < 3 or scene.text[sentence.end - 1] == "?":
        return False
    start = scene.text[sentence.tokens[first].start : sentence.end]
    courtesies = scene.language.pack.settings["discourse"]["courtesies"]
    thanks_for = not scene.language.charset("fn.for").isdisjoint(sentence.signs)
    return thanks_for or not (len(words) <= 6 and start.lower().startswith(tuple(courtesies)))


def asks(scene: Scene, sentence: Sentence, sources: frozenset[str]) -> bool:
    """Whether a transcript's turn is a journalist's (`sources`): what is asked there nobody of ours says."""
    colon = sentence.signature.find(":", 0, 24)
    return colon > 0 and sentence.start in scene.turns and not sources.isdisjoint(sentence.signature[:colon])


def card_before(scene: Scene, order: int) -> Who | None:
    """Return whom a name card names, the line before a sentence that opens with a quotation mark."""
    if order == 0 or scene.sentences[order].signature[0] not in CLOSE_OF:
        return None
    card = scene.sentences[order - 1]
    people = [m for t in card.tokens if (m := mention_of(t)) and m.kind == "person"]
    rest = [t for t in card.tokens if mention_of(t) is None and scene.text[t.start].isalnum()]
    named = [m.who for m in people if m.who and m.words]
    return named[0] if card.title and named and not rest and people[0].mask & NOM else None
