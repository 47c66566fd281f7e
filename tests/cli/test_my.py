"""The commands `my` as people type them: answers, formats, languages, wrong input, exit codes, questions."""

import csv
import io
import json
import os
import shutil
import stat
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import platformdirs
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from typer.main import get_group

from simguide.commands.my.exchange import read_book, write_book
from simguide.commands.my.store import FILE_NAME, changing, read_lines
from simguide.errors import LineImportError
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import compile_records, read_records
from simguide.model.own_line import Line, LineRecords
from simguide.model.value import replace
from simguide.terminal import environment
from tests.conftest import AS_OF, EXAMPLES

NOW = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
LABELS = ("home", "demo", "旧いSIM")


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The example catalogue as a wheel would carry it: it is read faster than its files."""
    path = tmp_path_factory.mktemp("small") / "catalogue.sqlite"
    compile_records(read_records(EXAMPLES / "valid" / "complete"), path=str(path)).close()
    return path


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path, small):
    """A home of its own, the small catalogue, and a clock that stands still."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SIMGUIDE_HOME", str(folder))
    monkeypatch.setattr(environment, "now", lambda: NOW)
    monkeypatch.setattr(loading, "SNAPSHOT", small)
    return folder


@pytest.fixture
def my(simguide):
    """Run a command of `my`."""

    def run(*arguments):
        return simguide("my", *arguments)

    return run


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """Where the file of the three lines is kept, once a test has made it."""
    return tmp_path_factory.mktemp("written") / FILE_NAME


@pytest.fixture
def lines(my, home, written):
    """Three lines: one with dates and records, one without a date, one without a rule."""
    if written.exists():
        home.mkdir(mode=0o700)
        shutil.copy(written, home)
        return LABELS
    my("add", "demo", "--label", "home", "--activated", "2026-01-02", "--last-top-up", "2026-10-01")
    my("top-up", "home", "--on", "2026-11-01", "--plan", "3 GB", "--paid", "990", "--receipt", "mail")
    my("log", "home", "--remaining", "2.75GB")
    my("add", "demo")
    my("add", "gone", "--label", "旧いSIM", "--valid-until", "2026-11-30")
    shutil.copy(home / FILE_NAME, written)
    return LABELS


@pytest.fixture
def exported(my, lines, tmp_path):
    """An export of the three lines."""
    path = tmp_path / "export.json"
    path.write_text(my("export").out, encoding="utf-8")
    assert [item["line"]["label"] for item in json.loads(path.read_text(encoding="utf-8"))["lines"]] == list(lines)
    return path


COMMANDS = {
    "add": ["add", "demo", "--label", "new", "--valid-until", "2026-12-31"],
    "list": ["list"],
    "show": ["show", "home"],
    "top-up": ["top-up", "home", "--paid", "330"],
    "top-up-valid": ["top-up", "demo", "--valid-until", "2026-12-31"],
    "log": ["log", "home", "--remaining", "¥1,200"],
    "history": ["history", "home"],
    "history-empty": ["history", "demo"],
    "edit": ["edit", "home", "--label", "abroad", "--valid-until", "none"],
    "remove": ["remove", "home", "--yes"],
    "remove-entry": ["remove", "home", "--entry", "1", "--yes"],
    "import": ["import", "EXPORT"],
    "due": ["due", "--within", "365"],
    "remind": ["remind", "--ics", "ICS"],
}


def test_every_command_is_covered():
    """`export` answers with the lines themselves, and has tests of its own."""
    from simguide.commands.my.command import app

    names = set(get_group(app).commands)
    assert {arguments[0] for arguments in COMMANDS.values()} | {"export"} == names


def typed(arguments, tmp_path):
    places = {"EXPORT": str(tmp_path / "export.json"), "ICS": str(tmp_path / "x.ics")}
    return [places.get(argument, argument) for argument in arguments]


