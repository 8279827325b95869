"""The measured quality, as the README of this release tells it.

`python -m dragoman.web.quality README.md` brings the README's table here; a test holds the two together.
"""

import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

_PLACE = ("data", "quality.tsv")

Rows = tuple[tuple[str, ...], ...]


@cache
def quality() -> Rows:
    """Return the table, its header first."""
    text = files("dragoman.web").joinpath(*_PLACE).read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line)


def told(readme: str) -> Rows:
    """Return the first table of a README's section on quality; the row of dashes is left out.

    >>> told("## Quality\\n| set | texts |\\n|---|---|\\n| A | 1 |\\n\\nMore")
    (('set', 'texts'), ('A', '1'))
    """
    lines = readme[readme.index("| set | ") :].split("\n\n", maxsplit=1)[0].splitlines()
    rows = (tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if line.startswith("|"))
    return tuple(row for row in rows if set("".join(row)) - set("-:"))


if __name__ == "__main__":
    table = "".join("\t".join(row) + "\n" for row in told(Path(sys.argv[1]).read_text("utf-8")))
    Path(__file__).parent.joinpath(*_PLACE).write_text(table, "utf-8")
