"""The door for Python programs: typed from outside, documented by what runs, and no other answer than the command's."""

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from simguide import api
from tests.conftest import AS_OF, Run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
QUESTIONS = {
    name: it
    for name, it in vars(api).items()
    if name in api.__all__ and inspect.isfunction(it) and "as_of" in inspect.signature(it).parameters
}
CALLER = """
from datetime import date
from typing import assert_type

from simguide import api
from simguide.commands.renew_balance.answer import CarrierTaskAnswer, MethodAnswer

catalogue = api.load()
answer = api.renew(catalogue, "povo", as_of=date(2026, 11, 29), abroad=True)
assert_type(answer, CarrierTaskAnswer)
assert_type(api.renew(catalogue), MethodAnswer)
title: str = api.to_compact(answer, lang="ja")["title"]
price = api.esim(catalogue, stay=10, data=5).results[0].plan.price_jpy
price_jpy: int = price if isinstance(price, int) else 0
said: str = answer.results[0].channels[0].method_name.zh
try:
    api.keep(catalogue, "docmo")
except api.SimguideError as error:
    nearest: tuple[str, ...] = error.nearest
    print(api.word(error), nearest, title, price, said)
"""
WRONG = """
from simguide import api

api.renew(api.load(), 7)
api.renew(api.load(), "povo", abroad="yes")
api.to_compact(api.carriers(api.load()))["headline"]
api.to_markdown(api.carriers(api.load()), lang="fr")
"""


@pytest.fixture(scope="module")
def catalogue() -> api.Catalogue:
    return api.load()


def test_the_examples_of_the_page_run_in_turn() -> None:
    """What the page shows, anyone can type."""
    assert len(EXAMPLES) > 4
    code = "\n".join(EXAMPLES)
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        env=_environment(),
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "povo" in ran.stdout
    assert "docomo" in ran.stdout


def test_every_public_name_stands_on_the_page() -> None:
    """A function without a line on the page is not found."""
    assert [name for name in api.__all__ if f"`{name}`" not in PAGE] == []
    assert set(api.__all__) <= set(vars(api))


def test_every_question_takes_its_day_by_name_and_is_documented() -> None:
    """A promise on parameters can be kept only where they are given by name."""
    for question in QUESTIONS.values():
        parameters = inspect.signature(question).parameters
        assert parameters["as_of"].kind is inspect.Parameter.KEYWORD_ONLY
        assert [it.kind for it in parameters.values()].count(inspect.Parameter.POSITIONAL_OR_KEYWORD) <= 2
        assert inspect.getdoc(question)


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", "MYPYPATH": str(ROOT / "src")}


def _mypy(code: str, folder: Path) -> list[str]:
    script = folder / "caller.py"
    script.write_text(code, "utf-8")
    line = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-incremental",
        "--config-file",
        "",
        "--follow-imports",
        "silent",
        str(script),
    ]
    ran = subprocess.run(line, capture_output=True, text=True, check=False, cwd=folder, env=_environment())
    return ran.stdout.splitlines()


def test_a_caller_is_type_checked_from_outside(tmp_path: Path) -> None:
    """Who calls the door under mypy --strict gets the types of the answers, and errors for what cannot be."""
    assert _mypy(CALLER, tmp_path) == ["Success: no issues found in 1 source file"]
    faults = [it for it in _mypy(WRONG, tmp_path) if ": error:" in it]
    assert {int(it.split(":")[1]) for it in faults} == {4, 5, 6, 7}


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        (lambda it: api.renew(it, "povo", as_of=AS_OF, pay="クレジットカード"), "renew povo --pay クレジットカード"),
        (lambda it: api.keep(it, "povo", as_of=AS_OF, months=6, valid_until=date(2027, 6, 1)),
         "keep povo --months 6 --valid-until 2027-06-01"),
        (lambda it: api.esim(it, as_of=AS_OF, stay=10, data=5, need=["voice"]), "esim --stay 10 --data 5 --need voice"),
        (lambda it: api.leave(it, ["povo", "docomo"], as_of=AS_OF, months=3), "leave povo docomo --months 3"),
        (lambda it: api.port(it, "povo", to="ahamo", as_of=AS_OF), "port povo --to ahamo"),
        (lambda it: api.check_phone_ready(it, "povo", eid="yes", bands=["1", "3"], as_of=AS_OF),
         "check phone-ready povo --eid yes --bands 1,3"),
        (lambda it: api.check_url(it, "https://povo.jp", as_of=AS_OF), "check url https://povo.jp"),
        (lambda it: api.claims(it, "eSIM povo", as_of=AS_OF), "claims eSIM povo"),
        (lambda it: api.card_types(it, as_of=AS_OF), "card-types"),
        (lambda it: api.own_lines(it, as_of=AS_OF), "my list"),
        (lambda it: api.identify(it, "8981100005812345678", as_of=AS_OF), "identify 8981100005812345678"),
    ],
)  # fmt: skip
def test_the_door_answers_as_the_command_does(
    catalogue: api.Catalogue, simguide: Callable[..., Run], ask, line: str
) -> None:
    """There is one answer to a question, whoever asks."""
    typed = simguide(*line.split(), "--json", "--as-of", AS_OF.isoformat())
    assert api.to_json(ask(catalogue)) == json.loads(typed.out)


def test_the_forms_of_an_answer_are_those_of_the_command(
    catalogue: api.Catalogue, simguide: Callable[..., Run]
) -> None:
    """Markdown and the compact form are written by the same renderers."""
    answer = api.renew(catalogue, "docomo", as_of=AS_OF)
    for lang in get_args(api.Lang):
        asked = ("renew", "docomo", "--lang", lang, "--as-of", AS_OF.isoformat())
        assert api.to_markdown(answer, lang=lang) == simguide(*asked, "-f", "markdown").out
        assert api.to_compact(answer, lang=lang) == json.loads(simguide(*asked, "--compact").out)


def test_an_unknown_name_is_an_error_with_the_nearest(catalogue: api.Catalogue) -> None:
    """A guess is offered and never taken."""
    with pytest.raises(api.UnknownNameError) as caught:
        api.show(catalogue, "docmo")
    assert caught.value.nearest == ("docomo",)
    assert "docomo" in api.word(caught.value, lang="ja")


def test_no_secret_of_an_activation_code_stands_in_an_answer(catalogue: api.Catalogue) -> None:
    """Who holds the code holds the line."""
    answer = api.identify(catalogue, "LPA:1$rsp.example.com$S3CRET-CODE", as_of=AS_OF)
    assert "S3CRET" not in json.dumps(api.to_json(answer)) + api.to_markdown(answer, depth="full")
