"""What `cancel`, `move` and `port` say on one screen."""

from collections.abc import Iterator

from simguide.commands.turns.answer import CancelRow, CarrierCancel, CarrierMove, CarrierPort, MoveRow, PortRow
from simguide.commands.turns.show import (
    AnyTurn,
    CarrierTurn,
    is_within,
    number_words,
    one_stop_steps,
    row_entry,
    title_of,
    unknown_words,
)
from simguide.loading.sentences import sentences
from simguide.model.answer import RuleNote
from simguide.model.base import Text
from simguide.model.beware import Beware
from simguide.model.channel_answer import ChannelAnswer
from simguide.model.recovery import Recovery
from simguide.model.task import CancelInfo
from simguide.render.channel_cards import clerk_fields
from simguide.render.conditions import asked, condition_words, left_out
from simguide.render.document import Field
from simguide.render.fields import callers
from simguide.render.short import Short, beware, fact, facts, first_sentence, lead, refund_in_short, rows, steps
from simguide.render.turn_fields import joining_fields, turn_fields
from simguide.render.ways import needs_of, steps_of, way_row
from simguide.render.words import Words

_MOST_OF_KIND = 2
"""Sentences of what holds of a kind of seller."""
_FIRST_FACTS = {"cancel": 3, "move": 2, "port": 3}
"""Facts of a task that are kept whatever the room: the day, the last month and the fee; the old phone and the fee."""

_OF_LEAVING = ("last-month", "leave-fee", "save-first")
"""Facts of the end of the old line that bear on a port."""
_OF_A_NUMBER = ("one-stop", "number-when", "number-valid")
"""Facts of a reservation number: where none is needed, what leaving costs takes their room."""


