"""Suggests a line for what is not understood."""

from collections.abc import Iterator
from difflib import get_close_matches

from simguide.errors import NotUnderstoodError
from simguide.model.names import fold
from simguide.understanding.checking import (
    asked_of,
    checked_by,
    doubted,
    is_message,
    is_number,
    is_whole,
    meaning_asked,
    numbers_in,
)
from simguide.understanding.command_words import ASKS_BEFORE, ASKS_BEHIND
from simguide.understanding.commands import (
    Found,
    command_in,
    guess_at,
    guess_in,
    guess_of_carrier,
    guess_of_carrier_in,
    has_direction,
    is_stated,
    said_words,
    without_fillers,
)
from simguide.understanding.forms import Line, Vocabulary, is_option, not_understood
from simguide.understanding.names import Names, is_turned, runs_of, without_commas
from simguide.understanding.values import abroad_near, in_pairs, options_near, options_said
from simguide.understanding.within import goes_over_within, is_destination, options_within, parted_by_script

_NEAR_COMMAND = 0.72
"""Likeness of a word to a command, from which it is suggested; 1 is the same."""
_LEAST_ASKED = 4
"""Letters of a question without blanks; a shorter text is a word."""
_PAIR = 2
"""The carrier that a number leaves, and the one that it goes to."""
_LEAST_NAME = 4
"""Letters of a word that may be the name of a carrier mistyped."""
_LANGUAGE = frozenset(map(fold, ("lang", "language", "语言", "言語")))
_OF_A_NUMBER = (("port",), ("keep",), ("change",), ("move",), ("change", "--what", "plan"))
"""Commands that are named where a number goes from one carrier to another."""
_OF_ANY_CARRIER, _ABOUT_NUMBERS = ("esim",), ("calls",)
"""A command that chooses among all carriers, and one that the first digits of a number name."""
_CLAIMS = "claims"
_OF_ADDRESS = ("check", "url")
_OF_DATA, _LEFT = ("balance",), ("剩", "余", "查", "left", "残")
"""The command for data that is left, and what is said of it: data for some days is data to buy."""
_TEXT, _NUMBER, _NAME = "TEXT", "NUMBER", "NAME"
"""What stands at the end of a line for words that are still to be typed."""


def guess(plain: list[str], options: list[str], known: Vocabulary) -> NotUnderstoodError:
    """Return what is said of words that begin with no command and no carrier, with the line that is probably meant."""
    parts = parted_by_script(without_commas(plain, known.names), known.names)
    line = next(_meant(plain, parts, options, known), None)
    if line is not None:
        return not_understood(" ".join(plain), line, key="typed.guess")
    mistyped = _mistyped(plain, options, known)
    sought = _sought(plain, known.names) if mistyped is None else None
    if sought is not None:
        return not_understood(" ".join(plain), ("find", *sought, *options), key="typed.guess")
    likely = (
        mistyped
        or _near_card(plain, known)
        or _card(plain, known)
        or checked_by(tuple(plain), is_told=False)
        or _looked_for(plain, options)
    )
    return not_understood(plain[0], likely, key="typed.command")


def guess_about(carriers: list[str], words: list[str], options: list[str], known: Vocabulary) -> NotUnderstoodError:
    """Return what is said of words behind carriers that are no command, with the line that is probably meant."""
    parts = parted_by_script(words, known.names)
    anywhere, of_carrier = guess_in(parts), guess_of_carrier_in(parts)
    asked = (
        guess_of_carrier(parts)
        or command_in(parts, known.commands)
        or (anywhere and anywhere.line)
        or (of_carrier and of_carrier.line)
    )
    ported = _goes_over([*carriers, *parts], known.names)
    sought = _sought(words, known.names) if asked is None and not ported else None
    if ported and (asked is None or asked in _OF_A_NUMBER):
        line = suggested(("port",), ported, options, known)
    elif sought is not None:
        line = ("find", *carriers, *sought, *options)
    else:
        line = suggested(asked or ("show",), [*carriers, *parts], options, known)
    return not_understood(" ".join(words), line, key="typed.guess")


