"""`recover`: whose steps, until when, whom to ask from where."""

from datetime import date

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.recover.advise import answer_recover
from simguide.commands.recover.answer import RecoverQuestion, StateOverview
from simguide.model.answer import NextNote
from simguide.model.recovery import RECOVER_STATES, STATES_OF
from tests.factories import carrier, catalogue, record, rule, text

DAY = date(2026, 11, 20)


def recovery(identity="demo-lost", **values):
    """Return a way back after a loss, at any carrier unless one is given."""
    defaults = {"id": identity, "state": "lost-sim", "possible": "yes", "summary": text(identity)}
    return record("recoveries", **defaults | values)


def desk(number, purpose="general", dial_from=("japan",)):
    return {
        "number": number,
        "dial_from": list(dial_from),
        "purpose": purpose,
        "hours": "24h",
        "languages": ["ja"],
        "cost": "free",
        "sources": ["official"],
    }


def answer_to(found, name=None, **asked):
    one = None if name is None else find_carrier(found, name)
    question = RecoverQuestion(carrier=None if one is None else one.id, **asked)
    return answer_recover(found, one, question, as_of=DAY)


def ask(*records, **asked):
    """Return the one result of `recover demo` and the answer around it."""
    answer = answer_to(catalogue(*records), "demo", **{"state": "lost-sim"} | asked)
    return answer.results[0], answer


def own_ids(result):
    return [item.recovery.id for item in result.own]


def test_own_record_first_then_any_line():
    result, _ = ask(carrier(), recovery("any"), recovery("own", carrier="demo"))
    assert (own_ids(result), result.general.recovery.id) == (["own"], "any")


def test_nothing_on_record_is_no_record_of_another():
    result, _ = ask(carrier(), carrier("other"), recovery("theirs", carrier="other"))
    assert (result.own, result.general) == ((), None)


def test_record_for_all_lines_comes_before_one_for_some():
    some = recovery("a", carrier="demo", card_types=["prepaid-sim"])
    result, _ = ask(carrier(), some, recovery("b", carrier="demo"))
    assert own_ids(result) == ["b", "a"]


DESKS = [
    desk("151", dial_from=["own-line"]),
    desk("0120-1", dial_from=["own-line", "japan"]),
    desk("03-1", "lost"),
    desk("+81-1", "lost", ["abroad"]),
    desk("03-2", "billing"),
    desk("+81-2", dial_from=["abroad"]),
    desk("03-3", "sales"),
]


@pytest.mark.parametrize(
    ("state", "numbers"),
    [
        ("lost-sim", ["03-1", "+81-1", "0120-1", "151", "+81-2"]),
        ("card-failed", ["03-2", "0120-1", "151", "+81-2"]),
        ("suspended", ["03-2", "0120-1", "151", "+81-2"]),
        ("no-data", ["0120-1", "151", "+81-2"]),
    ],
)
def test_desks_fit_the_state(state, numbers):
    """The desk of the purpose first; what only the own line reaches after what any phone does; never the sales desk."""
    result, _ = ask(carrier(support=DESKS), state=state)
    assert [line.number for line in result.lines] == numbers


def test_what_holds_for_some_card_types_is_told_where_nothing_else_is_sold():
    general, travel = recovery("any"), recovery("travel", card_types=["short-stay-esim"])
    result, _ = ask(carrier(card_types=["short-stay-esim"]), general, travel)
    assert result.general.recovery.id == "travel"
    result, _ = ask(carrier(card_types=["short-stay-esim", "prepaid-sim"]), general, travel)
    assert result.general.recovery.id == "any"
    assert answer_to(catalogue(general, travel), state="lost-sim").results[0].general.recovery.id == "any"


def test_desks_from_abroad():
    result, answer = ask(carrier(support=DESKS), abroad=True)
    assert [line.number for line in result.lines] == ["+81-1", "+81-2"]
    assert [(it.condition, [text.en for text in it.items]) for it in answer.notes if it.kind == "excluded"] == [
        ("abroad", ["03-1", "0120-1", "151"])
    ]


