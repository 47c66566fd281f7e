"""The commands `carriers`, `methods`, `card-types`, `show` and `compare`."""

from typing import Annotated

import typer

from simguide.cli import completion
from simguide.cli.options import (
    Color,
    ColorOption,
    DataOption,
    FormatOption,
    JsonOption,
    LangOption,
    OutputOption,
)
from simguide.cli.respond import Output, respond

CarrierArgument = Annotated[
    str,
    typer.Argument(
        metavar="CARRIER", help="Carrier, by id or by any of its names.", autocompletion=completion.complete_carrier
    ),
]

CarrierArguments = Annotated[
    list[str],
    typer.Argument(
        metavar="CARRIER CARRIER [CARRIER]", help="Two or three carriers.", autocompletion=completion.complete_carrier
    ),
]


def carriers(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """List the carriers and sellers."""
    from simguide.advice.lists import list_carriers  # models are loaded when a question is asked

    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: list_carriers(catalogue, as_of=day), out)


def methods(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """List the ways of doing things, and what is true of each."""
    from simguide.advice.methods import list_methods

    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: list_methods(catalogue, as_of=day), out)


def card_types(
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """List the kinds of SIM, eSIM and line."""
    from simguide.advice.lists import list_card_types

    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: list_card_types(catalogue, as_of=day), out)


def show(
    carrier: CarrierArgument,
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Show all that is known of one carrier."""
    from simguide.advice.lists import show_carrier
    from simguide.advice.naming import find_carrier

    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: show_carrier(catalogue, find_carrier(catalogue, carrier), as_of=day), out)


def compare(
    carriers: CarrierArguments,
    format_: FormatOption = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Put two or three carriers side by side."""
    from simguide.advice.lists import compare_carriers
    from simguide.advice.naming import find_carriers

    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: compare_carriers(catalogue, find_carriers(catalogue, carriers), as_of=day), out)
