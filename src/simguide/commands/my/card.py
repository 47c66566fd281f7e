"""Turns a user's own line into entries: what to do and until when, what is known, the rules behind the dates."""

from collections.abc import Iterator

from simguide.commands.my.answer import CalendarEvent, ImportedLine, KeyDate, LineAnswer, OwnLine, RuleDates
from simguide.model.own_line import Reading, TopUp
from simguide.render.carrier_words import retention_in_short
from simguide.render.document import Entry, Field
from simguide.render.fields import reports, texts
from simguide.render.time_bar import time_bar
from simguide.render.words import Words


def line_fields(own: OwnLine, words: Words) -> Iterator[Field]:
    """Yield what to do and until when, then what is known of the line."""
    yield words.field("line-do", what_to_do(own, words), style="warning" if own.state == "passed" else "text")
    if own.next is not None:
        yield words.field("line-next", _date_in_words(own.next, words))
        yield time_left(own.next, words)
        others = tuple(_date_in_words(it, words) for it in own.dates if it != own.next)
        if others:
            yield words.field("line-others", *others)
    else:
        yield words.field("line-next", words.one_of("line-state", own.state))
    yield carrier_field(own, words)
    yield from told_fields(own, words)
    if own.last_reading is not None:
        yield words.field("line-remaining", entry_in_short(own.last_reading, words))
    if own.spent_jpy:
        yield words.field("line-spent", words.yen(own.spent_jpy))


def told_fields(own: OwnLine, words: Words) -> Iterator[Field]:
    """Yield what the user told of the line."""
    line = own.line
    if line.plan is not None:
        name = line.plan if own.plan_name is None else words.text(own.plan_name)
        if own.plan_ends_on is not None:
            name = words.message("line-plan.until", name=name, day=own.plan_ends_on)
        yield words.field("line-plan", name)
    if line.activated is not None:
        yield words.field("line-activated", str(line.activated))
    if own.last_top_up is not None:
        yield words.field("line-last-top-up", str(own.last_top_up))
    if own.valid_until is not None:
        yield words.field("line-valid-until", str(own.valid_until))
    elif line.valid_until is not None:
        yield words.field("line-valid-until", words.message("line-valid-until.past", day=line.valid_until))
    if line.applied is not None:
        yield words.field("line-applied", str(line.applied))
    if line.before is not None:
        yield words.field("line-alarms", words.message("line-alarms", days=words.joined(line.before.split(","))))


def rule_entry(found: RuleDates, words: Words) -> Entry:
    """Show a rule, and the days that follow from it."""
    rule = found.rule
    title = words.one_of("retention", rule.kind) if rule.title is None else words.text(rule.title)
    return Entry("rule-dates", title, tuple(_rule_fields(found, words)))


def _rule_fields(found: RuleDates, words: Words) -> Iterator[Field]:
    rule = found.rule
    yield words.field("retention", retention_in_short(rule, words))
    days = (("first-day", found.first_day), ("act-by", found.act_by), ("ends-on", found.ends_on))
    for name, day in (*days, ("cancelled-on", found.cancelled_on)):
        if day is not None:
            is_later = found.is_earliest and name != "first-day"
            yield words.field(f"line-{name}", words.message("line-earliest-day", day=day) if is_later else str(day))
    if found.is_earliest:
        yield words.field("line-needs", words.one_of("line-date-name", "valid-until"))
    elif found.needs:
        yield words.field("line-needs", words.listed("line-date-name", found.needs))
    elif found.act_by is None and rule.kind != "while-paid":
        yield words.field("line-needs", words.message("line-rule-unclear"))
    yield from texts("line-qualifies", rule, "qualifies", words)
    yield from texts("line-exemption", rule, "exemption", words)
    yield from texts("line-consequence", rule, "consequence", words)
    yield words.field("line-recoverable", words.one_of("tri", rule.recoverable))
    yield from reports(words, rule.reports)
    yield words.evidence(found.evidence, rule.sources)


def entry_in_short(entry: TopUp | Reading, words: Words) -> str:
    """Return a record in one line: day, what, until when, receipt."""
    parts = [str(entry.on), what_was_recorded(entry, words)]
    if isinstance(entry, TopUp):
        if entry.valid_until is not None:
            parts.append(words.message("line-entry.until", day=entry.valid_until))
        if entry.receipt is not None:
            parts.append(entry.receipt)
    return " · ".join(parts)


