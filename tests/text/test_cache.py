"""Compiled languages between runs: a broken copy is made again, two processes agree, old copies go."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dragoman.text.cache import fetch

DATA: dict[str, Any] = {"forms": {"мир": 1}, "words": ["слово"] * 1000}


def _kept(path: Path) -> dict[str, Any]:
    """Return what is kept; fail if it has to be made again."""
    return fetch(path, lambda: pytest.fail("was made again"))


def test_what_is_kept_is_read(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "ru-1.tables"
    assert fetch(path, lambda: DATA) == DATA
    assert _kept(path) == DATA
    assert [p.name for p in path.parent.iterdir()] == ["ru-1.tables"]


def _truncated(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def _flipped(whole: bytes) -> bytes:
    at = whole.index("слово".encode())
    return whole[:at] + "слава".encode() + whole[at + 10 :]


@pytest.mark.parametrize(
    "spoil", [_truncated, _flipped, lambda whole: b"", lambda whole: b"text" * 99, lambda w: w[12:]]
)
def test_a_broken_copy_is_made_again(tmp_path: Path, spoil: Any) -> None:
    path = tmp_path / "ru-1.tables"
    fetch(path, lambda: DATA)
    path.write_bytes(spoil(path.read_bytes()))
    assert fetch(path, lambda: DATA) == DATA
    assert _kept(path) == DATA


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "ru-1.tables"
    assert fetch(path, lambda: DATA) == DATA
    assert not path.exists()


def test_two_processes_at_once_leave_one_sound_copy(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from dragoman.text.cache import fetch\n"
        "data = {'words': ['слово'] * 200_000}\n"
        "for n in range(20):\n"
        "    path = Path(sys.argv[1]); path.unlink(missing_ok=True)\n"
        "    assert fetch(path, lambda: data) == data"
    )
    path = tmp_path / "ru-1.tables"
    running = [subprocess.Popen([sys.executable, "-c", code, str(path)]) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    assert len(_kept(path)["words"]) == 200_000
    assert list(tmp_path.iterdir()) == [path]


def _age(path: Path, days: float) -> None:
    os.utime(path, (time.time() - days * 86400,) * 2)


def test_old_copies_of_the_language_go_when_a_new_one_is_made(tmp_path: Path) -> None:
    for name in ("ru-a", "ru-b", "zh-a"):
        fetch(tmp_path / f"{name}.tables", lambda: DATA)
    for name, days in (("ru-a", 31), ("ru-b", 29), ("zh-a", 99)):
        _age(tmp_path / f"{name}.tables", days)
    for name, days in (("ru-c.x.part", 2), ("ru-d.x.part", 0)):
        (tmp_path / name).write_bytes(b"half")
        _age(tmp_path / name, days)
    fetch(tmp_path / "ru-e.tables", lambda: DATA)
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "ru-b.tables", "ru-d.x.part", "ru-e.tables", "zh-a.tables",
    ]  # fmt: skip


def test_no_more_than_some_copies_are_kept_and_use_keeps_them(tmp_path: Path) -> None:
    for number in range(6):
        fetch(tmp_path / f"ru-{number}.tables", lambda: DATA)
        _age(tmp_path / f"ru-{number}.tables", 20 - number)
    _kept(tmp_path / "ru-0.tables")
    fetch(tmp_path / "ru-new.tables", lambda: DATA)
    assert sorted(p.stem for p in tmp_path.iterdir()) == ["ru-0", "ru-2", "ru-3", "ru-4", "ru-5", "ru-new"]
