"""What `contact` says on one screen."""

from collections.abc import Iterator

from simguide.advice.desks import place_of_desk
from simguide.commands.contact.answer import CarrierContact, ContactAnswer, ContactDesk, ContactRow
from simguide.commands.contact.show import (
    all_title,
    hours_words,
    no_desk_key,
    ready_values,
    row_entry,
    saying_fields,
    sayings_for,
)
from simguide.loading.sentences import sentences
from simguide.render.conditions import asked, condition_words, left_out
from simguide.render.document import Entry, Field
from simguide.render.fields import callers
from simguide.render.short import Short, fact, facts, first_sentence, lead, rows, steps
from simguide.render.words import Words

_MOST_OF_KIND = 2
"""Sentences of what holds of a kind of seller."""
_LEAST = 4
"""Facts of the first desk that are kept whatever the room: from where, hours, language, the sentence."""


def short(answer: ContactAnswer, words: Words) -> Short:
    """Return the first desk with what to say, and the others as a table; or the carriers in rows."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierContact):
        entries = [row_entry(row, words) for row in answer.results if isinstance(row, ContactRow)]
        table = rows(entries, title_label=words.message("label.contact-carrier"), least=8)
        return Short(all_title(answer, words), (table,))
    name = words.text(result.carrier.name)
    desks = _for_reader(answer, result, words)
    missing = "" if desks else words.message(no_desk_key(answer, result, in_short=True))
    title = words.message("title.contact", name=name)
    if desks:
        title = words.message("title.contact.number", name=name, number=desks[0].line.number)
    groups = (
        lead(words, *filter(None, [missing]), *_of_kind(result, words)),
        steps(words.text(step) for step in (() if result.of_kind is None else result.of_kind.rule.steps)),
        facts(_before(answer, result, words), is_close=True, least=2),
        facts(_first(desks, answer, result, words), least=_LEAST, is_close=True),
        facts(_beside(answer, result, words), least=2, is_close=True),
        rows((_row(desk, words) for desk in desks[1:]), title_label=words.message("label.desks")),
    )
    evidence = result.evidence if result.of_kind is None else result.of_kind.evidence
    return Short(title, groups, desks[0].evidence if desks else evidence)


def _of_kind(result: CarrierContact, words: Words) -> tuple[str, ...]:
    """Return how its kind of seller is reached."""
    return () if result.of_kind is None else sentences(words.text(result.of_kind.rule.body))[:_MOST_OF_KIND]


def _before(answer: ContactAnswer, result: CarrierContact, words: Words) -> Iterator[Field]:
    if result.carrier.status != "open":
        status = words.status(result.carrier.status, result.carrier.status_on)
        yield words.field("status", status, style="warning")
    if result.successor is not None:
        yield words.field("successor", words.carrier(result.successor))
    yield from fact(words, "asked", asked(answer.question, words))
    yield from left_out(answer, answer.question, words)


def _for_reader(answer: ContactAnswer, result: CarrierContact, words: Words) -> tuple[ContactDesk, ...]:
    """Return the desks, before the others one that speaks the language of the reader and is as good as the first."""
    desks = result.desks
    if answer.question.speak is not None or not desks:
        return desks
    as_open = [desk for desk in desks if (desk.is_open, desk.not_known) == (desks[0].is_open, desks[0].not_known)]
    first = as_open[place_of_desk([desk.line for desk in as_open], words.lang)]
    return (first, *(desk for desk in desks if desk is not first))


def _first(
    desks: tuple[ContactDesk, ...], answer: ContactAnswer, result: CarrierContact, words: Words
) -> Iterator[Field]:
    if not desks:
        return
    desk = desks[0]
    line = desk.line
    yield words.field("purpose", words.one_of("purpose", line.purpose))
    where = words.joined(
        (callers(line.dial_from, words.text(result.carrier.name), words), words.one_of("cost", line.cost))
    )
    yield words.field("where", where)
    yield words.field("hours", hours_words(desk, answer, words))
    yield words.field("languages", words.listed("lang", line.languages))
    if desk.not_known:
        names = (condition_words(it, answer.question, words) for it in desk.not_known)
        yield words.field("not-sure", words.joined(names), style="warning")
    yield from fact(words, "have-ready", *ready_values(desk, words, is_citing=False))
    if line.status == "unconfirmed":
        yield words.field("status", words.one_of("channel-status", line.status), style="weak")
    if line.note is not None:
        yield words.field("about", first_sentence(words.text(line.note)))
    if desk.may_answer_in_japanese:
        for saying in sayings_for(answer, result, words):
            yield from saying_fields(saying, words)


def _beside(answer: ContactAnswer, result: CarrierContact, words: Words) -> Iterator[Field]:
    if result.online is not None:
        yield words.field("online", words.text(result.online) if not result.desks else _online(result, words))
    if result.page is not None and not result.desks:
        yield words.field("url", result.page, style="link")
    if result.recovery is not None and answer.question.purpose == "lost":
        yield words.field("lost-line", first_sentence(words.text(result.recovery.summary)))


def _online(result: CarrierContact, words: Words) -> str:
    return first_sentence(words.text(result.online)) if result.online is not None else ""


def _row(desk: ContactDesk, words: Words) -> Entry:
    line = desk.line
    state = "" if desk.is_open is None else words.one_of("open-state-short", desk.is_open)
    languages = "" if isinstance(line.languages, str) else words.listed("lang", line.languages)
    return Entry(
        "support",
        line.number,
        (
            words.field("purpose", words.one_of("purpose", line.purpose)),
            words.field("where", words.joined(words.one_of("from-short", place) for place in line.dial_from)),
            words.field("languages", languages),
            words.field("contact-open", state),
        ),
    )