@pytest.fixture(scope="session")
def answer_schema():
    from simguide.commands.schema.schemas import schema_of

    return Draft202012Validator(schema_of("answer"))


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_json_validates_against_the_printed_schema(my, tmp_path, answer_schema, arguments):
    """The output is one JSON object that keeps the contract, and stderr is empty."""
    run = my(*typed(arguments, tmp_path), "--json")
    assert (run.code, run.err) == (0, "")
    found = json.loads(run.out)
    assert [error.message for error in answer_schema.iter_errors(found)] == []
    assert (found["command"], found["as_of"]) == (f"my {arguments[0]}", "2026-11-20")
    assert len(found["results"]) > 0
    assert [note["kind"] for note in found["notes"]] == ["next"] * len(found["notes"]) != []


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize("format_", ["table", "csv", "markdown"])
@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_format_answers_in_every_language(my, tmp_path, arguments, lang, format_):
    run = my(*typed(arguments, tmp_path), "--lang", lang, "--format", format_, "-v")
    assert (run.code, run.err) == (0, "")
    if format_ == "csv":
        rows = list(csv.reader(io.StringIO(run.out)))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert rows[0][:3] == ["record", "id", "title"]
    else:
        assert "simguide my " in run.out


@pytest.mark.usefixtures("exported")
@pytest.mark.parametrize("columns", ["80", "40"])
@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_screen_is_not_overrun(my, monkeypatch, tmp_path, arguments, lang, columns):
    """No line is wider than the screen, but a path, an address or a command, which are kept whole."""
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(environment, "is_terminal", lambda: True)
    run = my(*typed(arguments, tmp_path), "--lang", lang, "--color", "never")
    assert run.code == 0
    wide = [line for line in run.out.splitlines() if cell_len(line) > int(columns)]
    assert [line for line in wide if not any(whole in line for whole in ("simguide ", "http", "/"))] == []


@pytest.mark.usefixtures("lines")
def test_the_list_shows_per_line_what_comes_next(my):
    """The most urgent first: until when, how long, what to do; and what was spent."""
    run = my("list", "-v")
    rows = run.out.splitlines()
    places = [
        next(place for place, row in enumerate(rows) if row.startswith(label)) for label in ("旧いSIM", "home", "demo")
    ]
    assert places == sorted(places)
    urgent, home, unknown = (rows[place] for place in places)
    assert (
        "2026-11-30" in urgent,
        "10 days" in urgent,
        "buy again if you need it (else: end of validity)" in urgent,
    ) == (True, True, True)
    assert ("2027-04-30" in home, "  161 days  " in home, "top up (else: suspension)" in home) == (True, True, True)
    assert "tell simguide a date" in unknown
    assert "No date yet  demo" in run.out
    assert "2026-11  990 yen  home 990 yen" in run.out


@pytest.mark.usefixtures("lines")
def test_only_a_terminal_draws_a_bar(my, monkeypatch):
    """Elsewhere there are only days; a CSV has them as a number too, negative when they have passed."""
    for options in ([], ["--format", "markdown"], ["--format", "csv"]):
        for depth in ([], ["-v"]):
            assert "161 days" in my("list", *options, *depth).out
            assert "#--" not in my("list", *options, *depth).out.replace("---", "")
            assert "##-" not in my("list", *options, *depth).out
    monkeypatch.setattr(environment, "is_terminal", lambda: True)
    assert "#########- 161 days" in my("list", "-v", "--color", "never").out
    assert "#########- 161 days" in my("show", "home", "-v", "--color", "never").out
    monkeypatch.setattr(environment, "today", lambda: date(2026, 12, 5))
    rows = csv.DictReader(io.StringIO(my("list", "--format", "csv").out))
    days = {row["title"]: row["line-days-left"] for row in rows if row["record"] == "own-line"}
    assert days == {"旧いSIM": "-5", "home": "146", "demo": ""}


@pytest.mark.usefixtures("lines")
def test_the_labels_have_a_heading_and_a_date_that_is_not_known_is_no_none(my):
    out = my("list", "--format", "markdown").out
    assert "| Line | Carrier | By | Left | What to do |" in out
    assert "| demo | demo | ? |  | tell a date |" in out
    assert "| 手机卡 | 运营商 |" in my("list", "--format", "markdown", "--lang", "zh").out


@pytest.mark.usefixtures("lines")
def test_of_a_removed_line_there_is_nothing_to_do(my):
    out = my("remove", "home", "--yes").out
    assert out.startswith("Removed: home\n\n  Carrier  ")
    assert ("What to do" in out, "Next date" in out, "simguide my list" in out) == (False, False, True)


CHANGE_WAS_MADE = {"en": "the change was made", "zh": "修改已保存", "ja": "変更は保存済み"}


