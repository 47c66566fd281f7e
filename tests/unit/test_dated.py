"""What a record says on a day: changes with their sources, what begins and ends, and what an answer tells ahead."""

import json
from datetime import date

import pytest

from simguide.advice.answered import changes_ahead
from simguide.advice.evidence import cited_in
from simguide.commands.lists.advise import show_carrier
from simguide.errors import CatalogueProblemsError
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import read_records
from tests.conftest import EXAMPLES, catalogue_of
from tests.screens import LANGUAGES, screen

MINIMAL = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")
NOTE = "{en: It costs more., zh: 涨价。, ja: 値上げします。}"
PLAN = f"""
plans:
  - id: demo-plan
    carrier: demo
    name: {{en: Demo plan, zh: 演示套餐, ja: デモプラン}}
    card_type: prepaid-sim
    sims: [physical]
    stays: [short]
    on_sale: 'yes'
    data_gb: 1
    validity_days: 30
    price_jpy: 1000
    clock_start: unknown
    day_unit: unknown
    voice: 'no'
    sms: 'no'
    number: 'no'
    emergency_calls: 'no'
    hotspot: unknown
    top_up_online: unknown
    documents: unknown
    payments: unknown
    changes:
      - starts_on: 2026-12-01
        values: {{price_jpy: 1200}}
        note: {NOTE}
        sources: [demo-later]
      - starts_on: 2027-02-01
        values: {{on_sale: 'no'}}
        note: {NOTE}
        sources: [demo-support]
    sources: [demo-charge]
"""
LATER = """
  - id: demo-later
    url: https://blog.example.com/later
    kind: community
    publisher: A blog
    dated: 2026-11-01
    read_on: 2026-11-20
"""


def write(folder, *, plan=PLAN, source=LATER):
    (folder / "data.yaml").write_text(MINIMAL.rstrip() + source, encoding="utf-8")
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    return folder


def problems_of(folder):
    with pytest.raises(CatalogueProblemsError) as raised:
        read_records(folder)
    return [str(problem).replace(f"{folder}/", "") for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("day", "price", "sold"),
    [
        (date(2026, 11, 30), 1000, "yes"),
        (date(2026, 12, 1), 1200, "yes"),
        (date(2027, 1, 31), 1200, "yes"),
        (date(2027, 2, 1), 1200, "no"),
    ],
)
def test_a_change_holds_from_its_day_on(tmp_path, day, price, sold):
    """The day of a change is the first on which the new value is said; earlier changes stay."""
    (plan,) = catalogue_of(write(tmp_path)).on(day).plans()
    assert (plan.price_jpy, plan.on_sale) == (price, sold)


def test_a_changed_value_rests_on_the_sources_of_the_change(tmp_path):
    """The evidence of a new price is that of the change, not of the record as it was."""
    found = catalogue_of(write(tmp_path))
    (before,), (after,) = found.on(date(2026, 11, 30)).plans(), found.on(date(2026, 12, 1)).plans()
    assert before.evidence == {}
    assert after.evidence == {"price_jpy": ("demo-later",)}
    assert after.sources == before.sources == ("demo-charge",)
    assert set(cited_in(before)) == {"demo-charge", "demo-later", "demo-support"}


def test_an_answer_tells_ahead_what_changes_and_not_what_has(tmp_path):
    """What is still to come stands in the answer, the nearest first; from its day on it is simply so."""
    found = catalogue_of(write(tmp_path))
    for day, wanted in ((date(2026, 11, 30), 2), (date(2026, 12, 1), 1), (date(2027, 2, 1), 0)):
        notes = changes_ahead(found.on(day), found.on(day).plans(), as_of=day)
        assert len(notes) == wanted
        assert [note.starts_on for note in notes] == sorted(note.starts_on for note in notes)
        assert all(note.about == "demo-plan" and note.starts_on > day for note in notes)


def test_a_thing_is_there_from_its_first_day_to_its_last(tmp_path):
    """`begins_on` and `ends_on` are the first and the last day; both are told ahead."""
    plan = PLAN[: PLAN.index("    changes:")] + "    begins_on: 2026-12-01\n    ends_on: 2026-12-31\n"
    found = catalogue_of(write(tmp_path, plan=f"{plan}    sources: [demo-charge]\n", source=""))
    days = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 31), date(2027, 1, 1))
    assert [bool(found.on(day).plans()) for day in days] == [False, True, True, False]
    (later,) = found.on(date(2026, 11, 30)).beginning("demo")
    assert later.id == "demo-plan"
    there = found.on(date(2026, 12, 5))
    (note,) = changes_ahead(there, there.plans(), as_of=date(2026, 12, 5))
    assert (note.event, note.starts_on) == ("ends", date(2027, 1, 1))


def test_a_field_of_a_change_is_checked_like_any_other(tmp_path):
    """An unknown field, and a value that cannot be, are named with the line in which they stand in the change."""
    wrong = PLAN.replace("{price_jpy: 1200}", "{price_yen: 1200}").replace("{on_sale: 'no'}", "{on_sale: perhaps}")
    assert problems_of(write(tmp_path, plan=wrong)) == [
        'plan.yaml:25:29: plans (demo-plan).price_yen: unknown field "price_yen"\n  hint: did you mean price_jpy?',
        (
            'plan.yaml:29:27: plans (demo-plan).on_sale: found "perhaps", expected yes, no, unknown\n'
            "  hint: use one of: yes, no, unknown"
        ),
    ]


