"""The file of own lines: what is written is read back, and a file that is not sound is left alone."""

import json
import os
import sqlite3
import stat
from datetime import date
from decimal import Decimal

import pytest

from simguide.commands.my import store
from simguide.commands.my.exchange import MOST_BYTES, read_book, write_book
from simguide.commands.my.store import FILE_NAME, changing, new_id, read_lines
from simguide.commands.my.tables import APPLICATION_ID, STEPS, VERSION
from simguide.errors import LineImportError, LineInputError, LinesFileError
from simguide.model.own_line import Line, LineRecords, Reading, Reminder, TopUp, check_label
from simguide.model.value import replace
from simguide.visible import visible

DAY = date(2026, 11, 20)


def line(label="home", **values):
    return Line(id=new_id(), label=label, carrier="povo", **values)


def full(label="home"):
    """A line in which every field has a value."""
    own = line(
        label,
        plan="povo2-voice",
        activated=date(2024, 2, 29),
        valid_until=date(2026, 12, 31),
        last_top_up=date(2026, 11, 1),
        applied=date(2026, 1, 2),
    )
    return LineRecords(
        line=own,
        top_ups=(
            TopUp(id=new_id(), on=DAY, plan="3 GB", paid_jpy=990, receipt="№ 1", valid_until=date(2026, 12, 31)),
            TopUp(id=new_id(), on=date(2026, 1, 1)),
        ),
        readings=(Reading(id=new_id(), on=DAY, amount=Decimal("2.750"), unit="GB"),),
        reminders=(
            Reminder(line=own.id, kind="suspension", on=DAY, sequence=3, stamp="20261120T000000Z", told="en|30"),
        ),
    )


def write(folder, *records):
    with changing(folder) as table:
        for record in records:
            table.put(record)


def test_what_is_written_is_read_back(tmp_path):
    first, second = full("home"), LineRecords(line=line("data"))
    write(tmp_path, first)
    write(tmp_path, second)
    assert read_lines(tmp_path) == (first, second)


def test_a_line_is_replaced_whole_and_keeps_its_place(tmp_path):
    first, second = full("home"), full("data")
    write(tmp_path, first, second)
    changed = LineRecords(line=replace(first.line, label="Heim"), readings=first.readings)
    write(tmp_path, changed)
    assert read_lines(tmp_path) == (changed, second)


