"""Answers `keep`: how to keep a Japanese number, what it costs, and until when to act."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from simguide.advice.answered import answered
from simguide.advice.cost import SetupFee, SetupFees, cost_order, setup_fees
from simguide.advice.evidence import KINDS, cited_in, judge_evidence, judge_parts, judge_statements
from simguide.advice.naming import refer
from simguide.advice.retention import (
    LineDates,
    deadlines,
    extended_until,
    holds_for,
    months_later,
    needed_days,
    purchase_days,
    rules_of_line,
)
from simguide.advice.things import lines_have_numbers
from simguide.commands.keep.answer import (
    KeepAnswer,
    KeepDates,
    KeepQuestion,
    KeepValidity,
    KeepWay,
    Receives,
    is_over,
)
from simguide.model.answer import Condition, ExcludedNote, NextNote, RuleNote
from simguide.model.base import Text, Tri
from simguide.model.carrier import Carrier, LineDay, Retention, SmsAbroad, SupportLine
from simguide.model.catalogue import Catalogue
from simguide.model.plan import Plan
from simguide.model.source import Source
from simguide.model.value import Value, replace

MOST_PICKS = 3
_TOPICS_AT_HOME = ("retention", "porting", "abroad")
"""Topics of the rules that matter before one leaves, too."""
_YEAR = 12
_OPTIONS: dict[LineDay, str] = {
    "last-top-up": "--last-top-up",
    "valid-until": "--valid-until",
    "activated": "--activated",
    "applied": "--applied",
}
"""Options that tell the days of a line, in the order in which they are suggested."""


def answer_keep(catalogue: Catalogue, carrier: Carrier | None, question: KeepQuestion, *, as_of: date) -> KeepAnswer:
    """List the ways to keep a number: those at the carrier of the line, then those of others, best first.

    What is unknown never counts as a yes, nor as nought. Among the others the order is: fewer unknowns, a known cost,
    lower cost for the months asked with the fee to set it up, a known fee, stronger evidence, id. The best three of
    different carriers come first.
    """
    has_number = carrier is None or lines_have_numbers(catalogue, carrier)
    everyone = catalogue.carriers()
    others = _open_to_numbers(catalogue, everyone) if has_number else ()
    carriers = sorted({it.id: it for it in (*others, carrier) if it is not None}.values(), key=lambda it: it.id)
    kept_out: dict[Condition, list[KeepWay]] = {}
    found: list[KeepWay] = []
    rules = tuple(
        rule
        for rule in catalogue.rules()
        if "keep" in rule.shown_by and has_number and (question.abroad or rule.topic in _TOPICS_AT_HOME)
    )
    plans = {plan.id: plan for plan in catalogue.plans()}
    sources = catalogue.sources(cited_in(tuple((it.retention, it.sms_abroad) for it in carriers)))
    known = _Known(plans=plans, sources=sources, fees=setup_fees(everyone, plans.values()))
    for holder in carriers:
        for way in _ways(holder, known, question, is_own=holder == carrier, as_of=as_of):
            held = _check(way, holder, question)
            failed = next((name for name, value in held.items() if value == "no"), None)
            if failed is not None:
                kept_out.setdefault(failed, []).append(way)
            if failed is None or (way.is_own and way.dates is not None):
                not_known = tuple(name for name, it in held.items() if it == "unknown")
                found.append(replace(way, failed=failed, not_known=not_known))
    results = _picked(sorted(found, key=_order), is_asked_for_one=carrier is not None)
    return answered(
        KeepAnswer,
        catalogue,
        command="keep",
        question=question,
        line=None if carrier is None else refer(carrier),
        has_number=has_number,
        validity=_validity(carrier, question, results, as_of=as_of),
        desk=_desk(carrier, results),
        as_of=as_of,
        results=results,
        notes=(
            *(_excluded(name, ways) for name, ways in kept_out.items()),
            *(RuleNote(rule=rule) for rule in rules),
            *_next(carrier, question, results),
        ),
        about=() if carrier is None else (carrier,),
    )


def times_to_pay(rule: Retention, *, months: int, starts_on: date) -> int | None:
    """Return how often something is due to keep a number for so many months from a day; None where it is not known.

    A period counts from the purchase itself, the first of which is made at once.
    """
    days = payment_days(rule, months=months, starts_on=starts_on)
    return None if days is None else len(days)


def payment_days(rule: Retention, *, months: int, starts_on: date) -> tuple[date, ...] | None:
    """Return the days on which something is due to keep a number for so many months; None where they are not known."""
    match rule.cost_every:
        case "month":
            return tuple(months_later(starts_on, count) for count in range(months))
        case "year":
            return tuple(months_later(starts_on, count) for count in range(0, months, _YEAR))
        case "once":
            return (starts_on,)
        case "period":
            return purchase_days(rule, first=starts_on, until=months_later(starts_on, months))
        case _:
            return None


def _open_to_numbers(catalogue: Catalogue, everyone: Iterable[Carrier]) -> Iterator[Carrier]:
    """Yield the carriers on sale whose lines have a Japanese number and whose rule is on record."""
    with_number = {plan.carrier for plan in catalogue.plans() if plan.number == "yes" and plan.on_sale != "no"}
    for carrier in everyone:
        is_open = carrier.status in ("open", "unknown") and carrier.id in with_number
        if is_open and not isinstance(carrier.retention, str):
            yield carrier


class _Known(Value):
    """What the catalogue knows, as the ways need it."""

    plans: dict[str, Plan]
    """Products by id."""
    sources: dict[str, Source]
    """Sources of all rules by id."""
    fees: SetupFees
    """What it costs to set up a line."""


def _ways(carrier: Carrier, known: _Known, question: KeepQuestion, *, is_own: bool, as_of: date) -> Iterator[KeepWay]:
    if isinstance(carrier.retention, str):
        return
    sms = carrier.sms_abroad if isinstance(carrier.sms_abroad, SmsAbroad) else None
    line = _line_dates(question)
    of_line = rules_of_line(carrier.retention, line)
    starts_on = question.starts_on or as_of
    for rule in carrier.retention:
        plan = known.plans.get(rule.plan) if rule.plan else None
        if rule.only_new if is_own else not _is_open_to_newcomers(rule, plan):
            continue
        if not holds_for(rule, question.applied or starts_on):
            continue
        paid_on = payment_days(rule, months=question.months, starts_on=starts_on)
        cost = _cost(rule, paid_on)
        dates = _dates(rule, line, as_of=as_of) if is_own and rule in of_line else None
        # a line that was stored lives by no other rule; one that was not may be
        can_be_dated = is_own and (rule in of_line or line.applied is None)
        is_setup_due = not is_own or (rule.kind == "stored" and line.applied is None)
        fee = known.fees.for_rule(carrier, rule, is_due=is_setup_due)
        yield KeepWay(
            is_own=is_own,
            carrier=refer(carrier),
            rule=rule,
            plan=plan,
            times=None if paid_on is None else len(paid_on),
            cost_jpy=cost,
            year_jpy=_cost(rule, payment_days(rule, months=_YEAR, starts_on=starts_on)),
            is_setup_due=is_setup_due,
            is_setup_known=fee.is_known,
            assumed_setup_jpy=fee.assumed_jpy,
            total_jpy=None if cost is None else cost + fee.paid_jpy,
            receives_sms=_receives(rule, sms, question),
            sms_abroad=sms,
            dates=dates,
            needs=needed_days(rule, line) if can_be_dated and dates is None else (),
            evidence=judge_evidence(rule.sources, known.sources, as_of=as_of),
            statements=judge_statements(rule, known.sources, as_of=as_of)
            | judge_parts(known.sources, as_of=as_of, sms_abroad=sms),
        )


def _is_open_to_newcomers(rule: Retention, plan: Plan | None) -> bool:
    """Tell whether a number can be brought to it: a stored line or a visitor's is only for those who have it."""
    return rule.kind in ("while-paid", "top-up-within") and (plan is None or plan.number == "yes")


