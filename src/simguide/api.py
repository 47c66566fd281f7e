"""The door for Python programs: load the data, ask a question, write the answer.

One function a question. Each answers as the command of the same name does, with the same words for its values: `pay`
takes `credit-card`, `クレジットカード` or `信用卡`. Each raises the same errors, all of them a `SimguideError`. What
this module names stays: docs/python.md says what that promises.
"""

import io
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict, cast, overload

from simguide.advice.answered import with_age
from simguide.command_list import COMMANDS
from simguide.commands.apn.answer import ApnAnswer
from simguide.commands.arrive.answer import ArriveAnswer
from simguide.commands.autopay.answer import AutopayAnswer
from simguide.commands.calls.answer import CallsAnswer
from simguide.commands.change.answer import ChangeAnswer
from simguide.commands.check.answer import MessageAnswer, PhoneReadyAnswer, UrlAnswer
from simguide.commands.check.number_answer import CheckPhoneAnswer
from simguide.commands.check.seller_answer import SellerAnswer
from simguide.commands.contact.answer import ContactAnswer
from simguide.commands.esim.answer import EsimAnswer
from simguide.commands.find.answer import FindAnswer
from simguide.commands.identify.answer import IdentifyAnswer
from simguide.commands.keep.answer import KeepAnswer
from simguide.commands.knowledge.answer import ClaimAnswer, RuleAnswer, SourceAnswer, TermAnswer
from simguide.commands.leave.answer import LeaveAnswer
from simguide.commands.lists.answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer, CompareAnswer
from simguide.commands.my.answer import LineListAnswer
from simguide.commands.recover.answer import RecoverAnswer
from simguide.commands.renew_balance.answer import CarrierTaskAnswer, MethodAnswer
from simguide.commands.turns.answer import CancelAnswer, MoveAnswer, PortAnswer
from simguide.errors import SimguideError, UnknownNameError
from simguide.model.answer import Answer
from simguide.model.base import Lang
from simguide.model.catalogue import Catalogue
from simguide.terminal import environment
from simguide.terminal.wording import word_error

__all__ = [
    "Answer",
    "Catalogue",
    "Compact",
    "Depth",
    "Lang",
    "SimguideError",
    "UnknownNameError",
    "apn",
    "arrive",
    "ask",
    "autopay",
    "balance",
    "calls",
    "cancel",
    "card_types",
    "carriers",
    "change",
    "check_phone",
    "check_phone_ready",
    "check_seller",
    "check_sms",
    "check_url",
    "claims",
    "compare",
    "contact",
    "esim",
    "explain",
    "find",
    "identify",
    "keep",
    "leave",
    "load",
    "methods",
    "move",
    "own_lines",
    "port",
    "recover",
    "renew",
    "rules",
    "show",
    "sources",
    "to_compact",
    "to_json",
    "to_markdown",
    "word",
]

Depth = Literal["short", "full", "sources"]
"""How much Markdown says: one screen, everything on record, or on what the answer rests."""
Told = str | list[str]


class Compact(TypedDict):
    """The short answer in one language, `simguide.compact/1`; what is empty is left out."""

    schema: str
    command: str
    question: NotRequired[dict[str, Any]]
    as_of: str
    catalogue: str
    lang: str
    title: str
    said: NotRequired[list[str]]
    steps: NotRequired[list[str]]
    facts: NotRequired[dict[str, Told]]
    rows: NotRequired[list[dict[str, Told]]]
    next: NotRequired[list[str]]
    evidence: NotRequired[str]


def load(data: Path | str | None = None) -> Catalogue:
    """Return the data: the shipped ones, or newer ones that the user took in, with a folder merged over them.

    Args:
        data: Folder of own data files; else what SIMGUIDE_DATA names.

    Raises:
        SimguideError: A file cannot be read, or has faults.
    """
    from simguide.loading.catalogue import load_catalogue

    own = environment.environment_data() if data is None else Path(data)
    return load_catalogue(own, updates=environment.updates_folder())


@overload
def renew(
    catalogue: Catalogue,
    carrier: str,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    pay: str | None = None,
    method: str | None = None,
    card: str | None = None,
    way: int | None = None,
) -> CarrierTaskAnswer: ...


