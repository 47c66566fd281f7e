"""Suggests a line for what is not understood."""

from collections.abc import Iterator
from difflib import get_close_matches

from simguide.errors import NotUnderstoodError
from simguide.model.names import fold
from simguide.understanding.checking import checked_by, doubted, is_message, is_number, is_of_message, numbers_in
from simguide.understanding.commands import (
    command_in,
    guess_at,
    guess_in,
    guess_of_carrier,
    guess_of_carrier_in,
    is_stated,
    said_words,
    without_fillers,
)
from simguide.understanding.forms import Line, Vocabulary, is_option, not_understood
from simguide.understanding.names import Names, runs_of
from simguide.understanding.values import flags_within, languages_said, options_said, stays_said

_NEAR_COMMAND = 0.72
"""Likeness of a word to a command, from which it is suggested; 1 is the same."""
_LEAST_ASKED = 6
"""Letters of a question without blanks; a shorter text is a word."""
_LEAST_NAME = 4
"""Letters of a word that may be the name of a carrier mistyped."""
_LANGUAGE = frozenset(map(fold, ("lang", "language", "语言", "言語")))
_CLAIMS = "claims"
_FROM_TO = ("から", "→", "到")
_TEXT, _NUMBER, _NAME = "TEXT", "NUMBER", "NAME"
"""What stands at the end of a line for words that are still to be typed."""


def guess(plain: list[str], options: list[str], known: Vocabulary) -> NotUnderstoodError:
    """Return what is said of words that begin with no command and no carrier, with the line that is probably meant."""
    line = next(_meant(plain, options, known), None)
    if line is not None:
        return not_understood(" ".join(plain), line, key="typed.guess")
    mistyped = _mistyped(plain, options, known)
    if mistyped is None and known.names.is_said(plain):
        return not_understood(" ".join(plain), ("find", *plain, *options), key="typed.guess")
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
    asked = (
        guess_of_carrier(words) or command_in(words, known.commands) or guess_in(words) or guess_of_carrier_in(words)
    )
    if asked is None and known.names.is_said(words):
        line: Line = ("find", *carriers, *words, *options)
    else:
        line = suggested(asked or ("show",), [*carriers, *words], options, known)
    return not_understood(" ".join(words), line, key="typed.guess")


def suggested(line: Line, rest: list[str], options: list[str], known: Vocabulary) -> Line:
    """Return a line with what is understood of other words: carriers, values, the text or the number to be said."""
    carriers = carriers_in(rest, known.names) or _mistyped_carriers(rest, known.names)
    match line[-1]:
        case "NAME":
            return (*line[:-1], *(carriers[:1] or [_NAME]), *options)
        case "NUMBER":
            numbers = numbers_in(rest)
            return ("contact", carriers[0]) if carriers and not numbers else (*line[:-1], *(numbers[:1] or [_NUMBER]))
        case "TEXT" if carriers and line[0] == _CLAIMS:
            return (_CLAIMS, carriers[0], *options)
        case "TEXT":
            return (*line[:-1], *(rest if rest and not carriers else [_TEXT]), *options)
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
        return (*line, *rest, *options)
    loose = [word for run in runs_of(without_fillers(rest), known.names) if not run.carrier for word in run.words]
    said, _ = options_said(form, loose, known.names)
    said += [name for name in flags_within(form, loose) if name not in said]
    more = (languages_said(form, loose, known.names), stays_said(form, loose))
    said += [word for it in more if it and it[0] not in said for word in it]
    typed = set(filter(is_option, line))
    pairs = [[name, *values] for name, *values in _in_pairs(said) if name not in typed]
    named = {"nothing": [], "carrier": carriers[:1]}.get(form.takes, carriers)
    if form.option("--to") is not None and len(carriers) > 1 and form.takes == "carrier":
        pairs.append(["--to", carriers[1]])
    return (*line[:count], *named, *line[count:], *(word for pair in pairs for word in pair), *options)


def carriers_in(words: list[str], names: Names) -> list[str]:
    """Return the carriers that words name, those too that stand in a text without blanks."""
    found = [run.carrier for run in runs_of(words, names) if run.carrier]
    within = (
        it for word in words if not word.isascii() and names.carrier(word) is None for it in names.carriers_within(word)
    )
    return list(dict.fromkeys((*found, *within)))


def carriers_joined(text: str, names: Names) -> tuple[str, str] | None:
    """Return the carrier that a number leaves and the one that it goes to, of a text that is both: ahamoからpovoへ."""
    for sign in _FROM_TO:
        first, _, second = text.partition(sign)
        left = names.carrier(first.strip().removeprefix("从"))
        joined = names.carrier(second.strip().rstrip("へに"))
        if left is not None and joined is not None:
            return left, joined
    return None


def _mistyped_carriers(words: list[str], names: Names) -> list[str]:
    """Return the carrier whose name the first word comes near that stands nowhere in the catalogue."""
    near = (names.near_carriers(word) for word in words if len(word) >= _LEAST_NAME and word.isalnum())
    return list(next(filter(None, near), ()))[:1]


def _in_pairs(said: list[str]) -> Iterator[list[str]]:
    """Yield each option with its value, if it has one."""
    pair: list[str] = []
    for word in said:
        if is_option(word) and pair:
            yield pair
            pair = []
        pair.append(word)
    if pair:
        yield pair


def _meant(plain: list[str], options: list[str], known: Vocabulary) -> Iterator[Line]:
    """Yield lines that the words themselves speak for, the most likely first."""
    of_doubt = ("check", "sms", _TEXT) if is_of_message(plain) else doubted(plain)
    if of_doubt is not None:
        yield (*of_doubt, *options)
    if len(plain) > 1 and is_message(plain):
        yield ("check", "sms", " ".join(plain), *options)
    asked, found = command_in(plain, known.commands), guess_at(plain)
    of_carrier = guess_of_carrier(plain[: found.length]) if found and carriers_in(plain, known.names) else None
    is_all = found is not None and found.length == len(plain)
    if asked is not None and is_stated(asked) and not is_all:
        yield suggested(asked, plain, options, known)
    if of_carrier is not None:
        yield suggested(of_carrier, plain, options, known)
    if found is not None and _is_fit(found.line, plain[found.length :]):
        yield suggested(found.line, plain[found.length :], options, known)
    yield from _language_or_number(plain, options)
    if asked is not None:
        yield suggested(asked, plain, options, known)
    number = next(iter(numbers_in(plain)), None)
    if number is not None:
        yield ("check", "phone", number, *options)
    anywhere = guess_in(plain, is_fit=lambda line: _is_fit(line, plain))
    if anywhere is not None:
        yield suggested(anywhere, plain, options, known)
    of_carrier = guess_of_carrier_in(plain) if carriers_in(plain, known.names) else None
    if of_carrier is not None:
        yield suggested(of_carrier, plain, options, known)


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
