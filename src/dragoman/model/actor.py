"""Who acts: persons, countries, organisations."""

from dragoman.model.evidence import Frozen
from dragoman.model.terms import ActorType, Office


class Actor(Frozen):
    """Somebody who meets, says or signs.

    `id` is stable across documents and scripts; `name` is English; `mention` and `title` are the text's own words;
    `country` is the party that it speaks for (ISO 3166-1 alpha-2, or an organisation's abbreviation).
    Source: codebook, conventions.
    """

    id: str
    type: ActorType
    name: str
    mention: str | None = None
    country: str | None = None
    office: Office | None = None
    title: str | None = None
