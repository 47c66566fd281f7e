"""A short answer that is too long gives way: each half keeps its first row, and no fact outlives its row."""

from simguide.render.document import Document, Entry, Field, Group
from simguide.render.fitting import fit
from simguide.render.layout import lay_out, plain


def table(first, count, **values):
    """Return a table of rows with their numbers."""
    entries = tuple(
        Entry("row", f"row {number}", (Field("price", "Price", ("1 yen",)),), is_numbered=True)
        for number in range(first, first + count)
    )
    return Group("Rows", entries, layout="table", first_number=first, **values)


def facts(*rows, least=0):
    """Return facts, each of a row or of none."""
    entries = tuple(Entry("fact", "", (Field("buy", f"Fact {row}", ("here",)),), row=row) for row in rows)
    return Group(None, entries, layout="facts", least=least)


def fitted(*groups, lines):
    document = fit(Document("Title", groups, "", is_short=True), lambda _, count: f"and {count} more", lines=lines)
    return [line.strip() for line in plain(lay_out(document, 80)) if line.strip()]


def shown(lines):
    """Return the numbers of the rows and of the facts, and what is said to be missing."""
    rows = [line.split()[0] for line in lines if "  row " in line]
    named = [line.split()[1] for line in lines if line.startswith("Fact")]
    return rows, named, [line for line in lines if line.startswith("and ")]


def test_a_fact_goes_with_its_row():
    """`Buy 6` stood below a table that ended at 5."""
    groups = (table(1, 3, least=1), facts(1, 3, least=2))
    assert shown(fitted(*groups, lines=30)) == (["1", "2", "3"], ["1", "3"], [])
    assert shown(fitted(*groups, lines=9)) == (["1"], ["1"], ["and 2 more"])


def test_each_half_keeps_its_first_row():
    """What a resident was answered went whole, so that a visitor kept three rows."""
    halves = (table(1, 3, least=3, floor=1), table(4, 3, least=3, floor=1))
    more = "and 2 more"
    assert shown(fitted(*halves, facts(1, 4, least=2), lines=17)) == (["1", "2", "3", "4"], ["1", "4"], [more])
    assert shown(fitted(*halves, facts(1, 4, least=2), lines=5)) == (["1", "4"], ["1", "4"], [more, more])


def test_tables_that_go_whole_are_counted_with_the_one_before():
    """Two lines one below the other said how many rows are left out."""
    groups = (table(1, 3, least=3, floor=1), table(4, 2, least=2), facts(1, 4, least=2))
    assert shown(fitted(*groups, lines=9)) == (["1"], ["1"], ["and 4 more"])


def test_the_room_of_a_row_is_for_the_facts_that_went_before():
    """A warning went to make room, then a whole table: it comes back."""
    groups = (table(1, 1, least=1, floor=1), table(2, 1, least=1), facts(2, 1, None, least=1))
    assert shown(fitted(*groups, lines=10)) == (["1"], ["1", "None"], ["and 1 more"])