def _cost(rule: Retention, paid_on: Iterable[date] | None) -> int | None:
    """Return the yen of payments on these days, each at the price of its day: a dated price counts from then on."""
    if rule.cost_jpy is None or paid_on is None:
        return None
    dated = sorted((it.starts_on, it.values["cost_jpy"]) for it in rule.changes if "cost_jpy" in it.values)
    total = 0
    for day in paid_on:
        price = next((yen for starts_on, yen in reversed(dated) if starts_on <= day), rule.cost_jpy)
        if price is None:
            return None
        total += int(price)
    return total


def _receives(rule: Retention, sms: SmsAbroad | None, question: KeepQuestion) -> Receives:
    if rule.receives_sms == "no" or not question.abroad:
        return rule.receives_sms
    return "unknown" if sms is None else sms.receives


def _check(way: KeepWay, carrier: Carrier, question: KeepQuestion) -> dict[Condition, Tri]:
    """Hold each condition of the question against a way."""
    held: dict[Condition, Tri] = {}
    if not way.is_own and carrier.status != "open":
        held["sale"] = "unknown"
    if question.abroad:
        is_arranged = question.starts_on is not None and way.rule.kind == "stored"
        held["abroad"] = "yes" if is_arranged else way.rule.from_abroad
    if question.is_sms_required:
        held["sms"] = "unknown" if way.receives_sms == "reported" else way.receives_sms
    return held


