"""The places that a sentence names as where something was."""

from dragoman.coder.finals import hall_before, places_by_case
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import PAST, PLURAL, SINGULAR

Span = tuple[int, int]
Spot = tuple[str | None, str | None, Span | None, Span]
"""A country, a city, a venue's span, and the span of the whole."""


def places_in(scene: Scene, sentence: Sentence) -> list[Spot]:
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
                if not (at <= _OPENING and _speaks(sentence, here)):
                    found.append(spot(scene, sentence.tokens[here]))
                break
            if sign not in ("W", "w", "i") and sign not in language.charset("adj", "fn.city"):
                break
    return [f for f in found if f[0] or f[2]]


_OPENING = 2


def _speaks(sentence: Sentence, at: int) -> bool:
    """Whether a verb of saying in the plural follows a place: "in Moscow they said" is no place of a meeting."""
    near = [t.mask("say", "express") for t in sentence.tokens[at + 1 : at + 3]]
    return any(mask & PLURAL and mask & PAST and not mask & SINGULAR for mask in near)


_ROW = 9
"""A place is told in at most so many tokens, from the country to the hall."""


def _in_rows(scene: Scene, sentence: Sentence) -> list[Spot]:
    """Return what a sentence puts "in" a row of names that goes from the large to the small: country, city, hall."""
    language = scene.language
    into, halls = language.charset("fn.in"), language.charset("venue_noun.loc")
    spots = language.charset("capital", "place", "seat", "country", "venue.loc")
    other = language.charset("fn.city", "adj", marks="Wwi")
    found: list[Spot] = []
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


def _of_row(scene: Scene, sentence: Sentence, row: list[int], halls: frozenset[str]) -> Spot:
    country = city = None
    venue: Span | None = None
    start = sentence.tokens[row[0]].start
    for here in row:
        token = sentence.tokens[here]
        if sentence.signature[here] in halls and not token.values("venue", "seat"):
            venue = (start, token.end)
            continue
        named, town, hall, span = spot(scene, token)
        country, city, venue = named or country, town or city, hall or venue
        start = span[0]
    last = sentence.tokens[row[-1]].end
    return country, city, venue, (sentence.tokens[row[0]].start, last)


def _by_case(scene: Scene, sentence: Sentence) -> list[Spot]:
    """Return what a sentence puts somewhere by its case alone."""
    found: list[Spot] = []
    endings = tuple(scene.language.pack.settings.get("attributes", ()))
    for at, hall in places_by_case(scene.language, sentence):
        if hall:
            span = (sentence.tokens[hall_before(scene.text, sentence, at, endings)].start, sentence.tokens[at].end)
            found.append((None, None, span, span))
        else:
            found.append(spot(scene, sentence.tokens[at]))
    return found


def spot(scene: Scene, token: Token) -> Spot:
    """Return what one token names."""
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


def _hall(scene: Scene, sentence: Sentence, first: int, head: int) -> Spot:
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
        where = spot(scene, token) if token.values("capital", "place", "seat") else None
        if where and country is None:
            country, city = where[0], where[1]
    return country, city, span, span
