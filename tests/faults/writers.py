"""Writes to a file of lines as a process of its own: until it is killed, until the disk is full, beside another.

python -m tests.faults.writers killed|full|beside|nobody ...
"""

import contextlib
import itertools
import json
import os
import random
import resource
import signal
import sys
import time
from datetime import date
from pathlib import Path

from simguide.commands.my.store import FILE_NAME, changing, new_id, read_lines
from simguide.errors import LinesFileError
from simguide.model.own_line import Line, LineRecords, TopUp
from simguide.model.value import replace

DAY = date(2026, 11, 20)
NOBODY = 65534


def write_one(folder, name, *, label="home"):
    """Add a purchase to a line, and the line before it where there is none."""
    with changing(folder) as table:
        found = [records for records in table.all() if records.line.label == label]
        records = found[0] if found else LineRecords(line=Line(id=new_id(), label=label, carrier="povo"))
        entry = TopUp(id=new_id(), on=DAY, receipt=name)
        table.put(replace(records, top_ups=(*records.top_ups, entry)))


def written(folder):
    """Return the names of all purchases in a file, which is checked while it is read."""
    return [str(top_up.receipt) for records in read_lines(folder) for top_up in records.top_ups]


def killed(folder, rounds, seed):
    """Kill a writer at a random moment, again and again; tell what was acknowledged, lost, and half written."""
    chance = random.Random(seed)  # noqa: S311 (moments, no secrets)
    names = map(str, itertools.count())
    acknowledged: set[str] = set()
    told = {"rounds": 0, "acknowledged": 0, "lost": 0, "unasked": 0, "in flight": 0, "torn": 0}
    for number in range(rounds):
        home = folder / str(number // 10)
        if number % 10 == 0:
            acknowledged = set()
        reader, writer = os.pipe()
        first = int(next(names))
        process = os.fork()
        if process == 0:
            for name in itertools.count(first):
                write_one(home, str(name))
                os.write(writer, f"{name}\n".encode())
        os.close(writer)
        time.sleep(chance.uniform(0, 0.03))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        with os.fdopen(reader) as stream:
            new = set(stream.read().split())
        acknowledged |= new
        names = map(str, itertools.count(max(map(int, new), default=first) + 2))
        told["torn"] += (home / f"{FILE_NAME}-journal").exists()
        found = written(home)
        told["rounds"] += 1
        told["acknowledged"] += len(new)
        told["lost"] += len(acknowledged - set(found))
        told["unasked"] += len(found) - len(set(found))
        told["in flight"] += len(set(found) - acknowledged)
        acknowledged |= set(found)
    return told


def full(folder, limit):
    """Write until the disk, or the size that a file may have, is full; then with room again."""
    names: list[str] = []
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    reason = ""
    while not reason:
        name = f"{len(names):0200}"
        try:
            write_one(folder, name)
            names.append(name)
        except LinesFileError as error:
            reason = error.reason
    kept = written(folder)
    if limit:
        unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (unlimited, unlimited))
        write_one(folder, "after")
    return {
        "reason": reason,
        "acknowledged": len(names),
        "kept": kept == names,
        "after": written(folder)[-1] == "after",
    }


def beside(folder, count, own):
    """Write so many purchases while another process does the same."""
    for number in range(count):
        write_one(folder, f"{own}-{number}")
    return {"written": count}


def nobody(folder, *arguments):
    """Run a command as a user who may not write where the lines are, as root may everywhere."""
    from simguide.main import main

    def run(*typed):
        sys.argv = ["simguide", *typed]
        with contextlib.suppress(SystemExit):
            main()

    os.environ["SIMGUIDE_HOME"] = str(folder / "scratch")
    with contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
        run("my", "add", "povo")  # load what another user could not read any more
        run("my", "list")
        run("my", "show", "nothing")
    os.environ["SIMGUIDE_HOME"] = str(folder / "home")
    if os.getuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    sys.argv = ["simguide", *arguments]
    main()


if __name__ == "__main__":
    command, place, *rest = sys.argv[1:]
    match command:
        case "killed":
            print(json.dumps(killed(Path(place), int(rest[0]), int(rest[1]))))  # noqa: T201
        case "full":
            print(json.dumps(full(Path(place), int(rest[0]))))  # noqa: T201
        case "beside":
            print(json.dumps(beside(Path(place), int(rest[0]), rest[1])))  # noqa: T201
        case "nobody":
            nobody(Path(place), *rest)
