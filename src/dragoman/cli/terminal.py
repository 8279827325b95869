"""Standard output and standard error: what may be written there, and how."""

import dataclasses
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer
from pydantic import BaseModel

from dragoman.api import DragomanError

if TYPE_CHECKING:
    from rich.console import Console

    from dragoman.api import Progress, Record

T = TypeVar("T")
M = TypeVar("M")

_PIPED_WIDTH = 100
# What moves the cursor, rings the bell or turns the direction of writing: a document must not do so to a terminal.
UNSAFE = dict.fromkeys(
    [*range(32), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029]
)


def plain(text: object) -> str:
    """Return text as one line that is safe on a terminal."""
    return " ".join(str(text).split()).translate(UNSAFE)


def report(message: object) -> None:
    """Tell the user what went wrong, on standard error."""
    typer.echo(f"dragoman: {plain(message)}", err=True)


def fail(message: object) -> NoReturn:
    """Tell the user what went wrong, and leave with exit code 1."""
    report(message)
    raise typer.Exit(1)


@contextmanager
def told() -> Iterator[None]:
    """Turn an error that was raised on purpose into its words, and a reader who went away into silence."""
    try:
        yield
        sys.stdout.flush()
    except DragomanError as error:
        fail(error)
    except BrokenPipeError:
        # As a program that SIGPIPE ended. What is still in the buffer must not be tried again at exit.
        _let_go()
        raise typer.Exit(128 + 13) from None


@contextmanager
def opened(where: str | None) -> "Iterator[Record]":
    """Yield a record that must be there; what goes wrong is told as by `told`."""
    from dragoman import api

    with told(), api.open_record(where, create=False) as record:
        yield record


def give(found: M, form: str, show: "Callable[[M, Console], None]") -> None:
    """Print an answer: JSON for programs, else as `show` does it for people."""
    if form == "json":
        put_json(found)
    else:
        show(found, console())


def put_json(found: object) -> None:
    """Print an answer, a model or a dataclass, as JSON."""
    if isinstance(found, BaseModel):
        told = found.model_dump_json(indent=2)
    else:
        told = json.dumps(dataclasses.asdict(found), ensure_ascii=False, indent=2)  # type: ignore[call-overload]
    exact_output().write(told + "\n")


def exact_output() -> io.TextIOBase:
    """Return standard output as UTF-8 whatever the locale, its line ends untouched: the same bytes everywhere."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout  # type: ignore[return-value]


def console() -> "Console":
    """Return standard output for people: as wide as the terminal, or 100 columns where there is none."""
    from rich.console import Console

    class Quiet(Console):
        def on_broken_pipe(self) -> None:
            """Leave it to `told`, as for every other format: Rich would exit with a code of its own."""
            raise BrokenPipeError

    if isinstance(sys.stdout, io.TextIOWrapper):
        # A locale that lacks a letter shows it as a question mark; it does not stop the reading.
        sys.stdout.reconfigure(errors="replace")
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else _PIPED_WIDTH
    return Quiet(highlight=False, markup=False, emoji=False, width=width)


def watched(items: Iterable[T], doing: str, *, show: bool = True) -> Iterator[T]:
    """Yield the items, with a count and a rate on standard error meanwhile; silent where that is no terminal."""
    if not (show and sys.stderr.isatty()):
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description} {task.completed} documents"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=None, rate="")
        for item in items:
            yield item
            speed = progress.tasks[0].finished_speed or progress.tasks[0].speed
            progress.update(task, advance=1, rate=f"{speed:.0f} a second" if speed else "")


@contextmanager
def progress(doing: str) -> "Iterator[Callable[[Progress], None] | None]":
    """Yield whom to tell how far it is: a bar with the rate and the time that is left; null where none can be seen."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[left]}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None, rate="", left="")

        def tell(at: "Progress") -> None:
            bar.update(task, completed=at.done, total=at.total, rate=f"{at.rate:.0f} a second", left=_lasting(at.left))

        yield tell


def _lasting(seconds: float | None) -> str:
    """Return a length of time in words.

    >>> _lasting(3725), _lasting(59), _lasting(None)
    ('1 h 02 min left', '59 s left', '')
    """
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02d} min left"
    return f"{minutes} min {rest:02d} s left" if minutes else f"{rest} s left"


def _let_go() -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, io.UnsupportedOperation):
        sys.stdout = io.StringIO()