@overload
def renew(
    catalogue: Catalogue,
    carrier: None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    pay: str | None = None,
    method: str | None = None,
    card: str | None = None,
    way: None = None,
) -> MethodAnswer: ...


def renew(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    pay: str | None = None,
    method: str | None = None,
    card: str | None = None,
    way: int | None = None,
) -> CarrierTaskAnswer | MethodAnswer:
    """Answer how a line is renewed or topped up; without a carrier, the ways in general.

    Args:
        catalogue: The data.
        carrier: Carrier, by id or by any of its names.
        as_of: The day for which the answer holds; today in Japan if not given.
        abroad: Whether only what works from outside Japan counts.
        pay: Way to pay.
        method: Method, e.g. `convenience-store`.
        card: Card type.
        way: Number of a way in the short answer, to open it.

    Raises:
        SimguideError: A name or a value is not known; `nearest` has what was probably meant.
    """
    asked = {"name": carrier, "abroad": abroad, "pay": pay, "method": method, "card": card, "way": _typed(way)}
    return cast("CarrierTaskAnswer | MethodAnswer", ask("renew", catalogue, as_of=as_of, **asked))


@overload
def balance(
    catalogue: Catalogue,
    carrier: str,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    method: str | None = None,
    card: str | None = None,
    way: int | None = None,
) -> CarrierTaskAnswer: ...


@overload
def balance(
    catalogue: Catalogue,
    carrier: None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    method: str | None = None,
    card: str | None = None,
    way: None = None,
) -> MethodAnswer: ...


def balance(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    method: str | None = None,
    card: str | None = None,
    way: int | None = None,
) -> CarrierTaskAnswer | MethodAnswer:
    """Answer how the money, data or days left are seen; the arguments are those of `renew`."""
    asked = {"name": carrier, "abroad": abroad, "method": method, "card": card, "way": _typed(way)}
    return cast("CarrierTaskAnswer | MethodAnswer", ask("balance", catalogue, as_of=as_of, **asked))


def keep(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    sms_required: bool = False,
    months: int | str | None = None,
    last_top_up: date | str | None = None,
    valid_until: date | str | None = None,
    activated: date | str | None = None,
    applied: date | str | None = None,
) -> KeepAnswer:
    """Answer how a number is kept, what that costs, and with the days of a line until when it lives."""
    return cast(
        "KeepAnswer",
        ask(
            "keep",
            catalogue,
            as_of=as_of,
            name=carrier,
            abroad=abroad,
            sms="required" if sms_required else None,
            months=_typed(months),
            last_top_up=_typed(last_top_up),
            valid_until=_typed(valid_until),
            activated=_typed(activated),
            applied=_typed(applied),
        ),
    )


def autopay(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    kind: str | None = None,
    method: str | None = None,
    way: int | None = None,
) -> AutopayAnswer:
    """Answer how a line is topped up or paid by itself, and how that is stopped."""
    asked = {"name": carrier, "abroad": abroad, "kind": kind, "method": method, "way": _typed(way)}
    return cast("AutopayAnswer", ask("autopay", catalogue, as_of=as_of, **asked))


def recover(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    state: str | None = None,
    since: date | str | None = None,
) -> RecoverAnswer:
    """Answer what to do when a line is suspended, expired, lost or silent."""
    asked = {"name": carrier, "abroad": abroad, "state": state, "since": _typed(since)}
    return cast("RecoverAnswer", ask("recover", catalogue, as_of=as_of, **asked))


def cancel(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    way: int | None = None,
) -> CancelAnswer:
    """Answer how a line is ended."""
    return cast("CancelAnswer", ask("cancel", catalogue, as_of=as_of, name=carrier, abroad=abroad, way=_typed(way)))


def move(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    old: str | None = None,
    to: str | None = None,
    way: int | None = None,
) -> MoveAnswer:
    """Answer how a line comes to another phone; `old` is the old phone, `to` the new one."""
    asked = {"name": carrier, "abroad": abroad, "old": old, "to": to, "way": _typed(way)}
    return cast("MoveAnswer", ask("move", catalogue, as_of=as_of, **asked))


