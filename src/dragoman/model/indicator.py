"""Measured relations between parties."""

from dragoman.model.records import Record
from dragoman.model.terms import Direction, Measure


class Indicator(Record):
    """`value` is a full number in `unit` (a currency code, or a plain word); `change_percent` is signed.

    `period` is what the value covers, as an ISO date or in words. Source: codebook, indicators.
    """

    measure: Measure
    value: float | None = None
    unit: str | None = None
    change_percent: float | None = None
    direction: Direction | None = None
    period: str | None = None
    parties: tuple[str, ...] = ()
