"""Answers `recover`: what to do when a line does not work, until when, and whom to ask from where."""

from collections.abc import Iterator
from datetime import date, timedelta

from simguide.advice.answered import answered
from simguide.advice.desks import has_desk, speaks_other_languages_only
from simguide.advice.evidence import cited_in, judge_evidence, judge_statements
from simguide.advice.naming import refer
from simguide.advice.retention import LineDates, deadlines
from simguide.advice.things import fitting_state, states_that_fit
from simguide.commands.recover.answer import (
    CarrierRecovery,
    GeneralRecovery,
    LastDay,
    OnlineHelp,
    RecoverAnswer,
    RecoverQuestion,
    RecoveryAnswer,
    StateOverview,
    desks_for,
)
from simguide.model.answer import ExcludedNote, NextNote, Note, RuleNote
from simguide.model.base import Text
from simguide.model.carrier import Carrier, SupportLine, SupportPurpose
from simguide.model.catalogue import Catalogue
from simguide.model.recovery import RecoverState, Recovery, Since
from simguide.model.rule import Rule, Where

_FOR_A_DESK: tuple[RecoverState, ...] = ("suspended", "lost-sim", "puk-locked", "paid-not-credited", "router-lost")
"""States that most people do not get out of without somebody at the carrier: whom to ask is said next."""
_OTHER_PURPOSES: tuple[SupportPurpose, ...] = ("lost", "general", "billing")
"""Desks that are named where none is for the state, the best one first."""


def answer_recover(
    catalogue: Catalogue, carrier: Carrier | None, question: RecoverQuestion, *, as_of: date
) -> RecoverAnswer:
    """Say what to do in a state at a carrier; without one of the two, what is known of the other.

    The carrier's own record comes first, then what holds for any line; no record of another carrier is shown.
    What a carrier sells or lends cannot be in every state: one that does not fit is answered by those that do.
    Asked from abroad, a way that does not work from there stays, since it works after the return: it is marked.
    Desks that cannot be dialled from there are left out, and named as such.
    """
    results: tuple[CarrierRecovery | GeneralRecovery | StateOverview, ...]
    notes: tuple[Note, ...] = ()
    state = None if question.state is None else fitting_state(catalogue, carrier, question.state)
    if state is None:
        results = _all_states(catalogue, carrier, question, as_of=as_of)
    elif carrier is None:
        results, notes = _any_carrier(catalogue, question, state, as_of=as_of)
    else:
        results, notes = _one_carrier(catalogue, carrier, question, state, as_of=as_of)
    return answered(
        RecoverAnswer,
        catalogue,
        command="recover",
        question=question,
        as_of=as_of,
        results=results,
        notes=(*notes, *_taken_for(catalogue, carrier, question, state), *_next(carrier, question, state)),
    )


def _all_states(
    catalogue: Catalogue, carrier: Carrier | None, question: RecoverQuestion, *, as_of: date
) -> tuple[StateOverview, ...]:
    name, place = "NAME" if carrier is None else carrier.id, " --abroad" if question.abroad else ""
    chosen: dict[RecoverState, Recovery | None] = {}
    for state in states_that_fit(catalogue, carrier):
        own = () if carrier is None else _own(catalogue, carrier, state)
        chosen[state] = own[0] if own else _general(catalogue, carrier, state)
    return tuple(
        StateOverview(
            state=state,
            carrier=None if carrier is None else refer(carrier),
            recovery=None if recovery is None else _judge(catalogue, recovery, as_of=as_of),
            command=f"simguide recover {name} --state {state}{place}",
        )
        for state, recovery in chosen.items()
    )


def _any_carrier(
    catalogue: Catalogue, question: RecoverQuestion, state: RecoverState, *, as_of: date
) -> tuple[tuple[GeneralRecovery, ...], tuple[Note, ...]]:
    general, rules = _general(catalogue, None, state), _rules(catalogue, question, state)
    with_own = {it.carrier for it in catalogue.recoveries() if it.state == state}
    carriers = sorted((it for it in catalogue.carriers() if it.id in with_own), key=lambda carrier: carrier.id)
    result = GeneralRecovery(
        state=state,
        general=None if general is None else _judge(catalogue, general, as_of=as_of),
        carriers=tuple(refer(carrier) for carrier in carriers),
    )
    return (result,), tuple(RuleNote(rule=rule) for rule in rules)


