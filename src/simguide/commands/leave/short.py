"""What `leave` says on one screen."""

from collections.abc import Iterable, Iterator

from simguide.commands.keep.answer import KeepWay
from simguide.commands.keep.way_words import way_cost, way_title
from simguide.commands.leave.answer import LeaveAnswer, LeaveLine, LeaveStep
from simguide.model.base import Text
from simguide.model.carrier import SmsAbroad
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, fact, facts, first_sentence, lead, rows, steps, without_brackets
from simguide.render.words import Words

_MOST_DAYS = 7
"""Days of purchases that a step names."""
_MOMENTS = ("before", "on-the-day")
"""When the rules are needed whose titles are named."""


def short(answer: LeaveAnswer, words: Words) -> Short:
    """Return the dated steps for the lines that were named and other ways to keep the number; or the cheapest ways."""
    lines = [it for it in answer.results if isinstance(it, LeaveLine)]
    first = lines[0]
    if first.carrier is None:
        return _any_line(answer, first, words)
    if len(lines) > 1:
        return _several(answer, lines, words)
    chosen = first.chosen if first.has_number else None
    groups = (
        lead(words, *_said(first, words)),
        facts(_way_facts(answer, chosen, words), is_close=True),
        steps(_steps(answer, words)),
        facts(_about(answer, first, words), least=1, is_close=True),
        _others(_besides(first, chosen), answer, words),
    )
    return Short(_title(answer, first, words), groups, None if chosen is None else chosen.evidence)


def _title(answer: LeaveAnswer, line: LeaveLine, words: Words) -> str:
    """Return what keeping the line costs for these months."""
    question, chosen = answer.question, line.chosen
    name = "" if line.carrier is None else words.text(line.carrier.name)
    if not line.has_number or chosen is None:
        return words.message("title.leave.ask" if line.has_number else "title.leave.no-number", name=name)
    period = {"name": name, "day": question.leaves_on, "returns_on": question.returns_on}
    if chosen.total_jpy is None:
        return words.message("title.leave.unknown", **period)
    return words.message("title.leave.keep", cost=_cost(chosen, words), **period)


def _cost(way: KeepWay, words: Words) -> str:
    """Return the yen for all the months, or the least."""
    if way.total_jpy is None:
        return words.message("unknown")
    yen = words.yen(way.total_jpy)
    return yen if way.is_setup_known else words.message("keep.at-least", cost=yen)


def _said(line: LeaveLine, words: Words) -> Iterator[str]:
    if not line.has_number:
        yield words.message("leave.no-number")
    elif line.chosen is None:
        yield words.message("leave.unknown.ask-carrier")


def _way_facts(answer: LeaveAnswer, chosen: KeepWay | None, words: Words) -> Iterator[Field]:
    """Yield the way that the steps rest on, whether codes arrive, and what is not known of it."""
    yield from fact(words, "asked", asked(answer.question, words))
    if chosen is None:
        return
    yield words.field("way", words.clauses((way_title(chosen, words), way_cost(chosen, answer.question.months, words))))
    codes = words.one_of("receives", chosen.receives_sms)
    yield words.field("sms-codes", codes, style="warning" if chosen.receives_sms == "no" else "text")
    unknown = words.joined(words.one_of("condition", name) for name in chosen.not_known if name != "sms")
    yield from fact(words, "not-sure", unknown, style="warning")


def _steps(answer: LeaveAnswer, words: Words) -> Iterator[str]:
    """Yield what to do for each line in the order of time; the purchases of a line are one step.

    Before a number is stored, what it receives codes for is moved elsewhere.
    """
    todo = [it for it in answer.results if isinstance(it, LeaveStep) and it.action != "know"]
    bought: set[str] = set()
    for step in todo:
        name = "" if step.carrier is None else step.carrier.id
        if step.action == "buy":
            if name in bought:
                continue
            bought.add(name)
            same = [it for it in todo if it.action == "buy" and it.carrier == step.carrier]
            said = _purchases(same, words)
        else:
            said = _step(step, answer, words)
        if step.action == "apply" and step.retention is not None and step.retention.receives_sms == "no":
            yield _of(step, words.message("leave-do.codes-no", day=step.on), answer, words)
        yield _of(step, said, answer, words)


def _of(step: LeaveStep, said: str, answer: LeaveAnswer, words: Words) -> str:
    """Return a step with the name of its line, where there are several."""
    if step.carrier is None or len(answer.question.carriers) == 1:
        return said
    return words.message("of-carrier", name=words.text(step.carrier.name), what=said)


def _purchases(same: list[LeaveStep], words: Words) -> str:
    days = [str(it.on) for it in same if it.on is not None]
    said = words.joined(days[:_MOST_DAYS])
    if len(days) > _MOST_DAYS:
        said = words.message("leave.more-days", days=said, count=len(days) - _MOST_DAYS)
    retention, cost = same[0].retention, same[0].cost_jpy
    what = "" if retention is None else _first(retention.qualifies, words)
    if cost is None:
        return words.message("leave-do.buy-unknown", days=said, what=what).rstrip()
    return words.message("leave-do.buy", days=said, each=words.yen(cost), what=what).rstrip()


