"""Where countries lie on the map."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Centre:
    """A country's number (ISO 3166-1, as the map has it), and the middle of its largest part, in degrees."""

    numeric: str
    longitude: float
    latitude: float


@cache
def centres() -> dict[str, Centre]:
    """Return the middles of countries by code. Source: world-atlas, computed from the shapes of Natural Earth."""
    _, *lines = (files("dragoman.web") / "data" / "centres.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines)
    return {code: Centre(numeric, float(x), float(y)) for code, numeric, x, y in cells}
