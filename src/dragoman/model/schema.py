"""A reading's JSON Schema, and the writer of what is published of the model.

    python -m dragoman.model.schema [FOLDER]

writes `reading.schema.json` and `codebook.md` into the folder (`docs` unless told); a test holds them to the code.
"""

import json
import sys
from pathlib import Path
from typing import Any

from dragoman.model.codebook import Codebook, load
from dragoman.model.reading import RECORD_TYPES, Reading
from dragoman.model.reference import codebook_page

Schema = dict[str, Any]


def reading_schema() -> Schema:
    """Return the JSON Schema (2020-12) of a reading as Dragoman writes it.

    Descriptions are the codebook's English definitions; each closed value list stands once, in `$defs` under its
    group's name, its values explained in its description. Every field is present, null or empty where unknown.
    """
    book = load()
    bare = Reading.model_json_schema(mode="serialization")
    models: dict[str, Schema] = bare.pop("$defs") | {"Reading": bare}
    parts = {model: part_of(model) for model in models}
    lists: dict[str, Schema] = {}
    for model, schema in models.items():
        _describe(schema, parts[model], book, lists)
    reading = models.pop("Reading")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dragoman reading"}
    return head | reading | {"$defs": models | dict(sorted(lists.items()))}


def part_of(model: str) -> str:
    """Return the codebook's name of a model: the list that holds it, or the class's own name.

    >>> part_of("Encounter"), part_of("Actor")
    ('encounters', 'actor')
    """
    return next((name for name, record in RECORD_TYPES.items() if record.__name__ == model), model.lower())


def schema_json() -> str:
    """Return the schema as the file that is published: two spaces, letters unescaped, one newline at the end."""
    return json.dumps(reading_schema(), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> None:
    """Write the published files into a folder, which is made if it does not exist."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "reading.schema.json").write_text(schema_json(), "utf-8")
    (folder / "codebook.md").write_text(codebook_page(), "utf-8")


def _describe(schema: Schema, part: str, book: Codebook, lists: dict[str, Schema]) -> None:
    group = "record_types" if part in RECORD_TYPES else "parts"
    schema["description"] = book.entry(group, part).definitions["en"]
    schema["required"] = list(schema["properties"])
    schema.pop("title", None)
    for name, field in schema["properties"].items():
        entry = book.field(part, name)
        field.pop("title", None)
        field.pop("default", None)
        field["description"] = entry.definitions["en"]
        if entry.values:
            _name_the_list(field, entry.values, book, lists)


def _name_the_list(field: Schema, group: str, book: Codebook, lists: dict[str, Schema]) -> None:
    # A list is either the field's own value, one branch of "or null", or the items of an array.
    holder = next((s for s in (field, field.get("items", {}), *field.get("anyOf", ())) if "enum" in s), None)
    if holder is None:
        return
    meanings = (f"`{value}`: {book.entry(group, value).definitions['en']}" for value in holder["enum"])
    lists[group] = {"type": "string", "enum": holder.pop("enum"), "description": "; ".join(meanings)}
    holder.pop("type", None)
    holder["$ref"] = f"#/$defs/{group}"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
