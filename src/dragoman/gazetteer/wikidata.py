"""Wikidata's query service: who has held an office, by country, page by page. What it answers is CC0 1.0."""

import json
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Literal

from dragoman.model import GazetteerError
from dragoman.model.terms import Office

ENDPOINT = "https://query.wikidata.org/sparql"
AGENT = "dragoman-gazetteer/0.1 (refreshes a list of heads of state and foreign ministers; Python urllib)"
LANGUAGES: dict[str, tuple[str, ...]] = {"en": ("en",), "ru": ("ru",), "zh": ("zh-hans", "zh"), "kk": ("kk",)}
"""Whose labels are asked for, the first that there is."""

Asked = Literal["head_of_state", "head_of_government", "foreign_minister"]
OFFICES: dict[Asked, str] = {
    "head_of_state": "?country p:P35 ?held . ?held ps:P35 ?person .",
    "head_of_government": "?country p:P6 ?held . ?held ps:P6 ?person .",
    "foreign_minister": (
        "?position wdt:P279* wd:Q7330070 ; wdt:P1001 ?country . ?held ps:P39 ?position . ?person p:P39 ?held ."
    ),
}
_AGAIN = {408, 429, 500, 502, 503, 504}
_MOST = 64 * 1024 * 1024
_LONGEST_WAIT = 120.0
_CUT = {9: 4, 10: 7, 11: 10}
"""How much of a date its precision makes known: year, month, day."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office held: `country` and `person` are Wikidata's ids; dates ISO 8601, cut to what is known, `until` being
    the day of leaving; labels by language."""

    country: str
    office: Office
    person: str
    since: str
    until: str
    gender: str
    labels: dict[str, str]


class Service:
    """The query service at an address. A page that fails is asked for again, `tries` times in all, ever later."""

    def __init__(
        self,
        endpoint: str = ENDPOINT,
        *,
        timeout: float = 65.0,
        tries: int = 5,
        page: int = 500,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        if urllib.parse.urlsplit(endpoint).scheme not in ("http", "https"):
            raise GazetteerError(f"{endpoint} is no web address")
        self.endpoint, self.timeout, self.tries, self.page, self.wait = endpoint, timeout, tries, page, wait

    def held(self, office: Asked, countries: Sequence[str], since: str) -> Iterator[Held]:
        """Yield who held an office in countries (Wikidata ids) on or after a day.

        Raises GazetteerError if the service cannot be reached, or answers what is no answer.
        """
        for offset in range(0, 1_000_000, self.page):
            rows = self._ask(_query(office, countries, since, self.page, offset))
            for row in rows:
                yield _read(office, row)
            if len(rows) < self.page:
                return

    def _ask(self, query: str) -> list[dict[str, dict[str, str]]]:
        body = urllib.parse.urlencode({"query": query, "format": "json"}).encode()
        headers = {"Accept": "application/sparql-results+json", "User-Agent": AGENT}
        request = urllib.request.Request(self.endpoint, body, headers)
        reason, pause = "", 0.0
        for attempt in range(self.tries):
            if attempt:
                self.wait(min(_LONGEST_WAIT, pause))
            pause = 2.0**attempt
            try:
                with urllib.request.urlopen(request, timeout=self.timeout) as answer:
                    return _bindings(answer.read(_MOST + 1))
            except urllib.error.HTTPError as error:
                reason = f"{error.code} {error.reason}"
                if error.code not in _AGAIN:
                    break
                pause = max(pause, _retry_after(error.headers.get("Retry-After")))
            except (OSError, HTTPException, ValueError) as error:
                reason = str(getattr(error, "reason", "") or error or type(error).__name__)
        raise GazetteerError(f"{self.endpoint} did not answer ({reason}); nothing was changed")


def _query(office: Asked, countries: Sequence[str], since: str, limit: int, offset: int) -> str:
    labels = [(f"label{at}", code) for at, code in enumerate(code for codes in LANGUAGES.values() for code in codes)]
    wanted = " ".join(f"?{name}" for name, _ in labels)
    asked = " ".join(
        f'OPTIONAL {{ ?person rdfs:label ?{name} . FILTER(LANG(?{name}) = "{code}") }}' for name, code in labels
    )
    return f"""SELECT DISTINCT ?country ?person ?start ?startPrecision ?end ?endPrecision ?gender {wanted} WHERE {{
  VALUES ?country {{ {" ".join(f"wd:{country}" for country in countries)} }}
  {OFFICES[office]}
  FILTER NOT EXISTS {{ ?held wikibase:rank wikibase:DeprecatedRank }}
  OPTIONAL {{ ?held pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }}
  OPTIONAL {{ ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }}
  OPTIONAL {{ ?person wdt:P21 ?gender }}
  {asked}
  FILTER(!BOUND(?end) || ?end >= "{since}T00:00:00Z"^^xsd:dateTime)
}} ORDER BY ?country ?person ?start ?end LIMIT {limit} OFFSET {offset}"""


def _bindings(body: bytes) -> list[dict[str, dict[str, str]]]:
    """Return the rows of an answer. Raises ValueError if it is none: the service ends an answer that took too long with
    an error's trace in the middle of it."""
    if len(body) > _MOST:
        raise ValueError(f"its answer is longer than {_MOST // 1024 // 1024} MB")
    try:
        found = json.loads(body)["results"]["bindings"]
        if all(isinstance(cell["value"], str) for row in found for cell in row.values()):
            return list(found)
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    raise ValueError("its answer is no list of results")


def _read(office: Office, row: dict[str, dict[str, str]]) -> Held:
    cells = {name: cell["value"] for name, cell in row.items()}
    codes = [code for codes in LANGUAGES.values() for code in codes]
    labels: dict[str, str] = {}
    for language, wanted in LANGUAGES.items():
        found = (cells.get(f"label{codes.index(code)}") for code in wanted)
        if label := next(filter(None, found), ""):
            labels[language] = "".join(filter(str.isprintable, " ".join(label.split())))
    gender = {"Q6581097": "m", "Q6581072": "f"}.get(_id(cells.get("gender", "")), "")
    since, until = (_date(cells.get(f"{end}", ""), cells.get(f"{end}Precision", "")) for end in ("start", "end"))
    return Held(_id(cells.get("country", "")), office, _id(cells.get("person", "")), since, until, gender, labels)


def _id(address: str) -> str:
    return address.rsplit("/", 1)[-1]


def _date(value: str, precision: str) -> str:
    """Return a date cut to its precision; empty for one that is known to the decade only, or before the year 0.

    >>> _date("2022-09-06T00:00:00Z", "11"), _date("2022-01-01T00:00:00Z", "9"), _date("1990-01-01T00:00:00Z", "8")
    ('2022-09-06', '2022', '')
    """
    size = _CUT.get(int(precision), 0) if precision.isdigit() else 0
    return value[:size] if value[:1].isdigit() else ""


def _retry_after(value: str | None) -> float:
    """Return the seconds that a Retry-After asks for, given as seconds or as a date; 0 without one."""
    if not value:
        return 0.0
    try:
        return float(value) if value.strip().isdigit() else parsedate_to_datetime(value).timestamp() - time.time()
    except ValueError:
        return 0.0
