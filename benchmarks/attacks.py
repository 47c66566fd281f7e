"""Attacks the program as a stranger would, and counts what it should never do.

    python -m benchmarks.attacks                 # all of it, about an hour on one core
    python -m benchmarks.attacks --part lines --count 2000 --seed 7

Each attack runs in a folder of its own, with a home of its own and nothing to ask. It counts tracebacks, exit codes
that are none, characters that act on a terminal, answers over five seconds, and what was lost. It ends with 1 where a
count is not nought; the first cases of each kind are printed, to be typed again.
"""

import argparse
import contextlib
import csv
import io
import json
import os
import random
import shlex
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple
from unittest import mock

import yaml

from simguide.command_list import COMMANDS
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, read_records
from simguide.main import main
from tests.faults import writers
from tests.payloads import ACTING, PAYLOADS
from tests.questions import QUESTIONS, asked_of

CATALOGUE_PROBLEMS = 3
CODES: Final = frozenset({0, 1, 2, 3, 4, 5})
MOST_SECONDS = 5.0
_SHOWN = 5
"""Cases of a kind that are printed."""
_KILLING_SECONDS = 900
_NOT_TYPED = frozenset({"mcp", "publish", "new", "recheck", "update"})
"""What serves, writes a site or the data of a checkout, or asks the network: tried by tests of their own."""


class Ran(NamedTuple):
    """What a line did."""

    code: int
    out: str
    err: str
    seconds: float
    """Of this process, so that a busy machine slows none."""


class Tally:
    """Counts faults by kind, and keeps the first cases of each."""

    def __init__(self) -> None:
        self.tried = 0
        self.codes: Counter[int] = Counter()
        self.faults: Counter[str] = Counter()
        self.cases: dict[str, list[str]] = {}
        self.slowest = 0.0

    def fault(self, kind: str, case: str) -> None:
        """Count a fault."""
        self.faults[kind] += 1
        if len(cases := self.cases.setdefault(kind, [])) < _SHOWN:
            cases.append(case[:300])

    def look_at(self, ran: Ran, case: str) -> None:
        """Count what a line did wrong."""
        self.tried += 1
        self.codes[ran.code] += 1
        self.slowest = max(self.slowest, ran.seconds)
        if ran.code not in CODES:
            self.fault("exit code", f"{case} -> {ran.code}")
        if "Traceback" in ran.err or "this is a bug" in ran.err:
            self.fault("traceback", case)
        if ACTING.search(ran.out) or ACTING.search(ran.err):
            self.fault("acting character", case)
        if ran.seconds > MOST_SECONDS:
            self.fault("slow", f"{case}: {ran.seconds:.1f} s")

    def told(self) -> dict[str, Any]:
        """Return the counts as JSON has them."""
        codes = {str(code): count for code, count in sorted(self.codes.items())}
        counts = {"tried": self.tried, "exit codes": codes, "slowest": round(self.slowest, 2)}
        return {**counts, "faults": dict(self.faults), "cases": self.cases}


