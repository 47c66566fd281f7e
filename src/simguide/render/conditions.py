"""Words the conditions of a question with what was asked."""

from decimal import Decimal

from simguide.commands.autopay.answer import AutopayQuestion
from simguide.commands.esim.answer import EsimQuestion
from simguide.commands.keep.answer import KeepQuestion
from simguide.commands.leave.answer import LeaveQuestion
from simguide.commands.renew_balance.answer import TaskQuestion
from simguide.model.answer import Condition
from simguide.render.words import Words


def asked(question: object, words: Words) -> str:
    """Return the conditions of a question in words, or nothing where it has none."""
    names: list[Condition] = []
    match question:
        case TaskQuestion():
            typed = {"card": question.card, "method": question.method, "pay": question.pay, "abroad": question.abroad}
            names.extend(name for name, value in typed.items() if value)  # type: ignore[misc]
        case AutopayQuestion():
            typed = {"kind": question.kind, "method": question.method, "abroad": question.abroad}
            names.extend(name for name, value in typed.items() if value)  # type: ignore[misc]
        case EsimQuestion():
            names.extend(question.need)
            given = {
                "data": question.data_gb,
                "phone": question.phone,
                "devices": question.devices > 1,
                "top-up": question.is_top_up_required,
                "pay": question.pay,
                "id": question.document,
                "budget": question.budget_jpy,
            }
            names.extend(name for name, value in given.items() if value)  # type: ignore[misc]
        case KeepQuestion():
            kept: dict[Condition, bool] = {
                "abroad": question.abroad,
                "sms": question.is_sms_required,
                "months": question.months != 12,  # noqa: PLR2004 (what is asked where nothing is typed)
            }
            names.extend(name for name, value in kept.items() if value)
        case LeaveQuestion(is_sms_required=True):
            names.append("sms")
    return words.joined(condition_words(name, question, words) for name in names)


def condition_words(condition: Condition, question: object, words: Words) -> str:  # noqa: C901, PLR0911, PLR0912 (a case each)
    """Return a condition with the value asked for, e.g. the way to pay."""
    match condition, question:
        case "pay", TaskQuestion(pay=str(way)) | EsimQuestion(pay=str(way)):
            return words.one_of("pay", way)
        case "id", EsimQuestion(document="none"):
            return words.message("no-document")
        case "id", EsimQuestion(document=str(document)):
            return words.one_of("document", document)
        case "data", EsimQuestion(data_gb=Decimal() as data_gb):
            return words.data(data_gb)
        case "budget", EsimQuestion(budget_jpy=int(budget)):
            return words.message("at-most", amount=words.yen(budget))
        case "phone", EsimQuestion(phone=str(phone)):
            return words.one_of("phone", phone)
        case "devices", EsimQuestion(devices=devices):
            return words.message("devices", count=devices)
        case "months", KeepQuestion(months=months):
            return words.message("period.month", count=months)
        case "stay", EsimQuestion(days=int(days)):
            return words.message("validity.days", days=days)
        case "card", TaskQuestion(card=str(named)):
            return named
        case "method", TaskQuestion(method=str(named)) | AutopayQuestion(method=str(named)):
            return named
        case "kind", AutopayQuestion(kind=str(kind)):
            return words.one_of("auto", kind)
        case _:
            return words.one_of("condition", condition)