def _one_carrier(
    catalogue: Catalogue, carrier: Carrier, question: RecoverQuestion, state: RecoverState, *, as_of: date
) -> tuple[tuple[CarrierRecovery, ...], tuple[Note, ...]]:
    own, general = _own(catalogue, carrier, state), _general(catalogue, carrier, state)
    lines, rules = _lines(carrier, state), _rules(catalogue, question, state)
    reached = tuple(line for line in lines if not question.abroad or "abroad" in line.dial_from)
    if question.abroad and not reached:  # a desk for something else can say whom to ask
        reached = tuple(it for it in _other_lines(carrier, lines) if "abroad" in it.dial_from)
    unreached = tuple(Text(en=line.number, zh=line.number, ja=line.number) for line in lines if line not in reached)
    online = None
    if carrier.support_online is not None or carrier.portal is not None:
        online = OnlineHelp(support=carrier.support_online, portal=carrier.portal, sources=carrier.sources)
    last_day = None if question.since is None else _last_day(carrier, own, state, question.since, as_of=as_of)
    successor = catalogue.carrier(carrier.successor) if carrier.successor else None
    result = CarrierRecovery(
        carrier=refer(carrier),
        successor=refer(successor) if successor else None,
        state=state,
        own=tuple(_judge(catalogue, it, as_of=as_of) for it in own),
        general=None if general is None else _judge(catalogue, general, as_of=as_of),
        last_day=last_day,
        has_phone="unknown" if isinstance(carrier.support, str) else "yes" if carrier.support else "no",
        lines=reached,
        online=online,
    )
    left_out = (ExcludedNote(condition="abroad", items=unreached),) if unreached else ()
    return (result,), (*left_out, *(RuleNote(rule=rule) for rule in rules))


def _own(catalogue: Catalogue, carrier: Carrier, state: RecoverState) -> tuple[Recovery, ...]:
    """Return the carrier's records of a state, those that hold for all its lines first."""
    found = [it for it in catalogue.recoveries(carrier_id=carrier.id) if it.state == state]
    return tuple(sorted(found, key=lambda it: (bool(it.card_types), it.id)))


def _general(catalogue: Catalogue, carrier: Carrier | None, state: RecoverState) -> Recovery | None:
    """Return what holds for any line, or for all that a carrier sells, where a record is of its card types alone."""
    found = [it for it in catalogue.recoveries() if it.carrier is None and it.state == state]
    sold = set() if carrier is None else set(carrier.card_types)
    of_kind = [it for it in found if sold and sold <= set(it.card_types)]
    return min(of_kind or (it for it in found if not it.card_types), key=lambda it: it.id, default=None)


def _judge(catalogue: Catalogue, recovery: Recovery, *, as_of: date) -> RecoveryAnswer:
    sources = catalogue.sources(cited_in(recovery))
    return RecoveryAnswer(
        recovery=recovery,
        evidence=judge_evidence(recovery.sources, sources, as_of=as_of),
        statements=judge_statements(recovery, sources, as_of=as_of),
    )


def _lines(carrier: Carrier, state: RecoverState) -> tuple[SupportLine, ...]:
    """Return the desks that help, the best purpose first, then those that any phone in Japan reaches.

    A number that works from the carrier's own lines alone comes after them: the own line may be the one that is lost
    or stopped.
    """
    purposes = desks_for(state)
    if isinstance(carrier.support, str):
        return ()

    def order(line: SupportLine) -> tuple[int, bool, bool, bool, str]:
        places = line.dial_from
        return (
            purposes.index(line.purpose),
            "japan" not in places,
            speaks_other_languages_only(line),
            "own-line" not in places,
            line.number,
        )

    return tuple(sorted((line for line in carrier.support if line.purpose in purposes), key=order))


def _other_lines(carrier: Carrier, lines: tuple[SupportLine, ...]) -> tuple[SupportLine, ...]:
    """Return the desks of a carrier beside some, but none that sells."""
    desks = () if isinstance(carrier.support, str) else carrier.support
    others = (it for it in desks if it not in lines and it.purpose in _OTHER_PURPOSES)
    return tuple(sorted(others, key=lambda it: _OTHER_PURPOSES.index(it.purpose)))


