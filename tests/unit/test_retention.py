"""Until when a number lives: dates worked out by hand from the sources, and by a calendar read day by day."""

from datetime import date, timedelta
from itertools import count

import pytest

from simguide.advice.retention import Deadlines, LineDates, deadlines, last_day, needed_days, rules_of_line
from simguide.model.border import validated
from simguide.model.carrier import Retention
from simguide.model.value import replace
from tests.factories import text

DAY = timedelta(days=1)
STARTS = [date(2023, 1, 1) + at * DAY for at in range(3653)]
"""Ten years of days, with 29 February of 2024, 2028 and 2032."""


def rule_of(shipped, carrier_id, kind, title=None):
    """Return the rule of a carrier in the shipped catalogue."""
    found = next(it for it in shipped.carriers() if it.id == carrier_id).retention
    rules = [it for it in found if it.kind == kind and (it.title.en if it.title else None) == title]
    assert len(rules) == 1
    return rules[0]


def rule(**values):
    defaults = {"kind": "top-up-within", "consequence": text("Lost"), "recoverable": "no", "sources": ["official"]}
    return validated(Retention, defaults | values)


def dates(it, line):
    """Return the dates of a rule for a line that has them."""
    found = deadlines(it, line)
    assert found is not None
    return found


def days_of(found):
    """Return day 1, the last day to act, the last day, the end, and the cancellation."""
    dates = (found.first_day, found.act_by, found.last_day, found.ends_on, found.cancelled_on)
    return tuple(None if day is None else day.isoformat() for day in dates)


# worked out by hand


def test_povo_180_and_30_days(shipped):
    """Counted from the day after the topping ends, 20 November 2026.

    Day 1 is 21 November: 10 days to the end of November, 41 with December, 72 with January, 100 with February, 131
    with March, 161 with April, so that day 180 is 19 May. Suspended on the 20th; the 30 more days are 20 May to
    18 June, so that the contract is cancelled on 19 June.
    """
    found = dates(rule_of(shipped, "povo", "top-up-within"), LineDates(valid_until=date(2026, 11, 20)))
    assert days_of(found) == ("2026-11-21", "2027-05-19", "2027-05-19", "2027-05-20", "2027-06-19")


def test_povo_over_a_29_february(shipped):
    """A topping that ends on 30 November 2027: December 31, January 62, February 91 (29 days), March 122, April 152.

    Day 180 is 28 May 2028, where the same day of a year before gives 29 May.
    """
    povo = rule_of(shipped, "povo", "top-up-within")
    assert dates(povo, LineDates(valid_until=date(2027, 11, 30))).last_day == date(2028, 5, 28)
    assert dates(povo, LineDates(valid_until=date(2026, 11, 30))).last_day == date(2027, 5, 29)


def test_povo_without_any_topping_counts_from_the_activation(shipped):
    """As the rule says; the day of the activation is day 1, and 179 days after 1 January 2027 is 29 June.

    31 January, 59 February, 90 March, 120 April, 151 May, so that day 180 is 29 June.
    """
    found = dates(rule_of(shipped, "povo", "top-up-within"), LineDates(activated=date(2027, 1, 1)))
    assert days_of(found) == ("2027-01-01", "2027-06-29", "2027-06-29", "2027-06-30", "2027-07-30")


def test_povo_counts_from_the_expiry_not_from_the_purchase(shipped):
    line = LineDates(last_top_up=date(2026, 5, 1), valid_until=date(2026, 11, 20), activated=date(2025, 1, 1))
    found = dates(rule_of(shipped, "povo", "top-up-within"), line)
    assert found.first_day == date(2026, 11, 21)


def test_povo_topping_of_unknown_length_counts_from_the_purchase(shipped):
    """The earlier of two possible days is the safe one: the topping lasted no shorter than that."""
    line = LineDates(last_top_up=date(2026, 11, 20), activated=date(2025, 1, 1))
    found = dates(rule_of(shipped, "povo", "top-up-within"), line)
    assert found.first_day == date(2026, 11, 21)


def test_povo_exemption_is_said_not_counted(shipped):
    """Calls and SMS of over 660 yen are on the bill, which simguide does not see: the rule names them in words."""
    exemption = rule_of(shipped, "povo", "top-up-within").exemption
    assert all("660" in words for words in (exemption.en, exemption.zh, exemption.ja))


