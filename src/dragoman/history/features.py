"""What a record is compared by: plain values, kept beside its telling so that joining reads no document twice."""

import re
from collections.abc import Sequence

from dragoman.gazetteer import PLATFORMS, called
from dragoman.history.days import day_of
from dragoman.history.likeness import Person, title_words
from dragoman.lang import things
from dragoman.model import Agreement, Encounter, Indicator, Initiative, Record, Statement
from dragoman.record.pairing import Pairing
from dragoman.record.shelf import Features, Laid

PROMISES = ("pledge", "propose", "invite")
"""Acts that leave something to come. Source: codebook, acts."""

_FACES = {"meeting": "talk", "talks": "talk", "multilateral": "talk", "video_call": "call"}


_CLAUSES = re.compile(r"[.,;:!?。，；：！？\n]")
_CLAUSE = 120


def face(kind: str | None) -> str:
    """Return what kinds of encounter one outlet may tell for another's: a meeting is also told as talks.

    >>> face("talks"), face("visit")
    ('talk', 'visit')
    """
    return _FACES.get(kind or "", kind or "")


def common(laid: Laid, record: Record) -> Features:
    """Return what every telling is compared by."""
    principal = record.evidence[0]
    return {
        "language": laid.document.language,
        "outlet": None if laid.outlet in PLATFORMS else laid.outlet,
        "country": laid.outlet_country,
        "span": [principal.start, principal.end],
        "words": principal.quote[:160],
    }


def of_encounter(laid: Laid, met: Encounter) -> Features:
    """Return what an encounter is compared by."""
    place, date = met.place, _known_day(laid, met.date)
    ahead = day_of(date) > day_of(laid.document.published) + 1 > 1
    people: list[Person] = [
        [part.actor.id, part.actor.name, part.actor.country, part.actor.office, part.role]
        for part in met.participants
        if part.actor.type == "person"
    ]
    return common(laid, met) | {
        "kind": met.kind,
        # What is to come is planned, however it is told.
        "status": "planned" if ahead and met.status == "held" else met.status,
        "date": date,
        "basis": met.date_basis,
        "place": [place.country, place.city] if place else [None, None],
        "venue": place.venue if place else None,
        "parties": sorted(met.dyad),
        "people": people,
        "level": met.level,
        "occasions": sorted({occasion.organisation for occasion in met.occasions if occasion.organisation}),
    }


def _known_day(laid: Laid, date: str | None) -> str | None:
    """Return a date; of the year alone where it is a publication's on 1 January, or that text's "today".

    Archives that know no more than the year put it so.
    """
    if date and date == laid.document.published and date.endswith("-01-01"):
        return date[:4]
    return date


def of_agreement(laid: Laid, made: Agreement, met: Sequence[str]) -> Features:
    """Return what an agreement is compared by. `met` are the stories of its document's encounters."""
    return _titled(laid, made, made.title, met)


def of_initiative(laid: Laid, begun: Initiative, met: Sequence[str]) -> Features:
    """Return what an initiative is compared by."""
    return _titled(laid, begun, begun.name, met) | {
        "where": begun.country,
        "years": things.years(_clause(laid, begun), laid.document.language, laid.document.published),
        "told": laid.document.published,
    }


def _titled(laid: Laid, one: Agreement | Initiative, title: str | None, met: Sequence[str]) -> Features:
    language = laid.document.language
    before, _, _ = one.evidence[0].quote.partition(title) if title else ("", "", "")
    return common(laid, one) | {
        "kind": one.kind,
        "status": one.status,
        "date": _known_day(laid, one.date),
        "parties": sorted(one.parties),
        "title": title,
        "title_words": title_words(title, language),
        "telling": things.tells(title or "", language, _names(one.parties, language)),
        "further": things.further(before or one.evidence[0].quote, language),
        "topics": list(one.topics),
        "count": one.count,
        "people": [],
        "met": list(met),
    }


def _names(parties: Sequence[str], language: str | None) -> list[str]:
    """Return what a language calls parties: their names tell no two of their things apart."""
    names = called(language or "")
    return [name for party in parties for name in names.get(party, ())]


def _clause(laid: Laid, one: Initiative) -> str:
    """Return a record's principal words with the clause that they stand in."""
    start, end, text = one.evidence[0].start, one.evidence[0].end, laid.document.text
    before = _CLAUSES.split(text[max(0, start - _CLAUSE) : start])[-1]
    behind = _CLAUSES.split(text[end : end + _CLAUSE])[0]
    return before + text[start:end] + behind


def of_indicator(laid: Laid, measured: Indicator, met: Sequence[str]) -> Features:
    """Return what an indicator is compared by."""
    return common(laid, measured) | {
        "kind": measured.measure,
        "status": measured.direction,
        "date": _period(measured.period),
        "period": measured.period,
        "parties": sorted(measured.parties),
        "topics": [],
        "value": measured.value,
        "unit": measured.unit,
        "title": None,
        "people": [],
        "met": list(met),
    }


def of_promise(laid: Laid, said: Statement, met: Sequence[str], pairing: Pairing, alike: int) -> Features | None:
    """Return what a promise is compared by; null for a statement that promises nothing to anybody.

    `met` are the stories of the encounters that it may have been made in; `alike` is how many of its document's are the
    same side's, by the same act, about the same.
    """
    between = [pair for pair in pairing.of(said) if pair.side == said.country]
    if said.act not in PROMISES or said.joint or not between:
        return None
    parties = sorted({party for pair in between for party in pair.dyad.split("|")})
    speaker = said.speaker
    return common(laid, said) | {
        "kind": said.act,
        "status": "open",
        "date": laid.document.published,
        "parties": parties,
        "side": said.country,
        "topics": list(said.topics),
        "title": said.evidence[0].quote[:200],
        "title_words": title_words(said.evidence[0].quote, laid.document.language),
        "targets": list(said.targets),
        "alike": alike,
        "people": [[speaker.id, speaker.name, speaker.country, speaker.office, None]] if speaker else [],
        "met": list(met),
    }


def _period(period: str | None) -> str | None:
    """Return a period as a date, where it is written as one.

    >>> _period("2024"), _period("January to May")
    ('2024', None)
    """
    return period if period and period[:4].isdigit() and len(period) in (4, 7, 10) else None
