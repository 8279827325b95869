"""Pages out of templates, in the reader's language."""

import json
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dragoman.api import Record
from dragoman.web import assets, names, reasons, shown
from dragoman.web.asked import state
from dragoman.web.limits import safety
from dragoman.web.tongue import COOKIE, LANGUAGES, catalogue, choose

FOLDER = Path(__file__).parent / "templates"
KINDS = {
    "encounters": "encounter_kinds",
    "agreements": "agreement_kinds",
    "initiatives": "initiative_kinds",
    "indicators": "measures",
    "promises": "acts",
    "statements": "acts",
    "characterisations": "relation_labels",
}
STATUSES = {
    "encounters": "encounter_statuses",
    "agreements": "agreement_statuses",
    "initiatives": "initiative_statuses",
    "characterisations": "relation_changes",
}
"""Which group of the codebook has the kinds, and the statuses, of a type."""


def record_of(request: Request) -> Record:
    """Return the record that is served."""
    record: Record = request.app.state.record
    return record


def tongue(request: Request) -> str:
    """Return the reader's language."""
    return choose(request)


def gettext(request: Request) -> Callable[[str], str]:
    """Return what turns the desk's English words into the reader's."""
    return catalogue(choose(request)).gettext


def render(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """Return a page. Whatever the values hold is escaped."""
    language = choose(request)
    page = (
        environment(language)
        .get_template(template)
        .render(
            request=request,
            state=partial(state, request),
            path=request.url.path,
            may_write=safety(request).may_write(request),
            guarded=safety(request).token is not None,
            seal=safety(request).seal(request),
            **values,
        )
    )
    headers = {"Cache-Control": "no-cache", "Vary": "Accept-Language, Cookie", "Content-Language": language}
    answer = HTMLResponse(page, status, headers)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(COOKIE, language, max_age=31_536_000, samesite="lax", httponly=True)
    return answer


@cache
def environment(language: str) -> Environment:
    """Return the templates with the words, names and figures of a language."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        cache_size=100,
    )
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {"lang": language, "languages": LANGUAGES, "asset": assets.address, "kinds": KINDS}
    made.globals |= {"label": partial(_flipped, names.label, language), "query": _query, "statuses": STATUSES}
    made.globals |= {"meaning": partial(_flipped, names.meaning, language)}
    for name in ("party", "person", "city", "date", "moment", "number", "tongue"):
        made.filters[name] = partial(_last, getattr(names, name), language)
    made.globals |= {
        "value_of": partial(_flipped, shown.value, language),
        "kinds_field": shown.kind_field,
    }
    made.globals |= {"field": partial(_flipped, shown.field, language)}
    made.globals["why"] = partial(reasons.told, catalogue(language), language)
    made.globals["facet_name"] = partial(shown.facet, catalogue(language).gettext)
    made.filters |= {"unquote": unquote, "act_label": partial(names.label, "acts", language=language)}
    made.filters |= {"part": lambda value: quote(str(value), safe=""), "json": _json}
    return made


def _last(function: Callable[[Any, str], str], language: str, value: Any) -> str:
    return function(value, language)


def _flipped(function: Callable[[str, Any, str], str], language: str, group: str, value: Any) -> str:
    return function(group, value, language)


def _query(**values: object) -> str:
    """Return values as the query of an address; what is empty is left out."""
    return urlencode({name: str(value) for name, value in values.items() if value})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
