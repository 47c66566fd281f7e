"""The command `publish`."""

from pathlib import Path
from typing import Annotated

import typer

from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.answering import chosen_day, chosen_language
from simguide.terminal.options import AsOfOption, DataDirOption, LangOption, chosen_folder
from simguide.terminal.project import issues_address
from simguide.terminal.writing import put

FolderArgument = Annotated[
    str, typer.Argument(metavar="DIR", help="Folder for the site; what an earlier run left there goes.")
]
BaseOption = Annotated[
    str | None,
    typer.Option("--base", metavar="URL", help="Address at which it will stand, for canonical links and the sitemap."),
]
HomeOption = Annotated[
    str | None,
    typer.Option("--home", metavar="URL", help="Address of the repository, whose issues take what is wrong."),
]
SinceOption = Annotated[
    str | None,
    typer.Option("--since", metavar="FILE", help="Archive of the data released last; the feed says what is new since."),
]


def publish(
    folder: FolderArgument,
    base: BaseOption = None,
    home: HomeOption = None,
    since: SinceOption = None,
    data: DataDirOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> None:
    """Write the site: a page for every closed question in three languages, and a static API."""
    from simguide.loading.catalogue import CHECKOUT_DATA, load_catalogue
    from simguide.publish.folder import write_site  # nothing else needs the site
    from simguide.publish.places import checked_base
    from simguide.publish.release import Release
    from simguide.publish.settings import Settings

    chosen = chosen_language(lang) or environment.environment_language()
    day = chosen_day(as_of)
    own = chosen_folder("--data-dir", data)
    into = chosen_folder("DIR", folder)
    assert into is not None, "the argument is required"  # noqa: S101
    address = environment.site_address() if base is None else base
    issues = issues_address() if home is None else f"{checked_base(home)}issues"
    former = chosen_folder("--since", since)
    checkout = Path(CHECKOUT_DATA)
    own = environment.environment_data() if own is None else own
    release = Release(folder=checkout, since=former) if own is None and checkout.is_dir() else None
    settings = Settings(
        as_of=day,
        base=None if address is None else checked_base(address),
        issues=issues,
        is_released=release is not None,
    )
    catalogue = load_catalogue(
        environment.environment_data() if own is None else own, updates=environment.updates_folder()
    ).on(day)
    said = message("publishing", chosen)
    written = write_site(catalogue, settings, into, lambda done, of: environment.show_progress(said, done, of), release)
    values = {"files": written.files, "pages": written.pages, "megabytes": f"{written.size / 1e6:.1f}"}
    put(message("published", chosen, path=str(into), **values) + "\n")
