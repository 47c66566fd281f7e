"""The server of tools, asked by the client of its own SDK."""

import json
import logging
import os
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpx
import jsonschema
import pytest
from mcp.shared.exceptions import MCPError
from syrupy.extensions.json import JSONSnapshotExtension

from simguide import api
from simguide.agents.server import MOST_REQUEST_BYTES, make_server
from simguide.agents.shape import Told
from simguide.agents.telling import MOST_BYTES, size_of, tell
from simguide.agents.tools import HOW_TO
from simguide.render.compose import compose_whole_short
from tests.agents.serving import ask, call_all, environment, over_http, over_stdio, text_of
from tests.conftest import AS_OF, Run

DAY = AS_OF.isoformat()
SECRET = "K2-S3CRET-X7"  # noqa: S105 (no password: what nobody may log)
MESSAGE = "au: 未払い unbezahlt-4711 http://au-pay.top"
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("find", {"text": "povo 180", "as_of": DAY}),
    ("find", {"text": "支付宝", "lang": "zh", "limit": 40, "as_of": DAY}),
    *(("how_to", {"task": task, "carrier": "povo", "lang": "zh", "as_of": DAY}) for task in HOW_TO),
    *(("how_to", {"task": task, "limit": 40, "lang": "ja", "as_of": DAY}) for task in HOW_TO if task not in ("apn", "show")),
    ("how_to", {"task": "renew", "carrier": "povo", "way": 2, "as_of": DAY}),
    ("choose_esim", {"stay_days": 10, "data": 5, "as_of": DAY}),
    ("choose_esim", {"stay_days": 90, "data": "20/month", "need": ["voice"], "asker": "visitor", "lang": "ja", "as_of": DAY}),
    ("keep_number", {"limit": 40, "lang": "ja", "as_of": DAY}),
    ("keep_number", {"carrier": "povo", "valid_until": "2026-12-01", "as_of": DAY}),
    ("plan", {"what": "arrive", "visa": "student", "as_of": DAY}),
    ("plan", {"what": "leave", "carriers": ["povo", "docomo"], "months": 6, "lang": "zh", "as_of": DAY}),
    ("check", {"what": "url", "value": "https://d0como.com"}),
    ("check", {"what": "sms", "value": MESSAGE, "lang": "ja"}),
    ("check", {"what": "seller", "value": "@povo_topup"}),
    ("check", {"what": "phone", "value": "157"}),
    ("check", {"what": "phone_ready", "carrier": "rakuten", "eid": "yes"}),
    ("check", {"what": "code", "value": f"LPA:1$rsp.example.com${SECRET}"}),
    ("is_it_true", {"text": "povo", "limit": 40, "lang": "ja", "as_of": DAY}),
    ("is_it_true", {"text": "convenience store top up", "as_of": DAY}),
    ("explain", {"term": "MNP", "as_of": DAY}),
    ("explain", {"topic": "identity", "limit": 40, "lang": "ja", "as_of": DAY}),
    ("explain", {}),
    ("contact", {"carrier": "docomo", "at_time": "10:00", "as_of": DAY}),
    ("contact", {"limit": 40, "lang": "ja", "at_time": "10:00", "as_of": DAY}),
]  # fmt: skip
"""Every tool, in its longest answers too."""
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("how_to", {"task": "renew", "carrier": "docmo"}, "docomo"),
    ("how_to", {"task": "renw"}, "renew"),
    ("how_to", {"task": "renew", "carier": "povo"}, "carrier"),
    ("how_to", {"task": "renew", "carrier": "povo", "pay": "paypay-card"}, "paypay"),
    ("how_to", {"task": "renew", "carrier": "povo", "state": "lost"}, "abroad"),
    ("how_to", {"task": "apn"}, "carrier"),
    ("how_to", {"task": "renew", "carrier": "povo", "lang": "fr"}, "ja"),
    ("how_to", {"task": "renew", "carrier": "povo", "way": 0}, "way"),
    ("how_to", {"task": "renew", "carrier": "povo", "limit": 1000}, "limit"),
    ("how_to", {"carrier": "povo"}, "task"),
    ("choose_esim", {"stay_days": -1}, "stay_days"),
    ("choose_esim", {"need": ["voise"]}, "voice"),
    ("choose_esim", {"starts_on": "2027-02-01", "ends_on": "2027-01-01"}, "2027-01-01"),
    ("keep_number", {"last_top_up": "2026-09-01"}, "--last-top-up"),
    ("keep_number", {"carrier": "povo", "valid_until": "yesterday"}, "valid_until"),
    ("plan", {"what": "leave", "visa": "student"}, "carriers"),
    ("plan", {"what": "my_lines"}, "--with-my-lines"),
    ("check", {"what": "url"}, "value"),
    ("check", {"what": "url", "value": "x" * 5000}, "value"),
    ("check", {"what": "phone_ready"}, "carrier"),
    ("explain", {"topic": "identiti"}, "identity"),
    ("explain", {"term": "MNPP"}, "MNP"),
    ("contact", {"carrier": "softbnk"}, "softbank"),
    ("find", {"text": ""}, "text"),
]
"""A call, and what its refusal names."""
BALANCE = """
import sys
sys.argv[1:] = ["balance", "povo", "--compact"]
from simguide.main import main
try:
    main()
except SystemExit:
    pass
slow = {"mcp", "mcp_types", "uvicorn", "anyio", "pydantic", "simguide.agents", "simguide.api"}
print(sorted(slow & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def catalogue() -> api.Catalogue:
    return api.load()


@pytest.fixture(scope="module")
def server(catalogue: api.Catalogue) -> Any:
    return make_server(catalogue)


@pytest.fixture(scope="module")
def results(server: Any) -> list[Any]:
    found: list[Any] = ask(lambda client: call_all(client, CALLS), server)
    return found


def test_what_is_offered_is_what_was_agreed(server: Any, snapshot: Any) -> None:
    """Clients keep what they were told: a tool or an argument may come, none may go or mean another thing."""
    listed = ask(lambda client: client.list_tools(), server).tools
    shown = [it.model_dump(by_alias=True, exclude_none=True, mode="json") for it in listed]
    assert snapshot(extension_class=JSONSnapshotExtension) == shown
    assert len(listed) <= 9
    assert all(it.annotations.read_only_hint and not it.annotations.open_world_hint for it in listed)
    assert all(it.input_schema["additionalProperties"] is False for it in listed)


@pytest.mark.parametrize("at", range(len(CALLS)), ids=[f"{tool}-{at}" for at, (tool, _) in enumerate(CALLS)])
def test_a_result_is_short_keeps_its_schema_and_says_on_what_it_rests(results: list[Any], at: int) -> None:
    """An assistant reads the text, a program the values; both have the evidence, and fit in a window."""
    result = results[at]
    assert not result.is_error, text_of(result)
    told = Told.model_validate(result.structured_content)
    assert told.model_dump(by_alias=True, exclude_unset=True) == result.structured_content
    assert (told.title, told.lang) == (told.title or None, CALLS[at][1].get("lang", "en"))
    assert len(json.dumps([text_of(result), result.structured_content], ensure_ascii=False).encode()) <= MOST_BYTES
    assert told.evidence
    assert told.sources or "carrier" not in CALLS[at][1]


def test_each_result_fits_the_schema_that_clients_are_told(results: list[Any], server: Any) -> None:
    """A program is made from the schema, and not from what came yesterday."""
    schemas = {it.name: it.output_schema for it in ask(lambda client: client.list_tools(), server).tools}
    for (tool, _), result in zip(CALLS, results, strict=True):
        jsonschema.validate(result.structured_content, schemas[tool])
    assert {tool for tool, _ in CALLS} == set(schemas)


@pytest.mark.parametrize(("tool", "arguments", "named"), WRONG, ids=[f"{it[0]}-{at}" for at, it in enumerate(WRONG)])
def test_what_is_wrong_is_refused_and_the_nearest_named(
    server: Any, tool: str, arguments: dict[str, Any], named: str
) -> None:
    """An argument that is passed over would be taken for answered."""
    result = ask(lambda client: client.call_tool(tool, arguments), server)
    assert result.is_error
    assert named in text_of(result) or named in result.structured_content["nearest"]
    assert result.structured_content["schema"] == "simguide.error/1"
    assert size_of_result(result) < 2000


def size_of_result(result: Any) -> int:
    """Return how many bytes text and values take."""
    return len(json.dumps([text_of(result), result.structured_content], ensure_ascii=False).encode())


def test_a_refusal_is_in_the_language_asked_for(server: Any) -> None:
    """Who asks in Chinese is told in Chinese what is wrong."""
    result = ask(lambda client: client.call_tool("contact", {"carrier": "docmo", "lang": "zh"}), server)
    assert "没有" in text_of(result)


def test_whole_rows_are_left_out_and_counted(catalogue: api.Catalogue) -> None:
    """No text is cut, and what is left out is said to be."""
    answer = api.keep(catalogue, as_of=AS_OF)
    whole = compose_whole_short(answer, "en")
    rows = [entry.title for group in whole.groups if group.layout == "table" for entry in group.entries]
    told = tell(answer, "en", most_rows=3)
    assert [it["title"] for it in told.values["rows"]] == rows[:3]
    assert told.values["left_out"] == len(rows) - 3
    assert f"{len(rows) - 3} more on record" in told.text


def test_what_has_no_room_gives_way_row_by_row(catalogue: api.Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """The steps are the last to go."""
    monkeypatch.setattr("simguide.agents.telling.MOST_BYTES", 3000)
    answer = api.renew(catalogue, "povo", as_of=AS_OF)
    told = tell(answer, "ja", most_rows=40)
    whole = compose_whole_short(answer, "ja")
    assert size_of(told) <= 3000
    assert told.values["steps"] == [
        it.title for group in whole.groups if group.layout == "steps" for it in group.entries
    ]
    said = [
        value for group in whole.groups for entry in group.entries for field in entry.fields for value in field.values
    ]
    assert all(it in said for values in told.values["facts"].values() for it in ([values] if isinstance(values, str) else values))  # fmt: skip


def test_a_check_says_no_and_what_is_not_found_says_nothing(results: list[Any], server: Any) -> None:
    """A program tells a fault from an answer without reading the text."""
    outcomes = {json.dumps(call[1]): it.structured_content["outcome"] for call, it in zip(CALLS, results, strict=True)}
    assert outcomes[json.dumps({"what": "url", "value": "https://d0como.com"})] == "no"
    none = ask(lambda it: it.call_tool("find", {"text": "zzqqxx"}), server)
    assert none.structured_content["outcome"] == "nothing"


async def refusal_of(client: Any, uri: str) -> str:
    """Return what is said where a resource is none."""
    try:
        await client.read_resource(uri)
    except MCPError as error:
        return str(error)
    return ""


def test_sources_and_carriers_are_resources(server: Any, results: list[Any]) -> None:
    """What an answer rests on can be opened by the id that it names."""
    source = results[0].structured_content["sources"][0]

    async def read(client: Any) -> list[str]:
        templates = {it.uri_template for it in (await client.list_resource_templates()).resource_templates}
        assert templates == {"simguide://sources/{source}", "simguide://carriers/{carrier}/{task}"}
        found = [f"simguide://sources/{source}", "simguide://carriers/povo/renew", "simguide://carriers/docomo/contact"]
        return [(await client.read_resource(uri)).contents[0].text for uri in found]

    texts = ask(read, server)
    assert all(len(it.encode()) <= MOST_BYTES for it in texts)
    assert "https://" in texts[0]
    assert "povo2.0" in texts[1]
    assert "151" in texts[2]
    wrong = {
        "simguide://carriers/povo/x": "renew",
        "simguide://carriers/pvoo/renew": "povo",
        "simguide://sources/none": "none",
    }
    for uri, named in wrong.items():
        assert named in ask(partial(refusal_of, uri=uri), server)


def test_the_same_is_answered_over_stdio_and_http(results: list[Any], tmp_path: Path) -> None:
    """The way to the server changes no answer, calls at once neither, and its log says nothing of what is asked."""
    of_the_day = [at for at, (_, arguments) in enumerate(CALLS) if "as_of" in arguments]
    log = tmp_path / "log.txt"

    async def use(client: Any) -> list[Any]:
        found: dict[int, Any] = {}

        async def one(at: int) -> None:
            found[at] = await client.call_tool(*CALLS[at])

        async with anyio.create_task_group() as group:
            for at in range(len(CALLS)):
                group.start_soon(one, at)
        refused = await client.call_tool("how_to", {"task": "renew", "carrier": "my secret povoo"})
        assert refused.is_error
        return [found[at] for at in range(len(CALLS))]

    with log.open("w", encoding="utf-8") as stream:
        by_stdio = ask(use, over_stdio(stream))
        with over_http(stream) as address:
            by_http = ask(use, address)
    for told in (by_stdio, by_http):
        assert [text_of(told[at]) for at in of_the_day] == [text_of(results[at]) for at in of_the_day]
        assert not any(it.is_error for it in told)
    said = log.read_text("utf-8")
    assert [it for it in (SECRET, "4711", "au-pay", "secret povoo", "d0como") if it in said] == []
    assert len(said.splitlines()) == 1, said


def test_http_is_stateless_bounded_and_of_this_machine(tmp_path: Path) -> None:
    """A page in a browser, a foreign name for this machine, or an endless request gets nothing."""
    with (tmp_path / "log.txt").open("w") as stream, over_http(stream) as address:
        meta = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
        call = {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "tools/call",
            "params": {"name": "explain", "arguments": {"term": "MNP"}},
        }
        with httpx.Client(trust_env=False, headers=meta) as client:
            answered = client.post(address, json=call)
            assert answered.status_code == 200
            assert "mcp-session-id" not in answered.headers
            assert client.post(address, json=call, headers={"Host": "evil.example"}).status_code >= 400
            assert client.post(address, json=call, headers={"Origin": "https://evil.example"}).status_code >= 400
            assert client.post(address, content=b"{" * (MOST_REQUEST_BYTES + 1)).status_code == 413
            assert client.post(address, json=call).status_code == 200


def test_a_bug_tells_and_logs_nothing_of_what_is_asked(
    server: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The message that someone wants checked may be private; the log names the place alone."""

    def broken(_: object, text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(api, "check_sms", broken)
    with caplog.at_level(logging.DEBUG):
        result = ask(lambda client: client.call_tool("check", {"what": "sms", "value": MESSAGE}), server)
    assert result.is_error
    assert "ValueError" in caplog.text
    assert "4711" not in caplog.text + text_of(result)


def test_own_lines_are_told_only_where_the_user_allows_it(catalogue: api.Catalogue, simguide: Any) -> None:
    """An assistant sees the user's lines only if the server was started so; the lines come with their days."""
    simguide("my", "add", "povo", "--label", "my-secret-label", "--valid-until", "2027-01-01")
    call = ("plan", {"what": "my_lines"})
    shut = ask(lambda client: client.call_tool(*call), make_server(catalogue))
    open_ = ask(lambda client: client.call_tool(*call), make_server(catalogue, with_own_lines=True))
    assert shut.is_error
    assert "my-secret-label" not in text_of(shut)
    assert "my-secret-label" in text_of(open_)
    assert "2027-01-01" in text_of(open_)


def test_options_that_do_not_go_together_are_refused(simguide: Any) -> None:
    """A port is open to every program and user of the machine: no own lines go there."""
    assert _refusal(simguide("mcp", "--http", "--with-my-lines")) == (2, True)
    assert _refusal(simguide("mcp", "--port", "9000")) == (2, True)
    assert _refusal(simguide("mcp", "--http", "--port", "99999")) == (2, True)


def _refusal(run: Run) -> tuple[int, bool]:
    return run.code, "simguide mcp" in run.err and not run.out


def test_a_port_that_is_taken_is_said_in_one_line(simguide: Any) -> None:
    """Two servers on one port is what happens first."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = simguide("mcp", "--http", "--port", str(taken.getsockname()[1]))
    assert run.code == 1
    assert "--port 8766" in run.err
    assert "Traceback" not in run.err


def test_without_the_extra_one_line_says_how_to_install_it(tmp_path: Path) -> None:
    """Who installed simguide alone reads what to type."""
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['mcp'] = None\n", "utf-8")
    paths = os.pathsep.join([str(tmp_path), environment()["PYTHONPATH"]])
    line = [sys.executable, "-m", "simguide", "mcp", "--lang", "en"]
    ran = subprocess.run(line, env=environment(PYTHONPATH=paths), capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "pip install 'simguide[mcp]'" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_start_of_other_commands_loads_nothing_of_it() -> None:
    """Who asks for a balance does not wait for a server."""
    ran = subprocess.run(
        [sys.executable, "-c", BALANCE], env=environment(), capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert ran.stdout.splitlines()[-1] == "[]"
