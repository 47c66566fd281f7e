"""Lines to type, for the help."""

from __future__ import annotations

from simguide.model.base import Entity, Slug, Text, Words


class Example(Entity):
    """A line that the help of a command shows; a test runs each."""

    id: Slug
    """Stable id, e.g. `renew-carrier`."""
    command: Words
    """The command in whose help it stands, e.g. `renew` or `check url`; `simguide` for the help of the program."""
    line: Words
    """What is typed behind `simguide`, e.g. `renew povo`; `{soon}` is a day a month ahead, e.g. `leave --on {soon}`."""
    says: Text
    """What it answers, in a few words."""