def test_a_desk_for_something_else_is_named_where_none_for_the_trouble_is_reached_from_abroad():
    here, away, shop = desk("0120-1"), desk("+81-1", "lost", ("abroad",)), desk("+81-2", "sales", ("abroad",))
    result, _ = ask(carrier(support=[here, away, shop]), state="no-sms", abroad=True)
    assert [line.number for line in result.lines] == ["+81-1"]
    result, _ = ask(carrier(support=[here, away, shop]), state="no-sms")
    assert [line.number for line in result.lines] == ["0120-1"]


def test_a_desk_in_one_other_language_alone_is_not_the_first():
    tagalog = desk("0120-1", dial_from=("own-line", "japan")) | {"languages": ["tl"]}
    result, _ = ask(carrier(support=[tagalog, desk("0120-2")]), state="no-data")
    assert [line.number for line in result.lines] == ["0120-2", "0120-1"]


@pytest.mark.parametrize(("support", "has"), [("unknown", "unknown"), ([], "no"), (DESKS, "yes")])
def test_no_desk_and_no_known_desk_differ(support, has):
    assert ask(carrier(support=support))[0].has_phone == has


def days(result):
    found = result.last_day
    return None if found is None else (found.last_day, found.days_left, found.rule)


def test_last_day_counts_from_day_zero():
    own = recovery(carrier="demo", days=7, counted_from="loss")
    for since, wanted in (
        (date(2026, 11, 20), (date(2026, 11, 27), 7, "recovery")),
        (date(2026, 11, 13), (DAY, 0, "recovery")),
        (date(2026, 11, 12), (date(2026, 11, 19), -1, "recovery")),
    ):
        assert days(ask(carrier(), own, since=since)[0]) == wanted
    assert ask(carrier(), own)[0].last_day is None


@pytest.mark.parametrize(
    "own",
    [
        [],
        [{"days": 0, "counted_from": "expiry", "possible": "no"}],
        [{"days": 7, "counted_from": "loss"}, {"days": 9, "counted_from": "loss", "card_types": ["prepaid-sim"]}],
    ],
)
def test_no_last_day_where_none_or_several_count(own):
    """A line that cannot come back has no last day for coming back."""
    records = [recovery(f"own-{number}", carrier="demo", **values) for number, values in enumerate(own)]
    assert ask(carrier(), *records, since=DAY)[0].last_day is None


KEPT = {
    "kind": "top-up-within",
    "period": 60,
    "unit": "day",
    "counted_from": "day-after-expiry",
    "grace_days": 30,
    "consequence": text("Gone"),
    "recoverable": "no",
    "sources": ["official"],
}


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        # suspended on day 0, cancelled 30 days later: the day before is the last
        ("suspended", (date(2026, 12, 19), 29, "retention")),
        # 60 days from the day after 20 November end on 19 January, 30 more on 18 February
        ("expired", (date(2027, 2, 18), 90, "retention")),
        ("lost-sim", None),
    ],
)
def test_last_day_by_the_rule_on_keeping_the_number(state, wanted):
    assert days(ask(carrier(retention=[KEPT]), state=state, since=DAY)[0]) == wanted


@pytest.mark.parametrize("rules", [[], [KEPT | {"grace_days": None}], [KEPT, KEPT], [KEPT | {"kind": "stored"}]])
def test_no_last_day_by_a_rule_that_does_not_say(rules):
    assert ask(carrier(retention=rules), state="suspended", since=DAY)[0].last_day is None


def test_rules_fit_state_and_place():
    rules = [
        rule("away", shown_by=["recover"], states=RECOVER_STATES, where="abroad"),
        rule("unpaid", shown_by=["recover"], states=["suspended", "card-failed"]),
        rule("here", shown_by=["recover"], states=["lost-sim"], where="japan"),
        rule("always", shown_by=["recover"], states=RECOVER_STATES),
        rule("not-here", shown_by=["keep"]),
    ]

    def shown(**asked):
        return {note.rule.id for note in ask(carrier(), *rules, **asked)[1].notes if note.kind == "rule"}

    assert shown() == {"here", "always"}
    assert shown(abroad=True) == {"away", "always"}
    assert shown(state="suspended") == {"unpaid", "always"}


@pytest.mark.parametrize("state", [None, *RECOVER_STATES])
@pytest.mark.parametrize("name", [None, "demo"])
def test_ends_with_the_next_command(state, name):
    answer = answer_to(catalogue(carrier()), name, state=state)
    assert isinstance(answer.notes[-1], NextNote)