@pytest.mark.parametrize("lang", CHANGE_WAS_MADE)
@pytest.mark.parametrize(
    ("arguments", "has_changed"),
    [
        (["add", "demo"], True),
        (["top-up", "home"], True),
        (["log", "home", "--remaining", "1GB"], True),
        (["edit", "home", "--plan", "x"], True),
        (["remove", "home", "--yes"], True),
        (["import", "EXPORT"], False),
        (["show", "home"], False),
        (["list"], False),
    ],
)
@pytest.mark.usefixtures("exported")
def test_a_change_that_cannot_be_told_is_not_to_be_repeated(my, home, tmp_path, arguments, has_changed, lang):
    """The file has the change: who types the command again has it twice. What changed nothing may be typed again."""
    before = read_lines(home)
    run = my(*typed(arguments, tmp_path), "--lang", lang, "-o", str(tmp_path / "no" / "x.txt"))
    assert (run.code, run.out, CHANGE_WAS_MADE[lang] in run.err) == (1, "", has_changed)
    assert (read_lines(home) != before) == has_changed


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_top_up_is_said_to_be_made_where_stdout_is_full(my, home):
    my("add", "demo", "--label", "home")
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "SIMGUIDE_LANG": "en"}
    command = [sys.executable, "-m", "simguide", "my", "top-up", "home"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environ, check=False)
    assert (done.returncode, CHANGE_WAS_MADE["en"] in done.stderr.decode()) == (1, True)
    assert len(read_lines(home)[0].top_ups) == 1


def test_what_is_due_is_said_line_by_line(my):
    """A sentence stands once, before the commands that name the lines.

    Only an end that was told proves that a line is suspended; where it is missing, the command that tells it comes.
    """
    my("add", "demo", "--label", "a", "--valid-until", "2026-05-01", "--activated", "2026-01-02")
    my("add", "demo", "--label", "d", "--last-top-up", "2026-05-01")
    my("add", "gone", "--label", "b", "--valid-until", "2026-11-19")
    my("add", "gone", "--label", "c", "--valid-until", "2026-11-18")
    out = my("due", "-v").out
    assert out.count("the dates of your line") == 1
    commands = [line.strip() for line in out.splitlines() if line.startswith("  simguide")]
    assert commands == [
        "simguide keep gone --valid-until 2026-11-18",
        "simguide keep gone --valid-until 2026-11-19",
        "simguide recover demo --state suspended",
        "simguide my edit d --valid-until YYYY-MM-DD",
        "simguide renew demo",
        "simguide my top-up c",
    ]


def test_no_lines_are_an_answer(my, home):
    """Nothing is made where nothing was written, and the next command says how to begin."""
    for command in (["list"], ["export"]):
        run = my(*command)
        assert (run.code, run.err) == (0, "")
    assert "simguide my add NAME --valid-until YYYY-MM-DD" in my("list").out
    assert not home.exists()
    due = my("due")
    assert (due.code, "Nothing is due within 30 days" in due.out, "leave out a condition" in due.err) == (4, True, True)


@pytest.mark.usefixtures("lines")
def test_show_cites_the_sources_of_its_rule(my):
    run = my("show", "home", "-v")
    for wanted in ("2027-04-30", "A paid plan.", "The number is lost.", "Later in practice. [1]", "https://"):
        assert wanted in run.out
    shown = json.loads(my("show", "home", "--json", "-v").out)
    assert {source["id"] for source in shown["sources"]} == {"demo-support", "demo-blog"}


def test_show_tells_what_is_known_and_what_is_not(my, monkeypatch):
    """A validity from before the last top-up, a carrier that the catalogue lost, a date that is today or over."""
    my("add", "demo", "--label", "a", "--valid-until", "2026-11-01", "--applied", "2026-01-02", "--plan", "my plan")
    my("top-up", "a", "--on", "2026-11-10")
    shown = my("show", "a").out
    for wanted in ("not known; what ended on 2026-11-01 was bought before the last top-up", "2026-01-02", "my plan"):
        assert wanted in shown
    my("add", "gone", "--label", "b", "--valid-until", "2026-11-20")
    assert "(today)" in my("list").out
    monkeypatch.setattr(environment, "today", lambda: date(2026, 11, 25))
    over = my("show", "b").out
    assert "overdue, check the line now (end of validity: 5 days ago)" in over
    assert "5 days ago" in over
    assert "unknown" not in over


def test_a_line_whose_carrier_left_the_catalogue_is_still_shown(my, home):
    with changing(home) as table:
        table.put(LineRecords(line=Line(id="0" * 32, label="old", carrier="vanished")))
    for command in (["show", "old"], ["list"], ["history", "old"]):
        run = my(*command)
        assert (run.code, run.err) == (0, "")
    assert "vanished (no longer in the catalogue)" in my("show", "old").out


