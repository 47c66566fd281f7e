"""Holds `check url` against lists of addresses that anybody can get; none of them is part of the project.

    python -m benchmarks.addresses popular LIST     # of real sites: which are accused? A name a line, or JSON of MISP
    python -m benchmarks.addresses phishing FILE... # of real fraud: which are named? CSV with the columns of JPCERT/CC
    python -m benchmarks.addresses slips FILE...    # made of official names: CSV of dnstwist (fuzzer,domain,...)
    python -m benchmarks.addresses mutations 100000 # of official addresses, against the parser of a browser

Where the lists come from: Tranco in the package `pymispwarninglists`, github.com/JPCERTCC/phishurl-list, the package
`dnstwist` (`dnstwist --format csv --registered NAME` asks the network; `dnstwist.Fuzzer` in Python does not). The last
one needs the package `ada-url`, which reads an address by the rules of WHATWG.
"""

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from simguide.commands.check.answer import UrlCheck
from simguide.commands.check.known_hosts import KnownHosts, know_hosts
from simguide.commands.check.url import judge_url
from simguide.loading.catalogue import load_catalogue

SPELLED = ("docomo", "softbank", "biglobe", "kddi", "auone", "aupay", "auid", "myau", "my-au", "rakuten")
"""What is looked for in the hosts of the fraud."""
ACCUSING = ("look-alike",)


def main() -> None:
    """Measure one list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for kind in ("popular", "phishing", "slips"):
        kinds.add_parser(kind).add_argument("files", nargs="+", type=Path)
    mutations = kinds.add_parser("mutations")
    mutations.add_argument("count", type=int)
    mutations.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    known = know_hosts(load_catalogue(), as_of=date(2026, 11, 29))
    match asked.kind:
        case "popular":
            popular(known, asked.files)
        case "phishing":
            phishing(known, asked.files)
        case "slips":
            slips(known, asked.files)
        case "mutations":
            from benchmarks.mutations import compare  # needs a package that only this one needs

            compare(known, count=asked.count, seed=asked.seed)


def popular(known: KnownHosts, files: list[Path]) -> None:
    """Print the real sites that are accused, and how many are called official or named."""
    verdicts: Counter[str] = Counter()
    for host in dict.fromkeys(_hosts(files)):
        found = judge_url(known, host)
        verdicts[found.verdict] += 1
        if found.verdict not in ("unknown", "third-party"):
            print(found.verdict, host, *_why(found))
    print(dict(verdicts))


def phishing(known: KnownHosts, files: list[Path]) -> None:
    """Print how much of the fraud is named, by the name that its host spells and by the company that it posed as."""
    by_host: dict[str, UrlCheck] = {}
    by_company: dict[str, Counter[str]] = {}
    verdicts: Counter[str] = Counter()
    for file in files:
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                url = row["URL"]
                host = url.split("://", 1)[-1].split("/", 1)[0].lower()
                found = by_host.get(host) or judge_url(known, url)
                by_host[host] = found
                verdicts[found.verdict] += 1
                by_company.setdefault(row["description"], Counter())[found.verdict] += 1
    print("rows", dict(verdicts))
    for name in SPELLED:
        spelled = Counter(found.verdict for host, found in by_host.items() if name in host)
        print(f"hosts that spell {name}: {dict(spelled)}")
    companies = sorted(by_company.items(), key=lambda it: -it[1].total())
    for company, counted in companies:
        if counted["look-alike"] or counted["bears-name"] or counted["official"]:
            print(f"{company}: {dict(counted)}")
    print("official:", [host for host, found in by_host.items() if found.verdict == "official"])


def slips(known: KnownHosts, files: list[Path]) -> None:
    """Print for each official name and each kind of slip how many are called look-alikes."""
    by_name: dict[str, Counter[bool]] = {}
    by_kind: dict[str, Counter[bool]] = {}
    for file in files:
        with file.open(encoding="utf-8", newline="") as rows:
            name = ""
            for row in csv.DictReader(rows):
                if row["fuzzer"] == "*original":
                    name = row["domain"]
                    continue
                is_caught = judge_url(known, row["domain"]).verdict == "look-alike"
                by_name.setdefault(name, Counter())[is_caught] += 1
                by_kind.setdefault(row["fuzzer"], Counter())[is_caught] += 1
    for title, counted in (*by_kind.items(), *by_name.items()):
        print(f"{title}: {counted[True]} of {counted.total()}, {counted[True] / counted.total():.0%}")


def _hosts(files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        text = file.read_text(encoding="utf-8")
        names = json.loads(text)["list"] if text.startswith("{") else text.split()
        yield from (name.rpartition(",")[2] for name in names)


def _why(found: UrlCheck) -> Iterator[str]:
    for sign in found.signs:
        yield f"{sign.kind}={sign.part}~{sign.imitates}"


if __name__ == "__main__":
    main()
