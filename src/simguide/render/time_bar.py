"""Draws how much of a time is left as a bar, for a terminal."""

_BAR = 10
"""Letters of the bar; they are ASCII, which every terminal shows in one cell."""


def time_bar(days_left: int, total_days: int | None) -> str:
    """Return the share of a period that is left, in letters; nothing where its length is not known.

    Args:
        days_left: Days to its last day; negative when it is past.
        total_days: Days of the whole period.
    """
    if total_days is None:
        return ""
    left = max(0, min(days_left + 1, total_days))
    filled = -(-_BAR * left // total_days)
    return "#" * filled + "-" * (_BAR - filled)
