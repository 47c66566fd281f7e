"""Makes of official names what `dnstwist` makes of them, for `python -m benchmarks.addresses slips FILE`.

    python -m benchmarks.slips OUT [--dictionary FILE] [--endings FILE]

It needs the package `dnstwist`, and asks no network. The dictionary and the endings are files of a word a line; those
that come with the source of dnstwist are `english.dict` and `common_tlds.dict`.
"""

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dnstwist

NAMES = (
    *("docomo.ne.jp", "povo.jp", "ahamo.com", "linemo.jp", "iijmio.jp"),
    *("mineo.jp", "softbank.jp", "uqwimax.jp", "ymobile.jp", "au.com"),
)
"""The official names that are held to it."""


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dictionary", type=Path)
    parser.add_argument("--endings", type=Path)
    asked = parser.parse_args()
    words = {"dictionary": _lines(asked.dictionary), "tld_dictionary": _lines(asked.endings)}
    with asked.out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("fuzzer", "domain"))
        for name in NAMES:
            rows.writerows((made["fuzzer"], made["domain"]) for made in _made_of(name, words))


def _made_of(name: str, words: dict[str, list[str]]) -> Iterator[dict[str, Any]]:
    """Yield the name itself, then what is made of it."""
    fuzzer = dnstwist.Fuzzer(name, **words)
    fuzzer.generate()
    yield from sorted(fuzzer.domains, key=lambda made: bool(made["fuzzer"] != "*original"))


def _lines(file: Path | None) -> list[str]:
    return [] if file is None else file.read_text(encoding="utf-8").split()


if __name__ == "__main__":
    main()
