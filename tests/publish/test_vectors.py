"""What the pages work out by themselves is what the program works out."""

import json
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from simguide.publish import choices as choices_of_pages
from simguide.publish.endpoints import json_bytes
from simguide.publish.site import STATIC
from simguide.publish.vectors import date_vectors, line_vectors, name_vectors
from tests.browser.choices import vectors
from tests.conftest import AS_OF, shipped_catalogue

SITE = Path(__file__).parents[1] / "browser"
NODE = shutil.which("node")
LEAST = 500
needs_node = pytest.mark.skipif(NODE is None, reason="runs the scripts of the pages")
EVENT = {
    "uid": "povo-1@simguide",
    "day": "2026-12-31",
    "summary": "povo、続ける; last, day\\N " + "日" * 60,
    "description": "一行目\nsecond, line",
    "url": "https://sim.example/ja/carriers/povo/keep/",
}
WRITE = """
import { readFile } from "node:fs/promises";
const code = await readFile(process.argv[1], "utf8");
const { calendar } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const about = { name: "My, SIM", stamp: "20261129T000000Z", before: [30, 1, 0] };
process.stdout.write(calendar([JSON.parse(process.argv[2])], about));
"""


def test_there_are_enough_vectors_of_each_kind():
    catalogue = shipped_catalogue().on(AS_OF)
    dates = date_vectors(catalogue)
    assert len(dates) >= LEAST
    assert len(name_vectors(catalogue)) >= LEAST
    assert {it["rule"]["kind"] for it in dates} == {"while-paid", "top-up-within", "ends-with-validity", "stored"}
    assert sum(it["dates"] is not None for it in dates) >= 100
    assert any(it["held"] != list(range(len(it["rules"]))) for it in line_vectors(catalogue))


@needs_node
def test_the_scripts_give_what_the_program_gives(tmp_path):
    catalogue = shipped_catalogue().on(AS_OF)
    (tmp_path / "vectors").mkdir()
    for name, make in (("dates", date_vectors), ("lines", line_vectors), ("names", name_vectors)):
        (tmp_path / "vectors" / f"{name}.json").write_bytes(json_bytes(make(catalogue)))
    for name in ("dates.js", "fold.js", "choose.js"):
        shutil.copy(STATIC / name, tmp_path)
    run = subprocess.run(
        [str(NODE), SITE / "vectors.mjs", tmp_path], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert (run.returncode, run.stdout.splitlines()[0].rpartition(": ")[2]) == (0, "0 differ"), run.stdout + run.stderr


@needs_node
def test_the_chooser_picks_what_the_program_picks(tmp_path, monkeypatch):
    """For two stays; `make test-site` asks more than 500 questions."""
    days = (7, 30)
    monkeypatch.setattr(choices_of_pages, "DAYS", days)
    catalogue = shipped_catalogue().on(AS_OF)
    made = vectors(catalogue, days, as_of=AS_OF)
    assert len(made) == 2 * len(days) * 4 * 4
    assert sum(bool(it["picks"]) for it in made) > len(made) // 2
    files = {path: json_bytes(found) for path, found in choices_of_pages.choices(catalogue, as_of=AS_OF)}
    files |= {"vectors/choices.json": json_bytes(made)}
    files |= {f"vectors/{name}.json": b"[]" for name in ("dates", "lines", "names")}
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    for name in ("dates.js", "fold.js", "choose.js"):
        shutil.copy(STATIC / name, tmp_path)
    run = subprocess.run(
        [str(NODE), SITE / "vectors.mjs", tmp_path], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert (run.returncode, run.stdout.splitlines()[0].rpartition(": ")[2]) == (0, "0 differ"), run.stdout + run.stderr


@needs_node
def test_a_calendar_of_a_page_is_read_by_two_readers():
    run = subprocess.run(
        [str(NODE), "--input-type=module", "--eval", WRITE, str(STATIC / "ics.js"), json.dumps(EVENT)],
        capture_output=True,
        check=True,
    )
    text = run.stdout.decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    read: Any = Calendar.from_ical(text)
    (event,) = read.walk("VEVENT")
    (other,) = vobject.readOne(text).vevent_list
    assert event["dtstart"].dt == other.dtstart.value == date(2026, 12, 31)
    assert str(event["summary"]) == other.summary.value == EVENT["summary"]
    assert str(event["description"]) == other.description.value == EVENT["description"]
    assert str(event["url"]) == other.url.value == EVENT["url"]
    begins = datetime.combine(event["dtstart"].dt, time(), UTC)
    rings = [begins + alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert rings == [begins.replace(hour=9) - timedelta(days=days) for days in (30, 1, 0)]
