"""The short way in: a plain question is answered without Typer, whose import alone costs as much as two answers.

Plain is an exact command, at most one carrier or the words to search for, `--json`, `--lang` and how much is to be
shown. Whatever else stands in the line is Typer's, refusals too; a test holds that both ways give the same.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from simguide.errors import SimguideError
from simguide.i18n.languages import parse_language
from simguide.model.base import Lang
from simguide.model.names import fold
from simguide.model.value import Value
from simguide.terminal import environment
from simguide.terminal.writing import Depth, Output, exit_code_of, write_answer

if TYPE_CHECKING:
    from simguide.commands.renew_balance.answer import TaskCommand
    from simguide.model.answer import Answer
    from simguide.model.carrier import Carrier
    from simguide.model.catalogue import Catalogue


DEPTHS = {"--brief": "short", "-b": "short", "--verbose": "full", "-v": "full", "--sources": "sources"}


class _Line(Value):
    """A plain question as typed."""

    command: str
    carrier: str | None = None
    text: str = ""
    is_json: bool = False
    depth: Depth = "short"
    lang: Lang | None = None


def answer_plainly(arguments: Sequence[str]) -> int | None:
    """Answer a plain question and return the exit code, or None where the line is not plain."""
    line = read_line(arguments)
    if line is None:
        return None
    lang = line.lang or environment.environment_language()
    try:
        from simguide.advice.answered import with_age  # after the cheap checks
        from simguide.loading.catalogue import load_catalogue

        day = environment.today()
        catalogue = load_catalogue(environment.environment_data(), updates=environment.updates_folder()).on(day)
        carrier = None
        if line.carrier is not None:
            carrier = catalogue.carrier_named(fold(line.carrier))
            if carrier is None:
                return None
        plain = PLAIN[line.command]
        answer = with_age(plain.ask(catalogue, line.text if plain.takes_text else carrier, day))
        write_answer(answer, Output(format_="json" if line.is_json else "table", depth=line.depth), lang)
    except SimguideError as error:
        from simguide.terminal.wording import report  # words are loaded only where something is to be said

        return report(error, lang, typed=arguments, command=(line.command,))
    return exit_code_of(answer, lang)


def read_line(arguments: Sequence[str]) -> _Line | None:
    """Return a plain question, or None where something in the line is not plain."""
    if not arguments or arguments[0] not in PLAIN:
        return None
    plain = PLAIN[arguments[0]]
    found: dict[str, object] = {}
    said: list[str] = []
    words = iter(arguments[1:])
    for word in words:
        if plain.takes_text and not word.startswith("-"):
            said.append(word)
            continue
        name, value = _read_word(word, words, plain)
        if name is None or name in found:
            return None
        found[name] = value
    if (plain.needs_carrier and "carrier" not in found) or plain.takes_text != any(map(str.strip, said)):
        return None
    return _Line(command=arguments[0], text=" ".join(said), **found)  # type: ignore[arg-type]


def _read_word(word: str, rest: Iterator[str], plain: "_Plain") -> tuple[str | None, object]:
    """Return which part of the question a word is, with its value; a name of None is not plain."""
    match word:
        case "--json":
            return "is_json", True
        case _ if word in DEPTHS:
            return "depth", DEPTHS[word]
        case "--lang" | "-l":
            lang = parse_language(next(rest, ""))
            return ("lang", lang) if lang is not None else (None, None)
        case "--carrier" | "-c" if plain.has_option:
            return _carrier(next(rest, ""))
        case _ if plain.has_argument:
            return _carrier(word)
        case _:
            return None, None


def _carrier(name: str) -> tuple[str | None, object]:
    # a number opens a row of an answer; of several words the name may be that of a product
    is_plain = name and not name.startswith("-") and not name.isdecimal() and " " not in name
    return ("carrier", name) if is_plain else (None, None)


class _Plain(Value):
    """A command that can be asked plainly."""

    ask: "Callable[[Catalogue, Any, date], Answer]"
    """Answers; between catalogue and day stands the carrier, None, or the text to search for."""
    has_argument: bool = False
    has_option: bool = False
    needs_carrier: bool = False
    takes_text: bool = False


def _task(catalogue: "Catalogue", carrier: "Carrier | None", day: date, task: "TaskCommand") -> "Answer":
    from simguide.commands.renew_balance.answer import TaskQuestion  # models are loaded when a question is asked

    question = TaskQuestion(task=task, carrier=None if carrier is None else carrier.id)
    if carrier is None:
        from simguide.commands.renew_balance.methods import answer_methods

        return answer_methods(catalogue, question, as_of=day)
    from simguide.commands.renew_balance.advise import answer_carrier_task

    return answer_carrier_task(catalogue, carrier, question, as_of=day)


def _renew(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    return _task(catalogue, carrier, day, "renew")


def _balance(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    return _task(catalogue, carrier, day, "balance")


def _keep(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.keep.advise import answer_keep
    from simguide.commands.keep.answer import KeepQuestion

    question = KeepQuestion(carrier=None if carrier is None else carrier.id)
    return answer_keep(catalogue, carrier, question, as_of=day)


def _autopay(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.autopay.advise import answer_autopay, answer_carrier_autopay
    from simguide.commands.autopay.answer import AutopayQuestion

    question = AutopayQuestion(carrier=None if carrier is None else carrier.id)
    if carrier is None:
        return answer_autopay(catalogue, question, as_of=day)
    return answer_carrier_autopay(catalogue, carrier, question, as_of=day)


def _recover(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.recover.advise import answer_recover
    from simguide.commands.recover.answer import RecoverQuestion

    question = RecoverQuestion(carrier=None if carrier is None else carrier.id)
    return answer_recover(catalogue, carrier, question, as_of=day)


def _show(catalogue: "Catalogue", carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.lists.advise import show_carrier

    assert carrier is not None, "the line is plain only with a carrier"  # noqa: S101
    return show_carrier(catalogue, carrier, as_of=day)


def _carriers(catalogue: "Catalogue", _carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.lists.advise import list_carriers

    return list_carriers(catalogue, as_of=day)


def _card_types(catalogue: "Catalogue", _carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.lists.advise import list_card_types

    return list_card_types(catalogue, as_of=day)


def _methods(catalogue: "Catalogue", _carrier: "Carrier | None", day: date) -> "Answer":
    from simguide.commands.renew_balance.methods import list_methods

    return list_methods(catalogue, as_of=day)


def _find(catalogue: "Catalogue", text: str, day: date) -> "Answer":
    from simguide.commands.find.advise import answer_find
    from simguide.commands.find.answer import FindQuestion

    return answer_find(catalogue, FindQuestion(text=text), as_of=day)


PLAIN: dict[str, _Plain] = {
    "renew": _Plain(ask=_renew, has_argument=True, has_option=True),
    "balance": _Plain(ask=_balance, has_argument=True, has_option=True),
    "keep": _Plain(ask=_keep, has_argument=True, has_option=True),
    "autopay": _Plain(ask=_autopay, has_argument=True, has_option=True),
    "recover": _Plain(ask=_recover, has_argument=True, has_option=True),
    "show": _Plain(ask=_show, has_argument=True, needs_carrier=True),
    "carriers": _Plain(ask=_carriers),
    "card-types": _Plain(ask=_card_types),
    "methods": _Plain(ask=_methods),
    "find": _Plain(ask=_find, takes_text=True),
}
"""The commands that people and scripts ask most, with what they take beside the shared options."""
