"""`dragoman gazetteer`: what the tables of people, offices and organisations hold, and what is wrong in them."""

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli import checks

if TYPE_CHECKING:
    from dragoman.api import GazetteerCheck

app = typer.Typer(no_args_is_help=True, help="The people, offices, organisations and places that are known.")

_PROBLEMS = 100


@app.command()
def check(
    on: Annotated[
        list[str] | None,
        typer.Option(metavar="DATE", callback=checks.dates, help="A day to tell coverage for; may be given again."),
    ] = None,
) -> None:
    """Tell how many rows there are, who is known on a day, and what is wrong: dates, ids, letters, duplicates.

    Exit code 1 if anything is wrong. Your own tables (DRAGOMAN_GAZETTEER) are looked at too.

    \b
    Examples:
      dragoman gazetteer check
      dragoman gazetteer check --on 2024-05-04
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.told():
        found = api.check_gazetteer(*(on or ()))
        _show(found)
    if found.problems:
        raise typer.Exit(1)


@app.command()
def add(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="A CSV of people and offices, or a table as ours.")
    ],
) -> None:
    """Add people and offices of your own. They are kept in a folder of yours, and read from the next reading on.

    A CSV has a header. Its columns, of which only `name` is needed: name, name_ru, name_zh, name_kk, surname,
    surname_ru, surname_zh, surname_kk, id, wikidata, gender, party, office, title, from, to, source. Where any line is
    wrong, all are named, nothing is added, and the exit code is 1.

    \b
    Examples:
      dragoman gazetteer add ministers.csv
      DRAGOMAN_GAZETTEER=./team dragoman gazetteer add offices.tsv
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.told():
        added = api.add_to_gazetteer(*files)
        for problem in added.problems[:_PROBLEMS]:
            terminal.report(f"{problem.where}: {problem.what}")
        if added.problems:
            terminal.fail(f"{len(added.problems)} wrong; nothing was added")
        told = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in added.counts.items() if count)
        typer.echo(f"added {told} to {added.folder}" if told else "all of it is there already")


@app.command()
def update(
    countries: Annotated[
        list[str] | None, typer.Option("--country", metavar="CODE", help="Only this one; may be given again.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", callback=checks.day, help="From this day. Default: ten years ago.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")] = False,
    endpoint: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Another query service than Wikidata's own.")
    ] = None,
) -> None:
    """Fetch heads of state and of government and foreign ministers from Wikidata's query service.

    Tells what is new, ended or borne out, and what is in doubt; a doubt changes nothing. The rows are kept in a folder
    of yours, never in the package. Wikidata's data is free of rights (CC0 1.0). Needs the network.

    \b
    Examples:
      dragoman gazetteer update --dry-run
      dragoman gazetteer update --country KZ --country UZ --since 2022-01-01
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.told():
        codes = [code.upper() for code in countries or ()]
        found = api.update_gazetteer(*codes, since=since, endpoint=endpoint, write=not dry_run)
        for change in found.changes:
            typer.echo(f"{change.kind:<9}  {terminal.plain(change.what)}")
        done = "would go" if dry_run else "went"
        count = sum(change.kind != "doubt" for change in found.changes)
        typer.echo(f"{count} rows {done} to {found.folder}; {found.same} were known. Source: Wikidata, CC0 1.0")


def _show(found: "GazetteerCheck") -> None:
    from dragoman.cli.terminal import plain
    from dragoman.cli.words import amount

    typer.echo("rows      " + ", ".join(f"{name} {amount(count)}" for name, count in found.counts.items()))
    for one in found.coverage:
        missing = f"; missing {' '.join(one.missing)}" if one.missing else ""
        known = len(one.wanted) - len(one.missing)
        typer.echo(f"{one.day}  {one.office:<18}  {one.share:6.1%}  {known} of {len(one.wanted)}{missing}")
    for problem in found.problems[:_PROBLEMS]:
        typer.echo(f"{plain(problem.where)}: {plain(problem.what)}")
    more = len(found.problems) - _PROBLEMS
    typer.echo(f"problems  {len(found.problems)}" + (f", of which {more} are not shown" if more > 0 else ""))
