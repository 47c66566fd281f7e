"""Says of each source whether it is still there, and whether what rests on it still stands on its page."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, get_args

from simguide.advice.answered import describe
from simguide.advice.evidence import cited_in
from simguide.commands.recheck.answer import (
    CheckedSource,
    CheckedValue,
    HardValue,
    PageState,
    RecheckAnswer,
    RecheckQuestion,
    Visit,
)
from simguide.commands.recheck.standing import check_value
from simguide.commands.recheck.values import hard_values
from simguide.model.answer import NextNote
from simguide.model.base import PageDate
from simguide.model.catalogue import HELD, Catalogue, carriers_of
from simguide.model.source import Source
from simguide.model.value import replace

_STATES: tuple[PageState, ...] = get_args(PageState)


def sources_to_visit(catalogue: Catalogue, question: RecheckQuestion) -> tuple[Source, ...]:
    """Return the sources that a question is about, those read longest ago first."""
    concerned = _carriers_by_source(catalogue)
    found = [
        source
        for source in catalogue.records_as("sources", Source)
        if question.kind in (None, source.kind)
        and (question.carrier is None or question.carrier in concerned.get(source.id, ()))
    ]
    found.sort(key=lambda source: (source.read_on, source.id))
    return tuple(found if question.limit is None else found[: question.limit])


def answer_recheck(
    catalogue: Catalogue, question: RecheckQuestion, visits: Mapping[str, Visit], *, as_of: date
) -> RecheckAnswer:
    """Compare what rests on each source with what its page says.

    Args:
        catalogue: The catalogue.
        question: What was asked.
        visits: What came of asking for the pages, by their addresses; a source without a visit is left out.
        as_of: Day of the visits.
    """
    concerned = _carriers_by_source(catalogue)
    resting = hard_values(catalogue, as_of=as_of)
    results = [
        _check(source, visits[source.url], resting.get(source.id, ()), concerned.get(source.id, ()), as_of=as_of)
        for source in sources_to_visit(catalogue, question)
        if source.url in visits
    ]
    results.sort(key=lambda it: (_STATES.index(it.state), it.moved_to is None, it.source.id))
    return RecheckAnswer(
        command="catalogue recheck",
        question=question,
        as_of=as_of,
        catalogue=describe(catalogue),
        results=tuple(results),
        notes=(NextNote(about="stale", command="simguide catalogue stale"),),
        sources=(),
    )


def to_write(answer: RecheckAnswer) -> dict[str, PageDate | None]:
    """Return the sources whose values all stand, each with the date of its page where that is newer than on record."""
    return {
        result.source.id: _newer(result.page_dated, result.source.dated)
        for result in answer.results
        if result.state == "stands"
    }


def with_written(answer: RecheckAnswer, written: Iterable[str]) -> RecheckAnswer:
    """Return an answer that says which sources were written."""
    done = frozenset(written)
    results = tuple(replace(it, is_written=True) if it.source.id in done else it for it in answer.results)
    return replace(answer, results=results)


def _check(
    source: Source, visit: Visit, values: tuple[HardValue, ...], carriers: tuple[str, ...], *, as_of: date
) -> CheckedSource:
    state: PageState
    reason = visit.reason
    checked: tuple[CheckedValue, ...] = ()
    page = visit.page
    if visit.outcome == "gone":
        state = "gone"
    elif page is None:
        state = "cannot-tell"
    else:
        checked = tuple(check_value(value, page, of=source.id) for value in values)
        if page.is_script_only and any(it.standing != "stands" for it in checked):
            # what is not there yet is not gone
            checked = tuple(
                it if it.standing == "stands" else replace(it, standing="cannot-tell", reason="script-only", seen=())
                for it in checked
            )
        state = _state(checked)
        if state == "cannot-tell":
            reason = next(it.reason for it in checked if it.standing == "cannot-tell")
    dated = page.dated if page is not None and page.dated <= as_of.isoformat() else ""
    return CheckedSource(
        source=source,
        carriers=carriers,
        state=state,
        reason=reason if state == "cannot-tell" else None,
        status=visit.status,
        moved_to=visit.moved_to,
        changed=_changed(source, visit, dated),
        page_dated=dated or None,
        values=checked,
    )


def _state(checked: tuple[CheckedValue, ...]) -> PageState:
    standings = {it.standing for it in checked}
    if "missing" in standings:
        return "missing"
    if "cannot-tell" in standings:
        return "cannot-tell"
    return "stands" if standings else "nothing-to-check"


def _changed(source: Source, visit: Visit, dated: str) -> Literal["yes", "no", "unknown"]:
    """Say whether a page was changed since it was read: by its date, by the server's word, or by its words."""
    if visit.outcome != "read":
        return "unknown"
    read_on = source.read_on.isoformat()
    if dated > read_on or visit.modified_on > read_on or visit.is_same_as_before is False:
        return "yes"
    return "no" if visit.modified_on or visit.is_same_as_before else "unknown"


def _newer(found: PageDate | None, known: PageDate) -> PageDate | None:
    return found if found is not None and (known == "undated" or found > known) else None


def _carriers_by_source(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the carriers of which each source says something."""
    found: dict[str, dict[str, None]] = {}
    for collection in HELD:
        if collection == "sources":
            continue
        for record in catalogue.records(collection):
            for source_id in dict.fromkeys(cited_in(record)):
                found.setdefault(source_id, {}).update(dict.fromkeys(carriers_of(record)))
    return {source_id: tuple(sorted(carriers)) for source_id, carriers in found.items()}
