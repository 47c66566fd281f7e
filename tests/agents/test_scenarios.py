"""Whether people get a right answer through an assistant: by the server alone, and by the skill alone."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from simguide import api
from simguide.agents.server import make_server
from tests.agents.scenarios import SCENARIOS, Scenario
from tests.agents.serving import ask, text_of
from tests.conftest import Run

LEAST_RIGHT = 38
"""Right answers of forty: a fact may have changed with a page since it was written down here."""


def missing(scenario: Scenario, said: str) -> list[str]:
    """Return the facts that an answer does not say."""
    return [fact for fact in scenario.facts if fact not in said]


def test_there_are_forty_questions_in_three_languages_that_use_every_tool() -> None:
    """What is never asked is never found to be wrong."""
    assert len(SCENARIOS) == 40
    assert min(sum(it.lang == lang for it in SCENARIOS) for lang in ("en", "zh", "ja")) >= 10
    assert len({it.tool for it in SCENARIOS}) == 9


def test_the_server_alone_answers_them() -> None:
    """Text and values each have the facts, the evidence with its kind, and the day."""

    async def call(client: Any) -> list[Any]:
        return [await client.call_tool(it.tool, it.arguments | {"lang": it.lang}) for it in SCENARIOS]

    wrong: dict[str, list[str]] = {}
    for scenario, result in zip(SCENARIOS, ask(call, make_server(api.load())), strict=True):
        values = result.structured_content
        faults = missing(scenario, text_of(result)) + missing(scenario, json.dumps(values, ensure_ascii=False))
        if result.is_error or faults or not values["evidence"] or not values["as_of"]:
            wrong[scenario.asked] = faults or [text_of(result)]
    assert len(wrong) <= len(SCENARIOS) - LEAST_RIGHT, wrong


@pytest.mark.parametrize("form", ["--compact", "-f|markdown"])
def test_the_skill_alone_answers_them(simguide: Callable[..., Run], form: str) -> None:
    """The commands that the skill names say the same, in both forms that it names."""
    wrong: dict[str, list[str]] = {}
    for scenario in SCENARIOS:
        run = simguide(*scenario.line, *form.split("|"), "--lang", scenario.lang)
        faults = missing(scenario, run.out)
        if run.code not in (0, 5) or faults:
            wrong[scenario.asked] = [str(run.code), *faults]
    assert len(wrong) <= len(SCENARIOS) - LEAST_RIGHT, wrong
