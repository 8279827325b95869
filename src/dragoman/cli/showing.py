"""`dragoman show` and `dragoman list`."""

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman import api
from dragoman.api import Dossier
from dragoman.cli import table, terminal
from dragoman.cli.terminal import plain
from dragoman.cli.words import code, facts, quoted

_TOPICS = 8
_KIND = 22


def document(ident: str, where: str | None, form: str) -> None:
    """Print the reading of a document in the record."""
    with terminal.told(), api.open_record(where, create=False) as record:
        reading = record.reading(ident)
        if form == "json":
            terminal.exact_output().write(reading.model_dump_json(indent=2) + "\n")
        else:
            table.show(reading, terminal.console())


def documents(words: str, where: str | None, language: str | None, offset: int, limit: int) -> None:
    """Print the list of documents."""
    with terminal.told(), api.open_record(where, create=False) as record:
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
    first, second = (party.upper() if len(party) == 2 else party for party in (one, other))
    if first == second:
        raise typer.BadParameter("a dyad is two different parties")
    with terminal.told(), api.open_record(where, create=False) as record:
        dossier = api.dossier(record, first, second)
        if form == "json":
            terminal.exact_output().write(dossier.model_dump_json(indent=2) + "\n")
        else:
            _show(dossier, terminal.console())


def _show(dossier: Dossier, console: Console) -> None:
    console.print(Text(" – ".join(map(plain, dossier.dyad)), style="bold"))
    if not dossier.documents:
        console.print(Text("Nothing is on record between these two.", style="italic"))
        return
    console.print(Text(_documents(dossier.documents), style="dim"))
    narrow = console.width < 60
    lists = {
        "encounters": _encounters(dossier, narrow),
        "statements": _sides(dossier, narrow),
        "agreements": _agreements(dossier, narrow),
        "characterisations": _labels(dossier, narrow),
    }
    counts = {"statements": sum(side.statements for side in dossier.sides)}
    for name, rows in lists.items():
        if rows.row_count:
            table.heading(
                name, counts.get(name, rows.row_count if not narrow else len(getattr(dossier, name, ()))), console
            )
            console.print(rows)


def _encounters(dossier: Dossier, narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for telling in dossier.encounters:
        met, place = telling.record, telling.record.place
        told = Text("; ".join(plain(part.actor.name) for part in met.participants), style="bold")
        where = facts(place.city, place.country, place.venue) if place else ""
        told.append(f"\n{where}" if where else "", style="not bold")
        _cite(told, telling.document.language, telling.document.headline, telling.document.id)
        kind = table.what(code(met.kind), status=code(met.status))
        table.put(rows, narrow, Text(plain(met.date or "no date")), kind, told)
    return rows


def _sides(dossier: Dossier, narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for side in dossier.sides:
        if side.statements:
            topics = ", ".join(f"{code(tally.value)} {tally.count}" for tally in side.topics[:_TOPICS])
            acts = ", ".join(f"{code(tally.value)} {tally.count}" for tally in side.acts[:_TOPICS])
            said = Text(topics or "no topic", style="cyan").append(f"\n{acts}", style="dim")
            count = f"{side.statements} statement" + ("s" if side.statements != 1 else "")
            table.put(rows, narrow, Text(plain(side.party), style="bold"), Text(count), said)
    return rows


def _agreements(dossier: Dossier, narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for telling in dossier.agreements:
        signed = telling.record
        told = Text(plain(signed.title) if signed.title else quoted(signed))
        _cite(told, telling.document.language, telling.document.headline, telling.document.id)
        kind = table.what(code(signed.kind), status=code(signed.status))
        table.put(rows, narrow, Text(plain(signed.date or "no date")), kind, told)
    return rows


def _labels(dossier: Dossier, narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for telling in dossier.characterisations:
        named = telling.record
        told = Text(quoted(named)).append(f" {plain(named.by.name)}" if named.by else "", style="dim")
        _cite(told, telling.document.language, telling.document.headline, telling.document.id)
        table.put(rows, narrow, Text(plain(named.date or "no date")), table.what(code(named.label)), told)
    return rows


def _cite(told: Text, language: str | None, headline: str, ident: str) -> None:
    told.append(f"\n{facts(language, ident[:10], headline)}", style="dim not bold")


def _documents(count: int) -> str:
    return "1 document" if count == 1 else f"{count} documents"
