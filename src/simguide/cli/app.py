"""The command line: which commands there are."""

import sys
from typing import Annotated

import typer

from simguide import __version__
from simguide.cli import catalogue, environment, esim, lists, schema, tasks
from simguide.i18n.messages import message

FAILURE = 1

app = typer.Typer(
    name="simguide",
    help="How to renew, check and choose a Japanese SIM or eSIM, and on what evidence.",
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(tasks.renew)
app.command()(tasks.balance)
app.command()(esim.esim)
app.command()(lists.carriers)
app.command()(lists.methods)
app.command("card-types")(lists.card_types)
app.command()(lists.show)
app.command()(schema.schema)
app.add_typer(catalogue.app, name="catalogue")


def _print_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"simguide {__version__}")
        raise typer.Exit


VersionOption = Annotated[
    bool,
    typer.Option(
        "--version",
        "-V",
        callback=lambda wanted: _print_version(wanted=wanted),
        is_eager=True,
        help="Print the version.",
    ),
]


@app.callback()
def simguide(context: typer.Context, version: VersionOption = False) -> None:  # noqa: ARG001 (eager)
    """Say how to renew, check and choose a Japanese SIM or eSIM, and on what evidence."""
    if context.invoked_subcommand is None:
        typer.echo(message("intro", environment.environment_language()))


def main() -> None:
    """Run simguide; a bug shows its traceback and asks to be reported."""
    environment.prepare_streams()
    try:
        app(prog_name="simguide")
    except Exception:  # noqa: BLE001 (the one boundary: whatever is not a known error is a bug)
        import traceback  # only for a bug

        traceback.print_exc()
        typer.echo(message("error.bug", environment.environment_language(), version=__version__), err=True)
        sys.exit(FAILURE)
