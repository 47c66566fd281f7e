"""Counts what the records say, what they leave unknown, and on what each statement rests.

A field is unknown where neither the record nor a rule of its kind says more: what answers say by a rule is known.
"""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from simguide.advice.channels import unasked_fields
from simguide.advice.evidence import KINDS, sources_for, strength
from simguide.advice.kinds import documents_of, foreign_cards_of, has_number, rules_of_kind
from simguide.commands.catalogue.answer import Gap, KindCount
from simguide.model.base import NOTHING_SAID, Record, Sourced, SourcedEntity, Text, sourced_in
from simguide.model.card_type import Thing
from simguide.model.carrier import Apn, Carrier, Retention, SmsAbroad
from simguide.model.channel import Channel
from simguide.model.contract import CallInfo, ChangeInfo
from simguide.model.plan import Plan
from simguide.model.recovery import Recovery
from simguide.model.rule import Rule
from simguide.model.source import Source, SourceKind
from simguide.model.task import MoveInfo, PortInfo

_UNKNOWN = "unknown"
_NAMES = ("id", "carrier", "card_type", "card_types", "method", "task", "plan", "see_also", "successor", "plans")
"""Fields by which a record is told from others; they state nothing."""
_ABOUT_EVIDENCE = ("sources", "side_sources", "evidence", "changes", "reports", "looked_for")
_OF_A_LINE = ("esim", "retention", "sms_abroad", "apn", "iphone_profile")
"""What can be asked of a line of one's own, and of no router that is lent with a line inside."""


class Known(NamedTuple):
    """What is known of a carrier, record by record."""

    gaps: tuple[Gap, ...]
    """Fields that are unknown somewhere, the most often unknown first."""
    fields: int
    """Fields that can be unknown."""
    kinds: Counter[SourceKind]
    """By the kind of the best source of each, how many statements there are."""
    undated: int
    """Statements of which no page of the best kind shows a date."""
    prices: Counter[SourceKind]
    """The same, for the prices of what is on sale."""


def count_known(
    carrier: Carrier,
    *,
    channels: Sequence[Channel],
    plans: Sequence[Plan],
    recoveries: Sequence[Recovery],
    rules: Sequence[Rule],
    sources: Mapping[str, Source],
    things: Collection[Thing],
    as_of: date,
) -> Known:
    """Count what a carrier's records say and leave open on a day; what has ended by then is left out."""
    held: list[SourcedEntity] = [carrier]
    held.extend(it for it in channels if it.status != "ended")
    held.extend(plans)
    held.extend(recoveries)
    held = [it for it in held if it.ends_on is None or it.ends_on >= as_of]
    asked: Counter[str] = Counter()
    lacking: Counter[str] = Counter()
    unasked = () if "line" in things else tuple(f"carrier.{field}" for field in _OF_A_LINE)
    for record in held:
        for field, is_unknown in _open_fields(record, carrier, rules):
            if field in unasked:
                continue
            asked[field] += 1
            lacking[field] += is_unknown
    rested = [strength(ids, sources) for record in held for ids in _statements(record)]
    priced = [it for it in held if isinstance(it, Plan) and it.on_sale == "yes"]
    return Known(
        gaps=tuple(
            Gap(field=field, unknown=lacking[field], of=asked[field])
            for field, _ in lacking.most_common()
            if lacking[field]
        ),
        fields=asked.total(),
        kinds=Counter(kind for kind, _ in rested),
        undated=sum(1 for _, dated in rested if dated == "undated"),
        prices=Counter(strength(ids, sources)[0] for plan in priced if (ids := _price(plan))),
    )


def by_kind(counts: Mapping[SourceKind, int]) -> tuple[KindCount, ...]:
    """Return the counts, the strongest kind first."""
    return tuple(KindCount(kind=kind, count=counts.get(kind, 0)) for kind in KINDS)


def _price(plan: Plan) -> tuple[str, ...]:
    if isinstance(plan.price_jpy, int):
        return sources_for(plan, "price_jpy")
    return sources_for(plan, "price_usd") if plan.price_usd is not None else ()


def _statements(record: SourcedEntity) -> Iterator[tuple[str, ...]]:
    """Yield for each statement of a record the ids of the sources that it rests on."""
    for _, said in sourced_in(record):
        for field, value in vars(said).items():
            states = isinstance(value, str | int | Decimal | Text | tuple) and value not in NOTHING_SAID
            has_own = isinstance(value, tuple) and any(isinstance(it, Sourced) for it in value)
            if states and not has_own and field not in (*_NAMES, *_ABOUT_EVIDENCE):
                ids = sources_for(said, field)
                if ids:
                    yield ids


def _open_fields(record: SourcedEntity, carrier: Carrier, rules: Sequence[Rule]) -> Iterator[tuple[str, bool]]:
    """Yield each field that can be unknown, by its place, with whether it is."""
    answered = set(_by_rule(record, carrier, rules))
    for place, part in _parts(record, type(record).__name__.lower()):
        for field in _fields(type(part)):  # type: ignore[arg-type]  # mypy takes the class for one of its values
            value = getattr(part, field)
            if value is not None and _is_asked(part, field):
                yield f"{place}.{field}", value == _UNKNOWN and f"{place}.{field}" not in answered


def _is_asked(part: Record, field: str) -> bool:
    """Tell whether a field can be asked of this part at all."""
    match part:
        case Apn():  # phones choose it by themselves
            is_asked = field != "ip"
        case Retention():
            is_asked = field != "adds_to_rest" or part.kind == "top-up-within"
        case SmsAbroad():  # what does not arrive costs nothing
            is_asked = field != "cost" or part.receives != "no"
        case CallInfo():
            is_asked = field == "has_calls" or part.has_calls != "no"
        case MoveInfo() | PortInfo() | ChangeInfo():
            is_asked = field == "state" or part.state != "not-offered"
        case Channel():
            is_asked = field not in unasked_fields(part)
        case Plan():  # nothing can be added to what has no end, or climbs by itself
            is_asked = field != "top_up_online" or (part.data_gb != "unlimited" and part.step_of is None)
        case _:
            is_asked = True
    return is_asked


def _by_rule(record: SourcedEntity, carrier: Carrier, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the fields that are answered although the record itself leaves them open."""
    if isinstance(record, Carrier) and foreign_cards_of(record, rules)[0] != _UNKNOWN:
        yield "carrier.foreign_cards"
    if isinstance(record, Plan):
        if documents_of(record, carrier, rules)[0] != _UNKNOWN:
            yield "plan.documents"
        if record.price_usd is not None:
            yield "plan.price_jpy"
        number, rule = has_number(record, rules_of_kind(rules, record, carrier))
        if number != _UNKNOWN:
            yield "plan.number"
        if rule is not None and number == "no":
            yield from ("plan.voice", "plan.sms", "plan.emergency_calls")


def _parts(value: Record, place: str) -> Iterator[tuple[str, Record]]:
    yield place, value
    for name, inner in vars(value).items():
        for it in inner if isinstance(inner, tuple) else (inner,):
            if isinstance(it, Record) and name not in _ABOUT_EVIDENCE:
                yield from _parts(it, f"{place}.{name}")


@cache
def _fields(model: type[Any]) -> tuple[str, ...]:
    """Return the fields of a model that can say that they are unknown."""
    return tuple(name for name, hint in get_type_hints(model).items() if name in model.value_fields and _can(hint))


def _can(hint: Any) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return _UNKNOWN in get_args(hint)
    inner: Iterable[Any] = get_args(hint) if origin in (Union, types.UnionType, Annotated) else ()
    return any(_can(it) for it in inner)
