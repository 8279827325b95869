"""A new language's folder, with everything in it that is to be filled in."""

import re
from pathlib import Path

from dragoman.lang.pack import PACKS
from dragoman.model import PackError

_TEMPLATE = Path(__file__).parent / "template"
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")


def scaffold(code: str, name: str, packs: Path = PACKS) -> list[Path]:
    """Write a pack's folder for a language and return its files, in order.

    `code` is BCP 47, `name` English. Raises PackError if it is no code, or if there is such a folder already.
    """
    if not _CODE.fullmatch(code):
        raise PackError(f"{code!r} is no BCP 47 code of a language (such as uz, or sr-Latn)")
    folder = packs / code
    if folder.exists():
        raise PackError(f"there is a pack of {code!r} already: {folder}")
    written = []
    for template in sorted(p for p in _TEMPLATE.rglob("*.txt")):
        path = folder / template.relative_to(_TEMPLATE).with_suffix("")
        path.parent.mkdir(parents=True, exist_ok=True)
        text = template.read_text(encoding="utf-8").replace("{code}", code).replace("{name}", name)
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written
