"""Works out what a product costs for a whole stay: the cheapest purchases of its seller that cover days and data.

Data are used evenly. A purchase lasts until its days or its data are over, whichever comes first, and the next one
follows; a month of a monthly plan takes as many more gigabytes as that month needs. A line without a fee that is used
for calls alone is kept alive by the purchases that its rule asks for. The fee to set up a line is added by
`advice.cost`.
"""

import calendar
import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import NamedTuple, get_args

from simguide.advice.retention import last_day
from simguide.commands.esim.answer import Currency, Purchase
from simguide.commands.esim.cheapest import Offer, cheapest, worth_buying
from simguide.model.base import Text, Tri
from simguide.model.channel import Channel, Price
from simguide.model.plan import Plan
from simguide.model.value import Value

_CENTS = 100
_MONTHS_FROM_START = ("24h", "calendar-day")
"""Ways to count days by which a month runs from the first day; where it is not known the dearer way counts."""
_PARTS = 1000
"""Parts of a gigabyte that are told apart; what lies below is rounded against the user."""
_ENDLESS_GB = Decimal(10) ** 9
_NO_LENGTH = ("monthly", "ongoing")


class Stay(Value):
    """The days and the data to cover."""

    starts_on: date
    """First day."""
    days: int
    """Days, first and last included."""
    data_gb: Decimal | None = None
    """Gigabytes in all; none where any amount will do, 0 for calls alone."""
    data_gb_a_month: Decimal | None = None
    """Most gigabytes that a month needs, where they were asked by the month."""
    is_unlimited: bool = False
    """Only what has no limit counts; several purchases have none only if each has none."""

    @property
    def ends_on(self) -> date:
        """Last day."""
        return self.starts_on + timedelta(days=self.days - 1)


class Bill(Value):
    """What to buy, with the products and channels that the prices come from."""

    currency: Currency
    purchases: tuple[Purchase, ...]
    priced_by: tuple[Plan | Channel, ...]
    is_unlimited: bool = False
    """Each of them has no limit of data."""

    @property
    def total(self) -> Decimal:
        """Sum of the purchases."""
        return sum((it.count * it.price for it in self.purchases), Decimal(0))


class Keeping(Value):
    """What must be bought only to keep a line alive."""

    times: int
    """How often in the stay."""
    plan: Plan
    """The product that keeps it alive."""


class Cover(Value):
    """Whether a product covers a stay, alone or with more purchases, and what that costs."""

    held: Tri
    """`unknown`: some length, amount or top-up is not on record."""
    alone: bool = False
    """One purchase, or the monthly fee, is enough."""
    bill: Bill | None = None
    """The cheapest purchases; none where a price is not on record."""


class _Item(NamedTuple):
    """Something that can be bought besides the product."""

    text: Text
    price: Decimal
    days: int | None
    data_gb: Decimal | str | None
    source: Plan | Channel


def _order(item: _Item) -> tuple[Decimal, str, str]:
    """Sort what costs the same by what it is, so that the order of the files plays no part."""
    return item.price, item.text.en, item.source.id


class Market(NamedTuple):
    """What a seller has that may be bought after a product, as far as it is worth buying for a stay."""

    siblings: Sequence[Plan]
    """All of it."""
    usable: dict[Currency, list[tuple[_Item, int]]]
    """What is worth buying, by the currency of its price, with how long it lasts."""


def market_for(siblings: Sequence[Plan], stay: Stay) -> Market:
    """Return what is worth buying of the products of a seller, whichever of them is bought first."""
    usable: dict[Currency, list[tuple[_Item, int]]] = {}
    for currency in get_args(Currency):
        items = sorted(_sibling_items(currency, siblings), key=_order)
        lasting = [(it, length) for it in items if (length := _length(stay, it.days, it.data_gb))]
        usable[currency] = [lasting[at] for at in worth_buying([_offer(it, length) for it, length in lasting])]
    return Market(siblings, usable)


