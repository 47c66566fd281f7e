"""The closed questions: those that are whole without anything that only the user knows.

They follow from the commands that there are: one that takes a carrier as its argument is asked of each carrier, one
that needs no argument is asked by itself. A new command has its pages without a line here.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any, Final

from simguide import api
from simguide.command_list import COMMANDS, GROUPS
from simguide.commands.esim.answer import Usage
from simguide.model.answer import Answer
from simguide.model.carrier import Carrier
from simguide.model.catalogue import Catalogue
from simguide.model.rule import RuleTopic
from simguide.model.value import Value
from simguide.render.site_page import PLACES, carrier_place
from simguide.terminal.choices import words_of
from simguide.terminal.options import CarrierArgument, CarrierNameArgument

PUBLIC_GROUPS: Final = ("line", "change", "choose", "look", "true")
"""Groups of commands that ask of the catalogue; the others are about own lines or for makers of data."""
CARD: Final = "show"
"""The command that shows a carrier in short: its page is the carrier's own."""
STAYS: Final = (3, 5, 7, 10, 14, 21, 30, 60, 90)
"""Days of a stay that people ask of most."""
_LEFT_OUT: Final = frozenset(["sources"])
"""Commands without a page of their own: every page lists the sources that it rests on, and all at once are too many."""


class Closed(Value):
    """A closed question, and where its answer stands."""

    command: str
    """The command."""
    place: str
    """Where below a language or the API, e.g. `carriers/docomo/renew`."""
    line: str
    """What is typed for it, without the name of the program."""
    carrier: str | None = None
    """Id of the carrier that it asks of."""
    ask: Callable[[Catalogue, date], Answer]
    """Answers it."""


def closed_questions(catalogue: Catalogue) -> tuple[Closed, ...]:
    """Return every closed question, those of carriers first, in the order of the help."""
    carriers = sorted(catalogue.carriers(), key=lambda it: it.id)
    of_carriers = carrier_commands()
    asked = [_of_carrier(carrier, command) for carrier in carriers for command in of_carriers]
    return (*asked, *map(_alone, _general_commands()), *_esim(), *_rules())


def carrier_commands() -> tuple[str, ...]:
    """Return the commands that are asked of a carrier, its card first, then in the order of the help."""
    found = [command for command in _public() if _carrier_parameter(command) is not None]
    return tuple(sorted(found, key=lambda command: command != CARD))


def _general_commands() -> tuple[str, ...]:
    return tuple(command for command in _public() if not _required(command))


def _public() -> Iterator[str]:
    return (
        command for group in PUBLIC_GROUPS for command in GROUPS[group] if command not in _LEFT_OUT and _asking(command)
    )


def _asking(command: str) -> Callable[..., Any] | None:
    """Return the function that answers a command; none for a group of commands."""
    rooms = vars(import_module(f"simguide.commands.{COMMANDS[command]}.command"))
    found = rooms.get(command.replace("-", "_")) or rooms.get(f"{command}_")
    return getattr(found, "__wrapped__", None)


def _parameters(command: str) -> Mapping[str, inspect.Parameter]:
    asking = _asking(command)
    assert asking is not None, "only what answers is looked at"  # noqa: S101
    return dict(list(inspect.signature(asking).parameters.items())[2:])


def _carrier_parameter(command: str) -> str | None:
    """Return the name of the parameter that takes the carrier, if the command takes one as its argument."""
    named = _parameters(command).items()
    return next((name for name, it in named if it.annotation in (CarrierNameArgument, CarrierArgument)), None)


def _required(command: str) -> tuple[str, ...]:
    return tuple(name for name, it in _parameters(command).items() if it.default is inspect.Parameter.empty)


def _ask(command: str, options: Mapping[str, str], catalogue: Catalogue, day: date) -> Answer:
    """Answer as the command does; a carrier that is given by its id is found by its name."""
    return api.ask(command, catalogue, as_of=day, **options)


def _contact(carrier: str | None, catalogue: Catalogue, day: date) -> Answer:
    """Answer `contact` for the whole day: the command says what is open at the moment."""
    from simguide.commands.contact.advise import answer_contact, answer_contacts
    from simguide.commands.contact.answer import ContactQuestion

    question = ContactQuestion(carrier=carrier)
    found: Carrier | None = None if carrier is None else catalogue.carrier(carrier)
    if found is None:
        return answer_contacts(catalogue, question, as_of=day)
    return answer_contact(catalogue, found, question, as_of=day)


_WITHOUT_CLOCK: Final = {"contact": _contact}
"""Commands that say what holds at the moment; on a page it would be wrong an hour later."""


def _of_carrier(carrier: Carrier, command: str) -> Closed:
    parameter = _carrier_parameter(command)
    assert parameter is not None, "the command takes a carrier"  # noqa: S101
    timeless = _WITHOUT_CLOCK.get(command)
    return Closed(
        command=command,
        place=carrier_place(command, carrier.id),
        line=f"{command} {carrier.id}",
        carrier=carrier.id,
        ask=partial(timeless, carrier.id) if timeless else partial(_ask, command, {parameter: carrier.id}),
    )


def _alone(command: str) -> Closed:
    timeless = _WITHOUT_CLOCK.get(command)
    ask = partial(timeless, None) if timeless else partial(_ask, command, {})
    return Closed(command=command, place=PLACES.get(command, command), line=command, ask=ask)


def _esim() -> Iterator[Closed]:
    """Yield which eSIM to take for the stays and the use of data that people ask of most."""
    for days in STAYS:
        yield _with("esim", f"esim/{days}-days", f"--stay {days}", stay=str(days))
        for usage in words_of(Usage):
            options = {"stay": str(days), "data_gb": usage}
            yield _with("esim", f"esim/{days}-days/{usage}", f"--stay {days} --data {usage}", **options)
    yield _with("esim", "esim/long", "--stay long", stay="long")


def _rules() -> Iterator[Closed]:
    for topic in words_of(RuleTopic):
        yield _with("rules", f"rules/{topic}", topic, topic=topic)


def _with(command: str, place: str, typed: str, **options: str) -> Closed:
    return Closed(command=command, place=place, line=f"{command} {typed}", ask=partial(_ask, command, options))
