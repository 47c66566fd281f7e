"""What can go wrong, as values; the command line words them."""

import re
from typing import Literal, NamedTuple

from simguide.visible import visible

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
        what, hint = (visible(_LONG_QUOTE.sub(r'\1..."', it), most=_MOST_IN_PROBLEM) for it in (self.what, self.hint))
        return f"{place}:{where} {what}\n  hint: {hint}"


_MOST_SHOWN = 60
_MOST_IN_PLACE, _MOST_IN_PROBLEM = 200, 1000
_LONG_QUOTE = re.compile(r'("[^"]{80})[^"]+"')
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


class SimguideError(Exception):
    """Base of all known errors."""


class CatalogueProblemsError(SimguideError):
    """The data files have faults."""

    def __init__(self, problems: tuple[Problem, ...], *, is_cut: bool = False) -> None:
        super().__init__(f"problems in the catalogue: {len(problems)}")
        self.problems = problems
        self.is_cut = is_cut
        """Whether there are more; nobody reads thousands."""


class DataFolderError(SimguideError):
    """The folder of data files is missing or cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = shown(path)
        self.reason = reason


class UnknownNameError(SimguideError):
    """A name that the catalogue does not have."""

    def __init__(self, *, kind: str, found: str, nearest: tuple[str, ...], known: tuple[str, ...]) -> None:
        super().__init__(f"unknown {kind} {found!r}")
        self.kind = kind
        self.found = shown(found)
        self.nearest = nearest
        self.known = known


class ChoiceError(SimguideError):
    """A value that is none of the choices of an option."""

    def __init__(self, *, option: str, found: str, choices: tuple[str, ...], nearest: tuple[str, ...] = ()) -> None:
        super().__init__(f"{option}: found {found!r}, expected one of {', '.join(choices)}")
        self.option = option
        self.found = shown(found)
        self.choices = choices
        self.nearest = nearest


class InputError(SimguideError, ValueError):
    """Something typed that cannot be, or does not go together.

    A ValueError too, so that the checks of a model may raise it.
    """

    def __init__(self, *, key: str, **values: object) -> None:
        """Say what is wrong.

        Args:
            key: Key of the message, after `error.`; a message `hint.` with the same key, if there is one, follows.
            values: What the message is filled in with; texts are made safe to print.
        """
        super().__init__(f"{key}: {values}")
        self.key = key
        self.values = {name: shown(value) if isinstance(value, str) else value for name, value in values.items()}


class ComparisonError(SimguideError):
    """Not two or three different carriers to compare."""

    def __init__(self, *, found: tuple[str, ...]) -> None:
        super().__init__(f"found {len(found)} different carriers, expected two or three")
        self.found = found


class NoActivationCodeError(SimguideError):
    """A QR code is asked of what is no activation code, or of one that a phone would refuse."""

    def __init__(self, *, problems: tuple[tuple[str, str], ...]) -> None:
        super().__init__("--qr: the value is no activation code that a phone takes")
        self.problems = problems
        """Rules that the code breaks, and what was found; empty where the value is no activation code at all."""


class UnknownApnError(SimguideError):
    """A profile is asked of a carrier whose access point is not on record."""

    def __init__(self, *, carrier: str) -> None:
        super().__init__(f"no access point of {carrier} is on record")
        self.carrier = carrier


class OwnLineError(SimguideError):
    """Base of the errors of `my`."""


class LineInputError(InputError):
    """Something said of an own line that cannot be; worded by `error.line.REASON` and `hint.line.REASON`."""

    def __init__(self, *, reason: LineFault, **values: object) -> None:
        super().__init__(key=f"line.{reason}", **{name: str(value) for name, value in values.items()})
        self.reason = reason


class LineImportError(OwnLineError):
    """A file of lines that cannot be taken in; nothing of it was."""

    def __init__(self, path: str, problems: tuple[tuple[str, LineInputError], ...]) -> None:
        super().__init__(f"{path}: problems: {len(problems)}")
        self.path = visible(path)
        self.problems = tuple((shown(where), what) for where, what in problems)
        """Place in the file, and what is wrong there."""


class LinesFileError(OwnLineError):
    """The file of the own lines cannot be used; worded by `error.lines.REASON` and `hint.lines.REASON`."""

    def __init__(self, *, reason: LinesFileFault, path: str, found: str) -> None:
        super().__init__(f"{path}: {reason}: {found}")
        self.reason = reason
        self.path = visible(path)
        self.found = visible(found)


class NotRemovedError(OwnLineError):
    """The user was asked, and did not say yes."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label} was not removed")
        self.label = label


class OutputError(SimguideError):
    """The answer cannot be written where it should go; worded by `error.output.REASON` and `hint.output.REASON`."""

    def __init__(self, *, reason: OutputFault, path: str, found: str) -> None:
        """Say what is wrong.

        Args:
            reason: What is wrong.
            path: Where it should go; `-` is standard output.
            found: What the system says.
        """
        super().__init__(f"cannot write {path}: {reason}: {found}")
        self.reason = reason
        self.path = visible(path)
        self.found = visible(found)
