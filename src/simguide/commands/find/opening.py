"""Says which line opens a record."""

import shlex
from collections.abc import Callable, Mapping
from typing import Any, Final

from simguide.advice.evidence import cited_in
from simguide.command_list import COMMANDS
from simguide.model.base import Entity
from simguide.model.catalogue import Catalogue
from simguide.model.passage import Passage
from simguide.understanding.forms import Line

_PARTS: Final[Mapping[str, str]] = {
    "support": "contact",
    "support_online": "contact",
    "retention": "keep",
    "sms_abroad": "keep",
    "automatic": "autopay",
    "esim": "show",
    "esim_issue": "move",
    "auto": "autopay",
}
"""Commands that tell what stands in a field of a carrier, where they are not called as the field is. `esim` takes no
carrier."""


def line_opening(passage: Passage, record: Entity, catalogue: Catalogue) -> Line:
    """Return the line that opens a passage; a kind of record without one of its own opens with its carrier."""
    own = _OPENED.get(passage.collection)
    if own is not None:
        return own(record, catalogue)
    if passage.carriers:
        field = passage.part.rpartition(".")[2]
        command = _PARTS.get(field, field if field in COMMANDS else "show")
        return (command, passage.carriers[0])
    return ("sources", next(cited_in(record), ""))


def quoted(line: Line) -> str:
    """Return a line as it is typed into a shell."""
    return " ".join(("simguide", *(word if word.isalnum() else shlex.quote(word) for word in line)))


def _channel(record: Any, _catalogue: Catalogue) -> Line:
    return (_PARTS.get(record.task, record.task), record.carrier)


def _recovery(record: Any, catalogue: Catalogue) -> Line:
    return ("recover", *filter(None, [record.carrier or _seller_of(record, catalogue)]), "--state", record.state)


def _seller_of(record: Any, catalogue: Catalogue) -> str | None:
    """Return a carrier where what holds for some card types alone is answered."""
    own = {it.carrier for it in catalogue.recoveries() if it.state == record.state}
    sellers = (it for it in catalogue.carriers() if it.card_types and set(it.card_types) <= set(record.card_types))
    return min((it.id for it in sellers if it.id not in own and it.status == "open"), default=None)


def _rule(record: Any, catalogue: Catalogue) -> Line:
    of_topic = sorted(rule.id for rule in catalogue.rules() if rule.topic == record.topic)
    return ("rules", record.topic, str(of_topic.index(record.id) + 1))


def _method(record: Any, _catalogue: Catalogue) -> Line:
    task = next((task for task in record.tasks if task in ("renew", "balance")), None)
    return ("methods",) if task is None else (task, "--method", record.id)


_OPENED: Final[Mapping[str, Callable[[Any, Catalogue], Line]]] = {
    "channels": _channel,
    "recoveries": _recovery,
    "rules": _rule,
    "methods": _method,
    "claims": lambda record, _: ("claims", record.id),
    "terms": lambda record, _: ("explain", record.term),
    "card_types": lambda record, _: ("renew", "--card", record.id),
    "dial_codes": lambda record, _: ("check", "phone", record.code),
    "sites": lambda record, _: ("check", "url", record.host),
    "phone_checks": lambda *_: ("check", "phone-ready", "NAME"),
}
"""How the records of a collection are opened; of any other collection, the carrier that the record is about."""