def cover(
    plan: Plan,
    stay: Stay,
    *,
    top_ups: Sequence[Channel],
    siblings: Sequence[Plan] | Market,
    keeping: Keeping | None = None,
    steps: Sequence[Plan] = (),
) -> Cover:
    """Tell whether a product covers a stay, and find the cheapest purchases.

    Args:
        plan: The product that is bought first.
        stay: Days and data to cover.
        top_ups: Channels that add data or days to this product.
        siblings: Products of the same seller that may be bought after it, or the market that they make; the product
            itself may be among them.
        keeping: What keeps a line without a fee alive where it is used for calls alone.
        steps: The steps of a monthly plan of which the product is one; a month costs the step that it falls into.
    """
    if stay.data_gb != 0 and plan.data_gb == 0 and plan.top_up_online == "no":
        return Cover(held="no")
    is_for_calls = stay.data_gb == 0 and plan.validity_days == "ongoing"
    whole = _kept(plan, stay, keeping) if is_for_calls else cover_alone(plan, stay)
    if whole is not None:
        return whole
    items = sorted((it for it in _top_up_items(plan, top_ups) if _is_counted(it, stay)), key=_order)
    if plan.validity_days == "monthly":
        return _cover_by_month(plan, stay, items, steps)
    market = siblings if isinstance(siblings, Market) else market_for(siblings, stay)
    found = _cover_one_after_another(plan, stay, items, market)
    if found.held != "no":
        return found
    # products whose price or length is not on record could be bought all the same
    others = market.siblings
    lengths = [_length(stay, it.validity_days, it.data_gb) for it in others if it.validity_days not in _NO_LENGTH]
    if any(lengths):
        return Cover(held="yes")
    return Cover(held="unknown") if None in lengths else found


def cover_alone(plan: Plan, stay: Stay) -> Cover | None:
    """Return how one purchase of a product covers a stay, or None where it does not, or is not known to."""
    if plan.validity_days == "monthly" or (stay.data_gb == 0 and plan.validity_days == "ongoing"):
        return None
    own = _own_length(plan, stay)
    if own is None or own < (_length(stay, stay.days, "unlimited") or 0):
        return None
    return Cover(held="yes", alone=True, bill=_bill(plan, stay, 1, (), ()))


def currency_of(plan: Plan) -> Currency | None:
    """Return the currency of the price on record, or None."""
    if isinstance(plan.price_jpy, int):
        return "jpy"
    return None if plan.price_usd is None else "usd"


def price_of(plan: Plan) -> Decimal | None:
    """Return the price on record in its own currency, or None."""
    return Decimal(plan.price_jpy) if isinstance(plan.price_jpy, int) else plan.price_usd


def _kept(plan: Plan, stay: Stay, keeping: Keeping | None) -> Cover:
    """Return what a line costs that goes on until it lapses and is used for calls alone."""
    items: list[_Item] = []
    if keeping is not None and (price := price_of(keeping.plan)) is not None:
        items = [_Item(text=keeping.plan.name, price=price, days=None, data_gb=None, source=keeping.plan)]
    if plan.price_jpy == 0 and not items:
        return Cover(held="yes")
    counts = [] if keeping is None or not items else [keeping.times]
    return Cover(held="yes", alone=not items, bill=_bill(plan, stay, 1, items, counts))


def _top_up_items(plan: Plan, channels: Sequence[Channel]) -> list[_Item]:
    """Return the top-ups with a price in the currency of the product."""
    if plan.top_up_online != "yes" or currency_of(plan) == "usd":
        return []
    return [
        _Item(
            text=price.item,
            price=Decimal(price.price_jpy),
            days=price.validity_days,
            data_gb=price.data_gb,
            source=channel,
        )
        for channel in channels
        for price in channel.prices
        if _adds(price) and plan.id in (price.plans or (plan.id,))
    ]


def _is_counted(item: _Item, stay: Stay) -> bool:
    """Tell whether a purchase is of any use for a stay: where no limit is wanted, gigabytes are none."""
    return not stay.is_unlimited or item.data_gb == "unlimited"


def _adds(price: Price) -> bool:
    return price.validity_days is not None or price.data_gb is not None


def _sibling_items(currency: Currency, siblings: Sequence[Plan]) -> Iterator[_Item]:
    for other in siblings:
        price = price_of(other)
        if price is not None and currency_of(other) == currency and isinstance(other.validity_days, int):
            yield _Item(text=other.name, price=price, days=other.validity_days, data_gb=other.data_gb, source=other)


