"""The questions of `ask`, as data: what each choice adds to the command line, and what is asked next."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

START = "start"
"""The first question."""
MOST_ASKED = ("renew", "balance", "esim", "keep", "arrive")
"""The commands that are asked for most; what `simguide` alone and `ask` without a terminal name."""
ALSO_ASKED = ("cancel", "move", "port", "change", "calls", "contact", "claims", "rules", "find")
"""What `simguide` alone names beside them; the last finds everything else."""


class Choice(NamedTuple):
    """One answer to choose."""

    word: str
    """What may be typed for it, beside its number and its label."""
    label: str
    """Key of its label."""
    adds: tuple[str, ...] = ()
    """What it adds to the command line."""
    then: str | None = None
    """Key of the next question; none: the command is complete."""


class Question(NamedTuple):
    """One question: a choice, or something typed that is put after `adds`."""

    reads: Literal["choice", "carrier", "date", "count", "text"]
    choices: tuple[Choice, ...] = ()
    adds: tuple[str, ...] = ()
    then: str | None = None
    says: str = ""
    """Key of the question's words; its own key in the tree if empty."""
    is_optional: bool = False
    """Whether nothing may be typed; then nothing is added."""
    most: int = 0
    """Largest count."""


def _choices(question: str, *choices: tuple[str, tuple[str, ...], str | None]) -> tuple[Choice, ...]:
    return tuple(Choice(word, f"{question}.{word}", adds, then) for word, adds, then in choices)


_STATES = (
    *("suspended", "expired", "card-failed", "lost-sim", "esim-deleted", "no-data", "no-sms"),
    *("pin-locked", "puk-locked", "install-fails", "no-hotspot", "wrong-line", "paid-not-credited"),
    *("router-late", "router-lost", "router-broken", "taken-home"),
)
_CHANGES = ("plan", "name", "address", "payment", "password")
_VISAS = ("visitor", "student", "work", "working-holiday", "trainee", "family", "other")

TREE: Mapping[str, Question] = {
    START: Question(
        "choice",
        _choices(
            "ask.start",
            ("renew", ("renew",), "carrier"),
            ("balance", ("balance",), "carrier"),
            ("esim", ("esim",), "esim.days"),
            ("keep", ("keep",), "keep.carrier"),
            ("autopay", ("autopay",), "autopay.carrier"),
            ("recover", ("recover",), "recover.carrier"),
            ("arrive", ("arrive",), "arrive.visa"),
            ("leave", ("leave",), "leave.date"),
            ("cancel", ("cancel",), "carrier"),
            ("move", ("move",), "carrier"),
            ("port", ("port",), "carrier"),
            ("change", ("change",), "change.carrier"),
            ("contact", ("contact",), "carrier"),
            ("calls", ("calls",), "carrier"),
            ("link", ("check", "url"), "link"),
            ("message", ("check", "sms"), "message"),
            ("number", ("check", "phone"), "number"),
            ("phone", ("check", "phone-ready"), "phone.carrier"),
            ("claims", ("claims",), None),
            ("rules", ("rules",), None),
            ("lines", ("my", "list"), None),
            ("find", ("find", "--"), "find"),
        ),
    ),
    "carrier": Question("carrier", then="where", is_optional=True),
    "where": Question("choice", _choices("ask.where", ("japan", (), None), ("abroad", ("--abroad",), None))),
    "esim.days": Question("count", adds=("--stay",), then="esim.data", most=3650),
    "esim.data": Question(
        "choice",
        _choices(
            "ask.esim.data",
            ("light", ("--data", "light"), "esim.number"),
            ("medium", ("--data", "medium"), "esim.number"),
            ("heavy", ("--data", "heavy"), "esim.number"),
            ("any", (), "esim.number"),
        ),
    ),
    "esim.number": Question("choice", _choices("ask", ("yes", ("--need", "number"), None), ("no", (), None))),
    "keep.carrier": Question("carrier", then="keep.where", says="carrier", is_optional=True),
    "keep.where": Question(
        "choice",
        _choices("ask.where", ("japan", (), "keep.months"), ("abroad", ("--abroad",), "keep.months")),
        says="where",
    ),
    "keep.months": Question("count", adds=("--months",), then="keep.sms", is_optional=True, most=120),
    "keep.sms": Question("choice", _choices("ask", ("yes", ("--sms", "required"), None), ("no", (), None))),
    "autopay.carrier": Question("carrier", says="carrier", is_optional=True),
    "recover.carrier": Question("carrier", then="recover.state", says="carrier", is_optional=True),
    "recover.state": Question(
        "choice", tuple(Choice(it, f"recover-state.{it}", ("--state", it), "where") for it in _STATES)
    ),
    "arrive.visa": Question(
        "choice",
        tuple(
            Choice(it, f"visa.{it}", ("--visa", it), "arrive.date" if it == "visitor" else "arrive.stay")
            for it in _VISAS
        ),
    ),
    "arrive.stay": Question(
        "choice",
        _choices(
            "arrive-stay", ("short", ("--stay", "short"), "arrive.date"), ("long", ("--stay", "long"), "arrive.date")
        ),
    ),
    "arrive.date": Question("date", adds=("--on",), is_optional=True),
    "change.carrier": Question("carrier", then="change.what", says="carrier", is_optional=True),
    "change.what": Question("choice", tuple(Choice(it, f"change-what.{it}", ("--what", it)) for it in _CHANGES)),
    "leave.date": Question("date", adds=("--on",), then="leave.months"),
    "leave.months": Question("count", adds=("--months",), then="leave.carrier", most=120),
    "leave.carrier": Question("carrier", adds=("--carrier",), says="carrier", is_optional=True),
    "phone.carrier": Question("carrier", adds=("--carrier",), says="carrier"),
    # what follows a -- is never read as an option
    "link": Question("text", adds=("--",)),
    "number": Question("text", adds=("--",)),
    "find": Question("text"),
    "message": Question("text", adds=("--",)),
}
"""Each question by its key."""
