"""The command `esim`."""

from typing import Annotated

import typer

from simguide.cli import completion
from simguide.cli.options import (
    Color,
    ColorOption,
    DataOption,
    Format,
    FormatOption,
    JsonOption,
    LangOption,
    OutputOption,
    PayOption,
)
from simguide.cli.respond import Output, respond

StayOption = Annotated[
    str | None,
    typer.Option(
        "--stay",
        metavar="STAY",
        help="short (up to 90 days), long, or a number of days.",
        autocompletion=completion.complete_stay,
    ),
]
NeedOption = Annotated[
    list[str] | None,
    typer.Option(
        "--need",
        metavar="LIST",
        help="What it must offer: voice, sms, number; with commas.",
        autocompletion=completion.complete_service,
    ),
]
DocumentOption = Annotated[
    str | None,
    typer.Option(
        "--id",
        metavar="DOCUMENT",
        help="The document you have: passport, residence-card, japanese-id, none.",
        autocompletion=completion.complete_document,
    ),
]


def esim(
    stay: StayOption = None,
    need: NeedOption = None,
    pay: PayOption = None,
    document: DocumentOption = None,
    format_: FormatOption = Format.TABLE,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """Which eSIM suits a stay in Japan, what it needs, and what it cannot do."""
    from simguide.advice.esim import answer_esim  # models are loaded when a question is asked
    from simguide.cli.questions import esim_question

    out = Output(format_, as_json, lang, data, output, color)
    respond(
        lambda catalogue, day: answer_esim(
            catalogue, esim_question(stay=stay, need=need or [], pay=pay, document=document), as_of=day
        ),
        out,
    )