def test_reading_makes_no_file(tmp_path):
    folder = tmp_path / "home"
    assert read_lines(folder) == ()
    assert not folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_the_file_is_for_its_owner_alone(tmp_path):
    """Also where it was copied with wider rights, and while it is written."""
    folder = tmp_path / "deep" / "home"
    write(folder, full())
    path = folder / FILE_NAME
    assert (stat.S_IMODE(folder.stat().st_mode), stat.S_IMODE(path.stat().st_mode)) == (0o700, 0o600)
    path.chmod(0o644)
    with changing(folder) as table:
        table.put(full("data"))
        assert {stat.S_IMODE(it.stat().st_mode) for it in folder.iterdir()} == {0o600}
    path.chmod(0o644)
    read_lines(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_change_that_fails_changes_nothing(tmp_path):
    before = full()
    write(tmp_path, before)

    def remove_and_fail():
        with changing(tmp_path) as table:
            table.remove(before.line.id)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        remove_and_fail()
    assert read_lines(tmp_path) == (before,)


def test_what_is_removed_leaves_no_word_in_the_file(tmp_path):
    """A removed line is gone from the bytes of the file too; of its events only number and date stay."""
    records = LineRecords(
        line=line("Grandmother"),
        top_ups=(TopUp(id=new_id(), on=DAY, receipt="kitchen drawer"),),
    )
    told = Reminder(line=records.line.id, kind="suspension", on=DAY, stamp="20261120T000000Z", told="Grandmother")
    write(tmp_path, replace(records, reminders=(told,)))
    with changing(tmp_path) as table:
        table.remove(records.line.id)
    content = (tmp_path / FILE_NAME).read_bytes()
    assert (b"Grandmother" in content, b"kitchen drawer" in content) == (False, False)
    with changing(tmp_path) as table:
        assert table.all() == ()
        assert table.reminders() == (replace(told, told=""),)


def raw(path):
    """Open a file as a tool of the user would."""
    return sqlite3.connect(path, isolation_level=None)


def test_a_file_of_version_1_is_brought_up_to_date(tmp_path):
    """Every line of the old file is there, and the new fields can be written."""
    connection = raw(tmp_path / FILE_NAME)
    for statement in STEPS[0]:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    identity = new_id()
    connection.execute(
        "INSERT INTO line VALUES (?, 'home', 'home', 'povo', NULL, '2024-02-29', NULL, NULL)", (identity,)
    )
    connection.execute(
        "INSERT INTO top_up (id, line, made_on, paid_jpy) VALUES (?, ?, '2026-01-01', 990)", (new_id(), identity)
    )
    connection.close()
    (found,) = read_lines(tmp_path)
    assert (found.line.label, found.line.activated, found.line.applied) == ("home", date(2024, 2, 29), None)
    assert [top_up.paid_jpy for top_up in found.top_ups] == [990]
    connection = raw(tmp_path / FILE_NAME)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()
    changed = replace(found, line=replace(found.line, applied=DAY))
    write(tmp_path, changed)
    assert read_lines(tmp_path) == (changed,)


def test_a_migration_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    write(tmp_path, full())
    before = (tmp_path / FILE_NAME).read_bytes()
    monkeypatch.setattr(store, "STEPS", (*STEPS, ("CREATE TABLE extra (x)", "CREATE TABLE extra (x)")))
    monkeypatch.setattr(store, "VERSION", VERSION + 1)
    with pytest.raises(LinesFileError):
        read_lines(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def newer(path):
    write(path.parent, full())
    connection = raw(path)
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()


def foreign(path):
    connection = raw(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE notes (text)")
    connection.close()


def damage(path, start, content):
    write(path.parent, full(), full("data"))
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def tampered(path):
    write(path.parent, full())
    connection = raw(path)
    connection.execute("UPDATE line SET activated = 'yesterday'")
    connection.close()


def table_lost(path):
    write(path.parent, full())
    connection = raw(path)
    connection.execute("DROP TABLE reading")
    connection.close()


def truncated(path):
    write(path.parent, full())
    os.truncate(path, 5000)


UNSOUND = {
    "newer": (newer, "newer"),
    "another program's": (foreign, "foreign"),
    "text": (lambda path: path.write_text("notes " * 100), "foreign"),
    "one byte": (lambda path: path.write_bytes(b"S"), "damaged"),
    "header alone": (lambda path: path.write_bytes(b"SQLite format 3\x00"), "damaged"),
    "header overwritten": (lambda path: damage(path, 0, b"\x00" * 200), "foreign"),
    "pages overwritten": (lambda path: damage(path, 4096, b"\xff" * 12000), "damaged"),
    "schema overwritten": (lambda path: damage(path, 100, b"\xff" * 60), "damaged"),
    "truncated": (truncated, "damaged"),
    "a value that cannot be": (tampered, "damaged"),
    "a table that is gone": (table_lost, "damaged"),
    "a folder": (lambda path: path.mkdir(), "foreign"),
}


@pytest.mark.parametrize(("make", "reason"), UNSOUND.values(), ids=UNSOUND)
def test_an_unsound_file_is_reported_and_left_as_it_is(tmp_path, make, reason):
    """Neither reading nor writing touches a byte of it, or leaves anything beside it."""
    path = tmp_path / FILE_NAME
    make(path)
    before = {it.name: it.read_bytes() for it in tmp_path.iterdir() if it.is_file()}
    for use in (read_lines, lambda folder: write(folder, full("new"))):
        with pytest.raises(LinesFileError) as caught:
            use(tmp_path)
        assert (caught.value.reason, caught.value.values["path"]) == (reason, str(path))
        assert caught.value.values["found"]
    assert {it.name: it.read_bytes() for it in tmp_path.iterdir() if it.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="named pipes are those of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path):
    """To open one without a writer blocks for ever; it is no file of lines, whoever writes into it."""
    os.mkfifo(tmp_path / FILE_NAME)
    for use in (read_lines, lambda folder: write(folder, full("new"))):
        with pytest.raises(LinesFileError) as caught:
            use(tmp_path)
        assert caught.value.reason == "foreign"


def test_a_file_of_no_bytes_is_a_new_one(tmp_path):
    """A command that is killed before its first write leaves one; nothing can be lost in it."""
    (tmp_path / FILE_NAME).touch()
    assert read_lines(tmp_path) == ()
    records = full()
    write(tmp_path, records)
    assert read_lines(tmp_path) == (records,)


def test_a_change_waits_for_another_and_then_says_so(tmp_path, monkeypatch):
    write(tmp_path, full())
    monkeypatch.setattr(store, "PATIENCE_SECONDS", 0.05)
    other = raw(tmp_path / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    assert len(read_lines(tmp_path)) == 1
    with pytest.raises(LinesFileError) as caught:
        write(tmp_path, full("data"))
    other.close()
    assert caught.value.reason == "busy"


def test_an_export_is_read_back():
    lines = (full("home"), full("データ 回線"))
    assert read_book(write_book(lines, exported_on=DAY).encode(), path="x", today=DAY) == lines


def test_an_export_without_lines_is_read_back():
    assert read_book(write_book((), exported_on=DAY).encode(), path="x", today=DAY) == ()


def problems_of(content, today=DAY):
    with pytest.raises(LineImportError) as caught:
        read_book(content, path="x", today=today)
    return [(where, problem.reason) for where, problem in caught.value.problems]


def damaged(**changes):
    """Return an export of one line with other values, by their dotted place."""
    book = json.loads(write_book((full(),), exported_on=DAY))
    for place, value in changes.items():
        at = book
        *parents, last = place.split("__")
        for parent in parents:
            at = at[int(parent) if parent.isdigit() else parent]
        if value is None:
            del at[last]
        else:
            at[last] = value
    return json.dumps(book).encode()


BROKEN = {
    "nothing": (b"", [("", "not-json")]),
    "cut off": (damaged()[:-20], [("", "not-json")]),
    "no text": (b"\xff\xfe\x00", [("", "not-json")]),
    "deep": (b"[" * 100_000, [("", "not-json")]),
    "a list": (b"[]", [("", "field-other")]),
    "a number": (b"7", [("", "field-other")]),
    "another form": (damaged(schema="simguide.lines/2"), [("schema", "form")]),
    "no form": (damaged(schema=None), [("schema", "field-missing")]),
    "no lines": (damaged(lines=None), [("lines", "field-missing")]),
    "unknown field": (damaged(lines__0__line__phone="090"), [("lines.0.line.phone", "field-unknown")]),
    "day as number": (damaged(lines__0__line__activated=0), [("lines.0.line.activated", "day")]),
    "day that is none": (damaged(lines__0__line__activated="2026-02-30"), [("lines.0.line.activated", "day")]),
    "day far away": (damaged(lines__0__line__valid_until="9999-12-31"), [("lines.0.line.valid_until", "day-range")]),
    "phone number": (damaged(lines__0__line__label="090-1234-5678"), [("lines.0.line.label", "label-number")]),
    "money as text": (damaged(lines__0__top_ups__0__paid_jpy="990"), [("lines.0.top_ups.0.paid_jpy", "field-other")]),
    "negative money": (damaged(lines__0__top_ups__0__paid_jpy=-1), [("lines.0.top_ups.0.paid_jpy", "field-other")]),
    "amount without end": (damaged(lines__0__readings__0__amount=1e300), [("lines.0.readings.0.amount", "number")]),
    "amount of true": (damaged(lines__0__readings__0__amount=True), [("lines.0.readings.0.amount", "number")]),
    "id": (damaged(lines__0__line__id="../../x"), [("lines.0.line.id", "field-other")]),
    "days ahead": (damaged(lines__0__top_ups__0__on="2026-11-21"), [("lines.0", "day-future")]),
    "order": (damaged(lines__0__line__valid_until="2024-02-28"), [("lines.0", "day-order")]),
    "reminder of another": (
        damaged(lines__0__reminders__0__line="0" * 32),
        [("lines.0.reminders", "field-other")],
    ),
    "huge": (b" " * (MOST_BYTES + 1), [("", "too-large")]),
}


@pytest.mark.parametrize(("content", "problems"), BROKEN.values(), ids=BROKEN)
def test_a_broken_export_is_refused_with_the_place(content, problems):
    assert problems_of(content) == problems


def test_what_stands_twice_in_an_export_is_refused():
    own = full()
    twin = replace(own, top_ups=(*own.top_ups, own.top_ups[0]))
    assert problems_of(write_book((twin,), exported_on=DAY).encode()) == [("lines.0", "twice")]
    same_label = full("HOME")
    assert problems_of(write_book((own, same_label), exported_on=DAY).encode()) == [
        ("lines.0.line.label", "label-taken"),
        ("lines.1.line.label", "label-taken"),
    ]


def altered(folder, find, put):
    """Write lines, then change bytes of their file as a disk that fails would; they are as many."""
    write(folder, full())
    path = folder / FILE_NAME
    content = path.read_bytes()
    assert find in content
    assert len(find) == len(put)
    path.write_bytes(content.replace(find, put))


@pytest.mark.parametrize(
    ("find", "put"),
    [
        (b"2026-12-31", b"2027-12-31"),
        (b"2024-02-29", b"2024-02-28"),
        (b"2.750", b"2.751"),
        (b"povo2-voice", b"povo2-vojce"),
        (b"20261120T000000Z", b"20261121T000000Z"),
        (b"CREATE TABLE line", b"CREATE TABLE \xffine"),
        ("№ 1".encode(), b"\xff\xfe\xfd 1"),
    ],
)
def test_a_value_that_flipped_is_noticed(tmp_path, find, put):
    """Another digit would be a day that may be; letters that are none are no bug of ours."""
    altered(tmp_path, find, put)
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(LinesFileError) as raised:
        read_lines(tmp_path)
    assert raised.value.reason == "damaged"
    with pytest.raises(LinesFileError), changing(tmp_path):
        pass
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_nothing_that_another_put_into_the_file_acts(tmp_path):
    """A trigger would run at our next change, and take a line along."""
    write(tmp_path, full())
    connection = raw(tmp_path / FILE_NAME)
    connection.execute("CREATE TRIGGER theirs AFTER INSERT ON top_up BEGIN DELETE FROM line; END")
    connection.close()
    with pytest.raises(LinesFileError, match="theirs"):
        read_lines(tmp_path)


def test_a_file_with_a_mark_of_bytes_is_read():
    """Programs of Windows write one in front of UTF-8."""
    book = write_book([full()], exported_on=DAY).encode("utf-8-sig")
    assert len(read_book(book, path="x.json", today=DAY)) == 1


@pytest.mark.parametrize(
    ("field", "value"), [("stamp", "20261399T996199Z"), ("stamp", "20260230T000000Z"), ("sequence", 2**31)]
)
def test_a_reminder_that_no_calendar_could_hold_is_refused(field, value):
    book = json.loads(write_book([full()], exported_on=DAY))
    book["lines"][0]["reminders"][0][field] = value
    with pytest.raises(LineImportError):
        read_book(json.dumps(book).encode(), path="x.json", today=DAY)


@pytest.mark.parametrize(
    ("label", "is_taken"),
    [
        ("👩\u200d👩\u200d👧 family", True),
        ("🙇🏽\u200d♀️", True),
        ("a\u200db", False),
        ("\u200d👩", False),
        ("a\u00a0b", False),
    ],
)
def test_a_label_may_hold_a_family_of_pictures(label, is_taken):
    """What joins them prints nothing, and hides nothing between two pictures."""
    if is_taken:
        assert line(label).label == label
        assert visible(label) == label
    else:
        with pytest.raises(LineInputError):
            check_label(label)
