"""What can go wrong, as values; the command line words them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from simguide.visible import visible

if TYPE_CHECKING:
    from datetime import date

STDOUT = "-"
"""What stands for standard output in place of a file."""
OK, FAILURE, USAGE, BAD_CATALOGUE, NO_MATCH, CHECK_SAYS_NO = 0, 1, 2, 3, 4, 5
"""Exit codes."""
INTERRUPTED = 130
"""Exit code of what the user broke off."""

LineFault = Literal[
    "label-empty",
    "label-long",
    "label-unprintable",
    "label-dash",
    "label-number",
    "label-taken",
    "text",
    "text-number",
    "activation-code",
    "day",
    "day-range",
    "day-future",
    "day-order",
    "amount",
    "money",
    "number",
    "before",
    "nothing-to-edit",
    "top-up-on-record",
    "entry",
    "unasked",
    "unreadable",
    "too-large",
    "not-json",
    "form",
    "field-missing",
    "field-unknown",
    "field-other",
    "twice",
    "line-differs",
]
"""What can be wrong with what is said of an own line."""
LinesFileFault = Literal["foreign", "damaged", "newer", "busy", "full", "unusable"]
"""What can be wrong with the file of the own lines."""
ArchiveFault = Literal[
    "form", "large", "link", "path", "digest", "no-digest", "no-file", "version", "older", "checkout"
]
"""What can be wrong with a released archive of the catalogue."""
FetchFault = Literal["unsafe", "refused", "no-answer", "slow", "large"]
"""Why an address could not be fetched."""
OutputFault = Literal["closed", "full", "folder", "no-folder", "denied", "unusable"]
"""What can be wrong with the place where an answer is to be written."""


class Problem(NamedTuple):
    """One fault in a data file."""

    path: str
    """File, as the user named it."""
    line: int
    """Line, from 1; 0 when the fault has no place in a file."""
    column: int
    """Column, from 1."""
    where: str
    """Item and field, e.g. `channels (docomo-balance-website).steps.2.zh`."""
    what: str
    """What was found, and what was expected."""
    hint: str
    """An edit to make or a command to run."""

    def __str__(self) -> str:
        """Word the problem in two lines, whatever the file says: nothing in them acts, and nothing is endless."""
        path = visible(self.path)
        place = f"{path}:{self.line}:{self.column}" if self.line else path
        where = f" {visible(self.where, most=_MOST_IN_PLACE)}:" if self.where else ""
        cut = (re.sub(_LONG_QUOTE, r'\1..."', it) for it in (self.what, self.hint))
        what, hint = (visible(it, most=_MOST_IN_PROBLEM) for it in cut)
        return f"{place}:{where} {what}\n  hint: {hint}"


_MOST_SHOWN = 60
_MOST_IN_PLACE, _MOST_IN_PROBLEM = 200, 1000
_LONG_QUOTE = r'("[^"]{80})[^"]+"'
"""A value of a file, too long to be read in a message; what was expected stands behind it and is not to be lost."""


_CODE = r"(?is)(lpa\s*:|\b1\s*\$(?=[^$]*\$)).+"


def without_codes(text: str) -> str:
    """Return a text in which an activation code of an eSIM, and all that follows it, is hidden."""
    # full-width signs and a percent sign for the colon or the dollar hide no secret from a reader
    import unicodedata  # only where something typed is said again

    folded = unicodedata.normalize("NFKC", text)
    found = re.search(_CODE, folded)
    if found is None and "%" in folded:
        from urllib.parse import unquote  # only for what hides letters as numbers

        found = re.search(_CODE, unquote(folded))
    return text if found is None else f"{found.string[: found.start()]}{found[1]}****"


def shown(text: str) -> str:
    """Return what a user typed as it may be printed: no control characters, and not endless."""
    return visible(without_codes(text), most=_MOST_SHOWN)


class Said(NamedTuple):
    """A message: its key, and what it is filled in with; a value may be a message itself."""

    key: str
    values: dict[str, object] = {}  # noqa: RUF012 (nobody writes in it)


class SimguideError(Exception):
    """A known error, as values: what to say, what to do, and how the program ends.

    Of the key `folder` the message is `error.folder`, and `hint.folder`, if there is one, says what to do.
    """

    exit_code = USAGE
    """How the program ends."""
    instead: tuple[str, ...] = ()
    """What to type instead, behind `simguide`."""
    typed: str = ""
    """The word that is wrong, as typed; never to be shown."""
    nearest: tuple[str, ...] = ()
    """What was probably meant by it, the most likely first."""

    def __init__(self, key: str, /, *hints: Said, **values: object) -> None:
        """Say what is wrong.

        Args:
            key: Key of the message, after `error.`, and of the hint, after `hint.`.
            hints: Further hints, said before that one, by their whole keys.
            values: What both messages are filled in with.
        """
        super().__init__(": ".join([key, *map(str, values.values())]))
        self.key = key
        self.hints = hints
        self.values = values

    def details(self) -> Iterator[tuple[str, Said | None]]:
        """Yield what is said before the error, a line each: a text alone, or a place and what is wrong there."""
        yield from ()


class CatalogueProblemsError(SimguideError):
    """The data files have faults."""

    exit_code = BAD_CATALOGUE

    def __init__(self, problems: tuple[Problem, ...], *, again: str, is_cut: bool = False) -> None:
        """Name the problems.

        Args:
            problems: What is wrong.
            again: Command that checks the same files in the same way.
            is_cut: Whether there are more problems.
        """
        key = "catalogue-cut" if is_cut else "catalogue"
        super().__init__(key, Said("hint.checks-again", {"command": again}), count=len(problems))
        self.problems = problems
        self.is_cut = is_cut
        """Whether there are more; nobody reads thousands."""

    def details(self) -> Iterator[tuple[str, None]]:
        """Yield each problem."""
        yield from ((str(problem), None) for problem in self.problems)


class DataFolderError(SimguideError):
    """The folder of data files is missing or cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__("folder", path=visible(without_codes(path)), reason=reason)


