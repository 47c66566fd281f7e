"""Puts the words behind a command where they belong: carriers, values, texts."""

from collections.abc import Iterator, Sequence

from simguide.errors import NotUnderstoodError, UnknownNameError
from simguide.model.names import fold
from simguide.understanding.checking import asked_of
from simguide.understanding.command_words import ASKING
from simguide.understanding.commands import command_at, command_in, guess_in, without_fillers, without_fillers_behind
from simguide.understanding.commands import is_stated as says_more
from simguide.understanding.forms import Form, Line, Vocabulary, is_option, not_understood
from simguide.understanding.guessing import guess_about, suggested
from simguide.understanding.names import Names, Run, is_turned, runs_of, without_commas
from simguide.understanding.options import HELP, Parted, missing_option, part, without_carriers
from simguide.understanding.values import in_pairs, option_near, options_said

_NOT_SEVERAL = ("--json", "--compact", "--fields", "--format", "-f", "--output", "-o")
"""Options that make one document, which two answers are not."""
_AMOUNT = "AMOUNT"
"""What stands for a value that begins with digits."""
_TO, _PAIR = "--to", 2
"""The option for the second of two carriers, where a number goes from one to the other."""
_MOST_WORDS = 60
"""Words behind a command that takes no text; whoever types more means something else, and each is looked up."""
_MOST_CARRIERS = 4
"""Carriers that are answered one after the other."""
_HELP_WORDS = frozenset(map(fold, ("help", "帮助", "ヘルプ")))


def place_words(form: Form, rest: list[str], known: Vocabulary, *, is_stated: bool = False) -> tuple[Line, ...]:
    """Return the line, or one for each of several carriers.

    Args:
        form: The command.
        rest: What stands behind it.
        known: What can be named.
        is_stated: Whether the words for the command said more than it: then one more word need not be a carrier.

    Raises:
        NotUnderstoodError: A word, an option or its value is not understood, or what is needed is missing.
        UnknownNameError: A word comes near the name of a carrier.
        InputError: Gigabytes are given where a folder is meant.
    """
    end = rest.index("--") if "--" in rest else len(rest)
    words, tail = rest[:end], rest[end:]
    if any(word in HELP for word in words):
        return ((*form.command, *words, *tail),)
    if form.takes not in ("words", "word") and _HELP_WORDS.intersection(map(fold, words)):
        return ((*form.command, *(word for word in words if fold(word) not in _HELP_WORDS), "--help"),)
    if form.takes not in ("words", "word") and len(words) > _MOST_WORDS:
        raise not_understood(
            " ".join(words[_MOST_WORDS:]), (*form.command, "-h"), key="typed.words", command=form.command
        )
    parted = part(form, words, known.names)
    if form.takes not in ("words", "word"):
        is_swapped = _joins_two(form) and is_turned(parted.plain, known.names)
        again = _not_again(form.command, parted.plain, known)
        plain = _without_fillers(again, known.names, is_pair=_joins_two(form))
        plain = without_fillers_behind(_not_again(form.command, plain, known))
        parted = parted._replace(plain=[*_turned(plain, known.names)] if is_swapped else plain)
    match form.takes:
        case "words" | "word":
            lines: tuple[Line, ...] = (_with_text(form, parted, tail),)
        case "nothing":
            lines = (_without_carrier(form, parted, tail, known),)
        case _:
            lines = _with_carriers(form, parted, tail, known, is_stated=is_stated)
    missing = missing_option(form, parted.options)
    if missing is not None:
        place = _place_of_amount(parted.plain) if missing.metavar == _AMOUNT and form.takes == "words" else None
        line = (*lines[0], missing.names[0], missing.metavar)
        if place is not None:
            said = (*parted.plain[:place], missing.names[0], " ".join(parted.plain[place:]))
            line = (*form.command, *said, *parted.options, *tail)
        raise not_understood(missing.names[0], line, command=form.command, key="typed.needs")
    return lines


def _without_fillers(words: list[str], names: Names, *, is_pair: bool) -> list[str]:
    """Return words without those that say nothing; a name keeps its own, such as Japan Welcome SIM."""
    if len(words) <= 1:
        return words
    kept: list[str] = []
    for run in runs_of(words, names):
        said = [*run.words, ""]  # the blank keeps a word alone from being taken for all there is
        kept += run.words if run.carrier else [it for it in without_fillers(said, directions=is_pair) if it]
    return kept


