"""How measurements are printed: a label, and cells in columns."""

from collections.abc import Sequence


def say(width: int, label: str, *cells: str) -> None:
    """Print a line, the label in so many columns."""
    print(f"{label:<{width}}" + "".join(f"{cell:>18}" for cell in cells), flush=True)  # noqa: T201


def middle_and_late(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile of seconds, in milliseconds."""
    ranked = sorted(times)
    late = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
    return ranked[len(ranked) // 2] * 1e3, late * 1e3