def what_was_recorded(entry: TopUp | Reading, words: Words) -> str:
    """Return what was left, or what was bought and for how much."""
    match entry:
        case Reading(unit="JPY"):
            return words.message("line-entry.left", amount=words.yen(int(entry.amount)))
        case Reading():
            amount = f"{entry.amount.normalize():f} {entry.unit}"
            return words.message("line-entry.left", amount=amount)
        case TopUp():
            paid = None if entry.paid_jpy is None else words.yen(entry.paid_jpy)
            return words.joined(filter(None, (words.message("line-entry.top-up"), entry.plan, paid)))


def carrier_field(own: OwnLine, words: Words) -> Field:
    """Return the carrier by name, or what is left of it where the catalogue no longer has it."""
    if own.carrier is None:
        return words.field("carrier", words.message("line-carrier.gone", id=own.line.carrier))
    return words.field("carrier", words.carrier(own.carrier))


def _date_in_words(key_date: KeyDate, words: Words) -> str:
    """Return the last day to act, and what happens when."""
    happens = words.message(f"line-happens.{key_date.kind}", day=key_date.happens_on)
    is_one_day = key_date.act_by == key_date.happens_on
    date = happens if is_one_day else words.message("line-act-by", day=key_date.act_by, happens=happens)
    return words.message("line-earliest", date=date) if key_date.is_earliest else date


def what_to_do(own: OwnLine, words: Words) -> str:
    """Return what comes next and what to do about it."""
    action = words.one_of("line-do", own.action)
    if own.next is None or own.action == "tell-dates":
        return action
    key = "line-missed" if own.next.days_left < 0 else "line-comes"
    return words.message(key, kind=words.one_of("line-kind", own.next.kind), action=action)


def time_left(key_date: KeyDate, words: Words) -> Field:
    """Return the days to the last day to act, or since, with a bar where the length of the period is known."""
    days = key_date.days_left
    if days < 0 and key_date.is_earliest:
        left = words.message("unknown")
    elif days < 0:
        left = words.message("line-left.passed", days=-days)
    else:
        left = words.message("age.days", days=days) if days else words.message("line-left.today")
    bare = words.field("line-left", left)
    return bare._replace(
        bar=time_bar(key_date.days_left, key_date.total_days), csv_column=("line-days-left", str(days))
    )


def act_by(own: OwnLine, words: Words) -> str:
    """Return the last day to act, or that there is none."""
    if own.next is not None:
        day = str(own.next.act_by)
        return words.message("line-earliest-day", day=day) if own.next.is_earliest else day
    return words.message("none" if own.state == "while-paid" else "line-date-unknown")


def history_entry(number: int, entry: TopUp | Reading, words: Words) -> Entry:
    """Return an entry of the history as a row."""
    fields = (
        words.field("line-number", str(number)),
        words.field("line-on", str(entry.on)),
        words.field("line-what", what_was_recorded(entry, words)),
        words.field("line-valid-until", str(entry.valid_until or "") if isinstance(entry, TopUp) else ""),
        words.field("line-receipt", entry.receipt or "" if isinstance(entry, TopUp) else ""),
    )
    return Entry("entry", "", fields, entry.id)


def imported_entry(item: ImportedLine, words: Words) -> Entry:
    """Return a line of an imported file as a row."""
    own = item.own
    fields = (
        words.field("carrier", own.line.carrier),
        words.field("line-outcome", words.one_of("line-outcome", item.outcome)),
        words.field("line-date", act_by(own, words)),
    )
    return Entry("own-line", own.line.label, fields, own.line.id)


def event_entry(event: CalendarEvent, words: Words) -> Entry:
    """Return an event of the calendar as a row."""
    what = words.message("line-called-off") if event.action is None else words.one_of("line-do", event.action)
    fields = (
        words.field("line-date", str(event.on)),
        words.field("line-do", what),
        words.field("line-revision", str(event.sequence)),
    )
    return Entry("event", event.label or words.message("line-gone"), fields, event.uid)


def validity_field(answer: LineAnswer, own: OwnLine, words: Words) -> Field:
    """Return whether the end of a purchase is known."""
    is_known = answer.validity not in ("not-known", None) or own.line.valid_until is not None
    said = words.one_of("line-validity", str(answer.validity)) if is_known else words.message("unknown")
    return words.field("line-validity", said)