@pytest.mark.usefixtures("lines")
def test_a_top_up_without_an_end_says_that_it_is_not_known(my):
    run = my("top-up", "home")
    assert ("Its validity   unknown" in run.out, "what was known before" in run.out) == (True, False)
    assert "simguide my edit home --valid-until YYYY-MM-DD" in run.out
    given = my("top-up", "home", "--valid-until", "2026-12-31")
    assert "as you gave it" in given.out
    assert "Buy again by 2026-12-31" in given.out
    assert "not known; what was known before is kept" in my("top-up", "home").out


@pytest.mark.usefixtures("lines")
def test_a_line_is_changed_and_forgets(my):
    assert json.loads(my("edit", "HOME", "--label", "Home", "--plan", "x", "--json").out)["results"][0]["line"] | {
        "id": ""
    } == {
        "id": "",
        "label": "Home",
        "carrier": "demo",
        "plan": "x",
        "activated": "2026-01-02",
        "valid_until": None,
        "last_top_up": "2026-10-01",
        "applied": None,
        "before": None,
    }
    forgotten = json.loads(my("edit", "home", "--plan", "none", "--activated", "none", "--json").out)
    assert [forgotten["results"][0]["line"][name] for name in ("plan", "activated")] == [None, None]


WRONG = {
    "label": (["show", "hom"], "no line of yours is called “hom”", "did you mean home?"),
    "label-list": (["show", "zzz"], "no line of yours is called “zzz”", "try: simguide my list"),
    "carrier": (["add", "dem"], "no carrier is called “dem”", "did you mean demo?"),
    "taken": (["add", "demo", "--label", "HOME"], "another line is called “HOME”", "choose another --label"),
    "phone": (["add", "demo", "--label", "090-1234-5678"], "looks like a phone number", "use a name such as home"),
    "empty": (["add", "demo", "--label", "  "], "a label cannot be empty", "give it a name"),
    "long": (["add", "demo", "--label", "x" * 41], "longer than 40 characters", "use a shorter one"),
    "unprintable": (["add", "demo", "--label", "a\nb"], "characters that cannot be shown", ""),
    "surrogates": (["add", "demo", "--label", "\udcff"], "characters that cannot be shown", ""),
    "day": (["add", "demo", "--activated", "20.11.2026"], "--activated: found “20.11.2026”, expected a day as", ""),
    "no-day": (["edit", "home", "--last-top-up", "2026-02-30"], "--last-top-up: found “2026-02-30”, which is no", ""),
    "year": (
        ["add", "demo", "--valid-until", "9999-12-31"],
        "--valid-until: found “9999-12-31”, expected a day",
        "",
    ),
    "ahead": (["top-up", "home", "--on", "2026-11-21"], "--on: 2026-11-21 lies ahead", "on which it happened"),
    "before": (["top-up", "home", "--on", "2026-01-01"], "--on: 2026-01-01 is before --activated", "correct one"),
    "money": (["top-up", "home", "--paid", "9.90"], "--paid: found “9.90”, expected whole yen", "--paid 990"),
    "plan-phone": (["add", "demo", "--plan", "090-1234-5678"], "looks like a phone number", "leave the number out"),
    "receipt-phone": (
        ["top-up", "home", "--receipt", "tel ０９０-1234-5678"],
        "looks like a phone number",
        "leave the number out",
    ),
    "code-label": (
        ["add", "demo", "--label", "LPA:1$smdp.example.com$SECRET"],
        "activation code of an eSIM",
        "leave the code out",
    ),
    "code-plan": (["edit", "home", "--plan", "ＬＰＡ:x"], "activation code of an eSIM", "leave the code out"),
    "code-receipt": (
        ["top-up", "home", "--receipt", "see 1$smdp.example.com$SECRET"],
        "activation code of an eSIM",
        "leave the code out",
    ),
    "receipt": (["top-up", "home", "--receipt", "x" * 201], "expected 1 to 200 printable characters", ""),
    "amount": (["log", "home", "--remaining", "lots"], "--remaining: found “lots”, expected data or yen", ""),
    "log-ahead": (["log", "home", "--remaining", "1GB", "--on", "2026-11-21"], "lies ahead", ""),
    "nothing": (["edit", "home"], "nothing to change in “home”", "--valid-until 2026-12-31"),
    "on-record": (
        ["edit", "home", "--last-top-up", "2026-02-01"],
        "2026-02-01 is before the top-up on record",
        "--entry N",
    ),
    "entry": (["remove", "home", "--entry", "9", "--yes"], "entries of home: 2", "my history home"),
    "within": (["due", "--within", "-1"], "-1", ""),
    "alarms": (["remind", "--ics", "x.ics", "--before", "30,x"], "--before: found “30,x”", "--before 30,7,1"),
    "no-alarms": (["remind", "--ics", "x.ics", "--before", ""], "--before: found “”", ""),
    "far-alarm": (["remind", "--ics", "x.ics", "--before", "9" * 5000], "--before: found", ""),
    "zeros-before-alarm": (["remind", "--ics", "x.ics", "--before", "00009999"], "--before: found “00009999”", ""),
    "alarm-at": (["remind", "--ics", "x.ics", "--at", "25:00"], "--at: found “25:00”", ""),
    "own-alarm": (["add", "demo", "--before", "x"], "--before: found “x”", "--before 30,7,1"),
    "endless-alarm": (["remind", "--ics", "x.ics", "--before", "0000" + "9" * 5000], "--before: found", ""),
    "no-file": (["import", "/nowhere/at/all.json"], "cannot read /nowhere/at/all.json", "my export"),
    "folder": (["import", "/"], "cannot read /", ""),
}


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize(("arguments", "wanted", "hint"), WRONG.values(), ids=WRONG)
def test_wrong_input(my, home, arguments, wanted, hint):
    """One clear message on stderr, nothing on stdout, exit 2, and nothing is written."""
    before = (home / FILE_NAME).read_bytes()
    run = my(*arguments)
    assert (run.code, run.out) == (2, "")
    assert wanted in run.err
    assert hint in run.err
    assert "Traceback" not in run.err
    assert (home / FILE_NAME).read_bytes() == before


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("lang", ["en", "zh", "ja"])
@pytest.mark.parametrize(("arguments", "wanted", "hint"), WRONG.values(), ids=WRONG)
def test_errors_are_worded_in_every_language(my, arguments, wanted, hint, lang):
    run = my(*arguments, "--lang", lang)
    assert (run.code, "Traceback" in run.err, "{" in run.err) == (2, False, False)
    assert (wanted in run.err) == (lang == "en") or arguments[0] == "due"
    assert hint in run.err or lang != "en"


