"""`dragoman show` and `dragoman list`."""

import typer
from rich.text import Text

from dragoman import api
from dragoman.cli import stories, table, terminal
from dragoman.cli.terminal import plain
from dragoman.gazetteer.meanings import meant_by


def document(ident: str, where: str | None, form: str) -> None:
    """Print the reading of a document in the record."""
    with terminal.opened(where) as record:
        reading = record.reading(ident)
        terminal.give(reading, form, table.show)


def documents(words: str, where: str | None, language: str | None, offset: int, limit: int) -> None:
    """Print the list of documents."""
    with terminal.opened(where) as record:
        page = record.documents(words, language=language, offset=offset, limit=limit)
        console = terminal.console()
        rows = table.grid(console.width < 60, 16, 10, 3, 4)
        for entry in page.entries:
            cells = (entry.id, entry.published or "", entry.language or "", f"{entry.records or '·':>4}")
            table.put(rows, console.width < 60, *(Text(plain(cell), style="dim") for cell in cells[:3]), Text(cells[3]),
                      Text(plain(entry.headline)))  # fmt: skip
        if page.entries:
            console.print(rows)
        first = page.offset + 1 if page.entries else 0
        last = page.offset + len(page.entries)
        console.print(Text(f"{first}–{last} of {_documents(page.total)}", style="dim"))


def dyad(one: str, other: str, where: str | None, form: str) -> None:
    """Print the dossier of a dyad."""
    if one == other:
        raise typer.BadParameter("a dyad is two different parties")
    with terminal.opened(where) as record:
        dossier = api.dossier(record, one, other)
        terminal.give(dossier, form, stories.show_dossier)


def person(ident: str, where: str | None, form: str) -> None:
    """Print what is on record of a person."""
    with terminal.opened(where) as record:
        found = api.person(record, _english(record, ident))
        terminal.give(found, form, stories.show_person)


def _english(record: api.Record, name: str) -> str:
    """Return the English name of whoever on record is called so, in any language; the name itself for nobody else.

    BadParameter where there are several.
    """
    known = [one for one in meant_by(name, "person") if _is_known(record, one)]
    if len(known) > 1 and not _is_known(record, name):
        raise typer.BadParameter(f"{name!r} is {', '.join(known[:-1])} or {known[-1]}")
    return known[0] if len(known) == 1 else name


def _is_known(record: api.Record, name: str) -> bool:
    try:
        api.person(record, name, limit=1)
    except api.NotFoundError:
        return False
    return True


def story(ident: str, where: str | None, form: str) -> None:
    """Print one story with its tellings."""
    with terminal.opened(where) as record:
        found = api.story(record, ident)
        terminal.give(found, form, stories.show_story)


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documents"
