"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import InputError
from simguide.model.channel import PayWay
from simguide.terminal import completion
from simguide.terminal.choices import choice_option

if TYPE_CHECKING:
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class Color(StrEnum):
    """When colour is used."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def chosen_folder(option: str, typed: str | None) -> Path | None:
    """Return the folder typed, or None where none is.

    Args:
        option: What it was typed for, as the help calls it.
        typed: A folder.

    Raises:
        InputError: Nothing stands there: an unset variable of a script, and not the folder one is in.
    """
    if typed == "":
        raise InputError(key="no-folder", option=option)
    return None if typed is None else Path(typed)


def chosen_carrier(catalogue: "Catalogue", argument: str | None, option: str | None) -> "Carrier | None":
    """Return the carrier typed as an argument or with --carrier, or None where none is.

    Raises:
        InputError: Both are typed.
        UnknownNameError: No carrier has this name.
    """
    if argument is not None and option is not None:
        raise InputError(key="two-carriers", argument=argument, option=option)
    typed = option if argument is None else argument
    if typed is None:
        return None
    from simguide.advice.naming import find_carrier  # only where a carrier is typed

    return find_carrier(catalogue, typed)


def several_carriers(arguments: list[str] | None, options: list[str] | None) -> list[str]:
    """Return the carriers typed as arguments or each with --carrier.

    Raises:
        InputError: Some are typed in the one way, some in the other.
    """
    if arguments and options:
        named = " ".join(f"--carrier {it}" for it in options)
        raise InputError(key="two-ways", arguments=" ".join(arguments), options=named)
    return arguments or options or []


CarrierArgument = Annotated[
    str,
    typer.Argument(
        metavar="CARRIER", help="Carrier, by id or by any of its names.", autocompletion=completion.complete_carrier
    ),
]
"""Of a command that cannot do without one."""
CarrierOption = Annotated[
    str | None,
    typer.Option(
        "--carrier",
        "-c",
        metavar="NAME",
        help="Carrier, by id or by any of its names.",
        autocompletion=completion.complete_carrier,
    ),
]
CarrierNameArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[CARRIER]",
        help="The same as --carrier.",
        autocompletion=completion.complete_carrier,
        show_default=False,
    ),
]
WayArgument = Annotated[
    str | None,
    typer.Argument(metavar="[WAY]", help="Number of a way in the short answer, to open it.", show_default=False),
]
CardOption = Annotated[
    str | None,
    typer.Option(
        "--card", metavar="TYPE", help="Only for this card type.", autocompletion=completion.complete_card_type
    ),
]
MethodOption = Annotated[
    str | None,
    typer.Option(
        "--method", "-m", metavar="METHOD", help="Only by this method.", autocompletion=completion.complete_method
    ),
]
PayOption = Annotated[
    str | None,
    choice_option("--pay", choices=PayWay, group="pay", says="Only what can be paid this way", metavar="WAY"),
]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day of the stay, YYYY-MM-DD.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day of the stay, YYYY-MM-DD.")]
ActivatedOption = Annotated[
    str | None, typer.Option("--activated", metavar="DATE", help="Day on which the line was activated, YYYY-MM-DD.")
]
LastTopUpOption = Annotated[
    str | None, typer.Option("--last-top-up", metavar="DATE", help="Day of the last top-up, YYYY-MM-DD.")
]
ValidUntilOption = Annotated[
    str | None, typer.Option("--valid-until", metavar="DATE", help="Last day of what you bought, YYYY-MM-DD.")
]
AppliedOption = Annotated[
    str | None,
    typer.Option("--applied", metavar="DATE", help="Day you applied to have the number stored, YYYY-MM-DD."),
]
AbroadOption = Annotated[bool, typer.Option("--abroad", help="Only what works from outside Japan.")]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", case_sensitive=False, help="How to write the answer; table if not given."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Short for --format json.")]
LangOption = Annotated[
    str | None,
    typer.Option(
        "--lang",
        "-l",
        metavar="LANG",
        help="en, zh or ja; else SIMGUIDE_LANG, else the locale.",
        autocompletion=completion.complete_lang,
    ),
]
DataDirOption = Annotated[
    str | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="Folder of own data files, merged over the shipped ones; else SIMGUIDE_DATA.",
    ),
]
"""Not `--data`, which is gigabytes."""
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file; - is standard output."),
]
BriefOption = Annotated[
    bool, typer.Option("--brief", "-b", help="The short answer; it is what you get anyway.", hidden=True)
]
VerboseOption = Annotated[
    bool, typer.Option("--verbose", "-v", help="All that is on record, with sources; JSON and CSV are always whole.")
]
OpenOption = Annotated[bool, typer.Option("--open", help="Open the page of the answer in the browser.")]
PageQrOption = Annotated[bool, typer.Option("--page-qr", help="Draw the page of the answer as a QR code, for a phone.")]
ClerkOption = Annotated[
    bool, typer.Option("--show-clerk", help="Only the Japanese sentence to show to a clerk, with its reading.")
]
CompactOption = Annotated[
    bool, typer.Option("--compact", help="JSON of the short answer in one language, for an assistant or a chat.")
]
LimitOption = Annotated[str | None, typer.Option("--limit", metavar="N", help="Only the first N results.")]
FieldsOption = Annotated[
    str | None,
    typer.Option("--fields", metavar="A,B", help="JSON with these fields of the results alone, e.g. carrier.id."),
]
NoPagerOption = Annotated[bool, typer.Option("--no-pager", help="Never show a long answer page by page.")]
SourcesOption = Annotated[bool, typer.Option("--sources", help="Only on what the answer rests.")]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="Answer for this day, YYYY-MM-DD; today if not given.")
]
