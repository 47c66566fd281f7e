"""Asks the installed wheel every question of the list in JSON, today; `.ci/run` does so after the tests.

    python -m tests.wheel.ask

What the tests cannot see: the clock runs, and each answer keeps the schema that this very wheel prints.
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.questions import Question, asked_of
from tests.wheel.install import install_wheel

_KEPT = ("PATH", "HOME", "TMPDIR")


def ask(program: Path, question: Question, *more: str, place: Path) -> "subprocess.CompletedProcess[str]":
    """Do what a question needs and ask it, in a folder that holds its files and the lines of a user.

    Raises:
        CalledProcessError: What is done before does not go well.
    """
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment |= {"LANG": "C.UTF-8", "SIMGUIDE_HOME": str(place / "home")}

    def run(arguments: tuple[str, ...], piped: str = "", *, must: bool = False) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(program), *arguments],
            input=piped,
            capture_output=True,
            encoding="utf-8",
            cwd=place,
            env=environment,
            check=must,
        )

    for arguments in question.typed_first("shipped", day=date.today()):  # noqa: DTZ011 (the program's own day)
        run(arguments, must=True)
    return run((*question.typed("shipped", day=date.today()), *more), question.piped)  # noqa: DTZ011 (the same)


def _fault(program: Path, question: Question, schema: Draft202012Validator) -> str | None:
    with tempfile.TemporaryDirectory() as place:
        done = ask(program, question, "--json", place=Path(place))
    if done.returncode != question.code or "Traceback" in done.stderr:
        return f"exit {done.returncode}, expected {question.code}: {done.stderr[-300:]}"
    return next((error.message for error in schema.iter_errors(json.loads(done.stdout))), None)


def main() -> int:
    """Install the wheel, ask, and say what is wrong; return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        program = install_wheel(Path(name)) / "simguide"
        printed = subprocess.run([str(program), "schema"], capture_output=True, encoding="utf-8", check=True)
        schema = Draft202012Validator(json.loads(printed.stdout))
        asked = asked_of("shipped", where=lambda it: it.has_answer)
        faults = {question.id: _fault(program, question, schema) for question in asked}
    wrong = {name: fault for name, fault in faults.items() if fault is not None}
    for name, fault in wrong.items():
        sys.stderr.write(f"{name}: {fault}\n")
    sys.stdout.write(f"the wheel: {len(asked) - len(wrong)} of {len(asked)} questions are answered as they should be\n")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
