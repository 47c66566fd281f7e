"""The command `publish`."""

from typing import Annotated

import typer

from simguide.i18n.messages import message
from simguide.terminal import environment
from simguide.terminal.answering import chosen_day, chosen_language
from simguide.terminal.options import AsOfOption, DataDirOption, LangOption, chosen_folder
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


def publish(
    folder: FolderArgument,
    base: BaseOption = None,
    home: HomeOption = None,
    data: DataDirOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> None:
    """Write the site: a page for every closed question in three languages, and a static API."""
    from simguide.loading.catalogue import load_catalogue
    from simguide.publish.folder import write_site  # nothing else needs the site
    from simguide.publish.places import checked_base
    from simguide.publish.settings import Settings

    chosen = chosen_language(lang) or environment.environment_language()
    day = chosen_day(as_of)
    own = chosen_folder("--data-dir", data)
    into = chosen_folder("DIR", folder)
    assert into is not None, "the argument is required"  # noqa: S101
    settings = Settings(
        as_of=day,
        base=None if base is None else checked_base(base),
        home=None if home is None else checked_base(home),
    )
    catalogue = load_catalogue(
        environment.environment_data() if own is None else own, updates=environment.updates_folder()
    ).on(day)
    said = message("publishing", chosen)
    written = write_site(catalogue, settings, into, lambda done, of: environment.show_progress(said, done, of))
    values = {"files": written.files, "pages": written.pages, "megabytes": f"{written.size / 1e6:.1f}"}
    put(message("published", chosen, path=str(into), **values) + "\n")