def suggested(line: Line, rest: list[str], options: list[str], known: Vocabulary) -> Line:
    """Return a line with what is understood of other words: carriers, values, the text or the number to be said."""
    carriers = carriers_in(rest, known.names) or _mistyped_carriers(rest, known.names)
    match line[-1]:
        case "NAME":
            return (*line[:-1], *(carriers[:1] or [_NAME]), *options)
        case "NUMBER":
            numbers = numbers_in(rest)
            if carriers and not numbers:
                return _completed(("contact",), rest, carriers, options, known)
            return (*line[:-1], *(numbers[:1] or [_NUMBER]))
        case "TEXT" if carriers and line[0] == _CLAIMS:
            return (_CLAIMS, carriers[0], *options)
        case "TEXT":
            is_told = bool(rest) and (not carriers or line[0] == "find")
            return (*line[:-1], *(rest if is_told else [_TEXT]), *options)
        case _:
            return _completed(line, rest, carriers, options, known)


def _completed(line: Line, rest: list[str], carriers: list[str], options: list[str], known: Vocabulary) -> Line:
    """Return a line of a command with the carriers and the values among other words."""
    if line[0].startswith("-"):
        return line
    form = known.form_of(line[:1])
    count = 2 if form.commands else 1
    if len(line) < count:
        return (*line, "-h")
    form = known.form_of(line[:count])
    if form.takes in ("words", "word"):
        return (*line, *options) if len(line) > count else (*line, *asked_of(line, rest), *options)
    loose = [word for run in runs_of(without_fillers(rest), known.names) if not run.carrier for word in run.words]
    said, unknown = options_said(form, loose, known.names)
    said = [*said, *options_near(form, unknown)]
    said += [name for name in abroad_near(form, rest) if name not in said]
    typed = {*filter(is_option, line), *filter(is_option, said)}
    pairs = [[name, *values] for name, *values in in_pairs(said) if name not in line]
    within = in_pairs(options_within(form, unknown, known.names, text="".join(rest)))
    pairs += [[name, *values] for name, *values in within if name not in typed]
    named = {"nothing": [], "carrier": carriers[:1]}.get(form.takes, carriers)
    to = form.option("--to")
    if to is not None and to.names_a == "carrier" and carriers:
        if len(carriers) > 1:
            pairs.append(["--to", carriers[1]])
        elif is_destination(rest, carriers[0], known.names):
            named = [_NAME]
            pairs.append(["--to", carriers[0]])
    return (*line[:count], *named, *line[count:], *(word for pair in pairs for word in pair), *options)


def _sought(words: list[str], names: Names) -> list[str] | None:
    """Return the words of a question that a search finds, without those that only ask; None where it finds nothing."""
    told = [word for word in map(_without_asking, without_fillers(words)) if word.isascii() or len(word) > 1]
    if all(run.carrier for run in runs_of(told, names)):
        return None  # the card of the carrier says more
    return next((it for it in (words, told) if names.is_said(it)), None)


def _without_asking(word: str) -> str:
    """Return a word without blanks without what asks at its beginning or its end: 怎么安装."""
    before = next((it for it in ASKS_BEFORE if word.startswith(it)), "")
    behind = next((it for it in ASKS_BEHIND if word.endswith(it)), "")
    return word.removeprefix(before).removesuffix(behind)


def carriers_in(words: list[str], names: Names) -> list[str]:
    """Return the carriers that words name in their order, those too that stand in a text without blanks."""
    found: list[str] = []
    for run in runs_of(words, names):
        if run.carrier:
            found.append(run.carrier)
        else:
            found.extend(it for word in run.words if not word.isascii() for it in names.carriers_within(word))
    return list(dict.fromkeys(found))


def _mistyped_carriers(words: list[str], names: Names) -> list[str]:
    """Return the carrier whose name the first word comes near that stands nowhere in the catalogue."""
    near = (names.near_carriers(word) for word in words if len(word) >= _LEAST_NAME and word.isalnum())
    return list(next(filter(None, near), ()))[:1]