def test_mobal_extension_before_the_end(shipped):
    """30 days from the activation on 20 November are 11 in November and 19 in December; 48 hours before its end."""
    mobal = rule_of(shipped, "mobal", "ends-with-validity")
    found = dates(mobal, LineDates(activated=date(2026, 11, 20)))
    assert days_of(found) == ("2026-11-20", "2026-12-17", "2026-12-19", "2026-12-20", "2026-12-20")


def test_mobal_extended_once(shipped):
    """The end shown in MyAccount counts before what the first 30 days would give."""
    mobal = rule_of(shipped, "mobal", "ends-with-validity")
    found = dates(mobal, LineDates(activated=date(2026, 11, 20), valid_until=date(2027, 1, 18)))
    assert days_of(found) == ("2026-11-20", "2027-01-16", "2027-01-18", "2027-01-19", "2027-01-19")


@pytest.mark.parametrize(
    ("applied", "first_day", "last"),
    [
        # up to 6 years from the 1st of the next month; cancelled on the 1st that follows
        ("2026-11-20", "2026-12-01", "2032-11-30"),
        ("2026-12-31", "2027-01-01", "2032-12-31"),
        ("2026-12-01", "2027-01-01", "2032-12-31"),
        # February of 2034 has 28 days, of 2032 29
        ("2028-02-29", "2028-03-01", "2034-02-28"),
        ("2026-02-10", "2026-03-01", "2032-02-29"),
    ],
)
def test_docomo_storage_of_six_years(shipped, applied, first_day, last):
    storage = rule_of(shipped, "docomo", "stored", "Number storage (電話番号保管)")
    found = dates(storage, LineDates(applied=date.fromisoformat(applied)))
    end = date.fromisoformat(last) + DAY
    assert end.day == 1
    assert days_of(found) == (first_day, last, last, end.isoformat(), None)


def test_au_pause_of_five_years(shipped):
    """5 years from 29 February 2024: 2029 has no such day, so that they end with February."""
    pause = rule_of(shipped, "au", "stored", "Temporary pause (一時休止)")
    assert dates(pause, LineDates(applied=date(2024, 2, 29))).last_day == date(2029, 2, 28)
    assert dates(pause, LineDates(applied=date(2026, 11, 20))).last_day == date(2031, 11, 19)


def test_b_mobile_visitor_can_be_charged_until_two_days_after(shipped):
    """It ends with 10 December; the 11th and 12th are the two days of grace; the 13th is too late."""
    found = dates(rule_of(shipped, "b-mobile-visitor", "ends-with-validity"), LineDates(valid_until=date(2026, 12, 10)))
    assert days_of(found) == (None, "2026-12-10", "2026-12-10", "2026-12-11", "2026-12-13")
    charge = next(
        it for it in shipped.channels(carrier_id="b-mobile-visitor") if it.id == "b-mobile-visitor-renew-website"
    )
    assert found.last_day + charge.days_after_expiry * DAY == found.cancelled_on - DAY


def test_nomad_only_while_active(shipped):
    """An add-on is bought on the last day at the latest; without the end of the plan there is no date."""
    nomad = rule_of(shipped, "nomad", "ends-with-validity")
    found = dates(nomad, LineDates(valid_until=date(2026, 12, 10)))
    assert days_of(found) == (None, "2026-12-10", "2026-12-10", "2026-12-11", "2026-12-11")
    assert deadlines(nomad, LineDates(activated=date(2026, 12, 1), last_top_up=date(2026, 12, 1))) is None


def test_softbank_prepaid_60_and_360_days(shipped):
    """A recharge on 20 November, its day counted: 11 days of November, 42 with December, day 60 is 18 January.

    From the 19th it only receives, for 360 days: a year later is 19 January 2028, five days before is the 14th. It is
    the earliest end: each recharge adds its days to those left.
    """
    prepaid = rule_of(shipped, "softbank-prepaid", "top-up-within")
    found = dates(prepaid, LineDates(last_top_up=date(2026, 11, 20)))
    assert days_of(found) == ("2026-11-20", "2027-01-18", "2027-01-18", "2027-01-19", "2028-01-14")
    assert found.is_earliest
    assert dates(prepaid, LineDates(activated=date(2026, 11, 20))) == found


