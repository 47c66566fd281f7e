"""The command `esim`."""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from simguide.commands.esim.answer import Asker, Usage
from simguide.errors import InputError
from simguide.model.answer import Service
from simguide.model.carrier import Document
from simguide.model.channel import PayWay
from simguide.model.plan import Stay
from simguide.model.rule import Phone, Visa
from simguide.model.value import Value
from simguide.terminal.answering import answering
from simguide.terminal.choices import choice_option, words_of
from simguide.terminal.options import FromOption, PayOption, ToOption

if TYPE_CHECKING:
    from simguide.commands.esim.answer import EsimQuestion
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

_A_MONTH = re.compile(r"(.+?)\s*/\s*(?:month|mo|月|か月|ヶ月)", re.IGNORECASE)
_DAYS_OF_MONTH = 30
"""Days of a month where an amount of data is asked by the month."""
_ASSUMED: "dict[Stay, Usage]" = {"short": "medium", "long": "light"}
"""The habit that is meant where nothing is said of data: who stays for months has other lines than the phone's."""
_MOST_GB, _MOST_YEN, _MOST_DEVICES, _MOST_RATE, _MOST_AGE = 100_000, 100_000_000, 50, 10_000, 120

StayOption = Annotated[
    str | None,
    choice_option(
        "--stay", choices=Stay, group="arrive-stay", says="{words} (short: up to 90 days), or a number of days."
    ),
]
DataGbOption = Annotated[
    str | None,
    choice_option(
        "--data",
        choices=Usage,
        group="usage",
        says="Gigabytes for the whole stay, or a month as 20/month; or {words} (0.3, 1, 3 GB a day, or only what has no"
        " limit); 0: calls only.",
        metavar="GB",
    ),
]
AskerOption = Annotated[
    str | None,
    choice_option("--for", choices=Asker, group="asker", says="Who asks: {words}; where it is not known, both."),
]
AgeOption = Annotated[
    str | None,
    typer.Option("--age", metavar="N", help="Age of who is to use it; some plans are for children or seniors."),
]
VisaOption = Annotated[
    str | None,
    choice_option("--visa", choices=Visa, group="visa", says="Kind of visa, which tells a visitor from a resident"),
]
NeedOption = Annotated[
    list[str] | None,
    choice_option(
        "--need",
        choices=Service,
        group="condition",
        says="What it must offer: {words}; with commas.",
        in_list=True,
        metavar="LIST",
    ),
]
DocumentOption = Annotated[
    str | None,
    choice_option("--id", choices=Document, group="document", says="The document you have", metavar="DOCUMENT"),
]
BudgetOption = Annotated[
    str | None, typer.Option("--budget", metavar="JPY", help="Most yen for the whole stay, or for one purchase.")
]
PhoneOption = Annotated[
    str | None,
    choice_option(
        "--phone", choices=Phone, group="phone", says="{words}; without eSIM you get SIM cards and pocket WiFi."
    ),
]
DevicesOption = Annotated[
    str | None, typer.Option("--devices", metavar="N", help="Devices to be online; several take a hotspot or WiFi.")
]
TopUpOption = Annotated[
    str | None,
    choice_option(
        "--top-up",
        choices=("required",),
        group="required",
        says="Only what can be topped up or extended online",
        metavar="required",
    ),
]
RateOption = Annotated[
    str | None, typer.Option("--usd-rate", metavar="JPY", help="Yen for a dollar, to compare prices in dollars.")
]


class TypedStay(Value):
    """The options of `esim` as typed."""

    stay: str | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    data_gb: str | None = None
    need: list[str] | None = None
    pay: str | None = None
    document: str | None = None
    budget: str | None = None
    phone: str | None = None
    devices: str | None = None
    top_up: str | None = None
    rate: str | None = None
    asker: str | None = None
    visa: str | None = None
    age: str | None = None


@answering
def esim(
    catalogue: "Catalogue",
    day: date,
    stay: StayOption = None,
    starts_on: FromOption = None,
    ends_on: ToOption = None,
    data_gb: DataGbOption = None,
    need: NeedOption = None,
    pay: PayOption = None,
    document: DocumentOption = None,
    budget: BudgetOption = None,
    phone: PhoneOption = None,
    devices: DevicesOption = None,
    top_up: TopUpOption = None,
    rate: RateOption = None,
    asker: AskerOption = None,
    visa: VisaOption = None,
    age: AgeOption = None,
) -> "Answer":
    """Which eSIM to take for a stay in Japan, what it costs in all, and what it cannot do."""
    from simguide.commands.esim.advise import answer_esim  # models are loaded when a question is asked

    typed = TypedStay(
        stay=stay,
        starts_on=starts_on,
        ends_on=ends_on,
        data_gb=data_gb,
        need=need,
        pay=pay,
        document=document,
        budget=budget,
        phone=phone,
        devices=devices,
        top_up=top_up,
        rate=rate,
        asker=asker,
        visa=visa,
        age=age,
    )
    question = esim_question(typed)
    if question.ends_on is not None and question.ends_on < day:
        raise InputError(key="stay-past", found=question.ends_on, today=day)
    return answer_esim(catalogue, question, as_of=day)


