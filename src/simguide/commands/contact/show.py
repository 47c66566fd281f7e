"""What `contact` shows."""

from collections.abc import Iterator

from simguide.commands.contact.answer import (
    CallNeeds,
    CarrierContact,
    ContactAnswer,
    ContactDesk,
    ContactRow,
    Saying,
)
from simguide.model.answer import ExcludedNote
from simguide.render.conditions import asked, condition_words
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import callers
from simguide.render.side_cards import kind_entry
from simguide.render.words import Words


def body(answer: ContactAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `contact`."""
    result = answer.results[0] if answer.results else None
    if not isinstance(result, CarrierContact):
        rows = tuple(row_entry(row, words) for row in answer.results if isinstance(row, ContactRow))
        group = Group(None, rows, layout="table", title_label=words.message("label.contact-carrier"))
        return all_title(answer, words), [group]
    name = words.text(result.carrier.name)
    desks = tuple(_desk(desk, name, answer, words) for desk in result.desks)
    said = tuple(Entry("saying", "", tuple(saying_fields(it, words))) for it in sayings_for(answer, result, words))
    of_kind = () if result.of_kind is None else (kind_entry(result.of_kind, words),)
    groups = [
        Group(None, (_summary(answer, result, words),)),
        Group(words.message("heading.of-kind"), of_kind),
        Group(words.message("heading.contact-desks"), desks),
        Group(words.message("heading.contact-say"), said),
    ]
    if result.recovery is not None:
        text = f"{words.text(result.recovery.summary)} {words.cite(result.recovery.sources)}"
        entry = Entry("recovery", "", (words.field("answer", text),), result.recovery.id)
        groups.append(Group(words.message("heading.contact-lost"), (entry,)))
    return words.message("title.contact", name=name), groups


def all_title(answer: ContactAnswer, words: Words) -> str:
    """Return what the rows are about."""
    if answer.question.at_time is None:
        return words.message("title.contact.all")
    return words.message("title.contact.all-at", time=answer.question.at_time)


def no_desk_words(answer: ContactAnswer, result: CarrierContact, words: Words) -> str:
    """Say why there is no desk in an answer; nothing where there is one."""
    return "" if result.desks else words.message(no_desk_key(answer, result))


def no_desk_key(answer: ContactAnswer, result: CarrierContact, *, in_short: bool = False) -> str:
    """Return the key of what is said where there is no desk; in short the desks that do not fit are not shown."""
    if any(isinstance(note, ExcludedNote) for note in answer.notes):
        return "contact.no-desk-fits-short" if in_short else "contact.no-desk-fits"
    return "contact.no-desk" if result.has_desks == "no" else "contact.desk-unknown"


def sayings_for(answer: ContactAnswer, result: CarrierContact, words: Words) -> Iterator[Saying]:
    """Yield what to say: of the languages to ask for the one that was asked for, else that of the reader."""
    for saying in result.sayings:
        if saying.about == "purpose" or saying.lang in (answer.question.speak, words.lang):
            yield saying


def ready_values(desk: ContactDesk, words: Words, *, is_citing: bool) -> Iterator[str]:
    """Yield what to have ready: what every caller is asked for, then what one thing needs."""
    if desk.line.asks_for:
        yield words.joined(words.told_each(desk.line, "asks_for"))
    for ready in desk.have_ready:
        yield f"{ready_words(ready, words)} {words.cite(ready.sources)}" if is_citing else ready_words(ready, words)


def saying_fields(saying: Saying, words: Words) -> Iterator[Field]:
    """Yield a sentence to say; who reads Japanese needs neither the reading nor the meaning."""
    yield words.field("contact-say", saying.say.ja)
    if words.lang != "ja":
        yield words.field("clerk-reading", saying.say.reading)
        yield words.field("clerk-meaning", words.text(saying.say))


def hours_words(desk: ContactDesk, answer: ContactAnswer, words: Words) -> str:
    """Return the hours of a desk in Japan time, and whether it is open."""
    hours = words.hours(desk.line.hours)
    if desk.line.hours == "unknown":
        return hours
    if desk.is_open is None or desk.is_open == "unknown":
        return words.message("contact.hours", hours=hours)
    state = words.one_of("open-state", desk.is_open)
    return words.message("contact.hours-at", hours=hours, time=answer.question.at_time, state=state)


def row_entry(row: ContactRow, words: Words) -> Entry:
    """Show a carrier as a row."""
    evidence = words.message("none")
    if row.evidence is not None:
        evidence = f"{words.evidence_in_short(row.evidence)} {words.cite(row.sources)}"
    return Entry(
        "carrier",
        row.carrier.id,
        (
            words.field("dial", row.number or words.message("none")),
            words.field("contact-open", "" if row.is_open is None else words.one_of("open-state-short", row.is_open)),
            words.field("languages", words.joined(row.languages)),
            words.field("contact-online", words.message("contact-online.yes") if row.has_online else ""),
            words.field("evidence", evidence),
        ),
        row.carrier.id,
    )


def _summary(answer: ContactAnswer, result: CarrierContact, words: Words) -> Entry:
    fields: list[Field] = []
    conditions = asked(answer.question, words)
    if conditions:
        fields.append(words.field("asked", conditions))
    if missing := no_desk_words(answer, result, words):
        fields.append(words.field("answer", missing))
    if result.carrier.status != "open":
        fields.append(words.field("status", words.status(result.carrier.status, result.carrier.status_on)))
    if result.successor is not None:
        fields.append(words.field("successor", words.carrier(result.successor)))
    if result.online is not None:
        cited = words.cite(source.id for source in answer.sources) if not result.desks else ""
        fields.append(words.field("online", f"{words.text(result.online)} {cited}"))
    if result.page is not None:
        fields.append(words.field("url", result.page, style="link"))
    if result.evidence is not None:
        fields.append(words.evidence(result.evidence, ()))
    return Entry("summary", "", tuple(fields))


def ready_words(ready: CallNeeds, words: Words) -> str:
    """Say what to have ready for one thing that a call may be for."""
    needs = words.joined(words.one_of("need", need) for need in ready.needs)
    return words.message("have-ready", what=words.one_of("call-for", ready.task), needs=needs)


def _desk(desk: ContactDesk, carrier_name: str, answer: ContactAnswer, words: Words) -> Entry:
    line = desk.line
    fields = [
        words.field("purpose", words.one_of("purpose", line.purpose)),
        words.field("where", f"{callers(line.dial_from, carrier_name, words)} · {words.one_of('cost', line.cost)}"),
        words.field("hours", hours_words(desk, answer, words)),
        words.field("languages", words.listed("lang", line.languages)),
    ]
    if line.status == "unconfirmed":
        fields.append(words.field("status", words.one_of("channel-status", line.status), style="warning"))
    if line.note is not None:
        fields.append(words.field("about", words.told(line, "note")))
    if ready := tuple(ready_values(desk, words, is_citing=True)):
        fields.append(words.field("have-ready", *ready))
    if desk.not_known:
        names = (condition_words(it, answer.question, words) for it in desk.not_known)
        fields.append(words.field("not-sure", words.joined(names), style="warning"))
    fields.append(words.evidence(desk.evidence, line.sources))
    return Entry("support", line.number, tuple(fields), is_numbered=True)