class UnknownNameError(SimguideError):
    """A name that the catalogue does not have; worded by `error.unknown.KIND`."""

    def __init__(self, *, kind: str, found: str, nearest: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(f"unknown.{kind}", found=shown(found), names=", ".join(known))
        self.typed = found
        self.nearest = nearest
        self.known = known


class NotUnderstoodError(SimguideError):
    """What was typed is no line, or can mean something else than it says."""

    def __init__(self, key: str, *, found: str, instead: tuple[str, ...], **values: object) -> None:
        """Say what is not understood.

        Args:
            key: Key of the message, after `error.`.
            found: The words, as typed.
            instead: The line that is probably meant.
            values: What else the message is filled in with.
        """
        super().__init__(key, found=shown(found), **values)
        self.instead = instead


class ChoiceError(SimguideError):
    """A value that is none of the choices of an option."""

    def __init__(
        self, *, option: str, found: str, choices: tuple[str, ...], nearest: tuple[str, ...] = (), group: str = ""
    ) -> None:
        """Say what is wrong.

        Args:
            option: The option, as it is typed.
            found: What was typed for it.
            choices: What it takes.
            nearest: What was probably meant.
            group: What the choices are called as messages, where people may type these names too.
        """
        super().__init__("choice", option=option, found=shown(found), choices=", ".join(choices))
        self.choices = choices
        self.group = group
        self.typed = found
        self.nearest = nearest


class InputError(SimguideError, ValueError):
    """Something typed that cannot be, or does not go together.

    A ValueError too, so that the checks of a model may raise it.
    """

    def __init__(self, *hints: Said, key: str, **values: object) -> None:
        """Say what is wrong.

        Args:
            hints: Hints, by their whole keys; commands in them are not cut.
            key: Key of the message, after `error.`; a message `hint.` with the same key, if there is one, follows.
            values: What the message is filled in with; texts are made safe to print.
        """
        safe = {name: shown(value) if isinstance(value, str) else value for name, value in values.items()}
        super().__init__(key, *hints, **safe)


class ComparisonError(SimguideError):
    """Not two to five different carriers to compare."""

    def __init__(self, *, found: tuple[str, ...]) -> None:
        super().__init__("compare", found=", ".join(found))
        self.instead = ("compare", *(found[:5] if len(found) > 1 else (*found, "NAME")))


class NoActivationCodeError(SimguideError):
    """A QR code is asked of what is no activation code, or of one that a phone would refuse.

    Args:
        problems: Rules that the code breaks, and what was found; empty where the value is no activation code at all.
    """

    def __init__(self, *, problems: tuple[tuple[str, str], ...]) -> None:
        super().__init__("qr", *(Said(f"code-problem.{name}", {"found": what}) for name, what in problems))
        self.problems = problems


class UnknownApnError(SimguideError):
    """A profile is asked of a carrier whose access point is not on record."""

    exit_code = NO_MATCH

    def __init__(self, *, carrier: str) -> None:
        super().__init__("no-apn", carrier=carrier)


class LineInputError(InputError):
    """Something said of an own line that cannot be; worded by `error.line.REASON` and `hint.line.REASON`."""

    def __init__(self, *, reason: LineFault, **values: object) -> None:
        super().__init__(key=f"line.{reason}", **{name: str(value) for name, value in values.items()})
        self.reason = reason


class LineImportError(SimguideError):
    """A file of lines that cannot be taken in; nothing of it was."""

    def __init__(self, path: str, problems: tuple[tuple[str, LineInputError], ...]) -> None:
        path = visible(path)
        first = Said(f"hint.{problems[0][1].key}", problems[0][1].values)
        super().__init__("line-import", first, path=path, count=len(problems))
        self.path = path
        self.problems = tuple((shown(where), what) for where, what in problems)
        """Place in the file, and what is wrong there."""

    def details(self) -> Iterator[tuple[str, Said]]:
        """Yield the place of each problem, and what is wrong there."""
        for where, problem in self.problems:
            place = f"{self.path}: {where}" if where else self.path
            yield place, Said(f"error.{problem.key}", problem.values)


class LinesFileError(SimguideError):
    """The file of the own lines cannot be used; worded by `error.lines.REASON` and `hint.lines.REASON`."""

    exit_code = FAILURE

    def __init__(self, *, reason: LinesFileFault, path: str, found: str) -> None:
        super().__init__(f"lines.{reason}", path=visible(path), found=visible(found))
        self.reason = reason


class NoHomeError(SimguideError):
    """The folder of the own lines has no place: the user has no home folder; worded by `error.no-home`."""

    exit_code = FAILURE

    def __init__(self) -> None:
        super().__init__("no-home")


class ClockError(SimguideError):
    """The clock of the machine shows a day before simguide was written; worded by `error.clock-past`."""

    exit_code = FAILURE

    def __init__(self, day: "date") -> None:
        super().__init__("clock-past", found=day.isoformat())


class MissingExtraError(SimguideError):
    """A command needs packages that come with an extra; worded by `error.extra` and `hint.extra`."""

    exit_code = FAILURE

    def __init__(self, *, extra: str, missing: str) -> None:
        super().__init__("extra", extra=extra, missing=missing)


class ArchiveError(SimguideError):
    """A released archive that cannot be taken in; worded by `error.archive.REASON` and `hint.archive.REASON`."""

    def __init__(self, *, reason: ArchiveFault, name: str, found: str = "", expected: str = "") -> None:
        """Say what is wrong.

        Args:
            reason: What is wrong.
            name: The file or address, as typed.
            found: What was found in it.
            expected: What should be there.
        """
        super().__init__(f"archive.{reason}", name=visible(name), found=shown(found), expected=shown(expected))
        self.reason = reason


class FetchError(SimguideError):
    """An address that could not be fetched; worded by `error.fetch.REASON`."""

    exit_code = FAILURE

    def __init__(self, *, reason: FetchFault, url: str, found: str = "") -> None:
        super().__init__(f"fetch.{reason}", url=visible(url), found=shown(found))
        self.reason = reason


class NotRemovedError(SimguideError):
    """The user was asked, and did not say yes."""

    exit_code = FAILURE

    def __init__(self, label: str) -> None:
        super().__init__("not-removed", label=label)


class OutputError(SimguideError):
    """The answer cannot be written where it should go; worded by `error.output.REASON` and `hint.output.REASON`."""

    exit_code = FAILURE

    def __init__(self, *, reason: OutputFault, path: str, found: str) -> None:
        """Say what is wrong.

        Args:
            reason: What is wrong.
            path: Where it should go; `-` is standard output.
            found: What the system says.
        """
        place: object = Said("stdout") if path == STDOUT else visible(path)
        super().__init__(f"output.{reason}", path=place, found=visible(found))
        self.reason = reason
        self.is_stdout = path == STDOUT
