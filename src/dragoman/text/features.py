"""Grammatical features as bits: one integer tells every reading that a form can have."""

NOM, GEN, DAT, ACC, INS, LOC = 1, 2, 4, 8, 16, 32
SINGULAR, PLURAL = 64, 128
PAST, PRESENT, FUTURE, INFINITIVE, GERUND = 256, 512, 1024, 2048, 4096
PARTICIPLE, SHORT, PASSIVE, IMPERATIVE = 8192, 16384, 32768, 65536

CASES = NOM | GEN | DAT | ACC | INS | LOC

NAMES: dict[str, int] = {
    "nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "ins": INS, "loc": LOC,
    "sg": SINGULAR, "pl": PLURAL,
    "past": PAST, "pres": PRESENT, "fut": FUTURE, "inf": INFINITIVE, "ger": GERUND,
    "part": PARTICIPLE, "short": SHORT, "pass": PASSIVE, "imp": IMPERATIVE,
}  # fmt: skip
"""The names by which rules ask for them. Source: the usual grammatical abbreviations (Universal Dependencies)."""