# removing


@pytest.mark.usefixtures("lines")
def test_nothing_is_asked_in_a_pipe(my, home):
    """A script is told what to type, and never waits for an answer."""
    run = my("remove", "home")
    assert (run.code, run.out) == (2, "")
    assert "try: simguide my remove home --yes" in run.err
    assert "try: simguide my remove home --entry 1 --yes" in my("remove", "home", "--entry", "1").err
    assert "home" in {records.line.label for records in read_lines(home)}


@pytest.fixture
def answered(monkeypatch):
    """Sit at the terminal and answer; the questions are kept."""
    questions = []

    def sit(answer):
        def ask(question):
            questions.append(question)
            return answer

        monkeypatch.setattr(environment, "can_ask", lambda: True)
        monkeypatch.setattr(environment, "ask", ask)
        return questions

    return sit


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize(("lang", "yes"), [("en", "Yes"), ("zh", "是"), ("ja", "はい"), ("en", "y")])
def test_a_line_goes_when_the_answer_is_yes(my, home, answered, lang, yes):
    questions = answered(yes)
    assert my("remove", "home", "--lang", lang).code == 0
    assert "home" not in {records.line.label for records in read_lines(home)}
    assert ("home" in questions[0], "2" in questions[0]) == (True, True)


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("answer", ["", "no", "q"])
def test_a_line_stays_when_the_answer_is_anything_else(my, home, answered, answer):
    answered(answer)
    run = my("remove", "home")
    assert (run.code, run.out, "home was not removed" in run.err) == (1, "", True)
    assert "home" in {records.line.label for records in read_lines(home)}


@pytest.mark.usefixtures("lines")
def test_the_entry_that_was_shown_is_the_one_that_goes(my, home, answered, monkeypatch):
    """While the question is open, another command may write: the numbers have moved, the entry has not."""
    answered("")

    def ask(_):
        with changing(home) as table:
            (records,) = [it for it in table.all() if it.line.label == "home"]
            readings = (replace(records.readings[0], id="0" * 32), *records.readings)
            table.put(replace(records, readings=readings))
        return "yes"

    monkeypatch.setattr(environment, "ask", ask)
    assert my("remove", "home", "--entry", "2").code == 0
    (records,) = [it for it in read_lines(home) if it.line.label == "home"]
    assert (len(records.top_ups), len(records.readings)) == (0, 2)


