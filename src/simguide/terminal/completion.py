"""What the shell may complete: ids of the shipped catalogue and fixed choices."""

from collections.abc import Iterable
from typing import get_args


def complete_carrier(incomplete: str) -> list[str]:
    """Return carrier ids."""
    from simguide.loading.catalogue import load_catalogue  # only where a shell asks

    return _starting(incomplete, sorted({carrier_id for _, carrier_id in load_catalogue().carrier_names()}))


def complete_method(incomplete: str) -> list[str]:
    """Return method ids."""
    from simguide.loading.catalogue import load_catalogue

    return _starting(incomplete, load_catalogue().methods())


def complete_card_type(incomplete: str) -> list[str]:
    """Return card type ids."""
    from simguide.loading.catalogue import load_catalogue

    return _starting(incomplete, (card_type.id for card_type in load_catalogue().card_types()))


def complete_pay(incomplete: str) -> list[str]:
    """Return the ways to pay."""
    from simguide.model.channel import PayWay

    return _starting(incomplete, get_args(PayWay))


def complete_lang(incomplete: str) -> list[str]:
    """Return the languages."""
    from simguide.i18n.languages import LANGUAGES

    return _starting(incomplete, LANGUAGES)


def complete_stay(incomplete: str) -> list[str]:
    """Return the words that `--stay` takes."""
    return _starting(incomplete, ("short", "long"))


def complete_visa(incomplete: str) -> list[str]:
    """Return the kinds of visa."""
    from simguide.model.rule import Visa

    return _starting(incomplete, get_args(Visa))


def complete_usage(incomplete: str) -> list[str]:
    """Return the habits that `--data` takes."""
    from simguide.commands.esim.answer import Usage

    return _starting(incomplete, get_args(Usage))


def complete_phone(incomplete: str) -> list[str]:
    """Return what `--phone` takes."""
    from simguide.model.rule import Phone

    return _starting(incomplete, get_args(Phone))


def complete_required(incomplete: str) -> list[str]:
    """Return what `--top-up` and `--sms` take."""
    return _starting(incomplete, ("required",))


def complete_document(incomplete: str) -> list[str]:
    """Return the documents that `--id` takes."""
    from simguide.model.carrier import Document

    return _starting(incomplete, get_args(Document))


def complete_service(incomplete: str) -> list[str]:
    """Return what `--need` takes, after a comma too."""
    from simguide.model.answer import Service

    done, comma, last = incomplete.rpartition(",")
    return [f"{done}{comma}{name}" for name in _starting(last, get_args(Service))]


def complete_auto_kind(incomplete: str) -> list[str]:
    """Return what `autopay --kind` takes."""
    from simguide.commands.autopay.answer import AUTO_KINDS

    return _starting(incomplete, AUTO_KINDS)


def complete_recover_state(incomplete: str) -> list[str]:
    """Return what `recover --state` takes."""
    from simguide.model.recovery import RECOVER_STATES

    return _starting(incomplete, RECOVER_STATES)


def complete_verdict(incomplete: str) -> list[str]:
    """Return the verdicts on claims."""
    from simguide.model.claim import ClaimVerdict

    return _starting(incomplete, get_args(ClaimVerdict))


def complete_topic(incomplete: str) -> list[str]:
    """Return the topics of the rules."""
    from simguide.model.rule import RuleTopic

    return _starting(incomplete, get_args(RuleTopic))


def complete_label(incomplete: str) -> list[str]:
    """Return the labels of the user's own lines; none where their file cannot be used."""
    from simguide.commands.my.store import read_lines
    from simguide.errors import LinesFileError
    from simguide.terminal import environment

    try:
        return _starting(incomplete, (records.line.label for records in read_lines(environment.lines_folder())))
    except LinesFileError:
        return []


def complete_schema(incomplete: str) -> list[str]:
    """Return the names of the schemas."""
    from simguide.commands.schema.schemas import SCHEMAS

    return _starting(incomplete, SCHEMAS)


def _starting(incomplete: str, choices: Iterable[str]) -> list[str]:
    return [choice for choice in choices if choice.startswith(incomplete)]
