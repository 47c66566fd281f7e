"""What a contract with a carrier says beside its tasks: how its data change, what calls cost, who may sign it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar, Literal, get_args

from simguide.model.base import Report, Slug, Sourced, SourceIds, Step, Text, Tri, Unknown, Url, Words
from simguide.model.beware import Beware
from simguide.model.limits import Limits, WrittenAsFloat
from simguide.model.task import TaskState

ChangeWhat = Literal["plan", "name", "address", "payment", "password"]
CHANGES: tuple[ChangeWhat, ...] = get_args(ChangeWhat)
"""What of a contract can be changed, in the order in which it is shown."""
ChangeBy = Literal["web", "app", "shop", "phone", "chat", "post"]
TakesEffect = Literal["at-once", "next-day", "next-month", "next-bill", "some-days", "differs", "unknown"]
Minors = Literal["own-name", "own-name-with-consent", "parent-signs", "shop-only", "no", "unknown"]
CallTo = Literal["0570", "0120", "abroad", "app"]
CallCharge = Literal["free", "charged", "included", "not-possible"]


class ChangeInfo(Sourced):
    """How something of a contract is changed: where, from when on, what it costs, with which papers."""

    STATEMENTS: ClassVar = ("by", "takes_effect", "fee_jpy")

    what: Annotated[tuple[ChangeWhat, ...], Limits(min_length=1)]
    """What is changed; several where the same holds for each. `name`: the name on the contract, also where another
    person takes it over (名義変更). `payment`: the card or account that pays. `password`: of the login, or the PIN."""
    case: Text | None = None
    """Which case, where a carrier has several of the same kind, e.g. to another person."""
    state: TaskState
    """`offered`: it can be changed. `not-offered`: it cannot. `unknown`: looked for and not found."""
    summary: Text
    """The answer in one or two sentences."""
    by: tuple[ChangeBy, ...] = ()
    """Where it is done, the easiest first; empty = not known, or nowhere."""
    url: Url | None = None
    """Page to open."""
    steps: tuple[Step, ...] = ()
    """What to do, in order."""
    takes_effect: TakesEffect = "unknown"
    """From when on the new holds. `next-bill`: from the next bill that is due. `differs`: see the note."""
    effect_note: Text | None = None
    """What decides the day, and of a plan which one is billed in the month of the change."""
    fee_jpy: Annotated[int, Limits(ge=0)] | Unknown = "unknown"
    """Least yen for the change, tax included; `0`: none."""
    fee_note: Text | None = None
    """What the fee depends on."""
    papers: tuple[Text, ...] = ()
    """What must be shown or sent."""
    abroad: Tri = "unknown"
    """Whether it can be done from outside Japan."""
    warnings: tuple[Beware, ...] = ()
    """What can cost the user the line, money or time."""
    looked_for: Text | None = None
    """What was searched and not found; needed where something is unknown."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources; may be empty only where the state is `unknown`."""


class FlatCalls(Sourced):
    """An option, or a part of the plan, by which calls in Japan cost no more for each."""

    STATEMENTS: ClassVar = ("price_jpy", "minutes_a_call", "minutes_a_month")

    name: Words
    """Name as the carrier writes it, e.g. 通話定額2."""
    price_jpy: Annotated[int, Limits(ge=0)] | Unknown
    """Yen a month on top of the plan, tax included; `0`: it is part of the plan."""
    minutes_a_call: Annotated[int, Limits(gt=0)] | None = None
    """Minutes of each call that it covers, e.g. `5`."""
    minutes_a_month: Annotated[int, Limits(gt=0)] | None = None
    """Minutes a month that it covers, e.g. `70`; with neither of the two it covers every call."""
    note: Text | None = None
    """For which plans, from which contracts on."""
    sources: SourceIds
    """Ids of the sources."""


class SpecialCalls(Sourced):
    """What calls to a kind of numbers cost that the price of a call and the options do not cover."""

    STATEMENTS: ClassVar = ("charge",)

    to: CallTo
    """`0570`: numbers of companies that the caller pays for (ナビダイヤル). `0120`: numbers free for the caller.
    `abroad`: from Japan to another country (010). `app`: through an app or a prefix of the carrier."""
    charge: CallCharge
    """`free`; `charged`, also with an option; `included` in an option; `not-possible`."""
    price_jpy: Annotated[Decimal, Limits(ge=0), WrittenAsFloat()] | None = None
    """Yen for 30 seconds, where a source gives them."""
    note: Text | None = None
    """How to dial, or on what the price depends."""
    sources: SourceIds
    """Ids of the sources."""


class AbroadRate(Sourced):
    """What calls cost while one is in a country outside Japan."""

    place: Text
    """The country."""
    local_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen a minute for a call within the country."""
    received_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen a minute for a call that one receives there."""
    to_japan_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen a minute for a call to Japan."""
    sources: SourceIds
    """Ids of the sources."""


class CallInfo(Sourced):
    """What calls from and to the line cost."""

    STATEMENTS: ClassVar = ("per_30s_jpy", "received_abroad")

    has_calls: Tri
    """Whether a line of this carrier makes calls over the mobile network; `no`: data alone."""
    per_30s_jpy: Annotated[int, Limits(ge=0)] | Unknown = "unknown"
    """Yen for 30 seconds of a call in Japan by the phone's own dialler, tax included, past what an option covers."""
    per_30s_note: Text | None = None
    """Of which plan, or what differs."""
    flat: tuple[FlatCalls, ...] = ()
    """Options and parts of the plan that cover calls, the cheapest first."""
    special: tuple[SpecialCalls, ...] = ()
    """Calls to numbers that cost otherwise."""
    received_abroad: Literal["charged", "free", "not-possible", "unknown"] = "unknown"
    """Whether who is called outside Japan pays for it."""
    abroad_note: Text | None = None
    """What calls abroad cost and need."""
    rates: tuple[AbroadRate, ...] = ()
    """Prices outside Japan by country, where a source gives them."""
    warnings: tuple[Beware, ...] = ()
    """What calls can cost unawares."""
    looked_for: Text | None = None
    """What was searched and not found; needed where something is unknown."""
    reports: tuple[Report, ...] = ()
    """Weaker sources that differ."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources; may be empty only where nothing was found."""


class Signing(Sourced):
    """Who may sign a contract: age, guardians, visa, companies."""

    STATEMENTS: ClassVar = ("age_from", "minors", "companies")

    age_from: Annotated[int, Limits(gt=0)] | Unknown = "unknown"
    """Age from which one may sign in one's own name, with or without consent, e.g. `18`."""
    minors: Minors = "unknown"
    """Whether a line for someone below 18 can be had. `own-name`: without anybody else. `own-name-with-consent`: a
    parent or guardian agrees. `parent-signs`: the parent signs and the child is entered as the user (利用者登録).
    `shop-only`: not online, see the note."""
    minors_note: Text | None = None
    """What the guardian must show or do, and what differs by way."""
    visa_note: Text | None = None
    """What the length of the stay or the residence card decides."""
    companies: Tri = "unknown"
    """Whether a company can sign."""
    companies_note: Text | None = None
    """How a company signs."""
    looked_for: Text | None = None
    """What was searched and not found; needed where something is unknown."""
    reports: tuple[Report, ...] = ()
    """Weaker sources that differ."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources; may be empty only where nothing was found."""

    @property
    def says_from_which_age(self) -> bool:
        """Whether anything is known of how old one must be."""
        return self.age_from != "unknown" or self.minors != "unknown"