def test_the_end_that_the_user_states_holds(shipped):
    """What the carrier shows its customer is the end, whatever the period since the last top-up would give.

    SoftBank prepaid: "each adds 60 days, at most 360 in all" (data/carriers.yaml), so that a recharge on 1 October
    with 11 days left is valid until 10 December, not until 29 November, the 60th day. The days of grace follow it: the
    360 days from 11 December 2026 end on 5 December 2027.
    """
    prepaid = rule_of(shipped, "softbank-prepaid", "top-up-within")
    found = dates(prepaid, LineDates(last_top_up=date(2026, 10, 1), valid_until=date(2026, 12, 10)))
    assert days_of(found) == ("2026-10-01", "2026-12-10", "2026-12-10", "2026-12-11", "2027-12-06")
    assert (found.is_earliest, found.rescue_until) == (False, date(2027, 12, 5))


@pytest.mark.parametrize(
    ("carrier_id", "kind"),
    [("cmhk-mysim", "top-up-within"), ("three-hk", "top-up-within"), ("sosim", "top-up-within")],
)
def test_the_end_that_the_user_states_is_enough(shipped, carrier_id, kind):
    """Where the sources do not say from when a period counts, the day that the carrier shows needs no period."""
    it = rule_of(shipped, carrier_id, kind)
    line = LineDates(valid_until=date(2027, 1, 20))
    found = dates(it, line)
    assert (found.act_by, found.ends_on, found.is_earliest) == (date(2027, 1, 20), date(2027, 1, 21), False)
    assert needed_days(it, LineDates())[0] == "valid-until"
    assert needed_days(it, line) == () or "valid-until" not in needed_days(it, line)


def test_an_activation_says_nothing_of_credit_that_was_bought_since(shipped):
    """Credit that is valid was bought on some day; counting from the activation would call the line dead."""
    prepaid = rule_of(shipped, "softbank-prepaid", "top-up-within")
    found = dates(prepaid, LineDates(activated=date(2020, 1, 1), valid_until=date(2027, 1, 18)))
    assert found.last_day == date(2027, 1, 18)


def test_a_day_counted_without_the_end_of_what_was_bought_is_the_earliest(shipped):
    """A topping bought on 1 June may last a day or a year: the rule of povo counts from the day after its end.

    Known are only the days before which nothing happens; with the end of the topping they are certain.
    """
    povo = rule_of(shipped, "povo", "top-up-within")
    for line in (LineDates(last_top_up=date(2026, 6, 1)), LineDates(activated=date(2026, 6, 1))):
        assert dates(povo, line).is_earliest
    assert not dates(povo, LineDates(last_top_up=date(2026, 6, 1), valid_until=date(2026, 6, 30))).is_earliest
    mobal = rule_of(shipped, "mobal", "ends-with-validity")
    assert dates(mobal, LineDates(activated=date(2026, 6, 1))).is_earliest
    assert not dates(mobal, LineDates(activated=date(2026, 6, 1), last_top_up=date(2026, 6, 1))).is_earliest


@pytest.mark.parametrize(
    ("applied", "last"),
    [
        # 3 years from the 1st of the next month for what was applied for until 30 September 2022, 6 years since
        ("2022-09-15", "2025-09-30"),
        ("2022-09-30", "2025-09-30"),
        ("2022-10-01", "2028-10-31"),
        ("2019-02-28", "2022-02-28"),
    ],
)
def test_docomo_storage_lasts_as_it_did_on_the_day_of_its_application(shipped, applied, last):
    """3 years where applied for until 30 September 2022, 6 years since 1 October (K-tai Watch 1436860, of 2022).

    A rule that changed holds for what was applied for under it; another day of application never takes it over.
    """
    docomo = next(it for it in shipped.carriers() if it.id == "docomo")
    line = LineDates(applied=date.fromisoformat(applied))
    found = [dates(it, line) for it in rules_of_line(docomo.retention, line)]
    assert [it.last_day.isoformat() for it in found] == [last]


