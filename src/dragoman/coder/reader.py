"""The built-in coder: a document in, a reading out. Offline, deterministic, byte for byte."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from dragoman.coder import encounters as encounters_of
from dragoman.coder import statements as statements_of
from dragoman.coder.agreements import agree
from dragoman.coder.cast import Cast
from dragoman.coder.characterisations import characterise
from dragoman.coder.context import Context
from dragoman.coder.discourse import Discourse
from dragoman.coder.gate import Gate
from dragoman.coder.indicators import measure
from dragoman.coder.initiatives import undertake
from dragoman.coder.language import Language, language
from dragoman.coder.layout import LayoutRules
from dragoman.coder.meaning import Topics
from dragoman.coder.mentions import Mentions
from dragoman.coder.naming import resolve
from dragoman.coder.parts import divided
from dragoman.coder.recall import recall
from dragoman.coder.scene import Scene
from dragoman.coder.sentences import split
from dragoman.coder.statements import in_scope
from dragoman.coder.token import Token
from dragoman.coder.tokens import tokenise
from dragoman.gazetteer import outlet
from dragoman.lang import codes, identify
from dragoman.model import RECORD_TYPES, Dateline, Document, LanguageError, Reading, Record
from dragoman.text.fold import lower

_ADDRESS: Final = re.compile(r"\.(?:ru|kz|gov|uz|kg|tj|az|by|ir|mn|ge|am|md|cn)\b")

"""The end of an address: quicker to find than its beginning."""
_LAST_WORD: Final = re.compile(r"\b[a-z]{2,20}\Z")


class Reader:
    """A language's reader; one is made for each language and kept."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.mentions = Mentions(language)
        self.gate = Gate(language)
        self.layout = LayoutRules(language.pack, self._known)
        self.abbreviations = frozenset(language.pack.settings["layout"]["abbreviations"])

    def _known(self, phrase: str) -> bool:
        tokens, _ = tokenise(phrase, self.language)
        return len(tokens) == 1 and bool(tokens[0].values("place", "capital", "venue", "seat"))

    def _own(self, tokens: list[Token], dateline: tuple[int, int] | None) -> str | None:
        """Return the language's home country where the text names it, or somebody who serves no other: its President is
        meant where no other is. Where an agency writes from, its dateline, does not count."""
        own: str | None = self.language.pack.settings.get("home")
        if not own:
            return None
        first, last = dateline or (0, 0)
        named = [t for t in tokens if t.entries and not first <= t.start < last]
        told = any(own in t.values("country", "capital", "seat", "adj") for t in named)
        tenures = self.language.gazetteer.tenures
        people = () if told else dict.fromkeys(p for t in named for p in t.values("person"))
        served = ({tenure.party for tenure in tenures.get(person, ())} for person in people)
        return own if told or any(parties == {own} for parties in served) else None

    def scene(self, text: str, published: str | None, home: str | None, cabinet: str | None = None) -> Scene:
        """Return a text laid out: sentences, mentions tied to actors, dates."""
        layout = self.layout.read(text, published)
        tokens, topics = tokenise(text, self.language)
        turns = frozenset(self.layout.turns(text))
        opened = turns.union(self.layout.openings(text))
        sentences = split(text, tokens, layout.skipped, self.abbreviations, opened)
        for sentence in sentences:
            self.mentions.compose(text, sentence)
        recall(text, sentences, self.language)
        self.mentions.settle(sentences)
        day = layout.dated or layout.published
        cast = Cast(self.language.gazetteer, day, home or self._own(tokens, layout.place and layout.place[1]), cabinet)
        resolve(sentences, cast, self.language)
        small = lower(text)
        dates = self.layout.calendar.find_at(small, day, _starts(tokens, self.language))
        return Scene(text, small, self.language, layout, sentences, topics, dates, cast, day, home, turns)

    def read(self, document: Document) -> Reading:
        """Return the reading of a document in this language."""
        if not self.gate.passes(document.text):
            return Reading(document=document.model_copy(update={"language": self.language.pack.code}))
        first: Scene | None = None
        records: dict[str, list[Record]] = {name: [] for name in RECORD_TYPES}
        for start, text in pieces(document.text):
            if start and not self.gate.passes(text):
                continue
            scene = self.scene(text, document.published, self._home(document), self._cabinet(document))
            first = first or scene
            name = document.id if start == 0 else f"{document.id}+{start}"
            for kind, found in self.records(scene, name).items():
                records[kind] += [_moved(record, start) for record in found] if start else found
        described = _described(document, first) if first else document
        return Reading.model_validate({"document": described, **records})

    def _home(self, document: Document) -> str | None:
        """Return the country whose "President" a document means: its house's, or that of the house that it cites."""
        head = document.text[:_SOURCE_HEAD]
        houses = self.language.pack.settings.get("houses", {})
        return _home(document.source, head) or next((code for words, code in houses.items() if words in head), None)

    def _cabinet(self, document: Document) -> str | None:
        """Return the country whose "Prime Minister" a document means: its government's, or whose house it cites."""
        published = outlet(document.source)
        if published and published.kind == "government" and published.house != "head_of_state":
            return published.country
        head = document.text[:_SOURCE_HEAD]
        cabinets = self.language.pack.settings.get("cabinets", {})
        return next((code for words, code in cabinets.items() if words in head), None)

    def records(self, scene: Scene, document_id: str) -> dict[str, list[Any]]:
        """Return the records of a text laid out, by the name of their list."""
        clusters = encounters_of.meet(scene)
        topics = Topics(scene)
        passages = in_scope(scene, divided(scene, Discourse(scene, clusters).run()), clusters)
        statements = statements_of.state(scene, passages, topics, clusters, document_id)
        context = Context(scene, clusters, tuple(statements), topics, document_id)
        return {
            "encounters": [encounters_of.record(scene, cluster, document_id) for cluster in clusters],
            "statements": statements,
            "agreements": agree(context),
            "initiatives": undertake(context),
            "indicators": measure(context),
            "characterisations": characterise(context),
        }


