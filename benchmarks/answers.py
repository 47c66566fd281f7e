"""Writes what the program answers to the list of questions, and compares two such folders: what a change has changed.

    python -m benchmarks.answers dump before/             # of the checkout that this Python imports
    python -m benchmarks.answers compare before/ after/   # differences, counted by the place in the answer

The questions are those of tests/questions.py; what is asked there of one carrier is asked of each. All are asked for
one day, so that only the change differs.
"""

import argparse
import contextlib
import functools
import io
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from tests.questions import asked_of

_DIGITS = re.compile(r"\d+")
_NAMED = re.compile(r"\[\]\.[^.]+")


def questions(day: date) -> Iterator[tuple[str, ...]]:
    """Yield every question as it is typed: those of the list, and those about a carrier for each carrier."""
    from simguide.loading.catalogue import load_catalogue

    asked = asked_of("shipped", where=lambda it: it.has_answer and not (it.first or it.piped or "{place}" in it.line))
    asked = [question for question in asked if not question.line.startswith("my ")]
    yield from (question.typed("shipped", day=day) for question in asked)
    for carrier in sorted(load_catalogue().carriers(), key=lambda it: it.id):
        for question in asked:
            if "{carrier}" in question.line and "{other}" not in question.line:
                yield replace(question, line=question.line.replace("{carrier}", carrier.id)).typed("shipped", day=day)


def dump(folder: Path, day: date) -> int:
    """Write each answer as JSON into a folder; return how many."""
    from simguide.app import make_app
    from simguide.loading import catalogue as loading
    from simguide.terminal import environment

    loading.load_catalogue = functools.cache(loading.load_catalogue)
    environment.today = lambda: day
    folder.mkdir(parents=True, exist_ok=True)
    asked = tuple(dict.fromkeys(questions(day)))
    for question in asked:
        arguments = [*question, "--json"]
        written = io.StringIO()
        with contextlib.redirect_stdout(written), contextlib.suppress(SystemExit):
            make_app(arguments[0])(arguments)
        (folder / f"{'_'.join(question).replace('/', '-')[:200]}.json").write_text(written.getvalue(), "utf-8")
    return len(asked)


def differences(before: Any, after: Any, place: str = "") -> Iterator[tuple[str, str, Any, Any]]:
    """Yield (kind, place, before, after) of every value that differs; lists of texts are compared as sets."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in before.keys() | after.keys():
            here = f"{place}.{key}"
            if key not in after:
                yield "gone", here, before[key], None
            elif key not in before:
                yield "new", here, None, after[key]
            else:
                yield from differences(before[key], after[key], here)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _list_differences(before, after, place)
    elif before != after:
        yield "changed", place, before, after


def _list_differences(before: list[Any], after: list[Any], place: str) -> Iterator[tuple[str, str, Any, Any]]:
    named = all(isinstance(item, dict) and "id" in item for item in (*before, *after))
    if named:
        old, new = ({item["id"]: item for item in items} for items in (before, after))
        if [*old] != [*new] and old.keys() == new.keys():
            yield "order", place, [*old], [*new]
        yield from differences(old, new, f"{place}[]")
    elif all(isinstance(item, str) for item in (*before, *after)):
        if sorted(before) != sorted(after):
            yield "changed", place, before, after
    else:
        for index, (one, other) in enumerate(zip(before, after, strict=False)):
            yield from differences(one, other, f"{place}[{index}]")
        if len(before) != len(after):
            yield "length", place, len(before), len(after)


def compare(before: Path, after: Path, *, shown: int) -> int:
    """Print how two folders of answers differ, by kind and place; return how many answers differ."""
    kinds: Counter[str] = Counter()
    examples: dict[str, str] = {}
    differing = 0
    names = sorted({path.name for folder in (before, after) for path in folder.glob("*.json")})
    for name in names:
        one, other = (
            json.loads((folder / name).read_text("utf-8") or "null") if (folder / name).exists() else None
            for folder in (before, after)
        )
        if one and other:
            one.pop("catalogue"), other.pop("catalogue")
        found = list(differences(one, other))
        differing += bool(found)
        for kind, place, old, new in found:
            key = f"{kind} {_NAMED.sub('[].ID', _DIGITS.sub('N', place))}"
            kinds[key] += 1
            examples.setdefault(
                key,
                f"{name}: {json.dumps(old, ensure_ascii=False)[:150]} -> {json.dumps(new, ensure_ascii=False)[:150]}",
            )
    print(f"{len(names)} answers, {len(names) - differing} the same, {differing} differ")
    for key, times in kinds.most_common(shown):
        print(f"{times:6} {key}\n       {examples[key]}")
    return differing


def main() -> int:
    """Dump or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    doing = parser.add_subparsers(dest="doing", required=True)
    dumping = doing.add_parser("dump")
    dumping.add_argument("folder", type=Path)
    dumping.add_argument("--day", type=date.fromisoformat, default=date(2026, 11, 28))
    comparing = doing.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--shown", type=int, default=60)
    asked = parser.parse_args()
    if asked.doing == "dump":
        print(f"{dump(asked.folder, asked.day)} answers in {asked.folder}")
        return 0
    return min(compare(asked.before, asked.after, shown=asked.shown), 1)


if __name__ == "__main__":
    sys.exit(main())