def short(answer: AnyTurn, words: Words) -> Short:
    """Return the first way with the hard facts and the other ways, or the carriers in rows."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierCancel | CarrierMove | CarrierPort):
        entries = [row_entry(row, words) for row in answer.results if isinstance(row, CancelRow | MoveRow | PortRow)]
        table = rows(entries, title_label=words.message("label.carrier"), least=8)
        return Short(words.message(f"title.{answer.command}.all"), (table,))
    if isinstance(result, CarrierPort) and not result.to_has_number:
        return Short(title_of(answer, result, words), (lead(words, words.message("port.choose-another")),))
    if not result.channels:
        return _no_way(answer, result, words)
    return _way(answer, result, result.channels[0], words)


def _way(answer: AnyTurn, result: CarrierTurn, best: ChannelAnswer, words: Words) -> Short:
    name = words.text(result.carrier.name)
    is_opened = answer.question.way is not None
    one_stop = () if is_opened or not isinstance(result, CarrierPort) else one_stop_steps(result, words)
    stays = not is_opened and is_within(result)
    said = [] if is_opened or stays or result.info is None else [result.info.summary]
    groups = [
        lead(words, *said),
        facts(_before(answer, result, best, words), is_close=True),
        steps(one_stop or steps_of(best, name, words)),
        facts(_apply(result, words) if one_stop else _reach(best, name, words), is_close=True, least=1),
        facts(
            () if is_opened or stays else _facts(answer, result, words),
            least=_FIRST_FACTS[answer.command],
            is_close=True,
        ),
        facts(() if is_opened else _refund(result, words), is_close=True),
        beware(words, _warnings(result, best, is_opened=is_opened)),
    ]
    if not (is_opened or stays):
        first = 0 if one_stop else 1
        others = [way_row(item, words) for item in result.channels[first:]]
        groups.append(rows(others, title_label=words.message("label.other-ways"), first_number=first + 1))
    title = title_of(answer, result, words)
    if not (isinstance(result, CarrierPort) and result.to is not None):
        title = words.message("title.way", name=title, way=words.text(best.channel.title))
    return Short(title, tuple(groups), best.evidence)


def _no_way(answer: AnyTurn, result: CarrierTurn, words: Words) -> Short:
    """Say what is known where no way fits: why, what to do instead, and how a dead line comes back."""
    info = result.info
    said = [words.text(info.summary)] if info is not None else []
    if unknown := unknown_words(answer, result, words):
        said.insert(0, unknown)
    kind = result.of_kind
    if kind is not None and info is None:
        said.extend(sentences(words.text(kind.rule.body))[:_MOST_OF_KIND])
    recovery = None if answer.question.old in (None, "works") else _recovery(result)
    found = [
        *fact(words, "asked", asked(answer.question, words)),
        *(fact(words, "instead", words.text(info.instead)) if info is not None and info.instead is not None else ()),
        *_refund(result, words),
        *left_out(answer, answer.question, words),
        *_facts(answer, result, words),
        *(fact(words, "looked-for", words.text(info.looked_for)) if info is not None and info.looked_for else ()),
    ]
    groups = (
        lead(words, *said),
        steps(words.text(step) for step in _steps_where_none(recovery, result)),
        facts(found, least=4),
        beware(words, result.warnings),
    )
    evidence = kind.evidence if kind is not None and result.evidence is None else result.evidence
    return Short(title_of(answer, result, words), groups, evidence)


def _steps_where_none(recovery: Recovery | None, result: CarrierTurn) -> tuple[Text, ...]:
    """Return the steps by which a dead line comes back, or else those of the kind of seller."""
    if recovery is not None:
        return recovery.steps
    return () if result.of_kind is None else result.of_kind.rule.steps


def _recovery(result: CarrierTurn) -> Recovery | None:
    found = result.recoveries if isinstance(result, CarrierMove) else ()
    return next((it for it in found if it.steps), None)


def _before(answer: AnyTurn, result: CarrierTurn, best: ChannelAnswer, words: Words) -> Iterator[Field]:
    """Yield what is to be known before the first step."""
    if result.carrier.status != "open":
        status = words.status(result.carrier.status, result.carrier.status_on)
        yield words.field("status", status, style="warning")
    if isinstance(result, CarrierPort):
        yield from fact(words, "mnp-number", number_words(result, words))
    yield from fact(words, "asked", asked(answer.question, words))
    if best.channel.status != "works":
        yield words.field("status", words.one_of("channel-status", best.channel.status), style="weak")
    if best.not_known:
        names = (condition_words(it, answer.question, words) for it in best.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")


def _reach(best: ChannelAnswer, carrier_name: str, words: Words) -> Iterator[Field]:
    """Yield what to open or dial, when, and what one needs."""
    channel = best.channel
    if channel.url is not None:
        yield words.field("url", channel.url, style="link")
    if channel.dial and channel.steps:
        numbers = (f"{it.number} ({callers(it.dial_from, carrier_name, words)})" for it in channel.dial)
        yield words.field("dial", words.joined(numbers))
    yield from fact(words, "needs", needs_of(channel, words))
    if channel.hours is not None:
        yield words.field("hours", words.hours(channel.hours))
    yield from clerk_fields(channel, words)


def _apply(result: CarrierTurn, words: Words) -> Iterator[Field]:
    if isinstance(result, CarrierPort) and result.apply_at is not None:
        yield words.field("apply-at", result.apply_at, style="link")


def _facts(answer: AnyTurn, result: CarrierTurn, words: Words) -> Iterator[Field]:
    if result.info is not None and result.info.state == "not-offered":
        return
    if result.info is not None:
        unknown = words.message("unknown")
        # what is not known gives way to what is, where there is no room for both
        known = sorted(turn_fields(result.info, words, in_short=True), key=lambda it: it.values == (unknown,))
        needs_none = isinstance(result, CarrierPort) and result.needs_number == "no"
        yield from (it for it in known if not needs_none or it.key not in _OF_A_NUMBER)
    if isinstance(result, CarrierPort):
        if result.needs_number != "no" and result.info is not None:
            yield from _of_the_task_alone(answer, words)
        yield from _around_port(result.leaving, result, words)


def _of_the_task_alone(answer: AnyTurn, words: Words) -> Iterator[Field]:
    """Yield the rules that no other command shows: nowhere else would they be read."""
    rules = (note.rule for note in answer.notes if isinstance(note, RuleNote))
    yield from fact(
        words, "rule", *(first_sentence(words.text(it.body)) for it in rules if it.shown_by == (answer.command,))
    )


def _refund(result: CarrierTurn, words: Words) -> Iterator[Field]:
    if isinstance(result, CarrierCancel):
        yield from refund_in_short(result.refund, words)


def _around_port(leaving: CancelInfo | None, result: CarrierPort, words: Words) -> Iterator[Field]:
    """Yield what joining the other carrier takes, and what the last month at the old one costs."""
    if result.joining is not None:
        joining = joining_fields(result.joining, words)
        yield from (it for it in joining if result.needs_number != "no" or it.key != "days-left")
    if leaving is not None:
        yield from (
            it
            for it in turn_fields(leaving, words, in_short=True)
            if it.key in ("last-month", "leave-fee", "save-first")
        )


def _warnings(result: CarrierTurn, best: ChannelAnswer, *, is_opened: bool) -> tuple[Beware, ...]:
    """Return the warnings of which the gravest is shown: those of the way before those of the carrier."""
    return best.channel.warnings if is_opened or best.channel.warnings else result.warnings
