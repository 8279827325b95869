"""The commands: what each takes, and its help. What they do is imported when they are called, so that help is quick."""

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli import checks, names

app = typer.Typer(
    name="dragoman",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
show_app = typer.Typer(
    no_args_is_help=True,
    help="Show one thing in the record: a document, a pair of states, a person, an encounter, an agreement.",
)
READ, ASK, DECIDE, KEEP_UP = "Read", "Ask", "Decide", "Keep up"
"""Under which heading help lists a command."""
app.add_typer(show_app, name="show", rich_help_panel=ASK)
app.add_typer(names.app, name="gazetteer", rich_help_panel=KEEP_UP)


class ReadFormat(StrEnum):
    """How a reading is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class ShowFormat(StrEnum):
    """How something in the record is shown."""

    TABLE = "table"
    JSON = "json"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="Files of text, HTML or .jsonl, gzipped or not; - is standard input."),
]
Language = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        callback=checks.language,
        help="The documents' language: ru, zh, kk, en. Found out if not given.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=checks.date,
        help="When they were published (2031-05-04), unless they say it themselves.",
    ),
]
Source = Annotated[str | None, typer.Option(metavar="OUTLET", help="Their outlet or address, unless they say it.")]
RecordPath = Annotated[
    str | None,
    typer.Option("--record", metavar="FILE", help="The record. Default: $DRAGOMAN_RECORD, or else ./dragoman.sqlite."),
]
OneParty = Annotated[
    str,
    typer.Argument(
        metavar="PARTY",
        callback=checks.party,
        help="A country or an organisation, by code or by name: CN, China, 中国, SCO.",
    ),
]
OtherParty = Annotated[str, typer.Argument(metavar="PARTY", callback=checks.party, help="The other one.")]
Shown = Annotated[ShowFormat, typer.Option("--format", "-f", help="table for people, json for programs.")]


def _version(asked: bool) -> None:
    if asked:
        from dragoman import __version__

        typer.echo(f"dragoman {__version__}")
        raise typer.Exit


@app.callback()
def dragoman(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Read the news of diplomacy, and keep the record of relations between states.

    \b
    First steps:
      dragoman read report.txt               what one text tells; nothing is kept
      dragoman add *.txt                     keep it, in ./dragoman.sqlite
      dragoman show dyad China Kazakhstan    what is on record between two
      dragoman serve                         the same in a browser

    Exit codes: 0 all went well; 1 something could not be read or opened, and was named on standard error; 2 usage.
    """


@app.command(rich_help_panel=READ)
def read(
    paths: Paths,
    form: Annotated[ReadFormat, typer.Option("--format", "-f", help="table for people, the others for programs.")] = (
        ReadFormat.TABLE
    ),
    language: Language = None,
    published: Published = None,
    source: Source = None,
) -> None:
    """Read documents and print what they tell: one reading a document, in order. Nothing is kept.

    A document that cannot be read is named on standard error, the rest goes on, and the exit code is 1.

    \b
    Examples:
      dragoman read report.txt
      dragoman read --format jsonl news/*.html > readings.jsonl
      dragoman read --published 2031-05-04 --source mayak.example page.html
      cat report.txt | dragoman read --language kk -
    """
    from dragoman.cli import reading

    reading.read(paths, form.value, reading.Given(language, published, source))


@app.command(rich_help_panel=READ)
def add(
    paths: Paths,
    record: RecordPath = None,
    language: Language = None,
    published: Published = None,
    source: Source = None,
) -> None:
    """Read documents and add them to the record; adding twice changes nothing.

    \b
    Examples:
      dragoman add news/*.txt
      dragoman add --record asia.sqlite --source mayak.example *.html
    """
    from dragoman.cli import reading

    reading.add(paths, record, reading.Given(language, published, source))


@show_app.command("document")
def show_document(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The document's id, or the beginning of it.")],
    record: RecordPath = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Show a document's reading.

    \b
    Example:
      dragoman show document 1693487c
    """
    from dragoman.cli import showing

    showing.document(ident, record, form.value)


@show_app.command("dyad")
def show_dyad(
    one: OneParty,
    other: OtherParty,
    record: RecordPath = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Show what is on record between two parties: encounters, what each side says, agreements, names of the relation.

    \b
    Example:
      dragoman show dyad CN KZ
      dragoman show dyad China Kazakhstan
    """
    from dragoman.cli import showing

    showing.dyad(one, other, record, form.value)


@app.command(rich_help_panel=ASK)
def who(
    words: Annotated[list[str], typer.Argument(metavar="NAME|OFFICE", help="As a text has it, in any language read.")],
    on: Annotated[
        str | None,
        typer.Option(metavar="DATE", callback=checks.date, help="The day that is meant (2031-05-04). Default: today."),
    ] = None,
    country: Annotated[
        str | None,
        typer.Option(metavar="CODE", callback=checks.country, help="Whose press says it: its president is meant."),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", callback=checks.language, help="The language of the words. Found out if not given."
        ),
    ] = None,
    form: Shown = ShowFormat.TABLE,
) -> None:
    """Tell whom a name, an office or both mean on a day, and why. Exit code 1 if nobody stands out.

    \b
    Examples:
      dragoman who Токаев --on 2018-06-01
      dragoman who "глава МИД РК" --on 2024-07-04 --format json
      dragoman who президент --country KZ
    """
    from dragoman.cli import asking

    asking.who(" ".join(words), on, country, language, form.value)


@app.command("list", rich_help_panel=ASK)
def list_documents(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words of the headline.")] = None,
    record: RecordPath = None,
    language: Language = None,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many.")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="After how many.")] = 0,
) -> None:
    """List the documents in the record, latest first.

    \b
    Examples:
      dragoman list
      dragoman list --language zh --limit 20
    """
    from dragoman.cli import showing

    showing.documents(" ".join(words or ()), record, language, offset, limit)


@app.command(rich_help_panel=ASK)
def serve(
    record: RecordPath = None,
    host: Annotated[
        str, typer.Option(help="The address to listen on. Anything but 127.0.0.1 shows the record to others.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 takes a free one.")] = 8000,
) -> None:
    """Serve the record to a browser, until Ctrl-C.

    \b
    Example:
      dragoman serve --record asia.sqlite --port 8080
    """
    from dragoman.cli import serving

    serving.serve(record, host, port)


def main() -> None:
    """Run the command line."""
    app()
