"""`dragoman search`, `ledger`, `stats`, `compare`, `silences`: asked of the record, shown for people or programs."""

import csv
from collections.abc import Sequence

import typer
from rich.console import Console
from rich.text import Text

from dragoman import api
from dragoman.api import Comparison, Fact, Filters, Found, Ledger, Silences, Slice
from dragoman.cli import stories, table, terminal
from dragoman.cli.terminal import plain
from dragoman.cli.words import code, facts
from dragoman.gazetteer.meanings import meant_by
from dragoman.history.comparison import Outcome

_NARROW = 60


def search(words: str, where: str | None, what: str, filters: Filters, part: Slice, form: str) -> None:
    """Print what was found."""
    with terminal.opened(where) as record:
        found = api.search(record, words, what=what, filters=filters, part=part)
        terminal.give(found, form, _show_found)
        if words and not found.hits:
            _suggest(words)


def _suggest(words: str) -> None:
    """Say, where words of no text were found, whom they name."""
    people, parties = meant_by(words, "person"), meant_by(words, "party")
    if people or parties:
        better = f'show person "{people[0]}"' if people else f"search --party {parties[0]}"
        terminal.report(f"words are looked for in the language of the texts; by name: dragoman {better}")


def ledger(
    where: str | None, type_: str | None, state: str | None, as_of: str | None, filters: Filters, form: str
) -> None:
    """Print the ledger."""
    with terminal.opened(where) as record:
        found = api.ledger(record, type=type_, state=state, as_of=as_of, filters=filters)
        terminal.give(found, form, _show_ledger)


def stats(by: Sequence[str], where: str | None, what: str, filters: Filters, form: str) -> None:
    """Print figures: a table for people, JSON or CSV for programs."""
    with terminal.opened(where) as record:
        try:
            counts = api.stats(record, by, what=what, filters=filters)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        if form == "json":
            terminal.put_json(counts)
            return
        if form == "csv":
            writer = csv.writer(terminal.exact_output(), lineterminator="\r\n")
            writer.writerow([*counts.by, "count"])
            writer.writerows([*map(api.defuse, line.values), line.count] for line in counts.lines)
            return
        console = terminal.console()
        rows = table.grid(False, *([16] * len(counts.by)))
        for line in counts.lines:
            cells = [Text(plain(value if value is not None else "unknown")) for value in line.values]
            table.put(rows, False, *cells, Text(str(line.count), style="bold"))
        console.print(rows)


def compare(one: str, other: str | None, where: str | None, form: str) -> None:
    """Print tellings side by side."""
    with terminal.opened(where) as record:
        try:
            found = api.compare(record, one, other)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        terminal.give(found, form, _show_comparison)


def silences(one: str, other: str, where: str | None, form: str) -> None:
    """Print what each side's outlets leave out."""
    with terminal.opened(where) as record:
        try:
            found = api.silences(record, one, other)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from None
        terminal.give(found, form, _show_silences)


def _show_found(found: Found, console: Console) -> None:
    for hit in found.hits:
        document = hit.document
        console.print(Text(plain(document.headline), style="bold"))
        console.print(
            Text(facts(document.published, document.language, document.outlet, document.id[:10]), style="dim")
        )
        for passage in hit.passages:
            # Each piece is made safe by itself, so that the marks stay where they are.
            line, at = Text("  "), passage.start
            for start, end in passage.marks:
                line.append(_piece(passage.quote[at - passage.start : start - passage.start]))
                line.append(_piece(passage.quote[start - passage.start : end - passage.start]), style="bold yellow")
                at = end
            line.append(_piece(passage.quote[at - passage.start :]))
            console.print(line)
    first = found.offset + 1 if found.hits else 0
    more = "more than " if found.more else ""
    console.print(Text(f"{first}–{found.offset + len(found.hits)} of {more}{found.total}", style="dim"))


def _piece(text: str) -> str:
    """Return a piece of a line, safe on a terminal, with the spaces at its ends."""
    return "".join(" " if letter.isspace() else letter for letter in text).translate(terminal.UNSAFE)


