"""The command `autopay`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from simguide.commands.autopay.answer import AutoKind
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option
from simguide.terminal.options import (
    AbroadOption,
    CarrierNameArgument,
    CarrierOption,
    MethodOption,
    WayArgument,
    chosen_carrier,
)

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

KindOption = Annotated[
    str | None, choice_option("--kind", choices=AutoKind, group="auto", says="Buying again or paying the bill")
]


_MOST_WAYS = 999


@answering
def autopay(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    way: WayArgument = None,
    carrier: CarrierOption = None,
    kind: KindOption = None,
    method: MethodOption = None,
    abroad: AbroadOption = False,
) -> "Answer":
    """Automatic top-up and automatic payment, told apart: what sets them off, and how to stop them."""
    from simguide.advice.naming import find_method
    from simguide.commands.autopay.advise import (  # models when a question is asked
        answer_autopay,
        answer_carrier_autopay,
    )
    from simguide.commands.autopay.answer import AUTO_KINDS, AutopayQuestion
    from simguide.terminal.typed import choose, read_count

    found = chosen_carrier(catalogue, name, carrier)
    question = AutopayQuestion(
        carrier=None if found is None else found.id,
        kind=choose("--kind", kind, AUTO_KINDS, group="auto"),
        method=None if method is None else find_method(catalogue, method).id,
        abroad=abroad,
        way=None if way is None else read_count("WAY", way, most=_MOST_WAYS),
    )
    if found is None:
        return answer_autopay(catalogue, question, as_of=day)
    return answer_carrier_autopay(catalogue, found, question, as_of=day)