def port(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    to: str | None = None,
    way: int | None = None,
) -> PortAnswer:
    """Answer how a number goes to another carrier, `to`."""
    asked = {"name": carrier, "abroad": abroad, "to": to, "way": _typed(way)}
    return cast("PortAnswer", ask("port", catalogue, as_of=as_of, **asked))


def change(
    catalogue: Catalogue, carrier: str | None = None, *, as_of: date | None = None, what: str | None = None
) -> ChangeAnswer:
    """Answer where plan, name, address, payment or password are changed."""
    return cast("ChangeAnswer", ask("change", catalogue, as_of=as_of, name=carrier, what=what))


def contact(
    catalogue: Catalogue,
    carrier: str | None = None,
    *,
    as_of: date | None = None,
    abroad: bool = False,
    purpose: str | None = None,
    speak: str | None = None,
    at_time: str | None = None,
) -> ContactAnswer:
    """Answer whom to call or to write to; `at_time` is HH:MM in Japan, now if not given and the day is today."""
    asked = {"name": carrier, "abroad": abroad, "purpose": purpose, "speak": speak, "at_time": at_time}
    return cast("ContactAnswer", ask("contact", catalogue, as_of=as_of, **asked))


def calls(
    catalogue: Catalogue, carrier: str | None = None, *, as_of: date | None = None, abroad: bool = False
) -> CallsAnswer:
    """Answer what calls cost."""
    return cast("CallsAnswer", ask("calls", catalogue, as_of=as_of, name=carrier, abroad=abroad))


def apn(catalogue: Catalogue, carrier: str, *, as_of: date | None = None, line: str | None = None) -> ApnAnswer:
    """Answer with the settings of the access point."""
    return cast("ApnAnswer", ask("apn", catalogue, as_of=as_of, name=carrier, line=line))


def esim(
    catalogue: Catalogue,
    *,
    as_of: date | None = None,
    stay: int | str | None = None,
    starts_on: date | str | None = None,
    ends_on: date | str | None = None,
    data: float | str | None = None,
    need: Sequence[str] = (),
    pay: str | None = None,
    document: str | None = None,
    budget: int | str | None = None,
    phone: str | None = None,
    devices: int | str | None = None,
    top_up_required: bool = False,
    jpy_per_usd: float | str | None = None,
    asker: str | None = None,
    visa: str | None = None,
    age: int | None = None,
) -> EsimAnswer:
    """Answer which eSIM to take for a stay.

    Args:
        catalogue: The data.
        as_of: The day for which the answer holds; today in Japan if not given.
        stay: Days, or `short` or `long`.
        starts_on: First day of the stay.
        ends_on: Last day of the stay.
        data: Gigabytes for the stay, by the month (`20/month`), or a habit: `light`, `medium`, `heavy`, `unlimited`.
        need: What it must offer: `voice`, `sms`, `number`, `hotspot`, `5g`.
        pay: Way to pay.
        document: Document that the asker has.
        budget: Most yen.
        phone: What the phone takes.
        devices: Devices to be online.
        top_up_required: Whether it must be possible to top it up.
        jpy_per_usd: Yen for a dollar.
        asker: `visitor` or `resident`.
        visa: Kind of visa.
        age: Age of who uses it.

    Raises:
        SimguideError: A value is not known, or two of them contradict each other.
    """
    return cast(
        "EsimAnswer",
        ask(
            "esim",
            catalogue,
            as_of=as_of,
            stay=_typed(stay),
            starts_on=_typed(starts_on),
            ends_on=_typed(ends_on),
            data_gb=_typed(data),
            need=list(need) or None,
            pay=pay,
            document=document,
            budget=_typed(budget),
            phone=phone,
            devices=_typed(devices),
            top_up="required" if top_up_required else None,
            rate=_typed(jpy_per_usd),
            asker=asker,
            visa=visa,
            age=_typed(age),
        ),
    )


def arrive(
    catalogue: Catalogue,
    *,
    as_of: date | None = None,
    visa: str | None = None,
    stay: int | str | None = None,
    lands_on: date | str | None = None,
) -> ArriveAnswer:
    """Answer what to get when in the first week."""
    asked = {"visa": visa, "stay": _typed(stay), "lands_on": _typed(lands_on)}
    return cast("ArriveAnswer", ask("arrive", catalogue, as_of=as_of, **asked))


