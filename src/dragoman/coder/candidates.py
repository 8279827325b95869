"""Encounters as single sentences tell them: who, with whom, of what kind, and whether it was."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from dragoman.coder.candidate import Candidate, Part
from dragoman.coder.elected import elected
from dragoman.coder.invitations import add_invitee, add_inviter, came
from dragoman.coder.language import Rule
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence
from dragoman.coder.status import judge
from dragoman.coder.subjects import guest_of, protagonist, subject, subject_of
from dragoman.coder.telling import amid, in_words, often
from dragoman.coder.token import Token
from dragoman.gazetteer import Clue
from dragoman.text.features import PARTICIPLE, PAST, PLURAL

ACTORS: Final = ("country", "org")


def find(scene: Scene) -> list[Candidate]:
    """Return every encounter that a rule finds, sentence by sentence; the best rule at each trigger wins."""
    found: list[Candidate] = []
    for order, sentence in enumerate(scene.sentences):
        listed = scene.language.fires("delegations", sentence.signature)
        best: dict[int, Candidate] = {}
        for rule in scene.language.near("encounters", sentence.signature):
            if listed and not rule.options.get("attended"):
                continue
            for match in scene.language.expression(rule).finditer(sentence.signature):
                if order > 1 and rule.options.get("opening"):
                    continue
                if scene.language.forbids(rule, sentence.signature[: match.start()]):
                    continue
                candidate = _candidate(scene, sentence, order, rule, match)
                if candidate is None:
                    continue
                known = best.get(candidate.at)
                sits = bool(rule.options.get("sits")) and known is not None and not known.countries()
                if known is None or sits or _fuller(candidate, known):
                    best[candidate.at] = candidate
        found += [one for at in sorted(best) for one in apart(best[at])]
    return found


def _fuller(candidate: Candidate, known: Candidate) -> bool:
    """Whether a rule tells more of one contact than another: of more parties, or as many and more people."""
    sides = len(candidate.countries()) - len(known.countries())
    people = [sum(p.who.person and p.who.named for p in c.parts) for c in (candidate, known)]
    return sides > 0 or (sides == 0 and people[0] > people[1] == 0)


def apart(made: Candidate) -> list[Candidate]:
    """Return an encounter for each of those whom one sentence names side by side: each ambassador who handed over his
    credentials, each country that is visited. What the rule calls `each` says who."""
    each = made.rule.options.get("each")
    met = {party for _, party, _ in made.officials}
    # Ambassadors are received one by one.
    sent = each is None and len(made.officials) > 1 and all(office in _ALONE for office, _, _ in made.officials)
    several = each is None and not sent and _severally(made)
    if sent or several:
        each = "b"
        made.parts = [replace(p, role="b") if p.who.country in met else p for p in made.parts]
    if several:
        made.group = made.group and not met
    if each == "to" and len(made.goals) > 1:
        common = [p for p in made.parties if p not in {country for country, _ in made.goals}]
        return [
            replace(
                made,
                to=goal,
                goals=[],
                parties=[*common, *filter(None, goal[:1])],
                parts=[p for p in made.parts if p.role != "b" or p.who.country == goal[0]],
            )
            for goal in made.goals
        ]
    alone = [p for p in made.parts if p.role == each and p.who.country]
    others = [p for p in made.parts if p not in alone]
    if made.kind == "visit" or (made.rule.options.get("apart") and len(alone) > 1):
        return [replace(made, parts=[part, *others]) for part in alone] or [made]
    more = [p for p in made.parties if all(o.who.country != p for o in made.parts)]
    count = len(alone) if several else len({p.who.country for p in alone})
    if each not in ("a", "b") or count + len(more) < 2:
        return [made]
    found = [replace(made, parts=[part, *others], parties=[]) for part in alone]
    return found + [replace(made, parts=list(others), parties=[party], group=False) for party in more]


_ALONE: Final = ("ambassador",)


def _severally(made: Candidate) -> bool:
    """Whether meetings, in the plural, are held with one after another."""
    tokens = made.sentence.tokens
    before = [kind.split(".")[0] for t in tokens[max(0, made.at - 4) : made.at] for kind, _, _ in t.entries]
    mask = tokens[made.at].mask("contact")
    return made.kind == "meeting" and bool(mask & PLURAL) and not {"hold", "happen", "plan"}.isdisjoint(before)


def _candidate(scene: Scene, sentence: Sentence, order: int, rule: Rule, match: re.Match[str]) -> Candidate | None:
    at = match.start("k")
    trigger = sentence.tokens[at]
    if rule.options.get("accepted") and came(scene, sentence):
        return None
    if often(scene, sentence, at) or (at and scene.language.head_final and _told_by(sentence.tokens[at - 1])):
        return None
    status, main = ("planned", True) if not _TO_COME.isdisjoint(rule.options) else judge(scene, sentence, at)
    if status is None or (status != "held" and rule.options.get("vague")):
        return None
    main = main or bool(rule.options.get("told"))
    if status == "held" and not scene.language.charset("future").isdisjoint(sentence.signature[match.start() : at]):
        status = "planned"
    if _owner(scene, sentence, match, trigger):
        return None
    if not scene.turns and not scene.language.charset("fn.me").isdisjoint(sentence.signature[max(0, at - 3) : at]):
        return None  # "I met him": who that is only the flow of the text would tell
    if rule.options.get("beside") and not _beside(scene, order, rule.options["beside"]):
        return None
    kind = rule.settings["kind"]
    if kind == "contact":
        kind = next(iter(trigger.values("contact")), "meeting")
        if kind in ("meeting", "talks") and _afar(scene, sentence, trigger.end):
            kind = "call"
    elif kind == "meeting" and _says(scene, sentence, "phone"):
        spoke = rule.options.get("vague") or "hold.call" in {k for k, _, _ in trigger.entries}
        kind = "call" if spoke else kind
    if kind in ("meeting", "talks", "call") and _says(scene, sentence, "video"):
        kind = "video_call"
    tokens = sentence.tokens[match.start() : match.end()]
    if kind == "visit" and amid(scene, sentence, at, match.end()):
        main = False
    aside = status == "held" and in_words(scene, order, match.start())
    main = main and not aside
    made = Candidate(rule, kind, status, sentence, order, tokens[0].start, tokens[-1].end, at, main=main, aside=aside)
    for name in ("a", "b"):
        if name in match.groupdict() and match.start(name) >= 0:
            add_parts(made, sentence.tokens[match.start(name) : match.end(name)], name)
    if "d" in match.groupdict():
        made.parties = [
            v for t in sentence.tokens[match.start("d") : match.end("d")] for v in t.values("prefix", "adj", "char")[:1]
        ]
    if rule.options.get("subject") or rule.options.get("visitor") == "subject":
        before = match.start("k") if rule.options.get("accepted") else match.start()
        _add_subject(scene, made, before)
    if rule.options.get("invitee"):
        add_invitee(scene, made, order)
    if "to" in match.groupdict() and match.start("to") >= 0:
        named = scene.language.charset("country", "capital", "place", "char")
        made.goals = [whereto(scene, t) for t in sentence.tokens[slice(*match.span("to"))] if t.signature in named]
        made.to = made.goals[0] if made.goals else None
    if kind == "visit":
        _visit(scene, made, sentence, match)
    if rule.options.get("elected"):
        whose = sentence.tokens[slice(*match.span("n"))]
        made.parts = [replace(p, who=elected(scene, whose, p.who)) if p.role == "b" else p for p in made.parts]
    made.host = rule.options.get("host")
    made.group = made.group or bool(rule.options.get("renames") or rule.options.get("they"))
    name_officials(scene, made)
    if kind == "visit" and not made.parts and not made.rule.options.get("accepted"):
        return None
    return made if _sided(made) else None


_TO_COME: Final = frozenset({"accepted", "agreed", "attended"})
"""What rules say of an encounter that is still to come."""


def _told_by(before: Token) -> bool:
    """Whether a participle right before a contact tells of it already: "the talks that they spoke by telephone"."""
    mask = before.mask("hold.meet", "hold.call")
    return bool(mask & PARTICIPLE and mask & PAST)


def _sided(made: Candidate) -> bool:
    """Whether two sides are told where the rule asks for two."""
    asked = made.rule.options.get("both") or (made.rule.options.get("sides") and not made.group and made.parts)
    return not asked or len(made.countries()) > 1


def _owner(scene: Scene, sentence: Sentence, match: re.Match[str], trigger: Token) -> bool:
    """Whether who is met or received is only the owner of what follows: "received the president's letter"."""
    if not scene.language.cases_by_place or "b" not in match.groupdict() or not trigger.values("hold"):
        return False
    end = match.end("b")
    mention = mention_of(sentence.tokens[end - 1]) if end > 0 else None
    if mention is None or (mention.words and not scene.text[mention.start : mention.end].endswith(mention.words[-1])):
        return False  # "Prime Minister X of Belmora’s northern region": the country's
    return "".join(scene.text[t.start : t.end] for t in sentence.tokens[end : end + 2]) in ("’s", "'s")


def _afar(scene: Scene, sentence: Sentence, end: int) -> bool:
    """Whether behind the word for a contact stands that it was by phone."""
    words = scene.text[end : min(sentence.end, end + _NEAR)].lower()
    return any(word in words for word in scene.language.pack.settings["encounters"].get("afar", ()))


_NEAR: Final = 80
"""How two talked is told within so many characters behind the word for it."""


def _add_subject(scene: Scene, made: Candidate, before: int) -> None:
    """Add who stands in the nominative, as far as the trigger's own clause tells."""
    chosen = subject_of(scene, made.sentence, made.order, before)
    if not chosen and made.rule.options.get("goes_on"):
        chosen = protagonist(scene, made.order)
    if chosen:
        have = made.countries()
        add_parts(made, chosen, "a")
        made.main = made.main or bool(made.countries() - have)
    if made.rule.options.get("guest"):
        add_parts(made, guest_of(scene, made.order, made.countries()), "b")


