"""Where an encounter was."""

from typing import Final

from dragoman.coder.candidate import Candidate
from dragoman.coder.candidates import whereto
from dragoman.coder.clusters import Cluster
from dragoman.coder.finals import hall_before, places_by_case
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import PARTICIPLE, PAST

Span = tuple[int, int]


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
            _by_visit(cluster, clusters)
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
                found: tuple[str | None, str | None] | None = _spot(scene, token)[:2]
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
        found = [_spot(scene, t) for t in inside if t.signature in spots]
    if not found:
        return
    trigger = told.sentence.tokens[told.at].start
    country, city, venue, span = min(found, key=lambda f: (f[2] is None and f[1] is None, abs(f[3][0] - trigger)))
    cluster.country, cluster.city, cluster.venue, cluster.place_span = country, city, venue, span
    if cluster.city is None:
        others = [f for f in found if f[1] and (country is None or f[0] in (country, None))]
        if others:
            cluster.country, cluster.city = country or others[0][0], others[0][1]


def places_in(scene: Scene, sentence: Sentence) -> list[tuple[str | None, str | None, Span | None, Span]]:
    """Return (country, city, venue span, span) of each place that a sentence names after "in"."""
    language = scene.language
    if language.head_final:
        return _by_case(scene, sentence)
    if not language.pack.boundaries:
        return _in_rows(scene, sentence)
    into = language.charset("fn.in")
    spots = language.charset("capital.loc", "place.loc", "seat.loc", "country.loc", "venue.loc")
    halls = language.charset("venue_noun.loc")
    affairs = language.charset("affair")
    found = []
    for at, char in enumerate(sentence.signature):
        if char not in into or (at and sentence.signature[at - 1] in affairs):
            continue
        for step in range(1, 5):
            here = at + step
            if here >= len(sentence.tokens):
                break
            sign = sentence.signature[here]
            if sign in halls:
                found.append(_hall(scene, sentence, at + 1, here))
                break
            if sign in spots:
                found.append(_spot(scene, sentence.tokens[here]))
                break
            if sign not in ("W", "w", "i") and sign not in language.charset("adj", "fn.city"):
                break
    return [f for f in found if f[0] or f[2]]


_ROW = 9
"""A place is told in at most so many tokens, from the country to the hall."""


def _in_rows(scene: Scene, sentence: Sentence) -> list[tuple[str | None, str | None, Span | None, Span]]:
    """Return what a sentence puts "in" a row of names that goes from the large to the small: country, city, hall."""
    language = scene.language
    into, halls = language.charset("fn.in"), language.charset("venue_noun.loc")
    spots = language.charset("capital", "place", "seat", "country", "venue.loc")
    other = language.charset("fn.city", "adj", marks="Wwi")
    found: list[tuple[str | None, str | None, Span | None, Span]] = []
    for at, char in enumerate(sentence.signature):
        if char not in into:
            continue
        row: list[int] = []
        first = at if sentence.tokens[at].values("place") else at + 1
        for here in range(first, min(at + _ROW, len(sentence.tokens))):
            sign = sentence.signature[here]
            if here == at or sign in spots or sign in halls:
                row.append(here)
            elif sign not in other:
                break
        if row:
            found.append(_of_row(scene, sentence, row, halls))
    return [f for f in found if f[0] or f[2]]


def _of_row(
    scene: Scene, sentence: Sentence, row: list[int], halls: frozenset[str]
) -> tuple[str | None, str | None, Span | None, Span]:
    country = city = None
    venue: Span | None = None
    start = sentence.tokens[row[0]].start
    for here in row:
        token = sentence.tokens[here]
        if sentence.signature[here] in halls and not token.values("venue", "seat"):
            venue = (start, token.end)
            continue
        named, town, hall, span = _spot(scene, token)
        country, city, venue = named or country, town or city, hall or venue
        start = span[0]
    last = sentence.tokens[row[-1]].end
    return country, city, venue, (sentence.tokens[row[0]].start, last)


def _by_case(scene: Scene, sentence: Sentence) -> list[tuple[str | None, str | None, Span | None, Span]]:
    """Return what a sentence puts somewhere by its case alone."""
    found: list[tuple[str | None, str | None, Span | None, Span]] = []
    endings = tuple(scene.language.pack.settings.get("attributes", ()))
    for at, hall in places_by_case(scene.language, sentence):
        if hall:
            span = (sentence.tokens[hall_before(scene.text, sentence, at, endings)].start, sentence.tokens[at].end)
            found.append((None, None, span, span))
        else:
            found.append(_spot(scene, sentence.tokens[at]))
    return found


def _spot(scene: Scene, token: Token) -> tuple[str | None, str | None, Span | None, Span]:
    names = scene.language.gazetteer
    span = (token.start, token.end)
    seats = token.values("capital", "seat")
    for place in token.values("venue", "place"):
        country, kind, name = names.places[place]
        if kind != "venue":
            return country, name, None, span
        capital = names.capitals.get(country) if country in seats else None
        return country, names.places[capital][2] if capital else None, span, span
    for code in token.values("capital", "seat"):
        capital = names.capitals.get(code)
        city = names.places[capital][2] if capital else None
        return code, city, (span if token.values("seat") and not token.values("capital") else None), span
    return next(iter(token.values("country")), None), None, None, span


def _hall(scene: Scene, sentence: Sentence, first: int, head: int) -> tuple[str | None, str | None, Span | None, Span]:
    """Read a venue: its adjectives, the noun, and the names in the genitive behind it."""
    behind = scene.language.charset(
        "capital.gen", "place.gen", "country.gen", "seat.gen", "venue.gen", "venue_noun.gen"
    )
    last = head
    while last + 1 < len(sentence.tokens) and last - head < 5:
        sign = sentence.signature[last + 1]
        if sign not in behind and sign != "W" and sign not in '«»"':
            break
        last += 1
    tokens = sentence.tokens[first : last + 1]
    span = (tokens[0].start, tokens[-1].end)
    country = city = None
    for token in sentence.tokens[first : last + 6]:
        where = _spot(scene, token) if token.values("capital", "place", "seat") else None
        if where and country is None:
            country, city = where[0], where[1]
    return country, city, span, span


def _dateline(scene: Scene, cluster: Cluster) -> None:
    if scene.layout.place is None:
        return
    words, span = scene.layout.place
    spot = scene.place_named(words)
    if spot and cluster.country in (None, spot[0]):
        cluster.country, cluster.city = spot
        cluster.place_span = cluster.place_span or span


def _by_visit(cluster: Cluster, clusters: list[Cluster]) -> None:
    mine = {p.who.id for p in cluster.parts}
    for visit in clusters:
        if visit.kind != "visit" or visit.country not in cluster.countries() or visit.status != cluster.status:
            continue
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
