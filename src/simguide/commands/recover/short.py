"""What `recover` says on one screen."""

from collections.abc import Iterator
from typing import assert_never

from simguide.advice.desks import place_of_desk
from simguide.advice.things import thing_of
from simguide.commands.recover.answer import (
    CarrierRecovery,
    GeneralRecovery,
    LastDay,
    RecoverAnswer,
    RecoverQuestion,
    RecoveryAnswer,
    StateOverview,
    desks_for,
)
from simguide.commands.recover.show import misfit
from simguide.model.carrier import SupportLine
from simguide.model.recovery import RecoverState, Recovery
from simguide.render.document import Entry, Field, Group, Style
from simguide.render.fields import callers
from simguide.render.short import Short, beware, fact, facts, first_sentence, lead, rows, steps
from simguide.render.words import Words

_MOST_TOLD = 2
"""Sentences of a summary."""
_MOST_NEEDED = 2
"""Until when, and what to beware of, are kept whatever the room."""
_IN_ROWS = 13
"""States in rows; where a carrier, or any of them, has more, the last stand in one line with their numbers."""
_MOST_TOLD_STATES = 7
"""States that are told in a sentence each."""


def short(answer: RecoverAnswer, words: Words) -> Short:
    """Return the steps of one state, or what is said in short of each of them."""
    result = answer.results[0]
    match result:
        case CarrierRecovery():
            return _at_carrier(result, answer.question, words)
        case GeneralRecovery():
            return _anywhere(result, answer.question, words)
        case StateOverview():
            return _all_states(answer, result, words)
        case _:
            assert_never(result)


def _at_carrier(result: CarrierRecovery, question: RecoverQuestion, words: Words) -> Short:
    """Return the carrier's own way back, or what holds for any line where none is on record."""
    name, state = words.text(result.carrier.name), words.one_of("recover-state", result.state)
    best = result.own[0] if result.own else result.general
    head = [*_status(result, words), *_place(best, question, words)]
    if best is None:
        nothing = lead(words, words.message("recover-nothing"))
        title = words.message("title.recover.carrier", state=state, name=name)
        return Short(title, (nothing, facts(head, is_close=True), facts(_contacts(result, question, words))))
    verdict = _verdict(best.recovery, result.last_day, words) if result.own else _not_on_record(best.recovery, words)
    recovery = best.recovery
    about = (
        *_until(result, recovery, question, words),
        *_beware(best, result.general, words),
        *_contacts(result, question, words),
        *_fee(recovery, words),
    )
    groups = (
        lead(words, recovery.summary, most=_MOST_TOLD if result.own and not head else 1),
        facts(head, is_close=True),
        steps(words.text(step) for step in recovery.steps),
        facts(about, least=_MOST_NEEDED, is_close=True),
        _other_lines(result, words),
    )
    title = words.message("title.recover.short", name=name, state=state, verdict=verdict)
    return Short(title, groups, best.evidence)


def _verdict(recovery: Recovery, last_day: LastDay | None, words: Words) -> str:
    """Say whether the line comes back, and until which day where one was worked out."""
    if thing_of(recovery.state) == "device":
        return words.message("comes-back.device")
    if last_day is None:
        return words.one_of("comes-back-short", recovery.possible)
    key = "comes-back-past" if last_day.days_left < 0 else "comes-back-by"
    return words.message(key, day=last_day.last_day)


def _not_on_record(general: Recovery, words: Words) -> str:
    if general.card_types:
        return words.message("comes-back.of-kind")
    return words.message("comes-back.any-device" if thing_of(general.state) == "device" else "comes-back.any-line")


def _status(result: CarrierRecovery, words: Words) -> Iterator[Field]:
    """Yield that a line has ended and what followed it; whether it is still sold, who has it need not know."""
    carrier = result.carrier
    if carrier.status == "ended":
        yield words.field("status", words.status(carrier.status, carrier.status_on), style="warning")
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))