def _goes_over(words: list[str], names: Names) -> list[str]:
    """Return the carrier that a number leaves and the one that it goes to.

    That is where two are named with a word for it between, or where a text without blanks says it.
    """
    runs = list(runs_of(words, names))
    for before, between, after in zip(runs, runs[1:], runs[2:], strict=False):
        if before.carrier and after.carrier and before.carrier != after.carrier and has_direction(between.words):
            pair = [before.carrier, after.carrier]
            return pair[::-1] if is_turned(words, names) else pair
    carriers = carriers_in(words, names)
    if len(carriers) != _PAIR or not goes_over_within(words):
        return []
    first, second = carriers
    is_second_left = is_destination(words, first, names) and not is_destination(words, second, names)
    return [second, first] if is_second_left else carriers


def _meant(typed: list[str], plain: list[str], options: list[str], known: Vocabulary) -> Iterator[Line]:
    """Yield lines that the words themselves speak for, the most likely first.

    Args:
        typed: The words as they were typed.
        plain: They without commas.
        options: What stands behind them.
        known: What can be named.
    """
    of_doubt = doubted(typed)
    if of_doubt is not None:
        yield (*of_doubt, *options)
    if len(typed) > 1 and is_message(typed):
        yield ("check", "sms", " ".join(typed), *options)
    is_of_carrier = bool(carriers_in(plain, known.names))
    meaning = None if is_of_carrier else meaning_asked(" ".join(typed))
    if meaning is not None and known.names.is_said([meaning]):
        yield ("explain" if known.names.is_explained(meaning) else "find", meaning, *options)
    asked = command_in(plain, known.commands)
    if asked == _OF_ANY_CARRIER and is_of_carrier:
        asked = None
    if asked == _OF_ADDRESS:  # an address would have been seen: it is a message that speaks of a link
        asked = ("check", "sms", _TEXT)
    if asked in (None, _OF_DATA) and not is_of_carrier:
        yield from _for_a_stay(plain, options, known, is_whole=asked is None)
    numbers = numbers_in(plain)
    if asked in (None, _ABOUT_NUMBERS) and len(numbers) == 1 and is_whole(numbers[0]):
        yield ("check", "phone", numbers[0], *options)
    ported = _goes_over(plain, known.names)
    if ported and (asked is None or asked in _OF_A_NUMBER):
        yield suggested(("port",), ported, options, known)
    yield from _asked_for(asked, plain, options, known, is_of_carrier=is_of_carrier)
    if numbers:
        yield ("check", "phone", numbers[0], *options)
    yield from _guesses(plain, options, known, is_of_carrier=is_of_carrier)


def _asked_for(
    asked: Line | None, plain: list[str], options: list[str], known: Vocabulary, *, is_of_carrier: bool
) -> Iterator[Line]:
    """Yield the line of the command that a sentence names; what its first words may mean goes before it."""
    found = guess_at(plain)
    is_all = found is not None and found.length == len(plain)
    if asked is not None and is_stated(asked) and not is_all:
        yield suggested(asked, plain, options, known)
    at_first = guess_of_carrier(plain[: found.length]) if found and is_of_carrier else None
    if at_first is not None:
        yield suggested(at_first, plain, options, known)
    anywhere = guess_in(plain, is_fit=lambda line: _is_fit(line, plain))
    is_less = found is not None and found.line[-1] == _NAME and anywhere is not None and is_stated(anywhere.line)
    if found is not None and not is_less and _is_fit(found.line, plain[found.length :]):
        is_sought = found.line[0] == "find"  # what is looked for is all of it
        yield suggested(found.line, plain if is_sought else plain[found.length :], options, known)
    yield from _language_or_number(plain, options)
    if asked is not None:
        yield suggested(asked, plain, options, known)


