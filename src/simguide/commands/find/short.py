"""What `find` says on one screen."""

from collections.abc import Iterator

from simguide.commands.find.answer import FindAnswer, FindHit
from simguide.commands.find.show import kind_of, missing_words, name_of, title_of
from simguide.model.answer import Evidence
from simguide.model.value import replace
from simguide.render.document import Entry, Field
from simguide.render.short import Short, facts, first_sentence, rows, said
from simguide.render.words import Words

_MONTH = len("2026-11")


def short(answer: FindAnswer, words: Words) -> Short:
    """Return the best of what was found with what it says, and the others as a table."""
    title = title_of(answer, words)
    if not answer.results:
        return Short(title, ())
    first, *others = answer.results
    groups = (
        said(*([missing_words(answer, words)] if answer.missing else ())),
        facts(_first(first, words), least=3),
        rows((_row(hit, words) for hit in others), title_label=words.message("label.found")),
    )
    return Short(title, groups, first.evidence)


def _first(hit: FindHit, words: Words) -> Iterator[Field]:
    yield words.field("found", words.of(kind_of(hit, words), name_of(hit, words)))
    yield words.field("open", hit.line, style="command")
    if hit.says is not None:
        yield words.field("says", first_sentence(words.text(hit.says)))


def _row(hit: FindHit, words: Words) -> Entry:
    evidence = "" if hit.evidence is None else words.evidence_in_short(_by_month(hit.evidence))
    name = name_of(hit, words)
    if hit.kind == "terms" and hit.says is not None:
        name = words.of(name, words.text(hit.says))
    return Entry(
        "hit",
        first_sentence(name),
        (
            words.field("found-kind", kind_of(hit, words)),
            words.field("evidence", evidence),
            words.field("open", hit.line, style="command"),
        ),
        hit.id or "",
    )


def _by_month(evidence: Evidence) -> Evidence:
    return evidence if evidence.dated == "undated" else replace(evidence, dated=evidence.dated[:_MONTH])
