"""The commands that keep a record and the package up: what each takes, and its help."""

from enum import StrEnum
from typing import Annotated

import typer

from dragoman.cli.app import KEEP_UP, RecordPath, ShowFormat, Shown, app


class ExportFormat(StrEnum):
    """How the record is written out."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"


@app.command(rich_help_panel=KEEP_UP)
def recode(record: RecordPath = None, form: Shown = ShowFormat.TABLE) -> None:
    """Read every document in the record again with today's coder: what was gained, lost and read otherwise.

    Former readings are kept, and what people decided holds.

    \b
    Example:
      dragoman recode --record asia.sqlite
    """
    from dragoman.cli import reading

    reading.recode(record, form.value)


@app.command(rich_help_panel=KEEP_UP)
def export(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", help="Where the files go; made if it is not there.")],
    record: RecordPath = None,
    form: Annotated[ExportFormat, typer.Option("--format", "-f", help="csv, jsonl or parquet.")] = ExportFormat.CSV,
) -> None:
    """Write the record into files, one a record type, with a data dictionary beside them.

    \b
    Example:
      dragoman export tables --format parquet
    """
    from dragoman.cli import reading

    reading.export(folder, record, form.value)


@app.command("new-language", rich_help_panel=KEEP_UP)
def new_language(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The language's BCP 47 code: uz, tr, sr-Latn.")],
    name: Annotated[str, typer.Option(metavar="NAME", help="Its name in English.")],
    packs: Annotated[
        str | None, typer.Option(metavar="FOLDER", help="Where packs are kept. Default: the package's own folder.")
    ] = None,
) -> None:
    """Make the folder of a language that is not read yet, and print what is to be filled in.

    The tests of tests/lang run over every folder they find: they fail until nothing is left to fill in.

    \b
    Example:
      dragoman new-language uz --name Uzbek
    """
    from dragoman.cli import languages

    languages.new_language(code, name, packs)