@pytest.mark.parametrize(
    ("records", "wanted"),
    [
        ([recovery("theirs", carrier="other")], "simguide recover other --state lost-sim"),
        ([recovery("theirs", carrier="other"), recovery("own", carrier="demo")], "simguide recover demo"),
        ([recovery("any")], "simguide recover demo"),
    ],
)
def test_a_state_on_record_at_the_carrier_taken_for_this_one_is_named_first(records, wanted):
    """As at the visitor SIM of a seller of monthly ones: its record is never shown, only where it is."""
    found = catalogue(carrier(see_also=["other"]), carrier("other"), *records)
    answer = answer_to(found, "demo", state="lost-sim")
    commands = [note.command for note in answer.notes if isinstance(note, NextNote) and note.about == "recover"]
    assert commands[0] == wanted


def overview(found, name=None, **asked):
    return {item.state: item.recovery.recovery.id for item in answer_to(found, name, **asked).results}


def test_overview_of_the_states(shipped):
    """All of them, in their order; the carrier's own record where there is one."""
    general = overview(shipped)
    assert list(general) == list(RECOVER_STATES)
    assert set(general.values()) == {f"any-recover-{state}" for state in RECOVER_STATES}
    own = overview(shipped, "b-mobile-visitor")
    assert {state for state in own if own[state] != general[state]} == {"expired", "no-data"}
    commands = [item.command for item in answer_to(shipped, "povo", abroad=True).results]
    assert commands[0] == "simguide recover povo --state suspended --abroad"


def test_a_lender_of_routers_gets_no_advice_on_sims(shipped):
    """Each state of each carrier is one that what it sells or lends can be in."""
    for one in shipped.carriers():
        states = set(overview_states(shipped, one.id))
        assert ("lost-sim" in states) != (one.kind == "wifi-rental" and set(one.card_types) == {"pocket-wifi"}), one.id
        assert ("router-lost" in states) == ("pocket-wifi" in one.card_types or one.kind == "wifi-rental"), one.id


def overview_states(found, name):
    return [item.state for item in answer_to(found, name).results]


LENDER = {"kind": "wifi-rental", "card_types": ["pocket-wifi"]}
ROUTER = {"id": "pocket-wifi", "thing": "device"}


def lender(**values):
    texts = {name: text(name) for name in ("name", "what", "renew", "balance", "good_for", "beware")}
    return carrier(**LENDER | values), record("card_types", **ROUTER | texts)


@pytest.mark.parametrize(("asked", "meant"), [("lost-sim", "router-lost"), ("expired", "router-late")])
def test_what_was_lost_or_has_expired_is_the_router(asked, meant):
    """The question stays as it was typed; who rented a router has no SIM to lose."""
    result, answer = ask(*lender(), recovery("router", state=meant), recovery("sim", state=asked), state=asked)
    assert (result.state, result.general.recovery.id, answer.question.state) == (meant, "router", asked)


@pytest.mark.parametrize(
    ("records", "asked", "states"),
    [
        (lender(), "no-sms", STATES_OF["device"]),
        ((carrier(),), "taken-home", STATES_OF["line"]),
        (lender(card_types=["pocket-wifi", "prepaid-sim"]), None, RECOVER_STATES),
        (lender(kind="mvno"), None, RECOVER_STATES),
        (lender(card_types=[]), None, STATES_OF["device"]),
    ],
)
def test_a_state_that_does_not_fit_is_answered_by_those_that_do(records, asked, states):
    found = catalogue(*records, *([prepaid()] if len(records) > 1 else []))
    assert tuple(item.state for item in answer_to(found, "demo", state=asked).results) == states


def prepaid():
    texts = {name: text(name) for name in ("name", "what", "renew", "balance", "good_for", "beware")}
    return record("card_types", id="prepaid-sim", **texts)


def test_any_carrier_names_those_with_steps_of_their_own(shipped):
    result = answer_to(shipped, state="suspended").results[0]
    assert result.general.recovery.id == "any-recover-suspended"
    wanted = {it.carrier for it in shipped.recoveries() if it.state == "suspended" and it.carrier}
    assert [it.id for it in result.carriers] == sorted(wanted)


