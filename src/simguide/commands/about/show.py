"""What `about` shows."""

from collections.abc import Iterator

from simguide.commands.about.answer import AboutAnswer, CarrierCard
from simguide.model.carrier import SupportLine
from simguide.model.task import TaskInfo
from simguide.render.carrier_words import retention_in_short
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import callers
from simguide.render.words import Words


def body(answer: AboutAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `about`."""
    card = answer.results[0]
    title = words.message("title.about", name=words.carrier(card.carrier))
    entry = Entry("carrier-card", "", tuple(_fields(card, words)), card.carrier.id)
    return title, [Group(None, (entry,))]


def _fields(card: CarrierCard, words: Words) -> Iterator[Field]:
    yield words.field("about", words.text(card.summary))
    if card.carrier.status != "open":
        yield words.field("status", words.status(card.carrier.status, card.carrier.status_on), style="warning")
    if card.successor is not None:
        yield words.field("successor", words.carrier(card.successor))
    yield words.field("to-renew", _task(card.renew, words))
    yield words.field("to-balance", _task(card.balance, words))
    yield words.field("to-keep", _keeping(card, words))
    yield words.field("to-contact", *_contact(card, words))
    yield words.evidence(card.evidence, card.sources)


def _task(info: TaskInfo, words: Words) -> str:
    """Say what a task means on this line; where it is not offered, what to do instead."""
    told = words.told(info, "instead" if info.state != "offered" and info.instead is not None else "summary")
    return f"{told} {words.cite(info.sources)}"


def _keeping(card: CarrierCard, words: Words) -> str:
    """Say by which rule a number stays alive; where lines differ, by the first."""
    if card.keep is None or isinstance(card.keep, str):
        return words.message("none" if card.keep is None else "unknown")
    return f"{retention_in_short(card.keep, words)} {words.cite(card.keep.sources)}"


def _contact(card: CarrierCard, words: Words) -> Iterator[str]:
    """Yield the desk to call first, else what there is online, else where to log in."""
    if card.desk is not None:
        yield _desk(card.desk, words.text(card.carrier.name), words)
    elif card.online is not None:
        yield words.text(card.online)
    elif card.portal is not None:
        yield card.portal
    else:
        yield words.message("unknown")


def _desk(line: SupportLine, name: str, words: Words) -> str:
    parts = [line.number, callers(line.dial_from, name, words)]
    if line.hours != "unknown":
        parts.append(words.hours(line.hours))
    if not isinstance(line.languages, str):
        parts.append(words.listed("lang", line.languages))
    return f"{' · '.join(parts)} {words.cite(line.sources)}"
