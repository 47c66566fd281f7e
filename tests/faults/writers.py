"""Writes to a file of lines as a process of its own: until it is killed, until the disk is full, beside another.

python -m tests.faults.writers killed|full|beside|nobody ...
"""

import contextlib
import importlib
import itertools
import json
import os
import pkgutil
import random
import resource
import signal
import sys
import time
from datetime import date
from pathlib import Path

from simguide.commands.my import store
from simguide.commands.my.store import FILE_NAME, changing, new_id, read_lines
from simguide.errors import LinesFileError
from simguide.model.own_line import Line, LineRecords, TopUp
from simguide.model.value import replace

DAY = date(2026, 11, 20)
NOBODY = 65534
MOST_AWAITED = 3
"""Writes that a writer has acknowledged before it may be killed, at most."""
FEWEST_ROUNDS = 20
ENOUGH_SECONDS = 60
"""A disk on which each write takes long is asked for fewer rounds."""


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
    """Kill a writer somewhere in one of its first writes, again and again; tell what was acknowledged, lost and torn.

    The machine sets the pace, so that a slow disk proves as much as a fast one: a writer lives until it has
    acknowledged so many writes, and then for a part of the time that a write has just taken.
    """
    chance = random.Random(seed)  # noqa: S311 (moments, no secrets)
    names = map(str, itertools.count())
    acknowledged: set[str] = set()
    told = dict.fromkeys(("rounds", "awaited", "acknowledged", "lost", "unasked", "in flight", "torn"), 0)
    begun = time.monotonic()
    write_one(folder / "measured", "first")
    took = time.monotonic() - begun
    while told["rounds"] < rounds and (told["rounds"] < FEWEST_ROUNDS or time.monotonic() - begun < ENOUGH_SECONDS):
        home = folder / str(told["rounds"] // 10)
        if told["rounds"] % 10 == 0:
            acknowledged = set()
        awaited = chance.randrange(MOST_AWAITED + 1)
        reader, writer = os.pipe()
        first = int(next(names))
        process = os.fork()
        if process == 0:
            for name in itertools.count(first):
                write_one(home, str(name))
                os.write(writer, f"{name}\n".encode())
        os.close(writer)
        with os.fdopen(reader) as stream:
            new = set()
            for _ in range(awaited):
                asked = time.monotonic()
                new |= set(stream.readline().split())
                took = time.monotonic() - asked
            time.sleep(chance.uniform(0, took))
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            new |= set(stream.read().split())
        acknowledged |= new
        names = map(str, itertools.count(max(map(int, new), default=first) + 2))
        told["torn"] += (home / f"{FILE_NAME}-journal").exists()
        found = written(home)
        told["rounds"] += 1
        told["awaited"] += awaited
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
    """Write so many purchases while another process does the same, however long its turn takes."""
    store.PATIENCE_SECONDS = 600.0
    for number in range(count):
        write_one(folder, f"{own}-{number}")
    return {"written": count}


def nobody(folder, *arguments):
    """Run a command as a user who may not write where the lines are, as root may everywhere.

    That user may be unable to read the program, which lies wherever the clone and its environment lie: all of it is
    loaded before, and the catalogue is a compiled one beside the lines.
    """
    import simguide
    from simguide.loading import catalogue
    from simguide.main import main

    catalogue.SNAPSHOT = str(folder / "catalogue.sqlite")
    for module in pkgutil.walk_packages(simguide.__path__, "simguide."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    def run(*typed):
        sys.argv = ["simguide", *typed]
        with contextlib.suppress(SystemExit):
            main()

    os.environ["SIMGUIDE_HOME"] = str(folder / "scratch")
    with contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
        for typed in (("my", "add", "povo"), arguments, ("my", "show", "nothing")):
            run(*typed)  # the libraries too load some of their modules late
    os.environ["SIMGUIDE_HOME"] = str(folder / "home")
    if os.getuid() == 0:
        os.setgroups([])
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
