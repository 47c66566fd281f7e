"""Words the conditions of a question with what was asked. A question says which of its conditions were asked."""

from collections.abc import Iterator
from decimal import Decimal

from simguide.model.answer import Answer, Condition, ExcludedNote
from simguide.render.document import Field
from simguide.render.words import Words

_FIELDS: dict[Condition, str] = {
    "pay": "pay",
    "id": "document",
    "data": "data_gb",
    "budget": "budget_jpy",
    "phone": "phone",
    "devices": "devices",
    "months": "months",
    "stay": "days",
    "card": "card",
    "method": "method",
    "kind": "kind",
    "asker": "asker",
    "hotspot-limit": "data_gb_a_day",
    "old-phone": "old",
    "new-phone": "phone",
    "speak": "speak",
    "purpose": "purpose",
    "full-speed": "data_gb_a_day",
    "age": "age",
}
"""Conditions that name a value, and the field of the question that holds it."""


def asked(question: object, words: Words) -> str:
    """Return the conditions of a question in words, or nothing where it has none."""
    names: tuple[Condition, ...] = getattr(question, "asked", ())
    return words.joined(condition_words(name, question, words) for name in names)


def left_out(answer: Answer, question: object, words: Words) -> Iterator[Field]:
    """Yield how many ways each condition kept out."""
    for note in answer.notes:
        if isinstance(note, ExcludedNote):
            said = condition_words(note.condition, question, words)
            yield words.field("excluded", words.message("left-out.unfit", condition=said, count=len(note.items)))


def condition_words(condition: Condition, question: object, words: Words) -> str:  # noqa: C901, PLR0911, PLR0912
    """Return a condition with the value asked for, e.g. the way to pay; each has a case of its own."""
    match condition, getattr(question, _FIELDS.get(condition, ""), None):
        case "id", "none":
            return words.message("no-document")
        case "id", str(document):
            return words.one_of("document", document)
        case "data", Decimal() as data_gb:
            return words.data(data_gb) if data_gb else words.message("calls-only")
        case "data", None if getattr(question, "usage", None) == "unlimited":
            return words.data("unlimited")
        case "hotspot-limit", Decimal() as data_gb:
            return words.message("shared-a-day", data=words.data(data_gb))
        case "full-speed", Decimal() as data_gb:
            return words.message("fast-a-day", data=words.data(data_gb))
        case "age", int(age):
            return words.message("of-age", age=age)
        case "budget", int(budget):
            return words.message("at-most", amount=words.yen(budget))
        case "pay" | "phone" | "asker" | "old-phone" | "new-phone" as group, str(word):
            return words.one_of(group, word)
        case "purpose", str(purpose):
            return words.one_of("contact-purpose", purpose)
        case "speak", str(language):
            return words.one_of("lang", language)
        case "kind", str(kind):
            return words.one_of("auto", kind)
        case "devices", int(devices):
            return words.message("devices", count=devices)
        case "months", int(months):
            return words.message("period.month", count=months)
        case "stay", int(days):
            return words.message("validity.days", days=days)
        case "card" | "method", str(named):
            return named
        case _:
            return words.one_of("condition", condition)
