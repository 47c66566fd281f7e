"""Measures an answer as a whole process, on the installed wheel, beside two programs that people would compare it with.

    python -m benchmarks.startup            # builds the wheel and an environment for each program, then measures
    python -m benchmarks.startup --runs 60

The peers come from the package index: `eol` (norwegianblue), which answers from data that it carries, and `tldr` with a
page in its cache. All commands are run in turn, round after round, so that what else the machine does falls on all of
them alike. What counts are the ratios of the medians.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from datetime import date
from pathlib import Path

from tests.questions import QUESTIONS

ROOT = Path(__file__).parents[1]
PEERS = ("norwegianblue", "tldr")
PAGE = """# tar

> Archiving utility.

- Create an archive:

`tar cf {{path/to/target.tar}} {{path/to/file}}`
"""

GROW = """
import sys
from pathlib import Path
from simguide.loading.catalogue import SNAPSHOT, compile_records
from simguide.loading.store import SqliteStore
from simguide.loading.held import Held
from simguide.model.value import replace

target, wanted = Path(sys.argv[1]), int(sys.argv[2])
store = SqliteStore.open(SNAPSHOT)
records = list(store.held())
carriers = [it.record for it in records if it.collection == "carriers"]
for number in range(wanted - len(carriers)):
    original = carriers[number % len(carriers)]
    new = f"{original.id}-{number}"
    names = {lang: f"{getattr(original.name, lang)} {number}" for lang in ("en", "zh", "ja")}
    name = replace(original.name, **names)
    records.append(Held("carriers", replace(original, id=new, name=name, aliases=())))
    for collection in ("channels", "plans"):
        for record in store.of_carrier(collection, original.id, day=""):
            records.append(Held(collection, replace(record, id=f"{record.id}-{number}", carrier=new)))
target.unlink()
compile_records(records, path=str(target)).close()
print(len(records))
"""


PASS, EOL, EOL_JSON, TLDR = "python -c pass", "eol norwegianblue", "eol norwegianblue --json", "tldr tar"
AIMS: tuple[tuple[str, str, float], ...] = (
    ("balance-docomo --json", EOL_JSON, 0.7),
    ("balance-docomo --json", PASS, 3.5),
    ("balance-docomo", EOL, 0.8),
    ("renew-carrier --json", PASS, 5.0),
    ("show --json", PASS, 5.0),
    ("carriers --json", PASS, 5.0),
    ("keep --json", PASS, 5.5),
    ("TAB of a carrier", PASS, 6.0),
    ("balance-docomo --json, large catalogue", "balance-docomo --json", 1.1),
)
"""What is measured, against what, and the most that the ratio should be; questions by their ids in the list."""
TABLES = ("balance-docomo", "esim-cost")
"""Questions that are asked without --json too."""
ASKED = ("balance-docomo", "renew-carrier", "show", "carriers", "keep", "esim-cost", "recover", "check-url")


def asked() -> dict[str, tuple[str, ...]]:
    """Return what is typed for each question that is measured, by its name in the report."""
    typed = {name: QUESTIONS[name].typed("shipped", day=date.today()) for name in ASKED}  # noqa: DTZ011 (any day will do)
    return {f"{name} --json": (*typed[name], "--json") for name in ASKED} | {name: typed[name] for name in TABLES}


def install(folder: Path, *wanted: str) -> Path:
    """Make an environment with some packages, and return its folder of programs."""
    venv.create(folder, with_pip=False)
    programs = folder / "bin"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(programs / "python")]
    subprocess.run([*pip, "install", *wanted], check=True)
    return programs


def build(folder: Path) -> Path:
    """Build the wheel of this checkout, and return it."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    return next(folder.glob("simguide-*.whl"))


def grow(programs: Path, folder: Path, carriers: int) -> Path:
    """Return a folder with a copy of the installed package whose catalogue has so many carriers."""
    package = next((programs.parent / "lib").glob("python*/site-packages")) / "simguide"
    shutil.copytree(package, folder / "grown" / "simguide")
    target = folder / "grown" / "simguide" / "catalogue.sqlite"
    python = str(programs / "python")
    made = subprocess.run(
        [python, "-c", GROW, str(target), str(carriers)], check=True, capture_output=True, text=True, cwd=folder
    )
    print(f"catalogue of {carriers} carriers: {made.stdout.strip()} records, {target.stat().st_size / 1e6:.1f} MB")
    return folder / "grown"


def measure(commands: dict[str, tuple[list[str], dict[str, str]]], runs: int) -> dict[str, float]:
    """Return the median time of each command in milliseconds, all run in turn."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(runs + 2):
        for name, (command, extra) in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **extra})
            if number >= 2:  # noqa: PLR2004 (the first two rounds warm the disk cache)
                times[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Measure, and print medians and ratios."""
    parser = argparse.ArgumentParser(description="Measure simguide's start-up.")
    parser.add_argument("--runs", type=int, default=30, help="rounds that count")
    parser.add_argument("--carriers", type=int, default=2000, help="carriers of the large catalogue")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = install(folder / "own", str(build(folder)))
        peers = install(folder / "peers", *PEERS)
        page = folder / "cache" / "tldr" / "pages" / "common" / "tar.md"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE)
        cached = {"XDG_CACHE_HOME": str(folder / "cache"), "LANG": "C.UTF-8"}
        large = {"PYTHONPATH": str(grow(own, folder, options.carriers))}
        tab = {"_SIMGUIDE_COMPLETE": "complete_bash", "COMP_WORDS": "simguide renew do", "COMP_CWORD": "2"}
        simguide, questions = str(own / "simguide"), asked()
        medians = measure(
            {
                PASS: ([str(own / "python"), "-c", "pass"], {}),
                EOL_JSON: ([str(peers / "eol"), "norwegianblue", "--json"], {}),
                EOL: ([str(peers / "eol"), "norwegianblue"], {}),
                TLDR: ([str(peers / "tldr"), "tar"], cached),
                **{name: ([simguide, *typed], {}) for name, typed in questions.items()},
                "balance-docomo --json, large catalogue": ([simguide, *questions["balance-docomo --json"]], large),
                "TAB of a carrier": ([simguide], tab),
            },
            options.runs,
        )
    for command, median in medians.items():
        ratios = "".join(f"  {median / medians[name]:5.2f}" for name in (PASS, EOL_JSON, EOL))
        print(f"{command:44} {median:7.1f} ms{ratios}")
    print("(times bare Python, eol --json, eol)")
    for command, against, most in AIMS:
        ratio = medians[command] / medians[against]
        print(f"{command} / {against} = {ratio:.2f} (aim: at most {most}){'' if ratio <= most else '  missed'}")


if __name__ == "__main__":
    main()
