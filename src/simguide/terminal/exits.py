"""Exit codes, and how a line is said on stderr."""

import sys

STDOUT = "-"
"""What stands for standard output in place of a file."""
OK, FAILURE, USAGE, BAD_CATALOGUE, NO_MATCH, CHECK_SAYS_NO = 0, 1, 2, 3, 4, 5
"""Exit codes."""
INTERRUPTED = 130
"""Exit code of what the user broke off."""


def say(text: str) -> None:
    """Write a line to stderr."""
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
