"""The command `apn`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import ChoiceError, UnknownApnError, UnknownNameError
from simguide.terminal.answering import Attached, Attachment, answering
from simguide.terminal.completion import Candidate, catalogue_here, matching
from simguide.terminal.options import CarrierArgument

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue


def complete_line(context: typer.Context, incomplete: str) -> list[Candidate]:
    """Return the numbers of the settings of the carrier that is typed."""
    from simguide.advice.naming import find_carrier  # only where a shell asks
    from simguide.commands.apn.advise import numbered

    try:
        carrier = find_carrier(catalogue_here(), context.params.get("name") or "")
    except UnknownNameError:
        return []
    return matching(
        incomplete,
        (Candidate(str(number), " · ".join((it.apn, *it.networks)), (it.apn,)) for number, it in numbered(carrier)),
    )


LineOption = Annotated[
    str | None,
    typer.Option(
        "--line",
        metavar="LINE",
        help="Which settings, where lines differ: their number, the access point, or the network (docomo, au ...).",
        autocompletion=complete_line,
    ),
]
MobileconfigOption = Annotated[
    Path | None,
    typer.Option(
        "--mobileconfig",
        metavar="FILE",
        help="Write a configuration profile for iPhone and iPad; - writes it to standard output, instead of the "
        "answer.",
    ),
]


@answering
def apn(
    catalogue: "Catalogue",
    day: date,
    name: CarrierArgument,
    line: LineOption = None,
    mobileconfig: MobileconfigOption = None,
) -> "Answer | Attached":
    """Access point (APN) settings, where they come from, and a profile for iPhone."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.apn.advise import (  # models are loaded when a question is asked
        answer_apn,
        choose_line,
        line_choices,
    )
    from simguide.commands.apn.answer import ApnQuestion

    carrier = find_carrier(catalogue, name)
    choices = line_choices(carrier)
    if not choices and (line is not None or mobileconfig is not None):
        raise UnknownApnError(carrier=carrier.id)
    chosen = None if line is None else choose_line(carrier, line)
    answer = answer_apn(catalogue, carrier, ApnQuestion(carrier=carrier.id, line=chosen), as_of=day)
    if mobileconfig is None:
        return answer
    if chosen is None and len(choices) > 1:
        raise ChoiceError(option="--line", found="", choices=choices)
    from simguide.commands.apn.profile import write_profile  # plistlib is loaded only for a profile

    said = "profile-unasked" if answer.results[0].iphone_profile == "no" else "profile-written"
    content = write_profile(answer.results[0])
    profile = Attachment(option="--mobileconfig", path=mobileconfig, content=content, is_private=False, said=said)
    return Attached(answer, profile)