def _place_of_amount(plain: list[str]) -> int | None:
    """Return where an amount begins behind a name: my log povo 3 gb."""
    return next((place for place, word in enumerate(plain) if place and word[:1].isdecimal()), None)


def _not_again(command: Line, plain: list[str], known: Vocabulary) -> list[str]:
    """Return words behind a command without those before them that only say it again: 0570 かけ放題 au."""
    while plain and (again := command_at(plain, known.commands)) is not None and again.line == command:
        plain = plain[again.length :]
    return plain


def _turned(plain: list[str], names: Names) -> Iterator[str]:
    """Yield words with their carriers the other way round: the one that a number leaves is typed first."""
    runs = list(runs_of(plain, names))
    carriers = [run for run in runs if run.carrier]
    for run in runs:
        yield from carriers.pop().words if run.carrier else run.words


def _joins_two(form: Form) -> bool:
    """Tell whether a command takes a second carrier, the one that a number goes to."""
    to = form.option(_TO)
    return to is not None and to.names_a == "carrier"


def _with_text(form: Form, parted: Parted, tail: list[str]) -> Line:
    """Return a line whose argument is a text, or a single word."""
    parted = parted._replace(plain=asked_of(form.command, parted.plain))
    plain = [*parted.plain, *tail]
    if form.needs_argument and not [word for word in plain if word != "--"]:
        line = (*form.command, form.metavar, *parted.options)
        raise not_understood(form.metavar, line, command=form.command, key="typed.needs")
    if form.takes == "word" and len(parted.plain) > 1:
        line = (*form.command, parted.plain[0], *parted.options)
        raise not_understood(" ".join(parted.plain[1:]), line, command=form.command, key="typed.words")
    if form.takes == "words" and form.is_one:
        return (*form.command, *_as_one(parted.plain), *parted.options, *tail[:1], *_as_one(tail[1:]))
    return (*form.command, *parted.plain, *parted.options, *tail)


def _as_one(words: Sequence[str]) -> list[str]:
    """Return words as the one text that they are."""
    return [" ".join(words)] if words else []


def _without_carrier(form: Form, parted: Parted, tail: list[str], known: Vocabulary) -> Line:
    """Return a line of a command that takes no argument: every word is a value of an option."""
    names = known.names
    said, unknown = options_said(form, parted.plain, names)
    if not unknown:
        return (*form.command, *said, *parted.options, *tail)
    text = " ".join(unknown)
    carriers = [run.carrier for run in runs_of(unknown, names) if run.carrier]
    if carriers:
        raise _of_carriers(form, unknown, carriers, parted.options, known)
    asked = command_in(unknown, known.commands)
    if asked is not None and says_more(asked):
        line = suggested(asked, unknown, parted.options, known)
        raise not_understood(text, line, command=form.command, key="typed.words")
    amount = next((it for it in form.options if it.amount), None)
    if amount is not None and len(unknown) == 1 and unknown[0].isdecimal():
        line = (*form.command, amount.names[0], unknown[0], *said, *parted.options)
    else:
        said += option_near(form, text, names)
        line = (*form.command, *said, *parted.options) if said else _searched(form, unknown, names)
    raise not_understood(text, line, command=form.command, key="typed.words")


def _of_carriers(
    form: Form, words: list[str], carriers: list[str], options: list[str], known: Vocabulary
) -> NotUnderstoodError:
    """Return what is said of carriers behind a command that takes none, with what else is asked of them."""
    asked = guess_about(carriers, [word for word in words if known.names.carrier(word) is None], options, known)
    return not_understood(" ".join(words), tuple(asked.instead), command=form.command, key="typed.no-carrier")


