"""Single fields of an encounter or an outcome, as each telling has them."""

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from dragoman.history.comparison import Fact, Verdict, Words
from dragoman.history.days import apart, span
from dragoman.history.features import face
from dragoman.history.likeness import alike
from dragoman.model import Agreement, Encounter, Indicator, Initiative, Record

Values = Mapping[str, Record]
"""The record of each telling, by its document."""
Same = Callable[[str, str], bool]


def of_encounter(met: Mapping[str, Encounter]) -> tuple[Fact, ...]:
    """Return the fields of an encounter that at least one telling knows."""
    found = [
        _date(met),
        _fact("status", met, lambda one: one.status),
        _fact("kind", met, lambda one: one.kind, lambda a, b: face(a) == face(b)),
        _fact("place.country", met, lambda one: one.place.country if one.place else None, evidence="place"),
        _fact("place.city", met, lambda one: one.place.city if one.place else None, evidence="place"),
        _fact("level", met, lambda one: one.level),
        _people(met),
        *_titles(met),
        _fact(
            "occasions", met, lambda one: ", ".join(sorted({o.organisation for o in one.occasions if o.organisation}))
        ),
    ]
    return tuple(fact for fact in found if fact)


def of_outcome(name: str, group: Values) -> tuple[Fact, ...]:
    """Return the fields of an outcome that at least one telling knows; of an agreement, each field of cooperation."""
    columns: dict[str, tuple[str, ...]] = {
        "agreements": ("kind", "status", "count", "date"),
        "initiatives": ("kind", "status", "count", "country", "date"),
        "indicators": ("value", "unit", "change_percent", "direction", "period"),
        "characterisations": ("label", "change"),
    }
    found = []
    for column in columns[name]:
        same = _near_dates if column == "date" else None
        found.append(_fact(column, group, lambda one, c=column: _text(getattr(one, c)), same))
    if name == "agreements":
        found += [_value(group), *_fields(cast(Mapping[str, Agreement], group))]
    return tuple(fact for fact in found if fact)


def title_of(record: Record) -> str | None:
    """Return what an outcome is called, in its own words."""
    match record:
        case Agreement():
            return record.title or record.evidence[0].quote
        case Initiative():
            return record.name
        case Indicator():
            return record.measure
        case _:
            return getattr(record, "words", None)


def _fact(
    field: str,
    group: Mapping[str, Record],
    value: Callable[..., str | None],
    same: Same | None = None,
    evidence: str | None = None,
) -> Fact | None:
    values = [_words(ident, record, value(record) or None, evidence or field) for ident, record in group.items()]
    known = [one.value for one in values if one.value is not None]
    if not known:
        return None
    equal = same or (lambda a, b: a == b)
    verdict: Verdict = "agree" if all(equal(known[0], other) for other in known[1:]) else "differ"
    if verdict == "agree" and len(known) < len(values):
        verdict = "one_only" if len(known) == 1 else "agree"
    return Fact(field=field, verdict=verdict, values=tuple(values))


def _words(ident: str, record: Record, value: str | None, field: str) -> Words:
    if value is None:
        return Words(document_id=ident)
    piece = next((piece for piece in record.evidence if piece.field == field), record.evidence[0])
    return Words(
        document_id=ident, value=value, quote=piece.quote, start=piece.start, end=piece.end, record_id=record.id
    )


def _date(met: Mapping[str, Encounter]) -> Fact | None:
    fact = _fact("date", met, lambda one: one.date, _touching)
    if fact is None:
        return None
    values = tuple(
        words.model_copy(update={"basis": met[words.document_id].date_basis}) if words.value else words
        for words in fact.values
    )
    loose = sorted({str(words.basis) for words in values if words.basis in ("dateline", "published")})
    note = None
    if fact.verdict == "differ" and loose:
        meant = {"dateline": "a dateline", "published": "a day of publication"}
        note = f"{' and '.join(meant[basis] for basis in loose)} can be a day off"
    return fact.model_copy(update={"values": values, "note": note})


def _touching(one: str, other: str) -> bool:
    first, second = span(one), span(other)
    return first is not None and second is not None and apart(first, second) == 0


def _near_dates(one: str, other: str) -> bool:
    # An outcome has its date from its encounter's, whose own difference is told once, there.
    first, second = span(one), span(other)
    return first is not None and second is not None and apart(first, second) <= 1


def _people(met: Mapping[str, Encounter]) -> Fact | None:
    fact = _fact("people", met, lambda one: "; ".join(sorted(p.actor.name for p in one.participants)) or None)
    if fact and fact.verdict == "differ":
        # Whom one does not name was not therefore absent.
        return fact.model_copy(update={"verdict": "one_only"})
    return fact


def _titles(met: Mapping[str, Encounter]) -> Iterator[Fact | None]:
    """Yield the offices of those whom several tellings name."""
    names: dict[str, str] = {}
    for encounter in met.values():
        for part in encounter.participants:
            if part.actor.type == "person" and part.role != "delegation":
                names.setdefault(part.actor.id, part.actor.name)
    for ident, name in names.items():

        def office(one: Encounter, ident: str = ident, name: str = name) -> str | None:
            found = (p.actor for p in one.participants if p.actor.id == ident or alike(p.actor.name, name))
            return next((actor.office for actor in found if actor.office), None)

        yield _fact(f"office:{name}", met, office, evidence="title")


def _value(group: Values) -> Fact | None:
    def amount(one: Agreement) -> str | None:
        return f"{one.value.amount:g} {one.value.currency or ''}".strip() if one.value else None

    return _fact("value", group, amount)


def _fields(group: Mapping[str, Agreement]) -> Iterator[Fact]:
    """Yield a fact for each field of cooperation that one lists and another does not, where both list some."""
    listed = {ident: {field.topic: field.words for field in one.fields} for ident, one in group.items() if one.fields}
    if len(listed) < 2:
        return
    topics = dict.fromkeys(topic for fields in listed.values() for topic in fields if topic)
    for topic in topics:
        if all(topic in fields for fields in listed.values()):
            continue
        values = []
        for ident, fields in listed.items():
            words = fields.get(topic)
            record = group[ident]
            at = next((piece for piece in record.evidence if words and words in piece.quote), None)
            start = at.start + at.quote.index(words) if at and words else None
            values.append(
                Words(
                    document_id=ident,
                    value=words,
                    quote=words,
                    start=start,
                    end=start + len(words) if start is not None and words else None,
                    record_id=record.id if words else None,
                )
            )
        yield Fact(field=f"fields:{topic}", verdict="one_only", values=tuple(values))


def _text(value: object) -> str | None:
    if value is None:
        return None
    return f"{value:g}" if isinstance(value, float) else str(value)
