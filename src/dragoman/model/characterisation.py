"""Names that the sides give their relation."""

from dragoman.model.actor import Actor
from dragoman.model.records import Record
from dragoman.model.terms import RelationChange, RelationLabel


class Characterisation(Record):
    """`words` as they stand; `by` is who says so, null for the narrator. Source: codebook, characterisations."""

    label: RelationLabel
    words: str
    qualifiers: tuple[str, ...] = ()
    change: RelationChange | None = None
    by: Actor | None = None
    parties: tuple[str, ...] = ()
    date: str | None = None
