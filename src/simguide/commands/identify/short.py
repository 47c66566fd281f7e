"""What `identify` says on one screen."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from simguide.commands.identify.answer import (
    ActivationCodeReading,
    CardReading,
    ChipReading,
    DeviceReading,
    IdentifyAnswer,
    NetworkReading,
    Reading,
)
from simguide.commands.identify.show import found_in
from simguide.model.number_reading import PhoneReading
from simguide.render.document import Entry, Field
from simguide.render.number_short import number_evidence, number_groups, number_title, what_number
from simguide.render.short import Short, fact, facts, first_sentence, rows, said
from simguide.render.words import Words

_MOST_FAULTS = 4

_SecretReading: TypeAlias = ActivationCodeReading | CardReading | ChipReading | DeviceReading | NetworkReading
"""Every reading but that of a telephone number, which has its own way to be told."""


def short(answer: IdentifyAnswer, words: Words) -> Short:
    """Return what a value is, or what it can be, one row each."""
    if not answer.results:
        told = words.message("not-recognised")
        first = first_sentence(told)
        return Short(words.message("title.identify.none"), (said(told.removeprefix(first).strip()),))
    if len(answer.results) > 1:
        return _several(answer.results, words)
    reading = answer.results[0]
    if isinstance(reading, PhoneReading):
        return Short(number_title(reading, words), number_groups(reading, words), number_evidence(reading))
    return _one(reading, words)


def _one(reading: _SecretReading, words: Words) -> Short:
    found = [field._replace(values=field.values[:_MOST_FAULTS]) for field in found_in(reading, words)]
    verdict = (field.values[0] for field in found if field.key == "result")
    fields = [
        words.field("what", words.text(reading.kind.name)),
        *(field for field in found if field.key != "result"),
        *_about(reading, words),
    ]
    title = words.message("labelled", label=reading.value, what=_what(reading, words))
    return Short(title, (said(*verdict), facts(fields, least=len(fields) - 1)), reading.evidence)


def _about(reading: _SecretReading, words: Words) -> Iterator[Field]:
    if reading.kind.beware is not None:
        yield words.field("beware", words.text(reading.kind.beware), style="warning")
    yield words.field("tells", words.text(reading.kind.tells))


def _what(reading: Reading, words: Words) -> str:
    """Return what a value is in a few words, and whose where it says that."""
    is_faulty = isinstance(reading, ActivationCodeReading) and bool(reading.problems)
    kind = words.message("code-refused") if is_faulty else words.one_of("reading", reading.type)
    whose = _whose(reading)
    if isinstance(reading, NetworkReading) and reading.network is not None and reading.network.status == "withdrawn":
        whose = words.message("network-withdrawn", holder=whose)
    return words.message("title.identify.of", what=kind, whose=whose) if whose else kind


def _whose(reading: Reading) -> str:
    """Return who issued a card or holds a network code; empty where the value does not say it."""
    match reading:
        case CardReading(issuer=issuer) if issuer is not None:
            return issuer.issuer
        case NetworkReading(network=network) if network is not None:
            return network.holder
        case _:
            return ""


def _several(readings: Sequence[Reading], words: Words) -> Short:
    first, *others = readings
    bewares = (it.kind.beware for it in readings if it.kind.beware is not None)
    warning = next((words.text(text) for text in bewares), "")
    title = words.message(
        "title.identify.or",
        first=_what(first, words),
        others=words.joined(words.one_of("reading", it.type) for it in others),
    )
    groups = (
        rows([_row(reading, words) for reading in readings], title_label=words.message("field.what")),
        facts(fact(words, "beware", warning, style="warning")),
    )
    return Short(title, groups, first.evidence)


def _row(reading: Reading, words: Words) -> Entry:
    whose = what_number(reading, words) if isinstance(reading, PhoneReading) else _whose(reading)
    digit = ""
    if isinstance(reading, CardReading | ChipReading | DeviceReading):
        digit = words.one_of("digit-short", reading.check_digit)
    fields = (
        words.field("value", reading.value),
        words.field("whose", whose),
        words.field("check-digit", digit),
    )
    return Entry(reading.type, words.text(reading.kind.name), fields)
