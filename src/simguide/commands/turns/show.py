"""What `cancel`, `move` and `port` show."""

from collections.abc import Iterator

from simguide.commands.turns.answer import (
    CancelAnswer,
    CancelRow,
    CarrierCancel,
    CarrierMove,
    CarrierPort,
    MoveAnswer,
    MoveRow,
    PortAnswer,
    PortRow,
)
from simguide.model.answer import ExcludedNote
from simguide.render.channel_cards import channel_entry, info_fields
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import refund, texts, warnings
from simguide.render.side_cards import claim_entry, kind_entry
from simguide.render.turn_fields import joining_fields, row_fee, turn_fields
from simguide.render.words import Words

AnyTurn = CancelAnswer | MoveAnswer | PortAnswer
CarrierTurn = CarrierCancel | CarrierMove | CarrierPort


def body(answer: AnyTurn, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `cancel`, `move` or `port`."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierCancel | CarrierMove | CarrierPort):
        rows = tuple(row_entry(row, words) for row in answer.results if isinstance(row, CancelRow | MoveRow | PortRow))
        group = Group(None, rows, layout="table", title_label=words.message("label.carrier"))
        return words.message(f"title.{answer.command}.all"), [group]
    name = words.text(result.carrier.name)
    channels = tuple(channel_entry(item, name, answer.question, words) for item in result.channels)
    of_kind = () if result.of_kind is None else (kind_entry(result.of_kind, words),)
    groups = [
        Group(None, (_summary(answer, result, words),)),
        Group(words.message("heading.of-kind"), of_kind),
        Group(None, channels, first_number=answer.question.way or 1),
        *_beside(result, words),
        Group(words.message("heading.claims"), tuple(claim_entry(claim, words) for claim in result.claims)),
    ]
    return title_of(answer, result, words), groups


def title_of(answer: AnyTurn, result: CarrierTurn, words: Words) -> str:
    """Return what the answer is about."""
    name = words.text(result.carrier.name)
    if isinstance(result, CarrierPort) and not result.has_number:
        return words.message("title.port.no-number", name=name)
    if isinstance(result, CarrierPort) and result.to is not None:
        if not result.to_has_number:
            return words.message("title.port.no-number-there", to=words.text(result.to.name))
        return words.message("title.port.to", name=name, to=words.text(result.to.name))
    return words.message(f"title.{answer.command}", name=name)


def unknown_words(answer: AnyTurn, result: CarrierTurn, words: Words) -> str:
    """Say why no way stands in an answer; nothing where one does, or where none is needed."""
    if result.channels:
        return ""
    if any(isinstance(note, ExcludedNote) for note in answer.notes):
        return words.message("nothing-fits")
    if result.of_kind is not None:
        return words.message("turn.of-kind") if result.info is None else ""
    if result.info is None:
        return words.message("turn.not-looked-into")
    return words.message("no-channel") if result.info.state == "unknown" else ""


def number_words(result: CarrierPort, words: Words) -> str:
    """Say whether a reservation number is needed between the two carriers of a question."""
    if result.to is None or not result.to_has_number:
        return ""
    return words.one_of("needs-number", "within" if is_within(result) else result.needs_number)


def one_stop_steps(result: CarrierPort, words: Words) -> tuple[str, ...]:
    """Return what to do where no reservation number is needed; nothing where one is, or may be."""
    if result.to is None or result.needs_number != "no":
        return ()
    names = {"name": words.text(result.carrier.name), "to": words.text(result.to.name)}
    if is_within(result):
        return tuple(words.message(f"step.one-company.{step}", **names) for step in ("apply", "switch"))
    return tuple(words.message(f"step.one-stop.{step}", **names) for step in ("apply", "login", "switch"))


def is_within(result: CarrierTurn) -> bool:
    """Tell whether a number stays within one company, where a change is applied for and not a port."""
    if not isinstance(result, CarrierPort) or result.to is None or result.info is None:
        return False
    return result.to.id in result.info.no_number_to


def row_entry(row: CancelRow | MoveRow | PortRow, words: Words) -> Entry:
    """Show a carrier as a row."""
    evidence = words.message("none")
    if row.evidence is not None:
        evidence = f"{words.evidence_in_short(row.evidence)} {words.cite(row.sources)}"
    match row:
        case CancelRow():
            ends = [words.one_of("cancel-end-short", row.ends)]
            if row.apply_by_day is not None:
                ends.append(words.message("apply-by-short", day=row.apply_by_day))
            fields = [
                words.field("ends", words.clauses(ends)),
                words.field("last-month", words.one_of("last-month-short", row.last_month)),
                words.field("leave-fee", row_fee(row.fee_jpy, row.fee_within_months, words), style="price"),
            ]
        case MoveRow():
            fields = [
                words.field("needs-old", words.one_of("needs-old-short", row.needs_old)),
                words.field("quick-transfer", words.one_of("tri-short", row.quick_transfer)),
                words.field("move-fee", row_fee(row.fee_jpy, None, words), style="price"),
            ]
        case PortRow():
            fields = [
                words.field("one-stop", words.one_of("tri-short", row.one_stop)),
                words.field("number-valid", _days(row.valid_days, words)),
                words.field("port-fee", row_fee(row.fee_jpy, None, words), style="price"),
                words.field("days-left", _days(row.days_left, words)),
            ]
    return Entry("carrier", row.carrier.id, (*fields, words.field("evidence", evidence)), row.carrier.id)


def _days(count: int | str, words: Words) -> str:
    return words.one_of("tri-short", "unknown") if isinstance(count, str) else str(count)


def _summary(answer: AnyTurn, result: CarrierTurn, words: Words) -> Entry:
    """Show what is known of a task before any channel: the answer in short, the facts, what to beware of."""
    fields: list[Field] = []
    conditions = asked(answer.question, words)
    if conditions:
        fields.append(words.field("asked", conditions))
    if unknown := unknown_words(answer, result, words):
        fields.append(words.field("answer", unknown))
    if result.carrier.status != "open":
        fields.append(words.field("status", words.status(result.carrier.status, result.carrier.status_on)))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    if isinstance(result, CarrierPort) and result.to is not None:
        fields.append(words.field("mnp-number", number_words(result, words)))
        if steps := one_stop_steps(result, words):
            fields.append(words.field("steps", *steps, style="steps"))
        if result.apply_at is not None:
            fields.append(words.field("apply-at", result.apply_at, style="link"))
    if result.info is not None:
        fields.extend(info_fields(result.info, words))
        fields.extend(turn_fields(result.info, words))
        fields.extend(texts("confirm", result.info, "confirm", words))
    fields.extend(_money_back(result, words))
    fields.extend(warnings(words, (words.text(warning) for warning in result.warnings)))
    if result.info is not None and result.evidence is not None:
        fields.append(words.evidence(result.evidence, result.info.sources))
    return Entry("summary", "", tuple(fields))


def _money_back(result: CarrierTurn, words: Words) -> Iterator[Field]:
    if isinstance(result, CarrierCancel):
        yield from refund(result.refund, words)


def _beside(result: CarrierTurn, words: Words) -> Iterator[Group]:
    """Yield what else bears on the task: how a dead line comes back, what leaving costs, what joining takes."""
    match result:
        case CarrierMove():
            yield Group(words.message("heading.turn-recover"), tuple(_recoveries(result, words)))
        case CarrierPort():
            if result.leaving is not None:
                fields = (
                    *turn_fields(result.leaving, words),
                    words.field("evidence", words.cite(result.leaving.sources)),
                )
                yield Group(words.message("heading.turn-leaving"), (Entry("leaving", "", fields),))
            if result.joining is not None and result.to is not None:
                fields = (
                    words.field("one-stop", words.one_of("one-stop", result.joining.one_stop)),
                    *joining_fields(result.joining, words),
                    words.field("evidence", words.cite(result.joining.sources)),
                )
                title = words.message("heading.turn-joining", name=words.text(result.to.name))
                yield Group(title, (Entry("joining", "", fields),))
        case CarrierCancel():
            return


def _recoveries(result: CarrierMove, words: Words) -> Iterator[Entry]:
    if result.esim_issue is not None:
        said = f"{words.text(result.esim_issue)} {words.cite(result.esim_issue.sources)}"
        yield Entry("esim-issue", "", (words.field("esim-issue", said),))
    for recovery in result.recoveries:
        fields = [words.field("answer", f"{words.text(recovery.summary)} {words.cite(recovery.sources)}")]
        if recovery.steps:
            fields.append(words.field("steps", *words.told_each(recovery, "steps"), style="steps"))
        yield Entry("recovery", words.one_of("recover-state", recovery.state), tuple(fields), recovery.id)
