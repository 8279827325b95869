"""Instruments between parties."""

from dragoman.model.evidence import Frozen
from dragoman.model.records import Record
from dragoman.model.terms import AgreementKind, AgreementStatus, CountIs, Topic


class Money(Frozen):
    """A full number and its currency (ISO 4217)."""

    amount: float
    currency: str | None = None


class Field(Frozen):
    """A field of cooperation that the text lists: its words, and the topic that they name."""

    words: str
    topic: Topic | None = None


class Agreement(Record):
    """`count` with `count_is` for a bundle; `signatories` are names. Source: codebook, agreements."""

    kind: AgreementKind
    title: str | None = None
    status: AgreementStatus
    count: int | None = None
    count_is: CountIs | None = None
    value: Money | None = None
    parties: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    fields: tuple[Field, ...] = ()
    date: str | None = None
