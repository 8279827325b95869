"""What is published of the model is what the code generates, and says what a reading is."""

from pathlib import Path

from dragoman.model import terms
from dragoman.model.codebook import load
from dragoman.model.reference import codebook_page
from dragoman.model.schema import reading_schema, schema_json, write

DOCS = Path(__file__).parents[2] / "docs"


def test_published_schema_is_current() -> None:
    assert (DOCS / "reading.schema.json").read_text("utf-8") == schema_json(), "run: python -m dragoman.model.schema"


def test_published_codebook_is_current() -> None:
    assert (DOCS / "codebook.md").read_text("utf-8") == codebook_page(), "run: python -m dragoman.model.schema"


def test_the_writer_writes_both(tmp_path: Path) -> None:
    write(tmp_path / "new")
    assert sorted(file.name for file in (tmp_path / "new").iterdir()) == ["codebook.md", "reading.schema.json"]


def test_the_schema_explains_fields_and_values() -> None:
    schema = reading_schema()
    encounter = schema["$defs"]["Encounter"]["properties"]
    assert encounter["kind"]["$ref"] == "#/$defs/encounter_kinds"
    assert encounter["date"]["description"] == "Date of the encounter, not of the report"
    assert schema["$defs"]["Statement"]["properties"]["topics"]["items"]["$ref"] == "#/$defs/topics"
    assert {"$ref": "#/$defs/levels"} in encounter["level"]["anyOf"]
    assert tuple(schema["$defs"]["acts"]["enum"]) == terms.Act.__args__  # type: ignore[attr-defined]
    assert "`urge`: Says that something should" in schema["$defs"]["acts"]["description"]


def test_every_reference_of_the_schema_leads_somewhere() -> None:
    schema = reading_schema()
    refs = _refs(schema)
    assert len(refs) > 30
    assert {ref.removeprefix("#/$defs/") for ref in refs} <= set(schema["$defs"])


def _refs(node: object) -> list[str]:
    if isinstance(node, dict):
        here = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return here + [ref for inner in node.values() for ref in _refs(inner)]
    return [ref for inner in node for ref in _refs(inner)] if isinstance(node, list) else []


def test_the_page_has_every_field_and_every_value() -> None:
    page = codebook_page()
    for group, values in load().groups.items():
        assert f"### {group}\n" in page or group in ("fields", "parts", "record_types")
        for value in values:
            wanted = f"### {value}\n" if group in ("parts", "record_types") else f"| `{value.rpartition('.')[2]}` |"
            assert wanted in page, (group, value)
