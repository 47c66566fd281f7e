"""Checks that need more than one record, or more than one field of a record: every rule of the data stands here.

A module for each kind of rule. What one field can say alone stands in the model of its record.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice

from simguide.errors import Problem
from simguide.loading.checks.carriers import check_carriers
from simguide.loading.checks.changes import check_changes
from simguide.loading.checks.channels import check_channels
from simguide.loading.checks.evidence import check_evidence
from simguide.loading.checks.hedges import check_hedges
from simguide.loading.checks.names import check_names
from simguide.loading.checks.numbers import check_numbers
from simguide.loading.checks.pages import check_pages
from simguide.loading.checks.prices import check_prices
from simguide.loading.checks.recoveries import check_recoveries
from simguide.loading.checks.references import check_references
from simguide.loading.checks.rules import check_rules
from simguide.loading.checks.sources import check_sources
from simguide.loading.checks.surroundings import Surroundings, survey
from simguide.loading.checks.texts import check_texts
from simguide.loading.nodes import MAX_PROBLEMS
from simguide.loading.records import PlacedRecord
from simguide.model.base import Entity

_CHECKS: tuple[Callable[[Surroundings], Iterator[Problem]], ...] = (
    check_references,
    check_carriers,
    check_channels,
    check_names,
    check_numbers,
    check_pages,
    check_prices,
    check_recoveries,
    check_rules,
    check_sources,
    check_evidence,
    check_changes,
    check_texts,
    check_hedges,
)


def check_records(
    records: list[PlacedRecord], *, shipped: Iterable[tuple[str, Entity]] = (), today: date | None = None
) -> list[Problem]:
    """Check all records against each other, until the problems are too many to read.

    Args:
        records: Records of all files.
        shipped: (collection, record) of a catalogue underneath; its records may be referred to and replaced.
        today: Day of the check, after which no page can have been read; by default none is too late.
    """
    around = survey(records, shipped, today)
    found = (problem for check in _CHECKS for problem in check(around))
    return list(dict.fromkeys(islice(found, MAX_PROBLEMS + 1)))
