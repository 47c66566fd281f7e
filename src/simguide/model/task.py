"""What is known of a task at one carrier, before any channel is named."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from simguide.model.base import Report, Slug, Sourced, Text, Tri, Unknown
from simguide.model.limits import Limits

TaskState = Literal["offered", "not-offered", "unknown"]
CancelEnd = Literal["at-once", "month-end", "billing-month-end", "chosen-day", "by-itself", "unknown"]
LastMonth = Literal["whole", "by-day", "by-use", "prepaid", "unknown"]
GiveBack = Literal["nothing", "sim", "device", "sim-and-device", "unknown"]
NeedsOld = Literal["yes", "no", "by-way", "unknown"]


class TaskInfo(Sourced):
    """What is known of one task at one carrier, before any channel is named."""

    state: TaskState
    """`offered`: at least one channel is on record. `not-offered`: it does not exist, by the sources cited.
    `unknown`: looked for and not found."""
    summary: Text
    """The answer in one or two sentences: what renewing or the balance means on this line."""
    instead: Text | None = None
    """What to do instead where the task is not offered or unknown."""
    confirm: Text | None = None
    """How to check that it worked."""
    looked_for: Text | None = None
    """What was searched and not found; needed with `unknown`, and useful beside weak evidence."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources; may be empty only where the state is `unknown`."""


class CancelInfo(TaskInfo):
    """How a line ends (解約): when, and what it costs."""

    STATEMENTS: ClassVar = ("ends", "last_month", "fee_jpy", "give_back")

    ends: CancelEnd = "unknown"
    """When the line stops. `at-once`: on the day of the request. `month-end`: at the end of the calendar month.
    `billing-month-end`: at the end of the line's own month (料金月). `chosen-day`: on a day that one names.
    `by-itself`: with the plan, nothing is to be done."""
    ends_note: Text | None = None
    """What decides the day, e.g. the hour after which it counts for the next one."""
    apply_by_day: Annotated[int, Limits(ge=1, le=31)] | None = None
    """Day of the month by which one must ask for the line to end with this month, e.g. `25`."""
    last_month: LastMonth = "unknown"
    """What the last month costs. `whole`: all of it. `by-day`: the days used (日割り). `by-use`: by the data used.
    `prepaid`: it is paid already."""
    last_month_note: Text | None = None
    """What else is charged with or after it, and when the last bill comes."""
    fee_jpy: Annotated[int, Limits(ge=0)] | Unknown = "unknown"
    """Yen for leaving (解約金), tax included; `0`: none."""
    fee_within_months: Annotated[int, Limits(gt=0)] | None = None
    """Months from the start within which that fee is taken, e.g. `12`; none: always."""
    fee_note: Text | None = None
    """Whom the fee meets, and from which contracts on."""
    give_back: GiveBack = "unknown"
    """What is to be sent back."""
    give_back_note: Text | None = None
    """By when, and at whose cost."""
    save_first: tuple[Text, ...] = ()
    """What dies with the line and is to be saved first: mail, documents, points."""
    goes_on: tuple[Text, ...] = ()
    """What goes on charging after the line has ended."""
    early_end: Report | None = None
    """What holds for who ends the contract in its first days (初期契約解除, eight days), with its sources."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""


class MoveInfo(TaskInfo):
    """How the line comes to another phone, or from a card to an eSIM (機種変更, 再発行)."""

    STATEMENTS: ClassVar = ("needs_old", "quick_transfer", "fee_jpy")

    needs_old: NeedsOld = "unknown"
    """Whether the old phone must still work. `by-way`: for some of the ways."""
    needs_old_note: Text | None = None
    """What it is needed for."""
    quick_transfer: Tri = "unknown"
    """Whether the eSIM goes from iPhone to iPhone by itself (eSIMクイック転送)."""
    fee_jpy: Annotated[int, Limits(ge=0)] | Unknown = "unknown"
    """Least yen for the new eSIM profile, tax included; `0`: none."""
    fee_note: Text | None = None
    """What a card or a shop costs, and since when."""
    code_note: Text | None = None
    """What to do where the code for logging in goes to the line that is dead."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""


class PortInfo(TaskInfo):
    """How the number goes to another company (MNP), and what coming with a number takes."""

    STATEMENTS: ClassVar = ("one_stop", "valid_days", "fee_jpy", "days_left")

    one_stop: Tri = "unknown"
    """Whether one can leave without a reservation number (ワンストップ)."""
    number_when: Text | None = None
    """When the reservation number (MNP予約番号) comes, and how."""
    valid_days: Annotated[int, Limits(gt=0)] | Unknown = "unknown"
    """Days that the reservation number lives, e.g. `15`."""
    fee_jpy: Annotated[int, Limits(ge=0)] | Unknown = "unknown"
    """Yen for taking the number along, tax included; `0`: none."""
    blocked_by: tuple[Text, ...] = ()
    """What stops it, e.g. an unpaid bill."""
    lost: tuple[Text, ...] = ()
    """What dies with the old line although the number lives."""
    no_number_to: tuple[Slug, ...] = ()
    """Ids of carriers to which one changes without a number, as within one company."""
    days_left: Annotated[int, Limits(gt=0)] | Unknown = "unknown"
    """Days that must be left on the number of the old company when one comes here."""
    joining_note: Text | None = None
    """What else coming here with a number takes, e.g. the same name."""
    reports: tuple[Report, ...] = ()
    """Observed practice, or weaker sources that differ."""
