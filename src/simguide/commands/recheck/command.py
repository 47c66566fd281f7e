"""The command `catalogue recheck`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import MissingExtraError
from simguide.model.source import SourceKind
from simguide.terminal import environment
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of
from simguide.terminal.options import CarrierOption

if TYPE_CHECKING:
    from simguide.commands.recheck.answer import RecheckAnswer
    from simguide.model.catalogue import Catalogue

_MOST_PAGES = 99_999

KindOption = Annotated[
    str | None,
    choice_option("--kind", choices=SourceKind, group="evidence-short", says="Only sources of this kind"),
]
WriteOption = Annotated[
    bool,
    typer.Option("--write", help="Put the new day of reading into the data files where all values stand."),
]


@answering
def recheck(
    catalogue: "Catalogue",
    day: date,
    carrier: CarrierOption = None,
    kind: KindOption = None,
    is_write: WriteOption = False,
    limit: str | None = None,
    own: Path | None = None,
) -> "RecheckAnswer":
    """Open the sources and say whether what rests on them still stands; --limit says how many pages."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.recheck.advise import answer_recheck, sources_to_visit, to_write, with_written
    from simguide.commands.recheck.answer import RecheckQuestion
    from simguide.commands.recheck.cache import PageCache
    from simguide.terminal.progress import progress
    from simguide.terminal.typed import choose, read_count

    try:
        from simguide.commands.recheck.visiting import visit_all  # its client and its reader come with an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError(extra="upkeep", missing=error.name or "") from error

    question = RecheckQuestion(
        carrier=None if carrier is None else find_carrier(catalogue, carrier).id,
        kind=choose("--kind", kind, words_of(SourceKind), group="evidence-short"),
        limit=None if limit is None else read_count("--limit", limit, most=_MOST_PAGES),
        is_write=is_write,
    )
    urls = list(dict.fromkeys(source.url for source in sources_to_visit(catalogue, question)))
    with progress(len(urls)) as told:
        cache = PageCache(environment.cache_folder() / "pages")
        visits = visit_all(urls, cache=cache, as_of=day, told=told)
    answer = answer_recheck(catalogue, question, visits, as_of=day)
    if not is_write:
        return answer
    from simguide.loading.rereading import data_folder, mark_read  # only where files are written

    return with_written(answer, mark_read(data_folder(own), to_write(answer), read_on=day))
