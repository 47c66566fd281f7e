"""What scripts and assistants read: errors in JSON, the short answer as JSON, some results, some fields."""

import json

import pytest

LANGS = ("en", "zh", "ja")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["renew", "nosuch", "--json"], "unknown.carrier"),
        (["carriers", "--fields", "carier.id"], "no-field"),
        (["renew", "povo", "99", "--compact"], "no-way"),
        (["carriers", "--limit", "0", "--format", "json"], "count"),
    ],
)
def test_an_error_under_json_is_json_on_stdout(simguide, arguments, error):
    """A script finds there what is wrong, and one command to run; the exit code is the same as without --json."""
    run = simguide(*arguments)
    said = json.loads(run.out)
    assert (run.code, run.err) == (2, "")
    assert (said["schema"], said["error"], said["exit_code"]) == ("simguide.error/1", error, 2)
    assert said["message"]
    assert said["command"].startswith("simguide ")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", [["renew", "povo"], ["balance", "docomo"], ["keep"], ["carriers"], ["show", "au"]])
def test_a_compact_answer_says_what_the_short_one_says(simguide, command, lang):
    """One language, nothing null or empty, at most 8 kB; every value stands in the short table."""
    compact = simguide(*command, "--compact", "--lang", lang).out
    short = simguide(*command, "--lang", lang).out
    said = json.loads(compact)
    assert len(compact.encode()) < 8_000
    assert said["schema"] == "simguide.compact/1"
    assert [name for name, value in said.items() if value in (None, "", [], {})] == []
    told = [said["title"], *said.get("steps", []), *said.get("said", []), said.get("evidence", "")]
    told.extend(it for it in said.get("facts", {}).values() if isinstance(it, str))
    told.extend(row["title"] for row in said.get("rows", []))
    assert [text for text in told if text not in short] == []


def test_results_and_fields_are_those_asked_for(simguide):
    answer = json.loads(simguide("carriers", "--fields", "carrier.id,carrier.kind", "--limit", "3").out)
    assert len(answer["results"]) == 3
    assert [set(result) for result in answer["results"]] == [{"carrier"}] * 3
    assert [set(result["carrier"]) for result in answer["results"]] == [{"id", "kind"}] * 3


def test_a_field_of_a_list_is_taken_of_each_item(simguide):
    answer = json.loads(simguide("renew", "povo", "--fields", "channels.channel.id").out)
    (result,) = answer["results"]
    assert {tuple(channel["channel"]) for channel in result["channels"]} == {("id",)}