def test_the_question_goes_to_stderr(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert environment.ask("Remove?") == "yes"
    assert capsys.readouterr() == ("", "Remove? ")
    assert not environment.can_ask()


# calendar


@pytest.mark.usefixtures("lines")
def test_the_calendar_is_written_to_the_file_and_told(my, tmp_path):
    target = tmp_path / "sim.ics"
    run = my("remind", "--ics", str(target), "--before", "1, 14")
    assert "at 09:00 Japan time; days before: 14, 1; and on the last day" in run.out
    assert "Many calendars do not update events on import" in run.out
    events = vobject.readOne(target.read_text(encoding="utf-8")).vevent_list
    assert [event.dtstart.value for event in events] == [date(2026, 11, 30), date(2027, 4, 30), date(2027, 5, 30)]
    assert f"{events[1].valarm_list[0].trigger.value:%Y-%m-%d %H:%M}" == "2027-04-16 00:00"
    assert "No date yet  demo" in run.out
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.usefixtures("lines")
def test_a_line_keeps_its_own_days(my, tmp_path):
    target = tmp_path / "sim.ics"
    assert "Alarms         days before: 20, 5" in my("edit", "home", "--before", "5,20").out
    my("remind", "--ics", str(target), "--at", "18:30")
    (event,) = (
        it for it in vobject.readOne(target.read_text(encoding="utf-8")).vevent_list if "-cancel" in it.uid.value
    )
    rings = [f"{alarm.trigger.value:%m-%d %H:%M}" for alarm in event.valarm_list]
    assert rings == ["05-10 09:30", "05-25 09:30", "05-30 09:30", "05-30 12:00"]
    assert "Alarms" not in my("edit", "home", "--before", "none").out


@pytest.mark.usefixtures("lines")
def test_the_calendar_goes_to_stdout_alone(my, tmp_path):
    target = tmp_path / "sim.ics"
    my("remind", "--ics", str(target))
    run = my("remind", "--ics", "-")
    assert (run.code, run.err) == (0, "")
    assert run.out.encode() == target.read_bytes()


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("options", [["--json"], ["--format", "csv"], ["-o", "x.json"]])
def test_a_calendar_on_stdout_leaves_no_room_for_the_answer(my, home, options):
    """As with the other commands that write something beside the answer; and nothing is recorded."""
    before = (home / FILE_NAME).read_bytes()
    run = my("remind", "--ics", "-", *options)
    refused, nothing = (run.out, run.err) if "--json" in options else (run.err, run.out)
    assert (run.code, nothing, "--ics: found “-”, expected one of FILE" in refused) == (2, "", True)
    assert (home / FILE_NAME).read_bytes() == before


@pytest.mark.usefixtures("lines")
def test_every_source_of_reminders_is_cited(my, tmp_path):
    """Events cite none: the list is empty."""
    found = json.loads(my("remind", "--ics", str(tmp_path / "x.ics"), "--json").out)
    assert (len(found["results"]), found["sources"]) == (3, [])


@pytest.mark.usefixtures("lines")
def test_a_calendar_follows_the_lines(my, tmp_path):
    """The same events, later; what is removed is called off."""
    target = tmp_path / "sim.ics"

    def events():
        my("remind", "--ics", str(target))
        found = vobject.readOne(target.read_text(encoding="utf-8")).vevent_list
        return {event.uid.value: (event.dtstart.value, event.sequence.value, event.status.value) for event in found}

    first = events()
    my("top-up", "home", "--on", "2026-11-20")
    my("remove", "旧いSIM", "--yes")
    second = events()
    assert first.keys() == second.keys()
    assert sorted(second.values()) == [
        (date(2026, 11, 30), "1", "CANCELLED"),
        (date(2027, 5, 19), "1", "CONFIRMED"),
        (date(2027, 6, 18), "1", "CONFIRMED"),
    ]
    assert events() == second


def test_no_date_makes_no_calendar(my, tmp_path):
    """A calendar without events is not valid; the file that is there stays."""
    my("add", "demo")
    target = tmp_path / "sim.ics"
    target.write_text("old", encoding="utf-8")
    run = my("remind", "--ics", str(target))
    assert (run.code, "no file was written" in run.out, target.read_text(encoding="utf-8")) == (4, True, "old")
    assert "simguide my edit demo --valid-until YYYY-MM-DD" in run.out
    piped = my("remind", "--ics", "-")
    assert (piped.code, piped.out, piped.err == run.err, "no date lies ahead" in piped.err) == (4, "", True, True)


@pytest.mark.usefixtures("lines")
def test_a_calendar_that_cannot_be_written_is_told(my, home, tmp_path):
    """And what it would have said is not recorded as said."""
    before = (home / FILE_NAME).read_bytes()
    run = my("remind", "--ics", str(tmp_path / "no" / "x.ics"))
    assert (run.code, run.out, "cannot write" in run.err, "Traceback" in run.err) == (1, "", True, False)
    assert (home / FILE_NAME).read_bytes() == before


# export and import


def test_an_export_moves_the_lines_to_another_home(my, monkeypatch, tmp_path, exported):
    before = my("list", "--json").out
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path / "other"))
    run = my("import", str(exported), "--json")
    assert [item["outcome"] for item in json.loads(run.out)["results"]] == ["added"] * 3
    assert my("list", "--json").out == before
    again = json.loads(my("import", str(exported), "--json").out)
    assert [item["outcome"] for item in again["results"]] == ["unchanged"] * 3
    assert my("export").out == exported.read_text(encoding="utf-8")


