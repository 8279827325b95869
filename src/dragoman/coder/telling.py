"""How a contact is told in a language whose verbs have no tense: as news, in somebody's words, or in passing."""

from typing import Final

from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence

_OFTEN: Final = 3
"""A word for "several times" stands so near before what happened."""


def often(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether two are said to have met several times: that is no encounter of its own."""
    return not scene.language.charset("often").isdisjoint(sentence.signature[max(0, at - _OFTEN) : at + 2])


def amid(scene: Scene, sentence: Sentence, at: int, end: int) -> bool:
    """Whether, in a language without tenses, a visit is only the time of something else: during it, after it."""
    if not scene.language.pack.settings["encounters"].get("tenseless"):
        return False
    when = scene.language.charset("fn.at")
    return sentence.signature[at] in when or sentence.signature[end : end + 1] in when


def in_words(scene: Scene, order: int, at: int) -> bool:
    """Whether, in a language whose verbs have no tense, a place stands in somebody's words: behind a verb of saying and
    a comma, in its sentence or one before it in the paragraph. What a spokesperson tells of is news."""
    if not scene.language.pack.settings["encounters"].get("tenseless") or scene.turns:
        return False
    sentence = scene.sentences[order]
    if scene.text.startswith(tuple(scene.language.pack.settings["discourse"]["narrator"]), sentence.start):
        return False
    said = scene.language.charset("say")
    for earlier in range(order, -1, -1):
        before = scene.sentences[earlier]
        if before.paragraph != sentence.paragraph or before.title:
            return False
        signs = before.signature[:at] if earlier == order else before.signature
        for place, sign in enumerate(signs):
            if sign in said and signs[place + 1 : place + 2] in (",", ":"):
                people = [m for t in before.tokens[:place] if (m := mention_of(t)) and m.kind != "group"]
                return bool(people) and people[-1].office != "spokesperson" and people[-1].kind == "person"
    return False
