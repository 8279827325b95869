"""Who somebody is: a name or an office, in any language that is read, on a day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.coder.clues import clues
from dragoman.coder.language import language
from dragoman.gazetteer import Found, gazetteer, resolve
from dragoman.lang import codes
from dragoman.model import LanguageError

_SCRIPTS = (
    (re.compile("[\u3400-\u9fff]"), ("zh",)),
    (re.compile("[әғқңөұүһі]", re.I), ("kk", "ru")),
    (re.compile("[\u0400-\u04ff]"), ("ru", "kk")),
    (re.compile("[A-Za-z]"), ("en",)),
)
"""The languages in which words may be, by their letters, likeliest first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is meant. `person` is the id, null where nobody stands out.

    `title`, `since` and `until` are of the office held on the day, empty where none is known; `office` and `party` are
    what the words were read as where nobody is found.
    """

    words: str
    on: str | None
    language: str
    person: str | None
    name: str | None
    wikidata: str | None
    office: str | None
    party: str | None
    title: str
    since: str
    until: str
    reasons: tuple[str, ...]


def who(words: str, on: str | None = None, country: str | None = None, code: str | None = None) -> Answer:
    """Return whom a name or an office means on a day (ISO 8601, cut or whole; null: now).

    `country` is whose press says it: "the president" alone is that country's, and of people of one name its own is
    meant. Of a language's code only that language is tried.
    Raises LanguageError where no language that is read has such letters.
    """
    names = gazetteer()
    home = [person.id for person in names.served.get(country or "", ())]
    best: Answer | None = None
    for each in _languages(words, code):
        for clue in clues(words, language(each)):
            ours = country is not None and clue.office is not None and clue.party is None
            found = resolve(clue._replace(party=country) if ours else clue, on, names, home)
            answer = _answer(words, on, each, found)
            if found.person:
                return answer
            best = best or answer
    if best is None:
        raise LanguageError(f"nothing is known of the letters of {words!r}; languages: {', '.join(codes())}")
    return best


def _languages(words: str, code: str | None) -> Iterator[str]:
    wanted = (code,) if code else next((languages for letters, languages in _SCRIPTS if letters.search(words)), ())
    yield from (each for each in wanted if each in codes())


def _answer(words: str, on: str | None, code: str, found: Found) -> Answer:
    person, tenure = found.person, found.tenure
    return Answer(
        words=words,
        on=on,
        language=code,
        person=f"person:{person.id}" if person else None,
        name=person.name if person else None,
        wikidata=person.wikidata if person else None,
        office=tenure.office if tenure else None if person else found.office,
        party=tenure.party if tenure else found.party,
        title=tenure.title if tenure else "",
        since=tenure.since if tenure else "",
        until=tenure.until if tenure else "",
        reasons=tuple(found.reasons),
    )
