"""What `apn` says on one screen."""

from collections.abc import Iterator

from simguide.commands.apn.answer import ApnAnswer, ApnSettings
from simguide.commands.apn.show import family_told
from simguide.model.answer import RuleNote
from simguide.model.carrier import Apn
from simguide.render.document import Entry, Field, Group
from simguide.render.short import Short, fact, facts, first_sentence, rows, said
from simguide.render.words import Words

_FIRST = 4
"""Name, user, password and authentication are kept whatever the room: without one of them there is no internet."""


def short(answer: ApnAnswer, words: Words) -> Short:
    """Return the first access point in the order in which a phone asks for it, the others as a table."""
    result = answer.results[0]
    name = words.text(result.carrier.name)
    rules = [words.text(note.rule.body) for note in answer.notes if isinstance(note, RuleNote)]
    if not result.settings:
        title = words.message("title.no-apn", name=name)
        where = f"simguide show {result.carrier.id}"
        ask = words.message("apn-unknown.short", where=where)
        return Short(title, (said(*family_told(result, words), ask), _told(rules, words)))
    first, *others = result.settings
    groups = (
        Group(None, tuple(_note(first.apn, words)), layout="text", is_close=True),
        facts(_settings(first.apn, words), least=_FIRST),
        rows(
            [_row(item, words) for item in others],
            title_label=words.message("label.other-apns"),
            first_number=first.number + 1,
        ),
        _told(rules, words),
    )
    return Short(words.message("title.apn.short", name=name, apn=first.apn.apn), groups, first.evidence)


def _note(apn: Apn, words: Words) -> Iterator[Entry]:
    """Yield for which line the settings are, to the last sentence: the second may say whom to ask first."""
    if apn.note is not None:
        yield Entry("note", words.text(apn.note), ())


def _settings(apn: Apn, words: Words) -> Iterator[Field]:
    none = words.message("none")
    yield words.field("apn", apn.apn)
    yield words.field("user", apn.user or none)
    yield words.field("password", apn.password or none)
    yield words.field("auth", words.one_of("auth", apn.auth))
    if apn.ip != "unknown":
        yield words.field("ip", words.one_of("ip", apn.ip))
    yield from fact(words, "apn-types", ",".join(apn.types))
    if apn.mms is not None:
        yield words.field("mms", apn.mms.mmsc)
    if apn.networks:
        yield words.field("networks", words.listed("network", apn.networks))


def _row(item: ApnSettings, words: Words) -> Entry:
    apn = item.apn
    fields = (
        words.field("networks", words.listed("network", apn.networks) if apn.networks else ""),
        words.field("user", apn.user or words.message("none")),
        words.field("password", apn.password or words.message("none")),
        words.field("auth", words.one_of("auth", apn.auth)),
    )
    return Entry("apn", apn.apn, fields, is_numbered=True)


def _told(rules: list[str], words: Words) -> Group:
    """Return what is to be known before the settings are typed in, the first sentence of each rule."""
    told = [first_sentence(rule) for rule in rules]
    return facts([words.field("note", *told)] if told else [], least=0)
