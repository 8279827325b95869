"""Kazakh morphology by suffix rules, usable on its own: forms of nouns, names and verbs, and the way back to stems.

    >>> from dragoman.lang.packs.kk.morphology import decline, stems
    >>> decline("Қытай").ins, decline("Бейжің").gen
    ('Қытаймен', 'Бейжіңнің')
    >>> stems("келісімдерінің")[0]
    'келісім'

Nothing here knows a dictionary: what a word needs beyond the rules stands in the short tables of `sounds`. Source:
the school grammar of Kazakh (vowel harmony, assimilation of consonants, the order of suffixes), and, where that says
nothing of foreign names, the usage of the Kazakh press. `docs/kazakh-morphology.md` tells what is covered.
"""

from dragoman.lang.packs.kk.morphology.names import decline_abbreviation, decline_name, restore_name
from dragoman.lang.packs.kk.morphology.nouns import Declension, decline, noun_forms, possess, term_forms
from dragoman.lang.packs.kk.morphology.stems import analyse, likely_stems, stems
from dragoman.lang.packs.kk.morphology.verbs import root, verb_forms

__all__ = [
    "Declension",
    "analyse",
    "decline",
    "decline_abbreviation",
    "decline_name",
    "likely_stems",
    "noun_forms",
    "possess",
    "restore_name",
    "root",
    "stems",
    "term_forms",
    "verb_forms",
]
