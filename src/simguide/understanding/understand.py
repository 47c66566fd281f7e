"""Turns what was typed into command lines; pure, and the same for the same words.

A word that means one thing only is taken. Where something else can be meant, or a word is not understood, one line is
suggested.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from itertools import takewhile

from simguide.model.names import fold
from simguide.understanding.checking import checked_by, is_address, is_code, is_identifier, meaning_asked
from simguide.understanding.commands import (
    command_at,
    command_below,
    command_in,
    guess_at,
    guess_in,
    guess_of_carrier_in,
    has_direction,
    is_stated,
    run_together,
    without_fillers,
)
from simguide.understanding.forms import Form, Line, Vocabulary, is_option, not_understood, plain_words
from simguide.understanding.guessing import carriers_in, guess, guess_about, suggested
from simguide.understanding.names import is_turned, runs_of, without_commas
from simguide.understanding.options import HELP, LANG, are_options, part
from simguide.understanding.placing import place_words

_OF_PROGRAM = ("--version", "-V")
"""Options that ask for no command."""
_DASHES = "—–―−－ー"
"""What keyboards and word processors make of two hyphens."""
_WIDE_BLANK = "\u3000"
_MOST_WITH_WIDE_BLANKS = 4
"""Words from the first in which a wide blank parts words; behind them stands a text."""
_PROGRAM = "simguide"
_PAIR = 2
"""The carrier that a number leaves, and the one that it goes to."""
_CARD, _CHECK, _MY, _HELP, _EXPLAIN = ("show",), "check", "my", ("help",), ("explain",)


def understand(typed: Sequence[str], known: Vocabulary) -> tuple[Line, ...]:
    """Return the lines that were meant, to be run one after the other; what is exact stays as it was typed.

    Raises:
        NotUnderstoodError: With a line to type instead.
        InputError: An option is one of another command.
    """
    words = list(_split(typed[0].split() if len(typed) == 1 and not is_code(typed[0]) else typed))
    if len(words) > 1 and fold(words[0]) == _PROGRAM:
        del words[0]
    if not words or words[0] in _OF_PROGRAM:
        return (tuple(typed),)
    words[-1] = _without_question_mark(words)
    place = _place_of_command(words, known)
    if place is None:
        return (tuple(words),)
    before, rest = words[:place], words[place:]
    found, guessed = command_at(rest, known.commands), guess_at(rest)
    plain = plain_words(rest)
    term = meaning_asked(" ".join(plain))
    if term is not None and known.names.carrier(term) is not None:
        return place_words(known.form_of(_CARD), [*before, term, *rest[len(plain) :]], known)
    if term is not None and known.names.is_explained(term):
        return place_words(known.form_of(_EXPLAIN), [*before, term, *rest[len(plain) :]], known)
    if found is not None and guessed is not None and guessed.length > found.length:
        raise guess(plain, [*before, *rest[len(plain) :]], known)
    if found is not None and _asks_of_code(found.line, rest):
        line = (*_EXPLAIN, plain[0], *before) if known.names.is_explained(plain[0]) else ("find", *plain, *before)
        raise not_understood(" ".join(plain), line, key="typed.guess")
    if found is not None:
        return _of_command(found.line, before, _said_once(found.line, rest[found.length :], known), known)
    return _of_no_command(plain, [*before, *rest[len(plain) :]], known)


def _asks_of_code(line: Line, rest: list[str]) -> bool:
    """Tell whether words ask about a code that does not stand among them: ICCID どこ."""
    plain = plain_words(rest)
    is_named = line == ("identify",) and fold(plain[0]) != "identify"
    return is_named and len(plain) > 1 and not any(letter.isdecimal() for word in plain for letter in word)


def _said_once(line: Line, rest: list[str], known: Vocabulary) -> list[str]:
    """Return what stands behind a command without what only says it again: `change contract details details`."""
    again = command_at([*line, *rest], known.commands)
    while again is not None and again.line == line and again.length > len(line):
        rest = rest[again.length - len(line) :]
        again = command_at([*line, *rest], known.commands)
    return rest


def _split(typed: Sequence[str]) -> Iterator[str]:
    """Yield the words; a wide blank parts words before the first that is a text, and long dashes are hyphens."""
    for number, word in enumerate(typed):
        parts = word.split(_WIDE_BLANK) if number < _MOST_WITH_WIDE_BLANKS else [word]
        for piece in parts:
            name = piece.lstrip(_DASHES)
            if len(name) < len(piece) and name and name[0].isascii() and name[0].isalpha():
                yield f"--{name}"
            elif piece or len(parts) == 1:
                yield piece


def _without_question_mark(words: Sequence[str]) -> str:
    """Return the last word without the sign of a question; what is to be checked stays as it was typed."""
    is_kept = fold(words[0]) == _CHECK or "://" in words[-1]
    return words[-1] if is_kept else words[-1].rstrip("?？") or words[-1]


def _place_of_command(words: Sequence[str], known: Vocabulary) -> int | None:
    """Return where the command stands: at the first word, or behind options of its own that were typed before it."""
    plain = _plain_places(words)
    if not plain or plain[0] == 0:
        return 0 if plain else None
    for place in plain:
        found = command_at(words[place:], known.commands)
        if found is not None and not found.line[0].startswith("-"):
            form = known.form_of(found.line[:1])
            if are_options(words[:place], form):
                return place
    return plain[0]


def _plain_places(words: Sequence[str]) -> list[int]:
    """Return where words stand that are neither options nor the language behind one."""
    before = ("", *words)
    return [place for place, word in enumerate(words) if not is_option(word) and before[place] not in LANG.names]


def _of_command(line: Line, before: list[str], rest: list[str], known: Vocabulary) -> tuple[Line, ...]:
    """Read a line that begins with a command.

    Args:
        line: The command, with what its words say beside it.
        before: Options that were typed before it.
        rest: What was typed behind it.
        known: What can be named.
    """
    if line[0].startswith("-"):
        return ((*line, *before, *rest),)
    if line == _HELP:
        rest = _named_in_help(rest, known)
    if line == _EXPLAIN:
        carriers, loose = _asked_of_carriers(rest, known)
        if carriers and loose:
            raise guess_about(carriers, loose, [*before, *rest[len(plain_words(rest)) :]], known)
        line = _CARD if carriers else line
    form = known.form_of(line[:1])
    if not form.commands:
        return place_words(form, [*before, *line[1:], *rest], known, is_stated=is_stated(line))
    if len(line) == 1:
        return _below(form, before, rest, known)
    return place_words(known.form_of(line[:2]), [*before, *line[2:], *rest], known)


def _asked_of_carriers(rest: list[str], known: Vocabulary) -> tuple[list[str], list[str]]:
    """Return the carriers of which a meaning is asked, and the other words: what is my apn on povo; none for a word."""
    plain = plain_words(rest)
    if known.names.is_term(" ".join(plain)):
        return [], []
    loose = [word for run in runs_of(plain, known.names) if not run.carrier for word in run.words]
    return carriers_in(plain, known.names), loose


def _named_in_help(rest: list[str], known: Vocabulary) -> list[str]:
    """Return what help is asked for, a command by its own name."""
    found = command_at(rest, known.commands)
    if found is None:
        return rest
    return [*takewhile(lambda word: not is_option(word), found.line), *rest[found.length :]]


def _below(group: Form, before: list[str], rest: list[str], known: Vocabulary) -> tuple[Line, ...]:
    """Read what stands behind a command that has others below it."""
    name = group.command[0]
    plain = _plain_places(rest)
    meant = command_below(group, rest[0].lstrip("-")) if rest and is_option(rest[0]) else None
    if meant is not None and plain:
        raise not_understood(rest[0], (name, meant, *before, *rest[1:]), key="typed.option", command=group.command)
    if not plain or any(word in HELP for word in rest[: plain[0]]):
        line = _language_first((name, *before, *rest))
        foreign = next((word for word in line[line.index(name) + 1 :] if word not in HELP), None)
        if foreign is not None and not plain:
            raise not_understood(foreign, (name, "-h"), key="typed.option", command=group.command)
        return (line,)
    for at in plain:
        below = command_below(group, rest[at])
        form = None if below is None else known.form_of((name, below))
        if form is not None and are_options(rest[:at], form):
            return place_words(form, [*before, *rest[:at], *rest[at + 1 :]], known)
    if name == _CHECK:
        return (_checked([*before, *rest], known),)
    carriers, asked = carriers_in(rest, known.names), command_in(rest, known.commands)
    if asked is None and name == _MY and len(plain) > 1:
        asked = _guess_behind_my(plain_words(rest), is_of_carrier=bool(carriers))
    if asked is not None and (carriers or is_stated(asked) or name == _MY):
        raise not_understood(" ".join(rest), suggested(asked, rest, before, known), key="typed.guess")
    first = rest[plain[0]]
    folded = {fold(it): it for it in group.commands}
    near = get_close_matches(fold(first), folded, n=1)
    if near:
        line = (name, folded[near[0]], *before, *rest[plain[0] + 1 :])
    else:
        line = (name, "list" if "list" in group.commands else "-h")
    raise not_understood(first, line, key="typed.below", command=group.command)


def _guess_behind_my(words: list[str], *, is_of_carrier: bool) -> Line | None:
    """Return the line that words behind `my` may mean, the longest phrase of those that a carrier is asked for too."""
    found = [guess_in(without_fillers(words)), guess_of_carrier_in(words) if is_of_carrier else None]
    guessed = max((it for it in found if it is not None), key=lambda it: it.length, default=None)
    return None if guessed is None else guessed.line


def _language_first(line: Line) -> Line:
    """Return a line with the language before the command: one that has others below it takes no options itself."""
    place = next((place for place, word in enumerate(line) if word.partition("=")[0] in LANG.names), None)
    if place is None:
        return line
    end = place + (1 if "=" in line[place] else 2)
    return (*line[place:end], *line[:place], *line[end:])


def _checked(rest: list[str], known: Vocabulary) -> Line:
    """Read what is to be checked without being told what it is."""
    plain, options, _ = part(known.form_of((_CHECK, "sms")), rest, known.names)
    text = " ".join(plain)
    runs = list(runs_of(plain, known.names))
    carriers = [run.carrier for run in runs if run.carrier]
    asked = command_in(plain, known.commands)
    if carriers and len(carriers) == len(runs):
        raise not_understood(text, ("balance", *carriers), key="typed.check")
    if carriers and asked is not None:
        raise not_understood(text, (*asked, *carriers), key="typed.check")
    line = checked_by(tuple(plain))
    guessed = guess_in(text.split()) if line is None else None
    if guessed is not None and guessed.line[0] == _CHECK and guessed.line[-1] == "NAME":
        raise not_understood(text, (*guessed.line, *options), key="typed.check")
    if line is None:
        raise not_understood(text, (_CHECK, "seller", text), key="typed.check")
    return (*line, *options)


def _of_no_command(plain: list[str], options: list[str], known: Vocabulary) -> tuple[Line, ...]:
    """Read a line that begins with no command: with a carrier, or with what is to be checked or explained."""
    joined = run_together(plain[0], known.commands, known.names)
    if joined is not None:
        line, carrier = joined
        return _of_command(line, [], [carrier, *plain[1:], *options], known)
    words = without_commas(plain, known.names)
    if next(runs_of(words, known.names)).carrier:
        return _of_carrier(words, options, known)
    text = " ".join(plain)
    if is_code(text) or is_address(text) or is_identifier(text):
        return (_checked([*plain, *options], known),)
    if known.names.is_term(text):
        return place_words(known.form_of(_EXPLAIN), [text, *options], known)
    raise guess(plain, options, known)


def _of_carrier(words: list[str], options: list[str], known: Vocabulary) -> tuple[Line, ...]:
    """Read a line that begins with a carrier: its command stands behind it, or its card is wanted."""
    for place in range(1, len(words)):
        found = command_at(words[place:], known.commands)
        if found is not None and all(run.carrier for run in runs_of(words[:place], known.names)):
            rest = [*words[:place], *words[place + found.length :], *options]
            return _of_command(found.line, [], rest, known)
    goes_over = has_direction(words)
    runs = list(runs_of(without_fillers(words, directions=goes_over), known.names))
    carriers = [run.carrier for run in runs if run.carrier]
    loose = [word for run in runs if not run.carrier for word in run.words]
    if goes_over and not loose and len(carriers) == _PAIR:
        leaves, joins = reversed(carriers) if is_turned(words, known.names) else carriers
        line = ("port", leaves, "--to", joins, *options)
        raise not_understood(" ".join(words), line, key="typed.guess")
    if loose and not all(word.isdecimal() for word in loose):
        raise guess_about(carriers, loose, options, known)
    return place_words(known.form_of(_CARD), [*words, *options], known)
