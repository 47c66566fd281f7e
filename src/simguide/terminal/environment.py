"""The only place that reads the clock, the environment and the streams."""

import io
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TextIO, cast

from simguide.errors import ClockError, NoHomeError, without_codes
from simguide.i18n.languages import choose_language, is_traditional, language_tags, parse_language
from simguide.model.base import Lang
from simguide.visible import tame, visible

if TYPE_CHECKING:
    from pathlib import Path

Color = Literal["auto", "always", "never"]
"""When colours are used."""
_JAPAN = timedelta(hours=9)
_COLUMNS, _MOST_COLUMNS = 80, 100
"""Cells of a line where a terminal tells none, and the most that a message takes: longer lines are hard to read."""
_CLEAR_LINE = "\r\033[K"
_BAR = 40
"""Cells of a bar that shows how much is done."""
_DATA_HOME = "~/Library/Application Support" if sys.platform == "darwin" else "~/.local/share"
"""Where the data of a user's programs are."""
_WRITTEN_ON = date(2026, 1, 1)
"""No answer was asked for before."""


def today() -> date:
    """Return the day in Japan.

    Raises:
        ClockError: The clock shows a day before this program was written, as on a board without a battery.
    """
    day = (datetime.now(UTC) + _JAPAN).date()
    if day < _WRITTEN_ON:
        raise ClockError(day)
    return day


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


def environment_language() -> Lang:
    """Return the language that the environment asks for."""
    return choose_language(os.environ)


def language_typed(arguments: Sequence[str]) -> Lang:
    """Return the language that a line asks for, whether it can be read to its end or not; else the environment's."""
    chosen = None
    tag = _tag_typed(arguments)
    if tag is not None:
        from simguide.i18n.languages import read_language  # only where one is typed

        chosen = read_language(tag)
    return chosen or environment_language()


def readable_tag(arguments: Sequence[str]) -> str | None:
    """Return the language of a line as it was typed, or None where none was, or none that can be read."""
    from simguide.i18n.languages import read_language  # only where one is typed

    tag = _tag_typed(arguments)
    return tag if tag and read_language(tag) is not None else None


def wants_traditional(arguments: Sequence[str]) -> bool:
    """Tell whether Chinese is asked for in traditional characters, by the line or else by the environment."""
    tag = _tag_typed(arguments)
    if tag is None:
        tag = next((it for it in language_tags(os.environ) if parse_language(it)), "")
    return is_traditional(tag)


def _tag_typed(arguments: Sequence[str]) -> str | None:
    """Return what was typed for --lang, the last where it was typed twice."""
    found = None
    for word, following in zip(arguments, (*arguments[1:], ""), strict=False):
        name, equals, value = word.partition("=")
        if name in ("--lang", "-l"):
            found = value if equals else following
    return found


def environment_data() -> "Path | None":
    """Return the folder that SIMGUIDE_DATA names, if any."""
    folder = os.environ.get("SIMGUIDE_DATA")
    if not folder:
        return None
    from pathlib import Path  # only where a folder is named

    return Path(folder)


def site_address() -> str | None:
    """Return the address of a published site, with a slash at its end, that SIMGUIDE_SITE names, if any."""
    address = os.environ.get("SIMGUIDE_SITE", "").strip()
    is_site = address.startswith(("https://", "http://")) and address.isprintable() and " " not in address
    return f"{address.rstrip('/')}/" if is_site else None


def lines_folder() -> "Path":
    """Return the folder that keeps the user's own lines: what SIMGUIDE_HOME names, else the user's data directory.

    Raises:
        NoHomeError: There is no such directory, as for a user without an entry in a container.
    """
    folder = os.environ.get("SIMGUIDE_HOME")
    if folder:
        from pathlib import Path

        return Path(folder)
    import platformdirs  # only `my` needs it

    try:
        return platformdirs.user_data_path("simguide", appauthor=False)
    except RuntimeError as error:  # so it says that there is no home
        raise NoHomeError from error


def updates_folder() -> str | None:
    """Return the folder that keeps a catalogue which the user took in, beside the own lines; None without a home.

    Every command looks there: what `platformdirs` knows is known here too, where that costs next to nothing.
    """
    home = os.environ.get("SIMGUIDE_HOME")
    if not home and sys.platform in ("win32", "android"):
        try:
            home = str(lines_folder())
        except NoHomeError:
            return None
    elif not home:
        data = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser(_DATA_HOME)  # noqa: PTH111 (cheaper)
        if data.startswith("~"):
            return None
        home = f"{data}/simguide"
    return f"{home}/catalogue"


