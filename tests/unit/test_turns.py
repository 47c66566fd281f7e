"""`cancel`, `move` and `port`: which ways fit, what is said of the last month, the old phone and the number."""

from datetime import date

import pytest

from simguide.advice.naming import find_carrier
from simguide.commands.turns.advise import answer_cancel, answer_move, answer_port
from simguide.commands.turns.answer import TurnQuestion
from simguide.commands.turns.glance import answer_at_a_glance
from simguide.errors import InputError
from simguide.i18n.messages import message
from simguide.render.compose import compose
from tests.factories import carrier, catalogue, channel, plan, record, rule, source, text

DAY = date(2026, 11, 20)
TASK = {"state": "offered", "summary": text("In short"), "sources": ["official"]}
BLOG = source("blog", kind="community", dated="2025-01-01")


def with_tasks(identity="demo", **tasks):
    """Return a carrier with blocks for tasks beside those that every carrier has."""
    return carrier(identity, tasks={"renew": TASK, "balance": TASK, "auto": TASK} | tasks)


LEAVING = channel("end", task="cancel", effect="ends-line")


def ids(answer):
    return [item.channel.id for item in answer.results[0].channels]


def cancel(*records, **asked):
    found = catalogue(*records)
    question = TurnQuestion(task="cancel", carrier="demo", **asked)
    return answer_cancel(found, find_carrier(found, "demo"), question, as_of=DAY)


def move(*records, **asked):
    found = catalogue(*records)
    question = TurnQuestion(task="move", carrier="demo", **asked)
    return answer_move(found, find_carrier(found, "demo"), question, as_of=DAY)


def port(*records, to=None):
    found = catalogue(*records)
    question = TurnQuestion(task="port", carrier="demo", to=to)
    joined = None if to is None else find_carrier(found, to)
    return answer_port(found, find_carrier(found, "demo"), joined, question, as_of=DAY)


def test_only_the_ways_of_the_task_are_shown():
    """A way to top up is no way to cancel, and the other way round."""
    answer = cancel(with_tasks(cancel=TASK), channel("top-up"), channel("end", task="cancel", effect="ends-line"))
    assert ids(answer) == ["end"]


def test_unknown_from_abroad_stays_and_a_no_goes():
    ways = [channel(name, task="cancel", effect="ends-line", abroad=name) for name in ("no", "unknown", "yes")]
    answer = cancel(with_tasks(cancel=TASK), *ways, abroad=True)
    assert ids(answer) == ["yes", "unknown"]
    assert [note.condition for note in answer.notes if note.kind == "excluded"] == ["abroad"]


def test_each_fact_of_a_task_has_its_own_evidence():
    """The fee that only a blog states is not as good as the day that the carrier states."""
    info = TASK | {
        "ends": "month-end",
        "fee_jpy": "1100",
        "sources": ["official", "blog"],
        "evidence": {"ends": ["official"], "fee_jpy": ["blog"]},
    }
    answer = cancel(BLOG, with_tasks(cancel=info), channel("end", task="cancel"))
    statements = answer.results[0].statements
    kinds = {place: it.evidence.kind for place, it in statements.items()}
    assert kinds == {"info.ends": "official", "info.fee_jpy": "community"}


def test_a_row_rests_on_what_stands_in_it():
    """The source of the summary does not lend its strength to the fee of a blog."""
    info = TASK | {
        "fee_jpy": "1100",
        "sources": ["official", "blog"],
        "evidence": {"fee_jpy": ["blog"]},
        "looked_for": text("The rest"),
    }
    found = catalogue(BLOG, with_tasks(cancel=info), with_tasks("other"))
    answer = answer_at_a_glance(found, TurnQuestion(task="cancel"), as_of=DAY)
    assert [(row.carrier.id, row.evidence and row.evidence.kind) for row in answer.results] == [("demo", "community")]


def test_the_eight_days_stand_in_the_answer():
    answer = cancel(with_tasks(cancel=TASK), rule("eight-days", shown_by=["cancel"]), rule("other"))
    assert [note.rule.id for note in answer.notes if note.kind == "rule"] == ["eight-days"]


def test_a_way_that_is_not_there_is_refused():
    with pytest.raises(InputError) as raised:
        cancel(with_tasks(cancel=TASK), channel("end", task="cancel"), way=2)
    assert raised.value.key == "no-way"


MOVES = (
    channel("transfer", task="move", effect="moves-line", needs=["old-phone"], phones=["iphone"]),
    channel("card", task="move", effect="moves-line", needs=["sim-in-phone"]),
    channel("web", task="move", effect="moves-line"),
)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, {"transfer", "card", "web"}),
        ({"old": "works"}, {"transfer", "card", "web"}),
        ({"old": "broken"}, {"card", "web"}),
        ({"old": "gone"}, {"web"}),
        ({"phone": "iphone"}, {"transfer", "card", "web"}),
        ({"phone": "android"}, {"card", "web"}),
    ],
)
def test_what_the_old_phone_leaves(asked, wanted):
    """A broken phone transfers nothing, but its card can be taken out; a lost one has taken the card along."""
    assert set(ids(move(with_tasks(move=TASK), *MOVES, **asked))) == wanted


