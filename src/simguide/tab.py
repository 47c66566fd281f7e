"""Completes the name of a carrier where a shell asks with TAB; whatever else it asks is Typer's.

The program is started for every TAB: with Typer that takes as long as two answers.
"""

from collections.abc import Mapping

from simguide.door import PLAIN

_CARRIER_OPTIONS = ("--carrier", "-c")
_ZSH = str.maketrans({'"': '""', "'": "''", "$": "\\$", "`": "\\`", ":": "\\\\:"})
"""Signs that mean something in what zsh is told, as Typer writes them."""
_HARD_TO_SPLIT = frozenset("'\"\\`$")
"""Signs by which a shell means something: then the words are not plainly apart."""


def complete_plainly(environment: Mapping[str, str]) -> str | None:
    """Return what the shell is told, or None where it asks for something else than a carrier."""
    shell = environment.get("_SIMGUIDE_COMPLETE", "")
    words = _words(shell, environment)
    if words is None:
        return None
    *before, incomplete = words
    if incomplete.startswith("-") or not _is_carrier(before):
        return None
    from simguide.terminal.completion import complete_carrier

    found = complete_carrier(incomplete)
    if not found:
        return None
    pairs = [(it, "") if isinstance(it, str) else it for it in found]
    match shell:
        case "complete_zsh":
            quoted = "\n".join(":".join(f'"{part.translate(_ZSH)}"' for part in pair if part) for pair in pairs)
            return f"_arguments '*: :(({quoted}))'"
        case "complete_fish":
            return "\n".join("\t".join(filter(None, pair)) for pair in pairs)
        case _:
            return "\n".join(value for value, _ in pairs)


def _words(shell: str, environment: Mapping[str, str]) -> list[str] | None:
    """Return the words behind the program's name, the one to complete last; None where they are not plainly apart."""
    if shell == "complete_bash":
        typed, place = environment.get("COMP_WORDS", ""), environment.get("COMP_CWORD", "")
        words = typed.split()
        number = int(place) if place.isdecimal() else 0
        words = [*words[:number], words[number] if number < len(words) else ""]
    elif shell == "complete_zsh" or environment.get("_TYPER_COMPLETE_FISH_ACTION") == "get-args":
        typed = environment.get("_TYPER_COMPLETE_ARGS", "")
        words = typed.split()
        if typed.endswith(" "):
            words.append("")
    else:
        return None
    is_plain = not _HARD_TO_SPLIT.intersection(typed) and len(words) > 2  # noqa: PLR2004 (program, command, word)
    return words[1:] if is_plain else None


def _is_carrier(before: list[str]) -> bool:
    """Tell whether the word behind these is the name of a carrier."""
    plain = PLAIN.get(before[0])
    if plain is None:
        return False
    if len(before) == 1:
        return plain.has_argument
    return plain.has_option and len(before) == 2 and before[1] in _CARRIER_OPTIONS  # noqa: PLR2004 (command, option)