def test_calendar_mobile_is_extended_17_days_before(shipped):
    yearly = rule_of(shipped, "calendar-mobile", "ends-with-validity", "One-year extension")
    found = dates(yearly, LineDates(valid_until=date(2027, 3, 10)))
    assert days_of(found) == (None, "2027-02-21", "2027-03-10", "2027-03-11", None)


@pytest.mark.parametrize(
    ("first_day", "period", "unit", "last"),
    [
        # Article 143 of the Civil Code: the day before the corresponding day, or the end of a month without it
        ("2026-11-20", 1, "month", "2026-12-19"),
        ("2026-12-01", 1, "month", "2026-12-31"),
        ("2027-01-29", 1, "month", "2027-02-28"),
        ("2027-01-31", 1, "month", "2027-02-28"),
        ("2028-01-29", 1, "month", "2028-02-28"),
        ("2028-01-31", 1, "month", "2028-02-29"),
        ("2027-03-31", 1, "month", "2027-04-30"),
        ("2027-03-30", 1, "month", "2027-04-29"),
        ("2027-02-28", 1, "month", "2027-03-27"),
        ("2028-02-29", 1, "year", "2029-02-28"),
        ("2028-02-29", 4, "year", "2032-02-28"),
        ("2027-03-01", 1, "year", "2028-02-29"),
        ("2026-12-31", 14, "month", "2028-02-29"),
        ("2026-11-20", 1, "day", "2026-11-20"),
        ("2028-02-28", 3, "day", "2028-03-01"),
    ],
)
def test_last_day_by_the_civil_code(first_day, period, unit, last):
    assert last_day(date.fromisoformat(first_day), period, unit) == date.fromisoformat(last)


# without enough to go by


def test_no_date_is_made_up(shipped):
    """A bill has no period; a period without beginning has no end; a line of which nothing is known has no date."""
    full = LineDates(last_top_up=STARTS[0], valid_until=STARTS[9], activated=STARTS[0], applied=STARTS[0])
    keeping = "Number and mail address keeping (電話番号・メールアドレスお預かりサービス)"
    assert deadlines(rule_of(shipped, "docomo", "while-paid"), full) is None
    assert deadlines(rule_of(shipped, "softbank", "stored", keeping), full) is None
    assert deadlines(rule_of(shipped, "mobal", "stored", "Vacation Plan"), full) is None
    for carrier in shipped.carriers():
        for it in () if carrier.retention == "unknown" else carrier.retention:
            assert deadlines(it, LineDates()) is None


def test_a_period_that_never_ends_is_refused():
    with pytest.raises(OverflowError):
        last_day(date(9990, 1, 1), 10, "year")
    with pytest.raises(OverflowError):
        last_day(date(9999, 12, 1), 40, "day")


# against a calendar that is read day by day


def walk(first_day, period, unit):
    """Return the last day of a period by going through the calendar one day after the other.

    Days are counted. Months are those begun since day 1; in the last of them the period ends on the eve of the
    corresponding day, or, where no such day comes, with the month.
    """
    today = first_day
    if unit == "day":
        for _ in range(period - 1):
            today += DAY
        return today
    left = period * {"month": 1, "year": 12}[unit]
    while True:
        tomorrow = today + DAY
        if tomorrow.day == 1:
            if left == 0:
                return today
            left -= 1
        if left == 0 and tomorrow.day == first_day.day:
            return today
        today = tomorrow


PERIODS = [(1, "day"), (30, "day"), (180, "day"), (1, "month"), (2, "month"), (12, "month"), (1, "year"), (5, "year")]


@pytest.mark.parametrize(("period", "unit"), PERIODS)
def test_periods_from_any_day_of_ten_years(period, unit):
    wrong = [day for day in STARTS if last_day(day, period, unit) != walk(day, period, unit)]
    assert wrong == []


def first_of_next_month(day):
    return next(later for at in count(1) if (later := day + at * DAY).day == 1)