def run(arguments: Sequence[str], piped: str = "") -> Ran:
    """Run a line in this process, as its script does."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="surrogateescape") for _ in range(2))
    begun = time.process_time()
    code: object = 0
    with (
        mock.patch.object(sys, "argv", ["simguide", *arguments]),
        mock.patch.object(sys, "stdin", io.StringIO(piped)),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        mock.patch("webbrowser.open", return_value=True),
        mock.patch("socket.socket.connect", side_effect=OSError("no network")),
    ):
        try:
            main()
        except SystemExit as stopped:
            code = stopped.code or 0
    took = time.process_time() - begun
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8", "replace"))
    return Ran(code if isinstance(code, int) else 1, texts[0], texts[1], took)


_WORDS = (
    *(
        "docomo",
        "povo",
        "ドコモ",
        "多科莫",
        "rakuten",
        "mobile",
        "楽天",
        "软银",
        "airalo",
        "sakura",
        "docmo",
        "gone",
        "*",
    ),
    *("1", "0", "-1", "4", "999999999999999999999", "1e9", "٣", "２", "½", "1,000", "10 days", "2w", "两周", "10日間"),
    *("2026-12-31", "2026-02-30", "0000-00-00", "9999-12-31", "2026/1/1", "31 Dec 2026", "tomorrow", "1日", "令和8年"),
    *("cash", "現金", "支付宝", "foreign-card", "passport", "zh", "ja", "xx", "json", "csv", "yaml", "true", "unknown"),
    *("-", "--", "---", "-x", "--x", "--x=", "=", "", " ", "\t", "\n", "a b", "'", '"', "`", "$(touch x)", "../x", "/"),
    *(
        "x" * 5000,
        "あ" * 2000,
        "🧑‍👩‍👧",
        "\u0301" * 50,
        "ｄｏｃｏｍｏ",
        "٪",
        "\ufeff",
        "\udc80",
        "%s%n",
        "{carrier}",
        "{0}",
    ),
    *(
        "LPA:1$smdp.example.com$K2-1",
        "8981100000000000000",
        "440-10",
        "+81 90-1234-5678",
        "#8000",
        "https://docomo.ne.jp",
    ),
    *PAYLOADS.values(),
)
_OPTIONS = (
    *("--carrier", "--json", "--format", "--lang", "--as-of", "--data-dir", "--output", "-o", "-v", "--sources", "-h"),
    *(
        "--pay",
        "--method",
        "--abroad",
        "--state",
        "--since",
        "--stay",
        "--data",
        "--budget",
        "--need",
        "--id",
        "--limit",
    ),
    *("--fields", "--compact", "--color", "--brief", "--from", "--to", "--on", "--months", "--valid-until", "--for"),
    *("--label", "--spent", "--left", "--open", "--page-qr", "--show-clerk", "--no-pager", "--version", "--help"),
)


_NOISE: Final = tuple(
    "abz019-._~:/?#[]@!$&'()*+,;=%|<>\"\\^`{} \t\n\x00\x1b\u202e\u200b。．／：＠ａ１日おбıß\u0301\udc80"
)


def mutate(text: str, chance: random.Random) -> str:
    """Return a text that is not empty with a sign changed, left out, doubled, or put in."""
    place = chance.randrange(len(text))
    put = chance.choice((chance.choice(_NOISE), "", text[place] * 2, chance.choice(_NOISE) + text[place], text[:place]))
    return text[:place] + put + text[place + 1 :]


def typed_lines(chance: random.Random) -> Iterator[list[str]]:
    """Yield lines without end: what a person types, with words changed, doubled, left out, swapped, and noise."""
    sensible = list(QUESTIONS.values())
    names = [name for name in COMMANDS if name not in _NOT_TYPED]
    while True:
        if chance.random() < 0.7:  # noqa: PLR2004 (most lines are near one that is right)
            line = chance.choice(sensible).typed("shipped", day=date(2026, 11, 28))
            words = list(line)
        else:
            words = [chance.choice(names)]
        for _ in range(chance.choice((0, 1, 1, 2, 3, 6))):
            place = chance.randrange(len(words) + 1)
            match chance.randrange(6):
                case 0 if words:
                    words[min(place, len(words) - 1)] = chance.choice(_WORDS)
                case 1 if words:
                    del words[min(place, len(words) - 1)]
                case 2:
                    words.insert(place, chance.choice(_OPTIONS))
                case 3 if words:
                    word = words[min(place, len(words) - 1)]
                    words[min(place, len(words) - 1)] = mutate(word, chance) if word else word
                case 4:
                    words.insert(place, f"{chance.choice(_OPTIONS)}={chance.choice(_WORDS)}")
                case _:
                    words.insert(place, chance.choice(_WORDS))
        if _NOT_TYPED.isdisjoint(words[:2]) and not any("\0" in word for word in words):  # no system passes that on
            yield [word.replace("{place}", ".") for word in words]


def attack_lines(count: int, chance: random.Random) -> Tally:
    """Type random lines."""
    tally = Tally()
    lines = typed_lines(chance)
    for number in range(count):
        words = next(lines)
        # a path that leads out of the folder of the attack is a user's own wish, and no fault
        words = [word for word in words if not word.startswith(("/", "../"))]
        tally.look_at(run(words), shlex.join(words))
        if number % 100 == 0:
            _sweep()
    return tally


def _sweep() -> None:
    """Remove what lines have written here."""
    for path in Path().iterdir():
        if path.is_file():
            path.unlink()


_SEEDS = (
    *("https://www.docomo.ne.jp/mydocomo/", "https://povo.jp", "docomo.ne.jp.example.net", "http://xn--a.jp/ö"),
    *("【ドコモ】未払い料金があります https://docomo.example.net/pay 03-5555-0123", "[povo] your line stops today"),
    *("+81-90-1234-5678", "0120113113", "151", "#8000", "184-090", "010-1-212-555-0100", "0570000000"),
    *("8981200390000000001", "49-015420-323751", "440101234567890", "440-10", "89049032123451234512345678901235"),
    *("LPA:1$smdp.example.com$K2-1", "1$smdp.example.com$$1.3.6.1$1", "LPA%3A1%24smdp.example.com%24K2-1"),
    *(
        "トッピング",
        "MNP予約番号",
        "解約 docomo",
        "1,100 yen",
        "2026-12-31",
        "10 days 5GB",
        "一个月 ５ＧＢ",
        "令和8年12月1日",
    ),
)
_READERS: Final[tuple[tuple[str, ...], ...]] = (
    ("check", "url"),
    ("check", "sms"),
    ("check", "phone"),
    ("identify",),
    ("claims",),
    ("explain",),
    ("rules",),
    ("renew",),
    ("esim", "--stay"),
    ("keep", "povo", "--valid-until"),
    ("show",),
    ("ask",),
)


def attack_inputs(count: int, chance: random.Random) -> Tally:
    """Give each reader texts that are nearly right."""
    tally = Tally()
    for _ in range(count):
        text = chance.choice(_SEEDS)
        for _ in range(chance.choice((1, 1, 2, 4, 9))):
            text = mutate(text, chance) if text else chance.choice(_SEEDS)
        reader = chance.choice(_READERS)
        text = text.replace("\0", "")  # no system passes that on
        words = [*reader, "--", text] if text.startswith("-") else [*reader, text]
        tally.look_at(run([*words, "--json"] if chance.random() < 0.5 else words), shlex.join(words))  # noqa: PLR2004
    return tally


def attack_kills(count: int, chance: random.Random) -> Tally:
    """Kill a writer of own lines at a moment of each of its writes."""
    tally = Tally()
    with mock.patch.object(writers, "ENOUGH_SECONDS", _KILLING_SECONDS):
        told: dict[str, int] = writers.killed(Path(), count, chance.randrange(1 << 30))  # type: ignore[no-untyped-call]
    tally.tried = told["rounds"]
    for kind in ("lost", "unasked"):
        if told[kind]:
            tally.fault(kind, json.dumps(told))
    print(json.dumps({"kills": told}))
    return tally


_BOOK_LINES = (
    "my add povo --label home --valid-until 2027-01-31",
    "my top-up home --on 2026-11-01 --paid 330 --valid-until 2027-02-28",
    "my add docomo --label work",
    "my log work --left 2GB --on 2026-11-20",
)


def attack_damage(count: int, chance: random.Random) -> Tally:
    """Damage the file of own lines; each command says so or shows what was there, and never another value."""
    tally = Tally()
    home = Path(os.environ["SIMGUIDE_HOME"])
    for line in _BOOK_LINES:
        run(line.split())
    kept = next(path for path in home.iterdir() if path.is_file())
    sound, before = kept.read_bytes(), run(["my", "export"]).out
    for number in range(count):
        damaged = bytearray(sound)
        match number % 4:
            case 0:
                damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
            case 1:
                del damaged[chance.randrange(len(damaged)) :]
            case 2:
                start = chance.randrange(len(damaged))
                damaged[start : start + chance.randrange(1, 64)] = chance.randbytes(chance.randrange(64))
            case _:
                place = damaged.find(chance.choice([b"2026", b"2027", b"povo", b"home", b"330"]))
                if place >= 0:
                    damaged[place] = chance.randrange(256)
        for words in (["my", "list"], ["my", "due"], ["my", "export"], ["my", "remind", "--ics", "r.ics"]):
            kept.write_bytes(damaged)
            ran = run(words)
            tally.look_at(ran, f"damage {number}: {shlex.join(words)}")
            if words == ["my", "export"] and ran.code == 0 and ran.out != before:
                tally.fault("another value", f"damage {number}")
        _sweep()
    kept.write_bytes(sound)
    return tally


def attack_imports(count: int, chance: random.Random) -> Tally:
    """Import books that a stranger made; what is refused changes nothing, what is taken breaks nothing later."""
    tally = Tally()
    home = Path(os.environ["SIMGUIDE_HOME"])
    for path in home.glob("*"):
        path.unlink()
    for line in _BOOK_LINES:
        run(line.split())
    run(["my", "remind", "--ics", "r.ics"])
    book = json.loads(run(["my", "export"]).out)
    for number in range(count):
        bad = _changed(book, chance)
        text = json.dumps(bad, ensure_ascii=chance.random() < 0.5)  # noqa: PLR2004
        content = text.encode("utf-8", "surrogatepass")
        if number % 10 == 9:  # noqa: PLR2004
            place = chance.randrange(len(content))
            content = (
                content[:place] + chance.choice((b"\xff\xfe", b"[" * 20_000, b"", b"\0", b'"' * 3)) + content[place:]
            )
        Path("book.json").write_bytes(content)
        for path in home.glob("*"):
            path.unlink()
        for words in (
            ["my", "import", "book.json"],
            ["my", "list"],
            ["my", "due"],
            ["my", "remind", "--ics", "r.ics"],
            ["my", "export"],
        ):
            tally.look_at(run(words), f"import {number}: {shlex.join(words)}: {text[:200]}")
    return tally


_BAD_VALUES: Final[tuple[Any, ...]] = (
    *(
        None,
        True,
        -1,
        0,
        1e308,
        2**31 - 1,
        2**70,
        "",
        " ",
        "x" * 10_000,
        [],
        {},
        [[]],
        "2026-13-45",
        "20261399T996199Z",
    ),
    *("9999-12-31", "0001-01-01", "=HYPERLINK(1)", "\ud800", "povo\n", "../../x", "nobody", *PAYLOADS.values()),
)


def _changed(node: Any, chance: random.Random) -> Any:
    """Return a copy with some of its values changed, left out, or doubled."""
    match node:
        case dict():
            changed = {key: _changed(value, chance) for key, value in node.items() if chance.random() > 0.02}  # noqa: PLR2004
            if chance.random() < 0.03:  # noqa: PLR2004
                changed[chance.choice(("x", "id", "__class__", "\x1b[31m"))] = chance.choice(_BAD_VALUES)
            return changed
        case list():
            values = [_changed(value, chance) for value in node]
            return values * 2 if values and chance.random() < 0.05 else values  # noqa: PLR2004
        case _:
            return chance.choice(_BAD_VALUES) if chance.random() < 0.08 else node  # noqa: PLR2004


_MARKUP = ("=HYPERLINK(x)", "@x", "+x", "<script>", "| a |", "\n# h", "[x](javascript:x)", "[", "![i](x)", "`", "<b>")
_TEXTS = frozenset({"en", "zh", "ja", "publisher", "operator", "term", "aliases", "apn", "url"})
_FORMATS = ("table", "json", "csv", "markdown")


def attack_overlays(count: int, chance: random.Random) -> Tally:
    """Lay a stranger's data file over the catalogue, a payload in one of its values, in all commands and formats."""
    tally = Tally()
    sound = yaml.load((EXAMPLE / "data.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (all texts)
    places = list(_places(sound))
    texts = [place for place in places if place[1] in _TEXTS]
    questions = [it for it in asked_of("example", where=lambda it: it.has_answer) if not it.line.startswith("my ")]
    folder = Path("overlay")
    folder.mkdir()
    for _ in range(count):
        payload = chance.choice([*PAYLOADS.values()] if chance.random() < 0.5 else _MARKUP)  # noqa: PLR2004
        holder, key = chance.choice(texts if chance.random() < 0.7 else places)  # noqa: PLR2004
        kept = holder[key]
        holder[key] = chance.choice((f"{payload}{kept}", f"{kept}{payload}", payload, f"{kept[:1]}{payload}{kept[1:]}"))
        (folder / "own.yaml").write_text(yaml.safe_dump(sound, allow_unicode=True, default_style='"'), "utf-8")
        holder[key] = kept
        question = chance.choice(questions)
        words = [*question.typed("example", day=date(2026, 11, 28)), "--data-dir", "overlay"]
        words = [word.replace("{place}", ".") for word in words]
        format_ = chance.choice(_FORMATS) if question.is_answer else ""
        ran = run([*words, *(("--format", format_) if format_ else ())], question.piped)
        case = f"{payload!r} at {key!r}: {shlex.join(words)} {format_}"
        tally.look_at(ran, case)
        if format_ == "csv" and ran.code != CATALOGUE_PROBLEMS and any(map(is_formula, _cells(ran.out))):
            tally.fault("formula", case)
    return tally


def _cells(text: str) -> Iterator[str]:
    return (cell for row in csv.reader(io.StringIO(text)) for cell in row)


def is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet would compute a cell."""
    with contextlib.suppress(ValueError):
        float(cell)
        return False
    return cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where a value stands: what holds it, and its key or number."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, str):
            yield node, key
        else:
            yield from _places(value)


PARTS: Final[dict[str, tuple[Callable[[int, random.Random], Tally], int]]] = {
    "lines": (attack_lines, 25_000),
    "inputs": (attack_inputs, 200_000),
    "kills": (attack_kills, 300),
    "damage": (attack_damage, 600),
    "imports": (attack_imports, 40),
    "overlays": (attack_overlays, 1_000),
}
"""How often each attack is tried."""


EXAMPLE = Path(__file__).parents[1] / "tests" / "examples" / "valid" / "complete"


def attack(part: str, count: int | None, seed: int) -> Tally:
    """Run an attack in a folder of its own, on a compiled catalogue."""
    act, usual = PARTS[part]
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as place, contextlib.ExitStack() as undone:
        undone.callback(os.chdir, before)
        compiled = str(Path(place) / "catalogue.sqlite")
        data = EXAMPLE if part == "overlays" else Path(loading.CHECKOUT_DATA)
        compile_records(read_records(data), path=compiled).close()
        undone.enter_context(mock.patch.object(loading, "SNAPSHOT", compiled))
        home = {"HOME": f"{place}/home", "SIMGUIDE_HOME": f"{place}/home", "COLUMNS": "80", "LANG": "C.UTF-8"}
        undone.enter_context(mock.patch.dict(os.environ, home))
        (Path(place) / "home").mkdir()
        (Path(place) / "work").mkdir()
        os.chdir(Path(place) / "work")
        return act(usual if count is None else count, random.Random(seed))  # noqa: S311 (attacks, no secrets)


def main_() -> int:
    """Run the attacks that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=20261128)
    asked = parser.parse_args()
    faults = 0
    for part in asked.part or PARTS:
        tally = attack(part, asked.count, asked.seed)
        faults += sum(tally.faults.values())
        print(json.dumps({part: tally.told()}, ensure_ascii=False, indent=2), flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main_())
