"""English: the forms of words and names, made when the lexicon is compiled."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from dragoman.lang.packs.en.forms import conjugate, decline
from dragoman.text import features as f

_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)-(?=[A-Z])")


class Adapter:
    """What the compiler asks of a language."""

    def expand(self, lemma: str) -> Iterator[tuple[str, int]]:
        """Yield the (form, features) pairs of a word or term.

        `=term` stands as it is; `to sign` is a verb, with its auxiliaries, and `~to call` one without the two forms
        that are nouns as well; what begins with a capital is a name and has a plural too, for demonyms; all else is a
        noun, whose head (the last word, or the one before "of") has a plural.
        """
        if lemma.startswith("="):
            yield lemma[1:], 0
        elif lemma.startswith(("to ", "~to ")):
            verb, _, rest = lemma.removeprefix("~")[3:].partition(" ")
            forms = conjugate(verb, rest)
            yield from islice(forms, 2, None) if lemma[0] == "~" else forms
        elif lemma[0].isupper() or (lemma.startswith("the ") and lemma[4].isupper()):
            lemma = lemma.removeprefix("the ")  # a name is looked for without its article
            yield lemma, f.SINGULAR
            if lemma[-1].islower() and not lemma.endswith(("s", "ch", "sh", "ese")):
                yield lemma + "s", f.PLURAL
        else:
            yield from decline(lemma)

    def expand_abbreviation(self, short: str) -> list[tuple[str, int]]:
        """Return an abbreviation as it stands."""
        return [(short, 0)]

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:  # noqa: ARG002
        """Return a person's name, which English does not decline; with and without the Arabic article."""
        return [(form, 0) for form in dict.fromkeys((name, _ARTICLE.sub("", name)))]

    def restore_name(self, words: list[str], case: int) -> str:  # noqa: ARG002
        """Return a name as it stands."""
        return " ".join(words)

    def romanise(self, name: str, country: str | None) -> str:  # noqa: ARG002
        """Return a name, which is in Latin letters as it stands."""
        return name

    def letters(self) -> dict[str, str]:
        """Return letters with marks by what they are without them: one text writes Erdoğan, another Erdogan."""
        return _BARE


def _bare() -> Iterator[tuple[str, str]]:
    yield from zip("øđłıəħŧæœßþð", "odliehtaostd", strict=True)
    for code in (*range(0xE0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if base.isascii() and base.isalpha():
            yield chr(code), base


_BARE = dict(_bare())
