"""What import-linter cannot see, and what documents promise."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "dragoman"


def test_one_room_alone_is_imported_by_name() -> None:
    named = {
        str(path.relative_to(PACKAGE)): found
        for path in PACKAGE.rglob("*.py")
        if (found := re.findall(r"import_module\(\"(dragoman\.[\w.]+)\"", path.read_text(encoding="utf-8")))
    }
    # Source: docs/adr/0007; the two doors load their own lower room's names when they are first used.
    assert named == {"cli/serving.py": ["dragoman.web"], "__init__.py": ["dragoman.api"]}


def test_every_dependency_has_its_licence_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    told = set(re.findall(r"[\w-]+", (ROOT / "docs" / "licences.md").read_text(encoding="utf-8").lower()))
    assert [name for line in wanted if (name := re.split(r"[^\w-]", line)[0].lower()) not in told] == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "adr"
    listed = set(re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {path.name for path in folder.glob("[0-9]*.md")}


def test_every_demo_document_names_its_source() -> None:
    told = (ROOT / "demo" / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "demo").glob("*.txt") if path.name not in told] == []


def test_what_is_compiled_keeps_no_cached_properties() -> None:
    # mypyc takes them for plain properties: right, but computed anew each time (docs/adr/0008).
    modules = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    compiled = [path for glob in modules["wheel"]["hooks"]["custom"]["modules"] for path in (ROOT / "src").glob(glob)]
    assert compiled
    assert [path.name for path in compiled if "cached_property" in path.read_text(encoding="utf-8")] == []
