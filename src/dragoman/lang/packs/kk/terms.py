"""Kazakh words for searching: every stem of which the pack's morphology would make the word again."""

from dragoman.lang.packs.kk.morphology import likely_stems


def terms(word: str) -> tuple[str, ...]:
    """Return a folded word's terms, at least one: a noun's nominative, a verb's infinitive, a name's bare form.

    >>> [word in terms(form) for word, form in (("келісім", "келісімдерінің"), ("президент", "президентімен"))]
    [True, True]
    >>> set(terms("қабылдады")) & set(terms("қабылдап")), set(terms("тоқаевпен")) & set(terms("тоқаевтың"))
    ({'қабылдау'}, {'тоқаев'})
    """
    return tuple(sorted(likely_stems(word)))