def _step(step: LeaveStep, answer: LeaveAnswer, words: Words) -> str:
    question, retention = answer.question, step.retention
    key, how = str(step.action), ""
    match step.action:
        case "apply":
            how = "" if retention is None else _first(retention.setup or retention.qualifies, words)
        case "extend":
            how = "" if retention is None else _first(retention.qualifies, words)
        case "codes":
            key, how = _codes(step.sms_abroad, words)
        case "pay-by-itself" if step.automatic is None or step.automatic.payment != "offered":
            key = "pay-unknown"
        case "go-on-paying" if step.cost_jpy is not None:
            key, how = "go-on-paying-cost", words.yen(step.cost_jpy)
        case _:
            pass
    said = words.message(f"leave-do.{key}", day=step.on, how=how, returns_on=question.returns_on)
    return said.rstrip()


def _codes(sms: SmsAbroad | None, words: Words) -> tuple[str, str]:
    """Return which words say what to do about codes, and the note of the record."""
    if sms is None or sms.receives == "unknown":
        return "codes-unknown", ""
    if sms.receives == "no":
        return "codes-no", ""
    return "codes", _first(sms.note, words)


def _first(text: Text | None, words: Words) -> str:
    return "" if text is None else first_sentence(words.text(text))


def _about(answer: LeaveAnswer, line: LeaveLine, words: Words) -> Iterator[Field]:
    """Yield how the number is lost, what cancelling means, and which rules of the country are to be read."""
    if line.has_number and line.chosen is not None:
        yield words.field("beware", _first(line.chosen.rule.consequence, words), style="warning")
    if line.has_number:
        yield words.field("cancel-it", words.message("leave.cancel-short"))
        yield from _rules(answer, words)


def _rules(answer: LeaveAnswer, words: Words) -> Iterator[Field]:
    """Yield the titles of what the country and the bank ask for before the departure."""
    titles = (
        words.text(it.rule.title)
        for it in answer.results
        if isinstance(it, LeaveStep) and it.rule is not None and it.moment in _MOMENTS
        if it.rule.topic in ("identity", "porting") or "autopay" in it.rule.shown_by
    )
    yield from fact(words, "also", words.stops(titles))


def _besides(line: LeaveLine, chosen: KeepWay | None) -> list[KeepWay]:
    """Return the ways beside the one that the steps rest on, without what only says that a line ends."""
    ways = line.ways if line.has_number else ()
    return [way for way in ways if way is not chosen and not way.is_an_end]


def _others(ways: Iterable[KeepWay], answer: LeaveAnswer, words: Words) -> Group:
    """Return ways to keep the number, one row each."""
    return rows((_way(way, answer, words) for way in ways), title_label=words.message("label.other-ways"))


def _way(way: KeepWay, answer: LeaveAnswer, words: Words) -> Entry:
    cost = words.field("keep-cost", _cost(way, words), style="price")
    return Entry(
        "keep-way",
        without_brackets(way_title(way, words)),
        (
            cost._replace(label=words.message("period.month", count=answer.question.months)),
            words.field("codes-abroad", words.one_of("receives-short", way.receives_sms)),
            words.field("evidence", words.one_of("evidence-short", way.evidence.kind)),
        ),
        way.carrier.id,
    )


def _any_line(answer: LeaveAnswer, line: LeaveLine, words: Words) -> Short:
    """Return what keeping a number costs at the cheapest, where no line was named."""
    question = answer.question
    entries = (_way(way, answer, words) for way in line.ways)
    groups = (
        lead(words, words.message("leave-lead", day=question.leaves_on)),
        facts(fact(words, "asked", asked(question, words)), is_close=True),
        rows(entries, title_label=words.message("label.keep-by"), least=3),
        facts([words.field("cancel-it", words.message("leave.cancel-short")), *_rules(answer, words)], least=1),
    )
    return Short(_leaving(answer, words), groups)


def _leaving(answer: LeaveAnswer, words: Words) -> str:
    question = answer.question
    return words.message("title.leave", day=question.leaves_on, months=question.months, returns_on=question.returns_on)


def _several(answer: LeaveAnswer, lines: list[LeaveLine], words: Words) -> Short:
    """Return a row for each line, and the steps of all of them in the order of time."""
    entries = (_line(line, answer, words) for line in lines)
    groups = (
        facts(fact(words, "asked", asked(answer.question, words)), is_close=True),
        rows(entries, title_label=words.message("field.carrier"), least=len(lines)),
        steps(_steps(answer, words)),
        facts(_rules(answer, words), least=0, is_close=True),
    )
    return Short(_leaving(answer, words), groups)


def _line(line: LeaveLine, answer: LeaveAnswer, words: Words) -> Entry:
    name = "" if line.carrier is None else words.text(line.carrier.name)
    chosen = line.chosen if line.has_number else None
    if chosen is None:
        key = "leave.no-rule-short" if line.has_number else "leave.no-number-short"
        cells = (words.message(key), "", "")
    else:
        codes = words.one_of("receives-short", chosen.receives_sms)
        cells = (without_brackets(way_title(chosen, words)), _cost(chosen, words), codes)
    way, cost, held = cells
    return Entry(
        "leave-line",
        name,
        (
            words.field("way", way),
            words.field("keep-cost", cost, style="price")._replace(
                label=words.message("period.month", count=answer.question.months)
            ),
            words.field("codes-abroad", held),
        ),
        "" if line.carrier is None else line.carrier.id,
    )
