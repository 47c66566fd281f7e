"""What `calls` shows."""

from simguide.commands.calls.answer import CallsAnswer, CallsRow, CarrierCalls
from simguide.render.contract_fields import abroad_call_fields, call_fields, looked_field
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import warnings
from simguide.render.words import Words


def body(answer: CallsAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `calls`; whatever was asked, all that is known."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierCalls):
        rows = tuple(row_entry(row, words) for row in answer.results if isinstance(row, CallsRow))
        group = Group(None, rows, layout="table", title_label=words.message("label.calls-carrier"))
        return words.message("title.calls.all"), [group]
    groups = [Group(None, (_summary(result, words),))]
    info = result.info
    if info is not None:
        in_japan = Entry("calls", "", tuple(call_fields(info, words)))
        groups.append(Group(words.message("heading.calls"), (in_japan,)))
        if info.has_calls != "no":
            outside = Entry("calls-abroad", "", tuple(abroad_call_fields(info, words)))
            groups.append(Group(words.message("heading.calls-abroad"), (outside,)))
    return title_of(answer, result, words), groups


def title_of(answer: CallsAnswer, result: CarrierCalls, words: Words) -> str:
    """Return what the answer is about."""
    key = "title.calls.abroad" if answer.question.abroad else "title.calls"
    return words.message(key, name=words.text(result.carrier.name))


def before_fields(result: CarrierCalls, words: Words) -> list[Field]:
    """Return what became of a carrier that is not open, and that nobody looked into it."""
    fields = []
    if result.carrier.status != "open":
        status = words.status(result.carrier.status, result.carrier.status_on)
        fields.append(words.field("status", status, style="warning"))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    if result.info is None:
        fields.append(words.field("answer", words.message("calls.not-looked-into")))
    return fields


def row_entry(row: CallsRow, words: Words) -> Entry:
    """Show a carrier as a row."""
    unknown = words.one_of("tri-short", "unknown")
    evidence = words.message("none")
    if row.evidence is not None:
        evidence = f"{words.evidence_in_short(row.evidence)} {words.cite(row.sources)}"
    brief = unknown
    if row.short_calls_jpy is not None:
        key = "row-short" if row.short_calls_jpy else "row-short.free"
        brief = words.message(key, price=f"{row.short_calls_jpy:,}", minutes=row.short_calls_minutes)
    fields = (
        words.field("row-30s", unknown if isinstance(row.per_30s_jpy, str) else str(row.per_30s_jpy), style="price"),
        words.field("row-short", brief),
        words.field("row-every", unknown if row.every_call_jpy is None else f"{row.every_call_jpy:,}"),
        words.field("row-received", words.one_of("received-short", row.received_abroad)),
        words.field("evidence", evidence),
    )
    return Entry("carrier", row.carrier.id, fields, row.carrier.id)


def _summary(result: CarrierCalls, words: Words) -> Entry:
    fields = before_fields(result, words)
    if result.info is not None:
        fields.extend(looked_field(result.info, words))
        fields.extend(warnings(words, words.told_each(result.info, "warnings")))
        if result.evidence is not None:
            fields.append(words.evidence(result.evidence, result.info.sources))
    return Entry("summary", "", tuple(fields))
