"""Grammatical features as bits: one integer tells every reading that a form can have."""

NOM, GEN, DAT, ACC, INS, LOC, ABL = (1 << bit for bit in range(7))
SINGULAR, PLURAL = 1 << 7, 1 << 8
PAST, PRESENT, FUTURE, INFINITIVE, GERUND = (1 << bit for bit in range(9, 14))
PARTICIPLE, SHORT, PASSIVE, IMPERATIVE = (1 << bit for bit in range(14, 18))
POSSESSED, NEGATIVE, FIRST = 1 << 18, 1 << 19, 1 << 21

CASES = NOM | GEN | DAT | ACC | INS | LOC | ABL

NAMES: dict[str, int] = {
    "nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC, "abl": ABL,
    "sg": SINGULAR, "pl": PLURAL,
    "past": PAST, "pres": PRESENT, "fut": FUTURE, "inf": INFINITIVE, "ger": GERUND,
    "part": PARTICIPLE, "short": SHORT, "pass": PASSIVE, "imp": IMPERATIVE,
    "poss": POSSESSED, "neg": NEGATIVE, "first": FIRST,
}  # fmt: skip
"""The names by which rules ask for them. Source: the usual grammatical abbreviations (Universal Dependencies)."""
