"""The command `contact`."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.commands.contact.answer import ContactPurpose
from simguide.model.base import SpokenLang
from simguide.terminal import environment
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of
from simguide.terminal.options import AbroadOption, CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

PurposeOption = Annotated[
    str | None, choice_option("--for", choices=ContactPurpose, group="contact-purpose", says="What the call is about")
]
SpeakOption = Annotated[
    str | None,
    choice_option("--speak", choices=SpokenLang, group="lang", says="Language that the desk speaks", metavar="LANG"),
]
TimeOption = Annotated[
    str | None,
    typer.Option("--at-time", metavar="HH:MM", help="Time in Japan at which you call; now if not given."),
]
_JAPAN = timedelta(hours=9)


@answering
def contact(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    abroad: AbroadOption = False,
    purpose: PurposeOption = None,
    speak: SpeakOption = None,
    at_time: TimeOption = None,
) -> "Answer":
    """Whom to call or to write to: from where you are, in which language, open now or not, and what to say."""
    from simguide.commands.contact.advise import answer_contact, answer_contacts  # models when a question is asked
    from simguide.commands.contact.answer import ContactQuestion
    from simguide.terminal.typed import choose, read_clock

    found = chosen_carrier(catalogue, name, carrier)
    question = ContactQuestion(
        carrier=None if found is None else found.id,
        abroad=abroad,
        purpose=choose("--for", purpose, words_of(ContactPurpose), group="contact-purpose"),
        speak=choose("--speak", speak, words_of(SpokenLang), group="lang"),
        at_time=read_clock("--at-time", at_time) or _now(day),
    )
    if found is None:
        return answer_contacts(catalogue, question, as_of=day)
    return answer_contact(catalogue, found, question, as_of=day)


def _now(day: date) -> str | None:
    """Return the time in Japan, as far as the answer is for today."""
    now = environment.now() + _JAPAN
    return now.strftime("%H:%M") if day == environment.today() else None
