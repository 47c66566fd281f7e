"""Words what is known of a task at a turn of a line's life: ending it, moving it, taking its number along."""

from collections.abc import Iterator

from simguide.model.task import CancelInfo, MoveInfo, PortInfo
from simguide.render.document import Field
from simguide.render.fields import fee_words, reports, texts, with_note
from simguide.render.short import first_sentence
from simguide.render.words import Words


def turn_fields(info: CancelInfo | MoveInfo | PortInfo, words: Words, *, in_short: bool = False) -> Iterator[Field]:
    """Yield the hard facts of a task with what each rests on, the most needed first; what is not known says so.

    Args:
        info: What is known of the task.
        words: The language.
        in_short: Of each note the first sentence, and nothing of what else is known.
    """
    match info:
        case MoveInfo() | PortInfo() if info.state == "not-offered":
            pass
        case CancelInfo():
            yield from _cancel(info, words, in_short=in_short)
        case MoveInfo():
            yield from _move(info, words, in_short=in_short)
        case PortInfo():
            yield from _port(info, words, in_short=in_short)
    if not in_short:
        yield from reports(words, info.reports)


def _cancel(info: CancelInfo, words: Words, *, in_short: bool) -> Iterator[Field]:
    ends = [words.one_of("cancel-end", info.ends)]
    if info.apply_by_day is not None:
        ends.append(words.message("apply-by", day=info.apply_by_day))
    value = f"{words.clauses(ends)}{words.rests_on(info, 'ends')}"
    yield with_note("ends", value, info.ends_note, words, in_short=in_short)
    last = f"{words.one_of('last-month', info.last_month)}{words.rests_on(info, 'last_month')}"
    yield with_note("last-month", last, info.last_month_note, words, in_short=in_short)
    fee = f"{_leaving_fee(info, words)}{words.rests_on(info, 'fee_jpy')}"
    yield with_note("leave-fee", fee, info.fee_note, words, in_short=in_short)._replace(style="price")
    back = f"{words.one_of('give-back', info.give_back)}{words.rests_on(info, 'give_back')}"
    yield with_note("give-back", back, info.give_back_note, words, in_short=in_short)
    yield from _several("save-first", info, "save_first", words)
    yield from _several("goes-on", info, "goes_on", words)
    if info.early_end is not None:
        said = words.text(info.early_end)
        cited = f"{said} {words.cite(info.early_end.sources)}"
        yield words.field("early-end", first_sentence(said) if in_short else cited)


def _move(info: MoveInfo, words: Words, *, in_short: bool) -> Iterator[Field]:
    old = f"{words.one_of('needs-old', info.needs_old)}{words.rests_on(info, 'needs_old')}"
    yield with_note("needs-old", old, info.needs_old_note, words, in_short=in_short)
    fee = f"{fee_words(info.fee_jpy, words)}{words.rests_on(info, 'fee_jpy')}"
    yield with_note("move-fee", fee, info.fee_note, words, in_short=in_short)._replace(style="price")
    quick = f"{words.one_of('quick-transfer', info.quick_transfer)}{words.rests_on(info, 'quick_transfer')}"
    yield words.field("quick-transfer", quick)
    if info.code_note is not None:
        yield words.field("code-note", words.told(info, "code_note"))


def _port(info: PortInfo, words: Words, *, in_short: bool) -> Iterator[Field]:
    one_stop = f"{words.one_of('one-stop', info.one_stop)}{words.rests_on(info, 'one_stop')}"
    yield words.field("one-stop", one_stop)
    yield words.field("port-fee", f"{fee_words(info.fee_jpy, words)}{words.rests_on(info, 'fee_jpy')}", style="price")
    yield from texts("number-when", info, "number_when", words)
    yield words.field("number-valid", f"{_days(info.valid_days, words)}{words.rests_on(info, 'valid_days')}")
    yield from _several("blocked-by", info, "blocked_by", words)
    yield from _several("dies", info, "lost", words)
    if not in_short:
        yield from joining_fields(info, words)


def joining_fields(info: PortInfo, words: Words) -> Iterator[Field]:
    """Yield what it takes to come to a carrier with a number."""
    if info.days_left != "unknown":
        yield words.field("days-left", f"{_days(info.days_left, words)}{words.rests_on(info, 'days_left')}")
    yield from texts("joining", info, "joining_note", words)


def row_fee(fee_jpy: int | str, within_months: int | None, words: Words) -> str:
    """Return a fee in a row, with the months within which it is taken."""
    if isinstance(fee_jpy, str):
        return words.one_of("tri-short", "unknown")
    fee = fee_words(fee_jpy, words)
    return fee if within_months is None else words.message("leave-fee.within-short", price=fee, months=within_months)


def _leaving_fee(info: CancelInfo, words: Words) -> str:
    """Return what leaving costs, with the months within which it does."""
    fee = fee_words(info.fee_jpy, words)
    if info.fee_within_months is None:
        return fee
    return words.message("leave-fee.within", price=fee, months=info.fee_within_months)


def _days(count: int | str, words: Words) -> str:
    return words.message("unknown") if isinstance(count, str) else words.message("validity.days", days=count)


def _several(key: str, info: CancelInfo | PortInfo, name: str, words: Words) -> Iterator[Field]:
    if getattr(info, name):
        yield words.field(key, *words.told_each(info, name))
