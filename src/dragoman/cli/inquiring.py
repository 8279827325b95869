"""The commands that ask the record: what each takes, and its help."""

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli import checks
from dragoman.cli.app import ASK, Language, OneParty, OtherParty, RecordPath, ShowFormat, Shown, app, show_app


class What(StrEnum):
    """What is searched."""

    DOCUMENTS = "documents"
    ENCOUNTERS = "encounters"
    STATEMENTS = "statements"
    AGREEMENTS = "agreements"
    INITIATIVES = "initiatives"
    INDICATORS = "indicators"
    CHARACTERISATIONS = "characterisations"


class Type(StrEnum):
    """What is in the ledger."""

    AGREEMENTS = "agreements"
    INITIATIVES = "initiatives"
    PROMISES = "promises"
    ENCOUNTERS = "encounters"


class State(StrEnum):
    """How it stands."""

    OPEN = "open"
    KEPT = "kept"
    LAPSED = "lapsed"
    SETTLED = "settled"


class CountFormat(StrEnum):
    """How figures are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Party = Annotated[
    str | None, typer.Option(metavar="PARTY", callback=checks.party, help="One party, by code or name: KZ, SCO, China.")
]
Dyad = Annotated[
    tuple[str, str] | None,
    typer.Option(metavar="PARTY PARTY", callback=checks.parties, help="Two parties, in any order: CN KZ."),
]
Person = Annotated[
    str | None, typer.Option(metavar="NAME", callback=checks.person, help="A person, by a name in any language, or id.")
]
Kind = Annotated[str | None, typer.Option(metavar="KIND", help="meeting, call, treaty, project ...")]
Topic = Annotated[str | None, typer.Option(metavar="TOPIC", help="energy, transport, water ...")]
Outlet = Annotated[str | None, typer.Option(metavar="OUTLET", help="An outlet's host or name.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", callback=checks.date, help="Not before (2031-05).")]
Until = Annotated[str | None, typer.Option(metavar="DATE", callback=checks.date, help="Not after.")]
Ident = Annotated[str, typer.Argument(metavar="ID", help="The story's id, the beginning of it, or a record's.")]


@show_app.command("person")
def show_person(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any language, or the id.")],
    record: RecordPath = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Show what is on record of a person: offices over time, encounters, statements by topic.

    \b
    Example:
      dragoman show person "Xi Jinping"
      dragoman show person Токаев
    """
    from dragoman.cli import showing

    showing.person(name, record, form.value)


@show_app.command("encounter")
def show_encounter(ident: Ident, record: RecordPath = None, form: Shown = ShowFormat.TABLE) -> None:
    """Show an encounter: all its tellings, why they are one, what came of it.

    \b
    Example:
      dragoman show encounter 701dec4f
    """
    from dragoman.cli import showing

    showing.story(ident, record, form.value)


@show_app.command("agreement")
def show_agreement(ident: Ident, record: RecordPath = None, form: Shown = ShowFormat.TABLE) -> None:
    """Show an agreement, an initiative, an indicator or a promise: how it stood when, by whose telling.

    \b
    Example:
      dragoman show agreement 29b07719
    """
    from dragoman.cli import showing

    showing.story(ident, record, form.value)


@app.command(rich_help_panel=ASK)
def search(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words, in any form.")] = None,
    record: RecordPath = None,
    what: Annotated[What, typer.Option(help="Documents, or records of one type by their own words.")] = What.DOCUMENTS,
    dyad: Dyad = None,
    party: Party = None,
    person: Person = None,
    office: Annotated[str | None, typer.Option(metavar="OFFICE", help="foreign_minister ...")] = None,
    kind: Kind = None,
    status: Annotated[str | None, typer.Option(metavar="STATUS", help="held, planned, signed ...")] = None,
    act: Annotated[str | None, typer.Option(metavar="ACT", help="urge, pledge, criticise ...")] = None,
    topic: Topic = None,
    label: Annotated[str | None, typer.Option(metavar="LABEL", help="strategic_partnership ...")] = None,
    language: Language = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="After how many.")] = 0,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Find documents or records that have all the words in any of their forms, latest first.

    Words are looked for in the language of the texts; --person, --party and --dyad know names in every language.

    \b
    Examples:
      dragoman search энергетика --dyad CN KZ
      dragoman search water --what statements --act criticise --since 2031
    """
    from dragoman.api import Filters, Slice
    from dragoman.cli import answering

    filters = Filters(
        dyad=dyad, party=party, person=person, office=office, kind=kind, status=status, act=act, topic=topic,
        label=label, language=language, outlet=outlet, since=since, until=until,
    )  # fmt: skip
    answering.search(" ".join(words or ()), record, what.value, filters, Slice(offset=offset, limit=limit), form.value)


@app.command(rich_help_panel=ASK)
def ledger(
    record: RecordPath = None,
    dyad: Dyad = None,
    party: Party = None,
    type_: Annotated[Type | None, typer.Option("--type", help="One type only.")] = None,
    state: Annotated[State | None, typer.Option(help="What stands so only.")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", callback=checks.date, help="On which day.")] = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """List what was planned, promised, proposed and agreed: how it stood when, what came of it, what is still open.

    \b
    Examples:
      dragoman ledger --dyad CN KZ --state open
      dragoman ledger --type agreements --as-of 2031-12-31
    """
    from dragoman.api import Filters
    from dragoman.cli import answering

    chosen, standing = type_.value if type_ else None, state.value if state else None
    answering.ledger(record, chosen, standing, as_of, Filters(dyad=dyad, party=party), form.value)


@app.command(rich_help_panel=ASK)
def stats(
    by: Annotated[
        list[str] | None,
        typer.Argument(metavar="DIMENSION", help="month, year, dyad, kind, topic, side ... By month, unless told."),
    ] = None,
    record: RecordPath = None,
    what: Annotated[str, typer.Option(help="encounters, statements, documents, agreements ...")] = "encounters",
    dyad: Dyad = None,
    topic: Topic = None,
    since: Since = None,
    until: Until = None,
    form: Annotated[CountFormat, typer.Option("--format", "-f", help="table, json or csv.")] = CountFormat.TABLE,
) -> None:
    """Count encounters, statements, documents and outcomes. What many documents tell is counted once.

    \b
    Examples:
      dragoman stats month --dyad CN KZ
      dragoman stats side topic --what statements --dyad CN KZ
    """
    from dragoman.api import Filters
    from dragoman.cli import answering

    filters = Filters(dyad=dyad, topic=topic, since=since, until=until)
    answering.stats(by or ["month"], record, what, filters, form.value)


@app.command(rich_help_panel=ASK)
def compare(
    one: Annotated[str, typer.Argument(metavar="ID", help="An encounter's id, or a document's.")],
    other: Annotated[str | None, typer.Argument(metavar="ID", help="With a document: the other one.")] = None,
    record: RecordPath = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Put the tellings of an encounter side by side: what all tell, what one alone tells, where they contradict.

    Identifiers stand in what `show dyad`, `show person` and `list` print.

    \b
    Examples:
      dragoman compare 701dec4f
      dragoman compare 1693487c b22a62fd
    """
    from dragoman.cli import answering

    answering.compare(one, other, record, form.value)


@app.command(rich_help_panel=ASK)
def silences(
    one: OneParty,
    other: OtherParty,
    record: RecordPath = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Show which topics each side's outlets leave out, over the encounters that outlets of both tell.

    \b
    Example:
      dragoman silences CN KZ
    """
    from dragoman.cli import answering

    answering.silences(one, other, record, form.value)