def can_ask() -> bool:
    """Tell whether somebody is there to answer a question."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def show_progress(said: str, done: int, of: int) -> None:
    """Draw on stderr how much of a long work is done, in one line that goes at its end; nothing where nobody looks."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        return
    raw = styled(stream)  # which would show what moves the cursor by its number
    bar = "#" * (_BAR * done // of)
    room = max(0, columns() - _BAR - 2 * len(str(of)) - 9)
    shown = visible(said, most=room) if room else ""
    raw.write(_CLEAR_LINE if done == of else f"{_CLEAR_LINE}[{bar:<{_BAR}}] {done}/{of} {shown}")
    raw.flush()


def ask(question: str) -> str:
    """Ask on stderr, so that stdout has the answer alone, and return what was typed; nothing at the end of input."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def read_input(most: int) -> bytes:
    """Return what is piped in, up to so many bytes."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(most)


class TameStream:
    """A stream to people: whoever writes on it, nothing foreign moves the cursor, rings or turns the line round."""

    def __init__(self, stream: TextIO, *, secrets: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take a stream.

        Args:
            stream: Where to write.
            secrets: What stands in place of arguments that hold a secret, should a message repeat them.
        """
        self.raw = stream
        """The stream itself, for what has styles of our own."""
        self._secrets = secrets

    def write(self, text: str) -> int:
        """Write a text, with each character that prints nothing as its number."""
        for secret, shown in self._secrets.items():
            text = text.replace(secret, shown)
        self.raw.write(tame(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts, one after the other."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        """Return what else the stream can do."""
        return getattr(self.raw, name)


def prepare_streams() -> None:
    """Let both streams write UTF-8, whatever the locale, and tame what is written.

    An answer may be Chinese on an ASCII terminal; and an argument, which Typer repeats in its own messages, may be
    anything.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # an activation code is worth money: no message repeats one, whoever words it
    secrets = {word: shown for word in sys.argv[1:] if "$" in word and (shown := without_codes(word)) != word}
    sys.stdout, sys.stderr = _tamed(sys.stdout), _tamed(sys.stderr, secrets)


def _tamed(stream: TextIO, secrets: Mapping[str, str] = MappingProxyType({})) -> TextIO:
    """Return a stream that tames; a closed one stays None."""
    if stream is None or (isinstance(stream, TameStream) and not secrets):
        return stream
    return cast("TextIO", TameStream(getattr(stream, "raw", stream), secrets=secrets))


def styled(stream: TextIO) -> TextIO:
    """Return the stream for a text that is tame but for the styles which the table renderer gave it."""
    return stream.raw if isinstance(stream, TameStream) else stream


def read_line(most: int) -> str:
    """Return the first line of standard input, at most so many bytes; bytes that are no text stay as surrogates."""
    stream = sys.stdin
    if stream is None:
        return ""
    line = stream.buffer.readline(most) if isinstance(stream, io.TextIOWrapper) else stream.readline(most).encode()
    return line.decode("utf-8", errors="surrogateescape")


def color_here(color: Color) -> Color:
    """Return when colours are used: as typed, else as the environment has it.

    FORCE_COLOR and CLICOLOR_FORCE ask for them in a pipe too, CLICOLOR=0 for none; NO_COLOR is the renderer's, since
    bold stays.
    """
    if color != "auto":
        return color
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return "always"
    return "never" if os.environ.get("CLICOLOR") == "0" else "auto"


def is_terminal() -> bool:
    """Tell whether the answer goes to a screen."""
    return sys.stdout is not None and sys.stdout.isatty()


def columns() -> int:
    """Return how many cells a line of a text has."""
    import shutil  # only for texts that are laid out

    return shutil.get_terminal_size((_COLUMNS, 1)).columns


def error_columns() -> int | None:
    """Return how many cells a line of a message has on the terminal; None where messages go to none."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        return None
    return min(columns(), _MOST_COLUMNS)


def piped_text(*, most: int) -> str | None:
    """Return what is piped in, or None where stdin is a terminal or closed.

    Args:
        most: Letters after which reading stops: one more than this is returned where there are more.

    Raises:
        InputError: The bytes are text in no encoding that people here use.
    """
    stream = sys.stdin
    if stream is None or stream.closed or stream.isatty():
        return None
    raw = getattr(stream, "buffer", None)
    if raw is None:
        return str(stream.read(most + 1))
    limit = 4 * most + 4  # a letter takes at most four bytes
    try:
        piped = raw.read(limit)
    except OSError:  # a folder, for example
        return None
    from simguide.terminal.encodings import decode_text  # only what reads a pipe needs it

    return decode_text(piped, is_whole=len(piped) < limit)[: most + 1]


def is_conversation() -> bool:
    """Tell whether someone can be asked: questions are seen, answers typed, and nothing is caught by a pipe."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def prefer_language(lang: Lang) -> None:
    """Let every command of this process answer in a language, as SIMGUIDE_LANG would."""
    os.environ["SIMGUIDE_LANG"] = lang


def discard_output() -> None:
    """Send what is still to be written nowhere: the reader of the pipe has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def cache_folder() -> "Path":
    """Return the folder for what can be had again: what SIMGUIDE_CACHE names, else the user's cache directory.

    Raises:
        NoHomeError: There is no such directory.
    """
    folder = os.environ.get("SIMGUIDE_CACHE")
    if folder:
        from pathlib import Path

        return Path(folder)
    import platformdirs  # only what asks the web needs it

    try:
        return platformdirs.user_cache_path("simguide", appauthor=False)
    except RuntimeError as error:
        raise NoHomeError from error


def seconds() -> float:
    """Return the seconds of a clock that only goes forward, to measure how long something takes."""
    import time  # only what asks the web needs it

    return time.monotonic()


def wait(for_seconds: float) -> None:
    """Wait, if there is anything to wait for."""
    import time

    if for_seconds > 0:
        time.sleep(for_seconds)
