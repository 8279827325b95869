"""Multilateral encounters: summits and sessions that a text is about."""

from typing import Final

from dragoman.coder.candidate import Candidate, Part
from dragoman.coder.clusters import Cluster
from dragoman.coder.days import date_of
from dragoman.coder.invitations import invited_by
from dragoman.coder.mention import Mention
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.text.features import CASES, NOM

_LEDE: Final = 4
"""A text is about a session that its heading or one of its first sentences tells of."""

_BESIDE: Final = ("multilateral", "visit")
"""Kinds beside which a session is told: who goes there travels."""

_HELD: Final = ("hold.receive.past", "convene")

_LISTS: Final = 10
"""Who was present is told within so many sentences."""


def convene(scene: Scene, candidates: list[Candidate]) -> list[Cluster]:
    """Return the session that a text is about, with those who spoke for their countries there; none where two sides
    met apart, or where no verb tells that it sat or decided."""
    if any(c.order < _LEDE and len(c.countries()) > 1 and c.kind not in _BESIDE for c in candidates):
        return []
    told = [
        c for c in candidates if c.kind == "multilateral" and c.order < _LEDE and not c.rule.options.get("attended")
    ]
    sitting = [c for c in told if _sits(scene, c.sentence)]
    if not sitting:
        return []
    cluster = Cluster("multilateral", sitting[0].status, told, main=True)
    cluster.parts, cluster.parties = _delegates(scene), _groups(scene, [c.sentence for c in sitting])
    for candidate in sitting:
        cluster.parts += [p for p in candidate.parts if all(p.who is not known.who for known in cluster.parts)]
        cluster.parties += [p for p in candidate.parties if p not in cluster.parties]
    caseless = not scene.language.pack.boundaries or bool(scene.language.charset("governs"))
    for candidate in sitting if caseless else ():
        _add_hosts(scene, cluster, candidate.sentence)
    cluster.date = next((day for c in sitting if (day := date_of(scene, c)) and day.kind != "year"), None)
    cluster.occasions = [_occasion(scene, c) for c in sitting[:1]]
    if cluster.status == "planned" and len(cluster.countries()) < len(_BESIDE):
        return []  # who will sit there nobody tells: an event to be held
    return [cluster]


def attended(scene: Scene, candidates: list[Candidate], clusters: list[Cluster]) -> list[Cluster]:
    """Return the sessions still to come in which those who meet will both sit: told beside a meeting or a visit, in
    the sentence that names the session or in the one behind it ("both will take part in it")."""
    found: list[Cluster] = []
    for candidate in candidates:
        asked = candidate.rule.options.get("attended")
        if not asked or candidate.status != "planned":
            continue
        order = candidate.order - (asked == "before")
        made = _session_in(scene, candidate, order) if order >= 0 else None
        if made is None:
            continue
        made.parts = _both(candidate, clusters)
        if len(made.countries()) > 1:
            date = date_of(scene, made)
            cluster = Cluster("multilateral", "planned", [made], made.parts, [], date, main=True)
            cluster.occasions = [_occasion(scene, made)]
            found.append(cluster)
    return found


def _session_in(scene: Scene, candidate: Candidate, order: int) -> Candidate | None:
    """Return the session that a sentence names, from its organisation to its own word."""
    sentence = scene.sentences[order]
    sessions, owners = scene.language.charset("session", "event"), scene.language.charset("org", "event")
    at = next((at for at, sign in enumerate(sentence.signature) if sign in sessions), None)
    if at is None:
        return None
    first = next((i for i, sign in enumerate(sentence.signature[: at + 1]) if sign in owners), at)
    start, end = sentence.tokens[first].start, sentence.tokens[at].end
    return Candidate(candidate.rule, "multilateral", "planned", sentence, order, start, end, at, main=True)