def test_the_details_of_a_carrier_may_change_what_its_entry_says(tmp_path):
    """The index has no sources of its own: a status that changes is written with the details."""
    change = f"""    changes:
      - starts_on: 2026-12-01
        values: {{status: ended, status_on: 2026-12-01, foreign_cards: 'no'}}
        note: {NOTE}
        sources: [demo-support]
    foreign_cards: unknown
"""
    text = MINIMAL.replace("    foreign_cards: unknown\n", change)
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    found = catalogue_of(tmp_path)
    (before,), (after,) = found.on(date(2026, 11, 30)).carriers(), found.on(date(2026, 12, 1)).carriers()
    assert (before.status, before.foreign_cards) == ("open", "unknown")
    assert (after.status, after.foreign_cards) == ("ended", "no")
    assert after.name == before.name


def test_every_command_answers_for_another_day(in_full, monkeypatch, tmp_path):
    """`--as-of` decides the day of the answer and which values hold; a day that is none is refused."""
    monkeypatch.setattr(loading, "SNAPSHOT", tmp_path / "none")
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setattr(loading, "CHECKOUT_DATA", write(folder))
    prices = {}
    for day in ("2026-11-30", "2026-12-01"):
        answer = json.loads(in_full("show", "demo", "--as-of", day, "--json").out)
        assert answer["as_of"] == day
        prices[day] = answer["results"][0]["plans"][0]["price_jpy"]
    assert prices == {"2026-11-30": 1000, "2026-12-01": 1200}
    shown = in_full("show", "demo", "--as-of", "2026-11-30").out
    assert "From 2026-12-01: It costs more." in shown
    assert "From 2026-12-01" not in in_full("show", "demo", "--as-of", "2026-12-01").out
    refused = in_full("show", "demo", "--as-of", "2026-13-01")
    assert refused.code == 2
    assert "--as-of" in refused.err


@pytest.mark.parametrize(
    "question",
    ["keep", "leave ahamo iijmio", "compare ahamo iijmio", "recover ahamo --state no-data", "my show home", "my list"],
)
def test_a_change_is_told_ahead_with_the_name_of_whose_it_is(simguide, question):
    """A rule that stands in an answer by itself has no title: "it rises to 3,135 yen" must say of which carrier."""
    if question.startswith("my"):
        assert simguide("my", "add", "ahamo", "--label", "home").code == 0
    run = simguide(*question.split(), "--json")
    told = [note for note in json.loads(run.out)["notes"] if note["kind"] == "change"]
    assert {note["starts_on"] for note in told} == {"2026-12-01"}
    assert [note["note"] for note in told if note["title"] is None] == []


def test_a_plan_that_is_over_keeps_its_name_on_a_line(simguide):
    """What ends is told ahead, and afterwards the line names it still, with its last day."""
    simguide("my", "add", "ahamo", "--plan", "ahamo-oomori", "--label", "big", "--as-of", "2026-11-29")
    before = json.loads(simguide("my", "show", "big", "--as-of", "2026-11-29", "--json").out)
    ends = [note for note in before["notes"] if note["kind"] == "change" and note["about"] == "ahamo-oomori"]
    assert [(note["event"], note["starts_on"]) for note in ends] == [("ends", "2026-12-01")]
    (after,) = json.loads(simguide("my", "show", "big", "--as-of", "2026-12-05", "--json").out)["results"]
    assert (after["plan_name"]["en"], after["plan_ends_on"]) == ("ahamo with 大盛り, 110 GB", "2026-11-30")
    assert "(exists until 2026-11-30)" in simguide("my", "show", "big", "--as-of", "2026-12-05").out


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("recover softbank --state esim-deleted", ("own", 0, "statements", "cost_jpy")),
        ("compare nihon-tsushin povo", ("statements", "plans.0.price_jpy")),
        ("show nihon-tsushin", ("statements", "plans.0.price_jpy")),
    ],
)
def test_a_statement_is_graded_by_its_own_sources(in_full, question, place):
    """What rests on users alone says so on screen and in JSON, be the record around it official."""
    found = json.loads(in_full(*question.split(), "--json").out)["results"][0]
    for name in place:
        found = found[name]
    assert found["evidence"]["kind"] == "community"
    assert "(community 2026-" in in_full(*question.split(), "--lang", "en").out


def test_what_is_no_longer_known_rests_on_nothing(tmp_path):
    """A change may say that a value is unknown from a day on; no source is named for that."""
    catalogue = catalogue_of(write(tmp_path, plan=PLAN.replace("price_jpy: 1200", "price_jpy: unknown")))
    (plan,) = catalogue.on(date(2026, 12, 1)).plans(carrier_id="demo")
    assert (plan.price_jpy, "price_jpy" in plan.evidence) == ("unknown", False)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_tells_what_changes_within_sixty_days_of_what_it_names(tmp_path, lang):
    """A value that holds for two days more is not said alone; what lies far ahead does not take the room of today."""
    found = catalogue_of(write(tmp_path, plan=PLAN.replace("2027-02-01", "2027-03-01")))
    for day, is_told in ((date(2026, 10, 2), True), (date(2026, 10, 1), False), (date(2026, 12, 1), False)):
        on = found.on(day)
        (carrier,) = on.carriers()
        lines = screen(show_carrier(on, carrier, as_of=day), lang)
        assert any("2026-12-01" in line for line in lines) is is_told
        assert not any("2027-03-01" in line for line in lines)
