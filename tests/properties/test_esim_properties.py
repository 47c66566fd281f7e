"""Rules that `esim` keeps for any small catalogue and any question."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from simguide.commands.esim.advise import answer_esim, asker_of, is_for_months
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.esim.ranking import is_of_days
from simguide.model.answer import ExcludedNote
from simguide.model.value import replace
from tests.factories import card_type, carrier, catalogue, channel, plan, rule, source, text

DAY = date(2027, 11, 20)
TRI = st.sampled_from(["yes", "no", "unknown"])
SELLERS = {"a": "mvno", "b": "travel-esim", "c": "visitor-sim"}
"""Sellers and their kinds: a line at the first takes an address, the second asks for nothing, the third says itself."""
FIELD_OF = {"5g": "supports_5g"}


def mostly(usual, *others):
    """Draw the usual value about as often as all others together, so that something fits."""
    return st.one_of(st.just(usual), st.sampled_from([usual, *others]))


plan_values = st.fixed_dictionaries(
    {
        "carrier": st.sampled_from(list(SELLERS)),
        "setup": st.sampled_from([None, None, "0", "300", "3300"]),
        "card_type": mostly("prepaid-sim", "other-card"),
        "sims": st.sampled_from([["esim"], ["esim"], ["esim", "physical"], ["physical"], ["device"]]),
        "stays": mostly(["short", "long"], ["short"], ["long"], []),
        "on_sale": mostly("yes", "no", "unknown"),
        "works_in_japan": mostly("yes", "no", "unknown"),
        "data_gb": st.sampled_from(["1", "3", "5.5", "unlimited", "0", "varies", "unknown"]),
        "validity_days": st.sampled_from(["3", "7", "10", "30", "monthly", "ongoing", "varies", "unknown"]),
        "price": st.sampled_from([("500", None), ("990", None), ("3000", None), ("unknown", None), ("unknown", "4.5")]),
        "day_unit": st.sampled_from(["24h", "calendar-month"]),
        **dict.fromkeys(("voice", "sms", "number", "hotspot", "supports_5g", "top_up_online"), TRI),
        "documents": st.sampled_from([["none"], ["passport"], ["residence-card"], "unknown", "unknown"]),
        "payments": st.sampled_from([["credit-card"], ["paypal"], ["credit-card", "paypal"], "unknown"]),
        "sources": mostly(["official"], ["blog"]),
    }
)
top_up_values = st.fixed_dictionaries(
    {
        "carrier": st.sampled_from(list(SELLERS)),
        "card_types": mostly([], ["prepaid-sim"]),
        "payments": st.sampled_from([["credit-card"], ["paypal"], "unknown"]),
        "prices": st.lists(
            st.tuples(
                st.sampled_from(["100", "330", "700"]),
                st.sampled_from([None, "1", "2", "unlimited"]),
                st.sampled_from([None, "1", "5", "30"]),
            ),
            max_size=2,
        ),
    }
)
questions = st.builds(
    EsimQuestion,
    days=st.sampled_from([None, 1, 5, 12, 40, 100]),
    asker=st.sampled_from([None, None, "visitor", "resident"]),
    visa=st.sampled_from([None, None, None, "visitor", "student"]),
    starts_on=st.sampled_from([None, date(2028, 1, 31), date(2028, 2, 29)]),
    data_gb=st.sampled_from([None, Decimal(0), Decimal("0.5"), Decimal(4), Decimal(20)]),
    need=st.lists(st.sampled_from(["voice", "sms", "number", "hotspot", "5g"]), unique=True, max_size=2).map(tuple),
    pay=st.sampled_from([None, None, "credit-card", "foreign-card", "alipay"]),
    document=st.sampled_from([None, None, "passport", "residence-card", "none"]),
    budget_jpy=st.sampled_from([None, None, 600, 3000, 20000]),
    phone=st.sampled_from([None, "esim", "no-esim", "china-mainland-iphone", "unknown"]),
    devices=st.sampled_from([1, 1, 3]),
    is_top_up_required=st.booleans(),
    jpy_per_usd=st.sampled_from([None, Decimal("150.5")]),
).filter(lambda question: (asker_of(question), question.document) != ("visitor", "residence-card"))
"""Questions; a visitor has no residence card."""


def record_of(at, values):
    values = dict(values)
    price_jpy, price_usd = values.pop("price")
    if (setup := values.pop("setup")) is not None:
        values["setup_jpy"] = setup
    return plan(f"plan-{at}", price_jpy=price_jpy, price_usd=price_usd, **values)


def top_up_of(at, values):
    prices = []
    for number, (price, data_gb, days) in enumerate(values["prices"]):
        item = {"item": text(f"top-up {number}"), "price_jpy": price, "data_gb": data_gb, "validity_days": days}
        prices.append({name: value for name, value in item.items() if value is not None})
    return channel(f"top-up-{at}", **(values | {"prices": prices}))


record_lists = st.builds(
    lambda plans, top_ups: [
        *(record_of(at, values) for at, values in enumerate(plans)),
        *(top_up_of(at, values) for at, values in enumerate(top_ups)),
    ],
    st.lists(plan_values, min_size=1, max_size=6),
    st.lists(top_up_values, max_size=3),
)
FIXED = [
    *(
        carrier(name, kind=kind, card_types=["prepaid-sim", "other-card"], foreign_cards="unknown")
        for name, kind in SELLERS.items()
    ),
    rule("line", kinds=["mvno"], says={"documents": ["residence-card"], "address": "yes", "setup_fee": "yes"}),
    rule("travel", kinds=["travel-esim"], says={"documents": ["none"], "foreign_cards": "yes", "setup_fee": "no"}),
    card_type("other-card"),
    source("blog", kind="community"),
    rule("iphone", shown_by=["esim"], phones=["china-mainland-iphone"]),
    rule("a-rule"),
    rule("z-rule"),
]


def ask(records, question):
    return answer_esim(catalogue(*FIXED, *records), question, as_of=DAY)


def forms(question):
    if question.phone in ("no-esim", "china-mainland-iphone"):
        return {"physical", "device"}
    return {"esim", "device"} if question.devices > 1 else {"esim"}


def is_payable(item, way):
    """Cards from abroad are taken by sellers of travel eSIMs, by the rule; else nothing is known of them."""
    is_travel = SELLERS[item.carrier] == "travel-esim"
    if item.payments == "unknown":
        return "yes" if is_travel and way in ("credit-card", "foreign-card") else "unknown"
    if way in item.payments:
        return "yes"
    if way == "foreign-card" and "credit-card" in item.payments:
        return "yes" if is_travel else "unknown"
    return "no"


def documents_of(item):
    ruled = {"mvno": ("residence-card",), "travel-esim": ("none",)}
    return ruled.get(SELLERS[item.carrier]) if item.documents == "unknown" else item.documents


def is_document_enough(item, document):
    asked = documents_of(item)
    if asked is None:
        return "unknown"
    if "none" in asked or document in asked:
        return "yes"
    return "unknown" if document == "residence-card" and "passport" in asked else "no"


def can_have(item, asker):
    if not item.stays:
        return "unknown"
    if asker == "resident":
        return "yes" if "long" in item.stays else "no"
    if "short" in item.stays:
        return "yes"
    asked = documents_of(item)
    if asked is None:
        return "unknown"
    return "yes" if {"none", "passport"} & set(asked) else "no"


def fits_phone(item, question):
    if not forms(question) & set(item.sims):
        return "no" if question.phone is not None or "esim" not in item.sims else "yes"
    return "unknown" if question.phone == "unknown" and "device" not in item.sims else "yes"


def holds(item, question, asker):
    """Tell of each condition that is not about amounts whether it holds for a product; written anew for the test."""
    held = {"japan": item.works_in_japan, "sale": item.on_sale, "phone": fits_phone(item, question)}
    held.update({need: getattr(item, FIELD_OF.get(need, need)) for need in question.need})
    held["asker"] = can_have(item, asker)
    if question.data_gb == 0:
        held["voice"] = item.voice
    if question.devices > 1:
        held["devices"] = "yes" if "device" in item.sims else item.hotspot
    if question.is_top_up_required:
        held["top-up"] = item.top_up_online
    if question.pay is not None:
        held["pay"] = is_payable(item, question.pay)
    document = question.document or ("passport" if asker == "visitor" else None)
    if document is not None:
        held["id"] = is_document_enough(item, document)
    return held


def askers(question):
    """Return for whom the answer is."""
    found = asker_of(question)
    return ("visitor", "resident") if found is None else (found,)


def suiting(answer):
    """Return the names of what suits, the sizes among it that another of the seller does for less."""
    return {option.plan.name.en for option in answer.results} | {
        item.en
        for note in answer.notes
        if isinstance(note, ExcludedNote) and note.condition == "size"
        for item in note.items
    }


def held_for(option, question):
    """Return what holds of an option for those whom it is for; what is for both is as sure as for the surer of them."""
    cases = askers(question) if option.asker is None else (option.asker,)
    each = [holds(option.plan, question, asker) for asker in cases]
    return min(each, key=lambda held: ("no" in held.values(), list(held.values()).count("unknown")))


def kept_out(answer):
    return [(note.condition, item.en) for note in answer.notes if isinstance(note, ExcludedNote) for item in note.items]


@settings(max_examples=150, deadline=None)
@given(record_lists, questions)
def test_what_is_recommended_meets_every_condition_or_says_which_is_not_known(records, question):
    """Nothing shown fails a condition; nothing unknown is passed over in silence; nothing certain is called unknown."""
    for option in (answer := ask(records, question)).results:
        held = held_for(option, question)
        assert "no" not in held.values()
        unknown = {name for name, value in held.items() if value == "unknown"}
        said = set(option.not_known)
        assert unknown <= said
        assert said - unknown <= {"stay", "data", "budget"}
        if question.budget_jpy is not None and "budget" not in said:
            paid = option.cost.total_jpy if option.cost else None
            if question.days is None:
                paid = option.plan.price_jpy
                if option.plan.price_usd is not None:
                    paid = option.plan.price_usd * question.jpy_per_usd
                paid += option.plan.setup_jpy or 0
            assert paid <= question.budget_jpy
        if "data" not in said and question.data_gb and question.days is None:
            assert option.plan.data_gb not in ("varies", "unknown")
    event(f"{len(answer.results)} results")


@settings(max_examples=150, deadline=None)
@given(record_lists, questions)
def test_every_product_is_shown_or_excluded_by_a_condition(records, question):
    """What is on sale in a form that can be used is either shown once, or named once with what keeps it out."""
    answer = ask(records, question)
    shown = [option.plan.name.en for option in answer.results]
    if asker_of(question) is None:
        shown = list(dict.fromkeys(shown))  # a pick for a visitor can be one for a resident too
    out = [name for _, name in kept_out(answer)]
    plans = [it for it in records if hasattr(it, "validity_days")]
    sold = [it for it in plans if it.on_sale != "no" and ({"esim"} | forms(question)) & set(it.sims)]
    sold = [
        it for it in sold if it.data_gb != 0 or it.number != "yes" or {it.voice, it.sms, it.top_up_online} != {"no"}
    ]
    assert sorted(shown + out) == sorted(it.name.en for it in sold)
    by_name = {it.name.en: it for it in plans}
    for condition, name in kept_out(answer):
        each = [holds(by_name[name], question, asker) for asker in askers(question)]
        assert any(
            held.get(condition) == "no"
            or ("no" not in held.values() and condition in ("stay", "data", "budget", "size"))
            for held in each
        )
    places = [option.pick for option in answer.results]
    count = sum(place is not None for place in places)
    assert places == [*range(1, count + 1), *[None] * (len(places) - count)]
    for asker in askers(question):
        picks = [it for it in answer.results[:count] if it.asker in (None, asker)]
        months = is_for_months(question, asker)
        able = {
            it.carrier.id
            for it in answer.results
            if it.is_on_record and it.asker in (None, asker) and not (months and is_of_days(it.plan))
        }
        assert len({it.carrier.id for it in picks}) == len(picks) == min(3, len(able))


@settings(max_examples=150, deadline=None)
@given(record_lists, questions)
def test_what_is_bought_meets_the_conditions_and_lasts(records, question):
    """Each purchase fits as the product does, they cover days and data together, and the sum is that of the bill."""
    products = {it.name.en: it for it in records if hasattr(it, "validity_days")}
    channels = {it.id: it for it in records if hasattr(it, "prices")}
    for option in ask(records, question).results:
        if option.cost is None:
            continue
        cost = option.cost
        assert question.days is not None
        bought = sum(it.count * it.price for it in cost.purchases)
        assert cost.total == bought + (cost.setup_jpy or 0 if cost.currency == "jpy" else 0)
        assert cost.is_setup_known or (cost.setup_jpy is None and SELLERS[option.carrier.id] == "mvno")
        assert cost.purchases[0].item == option.plan.name
        lasting, is_monthly = Fraction(0), False
        for it in cost.purchases:
            if it.channel is None:
                other = products[it.item.en]
                assert other.carrier == option.plan.carrier
                not_yes = [
                    {name for name, value in holds(other, question, asker).items() if value != "yes"}
                    for asker in askers(question)
                ]
                assert any(names <= set(option.not_known) for names in not_yes)
                amount, days = other.data_gb, other.validity_days
            else:
                assert channels[it.channel].carrier == option.plan.carrier
                assert option.plan.top_up_online == "yes"
                price = next(price for price in channels[it.channel].prices if price.item == it.item)
                amount, days = price.data_gb, price.validity_days
            if days == "monthly":
                is_monthly = True
                continue
            if days == "ongoing":
                # a line whose data are all bought beside it lasts for nothing by itself
                days, amount = (0, Decimal(0)) if amount in ("varies", 0) else (None, amount)
            # data without days last as long as the product
            whole = Fraction(question.days if days is None else days)
            is_counted = question.data_gb and amount != "unlimited"
            if is_counted:
                whole = min(whole, Fraction(amount) * question.days / Fraction(question.data_gb))
            lasting += it.count * whole
        is_for_calls = question.data_gb == 0 and option.plan.validity_days == "ongoing"
        assert is_monthly or is_for_calls or lasting >= question.days


RELAXED: dict[str, dict[str, Any]] = {
    "need": {"need": ()},
    "pay": {"pay": None},
    "id": {"document": None},
    "asker": {"asker": None, "visa": None, "document": None},
    "budget": {"budget_jpy": None},
    "top-up": {"is_top_up_required": False},
    "data": {"data_gb": None},
    "days": {"days": None, "starts_on": None},
}
"""What can be left out. Phone and devices choose the kind of line; they are no filters that could be relaxed."""


@settings(max_examples=150, deadline=None)
@given(record_lists, questions)
def test_relaxing_a_condition_never_removes_an_item(records, question):
    found = catalogue(*FIXED, *records)
    shown = suiting(answer_esim(found, question, as_of=DAY))
    # who asks for calls alone asks for another kind of line: any amount of data is more than none
    open_to = [name for name in RELAXED if name != "data" or question.data_gb != 0]
    relaxed = [replace(question, **RELAXED[name]) for name in open_to]
    relaxed += [replace(question, need=tuple(it for it in question.need if it != need)) for need in question.need]
    for wider in relaxed:
        assert shown <= suiting(answer_esim(found, wider, as_of=DAY)), wider


@settings(max_examples=150, deadline=None)
@given(record_lists, questions)
def test_a_wider_budget_removes_nothing(records, question):
    found = catalogue(*FIXED, *records)
    results = [
        suiting(answer_esim(found, replace(question, budget_jpy=most), as_of=DAY)) for most in (600, 3000, 20000, None)
    ]
    assert results == sorted(results, key=len)
    assert all(less <= more for less, more in pairwise(results))


@settings(max_examples=150, deadline=None)
@given(record_lists, questions, st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_the_order_of_the_files(records, question, drawn):
    shuffled = [*FIXED, *records]
    drawn.shuffle(shuffled)
    one = ask(records, question)
    other = answer_esim(catalogue(*shuffled), question, as_of=DAY)
    assert replace(other, catalogue=one.catalogue) == one


def places(answer):
    """Return the place of each product, the first where one is picked for both."""
    found: dict[str, int] = {}
    for place, option in enumerate(answer.results):
        found.setdefault(option.plan.id, place)
    return found


def changed(records, at, **values):
    return [replace(it, **values) if it.id == f"plan-{at}" else it for it in records]


single = questions.filter(lambda question: asker_of(question) is not None)
"""Questions with one asker: for both, what is no pick for one of them moves with the picks of the other."""


@settings(max_examples=150, deadline=None)
@given(record_lists, single, st.sampled_from([200, 5000]))
def test_adding_a_fee_to_a_product_never_raises_its_place(records, question, more):
    for at, it in enumerate(records):
        if not hasattr(it, "validity_days") or it.setup_jpy is None:
            continue
        before = places(ask(records, question))
        after = places(ask(changed(records, at, setup_jpy=it.setup_jpy + more), question))
        assert it.id not in after or after[it.id] >= before[it.id]


@settings(max_examples=150, deadline=None)
@given(record_lists, single)
def test_a_fee_that_is_not_known_is_never_better_than_one_that_is(records, question):
    """It is reckoned as the highest of the like; so much is on record here for another line, which nobody can have."""
    dearest = plan("dearest", carrier="a", setup_jpy="3300", works_in_japan="no")
    for at, it in enumerate(records):
        if not hasattr(it, "validity_days") or it.setup_jpy is None or it.carrier != "a":
            continue
        before = places(ask([*records, dearest], question))
        after = places(ask([*changed(records, at, setup_jpy=None), dearest], question))
        assert it.id not in after or it.id not in before or after[it.id] >= before[it.id]


@settings(max_examples=150, deadline=None)
@given(record_lists, single, st.data())
def test_a_yes_that_becomes_unknown_never_raises_a_product(records, question, drawn):
    """A no may become something to check, but nothing is gained by not knowing what was a yes."""
    plans = [at for at, it in enumerate(records) if hasattr(it, "validity_days")]
    at = drawn.draw(st.sampled_from(plans))
    field = drawn.draw(st.sampled_from(["voice", "sms", "number", "hotspot", "supports_5g", "on_sale"]))
    if getattr(records[at], field) != "yes":
        return
    before, after = (places(ask(them, question)) for them in (records, changed(records, at, **{field: "unknown"})))
    name = f"plan-{at}"
    assert name not in after or name not in before or after[name] >= before[name]


@settings(max_examples=150, deadline=None)
@given(record_lists, single, st.sampled_from([(5, 12), (12, 40), (89, 90), (90, 91), (91, 400)]))
def test_a_longer_stay_never_loses_what_can_be_bought_again(records, question, days):
    """There is no cliff: what serves somebody for some days and can be bought again serves for more of them."""
    shorter, longer = (
        replace(question, days=it, budget_jpy=None, data_gb=Decimal(it) / 2, is_top_up_required=False) for it in days
    )
    kept = {
        option.plan.name.en
        for option in ask(records, shorter).results
        if option.cost is not None and not option.not_known and isinstance(option.plan.validity_days, int)
    }
    assert kept <= suiting(ask(records, longer))


simple_plans = st.lists(
    st.tuples(
        st.sampled_from(list(SELLERS)),
        st.sampled_from([1, 2, 3, 5]),
        st.sampled_from([3, 5, 7]),
        st.integers(1, 30).map(lambda price: price * 100),
        st.sampled_from([None, 0, 500]),
        st.sampled_from(["yes", "unknown"]),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(simple_plans, st.sampled_from([4, 9]), st.sampled_from([2, 6]))
def test_the_order_is_that_of_trying_everything(drawn, days, data_gb):
    """Every choice of purchases is tried for each product, and the products put in order by the rules as they are said.

    The cost of each is the least of all ways to buy it and its seller's products so often that they last.
    """
    plans = [
        plan(
            f"plan-{at}",
            carrier=seller,
            data_gb=str(gb),
            validity_days=str(length),
            price_jpy=str(price),
            hotspot=hotspot,
            stays=["short", "long"],
            **({} if fee is None else {"setup_jpy": str(fee)}),
        )
        for at, (seller, gb, length, price, fee, hotspot) in enumerate(drawn)
    ]
    question = EsimQuestion(asker="visitor", days=days, data_gb=Decimal(data_gb), need=("hotspot",))
    highest = max((it.setup_jpy or 0 for it in plans), default=0)
    known = [it.setup_jpy for it in plans if it.carrier == "a" and it.setup_jpy is not None]

    def lasts(it):
        return min(Fraction(it.validity_days), Fraction(it.data_gb) * days / data_gb)

    def cheapest_for(rest, usable):
        if rest <= 0:
            return 0
        return min(it.price_jpy + cheapest_for(rest - lasts(it), usable) for it in usable)

    def key(it):
        usable = [
            other
            for other in plans
            if other.carrier == it.carrier and (other.hotspot == "yes" or it.hotspot == "unknown")
        ]
        rest = days - lasts(it)
        is_fee_known = it.setup_jpy is not None or it.carrier != "a"
        assumed = max(known, default=highest)
        fee = (it.setup_jpy or 0) if is_fee_known else assumed
        cost = it.price_jpy + cheapest_for(rest, usable) + fee
        return it.hotspot == "unknown", cost, not is_fee_known, rest > 0

    keys = {it.id: key(it) for it in plans}
    best = sorted(min(keys[it.id] for it in plans if it.carrier == seller) for seller in {it.carrier for it in plans})
    answer = ask(plans, question)
    found = [keys[option.plan.id] for option in answer.results]
    assert found[: len(best)] == best
    assert found[len(best) :] == sorted(found[len(best) :])
    assert suiting(answer) == {it.name.en for it in plans}
