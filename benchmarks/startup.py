"""Measures an answer as a whole process, on the installed wheel, against scripts that only import the libraries.

    python benchmarks/startup.py            # builds the wheel and an environment for it, then measures
    python benchmarks/startup.py --runs 100

All commands are run in turn, round after round, so that what else the machine does falls on all of them alike.
What counts are the ratios of the medians.
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
from pathlib import Path

ROOT = Path(__file__).parents[1]

LIBRARIES = """
from typing import Annotated
import pydantic
import typer

class Text(pydantic.BaseModel):
    en: str
    zh: str

class Price(pydantic.BaseModel):
    item: Text
    price_jpy: int

class Channel(pydantic.BaseModel):
    title: Text
    prices: list[Price]

class Answer(pydantic.BaseModel):
    command: str
    results: tuple[Channel, ...]

app = typer.Typer(rich_markup_mode=None)

@app.command()
def main(carrier: Annotated[str, typer.Option()] = "docomo") -> None:
    text = Text(en=carrier, zh=carrier)
    answer = Answer(command="balance", results=(Channel(title=text, prices=[Price(item=text, price_jpy=1)]),))
    OUTPUT
app()
"""
JSON_SCRIPT = LIBRARIES.replace("OUTPUT", "print(answer.model_dump_json())")
TABLE_SCRIPT = LIBRARIES.replace(
    "OUTPUT",
    """from rich.console import Console
    from rich.table import Table
    table = Table("command", "title")
    for channel in answer.results:
        table.add_row(answer.command, channel.title.en)
    Console().print(table)""",
)

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


def install(folder: Path) -> Path:
    """Build the wheel, install it into an environment of its own, and return its Python."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([*pip, "--python", str(python), "install", *map(str, folder.glob("*.whl"))], check=True)
    return python


def grow(python: Path, folder: Path, carriers: int) -> Path:
    """Return a folder with a copy of the installed package whose catalogue has so many carriers."""
    package = next((python.parents[1] / "lib").glob("python*/site-packages")) / "simguide"
    shutil.copytree(package, folder / "grown" / "simguide")
    target = folder / "grown" / "simguide" / "catalogue.sqlite"
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


ADVICE = (
    "esim --stay 10 --data 5",
    "esim --stay 365 --data heavy",
    "keep",
    "keep povo --valid-until 2026-07-01",
    "autopay",
    "autopay povo",
    "recover",
    "recover povo --state suspended",
    "leave --carrier povo",
    "arrive --visa student --stay long",
    "identify 157",
    "apn docomo",
    "check url https://www.docomo.ne.jp/",
    "my list",
)
"""Command lines that are held against `balance --carrier docomo`."""


def measure_advice(python: Path, folder: Path, runs: int) -> None:
    """Print how long each command that advises takes, against `balance --carrier docomo` in the same format."""
    simguide = [str(python), "-m", "simguide"]
    home = {"SIMGUIDE_HOME": str(folder / "home")}
    subprocess.run([*simguide, "my", "add", "povo"], check=True, stdout=subprocess.DEVNULL, env={**os.environ, **home})
    for kind, extra in (("JSON", ["--json"]), ("table", [])):
        asked = {line: ([*simguide, *line.split(), *extra], home) for line in ("balance --carrier docomo", *ADVICE)}
        medians = measure(asked, runs)
        for line, median in medians.items():
            ratio = median / medians["balance --carrier docomo"]
            print(f"{kind:5} {line:38} {median:7.1f} ms  {ratio:5.2f} x balance (aim: at most 1.3)")


def main() -> None:
    """Measure, and print medians and ratios."""
    parser = argparse.ArgumentParser(description="Measure simguide's start-up.")
    parser.add_argument("--runs", type=int, default=40, help="rounds that count")
    parser.add_argument("--carriers", type=int, default=2000, help="carriers of the large catalogue")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = install(folder)
        large = {"PYTHONPATH": str(grow(python, folder, options.carriers))}
        (folder / "only_libraries_json.py").write_text(JSON_SCRIPT)
        (folder / "only_libraries_table.py").write_text(TABLE_SCRIPT)
        answer = [str(python), "-m", "simguide", "balance", "--carrier", "docomo"]
        medians = measure(
            {
                "python -c pass": ([str(python), "-c", "pass"], {}),
                "libraries, JSON": ([str(python), str(folder / "only_libraries_json.py")], {}),
                "simguide, JSON": ([*answer, "--json"], {}),
                "simguide, JSON, large catalogue": ([*answer, "--json"], large),
                "libraries, table": ([str(python), str(folder / "only_libraries_table.py")], {}),
                "simguide, table": (answer, {}),
                "simguide, table, large catalogue": (answer, large),
            },
            options.runs,
        )
        measure_advice(python, folder, max(options.runs // 2, 10))
    for command, median in medians.items():
        print(f"{command:34} {median:7.1f} ms  {median / medians['python -c pass']:5.1f} x bare Python")
    for kind in ("JSON", "table"):
        ratio = medians[f"simguide, {kind}"] / medians[f"libraries, {kind}"]
        print(f"{kind}: simguide / libraries = {ratio:.2f} (aim: at most 1.25)")
        ratio = medians[f"simguide, {kind}, large catalogue"] / medians[f"simguide, {kind}"]
        print(f"{kind}: {options.carriers} carriers / shipped = {ratio:.2f} (aim: at most 1.5)")


if __name__ == "__main__":
    main()
