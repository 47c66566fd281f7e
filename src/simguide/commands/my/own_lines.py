"""Judges a user's own line: which rules may hold for it, which days follow, and what to do next.

The days come from the same rules and the same counting as those of `simguide keep`.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from simguide.advice.evidence import cited_in, judge_evidence, judge_statements
from simguide.advice.naming import refer
from simguide.advice.retention import LineDates, deadlines, is_validity, needed_days, rules_of_line
from simguide.commands.my.answer import KeyDate, LineAction, LineState, OwnLine, RuleDates
from simguide.model.answer import NextNote
from simguide.model.carrier import Carrier, Retention
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.own_line import DateKind, Line, LineRecords
from simguide.model.plan import Plan
from simguide.model.value import replace

_DAY = timedelta(days=1)

_URGENCY: tuple[LineState, ...] = ("passed", "ahead", "which-rule", "dates-missing", "no-rule", "while-paid")
"""States, the most urgent first."""

UNDATED: tuple[LineState, ...] = ("which-rule", "dates-missing", "no-rule")
"""States of a line that may end on a day that nobody can tell."""


def judge_line(catalogue: Catalogue, records: LineRecords, *, as_of: date) -> OwnLine:
    """Say how a line stands on a day."""
    carrier = carrier_of(catalogue, records.line)
    plan = None if records.line.plan is None else find_plan(catalogue, carrier, records.line.plan)
    rules = tuple(_rule_dates(catalogue, rule, records, as_of=as_of) for rule in _applicable(carrier, plan, records))
    dates = tuple(sorted(_key_dates(rules, plan, records, as_of=as_of), key=lambda it: (it.act_by, it.happens_on)))
    state = _state(dates, rules, plan, records)
    coming = _next(dates)
    return OwnLine(
        line=records.line,
        carrier=None if carrier is None else refer(carrier),
        plan_name=None if plan is None else plan.name,
        plan_ends_on=None if plan is None else plan.ends_on,
        state=state,
        action="tell-dates" if _may_be_over(state, dates) else _action(state, coming, rules),
        next=None if state in ("which-rule", "while-paid") else coming,
        dates=dates,
        rules=rules,
        last_top_up=records.last_bought,
        valid_until=records.valid_until,
        last_reading=max(records.readings, key=lambda it: it.on, default=None),
        spent_jpy=sum(top_up.paid_jpy or 0 for top_up in records.top_ups),
    )


def how_to(own: OwnLine, key_date: KeyDate | None) -> NextNote:
    """Return the command that tells what to do about a date: how to renew, or what is left when a date has passed."""
    carrier = own.line.carrier
    passed = tuple(it.kind for it in own.dates if it.days_left < 0 and not it.is_earliest)
    if key_date is not None and key_date.action == "take-back":
        return NextNote(about="show", command=f"simguide show {carrier}")
    is_late = key_date is not None and key_date.action == "revive"
    if is_late or "suspension" in passed or "cancellation" in passed:
        return NextNote(about="recover", command=f"simguide recover {carrier} --state suspended")
    if passed and own.valid_until is not None and own.state != "while-paid":
        return NextNote(about="keep-dates", command=f"simguide keep {carrier} --valid-until {own.valid_until}")
    return NextNote(about="renew", command=f"simguide renew {carrier}")


def by_urgency(own: OwnLine) -> tuple[int, date, str]:
    """Return the place of a line among others: what has passed, then what ends soonest, then what has no date."""
    return _URGENCY.index(own.state), own.next.act_by if own.next else date.max, own.line.label.casefold()


def carrier_of(catalogue: Catalogue, line: Line) -> Carrier | None:
    """Return the carrier of a line; a former id of it stays among its aliases."""
    return catalogue.carrier(line.carrier) or catalogue.carrier_named(fold(line.carrier))


def find_plan(catalogue: Catalogue, carrier: Carrier | None, name: str) -> Plan | None:
    """Return the product of a carrier with this id or name, if on record, one that is over included."""
    if carrier is None:
        return None
    wanted = fold(name)
    for plan in catalogue.plans_known(carrier_id=carrier.id):
        if wanted in {fold(spelling) for spelling in (plan.id, plan.name.en, plan.name.zh, plan.name.ja)}:
            return plan
    return None


def _applicable(carrier: Carrier | None, plan: Plan | None, records: LineRecords) -> tuple[Retention, ...]:
    """Return the rules that may hold for a line.

    Of those that hold by its days, a product that renews by the month lives while it is paid; one that has days does
    not.
    """
    if carrier is None or isinstance(carrier.retention, str):
        return ()
    others = rules_of_line(carrier.retention, _line_dates(records))
    paid = tuple(rule for rule in others if rule.kind == "while-paid")
    dated = tuple(rule for rule in others if rule.kind in ("top-up-within", "ends-with-validity"))
    if plan is not None and paid and dated and plan.validity_days == "monthly":
        return paid
    if plan is not None and dated and isinstance(plan.validity_days, int):
        return dated
    return others


def _line_dates(records: LineRecords) -> LineDates:
    return LineDates(
        last_top_up=records.last_bought,
        valid_until=records.valid_until,
        activated=records.line.activated,
        applied=records.line.applied,
    )


def _rule_dates(catalogue: Catalogue, rule: Retention, records: LineRecords, *, as_of: date) -> RuleDates:
    sources = catalogue.sources(cited_in(rule))
    evidence = judge_evidence(rule.sources, sources, as_of=as_of)
    statements = judge_statements(rule, sources, as_of=as_of)
    line = _line_dates(records)
    found = deadlines(rule, line)
    if found is None:
        return RuleDates(rule=rule, evidence=evidence, statements=statements, needs=needed_days(rule, line))
    return RuleDates(
        rule=rule,
        evidence=evidence,
        statements=statements,
        first_day=found.first_day,
        last_day=found.last_day,
        act_by=found.act_by,
        ends_on=found.ends_on,
        cancelled_on=found.cancelled_on,
        is_earliest=found.is_earliest,
    )


def _start(records: LineRecords, until: date) -> date | None:
    """Return the day from which a validity that the user told runs: that of the last purchase, or the activation."""
    starts = (records.last_bought, records.line.activated)
    return next((day for day in starts if day is not None and day <= until), None)


def _lives_while_paid(rules: tuple[RuleDates, ...], plan: Plan | None) -> bool:
    """Tell whether a line is billed, and not by a product that was bought for some days."""
    is_bought = plan is not None and isinstance(plan.validity_days, int)
    return bool(rules) and not is_bought and all(found.rule.kind == "while-paid" for found in rules)


def _key_dates(
    rules: tuple[RuleDates, ...], plan: Plan | None, records: LineRecords, *, as_of: date
) -> Iterator[KeyDate]:
    """Yield the days of each rule, and the end of the validity that no rule has."""
    validity_ends: set[date] = set()
    for place, found in enumerate(rules):
        for key_date in _of_rule(place, found, as_of=as_of):
            if key_date.kind == "validity-end":
                if key_date.happens_on in validity_ends:
                    continue
                validity_ends.add(key_date.happens_on)
            yield key_date
    until = records.valid_until
    if until is not None and all(found.last_day != until for found in rules):
        action: LineAction = "pay-bill" if _lives_while_paid(rules, plan) else "buy-again"
        yield _key_date("validity-end", action, until, until, _start(records, until), None, as_of=as_of)


def _of_rule(place: int, found: RuleDates, *, as_of: date) -> Iterator[KeyDate]:
    last, act_by, ends, gone = found.last_day, found.act_by, found.ends_on, found.cancelled_on
    if last is None or act_by is None or ends is None:
        return

    def key_date(kind: DateKind, action: LineAction, by: date, on: date, first: date | None) -> KeyDate:
        return replace(_key_date(kind, action, by, on, first, place, as_of=as_of), is_earliest=found.is_earliest)

    match found.rule.kind:
        case "ends-with-validity":
            yield key_date("validity-end", "renew", act_by, last, found.first_day)
        case "stored":
            yield key_date("cancellation", "take-back", act_by, ends, found.first_day)
            return
        case _ if gone is None and is_validity(found.rule):
            yield key_date("validity-end", "top-up", act_by, last, found.first_day)
        case _ if gone == ends:
            yield key_date("cancellation", "top-up", act_by, ends, found.first_day)
        case _:
            yield key_date("suspension", "top-up", act_by, ends, found.first_day)
    if gone is not None and gone > ends:
        # nothing proves that it has stopped before its earliest day of cancellation
        yield key_date("cancellation", "top-up" if found.is_earliest else "revive", gone - _DAY, gone, ends)


def _key_date(
    kind: DateKind,
    action: LineAction,
    act_by: date,
    happens_on: date,
    first_day: date | None,
    rule: int | None,
    *,
    as_of: date,
) -> KeyDate:
    return KeyDate(
        kind=kind,
        act_by=act_by,
        happens_on=happens_on,
        days_left=(act_by - as_of).days,
        total_days=None if first_day is None or first_day > act_by else (act_by - first_day).days + 1,
        action=action,
        rule=rule,
    )


def _state(
    dates: tuple[KeyDate, ...], rules: tuple[RuleDates, ...], plan: Plan | None, records: LineRecords
) -> LineState:
    if any(it.days_left >= 0 for it in dates):
        return "ahead"
    if dates and not _lives_while_paid(rules, plan):
        # a line of which nothing bought is known may be one that is paid by the month
        is_bought = records.valid_until is not None or records.last_bought is not None
        may_be_paid = not is_bought and any(found.rule.kind == "while-paid" for found in rules)
        return "which-rule" if may_be_paid else "passed"
    if not rules:
        return "no-rule"
    return "while-paid" if all(found.rule.kind == "while-paid" for found in rules) else "dates-missing"


def _may_be_over(state: LineState, dates: Iterable[KeyDate]) -> bool:
    """Tell whether a day has passed that was the earliest possible: only the end of what was bought says more."""
    return state in ("ahead", "passed") and any(it.is_earliest and it.days_left < 0 for it in dates)


def _action(state: LineState, coming: KeyDate | None, rules: tuple[RuleDates, ...]) -> LineAction:
    match state:
        case "ahead" if coming is not None:
            return coming.action
        case "which-rule":
            return "name-product"
        case "dates-missing" if any(found.needs for found in rules):
            return "tell-dates"
        case "dates-missing" | "no-rule":
            return "ask-carrier"
        case "while-paid":
            return "pay-bill"
        case _:
            return "check"


def _next(dates: Iterable[KeyDate]) -> KeyDate | None:
    """Return the earliest date ahead, or else the last one that has passed."""
    ordered = tuple(dates)
    return next((it for it in ordered if it.days_left >= 0), ordered[-1] if ordered else None)
