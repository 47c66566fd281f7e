"""The commands on the catalogue itself."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.diff.command import diff
from simguide.commands.recheck.command import recheck
from simguide.errors import InputError, NoHomeError
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
ArchiveFileArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE]", help="Archive to write; simguide-catalogue-VERSION.tar.gz if not given.", show_default=False
    ),
]
FromFolderOption = Annotated[
    str | None, typer.Option("--from", metavar="DIR", help="Folder of data files; data/ of a checkout if not given.")
]
ReleasedArgument = Annotated[
    str | None,
    typer.Argument(metavar="[FILE|URL]", help="A released archive; its .sha256 stands beside it.", show_default=False),
]
DigestOption = Annotated[
    str | None,
    typer.Option("--sha256", metavar="HEX", help="Digest of the archive, where no .sha256 stands beside it."),
]
RemoveOption = Annotated[bool, typer.Option("--remove", help="Go back to the shipped catalogue.")]
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
    if own is None:
        place, count = validate_shipped(today=today)
    else:
        kept = environment.updates_folder()
        place, count = validate_folder(own, today=today, is_whole=is_whole, updates=kept)
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
def pack(file: ArchiveFileArgument = None, folder: FromFolderOption = None, lang: LangOption = None) -> None:
    """Pack data files into an archive to release, with its digest beside it."""
    from simguide.commands.catalogue.releasing import pack_into  # only here
    from simguide.loading.rereading import data_folder

    chosen = chosen_language(lang) or environment.environment_language()
    written = pack_into(file, data_folder(chosen_folder("--from", folder)))
    put("".join(message("written", chosen, path=str(path)) + "\n" for path in written))


@app.command()
def update(
    source: ReleasedArgument = None,
    sha256: DigestOption = None,
    is_remove: RemoveOption = False,
    lang: LangOption = None,
) -> None:
    """Take in a newer catalogue from a released archive; nothing is fetched but what is named."""
    from simguide.commands.catalogue.releasing import released  # only here
    from simguide.loading.updates import remove, take_in

    chosen = chosen_language(lang) or environment.environment_language()
    kept = environment.updates_folder()
    if kept is None:
        raise NoHomeError
    if is_remove == (source is not None):
        raise InputError(key="update-what")
    if source is None:
        was_there = remove(Path(kept))
        put(message("update-removed" if was_there else "update-none", chosen) + "\n")
        return
    content = released(source, sha256=sha256)
    taken = take_in(content, Path(kept), name=source, today=environment.today())
    values = {"version": taken.version, "digest": taken.digest, "count": taken.records, "path": taken.path}
    put(message("updated", chosen, **values) + "\n")


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


app.command()(diff)
app.command()(recheck)
