"""The API under what schemathesis makes up: no server error, and answers as the description has them."""

import tempfile
from pathlib import Path

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from dragoman import api
from dragoman.web import create_app
from dragoman.web.reference import text
from tests import invented

DOCS = Path(__file__).parents[2] / "docs"
_CHECKS = [not_a_server_error, response_schema_conformance, content_type_conformance]


def _schema() -> schemathesis.BaseSchema:
    """Return the API over a record of its own, to which what is made up may write."""
    record = api.open_record(Path(tempfile.mkdtemp()) / "a.sqlite")
    api.add(invented.all_readings(), record)
    app = create_app(record)
    app.state.safety.readings.burst = 1_000_000
    app.state.safety.readings.rate = 1_000_000.0
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers={"Host": "127.0.0.1"})


schema = _schema()


@schema.parametrize()
@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_nothing_that_is_made_up_breaks_the_api(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=_CHECKS, headers={"Host": "127.0.0.1"})


def test_the_reference_is_that_of_the_api() -> None:
    assert (DOCS / "api.md").read_text("utf-8") == text(), "run `python -m dragoman.web.reference docs`"
