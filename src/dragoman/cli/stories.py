"""Stories for people: dossiers, one story with its tellings, a person."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.api import Dossier, Person, Story, StoryPage, Tally, Telling
from dragoman.cli import table
from dragoman.cli.terminal import plain
from dragoman.cli.words import code, facts, quoted

_TOPICS = 8
_KIND = 22
_NARROW = 60


def show_dossier(dossier: Dossier, console: Console) -> None:
    """Print the dossier of a dyad; an empty one says so."""
    console.print(Text(" – ".join(map(plain, dossier.dyad)), style="bold"))
    if not dossier.documents and not dossier.totals:
        console.print(Text("Nothing is on record between these two.", style="italic"))
        return
    console.print(Text(counted(dossier.documents, "document"), style="dim"))
    narrow = console.width < _NARROW
    for name in ("encounters", "statements", "agreements", "initiatives", "indicators", "characterisations"):
        if name == "statements":
            _put(name, sum(side.statements for side in dossier.sides), _sides(dossier, narrow), console)
        elif name == "characterisations":
            _put(
                name, sum(label.count for label in dossier.labels), _labels(dossier.characterisations, narrow), console
            )
        else:
            _put(name, dossier.totals.get(name, 0), listed(getattr(dossier, name), narrow), console)
    if promised := dossier.totals.get("promises"):
        console.print(
            Text(f"\n{counted(promised, 'promise')}: dragoman ledger --dyad {' '.join(dossier.dyad)}", style="dim")
        )


def show_story(page: StoryPage, console: Console) -> None:
    """Print a story: what is known, each telling and why it is one, what came of it."""
    story = page.story
    console.print(Text(f"{title(story)}  {plain(story.date or 'no date')}", style="bold"))
    about = facts(
        story.status, _where(story), counted(story.tellings, "telling"), counted(story.voices, "voice"), story.id
    )
    console.print(Text(about, style="dim"))
    if story.people:
        console.print(Text("; ".join(map(plain, story.people))))
    narrow = console.width < _NARROW
    rows = table.grid(narrow, 12, _KIND)
    for telling in page.tellings:
        told = Text(quoted(telling.record), style="italic")
        why = "; ".join(f"{reason.what}: {reason.found}" for reason in telling.reasons) or "the first"
        told.append(
            f"\n{facts(telling.document.language, telling.document.id[:10], telling.document.headline)}", style="dim"
        )
        told.append(f"\n{why}" + (f" ({telling.score:.2f})" if telling.reasons else ""), style="dim")
        table.put(rows, narrow, Text(plain(telling.told or "no date")), _status(telling), told)
    _put("tellings", len(page.tellings), rows, console)
    if story.type == "encounters":
        line = f"\nWhat was signed and said, by each: dragoman compare {story.id[:10]}"
        console.print(Text(line, style="dim"))
    others = {story.id: story for story in page.linked}
    links = table.grid(narrow, 12, _KIND)
    for link in page.links:
        outwards = link.source == story.id
        other = others.get(link.target if outwards else link.source)
        if other:
            what = table.what(code(link.kind), "what came of it" if outwards else "what it came of")
            told = Text(title(other)).append(f"\n{facts(other.status, other.id)}", style="dim")
            table.put(links, narrow, Text(plain(other.date or "no date")), what, told)
    _put("links", len(page.links), links, console)


def show_person(person: Person, console: Console) -> None:
    """Print what is on record of a person."""
    console.print(Text(plain(person.name), style="bold"))
    console.print(Text(facts(person.country, person.id), style="dim"))
    narrow = console.width < _NARROW
    rows = table.grid(narrow, 12, _KIND)
    for office in person.offices:
        table.put(
            rows,
            narrow,
            Text(plain(office.country or "")),
            Text(facts(office.first, office.last)),
            Text(code(office.office)).append(f"  {counted(office.documents, 'document')}", style="dim"),
        )
    _put("offices", len(person.offices), rows, console)
    _put("encounters", person.total, listed(person.encounters, narrow), console)
    if person.statements:
        table.heading("statements", person.statements, console)
        console.print(Text(_tallies(person.topics), style="cyan"))
        console.print(Text(_tallies(person.acts), style="dim"))


def listed(stories: Iterable[Story], narrow: bool) -> Table:
    """Return stories as a table, a row each."""
    rows = table.grid(narrow, 12, _KIND)
    for story in stories:
        told = Text("; ".join(map(plain, story.people[:6])) or plain(story.title or ""), style="bold")
        if story.people and story.title:
            told.append(f"\n{plain(story.title)}", style="not bold")
        if place := _where(story):
            told.append(f"\n{place}", style="not bold")
        tellings = facts(" ".join(story.languages), counted(story.tellings, "telling"), story.id[:10])
        told.append(f"\n{tellings}", style="dim not bold")
        kind = table.what(code(story.kind or ""), status=code(story.status or ""))
        table.put(rows, narrow, Text(plain(story.date or "no date")), kind, told)
    return rows


def title(story: Story) -> str:
    """Return what a story is, in few words."""
    return plain(f"{code(story.kind or story.type)} {' – '.join(story.parties)}")


def counted(count: int, thing: str) -> str:
    """Return a number of things.

    >>> counted(1, "document"), counted(2, "document")
    ('1 document', '2 documents')
    """
    return f"{count} {thing}" + ("" if count == 1 else "s")


def _sides(dossier: Dossier, narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for side in dossier.sides:
        if side.statements:
            said = Text(_tallies(side.topics) or "no topic", style="cyan").append(
                f"\n{_tallies(side.acts)}", style="dim"
            )
            table.put(
                rows, narrow, Text(plain(side.party), style="bold"), Text(counted(side.statements, "statement")), said
            )
    return rows


def _labels(tellings: Sequence[Telling], narrow: bool) -> Table:
    rows = table.grid(narrow, 12, _KIND)
    for telling in tellings:
        named = telling.record
        by = getattr(named, "by", None)
        told = Text(quoted(named)).append(f" {plain(by.name)}" if by else "", style="dim")
        document = telling.document
        told.append(f"\n{facts(document.language, document.id[:10], document.headline)}", style="dim not bold")
        when = getattr(named, "date", None) or "no date"
        table.put(rows, narrow, Text(plain(when)), table.what(code(getattr(named, "label", ""))), told)
    return rows


def _tallies(tallies: Sequence[Tally]) -> str:
    return ", ".join(f"{code(one.value)} {one.count}" for one in tallies[:_TOPICS])


def _status(telling: Telling) -> Text:
    kind = getattr(telling.record, "kind", None) or getattr(telling.record, "act", None) or telling.record_type
    return table.what(code(kind), status=code(getattr(telling.record, "status", None) or ""))


def _where(story: Story) -> str:
    return facts(story.place.city, story.place.country, story.place.venue) if story.place else ""


def _put(name: str, count: int, rows: Table, console: Console) -> None:
    if rows.row_count:
        table.heading(name, count, console)
        console.print(rows)
