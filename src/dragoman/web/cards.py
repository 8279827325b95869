"""A record as a card: every field that is known, by its label, and the words that it rests on.

Made from the codebook and the models alone: a record type that is added to them shows up here without a change.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman import api
from dragoman.model import RECORD_TYPES, Actor, DragomanError, Evidence, Frozen, Reading, Record, codebook
from dragoman.web import names
from dragoman.web.marking import anchor

_LEADS = ("kind", "act", "measure", "label")
_STATES = ("status", "change")
# The document's own words, in its own language; everything else is English or a code.
_OWN_WORDS = {"title", "mention", "words", "venue", "name"}
_ENGLISH_NAMES = {"Actor", "Occasion"}
_LEADING = "city"
_PARTIES = {"country", "parties", "dyad", "targets", "organisation"}
_DATES = {"date", "period", "published"}


@dataclass(frozen=True)
class Word:
    """A word or a phrase; `own` where the text itself says so, and `quiet` where it only explains another."""

    text: str
    own: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Piece:
    """A piece of evidence, and where in the page's text it stands."""

    quote: str
    href: str


@dataclass(frozen=True)
class Fact:
    """A field: its name and label, its values (each some words), and the evidence that proves this field."""

    name: str
    label: str
    meaning: str
    values: tuple[tuple[Word, ...], ...]
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Editable:
    """A field that a person can correct by hand: its value as it is, and what it may be (empty: any words)."""

    name: str
    label: str
    value: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Card:
    """A record. `lead` says what it is, `state` how it stands, `speaker` whose words they are; `examples` are what its
    rule matches: the words before, the match, the words behind."""

    id: str
    type: str
    lead: str
    state: str | None
    speaker: str | None
    principal: Piece
    facts: tuple[Fact, ...]
    pieces: tuple[Fact, ...]
    rule: str
    reason: str | None
    examples: tuple[tuple[str, str, str], ...]
    certainty: int
    coder: str
    editable: tuple[Editable, ...] = ()


@dataclass(frozen=True)
class Group:
    """The cards of one record type."""

    type: str
    label: str
    meaning: str
    cards: tuple[Card, ...]


def groups(reading: Reading, language: str = "en") -> list[Group]:
    """Return the records by type, in the order of the reading; no group for a type without records.

    `language` is the reader's.
    """
    found = ((name, getattr(reading, name)) for name in RECORD_TYPES)
    return [
        Group(
            name,
            names.label("record_types", name, language),
            names.meaning("record_types", name, language),
            tuple(_card(name, record, language) for record in records),
        )
        for name, records in found
        if records
    ]


def _card(name: str, record: Record, language: str) -> Card:
    fields = [field for field in type(record).model_fields if field not in Record.model_fields]
    lead = next((field for field in _LEADS if field in fields), None)
    state = next((field for field in _STATES if field in fields and getattr(record, field)), None)
    facts = tuple(_facts(name, record, [field for field in fields if field not in (lead, state)], language))
    proven = {piece for fact in facts for piece in fact.pieces}
    speaker = getattr(record, "speaker", None)
    return Card(
        id=record.id,
        type=name,
        lead=_word(name, lead, getattr(record, lead), language).text
        if lead
        else names.label("record_types", name, language),
        state=_word(name, state, getattr(record, state), language).text if state else None,
        speaker=_called(speaker, language) if speaker else None,
        principal=_piece(record, 0),
        facts=facts,
        pieces=tuple(
            Fact(evidence.field or "", _label(name, evidence.field or "evidence", language), "", (), (piece,))
            for evidence, piece in _details(record)
            if piece not in proven
        ),
        rule=record.rule,
        reason=api.rule_reason(record.rule),
        examples=tuple(_example(text) for text in api.rule_examples(record.rule)),
        certainty=round(record.certainty * 100),
        coder=record.coder,
        editable=tuple(_editables(name, record, fields, language)),
    )


def _example(text: str) -> tuple[str, str, str]:
    before, _, rest = text.partition("[")
    match, _, behind = rest.partition("]")
    return before, match, behind


