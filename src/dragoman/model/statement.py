"""What one actor says, told directly or indirectly."""

from dragoman.model.actor import Actor
from dragoman.model.records import Record
from dragoman.model.terms import Act, Topic


class Statement(Record):
    """One reported clause or sentence of one act; the principal evidence is what was said.

    A joint statement has no `speaker`; `speakers` lists those who are named. `targets` are party codes or actor
    names. `continued`: attributed by the flow of the text alone. Source: codebook, statements.
    """

    speaker: Actor | None = None
    speakers: tuple[Actor, ...] = ()
    joint: bool = False
    country: str | None = None
    targets: tuple[str, ...] = ()
    act: Act
    topics: tuple[Topic, ...] = ()
    direct: bool = False
    continued: bool = False