def _says(scene: Scene, sentence: Sentence, means: str) -> bool:
    """Whether a sentence has a word by which the pack knows how two spoke: by phone, by video."""
    words = scene.text[sentence.start : sentence.end].lower()
    return any(word in words for word in scene.language.pack.settings["encounters"].get(means, ()))


def _beside(scene: Scene, order: int, wanted: str) -> bool:
    """Whether a word of a class stands in the sentences around one."""
    signs = scene.language.charset(wanted)
    return any(not signs.isdisjoint(s.signs) for s in scene.sentences[max(0, order - 1) : order + 3])


def _call_colleagues(made: Candidate) -> None:
    """Give whom a text calls somebody's colleague, and knows no office of, the office of the one he met."""
    offices = {p.who.office for p in made.parts if p.who.person} - {None}
    tokens = made.sentence.tokens
    for token, behind in pairwise(tokens):
        side, person = mention_of(token), mention_of(behind)
        if side and person and side.extra.get("colleague") and person.kind == "person" and len(offices) == 1:
            who = person.who
            if who is not None and who.office is None and any(p.who is who for p in made.parts):
                who.office = next(iter(offices))


def name_officials(scene: Scene, made: Candidate) -> None:
    """Put names to "the presidents of the one and the other", where the text or the gazetteer knows who they are."""
    _call_colleagues(made)
    for office, party, mention in made.officials:
        if any(p.who.country == party for p in made.parts):
            continue
        who = scene.cast.holder(Clue(office=office, party=party))
        if who:
            made.parts.append(Part(who, mention.start, mention.end, None, "a"))


