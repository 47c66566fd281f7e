"""The command `esim`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from simguide.cli import completion
from simguide.cli.options import PayOption
from simguide.cli.respond import answering
from simguide.errors import StayError

if TYPE_CHECKING:
    from simguide.model.any_answer import AnyAnswer
    from simguide.model.catalogue import Catalogue
    from simguide.model.esim_answer import EsimQuestion

MOST_DAYS = 3650
"""Longest stay that can be asked for, in days."""
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


@answering
def esim(
    catalogue: "Catalogue",
    day: date,
    stay: StayOption = None,
    need: NeedOption = None,
    pay: PayOption = None,
    document: DocumentOption = None,
) -> "AnyAnswer":
    """Which eSIM suits a stay in Japan, what it needs, and what it cannot do."""
    from simguide.advice.esim import answer_esim  # models are loaded when a question is asked

    question = esim_question(stay=stay, need=need or [], pay=pay, document=document)
    return answer_esim(catalogue, question, as_of=day)


def esim_question(*, stay: str | None, need: list[str], pay: str | None, document: str | None) -> "EsimQuestion":
    """Return the question of `esim`.

    Raises:
        StayError: The stay is neither short, long nor a number of days from 1 to `MOST_DAYS`.
        ChoiceError: A need, way to pay or document is not one of the choices.
    """
    from simguide.advice.esim import stay_of
    from simguide.cli.questions import choose
    from simguide.model.answer import Service
    from simguide.model.carrier import Document
    from simguide.model.channel import PayWay
    from simguide.model.esim_answer import EsimQuestion
    from simguide.model.plan import Stay

    days: int | None = None
    if stay is not None and stay not in get_args(Stay):
        is_number = stay.isdecimal() and len(stay) <= len(str(MOST_DAYS))
        if not is_number or not 1 <= int(stay) <= MOST_DAYS:
            raise StayError(found=stay, most=MOST_DAYS)
        days = int(stay)
    services = [name.strip() for names in need for name in names.split(",")]
    return EsimQuestion(
        stay=stay_of(days) if days is not None else choose("--stay", stay, get_args(Stay)),
        days=days,
        need=tuple(choose("--need", name, get_args(Service)) for name in dict.fromkeys(services)),
        pay=choose("--pay", pay, get_args(PayWay)),
        document=choose("--id", document, get_args(Document)),
    )
