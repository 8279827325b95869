"""Whether a contact was, is to be, or was called off or denied: what the verbs around its name say."""

from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import DAT, FUTURE, GERUND, INFINITIVE, NEGATIVE, PARTICIPLE, PAST, PRESENT, SHORT


def judge(scene: Scene, sentence: Sentence, at: int) -> tuple[str | None, bool]:
    """Return (status, whether a verb of the sentence says so) for a contact named at a place in a sentence.

    None where it is only wished for, possible or asked about.
    """
    language = scene.language
    if language.head_final and at and _done(sentence.tokens[at - 1]):
        return "held", False
    near = sentence.tokens[max(0, at - 8) : at + 12]
    verb = _verb(scene, sentence, at)
    mask = verb.mask("hold", "happen", "arrive", "send", "greet", "attend") if verb else 0
    if mask & PRESENT and language.pack.settings["encounters"].get("present") == "planned":
        mask &= ~PRESENT
    if language.head_final and mask & GERUND and not mask & (PAST | FUTURE):
        mask |= _ending(scene, sentence, at)
    before = sentence.signature[max(0, at - 7) : at + 1]
    wished = sentence.signature[max(0, at - 4) : at]
    if language.head_final:
        wished = sentence.signature[at + 1 : at + 3]
    around = sentence.signature[max(0, at - 6) : at + 6]
    if language.pack.settings["encounters"].get("tenseless"):
        around = sentence.signature[max(_clause(sentence, at), at - 16) : at]
        around += sentence.signature[at : at + 6].partition(",")[0]
    if not language.charset("modal").isdisjoint(around):
        return None, False
    if not language.charset("wish").isdisjoint(wished) and "," not in wished:
        return None, False
    cancel = next((t for t in near if t.values("cancel") or any(k == "cancel" for k, _, _ in t.entries)), None)
    if cancel is not None:
        # To put talks off is asked for or advised; that they were put off is told.
        return (None, False) if cancel.mask("cancel") & INFINITIVE else ("cancelled", True)
    if mask & NEGATIVE or (verb is not None and _negated(scene, sentence, verb)):
        return "denied", True
    if mask & FUTURE and not language.charset("hope").isdisjoint(sentence.signature[:at]):
        return None, False
    if mask & FUTURE and not language.charset("condition").isdisjoint(sentence.signature[at:]):
        return None, False
    if not language.charset("planned").isdisjoint(_close(scene, before)):
        return "planned", False
    if mask & FUTURE and not mask & (PAST | PRESENT):
        return "planned", True
    if language.cases_by_place and _parted(scene, sentence, at):
        return "planned", True
    if not language.charset("future").isdisjoint(sentence.signature[_clause(sentence, at) : at + 1]):
        return "planned", True
    if language.cases_by_place and _to_come(scene, sentence, at):
        return "planned", True
    if language.head_final and _prepared(scene, sentence, at):
        return "planned", True
    planning = sentence.signature[max(0, at - 6) : at + 4]
    if not language.charset("plan").isdisjoint(planning.rpartition(",")[2] or planning) and (
        mask & INFINITIVE or not mask
    ):
        return "planned", True
    clause = sentence.signature[at : at + 10].partition(",")[0]
    if verb is None and not language.charset("plan.pres").isdisjoint(clause):
        return "planned", True
    if language.cases_by_place and (looked := _ahead(scene, sentence, at, mask)):
        return looked
    if mask & INFINITIVE and not mask & (PAST | PRESENT | PARTICIPLE):
        return None, False
    return "held", bool(mask & (PAST | PRESENT | PARTICIPLE | SHORT | GERUND))


