"""Where in a sentence the words of one speaker end."""

from dragoman.coder.frame import Head
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence


def until_discussed(scene: Scene, sentence: Sentence, head: Head, first: int, last: int) -> int:
    """Return where the content ends if the narrator goes on with what was discussed: ", and discussed ..."."""
    discussed = scene.language.charset("discuss.past")
    if discussed.isdisjoint(sentence.signs):
        return last
    joints = scene.language.charset("fn.and", "fn.but", "fn.also", marks=",")
    for at in range(max(first, head.verb) + 2, last):
        if sentence.signature[at] in discussed and sentence.signature[at - 1] in joints:
            return next(b for b in range(at - 1, 0, -1) if b == 1 or sentence.signature[b - 1] not in joints)
    return last


def border(scene: Scene, sentence: Sentence, head: Head, following: Head, first: int) -> int:
    """Return where a frame's content ends before the next frame begins: at the comma or conjunction before it, or at
    its subject where that is another than the frame's own."""
    at = following.at
    if following.speaker is not None and following.take != "before":
        place = sentence.tokens.index(following.speaker)
        if max(first, 0 if head.take == "before" else head.verb) < place < at:
            at = place
    joints = scene.language.charset("fn.and", "fn.but", "fn.also", "fn.at", "article", "fn.he", marks=",")
    cut = at
    while cut > 0 and (sentence.signature[cut - 1] in joints):
        cut -= 1
    if cut == at:
        for back in range(at - 1, max(at - 6, first), -1):
            if sentence.signature[back] == ",":
                return back
    return cut
