"""Makes what a page works out by itself: search, the dates of a line, keeping pages on the phone.

All of it is hidden until the script that runs it shows it.
"""

import json
from collections.abc import Iterable
from typing import Any, Final, get_args

from simguide.advice.retention import LineDates, needed_days
from simguide.commands.esim.answer import Usage
from simguide.i18n.messages import message
from simguide.model.answer import Condition
from simguide.model.base import Lang
from simguide.model.carrier import Carrier, LineDay, Retention
from simguide.publish.choices import ASKERS, DAYS, NEEDS
from simguide.publish.vectors import rule_json
from simguide.render.html import TAGS, Html, element, joined
from simguide.terminal.choices import words_of

_DAYS: Final[tuple[LineDay, ...]] = ("valid-until", "last-top-up", "activated", "applied")
"""Days of a line, in the order in which they are asked for."""


def search_form(lang: Lang) -> Html:
    """Return the field that finds a carrier by any of its names."""
    return element(
        "form",
        element("label", message("search.label", lang), for_="search-name"),
        element(
            "div",
            element(
                "input",
                id="search-name",
                type="search",
                autocomplete="off",
                autocapitalize="none",
                spellcheck="false",
                placeholder=message("search.example", lang),
            ),
            element("button", message("search.do", lang), type="submit"),
        ),
        element("ul", class_="chips", aria_live="polite"),
        id="search",
        role="search",
        hidden=True,
        data_none=message("search.none", lang),
    )


def dates_form(carrier: Carrier, lang: Lang, *, as_of: str, address: str | None) -> Html | None:
    """Return what works out the dates of a line; none where no rule of the carrier has any.

    Args:
        carrier: The carrier.
        lang: The language.
        as_of: Day of the data, ISO.
        address: Address of the page for the calendar; none where it is not known.
    """
    rules = () if isinstance(carrier.retention, str) else carrier.retention
    asked = {day for rule in rules for day in needed_days(rule, LineDates())}
    if not asked:
        return None
    fields = [_field(day, lang) for day in _DAYS if day in asked]
    told: dict[str, Any] = {
        "carrier": carrier.id,
        "name": getattr(carrier.name, lang),
        "as_of": as_of,
        "tag": TAGS[lang],
        "url": address,
        "rules": [_rule(rule, lang) for rule in rules],
        "words": {
            name: message(f"dates.{name}", lang)
            for name in ("act", "last", "ends", "gone", "earliest", "none", "summary", "calendar", "save")
        },
    }
    return joined(
        element(
            "form",
            element("h2", message("dates.title", lang)),
            element("p", message("dates.lead", lang)),
            *fields,
            element("button", message("dates.work-out", lang), type="submit"),
            element("output", aria_live="polite"),
            id="dates",
            hidden=True,
        ),
        element("script", script_data(told), type="application/json", id="dates-told"),
    )


def choice_form(lang: Lang) -> Html:
    """Return what chooses an eSIM by the numbers that are published."""
    told = {name: message(f"choose.{name}", lang) for name in ("yen", "least", "unknown", "check", "none", "bars")}
    told |= {condition: message(f"condition.{condition}", lang) for condition in get_args(Condition)}
    days = (element("option", message("site.days", lang, days=it), value=str(it)) for it in DAYS)
    uses = (element("option", message(f"choose.use.{it}", lang), value=it) for it in words_of(Usage))
    askers = (element("option", message(f"choose.asker.{it}", lang), value=it) for it in ASKERS)
    return joined(
        element(
            "form",
            _select("days", message("choose.days", lang), days),
            _select("use", message("choose.use", lang), uses),
            _select("asker", message("choose.asker", lang), askers),
            *(
                element(
                    "p",
                    element(
                        "label",
                        element("input", type="checkbox", name="need", value=it),
                        " ",
                        message(f"choose.need.{it}", lang),
                    ),
                )
                for it in NEEDS
            ),
            element("button", message("choose.do", lang), type="submit"),
            element("output", aria_live="polite"),
            id="choose",
            hidden=True,
        ),
        element("script", script_data(told), type="application/json", id="choose-told"),
    )


def _select(name: str, label: str, options: Iterable[Html]) -> Html:
    name_of = f"choose-{name}"
    return element("p", element("label", label, for_=name_of), element("select", *options, id=name_of, name=name))


def keep_button(paths: Iterable[str], lang: Lang) -> Html:
    """Return what keeps pages on the phone."""
    return element(
        "button",
        message("site-keep.do", lang),
        id="keep",
        type="button",
        hidden=True,
        data_paths=json.dumps([*paths]),
        data_keep=message("site-keep.do", lang),
        data_kept=message("site-keep.done", lang),
    )


def _field(day: LineDay, lang: Lang) -> Html:
    name = day.replace("-", "_")
    return element(
        "p",
        element("label", message(f"dates.{day}", lang), for_=f"dates-{day}"),
        element("input", id=f"dates-{day}", name=name, type="date"),
    )


def _rule(rule: Retention, lang: Lang) -> dict[str, Any]:
    title = None if rule.title is None else getattr(rule.title, lang)
    does = None if rule.qualifies is None else getattr(rule.qualifies, lang)
    return rule_json(rule) | {name: it for name, it in (("title", title), ("does", does)) if it}


def script_data(value: object) -> Html:
    """Return data for a script; no text in them ends the element that they stand in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Html(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
