"""The commands on the catalogue itself."""

from pathlib import Path
from typing import Annotated

import typer

from simguide.cli import environment
from simguide.cli.options import LangOption
from simguide.cli.respond import chosen_language, report
from simguide.errors import SimguideError
from simguide.i18n.messages import message

app = typer.Typer(
    help="Look after the data files.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FolderArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="DIR",
        help="Folder that is a whole catalogue; else the shipped one.",
    ),
]


@app.callback()
def catalogue() -> None:
    """Look after the data files."""


@app.command()
def validate(folder: FolderArgument = None, lang: LangOption = None) -> None:
    """Check data files; every problem is named with its file, line and column."""
    from simguide.loading.catalogue import validate_folder, validate_shipped  # YAML is loaded only here

    chosen = environment.environment_language()
    try:
        chosen = chosen_language(lang) or chosen
        place, count = validate_shipped() if folder is None else validate_folder(folder)
    except SimguideError as error:
        raise typer.Exit(report(error, chosen)) from None
    typer.echo(message("validated", chosen, path=place, count=count))
