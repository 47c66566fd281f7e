"""What `identify` shows."""

from collections.abc import Iterator
from typing import assert_never

from simguide.commands.identify.answer import (
    ActivationCodeReading,
    CardReading,
    ChipReading,
    DeviceReading,
    IdentifyAnswer,
    NetworkReading,
    Reading,
)
from simguide.model.number_reading import PhoneReading
from simguide.render.document import Entry, Field, Group
from simguide.render.number_cards import phone_entry
from simguide.render.words import Words


def body(answer: IdentifyAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `identify`."""
    title = words.message("title.identify", value=answer.question.value)
    if not answer.results:
        return title, [Group(None, (Entry("none", words.message("not-recognised"), ()),))]
    is_several = len(answer.results) > 1
    if is_several:
        title = words.message("title.identify.several", count=len(answer.results))
    entries = tuple(_entry(reading, words, is_numbered=is_several) for reading in answer.results)
    return title, [Group(None, entries)]


def _entry(reading: Reading, words: Words, *, is_numbered: bool) -> Entry:
    if isinstance(reading, PhoneReading):
        return phone_entry(reading, words, is_numbered=is_numbered)
    kind = reading.kind
    fields = [words.field("value", reading.value), *found_in(reading, words)]
    fields.append(words.field("tells", f"{words.text(kind.tells)} {words.cite(kind.sources)}"))
    if kind.beware is not None:
        fields.append(words.field("warnings", words.text(kind.beware), style="warning"))
    fields.append(words.evidence(reading.evidence, _sources(reading)))
    return Entry(reading.type, words.text(kind.name), tuple(fields), is_numbered=is_numbered)


def found_in(
    reading: ActivationCodeReading | CardReading | ChipReading | DeviceReading | NetworkReading, words: Words
) -> Iterator[Field]:
    """Yield what was read out of a value."""
    match reading:
        case ActivationCodeReading():
            yield from _code_fields(reading, words)
        case CardReading():
            yield from _card_fields(reading, words)
        case ChipReading():
            yield _check_digit(reading.check_digit, words)
            yield from _faulty(reading, words)
        case DeviceReading():
            if reading.form != "imei":
                yield words.field("form", words.message(f"imei-form.{reading.form}"))
            yield from () if reading.check_digit == "absent" else [_check_digit(reading.check_digit, words)]
            yield from _faulty(reading, words)
        case NetworkReading():
            yield words.field("holder", _holder(reading, words))
            if not reading.is_whole:
                yield words.field("result", words.message("imsi-begun", count=len(reading.value)))
        case _:
            assert_never(reading)


def _code_fields(reading: ActivationCodeReading, words: Words) -> Iterator[Field]:
    yield words.field("server", reading.smdp_address or words.message("unknown"))
    hidden = words.message(f"code-hidden.{reading.matching_id}")
    if reading.matching_id == "given":
        hidden = words.message("code-hidden.given", count=reading.matching_id_characters)
    yield words.field("matching-id", hidden)
    if reading.smdp_oid is not None:
        yield words.field("oid", reading.smdp_oid)
    yield words.field("confirmation", words.message(f"confirmation.{_tri(is_so=reading.needs_confirmation_code)}"))
    if reading.further_fields:
        yield words.field("further", words.message("further-fields", count=reading.further_fields))
    if reading.problems:
        faults = (words.message(f"code-problem.{it.name}", found=it.found) for it in reading.problems)
        yield words.field("problems", *faults, style="warning")
        yield words.field("result", words.message("code-faulty"), style="warning")
    else:
        yield words.field("result", words.message("code-fine"))


def _card_fields(reading: CardReading, words: Words) -> Iterator[Field]:
    if reading.issuer is not None:
        network = reading.issuer.network
        issuer = reading.issuer.issuer
        if network is not None:
            issuer = words.message("on-network", holder=issuer, network=words.one_of("network", network))
        yield words.field("issuer", issuer)
    else:
        yield words.field("issuer", words.message("issuer-unknown"))
    country = words.message("unknown") if reading.country is None else words.text(reading.country.name)
    yield words.field("country", country)
    yield _check_digit(reading.check_digit, words)
    yield from _faulty(reading, words)


def _holder(reading: NetworkReading, words: Words) -> str:
    network = reading.network
    if network is None:
        return words.message("issuer-unknown" if reading.is_japanese else "outside-japan")
    if network.status == "withdrawn":
        return words.message("network-withdrawn", holder=network.holder)
    if network.use != "country":
        return words.message(f"network-use.{network.use}", holder=network.holder)
    if network.network is None:
        return network.holder
    return words.message("on-network", holder=network.holder, network=words.one_of("network", network.network))


def _check_digit(result: str, words: Words) -> Field:
    return words.field("check-digit", words.one_of("digit", result), style="text" if result == "holds" else "warning")


def _faulty(reading: CardReading | ChipReading | DeviceReading, words: Words) -> Iterator[Field]:
    if reading.check_digit == "fails":
        told = words.message("digit-faulty") if reading.kind.misfit is None else words.text(reading.kind.misfit)
        yield words.field("result", told, style="warning")


def _sources(
    reading: ActivationCodeReading | CardReading | ChipReading | DeviceReading | NetworkReading,
) -> tuple[str, ...]:
    """Return the ids of the sources that the evidence of a reading rests on, and of what is shown besides."""
    match reading:
        case CardReading(issuer=issuer, country=country):
            found = [it for it in (issuer, country) if it is not None]
            return tuple(source for record in found for source in record.sources) or reading.kind.sources
        case NetworkReading(network=network) if network is not None:
            return network.sources
        case _:
            return reading.kind.sources


def _tri(*, is_so: bool | None) -> str:
    return "unknown" if is_so is None else "yes" if is_so else "no"
