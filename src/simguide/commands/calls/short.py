"""What `calls` says on one screen."""

from simguide.commands.calls.answer import CallsAnswer, CallsRow, CarrierCalls
from simguide.commands.calls.show import before_fields, row_entry, title_of
from simguide.render.contract_fields import abroad_call_fields, call_fields, looked_field
from simguide.render.short import Short, beware, facts, rows
from simguide.render.words import Words

_LEAST = 3
"""The price of a call, the options and the numbers that cost more are kept whatever the room."""


def short(answer: CallsAnswer, words: Words) -> Short:
    """Return the prices of calls in Japan, or outside it; or the carriers in rows."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierCalls):
        entries = [row_entry(row, words) for row in answer.results if isinstance(row, CallsRow)]
        table = rows(entries, title_label=words.message("label.calls-carrier"), least=8)
        return Short(words.message("title.calls.all"), (table,))
    title, before = title_of(answer, result, words), facts(before_fields(result, words), is_close=True)
    info = result.info
    if info is None:
        return Short(title, (before,))
    here, there = (
        tuple(call_fields(info, words, in_short=True)),
        tuple(abroad_call_fields(info, words, in_short=True)) if info.has_calls != "no" else (),
    )
    first, second = (there, here[:1]) if answer.question.abroad else (here, there[:1])
    if not first:
        first, second = here, ()
    groups = (
        before,
        facts(first, least=min(_LEAST, len(first)), is_close=True),
        beware(words, info.warnings),
        facts(second, is_close=True, least=1),
        facts(looked_field(info, words), is_close=True, least=0),
    )
    return Short(title, groups, result.evidence)
