"""Completion as people meet it: a key is pressed in each shell, on a terminal."""

import fcntl
import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import get_args

import pytest

from simguide.commands.completion.scripts import Shell
from simguide.loading import catalogue as loading
from tests.conftest import Run

SHELLS = get_args(Shell)
PATIENCE = 120
"""Seconds after which nothing more comes; a machine at work with other things takes its time."""
_CODES = re.compile(
    r"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-B0-2]|\x1b[=>]|[\x0e\x0f\r]"
)
PROGRAM = """\
#!/bin/sh
'''exec' {python} "$0" "$@"
' '''
import json, os, sys
if "_SIMGUIDE_COMPLETE" in os.environ:
    with open({starts!r}, "a") as file:
        file.write("asked\\n")
    from simguide.loading import catalogue
    catalogue.SNAPSHOT = {snapshot!r}
    from simguide.main import main
    sys.argv[0] = "simguide"
    main()
else:
    with open({ran!r} + ".part", "w") as file:
        json.dump(sys.argv[1:], file)
    os.replace({ran!r} + ".part", {ran!r})
"""
START = {
    "bash": ["bash", "--noprofile", "--rcfile", "{rc}", "-i"],
    "zsh": ["zsh", "-d", "-i"],
    "fish": ["fish", "--private"],
}
PROMPT = "ready>"
BEFORE = {
    "bash": f"PS1='{PROMPT} '\nbind 'set show-all-if-ambiguous on'\nbind 'set enable-bracketed-paste off'\n",
    "zsh": f"PS1='{PROMPT} '\nautoload -Uz compinit\ncompinit -u -D\nunsetopt prompt_sp zle_bracketed_paste\n",
    "fish": f"function fish_prompt\n    echo '{PROMPT} '\nend\nfunction fish_greeting\nend\n",
}


class Screen:
    """A shell on a terminal of its own."""

    def __init__(self, arguments, environment):
        self.pid, self.handle = pty.fork()
        if not self.pid:  # the shell itself
            try:
                os.execvpe(arguments[0], arguments, environment)  # noqa: S606 (a shell is what is tried)
            finally:
                os._exit(127)
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.seen = b""

    def press(self, keys):
        """Type."""
        os.write(self.handle, keys.encode())

    def read_until(self, is_there):
        """Read what is drawn until something holds; tell whether it came to hold."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if is_there():
                return True
            if select.select([self.handle], [], [], 0.2)[0]:
                try:
                    self.seen += os.read(self.handle, 65536)
                except OSError:  # the shell has gone
                    return bool(is_there())
        return False

    @property
    def text(self):
        """What was drawn, without codes."""
        return _CODES.sub("", self.seen.decode(errors="replace"))

    def close(self):
        """End the shell."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.handle)


@pytest.fixture
def open_shell(tmp_path, compiled, simguide):
    """Open a shell that has read what `simguide completion` prints, with a home of its own."""
    screens = []

    def start(shell, lang="en"):
        if shutil.which(shell) is None:
            pytest.skip(f"{shell} is not installed here; .ci/run installs it where it can")
        places = {name: tmp_path / name for name in ("home", "bin")}
        for place in places.values():
            place.mkdir()
        home, program = places["home"], places["bin"] / "simguide"
        written = {"starts": str(tmp_path / "starts"), "ran": str(tmp_path / "ran"), "snapshot": str(compiled)}
        program.write_text(PROGRAM.format(python=shlex.quote(sys.executable), **written))
        program.chmod(0o755)
        printed: Run = simguide("completion", shell)
        script = tmp_path / f"script.{shell}"
        script.write_text(printed.out)
        content = f"{BEFORE[shell]}source {shlex.quote(str(script))}\n"
        rc = {"bash": home / "rc", "zsh": home / ".zshrc", "fish": home / ".config/fish/config.fish"}[shell]
        rc.parent.mkdir(parents=True, exist_ok=True)
        rc.write_text(content)
        environment = {
            "HOME": str(home),
            "PATH": f"{places['bin']}:{os.environ['PATH']}",
            "PYTHONPATH": str(Path(loading.__file__).parents[2]),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "SIMGUIDE_LANG": lang,
            "ZDOTDIR": str(home),
        }
        screen = Screen([it.format(rc=rc) for it in START[shell]], environment)
        screens.append(screen)
        assert screen.read_until(lambda: PROMPT in screen.text), screen.text
        return screen

    yield start
    for screen in screens:
        screen.close()


KEYS = {
    "carrier": ("simguide renew doco", ["renew", "docomo"]),
    "in-one-word": ("simguide renew --carrier=doco", ["renew", "--carrier=docomo"]),
    "by-another-name": ("simguide renew ドコモ", ["renew", "docomo"]),
    "command": ("simguide rene", ["renew"]),
    "option": ("simguide renew --verb", ["renew", "--verbose"]),
    "value": ("simguide renew --pay ali", ["renew", "--pay", "alipay"]),
    "term": ("simguide explain トッピ", ["explain", "トッピング"]),
    "source": ("simguide sources docomo-faq-contr", ["sources", "docomo-faq-contract"]),
    "file": ("simguide carriers -o ~/list-of", ["carriers", "-o", "~/list-of-carriers"]),
}


@pytest.mark.parametrize("keys", KEYS)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_key_completes_the_word(open_shell, tmp_path, shell, keys):
    """TAB, then the line is run: what the program is given says what was completed."""
    typed, wanted = KEYS[keys]
    screen = open_shell(shell)
    home = tmp_path / "home"
    (home / "list-of-carriers").write_text("")
    screen.press(f"{typed}\t\r")
    ran = tmp_path / "ran"
    assert screen.read_until(ran.exists), screen.text
    whole = [word.replace("~", str(home)) for word in wanted]
    if shell == "fish" and keys == "by-another-name":  # it takes only what begins with what is typed
        whole[-1] = "ドコモ"
    assert json.loads(ran.read_text()) == whole


@pytest.mark.parametrize("shell", SHELLS)
def test_a_key_shows_what_there_is_in_the_language_of_the_user(open_shell, shell):
    """Several that fit are listed, with what they are called where the shell can show it."""
    screen = open_shell(shell, "ja")
    screen.press("simguide renew --pay \t")
    wanted = ["alipay", "credit-card"] if shell == "bash" else ["credit-card", "クレジットカード"]
    assert screen.read_until(lambda: all(word in screen.text for word in wanted)), screen.text


@pytest.mark.parametrize("shell", SHELLS)
def test_the_program_starts_once_for_a_key(open_shell, tmp_path, shell):
    screen = open_shell(shell)
    screen.press("simguide renew doco\t\r")
    assert screen.read_until((tmp_path / "ran").exists), screen.text
    assert (tmp_path / "starts").read_text().split() == ["asked"]


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_right_for_its_shell(tmp_path, simguide, shell):
    """Whatever shell it is asked from; the shell that it is for reads it without complaint."""
    printed = simguide("completion", shell, "--lang", "zh")
    assert (printed.code, printed.err) == (0, "")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here; .ci/run installs it where it can")
    script = tmp_path / "script"
    script.write_text(printed.out)
    read = subprocess.run([shell, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")
