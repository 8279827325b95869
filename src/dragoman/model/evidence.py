"""The words that a record rests on."""

from collections.abc import Callable, Sequence

from pydantic import BaseModel, ConfigDict, model_validator

from dragoman.model.errors import EvidenceError


class Frozen(BaseModel):
    """Base of every model: immutable, and no field that the codebook does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Frozen):
    """A passage of the document's text.

    `start` and `end` count Unicode code points, half-open, into `document.text`; `quote` is what stands there;
    `field` names the one field that it proves, null for the record as a whole.
    Raises EvidenceError if the span cannot hold the quote. Source: codebook, conventions.
    """

    start: int
    end: int
    quote: str
    field: str | None = None

    @model_validator(mode="after")
    def _spans_its_quote(self) -> "Evidence":
        if self.start < 0 or self.end - self.start != len(self.quote) or not self.quote:
            raise EvidenceError(f"span {self.start}..{self.end} cannot hold {self.quote!r}")
        return self

    def check(self, text: str) -> None:
        """Raise EvidenceError unless `text[start:end]` is the quote, to the letter."""
        if text[self.start : self.end] != self.quote:
            raise EvidenceError(
                f"the text has {text[self.start : self.end]!r} at {self.start}..{self.end}, not {self.quote!r}"
            )


_validated: Callable[[dict[str, object]], Evidence] = Evidence.__pydantic_validator__.validate_python


def cite(text: str, start: int, end: int, field: str | None = None) -> Evidence:
    """Return the evidence of `text[start:end]`; white space at either end is left out.

    >>> cite("They met in Oslo. ", 12, 18).quote
    'Oslo.'
    """
    quote = text[start:end]
    if quote[:1].isspace() or quote[-1:].isspace():
        start += len(quote) - len(quote.lstrip())
        end -= len(quote) - len(quote.rstrip())
        quote = text[start:end]
    return _validated({"start": start, "end": end, "quote": quote, "field": field})


def check_all(text: str, evidence: Sequence[Evidence]) -> None:
    """Raise EvidenceError if any piece is not in the text, or if there is none at all."""
    if not evidence:
        raise EvidenceError("a record without evidence")
    for piece in evidence:
        if text[piece.start : piece.end] != piece.quote:
            piece.check(text)
