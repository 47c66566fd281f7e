"""Answer of `keep`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, Statements
from simguide.model.base import Slug
from simguide.model.carrier import LineDay, Retention, SmsAbroad, SupportLine
from simguide.model.plan import Plan
from simguide.model.value import Value, made

Receives = Literal["yes", "no", "reported", "unknown"]


class KeepQuestion(Value):
    """What `keep` was asked."""

    carrier: Slug | None = None
    """Id of the carrier of the line."""
    abroad: bool = False
    """The line is to be kept from outside Japan."""
    is_sms_required: bool = False
    """SMS codes must still arrive."""
    months: int = 12
    """Months for which it is to be kept."""
    starts_on: date | None = None
    """Day from which it is to be kept, where that is not the day of the answer: what is arranged once, storage for
    example, can be arranged in Japan before it."""
    last_top_up: date | None = None
    """Day of the last top-up, recharge or paid topping."""
    valid_until: date | None = None
    """Last day of what was bought last."""
    activated: date | None = None
    """Day of the activation."""
    applied: date | None = None
    """Day on which storage of the number was applied for."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        kept: dict[Condition, bool] = {
            "abroad": self.abroad,
            "sms": self.is_sms_required,
            "months": self.months != 12,  # noqa: PLR2004 (what is asked where nothing is typed)
        }
        return tuple(name for name, value in kept.items() if value)


class KeepDates(Value):
    """The dates that the rule gives for the line of the question; all days of Japan."""

    first_day: date | None
    """Day 1 of the period; none where only its end is known."""
    last_day: date
    """Last day of the period."""
    act_by: date
    """Last day on which to do what keeps the line."""
    days_left: int
    """Days from the day of the answer to `act_by`; negative when it is past."""
    ends_on: date
    """Day on which the line is suspended, or ends, by the rule."""
    rescue_until: date | None
    """Last day on which a line that has stopped can still be saved, by the rule; none where there is no such day."""
    rescue_days_left: int | None
    """Days from the day of the answer to `rescue_until`."""
    cancelled_on: date | None
    """Day on which it is cancelled for good by the rule; none where no source says."""
    extended_until: date | None = None
    """Last day if the line is topped up once more on the day of the answer; none where the rule does not tell."""
    is_earliest: bool = False
    """All the days are the earliest possible, since the last day of what was bought was not told: with it they are
    certain, and may be later. Nothing proves that a line has stopped whose earliest days have passed."""


class KeepValidity(Value):
    """The end of what was bought, as its owner told it, where no rule of the carrier counts from it."""

    last_day: date
    """Last day of it."""
    days_left: int
    """Days from the day of the answer to it; negative when it is past."""


class KeepWay(Value):
    """One way to keep a number."""

    type: Literal["keep-way"] = "keep-way"
    """Tells this result from others."""
    pick: int | None = None
    """Place among the recommended ones, from 1; none for the rest."""
    is_own: bool
    """It is a way at the carrier of the question; the others mean taking the number there."""
    carrier: CarrierRef
    """The carrier."""
    rule: Retention
    """The rule, with what it costs and takes."""
    plan: Plan | None = None
    """The product with which it is cheapest."""
    times: int | None = None
    """How often something must be bought or paid in the months of the question; none where it is not known."""
    cost_jpy: int | None = None
    """Yen for these months without the fee to set it up, tax included; none where it is not known."""
    year_jpy: int | None = None
    """The same for a year."""
    is_setup_due: bool = True
    """Whether it is still to be set up: who has the line, or has applied for storage, pays no fee for it again."""
    is_setup_known: bool = True
    """Whether the fee to set it up is on record, or none is due."""
    assumed_setup_jpy: int | None = None
    """Yen that the order reckons with where the fee is not known: the highest on record for such a way at a carrier of
    that kind. None where the fee is known, or none of the like is on record."""
    total_jpy: int | None = None
    """Yen for these months with the fee to set it up; where that fee is not known, it costs at least this."""
    receives_sms: Receives = "unknown"
    """Whether SMS codes arrive, abroad where the question is asked from there."""
    sms_abroad: SmsAbroad | None = None
    """What is known of SMS abroad."""
    failed: Condition | None = None
    """The first condition of the question that does not hold; only ways that the line of the question has dates for
    stay all the same."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold."""
    is_cheaper: bool = False
    """It would cost less than the first recommended way for certain, if the one thing that is not known of it holds;
    the cheapest such."""
    dates: KeepDates | None = None
    """The dates of the line; none where no dates were given, or the rule has too few."""
    needs: tuple[LineDay, ...] = ()
    """Days of which one would be enough for the dates; empty where they are known, even if only as the earliest, or the
    rule has none."""
    evidence: Evidence
    """How well the rule is known."""
    statements: Statements = made(default_factory=dict)
    """What cost, fee and period of the rule rest on, each by itself."""

    @property
    def is_an_end(self) -> bool:
        """Whether the rule only says that some line of the carrier ends, without a product that goes on."""
        return self.rule.kind == "ends-with-validity" and self.plan is None


class KeepAnswer(Answer):
    """Answer of `keep`."""

    command: Literal["keep"]
    """The command."""
    question: KeepQuestion
    """What was asked."""
    line: CarrierRef | None = None
    """The carrier of the question."""
    has_number: bool = True
    """Whether its lines have a Japanese number, as far as is known; without one there is nothing to take elsewhere."""
    validity: KeepValidity | None = None
    """The end of what was bought, where it was told and no way at the carrier counts from it."""
    desk: SupportLine | None = None
    """Whom to call where the last day is over by the rule and nothing else is left to try."""
    results: tuple[KeepWay, ...]
    """The ways at the carrier of the question, then the others, best first."""

    @property
    def needs_results(self) -> bool:
        """Whether nothing fits where there are no ways; that there is no number to keep is an answer."""
        return self.has_number


def is_over(dates: KeepDates) -> bool:
    """Tell whether a line is lost by the rule, as far as its dates are certain."""
    is_past = dates.days_left < 0 and not dates.is_earliest
    return is_past and (dates.rescue_days_left is None or dates.rescue_days_left < 0)
