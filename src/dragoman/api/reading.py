"""Text and files to readings."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman import coder, sources
from dragoman.model import Document, Reading, SourceError, telling_id, text_id
from dragoman.scale.reading import code


def read(
    text: str,
    *,
    published: str | None = None,
    language: str | None = None,
    source: str | None = None,
    title: str | None = None,
) -> Reading:
    """Read one text. A text that tells nothing between states has a reading without records.

    `published` (ISO 8601) is what "yesterday" counts from; `source` (an outlet or an address) tells whose "president"
    it is; the language (BCP 47) is found out where it is not given.
    Raises SourceError for a text that cannot be written down, LanguageError for a language that nobody reads here.

    >>> reading = read("Пекарь испёк самый длинный батон года.", language="ru")
    >>> len(reading.encounters), reading.document.language
    (0, 'ru')
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise SourceError(f"holds half of a letter (a lone surrogate) at character {error.start}") from None
    address = source if source and source.startswith(("https://", "http://")) else None
    document = Document(
        id=telling_id(text, source, address, published),
        text_id=text_id(text),
        language=language,
        title=title,
        published=published,
        source=source,
        text=text,
    )
    return coder.read(document)


def read_files(
    paths: Iterable[str | Path],
    *,
    language: str | None = None,
    published: str | None = None,
    source: str | None = None,
) -> Iterator[Reading | SourceError]:
    """Read files of text, HTML or JSON Lines, and `-` for standard input: a reading a document, in order.

    What cannot be read is yielded as the error in its place, and the rest goes on. The options hold for every document
    that does not say otherwise of itself.
    """
    options = sources.SourceOptions(language=language, published=published, source=source)
    for found in sources.documents([str(path) for path in paths], options=options):
        yield found if isinstance(found, SourceError) else code(found)


def read_bytes(
    data: bytes,
    name: str,
    *,
    language: str | None = None,
    published: str | None = None,
    source: str | None = None,
) -> Iterator[Reading | SourceError]:
    """Read bytes as if they stood in a file of this name: what is uploaded or fetched, and on no disk."""
    options = sources.SourceOptions(language=language, published=published, source=source)
    for found in sources.documents_in(data, name, options=options):
        yield found if isinstance(found, SourceError) else code(found)
