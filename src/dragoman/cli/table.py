"""A reading for people: who met whom, who said what, what came of it, in the terminal's width."""

from collections.abc import Callable, Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dragoman.api import (
    Actor,
    Agreement,
    Characterisation,
    Encounter,
    Indicator,
    Initiative,
    Reading,
    Statement,
)
from dragoman.cli.terminal import plain
from dragoman.cli.words import amount, code, facts, named, quoted

_NARROW = 60


def show(reading: Reading, console: Console) -> None:
    """Print one reading; an empty one says so."""
    document = reading.document
    title = plain(document.title or "") or plain(document.text[:500].lstrip().split("\n")[0])
    console.print(Text(title, style="bold", overflow="fold"))
    about = facts(document.language, document.published, document.source, document.id)
    console.print(Text(about, style="dim", overflow="fold"))
    for name, table_of in _TABLES.items():
        records = getattr(reading, name)
        if records:
            heading(name, len(records), console)
            console.print(Padding(table_of(records, console.width < _NARROW), (0, 0, 0, 2)))
    if not any(True for _ in reading.records()):
        console.print(Text("\nNothing between states.", style="italic"))
    console.print()


def heading(name: str, count: int, console: Console) -> None:
    """Print the heading of a list, with how many there are."""
    line = Text("\n")
    line.append(name.capitalize(), style="bold cyan")
    line.append(f"  {count}", style="dim")
    console.print(line)


def grid(narrow: bool, *widths: int) -> Table:
    """Return a table without lines: columns as wide as given at most, and one more for the rest."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for width in () if narrow else widths:
        table.add_column(width=width, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    return table


def put(table: Table, narrow: bool, *cells: Text) -> None:
    """Add a row; on a narrow screen, one cell under the other."""
    if narrow:
        for cell in cells:
            table.add_row(cell)
        return
    table.add_row(*cells)


def what(main: str, *more: str | None, status: str | None = None) -> Text:
    """Return a cell with one thing in it that counts, and under it what else is known."""
    cell = Text(main, style="bold")
    if status:
        cell.append(f"\n{status}", style="" if status in ("held", "signed", "adopted") else "yellow")
    for line in more:
        if line:
            cell.append(f"\n{line}", style="dim not bold")
    return cell


def _encounters(records: Iterable[Encounter], narrow: bool) -> Table:
    table = grid(narrow, 14, 12)
    for record in records:
        told = Text()
        for part in record.participants:
            told.append_text(_person(part.actor)).append(f"  {code(part.role)}\n", style="dim")
        place = record.place
        where = facts(place.city, place.country, place.venue) if place else ""
        for label, words in (
            ("at", where),
            ("on", "; ".join(facts(occasion.name, occasion.organisation) for occasion in record.occasions)),
        ):
            if words:
                told.append(f"{label} ", style="dim").append(f"{words}\n")
        told.append(quoted(record), style="italic")
        basis = f"({code(record.date_basis)})" if record.date_basis else None
        put(
            table,
            narrow,
            what(code(record.kind), " – ".join(map(plain, record.dyad)), status=code(record.status)),
            what(plain(record.date or "no date"), basis),
            told,
        )
    return table


def _statements(records: Iterable[Statement], narrow: bool) -> Table:
    table = grid(narrow, 22, 12)
    last = None
    for record in records:
        speakers = record.speakers if record.joint else tuple(filter(None, (record.speaker,)))
        who = Text("\n").join([_person(actor, office=False) for actor in speakers])
        if record.joint:
            who = Text("jointly", style="bold").append("\n" if speakers else "").append_text(who)
        elif not speakers:
            who = Text(plain(record.country or "unnamed"), style="bold")
        # The same mouth goes on: its name once is enough.
        shown, last = (Text("") if who == last else who), who
        said = Text(quoted(record))
        if record.topics:
            said.append(f"\n{', '.join(code(topic) for topic in record.topics)}", style="cyan")
        put(table, narrow, shown, Text(f"→ {code(record.act)}", style="bold"), said)
    return table


def _agreements(records: Iterable[Agreement], narrow: bool) -> Table:
    table = grid(narrow, 22, 12)
    for record in records:
        told = Text(plain(record.title) + "\n" if record.title else "", style="bold")
        if record.count is not None:
            told.append(f"{code(record.count_is or '')} {amount(record.count)}\n".lstrip(), style="bold")
        if record.value:
            told.append(f"{amount(record.value.amount)} {plain(record.value.currency or '')}\n")
        if record.fields:
            told.append("in ", style="dim").append("; ".join(plain(field.words) for field in record.fields) + "\n")
        told.append(quoted(record), style="italic not bold")
        parties = " – ".join(map(plain, record.parties))
        put(table, narrow, what(code(record.kind), parties, status=code(record.status)), _when(record.date), told)
    return table


def _initiatives(records: Iterable[Initiative], narrow: bool) -> Table:
    table = grid(narrow, 22, 12)
    for record in records:
        count = f"{amount(record.count)} × " if record.count is not None else ""
        told = Text(f"{count}{plain(record.name)}\n", style="bold").append(quoted(record), style="italic not bold")
        parties = " – ".join(map(plain, record.parties))
        put(table, narrow, what(code(record.kind), parties, status=code(record.status)), _when(record.date), told)
    return table


def _indicators(records: Iterable[Indicator], narrow: bool) -> Table:
    table = grid(narrow, 22, 12)
    for record in records:
        value = f"{amount(record.value)} {plain(record.unit or '')}" if record.value is not None else ""
        change = f"{record.change_percent:+g}%" if record.change_percent is not None else ""
        figures = facts(value, change, code(record.direction or ""))
        told = Text(f"{figures}\n" if figures else "", style="bold").append(quoted(record), style="italic not bold")
        parties = " – ".join(map(plain, record.parties))
        put(table, narrow, what(code(record.measure), parties), _when(record.period), told)
    return table


def _characterisations(records: Iterable[Characterisation], narrow: bool) -> Table:
    table = grid(narrow, 22, 12)
    for record in records:
        told = Text(quoted(record))
        if record.by:
            told.append("\nby ", style="dim").append_text(_person(record.by, office=False))
        if record.qualifiers:
            told.append(f"\n{', '.join(code(word) for word in record.qualifiers)}", style="cyan")
        parties = " – ".join(map(plain, record.parties))
        put(
            table, narrow, what(code(record.label), parties, status=code(record.change or "")), _when(record.date), told
        )
    return table


def _person(actor: Actor, office: bool = True) -> Text:
    known = facts(actor.country, code(actor.office) if office and actor.office else None)
    return Text(named(actor), style="bold").append(f"  {known}" if known else "", style="dim not bold")


def _when(date: str | None) -> Text:
    return Text(plain(date or ""))


_TABLES: dict[str, Callable[..., Table]] = {
    "encounters": _encounters,
    "statements": _statements,
    "agreements": _agreements,
    "initiatives": _initiatives,
    "indicators": _indicators,
    "characterisations": _characterisations,
}