def _guesses(plain: list[str], options: list[str], known: Vocabulary, *, is_of_carrier: bool) -> Iterator[Line]:
    """Yield the lines that words anywhere may mean, the more likely first."""
    anywhere = guess_in(plain, is_fit=lambda line: _is_fit(line, plain))
    of_carrier = guess_of_carrier_in(plain) if is_of_carrier else None
    guesses = [it for it in (anywhere, of_carrier) if it is not None]
    if of_carrier is not None and anywhere is not None and not _is_rather_said(anywhere, of_carrier, known):
        guesses.reverse()
    yield from (suggested(it.line, plain, options, known) for it in guesses)


def _for_a_stay(plain: list[str], options: list[str], known: Vocabulary, *, is_whole: bool) -> Iterator[Line]:
    """Yield the line that chooses an eSIM, where days and gigabytes are said and nothing else, or data for some days.

    Args:
        plain: The words.
        options: Options behind them.
        known: What can be named.
        is_whole: Whether nothing else is to stand in the words.
    """
    form, words = known.form_of(_OF_ANY_CARRIER), without_fillers(plain)
    said, unknown = options_said(form, words, known.names)
    if is_whole and not unknown and any(name in said for name in ("--stay", "--data")):
        yield (*_OF_ANY_CARRIER, *said, *options)
    is_left = any(it in word for word in plain for it in _LEFT)
    if not is_whole and not is_left and "--stay" in (*said, *options_within(form, unknown, known.names)):
        yield suggested(_OF_ANY_CARRIER, plain, options, known)


def _is_rather_said(anywhere: Found, of_carrier: Found, known: Vocabulary) -> bool:
    """Tell whether what words may mean anywhere is rather meant than what they may mean beside a carrier."""
    takes_carrier = known.form_of(anywhere.line[:1]).takes != "nothing"
    return takes_carrier and (is_stated(anywhere.line) or anywhere.length >= of_carrier.length)


def _language_or_number(plain: list[str], options: list[str]) -> Iterator[Line]:
    if len(plain) > 1 and fold(plain[0]) in _LANGUAGE:
        yield ("--lang", plain[1])
    if is_number(" ".join(plain)):
        yield ("check", "phone", " ".join(plain), *options)


def _is_fit(line: Line, rest: list[str]) -> bool:
    """Tell whether a line fits the other words: a message or a number is asked for alone, or stands there."""
    match line[-1]:
        case "TEXT" if line[:2] == ("check", "sms"):
            return not rest or is_message(rest)
        case "NUMBER":
            return not rest or bool(numbers_in(rest))
        case _:
            return True


def _looked_for(plain: list[str], options: list[str]) -> Line:
    """Return the line that looks for a question; help, where it is a word that nobody can look for."""
    is_question = len(plain) > 1 or " " in plain[0] or (not plain[0].isascii() and len(plain[0]) >= _LEAST_ASKED)
    return ("find", *plain, *options) if is_question else ("-h",)


def _card(plain: list[str], known: Vocabulary) -> Line | None:
    """Return the line for the card of a carrier that is named among the words."""
    carriers = carriers_in(plain, known.names)
    return ("show", carriers[0]) if carriers else None


def _mistyped(plain: list[str], options: list[str], known: Vocabulary) -> Line | None:
    """Return the line with its first word as the command that was probably meant; the first letter is rarely wrong."""
    if known.names.is_said(plain[:1]):
        return None  # a word of every day
    said = said_words(tuple(known.commands))
    wanted = fold(plain[0])
    alike = [phrase for phrase in said if phrase[:1] == wanted[:1]]
    near = get_close_matches(wanted, alike, n=1, cutoff=_NEAR_COMMAND)
    if near:
        return suggested(said[near[0]], plain[1:], options, known)
    return None


def _near_card(plain: list[str], known: Vocabulary) -> Line | None:
    """Return the line for the card of a carrier whose name comes near."""
    carriers = known.names.near_carriers(" ".join(plain)) or known.names.near_carriers(plain[0])
    return ("show", carriers[0]) if carriers else None