_PIECE: Final = 200_000
_SOURCE_HEAD: Final = 20_000


def pieces(text: str, size: int = _PIECE) -> Iterator[tuple[int, str]]:
    """Yield (offset, part) of a text too long to be held as tokens at once, cut at a line, a sentence or a space.

    >>> [part for _, part in pieces("One. Two. Three.", 8)]
    ['One. ', 'Two. ', 'Three.']
    """
    start = 0
    while len(text) - start > size:
        end = start + size
        for mark in ("\n", ". ", "。", " "):
            place = text.rfind(mark, start + 1, end)
            if place > start:
                cut = place + len(mark)
                break
        else:
            cut = end
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def _moved(record: Record, start: int) -> Record:
    """Return a record found in a later piece of a text, its evidence counted from the beginning of the whole."""
    evidence = [e.model_copy(update={"start": e.start + start, "end": e.end + start}) for e in record.evidence]
    return record.model_copy(update={"evidence": tuple(evidence)})


def _starts(tokens: list[Token], language: Language) -> list[int]:
    """Return where dates may begin: at numbers and words of time, and at the two words before them."""
    timely = language.charset("time", marks="n")
    places = {max(0, i - back) for i, token in enumerate(tokens) if token.signature in timely for back in (0, 1, 2)}
    return [tokens[place].start for place in sorted(places)]


def _home(source: str | None, text: str) -> str | None:
    """Return the country whose "President" the text means: that of the house that published it, or that it cites."""
    published = outlet(source)
    if published:
        return published.head_of_state
    for end in _ADDRESS.finditer(text):
        name = _LAST_WORD.search(text, max(0, end.start() - 21), end.start())
        cited = outlet(name[0] + end[0]) if name else None
        if cited and cited.head_of_state:
            return cited.head_of_state
    return None


def _described(document: Document, scene: Scene) -> Document:
    """Return the document with what its text tells of itself."""
    layout = scene.layout
    spot = scene.place_named(layout.place[0]) if layout.place else None
    line = Dateline(
        place=spot[1] if spot else None, country=spot[0] if spot else None, date=layout.dated, agency=layout.agency
    )
    return document.model_copy(
        update={
            "language": document.language or scene.language.pack.code,
            "published": document.published or layout.published,
            "dateline": line if any((line.place, line.date, line.agency)) else None,
            "photo_credit": layout.credit,
            "title": document.title or _title(scene),
        }
    )


def _title(scene: Scene) -> str | None:
    """Return the heading of a text: the first line that is one, without the marks of bold type."""
    heading = next((s for s in scene.sentences[:3] if s.title), None)
    return scene.text[heading.start : heading.end].strip("*_ \n") if heading else None


@cache
def reader(code: str, invented: bool = False) -> Reader:
    """Return the reader of a language."""
    return Reader(language(code, invented))


def read(document: Document) -> Reading:
    """Return what a document says. A text that tells of no diplomacy gives an empty reading.

    Raises LanguageError for a text in a language that no pack reads.
    """
    code = document.language or identify(document.text)
    if code not in codes():
        raise LanguageError(f"the text is in {code!r}; there are rules for: {', '.join(codes())}")
    return reader(code).read(document)
