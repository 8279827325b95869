"""`dragoman new-language`: what is to be filled in."""

import typer

from dragoman.cli import terminal


def new_language(code: str, name: str, packs: str | None) -> None:
    """Write a new language's folder and print what it lacks."""
    from dragoman import api

    with terminal.told():
        lost = api.new_language(code, name, packs)
        for line in lost:
            typer.echo(line)
        typer.echo(f"{len(lost)} things are to be filled in; docs/adding-a-language.md tells how.", err=True)
