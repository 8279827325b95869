"""Answers as data frames, where pandas or polars is installed."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

from pydantic import BaseModel

from dragoman.model import DragomanError

_LIBRARIES = ("pandas", "polars")


def frame(results: Iterable[object], library: str | None = None) -> Any:
    """Return a data frame, a row an item; nested values become columns `a.b`, lists stay lists.

    Raises DragomanError for a library that is not known or not installed.
    """
    if library is not None and library not in _LIBRARIES:
        raise DragomanError(f"frames are made by {' or '.join(_LIBRARIES)}, not {library!r}")
    rows = [dict(_flat(_plain(one))) for one in results]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    table = {name: [row.get(name) for row in rows] for name in columns}
    for name in (library,) if library else _LIBRARIES:
        try:
            module = import_module(name)
        except ModuleNotFoundError:
            continue
        return module.DataFrame(table) if name == "pandas" else module.DataFrame(table, strict=False)
    raise DragomanError(f"a frame needs {library or ' or '.join(_LIBRARIES)} to be installed")


def _plain(one: object) -> Mapping[str, Any]:
    if isinstance(one, BaseModel):
        return one.model_dump(mode="json")
    if dataclasses.is_dataclass(one) and not isinstance(one, type):
        return dataclasses.asdict(one)
    if isinstance(one, Mapping):
        return one
    raise DragomanError(f"{type(one).__name__} is nothing that becomes a row")


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        elif isinstance(value, BaseModel):
            yield from _flat(value.model_dump(mode="json"), f"{before}{name}.")
        else:
            yield f"{before}{name}", list(value) if isinstance(value, tuple) else value
