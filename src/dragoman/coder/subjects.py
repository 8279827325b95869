"""Whose contact it is: the subject of a sentence, or of the one before where a pronoun stands for it."""

from dragoman.coder.mention import Mention
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import CASES, NOM, PARTICIPLE, SHORT


def subject_of(scene: Scene, sentence: Sentence, order: int, before: int) -> list[Token]:
    """Return the tokens of a verb's subject: of a participle, the noun that it describes; of a verb whose clause has
    only a pronoun, whom the sentence before speaks of."""
    verb = sentence.tokens[before]
    if verb.mask("arrive", "hold") & PARTICIPLE and not verb.mask("arrive", "hold") & SHORT:
        return _described(sentence, before)
    return _meant(scene, sentence, order, before) or subject(scene, sentence, before)


def subject(scene: Scene, sentence: Sentence, before: int) -> list[Token]:
    """Return the tokens of the subject nearest before a place in the sentence, else the first behind it; a relative
    clause takes the noun that it hangs on."""
    nominative = scene.language.charset("person.nom", "state.nom", "group.nom")
    relative = scene.language.charset("relative")
    for at in range(before - 1, -1, -1):
        if sentence.signature[at] in relative:
            return _described(sentence, at)
        if sentence.signature[at] in nominative and _clear(sentence.tokens[at]):
            return _leader(scene, sentence, at) or _coordinated(scene, sentence, at)
    telling = scene.language.charset("say.past", "say.pres")
    for at in range(before, len(sentence.tokens)):
        if at > before and sentence.signature[at] in telling:
            break  # behind it stands who told this
        if sentence.signature[at] in nominative and _clear(sentence.tokens[at]):
            return _coordinated(scene, sentence, at)
    return []


def _leader(scene: Scene, sentence: Sentence, at: int) -> list[Token]:
    """Return who leads those named at a place, where they are nobody by name: "a group led by" stands before them."""
    mention = mention_of(sentence.tokens[at])
    led = scene.language.charset("fn.led")
    if mention is None or mention.who is not None or mention.kind != "person":
        return []
    for place in range(at - 1, max(0, at - 6), -1):
        if sentence.signature[place] in led and mention_of(sentence.tokens[place - 1]):
            return [sentence.tokens[place - 1]]
    return []


def protagonist(scene: Scene, order: int) -> list[Token]:
    """Return whom a text is about as far as a sentence: the first person in the nominative below its heading."""
    before = [t for s in scene.sentences[:order] if not s.title for t in s.tokens]
    told = (t for t in before if (m := mention_of(t)) and m.kind == "person" and m.who and m.mask & CASES == NOM)
    return [t for t in (next(told, None),) if t is not None]


def guest_of(scene: Scene, order: int, hosts: set[str]) -> list[Token]:
    """Return whom "the guest" means: the last person of another country named in one of the two sentences before."""
    before = [t for s in scene.sentences[max(0, order - 2) : order] for t in s.tokens]
    told = (t for t in reversed(before) if (m := mention_of(t)) and m.kind == "person" and m.who and m.who.named)
    return [t for t in told if (m := mention_of(t)) and m.who and m.who.country and m.who.country not in hosts][:1]


def _described(sentence: Sentence, at: int) -> list[Token]:
    return [t for t in sentence.tokens[max(0, at - 3) : at] if isinstance(t.actor, Mention)][-1:]


def _clear(token: Token) -> bool:
    """Whether the nominative is more than one of all cases that an indeclinable word may have."""
    mention = mention_of(token)
    return mention is None or bool(mention.mask & NOM)


def _coordinated(scene: Scene, sentence: Sentence, at: int) -> list[Token]:
    nominative = scene.language.charset("person.nom", "state.nom", "group.nom", "country.nom")
    joints = scene.language.charset("fn.and", marks=",")
    chosen = [sentence.tokens[at]]
    left = at
    while left >= 2 and sentence.signature[left - 1] in joints and sentence.signature[left - 2] in nominative:
        left -= 2
        chosen.insert(0, sentence.tokens[left])
    return chosen


def _meant(scene: Scene, sentence: Sentence, order: int, before: int) -> list[Token]:
    """Return whom a pronoun right before the verb means: the subject of the sentence before, or ("the latter") the
    last whom it names; nobody where somebody is named between the pronoun and the verb."""
    first = max(0, before - 4)
    opening = sentence.signature[first:before]
    he, latter = scene.language.charset("fn.he"), scene.language.charset("fn.latter")
    if order == 0 or (he.isdisjoint(opening) and latter.isdisjoint(opening)):
        return []
    if any(mention_of(token) for token in sentence.tokens[first:before]):
        return []
    people = [t for t in scene.sentences[order - 1].tokens if (m := mention_of(t)) and m.kind == "person" and m.who]
    if latter.isdisjoint(opening):
        return [t for t in people if _clear(t)][:1]
    return people[-1:]
