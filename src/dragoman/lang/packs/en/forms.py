"""How English verbs and nouns change: the regular endings by rule, the irregular ones by a table.

Source: the usual school grammar. A verb's forms come with the words that make its tenses (will sign, has signed, was
signed), so that one token tells the tense and a rule can ask for it as in any other language.
"""

import re
from collections.abc import Iterator

from dragoman.text import features as f

_VOWELS = "aeiou"
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""A verb of one syllable that ends so doubles its last letter (plan, planned)."""
_STRESSED = (
    "commit", "transmit", "submit", "admit", "permit", "refer", "confer", "defer", "prefer", "occur", "regret", "rebut",
    "control", "compel", "expel", "propel", "begin", "forget", "upset", "equip", "transfer",
)  # fmt: skip
"""Longer verbs that double it too: their last syllable is stressed."""

_IRREGULAR = {
    "be": ("was", "been"), "bear": ("bore", "borne"), "become": ("became", "become"), "begin": ("began", "begun"),
    "break": ("broke", "broken"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "come": ("came", "come"), "cut": ("cut", "cut"),
    "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"), "fall": ("fell", "fallen"),
    "feel": ("felt", "felt"), "find": ("found", "found"), "fly": ("flew", "flown"),
    "forget": ("forgot", "forgotten"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "hear": ("heard", "heard"), "hit": ("hit", "hit"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "lend": ("lent", "lent"), "let": ("let", "let"), "lie": ("lay", "lain"),
    "light": ("lit", "lit"), "lose": ("lost", "lost"), "make": ("made", "made"), "mean": ("meant", "meant"),
    "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"), "quit": ("quit", "quit"),
    "read": ("read", "read"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "sell": ("sold", "sold"), "send": ("sent", "sent"),
    "set": ("set", "set"), "shake": ("shook", "shaken"), "show": ("showed", "shown"), "sit": ("sat", "sat"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "strike": ("struck", "struck"), "swear": ("swore", "sworn"), "take": ("took", "taken"),
    "teach": ("taught", "taught"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "throw": ("threw", "thrown"), "understand": ("understood", "understood"), "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
    "overcome": ("overcame", "overcome"), "oversee": ("oversaw", "overseen"), "win": ("won", "won"),
    "underlie": ("underlay", "underlain"), "forgive": ("forgave", "forgiven"), "hang": ("hung", "hung"),
}  # fmt: skip
"""Verbs whose past is no -ed: (past, participle)."""

_PLURALS = {
    "man": "men", "woman": "women", "person": "people", "child": "children", "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen", "chairman": "chairmen", "memorandum": "memoranda", "leaf": "leaves", "life": "lives",
    "crisis": "crises", "basis": "bases", "emphasis": "emphases", "wife": "wives", "countryman": "countrymen",
}  # fmt: skip
_LINKS = frozenset(
    ("of", "for", "on", "in", "to", "with", "and", "at", "by", "from", "between", "against", "into", "over")
)
"""Words behind which a term no longer changes: memorandum of understanding, memoranda of understanding."""


def past_of(verb: str) -> tuple[str, str]:
    """Return (past, past participle) of a verb.

    >>> past_of("plan"), past_of("hold"), past_of("reply"), past_of("visit")
    (('planned', 'planned'), ('held', 'held'), ('replied', 'replied'), ('visited', 'visited'))
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        form = verb + "d"
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        form = verb[:-1] + "ied"
    else:
        form = _doubled(verb) + "ed"
    return form, form


def gerund_of(verb: str) -> str:
    """Return a verb's -ing form.

    >>> gerund_of("agree"), gerund_of("urge"), gerund_of("sit"), gerund_of("underlie")
    ('agreeing', 'urging', 'sitting', 'underlying')
    """
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLED.fullmatch(verb) or verb in _STRESSED else verb


