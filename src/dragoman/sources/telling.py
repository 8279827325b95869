"""What is known of a text, made into a document."""

from dataclasses import dataclass

from dragoman.model import Document, telling_id, text_id
from dragoman.sources.options import SourceOptions


@dataclass(frozen=True, slots=True)
class Facts:
    """What a source says of one of its documents; null is unknown. `address` is the document's own URL."""

    source_id: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    source: str | None = None
    address: str | None = None


def document(text: str, facts: Facts, options: SourceOptions) -> Document:
    """Return the document; where the facts are silent, the options speak."""
    source = facts.address or facts.source or options.source
    published = facts.published or options.published
    return Document(
        id=telling_id(text, source, facts.address, published),
        text_id=text_id(text),
        source_id=facts.source_id,
        language=facts.language or options.language,
        title=facts.title,
        published=published,
        source=source,
        text=text,
    )
