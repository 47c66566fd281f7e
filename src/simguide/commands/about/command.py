"""The command `about`."""

from datetime import date
from typing import TYPE_CHECKING

from simguide.terminal.answering import answering
from simguide.terminal.options import CarrierArgument

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue


@answering
def about(catalogue: "Catalogue", day: date, carrier: CarrierArgument) -> "Answer":
    """A carrier in short: what it is, how to renew, check and keep its line, whom to ask."""
    from simguide.advice.naming import find_carrier
    from simguide.commands.about.advise import answer_about  # models are loaded when a question is asked

    return answer_about(catalogue, find_carrier(catalogue, carrier), as_of=day)
