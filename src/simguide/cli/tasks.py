"""The commands `renew` and `balance`."""

from datetime import date
from typing import TYPE_CHECKING

from simguide.cli.options import (
    AbroadOption,
    CardOption,
    CarrierOption,
    Color,
    ColorOption,
    DataOption,
    Format,
    FormatOption,
    JsonOption,
    LangOption,
    MethodOption,
    OutputOption,
    PayOption,
)
from simguide.cli.respond import Output, respond

if TYPE_CHECKING:
    from simguide.model.answer import AnyAnswer, TaskCommand
    from simguide.model.catalogue import Catalogue


def renew(
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    pay: PayOption = None,
    abroad: AbroadOption = False,
    format_: FormatOption = Format.TABLE,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """How to renew or top up: the ways at a glance, or step by step with --carrier."""
    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: _ask(catalogue, day, "renew", carrier, card, method, pay, abroad=abroad), out)


def balance(
    carrier: CarrierOption = None,
    card: CardOption = None,
    method: MethodOption = None,
    abroad: AbroadOption = False,
    format_: FormatOption = Format.TABLE,
    as_json: JsonOption = False,
    lang: LangOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    color: ColorOption = Color.AUTO,
) -> None:
    """How to see the money, data or days left, and the bill."""
    out = Output(format_, as_json, lang, data, output, color)
    respond(lambda catalogue, day: _ask(catalogue, day, "balance", carrier, card, method, None, abroad=abroad), out)


def _ask(
    catalogue: "Catalogue",
    day: date,
    task: "TaskCommand",
    name: str | None,
    card: str | None,
    method: str | None,
    pay: str | None,
    *,
    abroad: bool,
) -> "AnyAnswer":
    from simguide.advice.methods import answer_methods  # models are loaded when a question is asked
    from simguide.advice.naming import find_carrier
    from simguide.advice.tasks import answer_carrier_task
    from simguide.cli.questions import task_question

    carrier = None if name is None else find_carrier(catalogue, name)
    carrier_id = None if carrier is None else carrier.id
    question = task_question(
        catalogue, task, carrier_id=carrier_id, card=card, method=method, pay=pay, abroad=abroad
    )
    if carrier is None:
        return answer_methods(catalogue, question, as_of=day)
    return answer_carrier_task(catalogue, carrier, question, as_of=day)