def _last_day(
    carrier: Carrier, own: tuple[Recovery, ...], state: RecoverState, since: date, *, as_of: date
) -> LastDay | None:
    """Return the last possible day by the carrier's rule on keeping the number, or else by its record of the state.

    The rule goes on to the day before the cancellation; from a suspension on, the record may be shorter, and then it
    counts. There is none where the line cannot come back, and none where several rules count: their words tell them
    apart.
    """
    if any(it.possible == "no" for it in own):
        return None

    def last_day(days: int, counted_from: Since, cited: tuple[str, ...], stops_on: date | None = None) -> LastDay:
        return LastDay(
            since=since,
            days=days,
            counted_from=counted_from,
            last_day=since + timedelta(days=days),
            days_left=(since + timedelta(days=days) - as_of).days,
            stops_on=stops_on,
            rule="recovery" if stops_on is None and cited not in by_rule else "retention",
            sources=cited,
        )

    recorded = [(it.days, it.counted_from, it.sources) for it in own if it.days is not None and it.counted_from]
    kept = list(_by_retention(carrier, state, since))
    by_rule = [cited for _, _, cited, _ in kept]
    if len(kept) == 1 and (not recorded or state == "expired" or kept[0][0] < min(days for days, _, _ in recorded)):
        return last_day(*kept[0])
    return last_day(*recorded[0]) if len(recorded) == 1 else None


def _by_retention(
    carrier: Carrier, state: RecoverState, since: date
) -> Iterator[tuple[int, Since, tuple[str, ...], date | None]]:
    """Yield the days that rules on keeping the number leave, to the day before the line is cancelled."""
    rules = () if isinstance(carrier.retention, str) else carrier.retention
    for rule in rules:
        if not rule.grace_days or rule.kind not in ("top-up-within", "ends-with-validity"):
            continue
        if state == "suspended":
            yield rule.grace_days - 1, "suspension", rule.sources, None
        elif state == "expired":
            dates = deadlines(rule, LineDates(valid_until=since))
            if dates is not None and dates.rescue_until is not None:
                stops_on = dates.ends_on if rule.kind == "top-up-within" else None
                yield (dates.rescue_until - since).days, "expiry", rule.sources, stops_on


def _rules(catalogue: Catalogue, question: RecoverQuestion, state: RecoverState) -> tuple[Rule, ...]:
    """Return the rules that help in a state, from the place where one is."""
    elsewhere: Where = "japan" if question.abroad else "abroad"
    return tuple(
        rule
        for rule in catalogue.rules()
        if "recover" in rule.shown_by and state in rule.states and rule.where != elsewhere
    )


def _taken_for(
    catalogue: Catalogue, carrier: Carrier | None, question: RecoverQuestion, state: RecoverState | None
) -> Iterator[NextNote]:
    """Yield the state at carriers that are taken for this one, where it is on record at them and not here."""
    if carrier is None or state is None or _own(catalogue, carrier, state):
        return
    place = " --abroad" if question.abroad else ""
    for other in carrier.see_also:
        if any(it.state == state for it in catalogue.recoveries(carrier_id=other)):
            yield NextNote(about="recover", command=f"simguide recover {other} --state {state}{place}")


def _next(carrier: Carrier | None, question: RecoverQuestion, state: RecoverState | None) -> Iterator[NextNote]:
    """Yield what comes next: what the state calls for, then what holds for any line, then the other states."""
    name = "NAME" if carrier is None else carrier.id
    place = " --abroad" if question.abroad else ""
    match state:
        case "expired" | "suspended" | "router-late":
            yield NextNote(about="renew", command=f"simguide renew {name}")
        case "card-failed":
            yield NextNote(about="autopay", command=f"simguide autopay {name}")
        case "no-data" | "no-hotspot":
            yield NextNote(about="apn", command=f"simguide apn {name}")
            yield NextNote(about="balance", command=f"simguide balance {name}")
        case "paid-not-credited" | "wrong-line":
            yield NextNote(about="balance", command=f"simguide balance {name}")
        case _:
            pass
    if carrier is not None and state in _FOR_A_DESK and (question.abroad or has_desk(carrier)):
        yield _desk(carrier, question, state)
    if state is None:  # a state is opened by its number
        yield NextNote(about="recover", command=f"simguide recover {'' if carrier is None else f'{name} '}1{place}")
    elif carrier is None:
        yield NextNote(about="recover", command=f"simguide recover NAME --state {state}{place}")
    else:
        yield NextNote(about="recover", command=f"simguide recover {name}{place}")
        yield NextNote(about="recover", command=f"simguide recover --state {state}{place}")
    if carrier is None:
        yield NextNote(about="carriers", command="simguide carriers")
    else:
        if question.abroad or has_desk(carrier):
            yield _desk(carrier, question, state)
        yield NextNote(about="show", command=f"simguide show {name}")


def _desk(carrier: Carrier, question: RecoverQuestion, state: RecoverState | None) -> NextNote:
    """Return how to ask for the desk that helps in a state, from where one is."""
    asked = " --abroad" if question.abroad else " --for lost" if state == "lost-sim" else ""
    return NextNote(about="contact", command=f"simguide contact {carrier.id}{asked}")