def live(it, line):
    """Return the dates of a rule, by living through the line day by day from what was bought or asked for."""
    if it.kind == "ends-with-validity" or (
        it.kind == "top-up-within" and it.counted_from not in ("day-after-expiry", "expiry")
    ):
        first, last = line.last_top_up, line.valid_until
    else:
        match it.counted_from:
            case "day-after-expiry":
                first = line.valid_until + DAY
            case "month-after-application":
                first = first_of_next_month(line.applied)
            case origin:
                first = {"expiry": line.valid_until, "last-top-up": line.last_top_up, "activation": line.activated}.get(
                    origin, line.applied
                )
        last = walk(first, it.period, it.unit)
    act_by, cancelled_on = last, last + DAY
    for _ in range(it.lead_days or 0):
        act_by -= DAY
    for _ in range(it.grace_days or 0):
        cancelled_on += DAY
    return Deadlines(
        first_day=first,
        last_day=last,
        act_by=act_by,
        ends_on=last + DAY,
        cancelled_on=None if it.grace_days is None else cancelled_on,
    )


def dated_rules(shipped):
    """Return the rules of the shipped catalogue that give dates, each kind of count once."""
    found = {}
    for carrier in shipped.carriers():
        for it in () if carrier.retention == "unknown" else carrier.retention:
            is_counted = it.period is not None and it.counted_from not in (None, "unknown")
            if it.kind == "ends-with-validity" or (it.kind != "while-paid" and is_counted):
                key = (it.kind, it.period, it.unit, it.counted_from, it.grace_days, it.lead_days)
                found[key if it.kind != "ends-with-validity" else key[-2:]] = it
    return list(found.values())


def test_every_shipped_rule_from_any_day_of_ten_years(shipped):
    """A line activated, topped up for 10 days, or put to rest on each day of ten years."""
    rules = dated_rules(shipped)
    assert {it.kind for it in rules} == {"top-up-within", "ends-with-validity", "stored"}
    for it in rules:
        for day in STARTS:
            line = LineDates(last_top_up=day, valid_until=day + 9 * DAY, activated=day, applied=day)
            assert deadlines(it, line) == live(it, line), (it.counted_from, day)


@pytest.mark.parametrize("counted_from", ["last-top-up", "activation", "application", "month-after-application"])
@pytest.mark.parametrize(("period", "unit"), [(90, "day"), (1, "month"), (1, "year")])
def test_every_count_without_a_stated_end(counted_from, period, unit):
    """Where no end was told, the period is walked from the day that starts it."""
    it = rule(counted_from=counted_from, period=str(period), unit=unit)
    for day in STARTS:
        line = LineDates(last_top_up=day, activated=day - DAY, applied=day + DAY)
        starts = {
            "last-top-up": day,
            "activation": day - DAY,
            "application": day + DAY,
            "month-after-application": first_of_next_month(day + DAY),
        }
        found = dates(it, line)
        assert (found.last_day, found.is_earliest) == (walk(starts[counted_from], period, unit), True)


@pytest.mark.parametrize(
    "counted_from",
    ["day-after-expiry", "expiry", "last-top-up", "activation", "application", "month-after-application"],
)
@pytest.mark.parametrize(("period", "unit"), [(90, "day"), (1, "month"), (1, "year")])
def test_every_count_from_any_day_of_ten_years(counted_from, period, unit):
    it = rule(counted_from=counted_from, period=str(period), unit=unit, grace_days=30, lead_days=2)
    for day in STARTS:
        line = LineDates(last_top_up=day, valid_until=day + 9 * DAY, activated=day - DAY, applied=day + DAY)
        found = dates(it, line)
        assert found == live(it, line)
        assert found.act_by < found.last_day < found.ends_on < found.cancelled_on


def test_what_was_bought_since_the_activation_ends_on_a_day_that_nobody_told():
    rule = validated(
        Retention,
        {
            "kind": "ends-with-validity",
            "period": "30",
            "unit": "day",
            "counted_from": "activation",
            "consequence": {"en": "Over", "zh": "结束", "ja": "終了"},
            "recoverable": "no",
            "sources": ["official"],
        },
    )
    first = LineDates(activated=date(2026, 9, 22), last_top_up=date(2026, 9, 22))
    assert days_of(dates(rule, first))[2] == "2026-10-21"
    assert deadlines(rule, LineDates(activated=date(2026, 9, 22), last_top_up=date(2026, 11, 1))) is None
    forever = replace(rule, period=36500, unit="year")
    assert deadlines(forever, first) is None
