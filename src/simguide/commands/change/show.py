"""What `change` shows."""

from simguide.commands.change.answer import CarrierChange, CarrierChanges, ChangeAnswer, ChangeRow
from simguide.model.contract import ChangeWhat
from simguide.render.contract_fields import change_fields_in_full, change_title
from simguide.render.document import Entry, Field, Group
from simguide.render.words import Words

_SHOWN: tuple[ChangeWhat, ...] = ("name", "address", "payment")
"""Changes that have a column in the rows of carriers, beside the plan."""


def body(answer: ChangeAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `change`."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierChanges):
        rows = tuple(row_entry(row, words) for row in answer.results if isinstance(row, ChangeRow))
        group = Group(None, rows, layout="table", title_label=words.message("label.change-carrier"))
        return words.message("title.change.all"), [group]
    groups = [
        Group(None, (_summary(result, words),)),
        Group(None, tuple(_entry(item, words) for item in result.changes)),
    ]
    return title_of(answer, result, words), groups


def title_of(answer: ChangeAnswer, result: CarrierChanges, words: Words) -> str:
    """Return what the answer is about."""
    name = words.text(result.carrier.name)
    if answer.question.what is None:
        return words.message("title.change", name=name)
    return words.message("title.change.what", name=name, what=words.one_of("change-what", answer.question.what))


def status_fields(result: CarrierChanges, words: Words) -> list[Field]:
    """Return what became of a carrier that is not open."""
    fields = []
    if result.carrier.status != "open":
        status = words.status(result.carrier.status, result.carrier.status_on)
        fields.append(words.field("status", status, style="warning"))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    return fields


def missing_words(result: CarrierChanges, words: Words) -> str:
    """Say into which changes nobody looked yet; nothing where that is none."""
    if not result.not_looked_into:
        return ""
    what = words.listed("change-what", result.not_looked_into)
    return words.message("contract-missing", name=words.text(result.carrier.name), what=what)


def row_entry(row: ChangeRow, words: Words) -> Entry:
    """Show a carrier as a row."""
    unknown = words.one_of("tri-short", "unknown")
    evidence = words.message("none")
    if row.evidence is not None:
        evidence = f"{words.evidence_in_short(row.evidence)} {words.cite(row.sources)}"

    def where(what: ChangeWhat) -> str:
        return words.listed("change-by", row.by[what]) if what in row.by else unknown

    fields = (
        words.field("change-plan", where("plan")),
        words.field("change-plan-from", words.one_of("takes-effect-short", row.plan_from)),
        *(words.field(f"change-{what}", where(what)) for what in _SHOWN),
        words.field("evidence", evidence),
    )
    return Entry("carrier", row.carrier.id, fields, row.carrier.id)


def _summary(result: CarrierChanges, words: Words) -> Entry:
    fields = status_fields(result, words)
    if result.page is not None:
        fields.append(words.field("portal", result.page, style="link"))
    if missing := missing_words(result, words):
        fields.append(words.field("answer", missing))
    return Entry("summary", "", tuple(fields))


def _entry(item: CarrierChange, words: Words) -> Entry:
    return Entry("change", change_title(item.info, words), change_fields_in_full(item.info, words))
