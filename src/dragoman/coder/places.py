"""Where an encounter was."""

from typing import Final

from dragoman.coder.candidate import Candidate
from dragoman.coder.candidates import whereto
from dragoman.coder.clusters import Cluster
from dragoman.coder.scene import Scene
from dragoman.coder.spots import places_in, spot
from dragoman.text.features import PARTICIPLE, PAST


def locate(scene: Scene, clusters: list[Cluster]) -> None:
    """Give each encounter its country, city and venue: by its own sentence, by the dateline, by the visit that it
    belongs to, by who received whom."""
    for cluster in clusters:
        if cluster.family in ("call", "letter"):
            continue
        if cluster.kind == "visit":
            _goal(scene, cluster)
            continue
        for told in sorted(cluster.told, key=lambda c: (not c.main, c.order)):
            if cluster.country is None and cluster.venue is None and not told.rule.options.get("vague"):
                _named(scene, cluster, told)
        if cluster.country is None and scene.language.head_final:
            _came(scene, cluster)
        if cluster.city is None and cluster.main and cluster.status == "held":
            _dateline(scene, cluster)
        exact = cluster.venue is not None and " " in scene.text[slice(*cluster.venue)]
        if (
            scene.layout.venue
            and not exact
            and cluster.main
            and cluster.kind != "ceremony"
            and cluster.status == "held"
        ):
            cluster.venue = scene.layout.venue[1]
    for cluster in clusters:
        if cluster.city is None and cluster.family == "contact" and not scene.language.pack.boundaries:
            _by_occasion(scene, cluster)
        if cluster.country is None and cluster.family not in ("call", "letter", "visit"):
            _by_visit(cluster, clusters, head_final=scene.language.head_final)
        if cluster.country is None and cluster.family == "contact":
            _by_another(cluster, clusters)
        if cluster.kind == "visit" and cluster.city is None:
            _by_contact(cluster, clusters)
        if cluster.country is None and cluster.host is not None:
            cluster.country = cluster.host.country
        if cluster.country is None and cluster.family == "contact":
            # An ambassador is met where he is accredited, unless a place is told.
            posts = [c.post for c in cluster.told if c.post in cluster.countries()]
            cluster.country = posts[0] if posts else None


_PREFIX = (4, 3, 2)
"""A city that a session's name begins with has so many characters."""


def _by_occasion(scene: Scene, cluster: Cluster) -> None:
    """Take the city that the session is named after, on whose sidelines two met who are told to have met nowhere else:
    in rows of characters, a name of a session that is no organisation's, or the city told in it."""
    spots = scene.language.charset("capital", "place")
    for _, _, start, end in cluster.occasions:
        for token in (t for c in cluster.told for t in c.sentence.tokens if start <= t.start < end):
            if token.signature in spots:
                found: tuple[str | None, str | None] | None = spot(scene, token)[:2]
            elif token.values("event"):
                named = (scene.place_named(scene.text[token.start : token.start + size]) for size in _PREFIX)
                found = next(filter(None, named), None)
            else:
                continue
            if found and found[1] and cluster.country in (None, found[0]):
                cluster.country, cluster.city = found
                return


def _goal(scene: Scene, cluster: Cluster) -> None:
    if cluster.to is None:
        return
    country, place = cluster.to
    cluster.country = country
    if place:
        cluster.city = _city(scene, place)


def _city(scene: Scene, place: str) -> str | None:
    kind, name = scene.language.gazetteer.places[place][1:]
    return name if kind != "venue" else None


