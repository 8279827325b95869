"""Kazakh: the forms of words and names, made by suffix rules when the lexicon is compiled."""

from collections.abc import Iterator

from dragoman.lang.packs.kk.morphology import (
    decline_abbreviation,
    decline_name,
    restore_name,
    term_forms,
    verb_forms,
)
from dragoman.lang.packs.kk.morphology.names import case_of
from dragoman.text.script import to_latin


class Adapter:
    """What the compiler asks of a language."""

    def expand(self, lemma: str) -> Iterator[tuple[str, int]]:
        """Yield the (form, features) pairs of a word or term.

        `=term` stands as it is; a term in capitals is an abbreviation; `term!` is a verb in its infinitive; all else is
        a noun, or an adjective that can stand for one, and its last word is inflected.
        """
        if lemma.startswith("="):
            yield lemma[1:], 0
        elif lemma.isupper() and len(lemma) > 1:
            yield from decline_abbreviation(lemma)
        elif lemma.endswith("!"):
            yield from verb_forms(lemma[:-1])
        else:
            yield from term_forms(lemma)

    def letters(self) -> dict[str, str]:
        """Return the Latin letters that stand for Kazakh ones on many a page."""
        return {"i": "і", "h": "һ", "ə": "ә"}

    def expand_abbreviation(self, short: str) -> list[tuple[str, int]]:
        """Return an abbreviation with the suffixes that stand behind its hyphen."""
        return decline_abbreviation(short)

    def expand_name(self, name: str, gender: str) -> list[tuple[str, int]]:  # noqa: ARG002
        """Return the forms of a person's name."""
        return decline_name(name)

    def restore_name(self, words: list[str], case: int) -> str:
        """Return a declined name in the nominative."""
        return restore_name(words, case)

    def case_of(self, word: str) -> int:
        """Return the case that a name's end shows; 0 where it shows none."""
        return case_of(word)

    def romanise(self, name: str, country: str | None) -> str:
        """Return a name in Latin letters."""
        return to_latin(name, country)
