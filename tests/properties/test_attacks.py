"""A few of the attacks of benchmarks/attacks.py: they find nothing, and would find what there is to find."""

import pytest

from benchmarks import attacks


@pytest.mark.parametrize(
    ("part", "count"), [("lines", 100), ("inputs", 200), ("damage", 12), ("imports", 8), ("overlays", 60)]
)
def test_an_attack_finds_nothing(part, count):
    tally = attacks.attack(part, count, seed=20261128)
    assert (tally.told()["faults"], tally.cases) == ({}, {})
    assert tally.tried >= count


@pytest.mark.parametrize(
    ("ran", "kind"),
    [
        (attacks.Ran(1, "", "Traceback (most recent call last)", 0.1), "traceback"),
        (attacks.Ran(0, "\x1b[31m", "", 0.1), "acting character"),
        (attacks.Ran(120, "", "", 0.1), "exit code"),
        (attacks.Ran(0, "", "", 6.0), "slow"),
    ],
)
def test_what_must_not_be_is_counted(ran, kind):
    tally = attacks.Tally()
    tally.look_at(ran, "a line")
    assert (dict(tally.faults), tally.cases[kind][0][:6]) == ({kind: 1}, "a line")


@pytest.mark.parametrize(
    ("cell", "acts"), [("=1+1", True), ("@x", True), ("-5", False), ("'=1+1", False), ("\tx", True)]
)
def test_a_formula_is_told_from_a_number(cell, acts):
    assert attacks.is_formula(cell) is acts
