"""The tables of the file of lines, version by version."""

APPLICATION_ID = 0x53494D47
"""Marks the file as simguide's, in the header of SQLite: `SIMG`."""

_LINE = """
CREATE TABLE line (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, label_key TEXT NOT NULL UNIQUE, carrier TEXT NOT NULL,
    plan TEXT, activated TEXT, valid_until TEXT, last_top_up TEXT
)
"""
_TOP_UP = """
CREATE TABLE top_up (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, line TEXT NOT NULL REFERENCES line ON DELETE CASCADE,
    made_on TEXT NOT NULL, plan TEXT, paid_jpy INTEGER, receipt TEXT, valid_until TEXT,
    UNIQUE (line, id)
)
"""
_READING = """
CREATE TABLE reading (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, line TEXT NOT NULL REFERENCES line ON DELETE CASCADE,
    made_on TEXT NOT NULL, amount TEXT NOT NULL, unit TEXT NOT NULL,
    UNIQUE (line, id)
)
"""
# it refers to no line: an event is called off after its line is gone
_REMINDER = """
CREATE TABLE reminder (
    line TEXT NOT NULL, kind TEXT NOT NULL, event_on TEXT NOT NULL, is_cancelled INTEGER NOT NULL,
    sequence INTEGER NOT NULL, stamp TEXT NOT NULL, told TEXT NOT NULL,
    PRIMARY KEY (line, kind)
)
"""
# one row: a checksum of all other tables
_SEAL = "CREATE TABLE seal (checksum INTEGER NOT NULL)"

STEPS: tuple[tuple[str, ...], ...] = (
    (_LINE, _TOP_UP, _READING),
    ("ALTER TABLE line ADD COLUMN applied TEXT", _REMINDER),
    (_SEAL,),
    ("ALTER TABLE line ADD COLUMN remind_before TEXT",),
)
"""What each version does to the file of the version before; a new file takes all steps. A step is never changed."""

VERSION = len(STEPS)
"""Version that this simguide writes, kept as SQLite's user_version."""