def _cover_one_after_another(plan: Plan, stay: Stay, top_ups: list[_Item], market: Market) -> Cover:
    """Cover a stay by purchases that follow each other; measured in days times parts of a gigabyte."""
    target = _length(stay, stay.days, "unlimited") or 0
    own = _own_length(plan, stay)
    if own is None:
        return Cover(held="unknown")
    currency = currency_of(plan)
    usable = [] if currency is None else market.usable[currency]
    adding = [(it, length) for it in top_ups if (length := _length(stay, _days_of(it, plan, stay), it.data_gb))]
    if adding:
        usable = sorted([*usable, *adding], key=lambda bought: _order(bought[0]))
    counts = cheapest([_offer(it, length) for it, length in usable], target=target - own)
    if counts is not None:
        return Cover(held="yes", bill=_bill(plan, stay, 1, [it for it, _ in usable], counts))
    return Cover(held="no" if plan.top_up_online == "no" else "unknown")


def _offer(item: _Item, length: int) -> Offer:
    return Offer(int(item.price * _CENTS), length)


def _own_length(plan: Plan, stay: Stay) -> int | None:
    """Return how long the product itself lasts, or None where that is not known; what goes on lasts for the stay."""
    days = stay.days if plan.validity_days == "ongoing" and plan.data_gb not in ("varies", 0) else plan.validity_days
    return _length(stay, days, plan.data_gb)


def _days_of(item: _Item, plan: Plan, stay: Stay) -> int | None:
    """Return the days of a purchase; data without days of their own last as long as the product, if that suffices."""
    if item.days is not None:
        return item.days
    return stay.days if isinstance(plan.validity_days, int) and plan.validity_days >= stay.days else None


def _length(stay: Stay, days: object, data_gb: object) -> int | None:
    """Return how long a purchase lasts, or None where that is not known; 0 days of `ongoing` toppings add nothing."""
    if days == "ongoing":
        days = 0
    if not isinstance(days, int):
        return None
    if stay.data_gb is None:
        return 0 if data_gb == 0 else days
    if stay.data_gb == 0:
        return days
    wanted = _parts(stay.data_gb, math.ceil)
    if data_gb == "unlimited":
        return days * wanted
    if not isinstance(data_gb, Decimal):
        return 0 if days == 0 else None
    return min(days * wanted, _parts(data_gb, math.floor) * stay.days)


def _parts(data_gb: Decimal, rounded: Callable[[Decimal], int]) -> int:
    return rounded(data_gb * _PARTS)


def _cover_by_month(plan: Plan, stay: Stay, items: list[_Item], steps: Sequence[Plan]) -> Cover:
    """Cover a stay by a monthly plan: its fee for each month begun, and more data where a month needs more."""
    months = list(_days_in_months(stay, is_calendar=plan.day_unit not in _MONTHS_FROM_START))
    if stay.data_gb is None and plan.data_gb == 0:
        return Cover(held="unknown")
    allowance = _allowance(plan, stay)
    if allowance is None:
        return Cover(held="yes", alone=True, bill=_bill(plan, stay, len(months), (), ())) if _any(stay) else _UNKNOWN
    needs = [_needed(stay, days) for days in months]
    if any(_is_higher(step, plan) for step in steps) and max(needs) > allowance:
        return Cover(held="no")  # the month climbs to the higher step by itself
    lower, times = _lower_steps(plan, stay, needs, steps)
    lacking = Counter(max(need - allowance, 0) for need in needs)
    if set(lacking) == {0}:
        return Cover(held="yes", alone=True, bill=_bill(plan, stay, len(months) - sum(times), lower, times))
    usable = [(it, it.data_gb) for it in items if isinstance(it.data_gb, Decimal) and it.data_gb]
    offers = [Offer(int(it.price * _CENTS), _used_of(gb, it.days, stay)) for it, gb in usable]
    counts = [0] * len(offers)
    for gap, often in lacking.items():
        found = cheapest(offers, target=gap)
        if found is None:
            return Cover(held="no" if plan.top_up_online == "no" else "unknown")
        counts = [total + often * count for total, count in zip(counts, found, strict=True)]
    more = [*lower, *(it for it, _ in usable)]
    return Cover(held="yes", bill=_bill(plan, stay, len(months) - sum(times), more, [*times, *counts]))


_UNKNOWN = Cover(held="unknown")


