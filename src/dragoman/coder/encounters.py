"""Encounters of a text as records."""

from dataclasses import replace
from typing import Final

from dragoman.coder.candidate import Candidate, Part
from dragoman.coder.candidates import find
from dragoman.coder.clusters import Cluster, join
from dragoman.coder.delegations import add_delegates
from dragoman.coder.occasions import add_occasions
from dragoman.coder.places import locate
from dragoman.coder.scene import Scene
from dragoman.coder.sessions import attended, convene
from dragoman.coder.version import CODER
from dragoman.gazetteer.gazetteer import OWNERS
from dragoman.model import Encounter, Evidence, Occasion, Participant, Place, cite, record_id

_LEVELS: Final = ("head_of_state", "head_of_government", "minister", "official")
_LEVEL_OF: Final = {
    "head_of_state": 0, "head_of_government": 1, "foreign_minister": 2, "minister": 2, "deputy_head_of_government": 2,
    "deputy_head_of_state": 2,
}  # fmt: skip


def meet(scene: Scene) -> list[Cluster]:
    """Return the encounters of a text with participants, dates, places and occasions."""
    candidates = find(scene)
    clusters = join(scene, [c for c in candidates if c.kind != "multilateral"])
    clusters = [k for k in clusters if len({OWNERS.get(c, c) for c in k.countries()}) > 1 and _tied(k)]
    if all(k.kind == "visit" for k in clusters):
        clusters += convene(scene, candidates)
    clusters += attended(scene, candidates, clusters)
    add_delegates(scene, clusters)
    add_occasions(scene, clusters)
    locate(scene, clusters)
    _lend_dates(clusters)
    return [k for k in clusters if not _passing(scene, k, clusters)]


def _recalled(scene: Scene, cluster: Cluster) -> bool:
    """Whether a contact is only told of in what somebody said: it was before."""
    telling = scene.language.charset("say", "express")
    if not scene.language.cases_by_place or cluster.status != "held" or cluster.kind in ("credentials", "letter"):
        return False
    return all(
        c.order > 0 and not c.sentence.title and not telling.isdisjoint(c.sentence.signature[: c.at])
        for c in cluster.told
    )


def _passing(scene: Scene, cluster: Cluster, clusters: list[Cluster]) -> bool:
    """Whether a contact is told in passing, beside one that is the news, and too little of it: no day and no place, or
    nobody of those who met."""
    others = [k for k in clusters if k is not cluster and not _recalled(scene, k)]
    if not others or not scene.language.cases_by_place:
        return False
    placed = cluster.city or cluster.venue or cluster.kind == "visit"
    if _recalled(scene, cluster) and cluster.date is None and not placed:
        return True
    nobody = not any(p.who.person for p in cluster.parts) and not any(c.main or c.sentence.title for c in cluster.told)
    return nobody and any(k.countries() == cluster.countries() for k in others)


def _lend_dates(clusters: list[Cluster]) -> None:
    """A ceremony takes the stated day of the visit that it belongs to; a visit told beside a meeting is as current."""
    for cluster in clusters:
        people = {p.who.id for p in cluster.parts}
        for other in clusters:
            if other is cluster or other.status != cluster.status or other.countries() != cluster.countries():
                continue
            if cluster.kind == "ceremony" and cluster.date is None and other.kind == "visit":
                cluster.date = other.date
            if _within(cluster, other) and people & {p.who.id for p in other.parts}:
                # On which of its days they are to meet is not told.
                cluster.date = replace(other.date, iso=other.date.iso[:7], kind="month") if other.date else None
            if (
                cluster.kind == "visit"
                and cluster.date is None
                and other.main
                and people & {p.who.id for p in other.parts}
            ):
                cluster.main = True
                cluster.date = other.date if other.status == "held" and _told_together(cluster, other) else None


def _told_together(visit: Cluster, contact: Cluster) -> bool:
    """Whether a visit is told by its heading alone, and the text goes on with a contact: they were on one day."""
    return all(c.sentence.title for c in visit.told) and contact.date is not None and contact.date.kind != "year"


def _within(cluster: Cluster, visit: Cluster) -> bool:
    """Whether a planned contact has no day of its own, but that of a planned visit of several days."""
    if cluster.status != "planned" or cluster.family != "contact" or visit.kind != "visit":
        return False
    return visit.date is not None and visit.date.last is not None and cluster.date in (None, visit.date)


def _tied(cluster: Cluster) -> bool:
    """Whether a passing mention says enough: who, and when or where. What a verb or a heading tells always does."""
    if cluster.main or any(c.sentence.title for c in cluster.told) or cluster.status != "held":
        return True
    placed = cluster.told[0].lent
    return placed or bool([p for p in cluster.parts if p.who.person]) or cluster.date is not None


