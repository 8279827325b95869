"""`dragoman who`."""

import typer

from dragoman import api
from dragoman.cli import terminal
from dragoman.cli.terminal import plain
from dragoman.cli.words import code, facts


def who(words: str, on: str | None, country: str | None, language: str | None, form: str) -> None:
    """Print whom a name or an office means, and why. Exit code 1 if nobody stands out."""
    with terminal.told():
        found = api.who(words, on, country, language)
        if form == "json":
            terminal.put_json(found)
        else:
            _show(found)
    if not found.person:
        raise typer.Exit(1)


def _show(found: api.Answer) -> None:
    typer.echo(plain(found.name or "nobody stands out"))
    office = code(found.office) if found.office else None
    typer.echo(f"  {facts(found.title or office, found.party) or 'no office known'}")
    if found.since or found.until:
        typer.echo(f"  {plain(found.since or '?')} – {plain(found.until)}")
    if found.person:
        typer.echo(f"  {facts(found.person, found.wikidata)}")
    typer.echo(f"because, in {found.language}:")
    for reason in found.reasons:
        typer.echo(f"  {plain(reason)}")
