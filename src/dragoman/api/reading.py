"""Text and files to readings."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman import coder, sources
from dragoman.model import Document, DragomanError, Reading, SourceError, telling_id, text_id


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
        yield found if isinstance(found, SourceError) else _coded(found)


def _coded(document: Document) -> Reading | SourceError:
    where = document.source_id or document.source or document.id
    try:
        return coder.read(document)
    except DragomanError as error:
        return SourceError(str(error), where)
    except Exception as error:
        # A defect of ours, on one document: it is told, and must not cost the thousands that come after.
        return SourceError(f"the coder failed on it ({type(error).__name__}: {error})", where)
