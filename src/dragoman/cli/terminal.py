"""Standard output and standard error: what may be written there, and how."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer

from dragoman.api import DragomanError

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")

_PIPED_WIDTH = 100
# What moves the cursor, rings the bell or turns the direction of writing: a document must not do so to a terminal.
_UNSAFE = dict.fromkeys(
    [*range(32), *range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029]
)


def plain(text: object) -> str:
    """Return text as one line that is safe on a terminal."""
    return " ".join(str(text).split()).translate(_UNSAFE)


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


def _let_go() -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, io.UnsupportedOperation):
        sys.stdout = io.StringIO()
