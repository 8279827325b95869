"""Grammatical features as bits: one integer tells every reading that a form can have."""

from typing import Final

# Written out one by one: so they are constants where the engine is compiled.
NOM: Final = 1 << 0
GEN: Final = 1 << 1
DAT: Final = 1 << 2
ACC: Final = 1 << 3
INS: Final = 1 << 4
LOC: Final = 1 << 5
ABL: Final = 1 << 6
SINGULAR: Final = 1 << 7
PLURAL: Final = 1 << 8
PAST: Final = 1 << 9
PRESENT: Final = 1 << 10
FUTURE: Final = 1 << 11
INFINITIVE: Final = 1 << 12
GERUND: Final = 1 << 13
PARTICIPLE: Final = 1 << 14
SHORT: Final = 1 << 15
PASSIVE: Final = 1 << 16
IMPERATIVE: Final = 1 << 17
POSSESSED: Final = 1 << 18
NEGATIVE: Final = 1 << 19
FIRST: Final = 1 << 21

CASES: Final = NOM | GEN | DAT | ACC | INS | LOC | ABL

NAMES: dict[str, int] = {
    "nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC, "abl": ABL,
    "sg": SINGULAR, "pl": PLURAL,
    "past": PAST, "pres": PRESENT, "fut": FUTURE, "inf": INFINITIVE, "ger": GERUND,
    "part": PARTICIPLE, "short": SHORT, "pass": PASSIVE, "imp": IMPERATIVE,
    "poss": POSSESSED, "neg": NEGATIVE, "first": FIRST,
}  # fmt: skip
"""The names by which rules ask for them. Source: the usual grammatical abbreviations (Universal Dependencies)."""