def _show_ledger(ledger: Ledger, console: Console) -> None:
    narrow = console.width < _NARROW
    summary = facts(*(f"{state} {count}" for state, count in sorted(ledger.states.items())), f"as of {ledger.as_of}")
    console.print(Text(summary, style="dim"))
    rows = table.grid(narrow, 12, 22)
    for entry in ledger.entries:
        story = entry.story
        aged = entry.age_days is not None and entry.state != "settled"
        age = stories.counted(entry.age_days or 0, "day") if aged else ""
        told = Text(plain(story.title or "; ".join(story.people) or stories.title(story)))
        about = facts(" – ".join(story.parties), story.date, ", ".join(map(code, story.topics)), story.id[:10])
        told.append(f"\n{about}", style="dim")
        course = " → ".join(
            dict.fromkeys(f"{code(seen.status)} {seen.told or ''}".strip() for seen in entry.statuses if seen.status)
        )
        told.append(f"\n{plain(course)}", style="dim")
        for link in entry.followed_by:
            told.append(f"\n{code(link.kind)}: {link.target[:10]}", style="green")
        table.put(
            rows, narrow, table.what(entry.state, age), table.what(code(story.kind or ""), code(story.type)), told
        )
    if ledger.entries:
        console.print(rows)


def _show_comparison(found: Comparison, console: Console) -> None:
    names = {telling.id: chr(65 + at) for at, telling in enumerate(found.tellings)}
    for telling in found.tellings:
        about = facts(telling.language, telling.published, telling.outlet, telling.headline, telling.id[:10])
        console.print(Text(f"{names[telling.id]}  {about}"))
    _differences(found, names, console)
    if found.only:
        table.heading("topics of one alone", len(found.only), console)
        for ident, topics in found.only.items():
            console.print(Text(f"  {names[ident]}  {', '.join(map(code, topics))}", style="cyan"))
    if found.facts:
        table.heading("facts", len(found.facts), console)
        for fact in found.facts:
            console.print(_fact(fact, names))
    table.heading("statements", len(found.statements), console)
    for row in found.statements:
        head = facts(
            row.speaker or row.country or "jointly", " / ".join(map(code, row.acts)), ", ".join(map(code, row.topics))
        )
        console.print(Text(f"{code(row.verdict)}  ", style=_style(row.verdict)).append(head, style="bold"))
        for said in row.said:
            console.print(Text(f"  {names[said.document_id]}  “{plain(said.quote)}”"))
    table.heading("outcomes", len(found.outcomes), console)
    for outcome in found.outcomes:
        head = facts(
            " ".join(filter(None, (code(outcome.kind or outcome.type), _count(outcome)))),
            code(outcome.status or ""),
            ", ".join(map(code, outcome.topics)),
        )
        console.print(Text(f"{code(outcome.verdict)}  ", style=_style(outcome.verdict)).append(head, style="bold"))
        for words in outcome.words:
            console.print(Text(f"  {names[words.document_id]}  “{plain(words.quote or '')}”"))
        for fact in outcome.facts:
            if fact.verdict != "agree":
                console.print(_fact(fact, names))


def _differences(found: Comparison, names: dict[str, str], console: Console) -> None:
    if not found.differences:
        return
    table.heading("differences", len(found.differences), console)
    of_outcomes = [(outcome.title or outcome.type, fact) for outcome in found.outcomes for fact in outcome.facts]
    for of, fact in [*(("", fact) for fact in found.facts), *of_outcomes]:
        if fact.verdict == "differ":
            console.print(_fact(fact, names, of))


def _count(outcome: Outcome) -> str | None:
    about = code(outcome.count_is) + " " if outcome.count_is and outcome.count_is != "exact" else ""
    return f"{about}{outcome.count}" if outcome.count else None


def _fact(fact: Fact, names: dict[str, str], of: str = "") -> Text:
    line = Text(f"  {facts(of, code(fact.field))}  ", style=_style(fact.verdict))
    for words in fact.values:
        basis = f" ({code(words.basis)})" if words.basis else ""
        line.append(f"{names[words.document_id]}: {code(words.value or '—')}{basis}  ", style="not bold")
    return line.append(plain(fact.note or ""), style="dim")


def _show_silences(found: Silences, console: Console) -> None:
    console.print(Text(f"{stories.counted(found.encounters, 'encounter')} told by outlets of both", style="dim"))
    if not found.encounters:
        console.print(Text("Nothing to compare: `add --source OUTLET` says whose a text is.", style="italic"))
        return
    for side in found.sides:
        left_out = ", ".join(f"{code(tally.value)} {tally.count}" for tally in side.topics) or "nothing"
        console.print(Text(f"{plain(side.country)} leaves out: ", style="bold").append(left_out, style="cyan not bold"))


def _style(verdict: str) -> str:
    return {"agree": "green", "differ": "bold red"}.get(verdict, "yellow")