def _named(scene: Scene, cluster: Cluster, told: Candidate) -> None:
    """Take the place that the sentence names in the locative, nearest to the trigger."""
    found = [
        f
        for f in places_in(scene, told.sentence)
        if not scene.elsewhere(told.sentence, told.end, f[3][0], session=True)
    ]
    if not found and told.group:
        spots = scene.language.charset("place", "capital")
        inside = [t for t in told.sentence.tokens if told.start <= t.start < told.end]
        found = [spot(scene, t) for t in inside if t.signature in spots]
    if not found:
        return
    trigger = told.sentence.tokens[told.at].start
    country, city, venue, span = min(found, key=lambda f: (f[2] is None and f[1] is None, abs(f[3][0] - trigger)))
    cluster.country, cluster.city, cluster.venue, cluster.place_span = country, city, venue, span
    if cluster.city is None:
        others = [f for f in found if f[1] and (country is None or f[0] in (country, None))]
        if others:
            cluster.country, cluster.city = country or others[0][0], others[0][1]


def _dateline(scene: Scene, cluster: Cluster) -> None:
    if scene.layout.place is None:
        return
    words, span = scene.layout.place
    spot = scene.place_named(words)
    if spot and spot[0] == scene.language.pack.settings.get("home") and spot[0] not in cluster.countries():
        return  # the agency writes at home of what others did abroad
    if spot and cluster.country in (None, spot[0]):
        cluster.country, cluster.city = spot
        cluster.place_span = cluster.place_span or span


def _by_visit(cluster: Cluster, clusters: list[Cluster], *, head_final: bool) -> None:
    mine = {p.who.id for p in cluster.parts}
    for visit in clusters:
        if visit.kind != "visit" or visit.country not in cluster.countries():
            continue
        if visit.status != cluster.status and not (visit.main and cluster.status == "planned" and head_final):
            continue  # of what is still to come on a visit that has begun, the place is the visit's
        if _apart(visit, cluster):
            continue
        if mine & {p.who.id for p in visit.parts}:
            cluster.country, cluster.city = visit.country, visit.city
            return


def _by_another(cluster: Cluster, clusters: list[Cluster]) -> None:
    """Put a contact where somebody received another of the same two sides, told of the same day."""
    for other in clusters:
        country = other.country or (other.host.country if other.host else None)
        if other is cluster or other.family != "contact" or not country or other.status != cluster.status:
            continue
        if other.main and cluster.main and other.countries() == cluster.countries() and _one_day(other, cluster):
            cluster.country, cluster.city = country, other.city
            return


def _came(scene: Scene, cluster: Cluster) -> None:
    """Put a contact where one of those who met had come: "the guest who came to the capital"."""
    goals = scene.language.charset("capital.dat", "place.dat", "country.dat")
    for told in cluster.told:
        tokens, signs = told.sentence.tokens, told.sentence.signature
        for at, sign in enumerate(signs[: told.at]):
            if sign not in goals or cluster.country is not None:
                continue
            ahead = range(at + 1, min(at + _NEAR, told.at))
            came = next((i for i in ahead if tokens[i].mask("arrive")), None)
            mask = tokens[came].mask("arrive") if came is not None else 0
            country, place = whereto(scene, tokens[at])
            if mask & PAST and mask & PARTICIPLE and country in cluster.countries():
                cluster.country, cluster.city = country, _city(scene, place) if place else None


_NEAR: Final = 14
"""A goal stands before its verb within so many tokens."""


def _apart(visit: Cluster, contact: Cluster) -> bool:
    """Whether a visit has a month of its own: a contact of another month, or of the text's own day, was not on it."""
    if visit.date is None or visit.date.kind == "year":
        return False
    if contact.date is None:
        return not visit.main
    return contact.date.kind != "year" and visit.date.iso[:7] != contact.date.iso[:7]


def _one_day(one: Cluster, other: Cluster) -> bool:
    return one.date is None or other.date is None or one.date.iso == other.date.iso


def _by_contact(visit: Cluster, clusters: list[Cluster]) -> None:
    """Give a visit to a country the city in which the visitor met somebody there."""
    mine = {p.who.id for p in visit.parts}
    for other in clusters:
        if other.family != "contact" or other.country != visit.country or other.status != visit.status:
            continue
        if other.venue or not other.city or not mine & {p.who.id for p in other.parts}:
            continue
        if other.countries() <= visit.countries():
            visit.city = other.city
            return