def leave(
    catalogue: Catalogue,
    carriers: Sequence[str] = (),
    *,
    as_of: date | None = None,
    on: date | str | None = None,
    months: int | str | None = None,
    sms_required: bool = False,
) -> LeaveAnswer:
    """Answer what to do with lines before one leaves Japan for some months."""
    sms = "required" if sms_required else None
    asked = {"names": list(carriers) or None, "on": _typed(on), "months": _typed(months), "sms": sms}
    return cast("LeaveAnswer", ask("leave", catalogue, as_of=as_of, **asked))


def carriers(catalogue: Catalogue, *, as_of: date | None = None) -> CarrierListAnswer:
    """List the carriers and sellers."""
    return cast("CarrierListAnswer", ask("carriers", catalogue, as_of=as_of))


def methods(catalogue: Catalogue, *, as_of: date | None = None) -> MethodAnswer:
    """List the ways of doing things."""
    return cast("MethodAnswer", ask("methods", catalogue, as_of=as_of))


def card_types(catalogue: Catalogue, *, as_of: date | None = None) -> CardTypeAnswer:
    """List the kinds of SIM, eSIM and line."""
    return cast("CardTypeAnswer", ask("card-types", catalogue, as_of=as_of))


def show(catalogue: Catalogue, carrier: str, *, as_of: date | None = None) -> CarrierDetailAnswer:
    """Show a carrier: what it is, how its line is renewed, checked and kept, whom to ask."""
    return cast("CarrierDetailAnswer", ask("show", catalogue, as_of=as_of, carrier=carrier))


def compare(catalogue: Catalogue, carriers: Sequence[str], *, as_of: date | None = None) -> CompareAnswer:
    """Put two to five carriers side by side."""
    return cast("CompareAnswer", ask("compare", catalogue, as_of=as_of, carriers=list(carriers)))


def find(catalogue: Catalogue, text: str, *, as_of: date | None = None) -> FindAnswer:
    """Search everything on record for words, in any language."""
    return cast("FindAnswer", ask("find", catalogue, as_of=as_of, text=[text]))


def claims(
    catalogue: Catalogue,
    text: str | None = None,
    *,
    as_of: date | None = None,
    verdict: str | None = None,
    carrier: str | None = None,
) -> ClaimAnswer:
    """Answer whether what the web says is true."""
    asked = {"text": None if text is None else [text], "verdict": verdict, "carrier": carrier}
    return cast("ClaimAnswer", ask("claims", catalogue, as_of=as_of, **asked))


def rules(
    catalogue: Catalogue, topic: str | None = None, *, as_of: date | None = None, number: int | None = None
) -> RuleAnswer:
    """Answer with the rules that hold for all carriers, on a topic; a number opens a row."""
    return cast("RuleAnswer", ask("rules", catalogue, as_of=as_of, topic=topic, number=_typed(number)))


def explain(catalogue: Catalogue, term: str | None = None, *, as_of: date | None = None) -> TermAnswer:
    """Explain a word; without one, list the words."""
    return cast("TermAnswer", ask("explain", catalogue, as_of=as_of, term=term))


def sources(
    catalogue: Catalogue, source: str | None = None, *, as_of: date | None = None, carrier: str | None = None
) -> SourceAnswer:
    """Show a source by its id with the records that cite it; without one, list them."""
    return cast("SourceAnswer", ask("sources", catalogue, as_of=as_of, source=source, carrier=carrier))


def check_url(catalogue: Catalogue, address: str, *, as_of: date | None = None) -> UrlAnswer:
    """Answer whose address it is; it is never opened."""
    return cast("UrlAnswer", ask("check url", catalogue, as_of=as_of, address=address))


def check_sms(catalogue: Catalogue, text: str, *, as_of: date | None = None) -> MessageAnswer:
    """Answer which signs of fraud a message shows."""
    from simguide.commands.check.sms import answer_sms  # the command reads `-` from a pipe, which is not meant here

    day = environment.today() if as_of is None else as_of
    return with_age(answer_sms(catalogue.on(day), text, as_of=day))