def plural_of(word: str) -> str:
    """Return a noun's plural; also the ending of a verb's third person.

    >>> plural_of("treaty"), plural_of("visit"), plural_of("pass"), plural_of("memorandum"), plural_of("holiday")
    ('treaties', 'visits', 'passes', 'memoranda', 'holidays')
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "echo", "veto"):
        return word + "es"
    return word + "s"


def _third(verb: str) -> str:
    return {"be": "is", "have": "has"}.get(verb) or plural_of(verb)


def conjugate(verb: str, rest: str = "") -> Iterator[tuple[str, int]]:
    """Yield the (form, features) pairs of a verb, each with the words that make its tense, and `rest` behind it.

    A passive (was signed) is PAST | SHORT | PASSIVE: the predicate without its doer, as the short participle elsewhere.
    What must be done (should sign) is IMPERATIVE. An adverb before the verb (highly value) stays before each form.

    >>> [form for form, _ in conjugate("highly", "value")][:3]
    ['highly value', 'highly values', 'highly valued']
    """
    adverb = ""
    if verb.endswith("ly") and rest:
        adverb = f"{verb} "
        verb, _, rest = rest.partition(" ")
    past, participle = past_of(verb)
    tail = f" {rest}" if rest else ""
    yield adverb + verb + tail, f.PRESENT
    yield adverb + _third(verb) + tail, f.PRESENT
    yield adverb + past + tail, f.PAST
    if participle != past:
        yield adverb + participle + tail, f.PARTICIPLE
    yield adverb + gerund_of(verb) + tail, f.GERUND
    for also in _BETWEEN:
        for word in ("to", "could", "may", "might", "can"):
            yield f"{word}{also} {adverb}{verb}{tail}", f.INFINITIVE
        for word in ("should", "must", "shall"):
            yield f"{word}{also} {adverb}{verb}{tail}", f.IMPERATIVE
        for word in _TO_COME:
            yield f"{word}{also} {adverb}{verb}{tail}", f.FUTURE
        for word in ("has", "have", "had"):
            yield f"{word}{also} {adverb}{participle}{tail}", f.PAST
        for word in ("was", "were"):
            yield f"{word}{also} {adverb}{gerund_of(verb)}{tail}", f.PAST
        for word in ("is", "are"):
            yield f"{word}{also} {adverb}{gerund_of(verb)}{tail}", f.PRESENT
        yield from _passive(f"{also} {adverb}{participle}{tail}")


_TO_COME = (
    "will", "would", "is to", "are to", "is set to", "are set to", "is due to", "are due to", "plans to", "plan to",
    "is expected to", "are expected to", "is scheduled to", "are scheduled to",
)  # fmt: skip
"""What puts a verb into the future: would, too, in what somebody said of it."""
_BETWEEN = ("", " also", " jointly", " then", " soon", " probably", " again")
"""Adverbs that stand between a verb and the word that makes its tense."""


def _passive(tail: str) -> Iterator[tuple[str, int]]:
    for word in ("was", "were", "has been", "have been", "had been"):
        yield word + tail, f.PAST | f.SHORT | f.PASSIVE
    for word in ("is", "are", "is being", "are being"):
        yield word + tail, f.PRESENT | f.SHORT | f.PASSIVE
    for word in _TO_COME:
        yield f"{word} be{tail}", f.FUTURE | f.SHORT | f.PASSIVE
    for word in ("to be", "can be", "could be", "may be"):
        yield word + tail, f.INFINITIVE | f.SHORT | f.PASSIVE
    for word in ("should be", "must be"):
        yield word + tail, f.IMPERATIVE | f.SHORT | f.PASSIVE


def decline(term: str) -> Iterator[tuple[str, int]]:
    """Yield a noun or term in its singular and plural.

    >>> [form for form, _ in decline("memorandum of understanding")]
    ['memorandum of understanding', 'memoranda of understanding', 'memorandums of understanding']
    """
    words = term.split()
    head = next((i for i, word in enumerate(words) if word in _LINKS and i), len(words)) - 1
    yield term, f.SINGULAR
    last = words[head]
    for plural in dict.fromkeys((plural_of(last), last + "s" if last.endswith("um") else plural_of(last))):
        yield " ".join([*words[:head], plural, *words[head + 1 :]]), f.PLURAL