def _with_carriers(
    form: Form, parted: Parted, tail: list[str], known: Vocabulary, *, is_stated: bool
) -> tuple[Line, ...]:
    """Return the line of a command that takes carriers; of one that takes one, a line for each of several."""
    names = known.names
    plain, options = without_commas(parted.plain, names), parted.options
    if not plain and len(parted.carriers) <= 1:
        if form.needs_argument and not parted.carriers:
            raise not_understood(
                form.metavar, (*form.command, "NAME", *options), command=form.command, key="typed.needs"
            )
        return ((*form.command, *options, *tail),)
    runs = list(runs_of(plain, names))
    loose = [word for run in runs if not run.carrier for word in run.words]
    said, unknown = options_said(form, loose, names)
    named = list(dict.fromkeys(run.carrier for run in runs if run.carrier))
    said = _without_given(said, options)
    if len(plain) == 1 and not said:
        _refuse_no_name(form, plain[0], options, known)
        if named or not is_stated or names.near_carriers(plain[0]):
            return ((*form.command, *parted.plain, *options, *tail),)  # the command says what is wrong with a name
    if form.takes_number and len(unknown) == 1 and len(named) == 1 and unknown[0].isdecimal():
        return ((*form.command, named[0], unknown[0], *said, *options, *tail),)  # the number of a way
    if unknown:
        raise _unknown_words(form, runs, unknown, [*said, *options], names)
    typed = [run.words[0] if len(run.words) == 1 else run.carrier for run in runs if run.carrier]
    if form.takes == "carrier" and len(named) == 1:
        typed = typed[:1]  # the same one twice
    if form.takes == "carriers" or len(named) + len(parted.carriers) <= 1 or (named and parted.carriers):
        return ((*form.command, *(it for it in typed if it), *said, *options, *tail),)
    if _joins_two(form) and _TO not in options and len(named) == _PAIR:
        return ((*form.command, named[0], _TO, named[1], *said, *options, *tail),)
    carriers, kept = (named, options) if named else (parted.carriers, without_carriers(options, form))
    return _several(form, carriers, [*said, *kept, *tail])


def _without_given(said: list[str], options: list[str]) -> list[str]:
    """Return what words say without the options that are typed already."""
    given = {word.partition("=")[0] for word in options if is_option(word)}
    return [word for pair in in_pairs(said) if pair[0] not in given for word in pair]


def _refuse_no_name(form: Form, word: str, options: list[str], known: Vocabulary) -> None:
    """Refuse a word that cannot be a name: one that says the command again, a question, or one with a carrier in it.

    Raises:
        NotUnderstoodError: With a line to type instead.
    """
    if known.names.carrier(word) is not None:
        return
    again = guess_in(word.split())
    if again is not None and again.line[:-1] == form.command:
        raise not_understood(word, (*again.line, *options), command=form.command, key="typed.words")
    if not word.isascii() and (known.names.carriers_within(word) or _asks(word)):
        line = suggested(form.command, [word], options, known)
        raise not_understood(word, line, command=form.command, key="typed.words")


def _asks(word: str) -> bool:
    """Tell whether a word without blanks is a question, and so no name."""
    return any(it in word for it in ASKING)


def _several(form: Form, carriers: list[str], options: list[str]) -> tuple[Line, ...]:
    """Return a line for each carrier, where their answers can stand one below the other."""
    is_one_document = any(word.partition("=")[0] in _NOT_SEVERAL for word in options)
    if is_one_document or form.command[0] == "my" or len(carriers) > _MOST_CARRIERS:
        line = (*form.command, carriers[0], *options)
        raise not_understood(", ".join(carriers), line, command=form.command, key="typed.several")
    return tuple((*form.command, carrier, *options) for carrier in carriers)


def _unknown_words(
    form: Form, runs: list[Run], unknown: list[str], options: list[str], names: Names
) -> NotUnderstoodError | UnknownNameError:
    """Return what is said of words that name neither a carrier nor a value."""
    text = " ".join(unknown)
    near = names.near_carriers(text) or names.near_carriers(unknown[0])
    carriers = [run.carrier or near[0] for run in runs if run.carrier or (near and unknown[0] in run.words)]
    options = [*option_near(form, text, names), *options]
    is_told = bool(carriers) or (bool(options) and not form.needs_argument)
    line = (*form.command, *dict.fromkeys(carriers), *options) if is_told else _searched(form, unknown, names)
    if not near:
        return not_understood(text, line, key="typed.words", command=form.command)
    error = UnknownNameError(kind="carrier", found=text, nearest=near, known=())
    error.instead = line
    return error


def _searched(form: Form, words: list[str], names: Names) -> Line:
    """Return the line that searches for words that a command does not take; its help, where they stand nowhere."""
    if form.takes == "carrier" and len(form.command) > 1:  # the words of a command below another are not looked for
        return (*form.command, "NAME")
    return ("find", *form.command, *words) if names.is_said(words) else (*form.command, "-h")
