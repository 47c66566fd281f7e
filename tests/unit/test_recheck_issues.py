"""The issues that the weekly workflow keeps: one a carrier, with what no longer stands."""

import importlib.util
import json
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SPEC = importlib.util.spec_from_file_location("recheck_issues", ROOT / "tools" / "recheck_issues.py")
assert SPEC is not None
assert SPEC.loader is not None
recheck_issues = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(recheck_issues)

VALUE = {
    "collection": "plans",
    "id": "demo-plan",
    "statement": "price_jpy",
    "kind": "yen",
    "value": "500",
    "standing": "missing",
    "seen": ["660"],
    "other_sources": ["other"],
}


def result(identity, *, state="stands", carriers=("demo",), moved_to=None, values=()):
    source = {"id": identity, "url": f"https://demo.example.jp/{identity}"}
    return {"source": source, "state": state, "carriers": carriers, "moved_to": moved_to, "values": values}


def report(*results):
    return {"as_of": "2026-11-29", "results": results}


def test_one_issue_a_carrier():
    found = recheck_issues.issues_of(
        report(
            result("gone", state="gone"),
            result(
                "price", state="missing", carriers=("demo", "other"), values=[VALUE, VALUE | {"standing": "stands"}]
            ),
            result("moved", moved_to="https://demo.example.jp/new"),
            result("law", state="gone", carriers=()),
            result("open", state="cannot-tell"),
            result("fine"),
        )
    )
    assert list(found) == ["Recheck demo", "Recheck other", "Recheck the catalogue"]
    lines = found["Recheck demo"].splitlines()[2:]
    assert lines == [
        "- [ ] The page is gone: `gone`, `https://demo.example.jp/gone`",
        "- [ ] A value is not on the page: `price`, `https://demo.example.jp/price`",
        "  - `plans (demo-plan).price_jpy`: yen `500`, the page has `660`; it rests on `other` too",
        "- [ ] The page has moved: `moved`, `https://demo.example.jp/moved`",
        "  - it is now at `https://demo.example.jp/new`",
    ]


def test_what_a_page_says_stays_code():
    """An address that a server names must mention nobody and end no line."""
    found = recheck_issues.issues_of(report(result("a", moved_to="https://x.example/`@all`\n# head")))
    assert "`https://x.example/'@all' # head`" in found["Recheck demo"]


def test_a_long_issue_is_cut():
    many = [VALUE | {"statement": f"prices.{number}.price_jpy"} for number in range(2000)]
    (text,) = recheck_issues.issues_of(report(result("a", state="missing", values=many))).values()
    assert len(text) < 65_536


def test_issues_are_opened_rewritten_and_closed():
    known = [{"number": 7, "title": "Recheck demo"}, {"number": 8, "title": "Recheck fine"}]
    asked = []

    def run(arguments):
        asked.append(arguments)
        return json.dumps(known)

    done = list(recheck_issues.keep_issues({"Recheck demo": "text", "Recheck new": "text"}, run))
    assert done == ["rewritten: Recheck demo", "opened: Recheck new", "closed: Recheck fine"]
    assert [it[:3] for it in asked[1:]] == [
        ["issue", "edit", "7"],
        ["issue", "create", "--title"],
        ["issue", "close", "8"],
    ]


def test_the_workflow_runs_what_there_is():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "recheck.yml").read_text(encoding="utf-8"))
    steps = "\n".join(step.get("run", "") for step in workflow["jobs"]["recheck"]["steps"])
    assert "simguide catalogue recheck" in steps
    assert "python tools/recheck_issues.py report.json" in steps
    assert workflow["permissions"] == {"contents": "read", "issues": "write"}
