"""Checks rules of the country: that what says where a rule is shown is read by a command that shows it."""

from collections.abc import Iterator

from simguide.errors import Problem
from simguide.loading.checks.places import problem
from simguide.loading.checks.surroundings import Surroundings
from simguide.model.rule import BY_KIND, Rule, RuleCommand

_READ_BY: dict[str, tuple[RuleCommand, ...]] = {
    "states": ("recover",),
    "where": ("recover",),
    "phones": ("esim",),
    "moment": ("arrive", "leave"),
    "visas": ("arrive",),
    "stays": ("arrive",),
    "deadline": ("arrive",),
    "steps": ("arrive", "cancel", "move", "port", "contact"),
}
"""Fields that narrow down where a rule is shown, and the commands that read them."""


def check_rules(around: Surroundings) -> Iterator[Problem]:
    """Check rules."""
    for placed, rule in around.placed(Rule):
        if "recover" in rule.shown_by and not rule.states:
            what = "shown by recover, but not in which states of a line"
            yield problem(placed, ("shown_by",), what, "add `states:`, e.g. `states: [lost-sim]`")
        answers_for_kinds = bool(set(BY_KIND) & set(rule.shown_by))
        if rule.says is not None and not rule.kinds:
            what = "`says` without `kinds`: what a rule says in data, it says of some kinds of seller"
            yield problem(placed, ("says",), what, "add `kinds:`, or remove `says:`")
        if rule.kinds and rule.says is None and not answers_for_kinds:
            what = "`kinds` without `says`: what a rule says in data, it says of some kinds of seller"
            yield problem(placed, ("kinds",), what, "add `says:`, or remove `kinds:`")
        for field, commands in _READ_BY.items():
            if getattr(rule, field) and not set(commands) & set(rule.shown_by):
                what = f"`{field}` is read by {' and '.join(commands)} alone, which {_do(commands)} not show this rule"
                hint = f"add {' or '.join(commands)} to `shown_by:`, or remove `{field}:`"
                yield problem(placed, (field,), what, hint)


def _do(commands: tuple[RuleCommand, ...]) -> str:
    return "does" if len(commands) == 1 else "do"