def _line_dates(question: KeepQuestion) -> LineDates:
    return LineDates(
        last_top_up=question.last_top_up,
        valid_until=question.valid_until,
        activated=question.activated,
        applied=question.applied,
    )


def _dates(rule: Retention, line: LineDates, *, as_of: date) -> KeepDates | None:
    found = None if line == LineDates() else deadlines(rule, line)
    if found is None:
        return None
    return KeepDates(
        first_day=found.first_day,
        last_day=found.last_day,
        act_by=found.act_by,
        days_left=(found.act_by - as_of).days,
        ends_on=found.ends_on,
        rescue_until=found.rescue_until,
        rescue_days_left=None if found.rescue_until is None else (found.rescue_until - as_of).days,
        cancelled_on=found.cancelled_on,
        extended_until=extended_until(rule, found, on=as_of),
        is_earliest=found.is_earliest,
    )


def _validity(
    carrier: Carrier | None, question: KeepQuestion, results: Sequence[KeepWay], *, as_of: date
) -> KeepValidity | None:
    """Return the end that the owner of a line told, where no rule counts from it; storage never does."""
    until = question.valid_until
    counts = any(way.dates is not None and way.rule.kind != "stored" for way in results)
    if carrier is None or until is None or counts:
        return None
    return KeepValidity(last_day=until, days_left=(until - as_of).days)


def _desk(carrier: Carrier | None, results: Sequence[KeepWay]) -> SupportLine | None:
    """Return the telephone desk of a line that is over, the one for everything first."""
    if carrier is None or isinstance(carrier.support, str):
        return None
    if not any(way.dates is not None and is_over(way.dates) for way in results):
        return None
    return min(carrier.support, key=lambda desk: (desk.purpose != "general", desk.number), default=None)


def _order(way: KeepWay) -> tuple[bool, bool, bool, int, bool, int, bool, int, str, str]:
    return (
        not way.is_own,
        way.dates is None,
        way.failed is not None,
        len(way.not_known),
        *by_cost(way),
        KINDS.index((way.statements.get("cost_jpy") or way).evidence.kind),
        way.carrier.id,
        way.rule.kind,
    )


def by_cost(way: KeepWay) -> tuple[bool, int, bool]:
    """Return the place of a way among others by its cost for the months asked.

    An unknown fee to set it up is reckoned as the highest of the like, and of two equal costs comes second; an unknown
    cost comes last.
    """
    known = way.rule.setup_jpy if way.is_setup_known else None
    fee = SetupFee(is_due=way.is_setup_due, jpy=known, assumed_jpy=way.assumed_setup_jpy)
    return cost_order(way.cost_jpy, fee)


