"""What `leave` shows."""

from collections.abc import Iterator
from typing import get_args

from simguide.advice.evidence import cited_in
from simguide.commands.keep.answer import KeepWay
from simguide.commands.keep.way_words import way_cost, way_sources, way_title
from simguide.commands.leave.answer import LeaveAnswer, LeaveLine, LeaveMoment, LeaveStep
from simguide.render.carrier_words import automatic_words, retention_in_short, sms_abroad_in_short
from simguide.render.conditions import asked
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import reports, texts
from simguide.render.words import Words


def body(answer: LeaveAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `leave`."""
    question = answer.question
    title = words.message("title.leave", day=question.leaves_on, months=question.months, returns_on=question.returns_on)
    conditions = asked(question, words)
    head = (Entry("question", "", (words.field("asked", conditions),)),) if conditions else ()
    lines = tuple(_line(it, question.months, words) for it in answer.results if isinstance(it, LeaveLine))
    groups = [Group(None, head), Group(words.message("heading.leave-lines"), lines)]
    for moment in get_args(LeaveMoment):
        entries = tuple(_steps(answer, moment, words))
        groups.append(Group(words.message(f"heading.leave.{moment}"), entries))
    return title, groups


def _line(line: LeaveLine, months: int, words: Words) -> Entry:
    """Show what keeping a line costs, and what the steps below rest on."""
    name = words.message("leave.any-line") if line.carrier is None else words.carrier(line.carrier)
    own = [way for way in line.ways if way.is_own]
    elsewhere = [way for way in line.ways if not way.is_own]
    fields: list[Field] = []
    if not line.has_number:
        fields.append(words.field("answer", words.message("leave.no-number")))
    elif line.chosen is not None:
        fields.append(words.field("answer", words.message("leave.chosen", way=way_title(line.chosen, words))))
    elif line.carrier is not None:
        fields.append(words.field("answer", words.message("keep.no-rule", name=words.text(line.carrier.name))))
    if own:
        fields.append(words.field("keep-it", *(_way(way, months, words) for way in own)))
    if elsewhere:
        fields.append(words.field("move-it", *(_way(way, months, words) for way in elsewhere)))
    if line.has_number:
        ends = [f"{words.text(line.cancel.summary)} {words.cite(line.cancel.sources)}"] if line.cancel else []
        fields.append(words.field("cancel-it", words.message("leave.cancel"), *ends))
        fields.extend(reports(words, line.cancel.reports) if line.cancel else ())
    return Entry("leave-line", name, tuple(fields), "" if line.carrier is None else line.carrier.id)


def _way(way: KeepWay, months: int, words: Words) -> str:
    """Return a way in a line: what it is called, its cost for the months, whether codes arrive, what is not known."""
    codes = words.message("leave.codes", held=words.one_of("receives", way.receives_sms))
    unknown = words.joined(words.one_of("condition", name) for name in way.not_known if name != "sms")
    parts = [way_cost(way, months, words), codes]
    cost = words.clauses([*parts, words.message("leave.not-known", names=unknown)] if unknown else parts)
    return f"{words.message('of-carrier', name=way_title(way, words), what=cost)} {words.cite(way_sources(way))}"


def _steps(answer: LeaveAnswer, moment: LeaveMoment, words: Words) -> Iterator[Entry]:
    """Yield the steps of a moment; purchases that repeat stand together with their days."""
    steps = [it for it in answer.results if isinstance(it, LeaveStep) and it.moment == moment]
    repeated: dict[str, list[LeaveStep]] = {}
    for place, step in enumerate(steps):
        key = step.carrier.id if step.action == "buy" and step.carrier is not None else str(place)
        repeated.setdefault(key, []).append(step)
    for same in repeated.values():
        yield _step(same, words)


def _step(same: list[LeaveStep], words: Words) -> Entry:
    step = same[0]
    days = tuple(str(it.on) for it in same if it.on is not None)
    fields: list[Field] = []
    if days and step.action != "know":
        basis = (words.message("leave.safe-side"),) if step.action == "buy" and step.moment == "away" else ()
        fields.append(words.field("by-day", words.joined(days), *basis))
    fields.extend(_detail(step, words))
    if step.cost_jpy is not None:
        each = words.yen(step.cost_jpy)
        cost = each if len(same) == 1 else words.message("leave.each", price=each, count=len(same))
        if step.is_cost_least:
            least = words.message("keep.at-least", cost=cost)
            cost = words.clauses((least, words.message("keep.setup-unknown")))
        fields.append(words.field("keep-cost", cost))
    if step.evidence is not None:
        fields.append(words.evidence(step.evidence, _sources(step)))
    record_id = step.rule.id if step.rule is not None else "" if step.carrier is None else step.carrier.id
    return Entry("leave-step", _title(step, words), tuple(fields), record_id, is_numbered=True)


def _title(step: LeaveStep, words: Words) -> str:
    if step.rule is not None:
        return words.text(step.rule.title)
    name = "" if step.carrier is None else words.text(step.carrier.name)
    return words.message("of-carrier", name=name, what=words.one_of("leave-action", step.action))


def _detail(step: LeaveStep, words: Words) -> Iterator[Field]:
    """Yield what to do, and what the record says of it."""
    if step.rule is not None:
        yield words.field("rule", words.text(step.rule.body))
    if step.retention is not None and step.action != "take-back":
        qualifies = [words.text(step.retention.qualifies)] if step.retention.qualifies is not None else []
        yield words.field("keep-do", retention_in_short(step.retention, words), *qualifies)
        yield from texts("does-not-apply", step.retention, "exemption", words)
        yield from texts("cost-note", step.retention, "cost_note", words)
        yield from reports(words, step.retention.reports)
    if step.action in ("apply", "take-back") and step.retention is not None:
        yield from texts("setup", step.retention, "setup", words)
    if step.retention is not None and step.action in ("buy", "storage-ends", "extend"):
        yield words.field("lost", words.text(step.retention.consequence))
    match step.action:
        case "codes" if step.sms_abroad is not None:
            yield words.field(
                "sms-codes", f"{sms_abroad_in_short(step.sms_abroad, words)} {words.cite(step.sms_abroad.sources)}"
            )
            yield from texts("keep-do", step.sms_abroad, "note", words)
        case "pay-by-itself" if step.automatic is not None:
            yield words.field("automatic", *automatic_words(step.automatic, words))
        case "codes" | "pay-by-itself" | "ask-carrier":
            yield words.field("answer", words.message(f"leave.unknown.{step.action}"))
        case _:
            return


def _sources(step: LeaveStep) -> tuple[str, ...]:
    records = (step.rule, step.retention, step.sms_abroad, step.automatic)
    return tuple(dict.fromkeys(cited_in(tuple(it for it in records if it is not None))))
