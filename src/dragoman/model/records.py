"""The records of a reading: what every one of them has."""

import hashlib
from collections.abc import Iterable

from pydantic import Field

from dragoman.model.evidence import Evidence, Frozen


class Record(Frozen):
    """Something that a text tells.

    `rule` names the rule or model that said so, `coder` the coder and its version, `certainty` runs from 0 to 1.
    `evidence` is never empty: the first piece is the principal one. Source: codebook, conventions.
    """

    id: str
    coder: str
    rule: str
    certainty: float = Field(ge=0, le=1)
    evidence: tuple[Evidence, ...] = Field(min_length=1)


def record_id(document_id: str, type_name: str, principal: Evidence, distinct: Iterable[str | None] = ()) -> str:
    """Return a record's id: the document, the type, the principal span, and what tells it from others there.

    Source: codebook, conventions ("kind, actors").
    """
    parts = [document_id, type_name, str(principal.start), str(principal.end), *[d or "" for d in distinct]]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
