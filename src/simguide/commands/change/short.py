"""What `change` says on one screen."""

from collections.abc import Iterator

from simguide.commands.change.answer import CarrierChange, CarrierChanges, ChangeAnswer, ChangeRow
from simguide.commands.change.show import missing_words, row_entry, status_fields, title_of
from simguide.render.contract_fields import by_words, change_fields, change_title
from simguide.render.document import Entry
from simguide.render.fields import fee_words
from simguide.render.short import Short, beware, facts, lead, rows, said, steps
from simguide.render.words import Words

_FIRST_FACTS = 4
"""Where, the page, from when and the fee are kept whatever the room."""


def short(answer: ChangeAnswer, words: Words) -> Short:
    """Return one change with its hard facts, all changes of a carrier as a table, or the carriers in rows."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierChanges):
        entries = [row_entry(row, words) for row in answer.results if isinstance(row, ChangeRow)]
        table = rows(entries, title_label=words.message("label.change-carrier"), least=8)
        return Short(words.message("title.change.all"), (table,))
    title = title_of(answer, result, words)
    before = facts(status_fields(result, words), is_close=True)
    if answer.question.what is None or not result.changes:
        table = rows(_rows(result.changes, words), title_label=words.message("label.change-what"), least=5)
        warned = beware(words, (it for item in result.changes for it in item.info.warnings))
        return Short(title, (said(missing_words(result, words)), before, table, warned))
    first, *others = result.changes
    if first.info.case is not None:
        title += words.message("in-brackets", text=words.text(first.info.case))
    groups = (
        lead(words, first.info.summary, most=2),
        before,
        steps(words.text(step) for step in first.info.steps),
        facts(change_fields(first.info, words, in_short=True), least=_FIRST_FACTS, is_close=True),
        beware(words, first.info.warnings),
        rows(_rows(others, words), title_label=words.message("label.change-cases")),
    )
    return Short(title, groups, first.evidence)


def _rows(items: tuple[CarrierChange, ...] | list[CarrierChange], words: Words) -> Iterator[Entry]:
    for item in items:
        info = item.info
        is_offered = info.state == "offered"
        fields = (
            words.field("change-by", by_words(info, words) if is_offered else words.one_of("state", info.state)),
            words.field("takes-effect", words.one_of("takes-effect", info.takes_effect) if is_offered else ""),
            words.field("change-fee", fee_words(info.fee_jpy, words) if is_offered else ""),
        )
        yield Entry("change", change_title(info, words), fields)