def check_seller(catalogue: Catalogue, name: str, *, as_of: date | None = None) -> SellerAnswer:
    """Answer whether a handle, shop or account that offers lines is a carrier's."""
    return cast("SellerAnswer", ask("check seller", catalogue, as_of=as_of, name=[name]))


def check_phone(catalogue: Catalogue, number: str, *, as_of: date | None = None) -> CheckPhoneAnswer | IdentifyAnswer:
    """Answer whose telephone number it is, or what sort of number."""
    found = ask("check phone", catalogue, as_of=as_of, number=[number])
    return cast("CheckPhoneAnswer | IdentifyAnswer", found)


def check_phone_ready(
    catalogue: Catalogue,
    carrier: str,
    *,
    as_of: date | None = None,
    eid: str = "unknown",
    sim_lock: str = "unknown",
    volte: str = "unknown",
    bands: Sequence[str] = (),
    mark: str = "unknown",
    bought: str = "unknown",
) -> PhoneReadyAnswer:
    """Answer whether a phone works with a carrier, from what it shows."""
    return cast(
        "PhoneReadyAnswer",
        ask(
            "check phone-ready",
            catalogue,
            as_of=as_of,
            name=carrier,
            eid=eid,
            sim_lock=sim_lock,
            volte=volte,
            bands=",".join(bands) or None,
            mark=mark,
            bought=bought,
        ),
    )


def identify(catalogue: Catalogue, value: str, *, as_of: date | None = None) -> IdentifyAnswer:
    """Answer what a number or code is; the secret part of an activation code stands in no answer."""
    from simguide.commands.identify.advise import answer_identify  # the command reads `-` from a pipe

    day = environment.today() if as_of is None else as_of
    return with_age(answer_identify(catalogue.on(day), value, is_typed=True, as_of=day))


def own_lines(catalogue: Catalogue, *, as_of: date | None = None) -> LineListAnswer:
    """List the lines that the user keeps with `simguide my`, the most urgent first."""
    return cast("LineListAnswer", ask("my list", catalogue, as_of=as_of))


def to_markdown(answer: Answer, *, lang: Lang = "en", depth: Depth = "short") -> str:
    """Return an answer as Markdown in one language, with the line that says on what it rests."""
    from simguide.render.compose import compose
    from simguide.render.markdown import write_markdown

    stream = io.StringIO()
    write_markdown(compose(answer, lang, depth=depth), stream)
    return stream.getvalue()


def to_json(answer: Answer) -> dict[str, Any]:
    """Return an answer whole, in all languages, as values of JSON: `simguide.answer/1`."""
    from simguide.render.json_text import jsonable

    return cast("dict[str, Any]", jsonable(answer))


def to_compact(answer: Answer, *, lang: Lang = "en") -> Compact:
    """Return the short answer in one language, as values of JSON."""
    from simguide.render.compact import compact
    from simguide.render.compose import compose

    return cast("Compact", compact(answer, compose(answer, lang, depth="short"), lang))


def word(error: SimguideError, *, lang: Lang = "en") -> str:
    """Return what an error says, in one language, with the nearest names and what to do."""
    told = word_error(error, lang)
    return " ".join((*told.details, told.text, *told.hints))


def _typed(value: object) -> str | None:
    """Return a value as it is typed on the command line."""
    return value.isoformat() if isinstance(value, date) else None if value is None else str(value)


def ask(command: str, catalogue: Catalogue, /, *, as_of: date | None = None, **options: Any) -> Answer:
    """Answer as a command does, by the function that it is made of: for who does not know beforehand which question.

    Args:
        command: As typed, e.g. `renew` or `check url`.
        catalogue: What `load` returned.
        as_of: Day of the answer; today if not given.
        options: Arguments of the command by name, each as typed; what is left out has its default.
    """
    *groups, name = command.split()
    rooms = vars(import_module(f"simguide.commands.{COMMANDS[groups[0] if groups else name]}.command"))
    name = name.replace("-", "_")
    asking = (rooms.get(f"{name}_") or rooms[name]).__wrapped__
    day = environment.today() if as_of is None else as_of
    answer = asking(catalogue.on(day), day, **options)
    return with_age(cast("Answer", getattr(answer, "answer", answer)))
