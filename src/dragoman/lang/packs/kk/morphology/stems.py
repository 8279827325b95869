"""From a form back to its stems, by making their forms again: for search, which must find a word in all its forms.

Without a dictionary a form may have several stems (сауда is trade, and "in the healthy" as well); all are returned, the
likeliest first, and a text and a question that share one of them meet.
"""

from collections.abc import Container, Iterator
from functools import lru_cache

from dragoman.lang.packs.kk.morphology.nouns import noun_forms
from dragoman.lang.packs.kk.morphology.sounds import EXCEPTIONS, VOWELS, harmonies
from dragoman.lang.packs.kk.morphology.verbs import root, verb_forms

_MODELS = (
    "бала",
    "көше",
    "ат",
    "ет",
    "қыз",
    "сөз",
    "ел",
    "ол",
    "қан",
    "күн",
    "тау",
    "би",
    "қар",
    "жер",
    "халық",
    "Минск",
)
_VERBS = (
    "айту",
    "келу",
    "кездесу",
    "мәлімдеу",
    "қабылдау",
    "барлау",
    "жазу",
    "сену",
    "қою",
    "жүру",
    "бару",
    "оқу",
    "алу",
)
_VOICELESS = {"ғ": "қ", "г": "к", "б": "п"}
_SHORTEST = 4
"""Stems shorter than this are seldom meant where a longer one will do."""


@lru_cache(1)
def _suffixes() -> tuple[frozenset[str], frozenset[str]]:
    """Return all endings of nouns and of verbs, behind the stem's first letters that never change."""
    nouns = {form[len(model) - 1 :] for model in _MODELS for form, _ in noun_forms(model)}
    nouns |= {ending[1:] for ending in nouns}
    verbs = {form[len(root(verb)) - 1 :] for verb in _VERBS for form, _ in verb_forms(verb)}
    verbs |= {ending[1:] for ending in verbs}
    return frozenset(nouns), frozenset(verbs)


@lru_cache(4096)
def analyse(form: str) -> tuple[tuple[str, int], ...]:
    """Return the (lemma, features) pairs that a form can be: nouns as they stand alone, verbs in their infinitive.

    >>> from dragoman.text.features import LOC
    >>> [lemma for lemma, mask in analyse("Ташкентте") if mask & LOC]
    ['Ташкент']
    """
    found: dict[tuple[str, int], None] = {}
    nouns, verbs = _suffixes()
    for cut in range(len(form), 1, -1):
        rest = form[cut:]
        if rest in nouns or not rest:
            for stem in _whole(form[:cut]):
                for mask in _as_noun(stem, form):
                    found[stem, mask] = None
        if rest in verbs:
            for infinitive in _infinitives(form[:cut]):
                for mask in _as_verb(infinitive, form):
                    found[infinitive, mask] = None
    return tuple(found)


_Endings = dict[str, list[int]]
"""The features that a word has with each ending, counted from its last two letters."""

_ends_of_nouns: dict[tuple[object, ...], _Endings] = {}
_ends_of_verbs: dict[tuple[object, ...], _Endings] = {}
_MOST = 600


def _as_noun(noun: str, form: str) -> list[int]:
    """Return the features of a form of a noun. Nouns alike in their sounds have the same endings, exceptions aside."""
    alike = (harmonies(noun), noun[-2:], noun if noun.lower() in EXCEPTIONS else "")
    return _ends(_ends_of_nouns, alike, noun, noun_forms(noun)).get(form[max(0, len(noun) - 2) :], [])


def _as_verb(infinitive: str, form: str) -> list[int]:
    """Return the features of a form of a verb, as `_as_noun`; the passive looks for an л near the end."""
    stem = root(infinitive)
    alike = (harmonies(stem)[0], stem[-2:], "л" in stem[-4:], stem if stem in ("де", "ше") else "")
    if not form.startswith(stem[:-2]):
        return []
    return _ends(_ends_of_verbs, alike, stem, verb_forms(infinitive)).get(form[max(0, len(stem) - 2) :], [])


def _ends(
    known: dict[tuple[object, ...], _Endings], alike: tuple[object, ...], stem: str, forms: Iterator[tuple[str, int]]
) -> _Endings:
    found = known.get(alike)
    if found is None:
        found = {}
        for form, mask in forms:
            found.setdefault(form[max(0, len(stem) - 2) :], []).append(mask)
        if len(known) >= _MOST:
            known.clear()
        known[alike] = found
    return found


def _whole(start: str) -> list[str]:
    """Return what a noun's beginning can be the beginning of: itself, with its end voiceless, with a lost vowel."""
    whole = [start]
    last = start[-1]
    if last in _VOICELESS:
        whole.append(start[:-1] + _VOICELESS[last])
    if len(start) > 2 and last not in VOWELS and start[-2] not in VOWELS:
        whole += [start[:-1] + vowel + last for vowel in "ыі"]
    return whole


def _infinitives(start: str) -> list[str]:
    """Return the infinitives of which a form's beginning can be the root."""
    last = start[-1]
    if last == "й":
        return [start[:-1] + "ю", start + "у"]
    voiced = {"қ": "ғ", "к": "г", "п": "б", "у": "б"}
    if last in VOWELS and last != "у":
        # The й of a root is lost in я: қой, қояды.
        return [start + "у", start + "ю"]
    return [start + "у", *([start[:-1] + voiced[last] + "у"] if last in voiced else ())]


def stems(form: str, known: Container[str] | None = None) -> list[str]:
    """Return the stems of a form, the likeliest first and never none; those in `known` (a lexicon) before all others.

    >>> stems("Қазақстанның")[0], stems("серіктестігі")[0], stems("мәлімдеді", {"мәлімдеу"})[0]
    ('Қазақстан', 'серіктестік', 'мәлімдеу')
    """
    lemmas = dict.fromkeys([*(lemma for lemma, _ in analyse(form)), form])
    return sorted(
        lemmas, key=lambda s: (known is None or s not in known, len(s) < _SHORTEST, _doubtful(s, form), len(s))
    )


def likely_stems(form: str) -> list[str]:
    """Return the stems of a form without those that no Kazakh word ends like; the form itself is always one.

    >>> likely_stems("халықтың"), likely_stems("мәлімдедік")[0]
    (['халық', 'халықтың'], 'мәлімдеу')
    """
    return [stem for stem in stems(form) if stem == form or not _doubtful(stem, form)]


def _doubtful(stem: str, form: str) -> bool:
    """Whether no Kazakh noun ends so, or no root: in a voiced consonant that stands there before a vowel only."""
    if stem == form:
        return False
    end = root(stem) if stem[-1] in "ую" else stem
    return end[-1] in "ғгбд" and (end[-1] != "д" or end[-2:-1] not in VOWELS)
