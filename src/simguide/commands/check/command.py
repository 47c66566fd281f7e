"""The commands below `check`: is this address, this message real, and does this phone work?"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from simguide.commands.check.answer import SimLock
from simguide.errors import InputError
from simguide.model.base import Tri
from simguide.model.handset_check import PhoneOrigin
from simguide.terminal import environment
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option
from simguide.terminal.encodings import refuse_bytes
from simguide.terminal.options import CarrierNameArgument, CarrierOption, chosen_carrier

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

app = typer.Typer(
    help="Is this real, and will it work?",
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

UrlArgument = Annotated[str, typer.Argument(metavar="URL", help="The address, in quotes; it is never opened.")]
TextArgument = Annotated[
    list[str] | None, typer.Argument(metavar="[TEXT]", help="The message, in quotes; - or nothing: read from a pipe.")
]
SellerArgument = Annotated[
    list[str], typer.Argument(metavar="TEXT...", help="The handle, the shop, or what it calls itself.")
]
NumberArgument = Annotated[
    list[str], typer.Argument(metavar="NUMBER...", help="The telephone number or short code, in any way of writing it.")
]
EidOption = Annotated[
    str, choice_option("--eid", choices=Tri, group="tri", says="Does the phone show an EID? {words}.", metavar="SHOWN")
]
SimLockOption = Annotated[
    str,
    choice_option(
        "--sim-lock", choices=SimLock, group="sim-lock", says="Is it locked to its seller? {words}.", metavar="LOCK"
    ),
]
VolteOption = Annotated[
    str,
    choice_option(
        "--volte", choices=Tri, group="tri", says="Does it call by VoLTE on the network? {words}.", metavar="WORKS"
    ),
]
BandsOption = Annotated[
    str | None, typer.Option("--bands", metavar="LIST", help="Its bands, with commas: 1,3,19,n78.", show_default=False)
]
MarkOption = Annotated[
    str,
    choice_option(
        "--mark", choices=Tri, group="tri", says="Does it show the Japanese technical mark? {words}.", metavar="SHOWN"
    ),
]
BoughtOption = Annotated[
    str, choice_option("--bought", choices=PhoneOrigin, group="origin", says="Where it was bought", metavar="PLACE")
]


@app.callback()
def check(context: typer.Context) -> None:
    """Is this real, and will it work?"""
    if context.invoked_subcommand is not None:
        return
    from simguide.commands.check.url import MOST_LETTERS  # models are loaded when a question is asked

    piped = environment.piped_text(most=MOST_LETTERS)  # what comes through a pipe is a message
    context.find_root().obj(["check", "sms", "--", piped] if piped and piped.strip() else ["check", "-h"])


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


@app.command()
@answering
def seller(catalogue: "Catalogue", day: date, name: SellerArgument) -> "Answer":
    """Is a handle, shop or account that offers lines a carrier's? Exit 0 on record, 5 not."""
    from simguide.commands.check.seller import answer_seller  # models are loaded when a question is asked

    return answer_seller(catalogue, refuse_bytes(" ".join(name)), as_of=day)


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
    from simguide.commands.check.answer import PhoneQuestion
    from simguide.commands.check.handset import answer_phone
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
