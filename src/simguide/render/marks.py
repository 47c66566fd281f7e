"""Marks of sources in a text, as `[1, 3, 5-7]`: written here, and read here."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

_SHORTEST_RUN = 3
_MARK = re.compile(r"\[(\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)\]")


def write_mark(numbers: Iterable[int]) -> str:
    """Return the mark of sources by their numbers, rising; empty where there is none."""
    parts = ", ".join(_in_runs(sorted(set(numbers))))
    return f"[{parts}]" if parts else ""


def read_marks(text: str) -> Iterator[int]:
    """Yield the number of every source marked in a text."""
    for mark in _MARK.findall(text):
        for run in mark.split(", "):
            first, _, last = run.partition("-")
            yield from range(int(first), int(last or first) + 1)


def _in_runs(numbers: list[int]) -> Iterator[str]:
    """Yield rising numbers, long runs of them as `5-7`."""
    for _, pairs in groupby(enumerate(numbers), key=lambda item: item[1] - item[0]):
        run = [str(number) for _, number in pairs]
        if len(run) < _SHORTEST_RUN:
            yield from run
        else:
            yield f"{run[0]}-{run[-1]}"
