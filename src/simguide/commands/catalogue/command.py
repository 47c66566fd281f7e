"""The commands on the catalogue itself."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.recheck.command import recheck
from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.answering import answering, chosen_language
from simguide.terminal.options import LangOption, chosen_folder
from simguide.terminal.writing import put

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

app = typer.Typer(
    help="Look after the data files.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FolderArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[DIR]",
        help="Folder of own data files, checked as --data-dir reads it; else the shipped catalogue.",
        show_default=False,
    ),
]
WholeOption = Annotated[
    bool, typer.Option("--whole", help="The folder is a whole catalogue, and lies not over the shipped one.")
]

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="Id of the carrier, as lower-case letters and hyphens.")]
IntoOption = Annotated[
    str | None, typer.Option("--into", metavar="DIR", help="Folder of data files; data/ of a checkout if not given.")
]
OlderOption = Annotated[int, typer.Option("--older-than", min=0, metavar="DAYS", help="Age in days.")]


@app.callback()
def catalogue() -> None:
    """Look after the data files."""


@app.command()
def validate(folder: FolderArgument = None, is_whole: WholeOption = False, lang: LangOption = None) -> None:
    """Check data files, your own over the shipped ones; every problem is named with its file, line and column."""
    from simguide.loading.catalogue import validate_folder, validate_shipped  # YAML is loaded only here

    chosen = chosen_language(lang) or environment.environment_language()
    today = environment.today()
    own = chosen_folder("DIR", folder)
    checked = validate_shipped(today=today) if own is None else validate_folder(own, today=today, is_whole=is_whole)
    place, count = checked
    key = "validated" if own is None or is_whole else "validated-over"
    put(message(key, chosen, path=place, count=count) + "\n")


@app.command()
def new(identity: IdArgument, folder: IntoOption = None, lang: LangOption = None) -> None:
    """Begin a carrier: its block in the index, and a file of its own that says what belongs there."""
    from simguide.loading.template import new_carrier

    chosen = chosen_language(lang) or environment.environment_language()
    into = chosen_folder("--into", folder)
    written = new_carrier(into, identity, today=environment.today().isoformat())
    put("".join(message("written", chosen, path=path) + "\n" for path in written))


@app.command()
@answering
def stats(catalogue: "Catalogue", day: date) -> "Answer":
    """Say how much is known, how well, and how much is not."""
    from simguide.commands.catalogue.advise import answer_stats  # models are loaded when a question is asked

    return answer_stats(catalogue, as_of=day)


@app.command()
@answering
def stale(catalogue: "Catalogue", day: date, older_than: OlderOption = 365) -> "Answer":
    """List what to check again first: records with old or undated evidence."""
    from simguide.commands.catalogue.advise import answer_stale
    from simguide.commands.catalogue.answer import StaleQuestion

    return answer_stale(catalogue, StaleQuestion(older_than=older_than), as_of=day)


app.command()(recheck)
