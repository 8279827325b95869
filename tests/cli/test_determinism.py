"""The same input gives the same bytes, in another process, with other hashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.gazetteer import INVENTED

DEMO = Path(__file__).parents[2] / "demo"
FORMATS = ("jsonl", "json", "csv", "table")


def _bytes(form: str, seed: str, cache: Path | None = None) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": seed, "DRAGOMAN_GAZETTEER": str(INVENTED), "COLUMNS": "120"}
    if cache is not None:
        environment["DRAGOMAN_CACHE"] = str(cache)
    paths = sorted(DEMO.glob("*.txt"))
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli import main; main()",
        "read",
        "--format",
        form,
        *map(str, paths),
    ]
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


@pytest.mark.parametrize("form", FORMATS)
def test_two_processes_write_the_same_bytes(form: str) -> None:
    first = _bytes(form, "1")
    assert len(first) > 5000
    assert first == _bytes(form, "4242")


def test_a_language_compiled_anew_reads_the_same(tmp_path: Path) -> None:
    assert _bytes("jsonl", "7", tmp_path) == _bytes("jsonl", "1")
