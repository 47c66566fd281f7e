"""What `recover` shows."""

from collections.abc import Iterator
from typing import assert_never

from simguide.advice.things import thing_of
from simguide.commands.recover.answer import (
    CarrierRecovery,
    GeneralRecovery,
    LastDay,
    RecoverAnswer,
    RecoverQuestion,
    RecoveryAnswer,
    StateOverview,
)
from simguide.model.carrier import SupportLine
from simguide.model.recovery import Recovery
from simguide.render.document import Entry, Field, Group, Style
from simguide.render.fields import callers, reports, texts, warnings
from simguide.render.words import Words


def body(answer: RecoverAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `recover`."""
    result = answer.results[0]
    match result:
        case CarrierRecovery():
            state = words.one_of("recover-state", result.state)
            title = words.message("title.recover.carrier", state=state, name=words.text(result.carrier.name))
            return title, list(_at_carrier(result, answer.question, words))
        case GeneralRecovery():
            title = words.message("title.recover.state", state=words.one_of("recover-state", result.state))
            return title, list(_anywhere(result, answer.question, words))
        case StateOverview():
            name = "" if result.carrier is None else words.text(result.carrier.name)
            title = words.message("title.recover.all", name=name) if name else words.message("title.recover")
            entries = tuple(_state(item, words) for item in answer.results if isinstance(item, StateOverview))
            said = misfit(answer, result, words)
            head = (Entry("summary", "", (words.field("answer", said),)),) if said else ()
            return title, [Group(None, head), Group(None, entries)]
        case _:
            assert_never(result)


def misfit(answer: RecoverAnswer, first: StateOverview, words: Words) -> str:
    """Say that what a carrier sells or lends cannot be in the state that was asked for; nothing where none was."""
    state = answer.question.state
    if state is None or first.carrier is None:
        return ""
    name, asked = words.text(first.carrier.name), words.one_of("recover-state", state)
    return words.message(f"recover-misfit.{thing_of(state)}", name=name, state=asked)


def _at_carrier(result: CarrierRecovery, question: RecoverQuestion, words: Words) -> Iterator[Group]:
    yield Group(None, (Entry("summary", "", tuple(_head(result, question, words))),))
    yield Group(None, tuple(_recovery_entry(item, question, words) for item in result.own))
    general = result.general
    # two lists of steps would compete: the general one is whole only where the carrier's own does not cover all lines
    if general is not None and not any(not item.recovery.card_types for item in result.own):
        yield Group(words.message("heading.recover.general"), (_recovery_entry(general, question, words),))
    elif general is not None:
        yield Group(words.message("heading.recover.general"), (_in_short(general, words),))
    yield Group(words.message("heading.recover.contacts"), tuple(_contacts(result, question, words)))


def _head(result: CarrierRecovery, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    """Yield the last day, and what is not on record; the way back follows."""
    if question.abroad:
        yield words.field("asked", words.one_of("condition", "abroad"))
    carrier = result.carrier
    if carrier.status != "open":
        yield words.field("status", words.status(carrier.status, carrier.status_on))
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))
    if not result.own:
        key = f"recover-nothing-own.{thing_of(result.state)}"
        yield words.field("answer", words.message(key, name=words.text(carrier.name)))
    if result.last_day is not None:
        yield _last_day(result.last_day, words)
    elif question.since is not None:
        is_over = any(item.recovery.possible == "no" for item in result.own)
        key = "last-day.none" if is_over else "last-day.unknown"
        yield words.field("last-day", words.message(key, since=question.since), style="warning")


def _last_day(found: LastDay, words: Words) -> Field:
    """Say the last day, on what it is counted, and plainly when it is past."""
    counted = words.message(
        "last-day.counted",
        days=found.days,
        start=words.one_of("since", found.counted_from),
        since=found.since,
        cited=words.cite(found.sources),
    )
    style: Style = "warning" if found.days_left <= 0 else "text"
    if found.days_left < 0:
        day = words.message("last-day.past", day=found.last_day, days=-found.days_left)
    elif found.days_left == 0:
        day = words.message("last-day.today", day=found.last_day)
    else:
        day = words.message("last-day.left", day=found.last_day, days=found.days_left)
    basis = [words.message("last-day.retention")] if found.rule == "retention" else []
    if found.stops_on is not None:
        basis.insert(0, words.message("last-day.stops", day=found.stops_on))
    return words.field("last-day", day, counted, *basis, style=style)


def _anywhere(result: GeneralRecovery, question: RecoverQuestion, words: Words) -> Iterator[Group]:
    if result.general is None:
        yield Group(None, (Entry("none", words.message("recover-nothing"), ()),))
    else:
        yield Group(None, (_recovery_entry(result.general, question, words),))
    if result.carriers:
        place = " --abroad" if question.abroad else ""
        fields = (
            words.field("count-carriers", words.joined(carrier.id for carrier in result.carriers)),
            words.field("command", f"simguide recover NAME --state {result.state}{place}", style="command"),
        )
        yield Group(words.message("heading.recover.carriers"), (Entry("carriers", "", fields),))


def _recovery_entry(item: RecoveryAnswer, question: RecoverQuestion, words: Words) -> Entry:
    return Entry("recovery", "", tuple(_recovery_fields(item, question, words)), item.recovery.id)


def _recovery_fields(item: RecoveryAnswer, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    recovery = item.recovery
    if recovery.card_types:
        yield words.field("card-type", words.joined(recovery.card_types))
    yield words.field("answer", words.told(recovery, "summary"))
    if recovery.possible != "yes" and thing_of(recovery.state) == "line":
        yield words.field("comes-back", words.one_of("comes-back", recovery.possible), style="warning")
    yield from texts("until", recovery, "until", words)
    yield from _where(recovery, question, words)
    if recovery.steps:
        yield words.field("steps", *words.told_each(recovery, "steps"), style="steps")
    fee = (
        () if recovery.cost_jpy is None else (f"{words.yen(recovery.cost_jpy)}{words.rests_on(recovery, 'cost_jpy')}",)
    )
    note = () if recovery.cost_note is None else (words.told(recovery, "cost_note"),)
    if fee or note:
        yield words.field("fee", *fee, *note)
    yield from warnings(words, words.told_each(recovery, "warnings"))
    yield from reports(words, recovery.reports)
    yield words.evidence(item.evidence, recovery.sources)


def _where(recovery: Recovery, question: RecoverQuestion, words: Words) -> Iterator[Field]:
    """Yield whether it can be done from abroad; asked from there, also what to do where it cannot, or nobody knows."""
    if question.abroad:
        style: Style = "text" if recovery.abroad == "yes" else "warning"
        yield words.field("recover-abroad", words.one_of("recover-abroad", recovery.abroad), style=style)
    elif recovery.abroad != "unknown":
        yield words.field("recover-abroad", words.one_of("tri", recovery.abroad))


def _in_short(item: RecoveryAnswer, words: Words) -> Entry:
    """Show what holds for any line beside the carrier's own way: in short, with the command for the rest."""
    recovery = item.recovery
    fields = (
        words.field("answer", words.told(recovery, "summary")),
        *warnings(words, words.told_each(recovery, "warnings")),
        *reports(words, recovery.reports),
        words.evidence(item.evidence, recovery.sources),
        words.field("command", f"simguide recover --state {recovery.state}", style="command"),
    )
    return Entry("recovery", "", fields, recovery.id)


def _contacts(result: CarrierRecovery, question: RecoverQuestion, words: Words) -> Iterator[Entry]:
    """Yield the desks that fit, then chat, mail and login; that there is no desk, or none is known, is said."""
    name = words.text(result.carrier.name)
    if not result.lines:
        key = {"yes": "abroad" if question.abroad else "other", "no": "none", "unknown": "unknown"}[result.has_phone]
        yield Entry("support", "", (words.field("support", words.message(f"recover-phone.{key}")),))
    for line in result.lines:
        yield _line(line, name, words)
    if result.online is not None:
        portal = () if result.online.portal is None else (words.field("portal", result.online.portal, style="link"),)
        fields = (
            *texts("online", result.online, "support", words),
            *portal,
            words.field("evidence", words.cite(result.online.sources)),
        )
        yield Entry("online", "", fields)


def _line(line: SupportLine, carrier_name: str, words: Words) -> Entry:
    """Show a desk: what it is for, from where it is dialled, when, in which language."""
    hours = words.message("hours-unknown") if line.hours == "unknown" else words.hours(line.hours)
    spoken = (
        words.message("languages-unknown") if isinstance(line.languages, str) else words.listed("lang", line.languages)
    )
    cost = words.one_of("cost", line.cost)
    dial = " · ".join([callers(line.dial_from, carrier_name, words), cost, hours, spoken])
    unconfirmed = line.status == "unconfirmed"
    status = (
        (words.field("status", words.one_of("channel-status", line.status), style="warning"),) if unconfirmed else ()
    )
    return Entry(
        "support",
        f"{line.number}  {words.one_of('purpose', line.purpose)}",
        (words.field("dial-from", f"{dial} {words.cite(line.sources)}"), *status, *texts("about", line, "note", words)),
    )


def _state(item: StateOverview, words: Words) -> Entry:
    """Show a state in short; whether the carrier's own record or the general one speaks is said."""
    fields: list[Field] = []
    if item.recovery is None:
        fields.append(words.field("answer", words.message("recover-nothing")))
    else:
        recovery = item.recovery.recovery
        if item.carrier is not None and recovery.carrier is None:
            fields.append(words.field("recover-basis", words.message("recover-basis.general")))
        fields.append(words.field("answer", words.told(recovery, "summary")))
        reported = (source_id for report in recovery.reports for source_id in report.sources)
        fields.append(words.evidence(item.recovery.evidence, (*recovery.sources, *reported)))
    fields.append(words.field("command", item.command, style="command"))
    return Entry("state", words.one_of("recover-state", item.state), tuple(fields), item.state)
