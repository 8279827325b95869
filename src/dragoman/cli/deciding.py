"""The commands by which people decide: merge, split, review, undo, and the list of what was decided."""

import getpass
import json
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.app import DECIDE, RecordPath, app

if TYPE_CHECKING:
    from dragoman.api import Decision


class Verdict(StrEnum):
    """What somebody says of a record."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"


Who = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides. Default: you.")]
Why = Annotated[str, typer.Option(metavar="REASON", help="Why.")]


@app.command(rich_help_panel=DECIDE)
def merge(
    one: Annotated[str, typer.Argument(metavar="ID", help="A story's id.")],
    other: Annotated[str, typer.Argument(metavar="ID", help="The other one's.")],
    record: RecordPath = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Make two stories one, for good; `undo` takes it back.

    \b
    Example:
      dragoman merge 701dec4f d6627161 --why "one meeting, told as two"
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.opened(record) as opened:
        _say(api.merge(opened, one, other, who=_who(who), why=why))


@app.command(rich_help_panel=DECIDE)
def split(
    story: Annotated[str, typer.Argument(metavar="ID", help="A story's id.")],
    records: Annotated[list[str], typer.Argument(metavar="RECORD", help="The records that are of another one.")],
    record: RecordPath = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Take tellings out of a story and make them one of their own, for good; `undo` takes it back.

    \b
    Example:
      dragoman split 701dec4f a5f18b5253b15562 --why "another call of that week"
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.opened(record) as opened:
        _say(api.split(opened, story, records, who=_who(who), why=why))


@app.command(rich_help_panel=DECIDE)
def review(
    verdict: Annotated[Verdict, typer.Argument(help="confirm, correct or reject.")],
    ident: Annotated[str, typer.Argument(metavar="RECORD", help="The record's id.")],
    changes: Annotated[list[str] | None, typer.Argument(metavar="FIELD=VALUE", help="What is right.")] = None,
    record: RecordPath = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Confirm, correct or reject a record. It holds when documents are read again; `undo` takes it back.

    \b
    Examples:
      dragoman review confirm a5f18b5253b15562
      dragoman review correct a5f18b5253b15562 status=planned date=2031-05-05
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.opened(record) as opened:
        match verdict:
            case Verdict.CONFIRM:
                _say(api.confirm(opened, ident, who=_who(who), why=why))
            case Verdict.REJECT:
                _say(api.reject(opened, ident, who=_who(who), why=why))
            case Verdict.CORRECT:
                _say(api.correct(opened, ident, _changes(changes or ()), who=_who(who), why=why))


@app.command(rich_help_panel=DECIDE)
def undo(
    decision: Annotated[int, typer.Argument(metavar="NUMBER", help="The decision's number.")],
    record: RecordPath = None,
    who: Who = None,
    why: Why = "",
) -> None:
    """Undo a decision: what it changed is as the rules have it again.

    \b
    Example:
      dragoman undo 3
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.opened(record) as opened:
        _say(api.undo(opened, decision, who=_who(who), why=why))


@app.command(rich_help_panel=DECIDE)
def decisions(
    record: RecordPath = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 50,
) -> None:
    """List what people decided, latest first, undone ones too.

    \b
    Example:
      dragoman decisions
    """
    from dragoman import api
    from dragoman.cli import terminal

    with terminal.opened(record) as opened:
        for decision in api.decisions(opened, limit=limit):
            _say(decision)


def _changes(pairs: Sequence[str]) -> dict[str, object]:
    """Return FIELD=VALUE pairs as values: JSON where it is some, else the words themselves."""
    found: dict[str, object] = {}
    for pair in pairs:
        field, equals, value = pair.partition("=")
        if not equals:
            raise typer.BadParameter(f"{pair!r} is no FIELD=VALUE")
        try:
            found[field] = json.loads(value)
        except ValueError:
            found[field] = value
    return found


def _who(name: str | None) -> str:
    return name or getpass.getuser()


def _say(decision: "Decision") -> None:
    from dragoman.cli.terminal import plain

    about = " ".join(f"{name} {value}" for name, value in decision.target.items())
    typer.echo(plain(f"{decision.id}  {decision.kind}  {about}  by {decision.who}  {decision.why}"))
    if not decision.holds:
        typer.echo(plain(f"   undone by {decision.undone_by}  {decision.undone_why}"))
