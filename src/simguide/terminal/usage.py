"""Words what Typer refuses: values of a wrong kind; what else can be wrong with a line is found before it is run."""

from collections.abc import Sequence
from typing import Any

from simguide.errors import ChoiceError, InputError, NotUnderstoodError, SimguideError


def usage_error(error: Any, typed: Sequence[str]) -> SimguideError:
    """Return an error of Typer as one of ours.

    Args:
        error: What was raised; it names the parameter that it is about, if it is about one.
        typed: The line.
    """
    parameter = getattr(error, "param", None)
    if parameter is None:
        return _not_a_value(error, typed)
    name = parameter.opts[0]
    found = _value_of(parameter.opts, typed)
    choices = tuple(map(str, getattr(parameter.type, "choices", ())))
    if choices:
        from simguide.i18n.values import near_values  # only for what is no value

        return ChoiceError(option=name, found=found, choices=choices, nearest=near_values("", found, choices))
    least, most = getattr(parameter.type, "min", None), getattr(parameter.type, "max", None)
    if least is not None and most is not None:
        return InputError(key="whole-number-between", option=name, found=found, least=least, most=most)
    if least is not None:
        return InputError(key="whole-number-from", option=name, found=found, least=least)
    return InputError(key="whole-number", option=name, found=found)


def _not_a_value(error: Any, typed: Sequence[str]) -> SimguideError:
    option = getattr(error, "option_name", None)
    if option is None and error.ctx is not None and "--" in typed:
        command, place = error.ctx.command_path, typed.index("--")
        instead = (*command.split()[1:], "-h")
        return NotUnderstoodError("typed.words", found=" ".join(typed[place + 1 :]), instead=instead, command=command)
    if option is None:
        return NotUnderstoodError("typed.command", found=" ".join(typed[:1]), instead=("-h",))
    if error.ctx is None:  # `--help=x`, `--version=x`: it knows no command
        found = f"{option}={_value_of((option,), typed)}"
        line = (option if word == found else word for word in typed)
        return NotUnderstoodError("typed.no-value", found=found, instead=tuple(line))
    command = error.ctx.command_path
    return NotUnderstoodError("typed.option", found=option, instead=(*command.split()[1:], "-h"), command=command)


def _value_of(names: Sequence[str], typed: Sequence[str]) -> str:
    """Return what stands behind an option in a line."""
    for place, word in enumerate(typed):
        name, equals, value = word.partition("=")
        if name in names:
            return value if equals else "".join(typed[place + 1 : place + 2])
    return ""
