"""`dragoman read` and `dragoman add`."""

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import typer

from dragoman import api
from dragoman.api import Reading, SourceError
from dragoman.cli import terminal


class Given(NamedTuple):
    """What the user says of all the documents."""

    language: str | None
    published: str | None
    source: str | None


def read(paths: Sequence[str], form: str, given: Given) -> None:
    """Print a reading a document; exit with 1 if one could not be read."""
    unread: list[SourceError] = []
    # A bar and the readings on one terminal would tear each other apart.
    items = terminal.watched(api.read_files(paths, **given._asdict()), "read", show=not sys.stdout.isatty())
    with terminal.told():
        readings = _readable(items, unread)
        if form == "table":
            from dragoman.cli import table

            console = terminal.console()
            for reading in readings:
                table.show(reading, console)
        else:
            api.write(readings, form, terminal.exact_output())  # type: ignore[arg-type]
    if unread:
        raise typer.Exit(1)


def add(paths: Sequence[str], where: str | None, given: Given) -> None:
    """Add documents to the record and print how many; exit with 1 if one could not be read or kept."""
    with terminal.told(), api.open_record(where) as record:
        unread: list[SourceError] = []
        items = terminal.watched(api.read_files(paths, **given._asdict()), "added")
        done = api.add(_readable(items, unread), record)
        for refused in done.refused:
            terminal.report(f"{refused.where}: {refused.reason}")
        typer.echo(
            f"{record.where}: {done.added} added, {done.changed} read anew, {done.known} known already"
            + (f", {len(unread) + len(done.refused)} failed" if unread or done.refused else "")
        )
    if unread or done.refused:
        raise typer.Exit(1)


def _readable(items: Iterator[Reading | SourceError], unread: list[SourceError]) -> Iterator[Reading]:
    """Yield the readings; report the errors when they come, and collect them."""
    for item in items:
        if isinstance(item, SourceError):
            unread.append(item)
            terminal.report(item)
        else:
            yield item