def _editables(name: str, record: Record, fields: list[str], language: str) -> Iterator[Editable]:
    """Yield the fields with one value of the codebook, and the dates: what is most often wrong, and can be chosen."""
    for field in fields:
        value = getattr(record, field)
        try:
            group = codebook.load().field(name, field).values
        except DragomanError:
            continue
        if field == "topics":
            yield Editable(field, _label(name, field, language), " ".join(value), ())
        elif field in _DATES or (group and not isinstance(value, tuple)):
            options = (
                tuple((one, names.label(group, one, language)) for one in codebook.load().groups[group or ""])
                if group
                else ()
            )
            yield Editable(field, _label(name, field, language), value or "", options)


def _facts(name: str, record: Record, fields: list[str], language: str) -> Iterator[Fact]:
    for field in fields:
        value = getattr(record, field)
        if value is None or value is False:
            continue
        many = value if isinstance(value, tuple) else (value,)
        values = tuple(words for one in many if (words := tuple(_words(name, field, one, language))))
        if not values:
            continue
        pieces = tuple(piece for evidence, piece in _details(record) if _proves(evidence, field))
        yield Fact(
            field,
            _label(name, field, language),
            _meaning(name, field, language),
            values,
            pieces,
        )


def _details(record: Record) -> Iterator[tuple[Evidence, Piece]]:
    for at, evidence in enumerate(record.evidence[1:], start=1):
        yield evidence, _piece(record, at)


def _piece(record: Record, at: int) -> Piece:
    return Piece(record.evidence[at].quote, f"#{anchor(record.id, at)}")


def _proves(evidence: Evidence, field: str) -> bool:
    """Whether evidence is of a field, or of something inside it (`participants.0`, `value.amount`)."""
    return evidence.field is not None and evidence.field.replace("[", ".").split(".")[0] == field


def _words(part: str, field: str, value: object, language: str) -> Iterator[Word]:
    if not isinstance(value, Frozen):
        yield _word(part, field, value, language)
        return
    # The first is what it is; then what is English, and then the document's own words, unless they are the same.
    words = list(_inner_words(value, language))
    by_text = {word.text: word for word in words[:1]}
    for word in sorted(words[1:], key=lambda word: word.own):
        by_text.setdefault(word.text, replace(word, quiet=True))
    yield from by_text.values()


def _inner_words(value: Frozen, language: str) -> Iterator[Word]:
    inner = type(value).__name__
    # An actor's id and type say nothing that its name does not.
    ordered = sorted((name for name in type(value).model_fields if name not in ("id", "type")), key=_LEADING.__ne__)
    for name in ordered:
        known = getattr(value, name)
        if isinstance(known, Frozen):
            yield from _inner_words(known, language)
        elif isinstance(value, Actor) and name == "name":
            yield Word(_called(value, language))
        elif known is not None:
            word = _word(inner.lower(), name, known, language)
            own = word.own and not (name == "name" and inner in _ENGLISH_NAMES)
            yield Word(word.text, own)


def _called(actor: Actor, language: str) -> str:
    """Return what an actor is called in the reader's language."""
    return names.person(actor.name, language) if actor.type == "person" else names.party(actor.name, language)


def _word(part: str, field: str, value: object, language: str) -> Word:
    if value is True:
        return Word("✓")
    if isinstance(value, int | float):
        return Word(names.number(value, language))
    text = str(value)
    if field in _PARTIES:
        return Word(names.party(text, language))
    if field in _DATES:
        return Word(names.date(text, language))
    if field == "signatories":
        return Word(names.person(text, language))
    if field == "city":
        return Word(names.city(text, language))
    try:
        entry = codebook.load().field(part, field)
        group = entry.values or ("qualifiers" if field == "qualifiers" else None)
        return Word(names.label(group, text, language) if group else text, own=field in _OWN_WORDS)
    except DragomanError:
        return Word(text, own=field in _OWN_WORDS)


def _label(part: str, field: str, language: str) -> str:
    try:
        labels = codebook.load().field(part, field.replace("[", ".").split(".")[0]).labels
        return labels.get(language, labels["en"])
    except DragomanError:
        return field.replace("_", " ").capitalize()


def _meaning(part: str, field: str, language: str) -> str:
    try:
        meanings = codebook.load().field(part, field).definitions
        return meanings.get(language, meanings["en"])
    except DragomanError:
        return ""
