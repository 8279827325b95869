"""Every pack is whole, and a scaffolded one tells what it lacks."""

from pathlib import Path

import pytest

from dragoman.coder.layout import LayoutRules
from dragoman.lang import PACKS, codes, load
from dragoman.lang.gaps import FILL_IN, gaps
from dragoman.lang.scaffold import scaffold
from dragoman.model import PackError


@pytest.mark.parametrize("code", codes())
def test_nothing_is_left_to_be_filled_in(code: str) -> None:
    assert gaps(PACKS / code) == []


@pytest.mark.parametrize("code", codes())
def test_every_layout_pattern_compiles(code: str) -> None:
    rules = LayoutRules(load(code), lambda _: False)
    kinds = (rules.cut, rules.skip, rules.credit, rules.stamp, rules.dateline, rules.label, rules.opening)
    assert all(pattern.expression.pattern for kind in kinds for pattern in kind.all)


def test_a_new_language_lacks_what_is_to_be_filled_in(tmp_path: Path) -> None:
    written = scaffold("uz", "Uzbek", tmp_path)
    lost = gaps(tmp_path / "uz")
    assert {path.name for path in written} >= {"adapter.py", "pack.toml", "main.tsv", "mentions.toml"}
    assert 'code = "uz"' in (tmp_path / "uz" / "pack.toml").read_text(encoding="utf-8")
    assert any(FILL_IN in line and line.startswith("adapter.py, line ") for line in lost)
    assert "calendar.toml: [months] is empty" in lost
    assert "lexicon/main.tsv: no word of class say (said, noted, told)" in lost
    assert "lexicon/topics.tsv: no term names trade" in lost
    assert "rules/encounters.toml: no rule tells who met, called, visited or wrote to whom" in lost


def test_what_is_filled_in_is_lacking_no_more(tmp_path: Path) -> None:
    scaffold("uz", "Uzbek", tmp_path)
    lexicon = tmp_path / "uz" / "lexicon" / "main.tsv"
    with lexicon.open("a", encoding="utf-8") as stream:
        stream.write("demoq\tsay\tthat\n")
    assert "lexicon/main.tsv: no word of class say (said, noted, told)" not in gaps(tmp_path / "uz")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    scaffold("uz", "Uzbek", tmp_path)
    (tmp_path / "uz" / "gate.toml").unlink()
    assert gaps(tmp_path / "uz") == ["gate.toml: no such file"]


def test_a_pack_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    scaffold("uz", "Uzbek", tmp_path)
    with pytest.raises(PackError, match="already"):
        scaffold("uz", "Uzbek", tmp_path)


@pytest.mark.parametrize("code", ["", "UZ", "uzbek", "../uz", "u"])
def test_what_is_no_code_is_refused(code: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no BCP 47 code"):
        scaffold(code, "Uzbek", tmp_path)