def _any(stay: Stay) -> bool:
    return stay.data_gb is None or stay.data_gb == 0


def _allowance(plan: Plan, stay: Stay) -> int | None:
    """Return the data of a month in whole numbers: parts of a gigabyte times the days of the stay; None: not known."""
    if plan.data_gb == "unlimited":
        return _parts(_ENDLESS_GB, math.floor) * stay.days
    return _parts(plan.data_gb, math.floor) * stay.days if isinstance(plan.data_gb, Decimal) else None


def _is_higher(step: Plan, plan: Plan) -> bool:
    """Tell whether a step of a plan has more data than another."""
    if plan.data_gb == "unlimited":
        return False
    return step.data_gb == "unlimited" or (
        isinstance(step.data_gb, Decimal) and isinstance(plan.data_gb, Decimal) and step.data_gb > plan.data_gb
    )


def _lower_steps(plan: Plan, stay: Stay, needs: Sequence[int], steps: Sequence[Plan]) -> tuple[list[_Item], list[int]]:
    """Return the lower steps that months fall into, with how many do; none where no month needs the product itself."""
    able = [
        (allowance, price, step)
        for step in steps
        if step is not plan
        and not _is_higher(step, plan)
        and (allowance := _allowance(step, stay)) is not None
        and (price := price_of(step)) is not None
    ]
    able.sort(key=lambda it: it[:2])
    fallen = Counter(
        next((at for at, (allowance, _, _) in enumerate(able) if need <= allowance), len(able)) for need in needs
    )
    if len(able) not in fallen:
        return [], []
    used = [at for at in range(len(able)) if fallen[at]]
    items = [
        _Item(text=able[at][2].name, price=able[at][1], days=None, data_gb=None, source=able[at][2]) for at in used
    ]
    return items, [fallen[at] for at in used]


def _needed(stay: Stay, days: int) -> int:
    """Return what some days of a month need, in parts of a gigabyte times the days of the stay."""
    evenly = _parts(stay.data_gb or Decimal(0), math.ceil) * days
    if stay.data_gb_a_month is None:
        return evenly
    return min(evenly, _parts(stay.data_gb_a_month, math.ceil) * stay.days)


def _used_of(data_gb: Decimal, days: int | None, stay: Stay) -> int:
    """Return what is used of data that last for some days, in the unit of a month's lack; the rest is lost."""
    whole = _parts(data_gb, math.floor) * stay.days
    return whole if days is None or stay.data_gb is None else min(whole, days * _parts(stay.data_gb, math.ceil))


def _days_in_months(stay: Stay, *, is_calendar: bool) -> Iterator[int]:
    """Yield the days of the stay in each month that is paid: calendar months, or months from the first day."""
    day, left = stay.starts_on, stay.days
    for number in count(1):
        if left <= 0:
            return
        if is_calendar:
            end = day.replace(day=calendar.monthrange(day.year, day.month)[1])
        else:
            end = last_day(stay.starts_on, number, "month")
        span = min(left, (end - day).days + 1)
        yield span
        day, left = end + timedelta(days=1), left - span


def _bill(plan: Plan, stay: Stay, times: int, items: Sequence[_Item], counts: Sequence[int]) -> Bill | None:
    """Return the bill of a product and what is bought besides; equal purchases stand together."""
    price, currency = price_of(plan), currency_of(plan)
    if price is None or currency is None or (plan.price_until is not None and plan.price_until < stay.ends_on):
        return None
    bought = {plan.id: Purchase(item=plan.name, count=times, price=price)}
    priced_by: dict[str, Plan | Channel] = {plan.id: plan}
    for item, more in zip(items, counts, strict=True):
        if not more:
            continue
        source = item.source
        key = source.id if isinstance(source, Plan) else f"{source.id} {item.text.en} {item.price}"
        already = bought[key].count if key in bought else 0
        channel = source.id if isinstance(source, Channel) else None
        bought[key] = Purchase(item=item.text, count=already + more, price=item.price, channel=channel)
        priced_by[source.id] = source
    sizes = (plan.data_gb, *(item.data_gb for item, more in zip(items, counts, strict=True) if more))
    return Bill(
        currency=currency,
        purchases=tuple(bought.values()),
        priced_by=tuple(priced_by.values()),
        is_unlimited=all(size == "unlimited" for size in sizes),
    )
