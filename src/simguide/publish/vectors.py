"""Makes the vectors that hold what the pages work out by themselves to what the program works out.

They are published beside the pages: whoever ports the rules once more can hold his own to them too.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, get_args

from simguide.advice.retention import LineDates, deadlines, rules_of_line
from simguide.model.carrier import CountedFrom, Retention, RetentionKind, RetentionUnit
from simguide.model.catalogue import Catalogue
from simguide.model.names import fold
from simguide.model.value import replace
from simguide.render.json_text import jsonable

RULE_FIELDS: Final = (
    *("kind", "period", "unit", "counted_from", "lead_days", "grace_days"),
    *("applied_from", "applied_until"),
)
"""What of a rule its dates follow from."""
_LINES_OF_A_RULE: Final = 6
_MADE_UP: Final = 400
_SEED: Final = 20261129
_DAYS: Final = (date(2024, 2, 29), date(2026, 1, 31), date(2026, 8, 31), date(2026, 12, 31), date(9998, 12, 31))
"""Days at which periods of months and years end otherwise than one would think."""


def rules_of(catalogue: Catalogue) -> Iterator[tuple[str, Retention]]:
    """Yield every rule by which a carrier keeps a number, with the id of the carrier."""
    for carrier in sorted(catalogue.carriers(), key=lambda it: it.id):
        for rule in () if isinstance(carrier.retention, str) else carrier.retention:
            yield carrier.id, rule


def rule_json(rule: Retention) -> dict[str, Any]:
    """Return what of a rule its dates follow from."""
    return {name: jsonable(getattr(rule, name)) for name in RULE_FIELDS if getattr(rule, name) is not None}


def date_vectors(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return lines with the dates that the rules of all carriers, and rules that nobody has, give them."""
    chance = random.Random(_SEED)  # noqa: S311 (the same each time is what is wanted)
    rules = [rule for _, rule in rules_of(catalogue)]
    found = [(rule, _line(chance)) for rule in rules for _ in range(_LINES_OF_A_RULE)]
    if rules:
        found += [(_made_up(rules[0], chance), _line(chance)) for _ in range(_MADE_UP)]
    return [
        {"rule": rule_json(rule), "line": _said(line), "dates": _said(deadlines(rule, line))} for rule, line in found
    ]


def line_vectors(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return lines of each carrier with the places of those of its rules that may hold for them."""
    chance = random.Random(_SEED)  # noqa: S311
    found = []
    for carrier in sorted(catalogue.carriers(), key=lambda it: it.id):
        rules = () if isinstance(carrier.retention, str) else carrier.retention
        for _ in range(3 if rules else 0):
            line = _line(chance)
            held = rules_of_line(rules, line)
            places = [place for place, rule in enumerate(rules) if any(rule is it for it in held)]
            found.append({"rules": [rule_json(it) for it in rules], "line": _said(line), "held": places})
    return found


def name_vectors(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return names as people write them, and folded."""
    names = [
        name
        for it in sorted(catalogue.carriers(), key=lambda it: it.id)
        for name in (it.id, it.name.en, it.name.zh, it.name.ja, *it.aliases)
    ]
    changed = [change(name) for name in names for change in (str.upper, str.title, " {} ".format, _wide)]
    return [(name, fold(name)) for name in dict.fromkeys([*names, *changed])]


def _wide(name: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in name)


def _made_up(rule: Retention, chance: random.Random) -> Retention:
    return replace(
        rule,
        kind=chance.choice(get_args(RetentionKind)),
        period=chance.choice([None, 1, 2, 6, 12, 30, 90, 180, 360]),
        unit=chance.choice([None, *get_args(RetentionUnit)]),
        counted_from=chance.choice([None, *get_args(CountedFrom)]),
        lead_days=chance.choice([None, 0, 3, 10]),
        grace_days=chance.choice([None, 0, 1, 30, 90]),
    )


def _line(chance: random.Random) -> LineDates:
    def day() -> date | None:
        if chance.random() < 0.4:  # noqa: PLR2004 (some days of a line are not known)
            return None
        if chance.random() < 0.2:  # noqa: PLR2004
            return chance.choice(_DAYS)
        return date(2024, 1, 1) + timedelta(days=chance.randrange(1500))

    return LineDates(last_top_up=day(), valid_until=day(), activated=day(), applied=day())


def _said(value: Any) -> Any:
    if value is None:
        return None
    found = {name: jsonable(it) for name, it in vars(value).items()}
    return {name: it for name, it in found.items() if it is not None or not isinstance(value, LineDates)}
