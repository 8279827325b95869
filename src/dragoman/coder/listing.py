"""Lists of what somebody said: a line names whose words they are, and each paragraph below opens with a mark."""

from typing import Final

from dragoman.coder.cast import Who
from dragoman.coder.quotations import CLOSE_OF
from dragoman.coder.sentences import Sentence

_COMPOSED: Final = 0xE000
_PICTURES: Final = 0xFFFF
"""Signatures of words lie between; what a text shows as it is stands outside."""


class Listing:
    """The list that is open: `who` said its items, `paragraph` is the next one."""

    def __init__(self, sentence: Sentence, who: Who) -> None:
        self.paragraph = sentence.paragraph + 1
        self.who = who

    def holds(self, sentence: Sentence) -> bool:
        """Whether a sentence is an item, or goes on with one."""
        if sentence.paragraph != self.paragraph:
            return sentence.paragraph == self.paragraph - 1
        if not _marked(sentence):
            return False
        self.paragraph += 1
        return True


def _marked(sentence: Sentence) -> bool:
    """Whether a sentence opens with the mark of a list: a dash, a dot or a picture."""
    first = sentence.signature[0]
    return (not first.isalnum() and first not in CLOSE_OF and ord(first) < _COMPOSED) or ord(first) > _PICTURES
