"""What `catalogue recheck` says on one screen."""

from simguide.commands.recheck.answer import CheckedSource, RecheckAnswer
from simguide.commands.recheck.wording import title, value_words
from simguide.render.document import Entry, Field
from simguide.render.short import Short, fact, facts, rows
from simguide.render.words import Words


def short(answer: RecheckAnswer, words: Words) -> Short:
    """Return how many pages stand, and a row for each of the others, the worst first."""
    written = sum(1 for item in answer.results if item.is_written)
    told = words.message("recheck-written", count=written) if written else ""
    looked_at = [item for item in answer.results if item.state not in ("stands", "nothing-to-check") or item.moved_to]
    found = [Entry("recheck", item.source.id, tuple(_row(item, words)), item.source.id) for item in looked_at]
    label = words.message("label.recheck-worst")
    groups = (facts(fact(words, "recheck-written", told)), rows(found, title_label=label))
    return Short(title(answer, words), groups)


def _row(item: CheckedSource, words: Words) -> tuple[Field, ...]:
    worst = next((it for it in item.values if it.standing == "missing"), None)
    if worst is not None:
        why = value_words(worst, words)
    elif item.reason is not None:
        why = words.one_of("recheck-reason", item.reason)
    else:
        why = "" if item.status is None or item.state == "stands" else str(item.status)
    return (
        words.field("recheck-state", words.one_of("recheck-state", item.state)),
        words.field("recheck-reason", why),
        words.field("recheck-moved", item.moved_to or "", style="link"),
    )