def record(scene: Scene, cluster: Cluster, document_id: str) -> Encounter:
    """Return an encounter as a record, each figure with its words."""
    best = _best(cluster)
    date, basis, date_span = date_of_cluster(scene, cluster)
    parties = _parties(cluster)
    people = [p for p in [*cluster.parts, *cluster.delegates] if p.who.person]
    evidence = _evidence(scene, cluster, best, date_span)
    principal = evidence[0]
    distinct = [cluster.kind, cluster.status, *parties, *sorted(p.who.id for p in people)]
    return Encounter.model_validate(
        {
            "id": record_id(document_id, "encounter", principal, distinct),
            "coder": CODER,
            "rule": best.rule.id,
            "certainty": _certainty(cluster),
            "evidence": tuple(evidence),
            "kind": cluster.kind,
            "status": cluster.status,
            "date": date,
            "date_basis": basis,
            "place": _place(scene, cluster),
            "level": _level(cluster),
            "dyad": tuple(parties),
            "participants": tuple(_participant(scene, cluster, p) for p in people),
            "occasions": tuple(Occasion(name=name, organisation=org) for name, org, _, _ in cluster.occasions),
        }
    )  # fmt: skip


def _best(cluster: Cluster) -> Candidate:
    return max(cluster.told, key=lambda c: (c.main, len(c.parts), len(c.countries()), not c.sentence.title, -c.order))


def _certainty(cluster: Cluster) -> float:
    score = 0.6 + 0.2 * cluster.main + 0.1 * (len([p for p in cluster.parts if p.who.named]) > 1)
    return round(score + 0.05 * (len(cluster.told) > 1) + 0.05 * (cluster.date is not None), 2)


def _parties(cluster: Cluster) -> list[str]:
    """Return the parties, sorted; none rather than one alone."""
    found = sorted(cluster.countries())
    return found if len(found) > 1 else []


def date_of_cluster(scene: Scene, cluster: Cluster) -> tuple[str | None, str | None, tuple[int, int] | None]:
    """Return (date, basis, span of its words): stated, else the dateline's for what was held, else the page's."""
    if cluster.date:
        return cluster.date.iso, "stated", (cluster.date.start, cluster.date.end)
    if (
        cluster.status == "planned"
        or (_recalled(scene, cluster) and len(scene.cast.order) > 1)
        or (not cluster.main and not any(c.sentence.title or c.order < 2 for c in cluster.told))
    ):
        return None, None, None
    if all(c.aside for c in cluster.told):
        return None, None, None
    layout = scene.layout
    if layout.dated and layout.place:
        return layout.dated, "dateline", layout.dated_span
    if layout.published:
        return layout.published, "published", layout.published_span
    return None, None, None


def _place(scene: Scene, cluster: Cluster) -> Place | None:
    venue = scene.text[slice(*cluster.venue)] if cluster.venue else None
    if not (cluster.country or cluster.city or venue):
        return None
    return Place(country=cluster.country, city=cluster.city, venue=venue)


def _level(cluster: Cluster) -> str | None:
    best: dict[str, int] = {}
    for part in cluster.parts:
        if part.who.person and part.who.country and part.who.office:
            rank = _LEVEL_OF.get(part.who.office, 3)
            best[part.who.country] = min(rank, best.get(part.who.country, 3))
    return _LEVELS[max(best.values())] if best else None


def _participant(scene: Scene, cluster: Cluster, part: Part) -> Participant:
    title = scene.text[slice(*part.title)] if part.title else None
    actor = part.who.actor(scene.text[part.start : part.end], title)
    return Participant.model_validate({"actor": actor, "role": _role(cluster, part)})


def _role(cluster: Cluster, part: Part) -> str:
    if part.role == "delegation":
        return "delegation"
    if cluster.family in ("call", "letter"):
        return "principal"
    if cluster.country and cluster.country in cluster.countries():
        return "host" if part.who.country == cluster.country else "guest"
    return "principal"


def _evidence(scene: Scene, cluster: Cluster, best: Candidate, date_span: tuple[int, int] | None) -> list[Evidence]:
    text = scene.text
    end = best.sentence.end
    while text[end - 1] in ",;:–—- ":
        end -= 1
    evidence = [cite(text, best.sentence.start, end)]
    if date_span:
        evidence.append(cite(text, *date_span, "date"))
    if cluster.venue:
        evidence.append(cite(text, *cluster.venue, "venue"))
    if cluster.place_span and cluster.place_span != cluster.venue:
        evidence.append(cite(text, *cluster.place_span, "place"))
    evidence += [cite(text, p.start, p.end, "participants") for p in [*cluster.parts, *cluster.delegates]]
    evidence += [cite(text, start, end, "occasions") for _, _, start, end in cluster.occasions]
    return evidence