def _to_come(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether what stands right behind a visit or meeting says that it is to come: "his visit to X later this year"."""
    behind = sentence.signature[at + 1 : at + 6].partition(",")[0]
    return bool(sentence.tokens[at].values("contact", "visit")) and not scene.language.charset("future").isdisjoint(
        behind
    )


def _parted(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a day stands between a verb and the word that puts it into the future: "will on Monday host"."""
    between = scene.language.charset("time", "governs", marks="n")
    first = at - 1
    while first >= 0 and sentence.signature[first] in between:
        first -= 1
    token = sentence.tokens[max(first, 0)]
    return 0 <= first < at - 1 and scene.text[token.start : token.end].lower() in ("will", "would")


def _ahead(scene: Scene, sentence: Sentence, at: int, mask: int) -> tuple[str, bool] | None:
    """Whether a contact is what somebody looks forward to, or what was agreed with its day or place: it is planned."""
    before = sentence.signature[max(0, at - 4) : at]
    if mask & (GERUND | INFINITIVE) and not scene.language.charset("say.pledge").isdisjoint(before):
        return "planned", True
    spots = scene.language.charset("place", "capital", "session")
    told = scene.dates_in(sentence.start, sentence.end) or not spots.isdisjoint(sentence.signature[at:])
    if mask & INFINITIVE and told and not scene.language.charset("say.agree").isdisjoint(before):
        return "planned", True
    return None


def _prepared(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a contact in the dative is what somebody prepares for: "for his visit preparations"."""
    preparing = scene.language.charset("plan")
    aimed = sentence.tokens[at].mask("contact", "visit") & DAT
    return bool(aimed) and not preparing.isdisjoint(sentence.signature[at + 1 : at + 4])


def _done(before: Token) -> bool:
    """Whether a past participle right before a contact says that it was: the visit that he made."""
    mask = before.mask("doing", "hold", "happen")
    return bool(mask & PAST and mask & PARTICIPLE and not mask & FUTURE)


def _ending(scene: Scene, sentence: Sentence, at: int) -> int:
    """Return the future that a later verb of the sentence gives a converb (talks being held, papers will be signed)."""
    verbs = scene.language.charset("hold", "happen", "arrive", "sign")
    masks = [
        t.mask("hold", "happen", "arrive", "sign")
        for t, sign in zip(sentence.tokens[at:], sentence.signature[at:], strict=True)
        if sign in verbs
    ]
    last = masks[-1] if masks else 0
    return FUTURE if last & FUTURE and not last & PAST else 0


def _close(scene: Scene, before: str) -> str:
    """Return the signs close before a contact, itself included; where owners stand between it and its adjectives
    (the upcoming visit of, the president's upcoming visit), those behind the last verb or comma."""
    if not scene.language.cases_by_place:
        return before[-3:]
    verbs = scene.language.charset("verb", marks=",")
    last = max((at for at, sign in enumerate(before[:-1]) if sign in verbs), default=-1)
    return before[last + 1 :] or before[-3:]


def _clause(sentence: Sentence, at: int) -> int:
    """Return where the part of a sentence begins that no comma or other mark parts from a place in it."""
    return max(sentence.signature.rfind(mark, 0, at) for mark in ",;:.") + 1


def _verb(scene: Scene, sentence: Sentence, at: int) -> Token | None:
    """Return the verb that governs a contact: the trigger itself, or the nearest verb of holding on either side."""
    verbs = scene.language.charset("hold", "happen", "arrive", "send", "greet")
    if sentence.signature[at] in verbs and not sentence.tokens[at].values("contact", "visit", "letter", "ceremony"):
        return sentence.tokens[at]
    reach = 15 if scene.language.cases_by_place else 9
    around = [place for step in range(1, reach) for place in (at - step, at + step)]
    if scene.language.head_final:
        around.sort(key=lambda place: (place < at, abs(place - at)))  # the verb stands behind what belongs to it
    found = (p for p in around if 0 <= p < len(sentence.tokens) and sentence.signature[p] in verbs)
    return next((sentence.tokens[place] for place in found), None)


def _negated(scene: Scene, sentence: Sentence, verb: Token) -> bool:
    at = sentence.tokens.index(verb)
    return at > 0 and sentence.signature[at - 1] in scene.language.charset("negation")