def test_an_import_of_a_carrier_that_is_not_on_record_says_so(my, monkeypatch, tmp_path, exported):
    """The line is taken: the catalogue of another day may know it."""
    monkeypatch.setenv("SIMGUIDE_HOME", str(tmp_path / "other"))
    book = json.loads(exported.read_text(encoding="utf-8"))
    book["lines"][0]["line"]["carrier"] = "nobody-mobile"
    exported.write_text(json.dumps(book), encoding="utf-8")
    run = my("import", str(exported))
    assert (run.code, "nobody-mobile is no carrier on record" in run.out) == (0, True)


def test_an_import_replaces_only_when_told(my, exported):
    my("top-up", "home", "--paid", "330")
    run = my("import", str(exported))
    assert (run.code, run.out, "“home” is already here and differs" in run.err) == (2, "", True)
    assert json.loads(my("show", "home", "--json").out)["results"][0]["spent_jpy"] == 1320
    assert my("import", str(exported), "--replace").code == 0
    assert json.loads(my("show", "home", "--json").out)["results"][0]["spent_jpy"] == 990


def test_export_keeps_its_schema(simguide, exported):
    schema = json.loads(simguide("schema", "lines").out)
    Draft202012Validator.check_schema(schema)
    book = json.loads(exported.read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(book)] == []
    assert book["schema"] == "simguide.lines/1"


@pytest.mark.usefixtures("lines")
def test_an_export_to_a_file_is_private(my, tmp_path):
    target = tmp_path / "copy.json"
    run = my("export", "--output", str(target))
    assert (run.code, run.out, run.err) == (0, "", "")
    assert target.read_text(encoding="utf-8") == my("export", "-o", "-").out
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert my("export", "-o", str(tmp_path / "no" / "copy.json")).code == 1
    assert my("export", "--lang", "fr").code == 2


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize(
    "arguments", [["list"], ["history", "home"], ["show", "home"], ["due"], ["log", "home", "--remaining", "1GB"]]
)
def test_an_answer_in_a_file_is_private(my, simguide, tmp_path, arguments):
    """As an export is: labels, receipts and spending are in both. What everyone may know is as open as other files."""
    target, other = tmp_path / "own.txt", tmp_path / "other.txt"
    assert my(*arguments, "-o", str(target)).code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    before = os.umask(0o022)
    try:
        simguide("carriers", "-o", str(other))
    finally:
        os.umask(before)
    assert stat.S_IMODE(other.stat().st_mode) == 0o644


@pytest.mark.parametrize("day", ["2150-01-01", "1979-12-31", "2099-12-31", "1980-01-01", "2026-02-30", "tomorrow"])
def test_a_day_is_read_alike_wherever_it_is_typed(my, simguide, day):
    my("add", "demo")
    typed = my("edit", "demo", "--valid-until", day)
    asked = simguide("keep", "demo", "--valid-until", day)
    assert typed.code == asked.code
    assert typed.err.splitlines()[:1] == asked.err.splitlines()[:1]