def _picked(ways: list[KeepWay], *, is_asked_for_one: bool) -> tuple[KeepWay, ...]:
    """Put the best ways of three carriers in front; where a line was named, after the ways of its own carrier."""
    own = [way for way in ways if way.is_own]
    best: dict[str, KeepWay] = {}
    for way in ways:
        if not way.is_own and way.cost_jpy is not None:
            best.setdefault(way.carrier.id, way)
    first = list(best.values())[:MOST_PICKS]
    ways = _with_cheaper(ways, first)
    first = [next(way for way in ways if way.rule == it.rule and way.carrier == it.carrier) for it in first]
    picks = [replace(way, pick=place) for place, way in enumerate(first, 1)]
    rest = [] if is_asked_for_one else [way for way in ways if not way.is_own and way not in first]
    return (*own, *picks, *rest)


def _with_cheaper(ways: list[KeepWay], first: Sequence[KeepWay]) -> list[KeepWay]:
    """Mark the cheapest of the ways that cost less than the first pick, but of which one thing is to be checked."""
    if not first or first[0].not_known or first[0].total_jpy is None:
        return ways
    able = [
        way
        for way in ways
        if not way.is_own and way.failed is None and len(way.not_known) == 1 and by_cost(way) < by_cost(first[0])
    ]
    cheapest = min(able, key=by_cost, default=None)
    return [replace(way, is_cheaper=True) if way is cheapest else way for way in ways]


def _excluded(condition: Condition, ways: list[KeepWay]) -> ExcludedNote:
    items: tuple[Text, ...] = tuple(way.rule.title or way.carrier.name for way in ways)
    return ExcludedNote(condition=condition, items=items, carriers=tuple(dict.fromkeys(way.carrier.id for way in ways)))


def _next(carrier: Carrier | None, question: KeepQuestion, results: Sequence[KeepWay]) -> Iterator[NextNote]:
    own = [way for way in results if way.is_own]
    dated = next((way for way in own if way.dates is not None), None)
    if carrier is None:
        yield NextNote(about="keep-dates", command="simguide keep NAME --last-top-up DATE --valid-until DATE")
    elif dated is not None and dated.dates is not None and not dated.dates.is_earliest:
        if dated.dates.days_left < 0:
            yield _when_past(carrier, dated.rule, dated.dates)
    elif asked := _asked(own):
        options = " ".join((*_given(question), *(f"{_OPTIONS[name]} DATE" for name in asked)))
        yield NextNote(about="keep-dates", command=f"simguide keep {carrier.id} {options}")
    if carrier is not None:
        yield NextNote(about="renew", command=f"simguide renew {carrier.id}")
        yield NextNote(about="keep", command="simguide keep")
    yield NextNote(about="leave", command=f"simguide leave --on DATE --months {question.months}")


def _when_past(carrier: Carrier, rule: Retention, dates: KeepDates) -> NextNote:
    """Return what to ask once the last day is over: a line is only suspended where the rule has days of grace."""
    if rule.kind == "stored":
        return NextNote(about="show", command=f"simguide show {carrier.id}")
    is_suspended = rule.kind == "top-up-within" and rule.grace_days
    state = f"suspended --since {dates.ends_on}" if is_suspended else f"expired --since {dates.last_day}"
    return NextNote(about="recover", command=f"simguide recover {carrier.id} --state {state}")


def _asked(own: Iterable[KeepWay]) -> list[LineDay]:
    """Return the days that would make the dates of a line known, in the order in which they are typed.

    Where the earliest dates are known, the end of what was bought makes them certain.
    """
    is_earliest = any(way.dates is not None and way.dates.is_earliest for way in own)
    needed = {"valid-until"} if is_earliest else {name for way in own for name in way.needs}
    return [name for name in _OPTIONS if name in needed]


def _given(question: KeepQuestion) -> Iterator[str]:
    """Yield the days that were told, as they are typed."""
    for name, option in _OPTIONS.items():
        day = getattr(question, name.replace("-", "_"))
        if day is not None:
            yield f"{option} {day}"