def esim_question(typed: TypedStay) -> "EsimQuestion":
    """Return the question of `esim`.

    Raises:
        InputError: A length, date, amount or number cannot be, or two of them contradict each other.
        ChoiceError: A need, way to pay, document or phone is not one of the choices.
    """
    from simguide.commands.esim.advise import stay_of
    from simguide.commands.esim.answer import EsimQuestion
    from simguide.terminal.amounts import in_devices, in_yen
    from simguide.terminal.typed import (
        STAY_WORDS,
        choose,
        choose_several,
        read_count,
        read_date,
        read_number,
        read_stay,
    )

    starts_on, ends_on = read_date("--from", typed.starts_on), read_date("--to", typed.ends_on)
    length = read_stay(typed.stay, words_of(Stay))
    stay: Any = choose("--stay", typed.stay, words_of(Stay), group=STAY_WORDS) if length is None else str(length)
    days = _days(length, stay, starts_on, ends_on)
    kind = stay_of(days) if days is not None else stay
    if days is not None and stay in words_of(Stay) and stay != kind:
        raise InputError(key="stay-dates", found=stay, days=days)
    if starts_on is not None and ends_on is None and days is not None:
        ends_on = starts_on + timedelta(days=days - 1)
    data = _data(typed.data_gb, days)
    return EsimQuestion(
        stay=kind,
        days=days,
        starts_on=starts_on,
        ends_on=ends_on,
        asker=choose("--for", typed.asker, words_of(Asker), group="asker"),
        visa=choose("--visa", typed.visa, words_of(Visa), group="visa"),
        age=None if typed.age is None else read_count("--age", typed.age, most=_MOST_AGE),
        data_gb=data.in_all_gb,
        data_gb_a_month=data.a_month_gb,
        usage=data.usage,
        is_usage_assumed=data.is_assumed,
        need=choose_several("--need", typed.need, words_of(Service), group="condition"),
        pay=choose("--pay", typed.pay, words_of(PayWay), group="pay"),
        document=choose("--id", typed.document, words_of(Document), group="document"),
        budget_jpy=None if typed.budget is None else read_count("--budget", typed.budget, most=_MOST_YEN, unit=in_yen),
        phone=choose("--phone", typed.phone, words_of(Phone), group="phone"),
        devices=1
        if typed.devices is None
        else read_count("--devices", typed.devices, most=_MOST_DEVICES, unit=in_devices),
        is_top_up_required=choose("--top-up", typed.top_up, ("required",), group="required") is not None,
        jpy_per_usd=None if typed.rate is None else read_number("--usd-rate", typed.rate, most=_MOST_RATE),
    )


def _days(days: int | None, stay: str | None, starts_on: date | None, ends_on: date | None) -> int | None:
    """Return the days of the stay, from a number or from two dates; both may be given if they agree."""
    from simguide.terminal.typed import MOST_DAYS

    if ends_on is None:
        if starts_on is not None and days is None:
            raise InputError(key="from-alone", found=starts_on)
        return days
    if starts_on is None:
        raise InputError(key="to-alone", found=ends_on)
    if starts_on > ends_on:
        raise InputError(key="from-after-to", starts_on=starts_on, ends_on=ends_on)
    span = (ends_on - starts_on).days + 1
    if span > MOST_DAYS:
        raise InputError(key="stay", found=f"{starts_on} - {ends_on}", most=MOST_DAYS)
    if days is not None and days != span:
        raise InputError(key="stay-dates", found=stay, days=span)
    return span


class _Data(Value):
    """How much data is asked for."""

    in_all_gb: Decimal | None = None
    a_month_gb: Decimal | None = None
    usage: "Usage | None" = None
    is_assumed: bool = False


def _data(found: str | None, days: int | None) -> _Data:
    """Return the gigabytes for the whole stay, and the month or the habit that they were worked out from.

    Where nothing is said and the days are known, medium use is meant for a visit, and light use for a stay of months.
    """
    from simguide.commands.esim.advise import stay_of
    from simguide.i18n.values import find_value
    from simguide.terminal.amounts import in_gigabytes
    from simguide.terminal.typed import read_number

    if found is None:
        return _Data() if days is None else _of_habit(_ASSUMED[stay_of(days)], days, is_assumed=True)
    usage = cast("Usage | None", find_value("usage", found, words_of(Usage)))
    if usage == "unlimited":
        return _Data(usage=usage)
    if usage is not None:
        if days is None:
            raise InputError(key="usage-days", found=found)
        return _of_habit(usage, days)
    if found.strip().lower().removesuffix("gb").strip() == "0":
        return _Data(in_all_gb=Decimal(0))
    by_month = _A_MONTH.fullmatch(found.strip())
    amount = read_number("--data", found if by_month is None else by_month[1], most=_MOST_GB, unit=in_gigabytes)
    if by_month is None:
        return _Data(in_all_gb=amount)
    in_all = amount if days is None else (amount * days / _DAYS_OF_MONTH).quantize(Decimal("0.001"))
    return _Data(in_all_gb=in_all, a_month_gb=amount)


def _of_habit(usage: "Usage", days: int, *, is_assumed: bool = False) -> _Data:
    from simguide.commands.esim.advise import GB_PER_DAY

    return _Data(in_all_gb=GB_PER_DAY[usage] * days, usage=usage, is_assumed=is_assumed)
