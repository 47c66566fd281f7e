"""The command `ask`: a few questions on a terminal, then the answer of another command."""

import shlex
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from simguide.commands.ask.tree import MOST_ASKED, START, TREE, Choice, Question
from simguide.errors import OK, InputError, SimguideError, UnknownNameError
from simguide.i18n.messages import message
from simguide.model.base import Lang
from simguide.model.names import fold
from simguide.terminal import environment
from simguide.terminal.answering import chosen_day, chosen_language
from simguide.terminal.exits import say
from simguide.terminal.options import AsOfOption, LangOption
from simguide.terminal.wording import report

if TYPE_CHECKING:
    from simguide.model.catalogue import Catalogue

_INTERRUPTED = 130
_MOST_BYTES = 4000
"""Longest line that is read, about what a terminal passes on."""
_LEAVE = ("q", "quit", "exit")


class _LeftError(Exception):
    """The user types q, or ends the input."""


def ask(context: typer.Context, lang: LangOption = None, as_of: AsOfOption = None) -> None:
    """Not sure which command? A few questions lead to the answer."""
    language = environment.environment_language()
    try:
        language = chosen_language(lang) or language
        day = chosen_day(as_of)
        if not environment.is_conversation():
            raise InputError(key="ask-terminal", commands=", ".join(MOST_ASKED))
        from simguide.loading.catalogue import load_catalogue  # after the cheap checks

        typed = converse(
            load_catalogue(environment.environment_data(), updates=environment.updates_folder()).on(day), language
        )
    except SimguideError as error:
        raise typer.Exit(report(error, language, command=("ask",))) from None
    except _LeftError:
        raise typer.Exit(OK) from None
    except KeyboardInterrupt:
        say("")
        raise typer.Exit(_INTERRUPTED) from None
    if as_of is not None:
        typed = _with_day(typed, str(day))
    line = typed if lang is None else ("--lang", language, *typed)
    code = _run(context.find_root().obj, line)
    say("")
    say(message("ask.same", language, command=f"simguide {shlex.join(line)}"))
    raise typer.Exit(code)


def _with_day(typed: tuple[str, ...], day: str) -> tuple[str, ...]:
    """Return a command for a day; what follows a -- is never read as an option."""
    end = typed.index("--") if "--" in typed else len(typed)
    return (*typed[:end], "--as-of", day, *typed[end:])


def converse(catalogue: "Catalogue", lang: Lang) -> tuple[str, ...]:
    """Ask until a command is complete, and return it.

    Raises:
        _LeftError: The user leaves.
    """
    say(message("ask.how", lang))
    typed: tuple[str, ...] = ()
    key: str | None = START
    while key is not None:
        question = TREE[key]
        _put(f"ask.{question.says or key}", question, lang)
        added, key = _read(question, catalogue, lang)
        typed += added
    return typed


def _put(key: str, question: Question, lang: Lang) -> None:
    say("")
    say(message(key, lang))
    for number, choice in enumerate(question.choices, start=1):
        say(f"{number:>4}  {message(choice.label, lang)}")
    if question.is_optional:
        say(f"      {message('ask.optional', lang)}")


def _read(question: Question, catalogue: "Catalogue", lang: Lang) -> tuple[tuple[str, ...], str | None]:
    """Read until the answer is one, and return what it adds and the next question."""
    while True:
        typer.echo("> ", err=True, nl=False)
        line = environment.read_line(_MOST_BYTES)
        if not line:
            say("")
            raise _LeftError
        found = line.strip()
        if found.lower() in _LEAVE:
            raise _LeftError
        if not found and question.is_optional:
            return (), question.then
        try:
            if question.reads == "choice":
                return _choose(found, question, catalogue, lang)
            return (*question.adds, _value(found, question, catalogue)), question.then
        except UnknownNameError as error:
            from simguide.i18n.values import joined  # only where a name is not found

            names = joined(error.nearest, lang)
            say(message(f"ask.again.{'near' if names else 'carrier'}", lang, found=error.values["found"], names=names))
        except InputError as error:
            say(message(f"ask.again.{error.key}", lang, **error.values))


def _choose(found: str, question: Question, catalogue: "Catalogue", lang: Lang) -> tuple[tuple[str, ...], str | None]:
    """Return what a choice adds and the next question; at the start any words will do.

    Raises:
        InputError: It is no choice, and at the start nothing that is on record.
    """
    try:
        choice = _chosen(found, question.choices, lang)
    except InputError:
        meant = _meant(found, question.choices, catalogue) if question is TREE[START] else None
        if meant is None:
            raise
        return meant
    return choice.adds, choice.then


def _meant(
    found: str, choices: tuple[Choice, ...], catalogue: "Catalogue"
) -> tuple[tuple[str, ...], str | None] | None:
    """Return what a word adds that is no choice: the choice of the command that it means, or a search for it."""
    from simguide.command_list import COMMANDS  # only for words, which most people do not type
    from simguide.understanding.commands import command_at
    from simguide.understanding.names import Names

    words = found.split()
    said = command_at(words, COMMANDS)
    if said is not None and said.length == len(words):
        choice = next((it for it in choices if it.adds == said.line[:1]), None)
        if choice is not None:
            return choice.adds, choice.then
    if not any(letter.isalpha() for letter in found) or not Names(lambda: catalogue).is_said(words):
        return None
    return ("find", "--", found), None


def _chosen(found: str, choices: tuple[Choice, ...], lang: Lang) -> Choice:
    """Return the choice of a number, a word, a label, or the only one that begins so.

    Raises:
        InputError: There is none, or more than one.
    """
    wanted = fold(found)
    names = [
        (str(number), fold(choice.word), fold(message(choice.label, lang)))
        for number, choice in enumerate(choices, start=1)
    ]
    exact = [choice for choice, known in zip(choices, names, strict=True) if wanted in known]
    begun = [
        choice
        for choice, (_, *words) in zip(choices, names, strict=True)
        if wanted and any(word.startswith(wanted) for word in words)
    ]
    for fitting in (exact, begun):
        if len(fitting) == 1:
            return fitting[0]
    raise InputError(key="choice", found=found, most=len(choices))


def _value(found: str, question: Question, catalogue: "Catalogue") -> str:
    """Return what was typed as the command takes it.

    Raises:
        InputError: It cannot be.
        UnknownNameError: No carrier has this name.
    """
    from simguide.advice.naming import find_carrier
    from simguide.terminal.typed import read_count, read_date

    match question.reads:
        case "carrier":
            return find_carrier(catalogue, found).id
        case "date":
            try:
                return str(read_date("", _plain(found)))
            except InputError:
                raise InputError(key="date", found=found, day="2026-12-31") from None
        case "count":
            return str(read_count("", _plain(found), most=question.most))
        case _:
            if not found:
                raise InputError(key="text")
            return found


def _plain(found: str) -> str:
    """Return full-width digits, as a Japanese or Chinese keyboard types them, as plain ones."""
    import unicodedata  # only for what is typed here

    return unicodedata.normalize("NFKC", found.encode("utf-8", "replace").decode("utf-8"))


def _run(run: Callable[[list[str]], None], line: tuple[str, ...]) -> int:
    """Run another command in this process, by what the program hands in, and return its exit code."""
    try:
        run(list(line))
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else OK
    return OK
