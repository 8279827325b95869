"""What an encounter was held on the sidelines or because of."""

import re
from typing import Final

from dragoman.coder.clusters import Cluster
from dragoman.coder.mention import Mention
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token

_Occasion = tuple[str, str | None, int, int]
_NUMBER: Final = re.compile(r"\d+")


def add_occasions(scene: Scene, clusters: list[Cluster]) -> None:
    """Give each occasion to the encounter of its sentence, else to the visit of the person who goes there."""
    taken: list[tuple[int, int]] = []
    for order, sentence in enumerate(scene.sentences):
        for rule in scene.language.near("occasions", sentence.signature):
            for match in scene.language.expression(rule).finditer(sentence.signature):
                tokens = sentence.tokens[slice(*match.span("o"))]
                span = (tokens[0].start, tokens[-1].end)
                if any(start < span[1] and span[0] < end for start, end in taken):
                    continue
                owners = _owners(clusters, sentence, order, match)
                if not owners:
                    continue
                taken.append(span)
                for cluster in owners:
                    _add(cluster.occasions, _occasion(scene, tokens, span))


def _add(told: list[_Occasion], fresh: _Occasion) -> None:
    """Add an occasion that was not told yet; of two wordings of one the fuller stays."""
    for at, known in enumerate(told):
        if _same(known, fresh):
            if len(fresh[0]) > len(known[0]):
                told[at] = fresh
            return
    told.append(fresh)


def _same(one: _Occasion, other: _Occasion) -> bool:
    """Return whether two are one: an organisation's session, its year told or not; one anniversary in other words."""
    if one[1] != other[1]:
        return False
    mine, theirs = set(_NUMBER.findall(one[0])), set(_NUMBER.findall(other[0]))
    if one[1] is None:
        return one[0] == other[0] or bool(mine & theirs)
    bare = (_NUMBER.sub("", name).strip() for name in (one[0], other[0]))
    return len(set(bare)) == 1 and (mine == theirs or not mine or not theirs)


def _owners(clusters: list[Cluster], sentence: Sentence, order: int, match: re.Match[str]) -> list[Cluster]:
    """Return whose occasion it is: the contact told in the sentence, with those that the same words tell apart."""
    here = [k for k in clusters if any(c.order == order for c in k.told)]
    contacts = [k for k in here if k.kind != "visit"] or here
    if contacts:
        words = {(c.order, c.at) for c in contacts[0].told if c.order == order}
        return [k for k in contacts if words & {(c.order, c.at) for c in k.told}]
    people = {
        t.actor.who.id
        for t in sentence.tokens[: match.start()]
        if isinstance(t.actor, Mention) and t.actor.who and t.actor.who.person
    }
    visits = [k for k in clusters if k.kind == "visit" and people & {p.who.id for p in k.parts}]
    return visits[:1]


def _occasion(scene: Scene, tokens: list[Token], span: tuple[int, int]) -> _Occasion:
    names = scene.language.gazetteer
    words = scene.text[slice(*span)]
    events = [v for t in tokens for v in t.values("event")]
    orgs = [v for t in tokens for v in t.values("org")]
    if events:
        called = names.organisations[events[0]]
        return called, names.events.get(events[0]) or called, *span
    if orgs:
        year = next((scene.text[t.start : t.end] for t in tokens if t.signature == "n" and t.end - t.start == 4), "")
        session = "summit" if any(v == "summit" for t in tokens for v in t.values("session")) else "session"
        return f"{orgs[0]} {session} {year}".strip(), orgs[0], *span
    return words, None, *span
