"""Composes the document of an answer. Works from the answer alone."""

from collections.abc import Iterator
from typing import assert_never

from simguide.model.answer import Answer, ExcludedNote, NextNote, RuleNote
from simguide.model.any_answer import AnyAnswer
from simguide.model.base import Lang
from simguide.model.esim_answer import EsimAnswer, EsimQuestion
from simguide.model.list_answer import CardTypeAnswer, CarrierDetail, CarrierDetailAnswer, CarrierListAnswer
from simguide.model.method import Task
from simguide.model.task_answer import CarrierTaskAnswer, MethodAnswer
from simguide.render import cards
from simguide.render.document import Document, Entry, Field, Group
from simguide.render.words import Words

_TASKS: tuple[Task, ...] = ("renew", "balance", "auto")


def compose(answer: AnyAnswer, lang: Lang) -> Document:
    """Return what people read of an answer, in one language."""
    words = Words(lang, answer.sources)
    title, groups = _body(answer, words)
    groups.extend(_notes(answer, words))
    cited = words.cited()
    if cited:
        entries = tuple(cards.source_entry(mark, source, words) for mark, source in cited)
        groups.append(Group(words.message("heading.sources"), entries, layout="lines", is_apparatus=True))
    groups.extend(_next(answer, words))
    footer = words.message(
        "footer", as_of=answer.as_of, version=answer.catalogue.version, data_as_of=answer.catalogue.data_as_of
    )
    addresses = tuple((mark, source.url) for mark, source in cited)
    return Document(title, tuple(group for group in groups if group.entries), footer, addresses)


def _body(answer: AnyAnswer, words: Words) -> tuple[str, list[Group]]:
    match answer:
        case CarrierTaskAnswer():
            return _carrier_task(answer, words)
        case MethodAnswer():
            is_glance = answer.command != "methods"
            title = words.message(f"title.{answer.command}.methods" if is_glance else "title.methods")
            entries = tuple(cards.method_entry(item, words, is_glance=is_glance) for item in answer.results)
            return title, [Group(None, entries)]
        case EsimAnswer():
            return _esim_title(answer.question, words), _esims(answer, words)
        case CarrierListAnswer():
            rows = tuple(cards.carrier_row(item, words) for item in answer.results)
            return words.message("title.carriers"), [Group(None, rows, layout="table")]
        case CardTypeAnswer():
            entries = tuple(cards.card_type_entry(item, words) for item in answer.results)
            return words.message("title.card-types"), [Group(None, entries)]
        case CarrierDetailAnswer():
            item = answer.results[0]
            return words.message("title.show", name=words.text(item.carrier.name)), list(_detail(item, words))
        case _:
            assert_never(answer)


def _carrier_task(answer: CarrierTaskAnswer, words: Words) -> tuple[str, list[Group]]:
    result = answer.results[0]
    name = words.text(result.carrier.name)
    summary = cards.task_entry(result, words)
    channels = tuple(cards.channel_entry(item, name, words) for item in result.channels)
    if not channels:
        text = words.message("nothing-fits" if _was_sifted(answer) else "no-channel")
        channels = (Entry("none", text, ()),)
    confirm: tuple[Field, ...] = ()
    if result.info.confirm is not None and any(item.channel.confirm is None for item in result.channels):
        confirm = (words.field("confirm", words.text(result.info.confirm)),)
    groups = [
        Group(None, (summary,)),
        Group(None, channels),
        Group(None, (Entry("confirm", "", confirm),) if confirm else ()),
        Group(words.message("heading.claims"), tuple(cards.claim_entry(claim, words) for claim in result.claims)),
    ]
    return words.message(f"title.{answer.command}", name=name), groups


def _was_sifted(answer: CarrierTaskAnswer) -> bool:
    return any(isinstance(note, ExcludedNote) for note in answer.notes)


def _esim_title(question: EsimQuestion, words: Words) -> str:
    if question.days is not None:
        return words.message("title.esim.days", days=question.days)
    return words.message("title.esim" if question.stay is None else f"title.esim.{question.stay}")


def _esims(answer: EsimAnswer, words: Words) -> list[Group]:
    fits = tuple(cards.esim_entry(item, words) for item in answer.results if not item.not_known)
    may_fit = tuple(cards.esim_entry(item, words) for item in answer.results if item.not_known)
    if not answer.results:
        return [Group(None, (Entry("none", words.message("nothing-fits"), ()),))]
    return [
        Group(words.message("heading.fits"), fits),
        Group(words.message("heading.may-fit"), may_fit),
    ]


def _detail(item: CarrierDetail, words: Words) -> Iterator[Group]:
    name = words.text(item.carrier.name)
    yield Group(None, (cards.identity_entry(item, words),))
    if not isinstance(item.carrier.support, str):
        lines = tuple(cards.support_entry(line, name, words) for line in item.carrier.support)
        yield Group(words.message("heading.support"), lines)
    for task in _TASKS:
        info = item.carrier.tasks.of(task)
        channels = (channel for channel in item.channels if channel.channel.task == task)
        entries = (cards.info_entry(info, words), *(cards.channel_entry(channel, name, words) for channel in channels))
        yield Group(words.message(f"heading.{task}"), entries)
    yield Group(words.message("heading.plans"), tuple(cards.plan_entry(plan, words) for plan in item.plans))
    yield Group(words.message("heading.claims"), tuple(cards.claim_entry(claim, words) for claim in item.claims))


def _notes(answer: Answer, words: Words) -> Iterator[Group]:
    rules = [
        Entry(
            "rule",
            words.text(note.rule.title),
            (words.field("rule", f"{words.text(note.rule.body)} {words.cite(note.rule.sources)}"),),
            note.rule.id,
        )
        for note in answer.notes
        if isinstance(note, RuleNote)
    ]
    excluded = [
        words.message(
            "excluded",
            condition=words.one_of("condition", note.condition),
            items=words.joined(words.text(item) for item in note.items),
        )
        for note in answer.notes
        if isinstance(note, ExcludedNote)
    ]
    if excluded:
        rules.append(Entry("excluded", "", (words.field("excluded", *excluded),)))
    yield Group(words.message("heading.notes"), tuple(rules))


def _next(answer: Answer, words: Words) -> Iterator[Group]:
    entries = tuple(
        Entry("next", words.one_of("next", note.about), (words.field("command", note.command, style="command"),))
        for note in answer.notes
        if isinstance(note, NextNote)
    )
    yield Group(words.message("heading.next"), entries, layout="lines", is_apparatus=True)