@pytest.mark.parametrize(
    ("leaving", "joining", "wanted"),
    [
        ({"one_stop": "yes"}, {"one_stop": "yes"}, "no"),
        ({"one_stop": "yes"}, {"one_stop": "unknown"}, "unknown"),
        ({"one_stop": "no"}, {"one_stop": "yes"}, "yes"),
        ({"one_stop": "yes"}, {"one_stop": "no"}, "yes"),
        ({"one_stop": "no", "no_number_to": ["other"]}, {"one_stop": "no"}, "no"),
        ({"one_stop": "yes"}, None, "unknown"),
    ],
)
def test_whether_a_number_is_needed(leaving, joining, wanted):
    """One-stop takes two: who cannot do it needs a number, and within one company nobody does."""
    other = with_tasks("other") if joining is None else with_tasks("other", port=TASK | joining)
    answer = port(with_tasks(port=TASK | leaving), other, to="other")
    assert answer.results[0].needs_number == wanted


def test_a_number_that_is_not_there_cannot_leave_nor_come():
    """Who asks for the way from docomo to a travel eSIM was told to get a reservation number for it."""
    data = (carrier("data"), plan("data-plan", carrier="data", number="no"))
    answer = port(with_tasks(port=TASK), channel("leave", task="port", effect="ends-line"), *data, to="data")
    document = compose(answer, "en", depth="short")
    assert document.title == "No number can come to Carrier data: its lines have none"
    assert "reservation" not in str(document.groups)
    answer = port(with_tasks(port=TASK), plan("demo-plan", number="no"))
    assert compose(answer, "en", depth="short").title.endswith(": no Japanese number to take along")


def test_what_is_not_known_gives_way_to_what_is():
    """A fee of 1,100 yen at ahamo fell off the screen, while it said that the day of the end is unknown."""
    known = {"ends": "unknown", "fee_jpy": "1100", "looked_for": text("The day.")}
    document = compose(cancel(with_tasks(cancel=TASK | known), LEAVING), "en", depth="short")
    keys = [field.key for group in document.groups for entry in group.entries for field in entry.fields]
    assert keys.index("leave-fee") < keys.index("ends")


def test_leaving_says_what_the_last_month_costs():
    info = TASK | {"last_month": "whole"}
    answer = port(with_tasks(port=TASK, cancel=info))
    assert answer.results[0].leaving.last_month == "whole"


@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("depth", ["short", "full"])
def test_a_carrier_of_which_nothing_is_known_says_so(lang, depth):
    """Nothing on record is an answer, and no refusal."""
    document = compose(cancel(carrier()), lang, depth=depth)
    assert message("turn.not-looked-into", lang) in repr(document)


LOST = {
    "id": "back",
    "carrier": "demo",
    "state": "lost-sim",
    "possible": "yes",
    "summary": text("Call"),
    "steps": [text("Report the loss")],
}


@pytest.mark.parametrize(("old", "is_told"), [(None, False), ("works", False), ("broken", True), ("gone", True)])
def test_a_phone_in_the_hand_is_not_reported_as_lost(old, is_told):
    """Where no way to move is known, the steps for a lost line are those of a lost phone only."""
    records = (
        with_tasks(move=TASK | {"state": "unknown", "looked_for": text("The way")}),
        record("recoveries", **LOST),
    )
    document = compose(move(*records, old=old), "en", depth="short")
    assert ("Report the loss" in repr(document)) is is_told


@pytest.mark.parametrize("depth", ["short", "full"])
def test_what_is_not_offered_has_no_fee(depth):
    """Where there is no number to take along, a row of unknown facts would say that one may look further."""
    document = compose(port(with_tasks(port=TASK | {"state": "not-offered"})), "en", depth=depth)
    assert "one-stop" not in repr(document)


@pytest.mark.parametrize(("one_stop", "is_told"), [("yes", False), ("no", True)])
def test_days_of_a_number_count_only_where_one_is_needed(one_stop, is_told):
    """Who needs no reservation number is not told how many days must be left on one."""
    other = with_tasks("other", port=TASK | {"one_stop": one_stop, "days_left": 7})
    document = compose(port(with_tasks(port=TASK | {"one_stop": "yes"}), other, to="other"), "en", depth="short")
    assert ("days-left" in repr(document)) is is_told


@pytest.mark.parametrize(("within", "said"), [(["other"], "step.one-company.apply"), ([], "step.one-stop.apply")])
def test_within_one_company_one_applies_for_a_change_and_not_for_a_port(within, said):
    """A customer of docomo comes to ahamo by a change of plan: who asks for a port there is at the wrong desk."""
    leaving = TASK | {"one_stop": "yes", "no_number_to": within, "valid_days": 15}
    way = channel("number", task="port", effect="gives-number")
    records = (with_tasks(port=leaving), with_tasks("other", port=TASK | {"one_stop": "yes"}), way)
    answer = port(*records, to="other")
    name = answer.results[0].to.name.en
    for depth in ("short", "full"):
        assert message(said, "en", name=answer.results[0].carrier.name.en, to=name) in str(
            compose(answer, "en", depth=depth)
        )
    next_lines = [note.command for note in answer.notes if note.kind == "next"]
    assert ("simguide change demo plan" in next_lines) is bool(within)


@pytest.mark.parametrize("ways", [(), (channel("end", task="cancel", effect="ends-line"),)])
def test_who_leaves_reads_what_comes_back_of_the_price(ways):
    """Whether or not a way to cancel is on record; never in the place of a port."""
    back = text("Within 30 days of purchase. Ask in the app") | {"sources": ["refund-page"]}
    records = (carrier(refund=back), source("refund-page"), *ways)
    answer = cancel(*records)
    assert "Within 30 days of purchase." in str(compose(answer, "en", depth="short"))
    assert "Within 30 days of purchase. Ask in the app" in str(compose(answer, "en", depth="full"))
    assert "refund-page" in {it.id for it in answer.sources}
    assert "30 days" not in str(compose(port(*records), "en", depth="short"))
