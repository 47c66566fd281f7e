"""Checks changes on a day: that one day has one change of a thing."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import mappings_in, problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.loading.nodes import Mapping, Scalar, Sequence


def check_changes(around: Surroundings) -> Iterator[Problem]:
    """Refuse two changes of a thing on the same day: which of them would hold, the file does not say."""
    for placed in around.written:
        for place, mapping in mappings_in(placed.node):
            first: dict[str, int] = {}
            for index, day in _days(mapping):
                line = first.setdefault(day.value, day.line)
                if line != day.line:
                    what = f"{day.value} has a change already, in line {line}; this one is in line {day.line}"
                    here = (*place, "changes", index, "starts_on")
                    yield problem(placed, here, what, "make one change of the two, or correct the day of one")


def _days(mapping: Mapping) -> Iterator[tuple[int, Scalar]]:
    changes = mapping.items.get("changes")
    for index, change in enumerate(changes.items if isinstance(changes, Sequence) else ()):
        day = change.items.get("starts_on") if isinstance(change, Mapping) else None
        if isinstance(day, Scalar):
            yield index, day
