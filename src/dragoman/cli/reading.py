"""`dragoman read`, `add`, `recode` and `export`."""

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
    with terminal.told(), api.open_record(where) as record, terminal.progress("adding") as tell:
        done = api.add_files(paths, record, **given._asdict(), progress=tell)
    for refused in done.refused:
        terminal.report(f"{refused.where}: {refused.reason}")
    typer.echo(
        f"{record.where}: {done.added} added, {done.changed} read anew, {done.known} known already"
        + (f", {len(done.refused)} failed" if done.refused else "")
    )
    if done.refused:
        raise typer.Exit(1)


def recode(where: str | None, form: str) -> None:
    """Read everything again and print what was gained, lost and changed."""
    with terminal.opened(where) as record, terminal.progress("reading again") as tell:
        done = api.recode(record, progress=tell)
    for refused in done.refused:
        terminal.report(f"{refused.where}: {refused.reason}")
    if form == "json":
        terminal.put_json(done)
    else:
        typer.echo(f"{record.where}: {done.read} read again, {done.changed} read otherwise")
        for name in sorted({*done.gained, *done.lost, *done.otherwise}):
            counts = f"{done.gained[name]} gained, {done.lost[name]} lost, {done.otherwise[name]} changed"
            typer.echo(f"  {name}: {counts}")
        for shift in done.shifts:
            fields = f" ({', '.join(shift.fields)})" if shift.fields else ""
            typer.echo(terminal.plain(f"  {shift.what} {shift.record_type} {shift.document_id}{fields}: {shift.words}"))
    if done.refused:
        raise typer.Exit(1)


def export(folder: str, where: str | None, form: str) -> None:
    """Write the record into files and print which."""
    with terminal.opened(where) as record:
        for path in api.export(record, folder, form):  # type: ignore[arg-type]
            typer.echo(str(path))


def _readable(items: Iterator[Reading | SourceError], unread: list[SourceError]) -> Iterator[Reading]:
    """Yield the readings; report the errors when they come, and collect them."""
    for item in items:
        if isinstance(item, SourceError):
            unread.append(item)
            terminal.report(item)
        else:
            yield item
