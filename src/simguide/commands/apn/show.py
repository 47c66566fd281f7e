"""What `apn` shows."""

from collections.abc import Iterator

from simguide.commands.apn.answer import ApnAnswer, ApnResult, ApnSettings
from simguide.model.carrier import Apn
from simguide.render.document import Entry, Field, Group
from simguide.render.fields import reports, texts
from simguide.render.words import Words


def body(answer: ApnAnswer, words: Words) -> tuple[str, list[Group]]:
    """Return title and groups of an answer to `apn`."""
    result = answer.results[0]
    title = words.message("title.apn", name=words.carrier(result.carrier))
    return title, [Group(None, tuple(_entries(result, words)))]


def _entries(result: ApnResult, words: Words) -> Iterator[Entry]:
    if not result.settings:
        unknown = words.field("apn", words.message("unknown"), style="warning")
        instead = words.field("instead", words.message("apn-unknown", where=f"simguide show {result.carrier.id}"))
        told = tuple(words.field("note", line) for line in family_told(result, words))
        yield Entry("apn", "", (unknown, *told, instead), result.carrier.id)
    for item in result.settings:
        title = words.message("apn-line", number=item.number, apn=item.apn.apn)
        yield Entry("apn", title, tuple(_fields(item, words)), result.carrier.id)


def family_told(result: ApnResult, words: Words) -> Iterator[str]:
    """Yield what others of the same company have, where nothing is on record for the carrier itself."""
    name = words.text(result.carrier.name)
    for other in result.family[:1]:
        apns = words.joined(other.apns)
        yield words.message("apn-family", other=words.text(other.carrier.name), apns=apns, name=name)


def _fields(item: ApnSettings, words: Words) -> Iterator[Field]:
    """Show settings in the order in which a phone asks for them."""
    apn = item.apn
    yield from texts("note", apn, "note", words)
    if apn.networks:
        yield words.field("networks", words.listed("network", apn.networks))
    yield words.field("apn", apn.apn)
    yield words.field("user", apn.user or words.message("none"))
    yield words.field("password", apn.password or words.message("none"))
    yield words.field("auth", words.one_of("auth", apn.auth))
    if apn.types:
        yield words.field("apn-types", ",".join(apn.types))
    yield words.field("ip", words.one_of("ip", apn.ip))
    if apn.mms is not None:
        yield words.field("mms", _mms(apn, words))
    if apn.mcc_mnc:
        yield words.field("mcc-mnc", words.joined(apn.mcc_mnc))
    yield from reports(words, apn.reports)
    yield words.evidence(item.evidence, apn.sources)


def _mms(apn: Apn, words: Words) -> str:
    mms = apn.mms
    if mms is None or mms.proxy is None:
        return "" if mms is None else mms.mmsc
    return words.message("mms-proxy", mmsc=mms.mmsc, proxy=mms.proxy, port=mms.port)
