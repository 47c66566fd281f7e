"""The command `identify`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simguide.errors import ChoiceError, NoActivationCodeError
from simguide.terminal import environment
from simguide.terminal.answering import Attached, Attachment, answering

if TYPE_CHECKING:
    from simguide.model.answer import Answer
    from simguide.model.catalogue import Catalogue

STDIN = "-"
ValueArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="VALUE...",
        help="The number or code; put an activation code in single quotes. - reads it from standard input, so that "
        "it does not stay in the history of the shell.",
    ),
]
QrOption = Annotated[
    Path | None,
    typer.Option(
        "--qr",
        metavar="FILE",
        help="Draw the whole activation code, secret part included, as a QR code: FILE.png, FILE.svg, or - to draw it "
        "in a dark terminal instead of the answer.",
    ),
]


@answering
def identify(catalogue: "Catalogue", day: date, value: ValueArgument, qr: QrOption = None) -> "Answer | Attached":
    """What a number or code is: ICCID, IMSI, EID, IMEI, MCC-MNC, phone number, short code, eSIM activation code."""
    from simguide.commands.identify.advise import (  # models are loaded when a question is asked
        MOST_CHARACTERS,
        answer_identify,
    )

    typed = " ".join(value)
    is_typed = typed != STDIN
    given = typed if is_typed else environment.read_line(4 * MOST_CHARACTERS)
    answer = answer_identify(catalogue, given, is_typed=is_typed, as_of=day)
    if qr is None:
        return answer
    drawn = Attachment(option="--qr", path=qr, content=_draw(given, qr), is_private=True, said="qr-written")
    return Attached(answer, drawn)


def _draw(given: str, path: Path) -> bytes:
    """Return the QR code of an activation code.

    Raises:
        ChoiceError: The file is none that can be drawn.
        NoActivationCodeError: The value is no activation code, or a phone would refuse it.
    """
    from simguide.commands.identify.activation_code import parse_activation_code, qr_text
    from simguide.commands.identify.advise import clean
    from simguide.commands.identify.qr import QR_SUFFIXES, draw_qr  # segno is loaded only to draw

    kind = "terminal" if str(path) == STDIN else path.suffix.lower()
    if kind != "terminal" and kind not in QR_SUFFIXES:
        raise ChoiceError(option="--qr", found=str(path), choices=("FILE.png", "FILE.svg", STDIN))
    code = parse_activation_code(clean(given))
    if code is None or code.problems:
        problems = code.problems if code else ()
        raise NoActivationCodeError(problems=tuple((problem.name, problem.found) for problem in problems))
    return draw_qr(qr_text(code), kind)
