"""Keeps one issue a carrier with what `simguide catalogue recheck` found; used by the weekly workflow.

simguide catalogue recheck --json --output report.json; python tools/recheck_issues.py report.json
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

LABEL = "recheck"
"""The label by which the issues are found again."""
_OF_NO_CARRIER = "the catalogue"
_MOST_LETTERS = 60_000
"""Letters of an issue; the host takes 65,536."""
_STATES = {"gone": "The page is gone", "missing": "A value is not on the page"}

Run = Callable[[Sequence[str]], str]
"""Runs a command and returns what it prints."""


def issues_of(report: Mapping[str, Any]) -> dict[str, str]:
    """Return title and text of an issue for each carrier of which something no longer stands.

    A page that moved and has everything is told too; what cannot be told is not.
    """
    found: dict[str, list[Mapping[str, Any]]] = {}
    for result in report["results"]:
        if result["state"] in _STATES or result["moved_to"]:
            for carrier in result["carriers"] or [_OF_NO_CARRIER]:
                found.setdefault(carrier, []).append(result)
    day = report["as_of"]
    return {f"Recheck {carrier}": _text(results, day) for carrier, results in sorted(found.items())}


def _text(results: Iterable[Mapping[str, Any]], day: str) -> str:
    lines = [f"`simguide catalogue recheck` of {day}. Read each page, then correct the record or the source.", ""]
    for result in results:
        lines.extend(_lines(result))
    text = "\n".join(lines)
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}\n\n(cut: run the command for the rest)"


def _lines(result: Mapping[str, Any]) -> Iterator[str]:
    source = result["source"]
    said = _STATES.get(result["state"], "The page has moved")
    yield f"- [ ] {said}: {_code(source['id'])}, {_code(source['url'])}"
    if result["moved_to"]:
        yield f"  - it is now at {_code(result['moved_to'])}"
    for value in result["values"]:
        if value["standing"] == "missing":
            seen = f", the page has {_code(', '.join(value['seen']))}" if value["seen"] else ""
            others = f"; it rests on {_code(', '.join(value['other_sources']))} too" if value["other_sources"] else ""
            where = _code(f"{value['collection']} ({value['id']}).{value['statement']}")
            yield f"  - {where}: {value['kind']} {_code(value['value'])}{seen}{others}"


def _code(text: str) -> str:
    """Return a text, which may be a stranger's, as code: nothing in it is a link, a mention or a heading."""
    plain = " ".join(text.split()).replace("`", "'")
    return f"`{plain}`"


def keep_issues(wanted: Mapping[str, str], run: Run) -> Iterator[str]:
    """Open, rewrite and close issues so that those that are open are those that are wanted; say what was done."""
    listed = run(["issue", "list", "--label", LABEL, "--state", "open", "--limit", "1000", "--json", "number,title"])
    known = {it["title"]: str(it["number"]) for it in json.loads(listed)}
    for title, text in wanted.items():
        if title in known:
            run(["issue", "edit", known[title], "--body", text])
            yield f"rewritten: {title}"
        else:
            run(["issue", "create", "--title", title, "--label", LABEL, "--body", text])
            yield f"opened: {title}"
    for title, number in known.items():
        if title not in wanted:
            run(["issue", "close", number, "--comment", "All stands again."])
            yield f"closed: {title}"


def _gh(arguments: Sequence[str]) -> str:
    return subprocess.run(["gh", *arguments], check=True, capture_output=True, text=True).stdout  # noqa: S603, S607


def main() -> None:
    """Read a report and keep the issues."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for line in keep_issues(issues_of(report), _gh):
        print(line)


if __name__ == "__main__":
    main()