def _place(item: RecoveryAnswer | None, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    """Yield whether it can be done from abroad, where that was asked."""
    if question.abroad and item is not None:
        style: Style = "text" if item.recovery.abroad == "yes" else "warning"
        yield words.field("recover-abroad", words.one_of("recover-abroad-short", item.recovery.abroad), style=style)


def _until(result: CarrierRecovery, recovery: Recovery, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    """Yield the last day: counted from the day that was given, or else in words."""
    found = result.last_day
    if found is not None:
        counted = words.message(
            "last-day.counted",
            days=found.days,
            start=words.one_of("since", found.counted_from),
            since=found.since,
            cited="",
        )
        stops = [] if found.stops_on is None else [words.message("last-day.stops", day=found.stops_on)]
        key = "past" if found.days_left < 0 else "left" if found.days_left else "today"
        day = words.message(f"last-day.{key}", day=found.last_day, days=abs(found.days_left))
        yield words.field("last-day", day, counted.rstrip(), *stops, style="warning")
        return
    said = [] if recovery.until is None else [first_sentence(words.text(recovery.until))]
    if question.since is not None:
        key = "last-day.none" if recovery.possible == "no" else "last-day.unknown"
        yield words.field("last-day", words.message(key, since=question.since), *said, style="warning")
    else:
        yield from fact(words, "until", *said)


def _beware(best: RecoveryAnswer, general: RecoveryAnswer | None, words: Words) -> Iterator[Field]:
    """Yield the gravest warning: the carrier's own, or else one that holds for any line."""
    found = best.recovery.warnings or (() if general is None else general.recovery.warnings)
    return (field for entry in beware(words, found).entries for field in entry.fields)


def _contacts(result: CarrierRecovery, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    """Yield the best desk in Japan and the best from abroad, then where to write and to log in.

    That there is no desk is said where nothing else stands in its place.
    """
    online = result.online
    if result.lines or online is None or online.support is None:
        yield words.field("support", *_desks(result, question, words.text(result.carrier.name), words))
    if online is not None and online.support is not None:
        yield words.field("online", first_sentence(words.text(online.support)))
    if online is not None and online.portal is not None:
        yield words.field("portal", online.portal, style="link")


def _desks(result: CarrierRecovery, question: RecoverQuestion, name: str, words: Words) -> Iterator[str]:
    if not result.lines:
        key = {"yes": "abroad" if question.abroad else "other", "no": "none", "unknown": "unknown"}[result.has_phone]
        yield words.message(f"recover-phone.{key}")
        return
    here = _for_reader([line for line in result.lines if line.dial_from != ("abroad",)], words)
    from_abroad = _for_reader([line for line in result.lines if "abroad" in line.dial_from], words)
    for line in dict.fromkeys((from_abroad,) if question.abroad else (here, from_abroad)):
        if line is not None:
            yield _desk(line, result.state, name, words)


def _for_reader(lines: list[SupportLine], words: Words) -> SupportLine | None:
    return lines[place_of_desk(lines, words.lang)] if lines else None


def _desk(line: SupportLine, state: RecoverState, name: str, words: Words) -> str:
    """Return a number with whose phone reaches it, what it costs, and when; what it is for, where that is another."""
    known = [callers(line.dial_from, name, words)]
    if line.purpose not in desks_for(state):
        known.insert(0, words.one_of("purpose", line.purpose))
    if line.cost != "unknown":
        known.append(words.one_of("cost", line.cost))
    if line.hours != "unknown":
        known.append(words.hours(line.hours))
    if line.status == "unconfirmed":
        known.append(words.one_of("channel-status-short", line.status))
    return f"{line.number}  {words.clauses(known)}"


def _fee(recovery: Recovery, words: Words) -> Iterator[Field]:
    note = "" if recovery.cost_note is None else first_sentence(words.text(recovery.cost_note))
    if recovery.cost_jpy is not None:
        said = f"{words.yen(recovery.cost_jpy)}{words.message('in-brackets', text=note.rstrip('.。')) if note else ''}"
        yield words.field("fee", said, style="price")
    else:
        yield from fact(words, "fee", note)


def _other_lines(result: CarrierRecovery, words: Words) -> Group:
    """Return what the carrier says of its other lines, one row each."""
    entries = (
        Entry(
            "recovery",
            words.joined(item.recovery.card_types),
            (
                words.field("answer", first_sentence(words.text(item.recovery.summary))),
                words.field("evidence", words.one_of("evidence-short", item.evidence.kind)),
            ),
            item.recovery.id,
        )
        for item in result.own[1:]
    )
    return rows(entries, title_label=words.message("label.other-lines"))


def _anywhere(result: GeneralRecovery, question: RecoverQuestion, words: Words) -> Short:
    """Return what holds for any line in one state."""
    state = words.one_of("recover-state", result.state)
    item = result.general
    if item is None:
        title = words.message("title.recover.state", state=state)
        return Short(title, (lead(words, words.message("recover-nothing")),))
    recovery = item.recovery
    is_line = thing_of(result.state) == "line"
    verdict = words.one_of("comes-back-any", recovery.possible) if is_line else words.message("comes-back.device")
    until = () if recovery.until is None else fact(words, "until", first_sentence(words.text(recovery.until)))
    own = fact(words, "own-steps", words.joined(carrier.id for carrier in result.carriers))
    groups = (
        lead(words, recovery.summary, most=_MOST_TOLD),
        facts(_place(item, question, words), is_close=True),
        steps(words.text(step) for step in recovery.steps),
        facts([*until, *_beware(item, None, words), *own], least=2, is_close=True),
    )
    key = "title.recover.any-short" if is_line else "title.recover.any-device"
    title = words.message(key, state=state, verdict=verdict)
    return Short(title, groups, item.evidence)


def _all_states(answer: RecoverAnswer, first: StateOverview, words: Words) -> Short:
    """Return a row for each state, to be opened by its number; those of devices, behind lines, share one.

    Few states are told in a sentence each; of many there is room for whether they can be put right, and whose steps
    are on record.
    """
    name = "" if first.carrier is None else words.text(first.carrier.name)
    title = words.message("title.recover.all", name=name) if name else words.message("title.recover")
    items = [item for item in answer.results if isinstance(item, StateOverview)]
    said = [misfit(answer, first, words)] if name else [words.message("recover-lead")]
    told = _told if len(items) <= _MOST_TOLD_STATES else _judged
    entries = (
        Entry("state", words.one_of("recover-state", it.state), told(it, words), it.state, is_numbered=True)
        for it in items[:_IN_ROWS]
    )
    table = rows(entries, title_label=words.message("label.what-is-wrong"), least=_IN_ROWS)
    behind = enumerate(items[_IN_ROWS:], _IN_ROWS + 1)
    others = words.clauses(f"{at} {words.one_of('router-short', it.state)}" for at, it in behind)
    return Short(title, (lead(words, *filter(None, said)), table, facts(fact(words, "rented-router", others), least=1)))


def _told(item: StateOverview, words: Words) -> tuple[Field, ...]:
    """Tell a state in a sentence; that a carrier has nothing of its own on it is said."""
    told = words.message("recover-nothing")
    if item.recovery is not None:
        told = first_sentence(words.text(item.recovery.recovery.summary))
        if item.carrier is not None and item.recovery.recovery.carrier is None:
            told = words.message(f"recover-any-{thing_of(item.state)}", told=told)
    return (words.field("answer", told),)


def _judged(item: StateOverview, words: Words) -> tuple[Field, ...]:
    """Tell whether a state can be put right, whose steps are on record, and how well they are known."""
    if item.recovery is None:
        return words.field("recover-verdict", ""), words.field("steps-of", ""), words.field("evidence", "")
    recovery = item.recovery.recovery
    steps_of = "" if item.carrier is None else words.message(f"steps-of.{'own' if recovery.carrier else 'any'}")
    return (
        words.field("recover-verdict", words.one_of("comes-back-short", recovery.possible)),
        words.field("steps-of", steps_of),
        words.field("evidence", words.one_of("evidence-short", item.recovery.evidence.kind)),
    )