def add_parts(made: Candidate, tokens: list[Token], role: str) -> None:
    """Add the actors among some tokens; a group stands for everybody who met."""
    for token in tokens:
        mention = mention_of(token)
        if mention and mention.kind == "group":
            made.group = True
            made.office = mention.office if not mention.parties else None
            made.parties += [p for p in mention.parties if p not in made.parties]
            made.officials += [(mention.office, p, mention) for p in mention.parties if mention.office]
        elif mention and mention.who:
            made.post = made.post or mention.post
            if all(p.who is not mention.who for p in made.parts):
                made.parts.append(Part(mention.who, mention.start, mention.end, mention.title, role))
        elif not mention:
            made.parties += [v for v in token.values(*ACTORS)[:1] if v not in made.parties]


def whereto(scene: Scene, token: Token) -> tuple[str | None, str | None]:
    """Return (country, place id) of a token that names where somebody goes."""
    country = next(iter(token.values("country", "capital", "char")), None)
    place = next(iter(token.values("place")), None)
    if place:
        country = scene.language.gazetteer.places[place][0]
    return country, place


def _visit(scene: Scene, made: Candidate, sentence: Sentence, match: re.Match[str]) -> None:
    """Complete a visit: where to, and who."""
    if made.to is None:
        made.to = _goal(scene, made, sentence, match)
    visitor = made.rule.options.get("visitor")
    if visitor == "a":
        made.parts = [p for p in made.parts if p.role == "a"]
    add_inviter(scene, made, sentence)
    if made.to and made.to[0]:
        made.parties = [p for p in [*made.parties, made.to[0]] if p]


def _goal(
    scene: Scene, made: Candidate, sentence: Sentence, match: re.Match[str]
) -> tuple[str | None, str | None] | None:
    """Return where a visit leads that its rule does not say: a place named as a goal, or the house of the subject."""
    final = scene.language.head_final
    cases = ("dat",) if final else ("acc", "loc")
    goals = scene.language.charset(*(f"{kind}.{case}" for kind in ("country", "capital", "place") for case in cases))
    into = scene.language.charset("fn.in")
    for at in [*range(match.start("k"), len(sentence.tokens)), *range(match.start("k"))]:
        if sentence.signature[at] in goals and (final or (at and sentence.signature[at - 1] in into)):
            return whereto(scene, sentence.tokens[at])
    if made.rule.options.get("goal") == "subject":
        hosts = [m.who for t in subject(scene, sentence, match.start()) if (m := mention_of(t)) and m.who]
        return (hosts[0].country, None) if hosts else None
    return None
