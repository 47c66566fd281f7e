"""The commands below `check`: is this address, this message real, and does this phone work?"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from simguide.errors import InputError
from simguide.terminal import environment
from simguide.terminal.answering import answering
from simguide.terminal.encodings import refuse_bytes
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

app = typer.Typer(
    help="Is this real, and will it work?",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

UrlArgument = Annotated[str, typer.Argument(metavar="URL", help="The address, in quotes; it is never opened.")]
TextArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[TEXT]", help="The message, in quotes; - or nothing: read from a pipe.")
]
NumberArgument = Annotated[
    list[str], typer.Argument(metavar="NUMBER...", help="The telephone number or short code, in any way of writing it.")
]
EidOption = Annotated[
    str, typer.Option("--eid", metavar="SHOWN", help="Does the phone show an EID? yes, no or unknown.")
]
SimLockOption = Annotated[
    str, typer.Option("--sim-lock", metavar="LOCK", help="Is it locked to its seller? none, locked or unknown.")
]
VolteOption = Annotated[
    str, typer.Option("--volte", metavar="WORKS", help="Does it call by VoLTE on the network? yes, no or unknown.")
]
BandsOption = Annotated[
    str | None, typer.Option("--bands", metavar="LIST", help="Its bands, with commas: 1,3,19,n78.", show_default=False)
]
MarkOption = Annotated[
    str, typer.Option("--mark", metavar="SHOWN", help="Does it show the Japanese technical mark? yes, no or unknown.")
]
BoughtOption = Annotated[
    str,
    typer.Option("--bought", metavar="PLACE", help="Where it was bought: japan, abroad, mainland-china or unknown."),
]


@app.callback()
def check() -> None:
    """Is this real, and will it work?"""


@app.command()
@answering
def url(catalogue: "Catalogue", day: date, address: UrlArgument) -> "Answer":
    """Whose address is it, and what gives it away? Exit 0 official, 5 not."""
    from simguide.commands.check.url import answer_url  # models are loaded when a question is asked

    return answer_url(catalogue, refuse_bytes(address), as_of=day)


@app.command()
@answering
def sms(catalogue: "Catalogue", day: date, text: TextArgument = None) -> "Answer":
    """Which signs of fraud does a message show? Exit 0 none found, 5 some."""
    from simguide.commands.check.sms import answer_sms
    from simguide.commands.check.url import MOST_LETTERS

    typed = " ".join(text or ["-"])
    if typed == "-":
        piped = environment.piped_text(most=MOST_LETTERS)
        if piped is None:
            raise InputError(key="input.no-message")
        typed = piped
    return answer_sms(catalogue, refuse_bytes(typed), as_of=day)


@app.command("phone-ready")
@answering
def phone_ready(
    catalogue: "Catalogue",
    day: date,
    name: CarrierNameArgument = None,
    carrier: CarrierOption = None,
    eid: EidOption = "unknown",
    sim_lock: SimLockOption = "unknown",
    volte: VolteOption = "unknown",
    bands: BandsOption = None,
    mark: MarkOption = "unknown",
    bought: BoughtOption = "unknown",
) -> "Answer":
    """Will my phone work with a carrier? Say what it shows; without that, see what to look at."""
    from simguide.commands.check.answer import PhoneQuestion, SimLock
    from simguide.commands.check.handset import answer_phone
    from simguide.model.base import Tri
    from simguide.model.handset_check import PhoneOrigin
    from simguide.terminal.typed import band_names, choose

    seller = chosen_carrier(catalogue, name, carrier)
    if seller is None:
        raise InputError(key="no-carrier")
    question = PhoneQuestion(
        carrier=seller.id,
        eid=choose("--eid", eid, get_args(Tri), group="tri"),
        sim_lock=choose("--sim-lock", sim_lock, get_args(SimLock), group="sim-lock"),
        volte=choose("--volte", volte, get_args(Tri), group="tri"),
        bands=() if bands is None else band_names(bands),
        mark=choose("--mark", mark, get_args(Tri), group="tri"),
        bought=choose("--bought", bought, get_args(PhoneOrigin), group="origin"),
    )
    return answer_phone(catalogue, seller, question, as_of=day)


@app.command()
@answering
def phone(catalogue: "Catalogue", day: date, number: NumberArgument) -> "Answer":
    """Whose telephone number it is and from where it can be dialled, or what sort of number."""
    from simguide.commands.check.number import check_phone  # models are loaded when a question is asked

    return check_phone(catalogue, refuse_bytes(" ".join(number)), as_of=day)
