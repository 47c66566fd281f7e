"""Reads the options of a line: which words are theirs, and what is wrong with them."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple

from simguide.errors import InputError, NotUnderstoodError
from simguide.terminal.amounts import in_gigabytes
from simguide.understanding.command_words import OPTIONS_MEANT
from simguide.understanding.forms import Form, OptionForm, is_option, not_understood
from simguide.understanding.names import Names
from simguide.understanding.values import days_near, value_after

HELP = ("-h", "--help")
LANG = OptionForm(("--lang", "-l"), metavar="LANG")
"""The one option that stands before every command."""
_GIGABYTES, _FOLDER = "--data", "--data-dir"
_NEAR = 0.6
"""Likeness of an option to what was typed, from which it is suggested; 1 is the same."""
_SHORT = 2
"""Letters of a short option with its hyphen."""


class Parted(NamedTuple):
    """A line without its command."""

    plain: list[str]
    """Words that are no options."""
    options: list[str]
    """Options with their values."""
    carriers: list[str]
    """Values of an option that names one carrier."""


def are_options(words: Sequence[str], form: Form) -> bool:
    """Tell whether words are options of a command, each with its value."""
    rest = iter(words)
    for word in rest:
        name, equals, _ = word.partition("=")
        if name in HELP:
            continue
        option = LANG if name in LANG.names else form.option(name)
        if option is None:
            return is_option(word) and bool(form.commands)
        if not option.is_flag and not equals and next(rest, None) is None:
            return False
    return True


def part(form: Form, words: list[str], names: Names) -> Parted:
    """Part the words behind a command.

    Raises:
        NotUnderstoodError: An option is not one of the command, or lacks its value.
        InputError: Gigabytes are given where a folder is meant.
    """
    parted = Parted([], [], [])
    place = 0
    while place < len(words):
        word = words[place]
        place += 1
        if not is_option(word):
            parted.plain.append(word)
            continue
        name, equals, value = word.partition("=")
        option = form.option(name)
        following = words[place : _end_of_values(words, place)]
        if option is None and name not in HELP:
            if word[1] != "-" and form.option(word[:_SHORT]) is not None:  # -cNAME, or flags in one
                parted.options.append(word)
                continue
            raise _no_option(form, words, place - 1)
        given = [value] if equals else following
        near = [] if option is None else days_near(option, " ".join(given))
        if near:
            line = (*form.command, *near, *words[: place - 1], *words[place + (0 if equals else len(given)) :])
            raise not_understood(" ".join(given), line, command=form.command, key="typed.words")
        if option is None or (option.is_flag and not equals):
            parted.options.append(word)
        elif option.is_flag:
            raise not_understood(
                word, (*form.command, *_put(words, place - 1, name)), command=form.command, key="typed.no-value"
            )
        elif equals:
            parted.options.append(word)
            parted.carriers.extend([value] if _names_one_carrier(option) else ())
        elif following:
            found, length = value_after(option, following, names)
            place += length
            parted.options.extend((word, found))
            parted.carriers.extend([found] if _names_one_carrier(option) else ())
        else:
            line = (*form.command, *words[:place], option.metavar, *words[place:])
            raise not_understood(word, line, command=form.command, key="typed.value")
    return parted


def without_carriers(options: list[str], form: Form) -> list[str]:
    """Return options without those that name one carrier."""
    kept: list[str] = []
    words = iter(options)
    for word in words:
        name, equals, _ = word.partition("=")
        option = form.option(name)
        if option is None or not _names_one_carrier(option):
            kept.append(word)
        elif not equals:
            next(words)
    return kept


def missing_option(form: Form, options: Sequence[str]) -> OptionForm | None:
    """Return an option without which a command cannot do, and which is not there."""
    given = {word.partition("=")[0] for word in options}
    return next((it for it in form.options if it.is_required and not given.intersection(it.names)), None)


def _names_one_carrier(option: OptionForm) -> bool:
    return "--carrier" in option.names and not option.is_repeatable


def _end_of_values(words: list[str], place: int) -> int:
    return next((at for at in range(place, len(words)) if is_option(words[at])), len(words))


def _no_option(form: Form, words: list[str], place: int) -> NotUnderstoodError | InputError:
    """Return what is said of an option that the command does not have, with the one that is probably meant."""
    name, equals, value = words[place].partition("=")
    given = [value] if equals else [word for word in words[place + 1 : place + 2] if not is_option(word)]
    rest = words[place + 1 + (len(given) if not equals else 0) :]
    if name == _GIGABYTES and form.option(_FOLDER) is not None:
        return _for_folder(form, [*words[:place], *rest], given)
    known = [it for option in form.options for it in option.names]
    meant = next((it for it in OPTIONS_MEANT.get(name, ()) if it in known), None)
    near = [meant] if meant else [it for it in known if len(name) > _SHORT and it.startswith(name)]
    near = near or [f"--{it}" for it in get_close_matches(name.lstrip("-"), _long(known), n=1, cutoff=_NEAR)]
    option = form.option(near[0]) if near else None
    if option is None:
        return not_understood(name, (*form.command, "-h"), key="typed.option", command=form.command)
    if option.is_flag:
        fixed, rest = [near[0]], words[place + 1 :]
    else:
        fixed = [near[0], *(given or [option.metavar])]
    line = (*form.command, *words[:place], *fixed, *rest)
    error = not_understood(name, line, key="typed.option", command=form.command)
    error.nearest = (near[0],)
    return error


def _long(names: Sequence[str]) -> list[str]:
    """Return long names without their hyphens, which make any two alike."""
    return [name.removeprefix("--") for name in names if name.startswith("--")]


def _for_folder(form: Form, others: list[str], given: list[str]) -> InputError:
    """Return what is said of `--data` where there are no gigabytes to say: a folder is meant, or another command."""
    error = InputError(key="data-folder")
    is_amount = bool(given) and (in_gigabytes(given[0]) is not None or given[0].isdecimal())
    error.instead = (
        ("esim", _GIGABYTES, *given) if is_amount else (*form.command, *others, _FOLDER, *(given or ["DIR"]))
    )
    return error


def _put(words: list[str], place: int, word: str) -> list[str]:
    return [*words[:place], word, *words[place + 1 :]]