@pytest.mark.parametrize(
    ("name", "state", "since", "last_day"),
    [
        # b-mobile.ne.jp, charge page of the VISITOR SIM: up to 2 days after the service end date
        ("b-mobile-visitor", "expired", date(2026, 11, 19), date(2026, 11, 21)),
        # users' pages on SoftBank prepaid: after its 60 days it only receives, for 360 days
        ("softbank-prepaid", "expired", date(2026, 1, 1), date(2026, 12, 27)),
        # the same 360 days, by the rule on keeping the number: counted from the stop, the day after expiry
        ("softbank-prepaid", "suspended", date(2026, 1, 2), date(2026, 12, 27)),
        # povo: the day of the suspension is day 1 of 30, on the day after the 30th it is cancelled, as `keep` has it
        ("povo", "suspended", date(2026, 11, 1), date(2026, 11, 30)),
        # povo: 180 days from the day after the topping expired, to 28 November, then 30 days of suspension
        ("povo", "expired", date(2026, 6, 1), date(2026, 12, 28)),
        # mobal.com, lost and stolen: within 7 days of the report
        ("mobal", "lost-sim", date(2026, 11, 14), date(2026, 11, 21)),
        # holafly and Mobal's short plan cannot come back; docomo gives no date
        ("holafly", "expired", date(2026, 11, 14), None),
        ("mobal", "expired", date(2026, 11, 14), None),
        ("docomo", "suspended", date(2026, 11, 14), None),
    ],
)
def test_last_days_of_shipped_carriers(shipped, name, state, since, last_day):
    found = answer_to(shipped, name, state=state, since=since).results[0].last_day
    assert (found and found.last_day) == last_day


def test_docomo_lost(shipped):
    """homemate-research-telco.com, dime.jp: 0120-524-360 in Japan; two travellers' pages: +81-3-6832-6600 abroad."""
    result = answer_to(shipped, "docomo", state="lost-sim").results[0]
    assert [line.number for line in result.lines][:2] == ["0120-524-360", "+81-3-6832-6600"]
    assert result.own[0].recovery.cost_jpy == 4950
    abroad = answer_to(shipped, "docomo", state="lost-sim", abroad=True).results[0]
    assert [line.number for line in abroad.lines] == ["+81-3-6832-6600"]


@pytest.mark.parametrize("state", [None, *RECOVER_STATES])
def test_no_recovery_of_another_carrier_ever_appears(shipped, state):
    """Whatever is asked, each record shown is the carrier's own or of no carrier, and each source listed is cited."""
    for one in shipped.carriers():
        for item in answer_to(shipped, one.id, state=state).results:
            shown = [item.recovery] if isinstance(item, StateOverview) else [*item.own, item.general]
            assert {it.recovery.carrier for it in shown if it is not None} <= {one.id, None}


def test_adding_a_carrier_removes_no_other():
    records = [carrier(), recovery("any"), recovery("own", carrier="demo")]
    more = [*records, carrier("other"), recovery("theirs", carrier="other", days=3, counted_from="loss")]
    for state in (None, *RECOVER_STATES):
        few, many = (answer_to(catalogue(*it), "demo", state=state, since=DAY) for it in (records, more))
        assert few.results == many.results
    named = answer_to(catalogue(*more), state="lost-sim").results[0].carriers
    assert [it.id for it in named] == ["demo", "other"]


@pytest.mark.parametrize(
    ("state", "abroad", "wanted"),
    [
        ("lost-sim", False, "simguide contact demo --for lost"),
        ("suspended", False, "simguide contact demo"),
        ("suspended", True, "simguide contact demo --abroad"),
    ],
)
def test_who_cannot_help_oneself_is_led_to_the_desk_first(state, abroad, wanted):
    """A stopped or lost line comes back by somebody at the carrier: the command stands among the first two."""
    found = catalogue(carrier(support_online=text("Chat")))
    question = RecoverQuestion(carrier="demo", state=state, abroad=abroad)
    answer = answer_recover(found, find_carrier(found, "demo"), question, as_of=DAY)
    assert wanted in [note.command for note in answer.notes if note.kind == "next"][:2]