def test_an_import_is_read_from_a_pipe(my, monkeypatch, exported):
    class Piped:
        buffer = io.BytesIO(exported.read_bytes())

    monkeypatch.setattr(sys, "stdin", Piped())
    assert my("import", "-").code == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert my("import", "-").code == 2


def test_every_problem_of_a_broken_import_is_named(my, home, exported):
    """With its place, in one go; nothing is taken in."""
    book = json.loads(exported.read_text(encoding="utf-8"))
    book["lines"][0]["line"]["label"] = "+81-90-1234-5678"
    book["lines"][1]["line"]["activated"] = 20261120
    exported.write_text(json.dumps(book), encoding="utf-8")
    before = (home / FILE_NAME).read_bytes()
    run = my("import", str(exported))
    assert (run.code, run.out) == (2, "")
    assert f"{exported}: lines.0.line.label: label “+81-90-1234-5678”: looks like a phone number" in run.err
    assert "lines.1.line.activated: found “20261120”, expected a day as YYYY-MM-DD" in run.err
    assert "problems found: 2; nothing was taken in" in run.err
    assert (home / FILE_NAME).read_bytes() == before


SOUND = write_book(
    [LineRecords(line=Line(id="0" * 32, label="home", carrier="demo", activated=date(2026, 1, 1)))], exported_on=AS_OF
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(
    ["schema", "exported_on", "lines", "line", "id", "label", "carrier", "top_ups", "readings", "on"]
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(NAMES, JSON | st.lists(st.dictionaries(NAMES, JSON, max_size=5), max_size=3), max_size=6))
def test_any_json_is_taken_in_or_refused(book):
    try:
        read_book(json.dumps(book).encode(), path="x", today=AS_OF)
    except LineImportError as error:
        assert error.problems  # noqa: PT017 (it may also be sound)


@settings(max_examples=300, deadline=None)
@given(
    st.integers(0, len(SOUND)),
    st.integers(0, 30),
    st.sampled_from(['"', "{", "]", "null", "1e999", "\\ud800", "\x00", ""]),
)
def test_a_damaged_export_is_taken_in_or_refused(start, length, piece):
    damaged = SOUND[:start] + piece + SOUND[start + length :]
    try:
        read_book(damaged.encode(), path="x", today=AS_OF)
    except LineImportError as error:
        assert error.problems  # noqa: PT017 (it may also be sound)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=100))
def test_any_bytes_are_taken_in_or_refused(content):
    with pytest.raises(LineImportError):
        read_book(content, path="x", today=AS_OF)


# where it is kept, and what it costs others


def test_without_simguide_home_the_lines_are_in_the_data_directory(monkeypatch):
    monkeypatch.delenv("SIMGUIDE_HOME")
    assert environment.lines_folder() == Path(platformdirs.user_data_dir("simguide", appauthor=False))
    monkeypatch.setenv("SIMGUIDE_HOME", "")
    assert environment.lines_folder() == Path(platformdirs.user_data_dir("simguide", appauthor=False))


def test_the_shell_completes_labels(my, monkeypatch, home, simguide):
    my("add", "demo", "--label", "home")
    my("add", "demo", "--label", "data")

    def complete(line):
        monkeypatch.setenv("_SIMGUIDE_COMPLETE", "bash")
        return simguide(*line.split(" ")[1:]).out.split()

    assert complete("simguide my show ho") == ["home"]
    (home / FILE_NAME).write_bytes(b"notes")
    assert complete("simguide my show ho") == []


PROBE = """
import sys
sys.argv = ["simguide", *sys.argv[1:]]
from simguide.main import main
try:
    main()
except SystemExit as stopped:
    assert not stopped.code
own = ("simguide.commands.my.store", "simguide.model.own_line", "simguide.commands.my.words")
heavy = ("icalendar", "platformdirs", *own)
sys.stderr.write(" ".join(name for name in heavy if name in sys.modules))
"""


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        (["balance", "--carrier", "docomo", "--json"], ""),
        (["renew"], ""),
        (["my", "list", "--json"], "simguide.commands.my.store simguide.model.own_line simguide.commands.my.words"),
    ],
)
def test_other_commands_do_not_pay_for_it(tmp_path, arguments, loaded):
    environ = {**os.environ, "SIMGUIDE_HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", PROBE, *arguments], capture_output=True, env=environ, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, loaded)
