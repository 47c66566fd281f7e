"""What the robots.txt of a host allows; read as RFC 9309 says, by the reader of the standard library."""

from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

MOST_BYTES = 500_000
"""Bytes of a robots.txt that are read, as the RFC has it."""
_CLIENT_ERRORS = range(400, 500)


class Robots(NamedTuple):
    """What a host allows."""

    parser: RobotFileParser | None
    """Its rules; none where it has none."""
    is_closed: bool = False
    """Whether its rules could not be had, which means that nothing is allowed."""

    def allows(self, agent: str, url: str) -> bool:
        """Tell whether a page may be asked for."""
        if self.is_closed:
            return False
        return self.parser is None or self.parser.can_fetch(agent, url)

    def pause_seconds(self, agent: str, *, most: float) -> float:
        """Return how long the host wants one to wait between two requests."""
        delay = None if self.parser is None else self.parser.crawl_delay(agent)
        return 0.0 if delay is None else min(float(delay), most)


def robots_address(url: str) -> str:
    """Return where the rules of the host of a page stand."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


def read_robots(status: int, text: str) -> Robots:
    """Return the rules, of what the server answered.

    Args:
        status: Its code.
        text: What it sent.
    """
    if status != HTTPStatus.OK and status not in _CLIENT_ERRORS:
        return Robots(None, is_closed=True)
    if status in _CLIENT_ERRORS:
        return Robots(None)
    parser = RobotFileParser()
    parser.parse(text.splitlines())
    parser.modified()
    return Robots(parser)
