"""Holds `check sms` against messages: those that the tests keep, and lists that anybody can get.

    python -m benchmarks.messages kept        # quoted by public warnings, and genuine ones: recall and false alarms
    python -m benchmarks.messages list FILE   # a line a message behind `ham` or `spam` and a tab: false alarms

The kept ones lie in tests/examples/messages with their sources. Half of them, by a digest of the text, are for
building: what is missed of them is printed. The others are for measuring: of them only the figures are printed, so
that nobody tunes to them. The fraud that was collected later was measured when it came, and looked at afterwards: all
that is missed of it is printed. The list is the UCI SMS Spam Collection, which is not part of the project.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from simguide.commands.check.answer import MessageCheck
from simguide.commands.check.sms import answer_sms
from simguide.loading.catalogue import load_catalogue
from simguide.model.catalogue import Catalogue

KEPT = Path(__file__).parent.parent / "tests" / "examples" / "messages"
LEFT_OUT = {"<link>": "https://abcdefgh.example.net/a", "<number>": "050-1234-5678"}
"""What stands for a link or a number that a warning leaves out."""


class Kept(NamedTuple):
    """A message that the tests keep."""

    language: str
    """Its language, e.g. `ja`."""
    source: str
    """Where it is quoted."""
    text: str
    """The message, with a link or number where its source leaves one out."""
    is_for_building: bool
    """Whether it may be looked at when the signs are made."""


def main() -> None:
    """Measure one list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    kinds.add_parser("kept")
    kinds.add_parser("list").add_argument("file", type=Path)
    asked = parser.parse_args()
    catalogue = load_catalogue()
    if asked.kind == "kept":
        measure_kept(catalogue)
    else:
        measure_list(catalogue, asked.file)


def kept(name: str) -> Iterator[Kept]:
    """Yield the messages of a kept file: `fraud`, `fraud-later` or `genuine`."""
    for line in (KEPT / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, source, text = line.split("\t")
            is_for_building = name == "fraud-later" or int(sha256(text.encode()).hexdigest(), 16) % 2 == 0
            for mark, filled in LEFT_OUT.items():
                text = text.replace(mark, filled)
            yield Kept(language, source, text, is_for_building)


def judged(catalogue: Catalogue, text: str) -> MessageCheck:
    """Return what a message shows."""
    return answer_sms(catalogue, text, as_of=date(2026, 11, 29)).results[0]


def measure_kept(catalogue: Catalogue) -> None:
    """Print what is found of the fraud and accused of the genuine, by half and language; the misses for building."""
    for name in ("fraud", "fraud-later", "genuine"):
        counted: Counter[tuple[str, str, bool]] = Counter()
        for message in kept(name):
            found = judged(catalogue, message.text)
            is_accused = found.verdict == "signs-found"
            half = "building" if message.is_for_building else "measuring"
            counted[half, message.language, is_accused] += 1
            counted[half, "all", is_accused] += 1
            if message.is_for_building and is_accused == (name == "genuine"):
                print(f"  {message.language} {message.text} {[it.sign.id for it in found.signs]}")
        for half, language in sorted({(half, language) for half, language, _ in counted}):
            accused, spared = counted[half, language, True], counted[half, language, False]
            total = accused + spared
            print(f"{name}, {half}, {language}: {accused} of {total} accused, {accused / total:.1%}")


def measure_list(catalogue: Catalogue, file: Path) -> None:
    """Print how many messages of each label are accused, and the harmless ones that are."""
    counted: Counter[tuple[str, bool]] = Counter()
    for line in dict.fromkeys(file.read_text(encoding="utf-8").splitlines()):
        label, _, text = line.partition("\t")
        if not any(map(str.isalnum, text)):
            continue
        found = judged(catalogue, text)
        is_accused = found.verdict == "signs-found"
        counted[label, is_accused] += 1
        if is_accused and label == "ham":
            print(f"  {text} {[it.sign.id for it in found.signs]}")
    for label in sorted({label for label, _ in counted}):
        accused, total = counted[label, True], counted[label, True] + counted[label, False]
        print(f"{label}: {accused} of {total} accused, {accused / total:.2%}")


if __name__ == "__main__":
    main()