def _both(candidate: Candidate, clusters: list[Cluster]) -> list[Part]:
    """Return whom a sentence names in the nominative; where it says "both" or "the presidents", those who meet."""
    mentions = [m for t in candidate.sentence.tokens if isinstance(m := t.actor, Mention) and m.mask & NOM]
    people = [m for m in mentions if m.kind == "person" and m.who and m.who.named and m.who.country]
    if people or all(m.kind != "group" or len(m.parties) > 2 for m in mentions):
        return [Part(m.who, m.start, m.end, m.title, "principal") for m in people if m.who]
    met = next((k for k in clusters if len({p.who.country for p in k.parts if p.who.named}) > 1), None)
    return list(met.parts) if met else []


def _add_hosts(scene: Scene, cluster: Cluster, sentence: Sentence) -> None:
    """Add, in a language whose words have no cases, at whose invitation somebody attends, and by whom the session is
    hosted."""
    invited, held, by = (scene.language.charset(*wanted) for wanted in (("fn.invited",), _HELD, ("fn.by",)))
    signs = sentence.signature
    calls = [at for at, sign in enumerate(signs) if sign in invited or (sign in held and signs[at + 1 : at + 2] in by)]
    for host in invited_by(scene, sentence, calls[0] + 1) if calls else ():
        if host.who and host.who.person and all(p.who is not host.who for p in cluster.parts):
            cluster.parts.append(Part(host.who, host.start, host.end, host.title, "b"))


def _sits(scene: Scene, sentence: Sentence) -> bool:
    return not scene.language.charset(
        "happen.past", "happen.pres", "attend.past", "attend.pres", "adopt", "say.agree", *_HELD
    ).isdisjoint(sentence.signs)


def _delegates(scene: Scene) -> list[Part]:
    """Return who took part: those whom the text lists as present, and those it calls a country's representatives."""
    found: dict[str, Part] = {}
    present = scene.language.charset("attend.past", "attend.pres", "arrive.past", "hold.receive.past")
    for order, sentence in enumerate(scene.sentences):
        people = [
            m
            for t in sentence.tokens
            if isinstance(m := t.actor, Mention) and m.who and m.who.named and m.kind == "person"
        ]
        subjects = [m for m in people if m.mask & NOM and m.mask & CASES != CASES]
        listed = order < _LISTS and (len(subjects) > 2 or not present.isdisjoint(sentence.signs))
        beside = _told_present(scene, sentence, people)
        for mention in people:
            if mention.office in ("other", "special_envoy") or (listed and mention in subjects) or mention in beside:
                who = mention.who
                if who and who.country:
                    found.setdefault(who.id, Part(who, mention.start, mention.end, mention.title, "principal"))
    return list(found.values())


def _told_present(scene: Scene, sentence: Sentence, people: list[Mention]) -> list[Mention]:
    """Return those of whom an aside says that they were there: "X, who was also present"."""
    relative, present = scene.language.charset("relative"), scene.language.charset("attend")
    found = []
    for at, token in enumerate(sentence.tokens):
        behind = sentence.signature[at + 1 : at + 6]
        if token.actor in people and not relative.isdisjoint(behind[:2]) and not present.isdisjoint(behind):
            found.append(token.actor)
    return found


def _groups(scene: Scene, told: list[Sentence]) -> list[str]:
    """Return the parties whose officials are said, as a group, to have been present, or to have sat (in `told`)."""
    present = scene.language.charset("attend.past", "attend.pres")
    found: dict[str, None] = {}
    for sentence in scene.sentences[:_LISTS]:
        if present.isdisjoint(sentence.signs) and sentence not in told:
            continue
        groups = [m for t in sentence.tokens if isinstance(m := t.actor, Mention) and m.kind == "group"]
        found |= dict.fromkeys(party for m in groups if m.office and len(m.parties) > 2 for party in m.parties)
    return list(found)


def _occasion(scene: Scene, candidate: Candidate) -> tuple[str, str | None, int, int]:
    names = scene.language.gazetteer
    tokens = [t for t in candidate.sentence.tokens if candidate.start <= t.start < candidate.end]
    span = (candidate.start, candidate.end)
    for code in [v for t in tokens for v in t.values("event")]:
        return names.organisations[code], names.events.get(code) or None, *span
    for code in [v for t in tokens for v in t.values("org")]:
        return f"{code} summit", code, *span
    return scene.text[slice(*span)], None, *span
