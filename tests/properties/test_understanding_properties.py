"""Whatever is typed is understood, or refused with one line: never a fault, never a guess that is run."""

import shlex

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simguide.command_list import COMMANDS
from simguide.errors import SimguideError, without_codes
from simguide.i18n.value_words import VALUE_WORDS
from simguide.terminal.instead import line_instead
from simguide.understanding.command_words import BELOW, GUESSED, OPTIONS_MEANT, SAID
from simguide.understanding.understand import understand
from tests.conftest import shipped_catalogue
from tests.understood import KNOWN

_SAID = [phrase for phrases in (*SAID.values(), *GUESSED.values()) for phrase in phrases]
_NAMES = sorted({name for carrier in shipped_catalogue().carriers() for name in carrier.found_as()})
_VALUES = [word for group in VALUE_WORDS.values() for words in group.values() for word in words]
_OPTIONS = sorted(
    {name for command in COMMANDS for option in KNOWN.form_of((command,)).options for name in option.names}
)
_BELOW = [word for group in BELOW.values() for name, words in group.items() for word in (name, *words)]
_ODD = [
    "--",
    "-",
    "",
    " ",
    "—json",
    "--x=y",
    "-cpovo",
    "10 days",
    "2w",
    "5GB",
    "2026/6/1",
    "4",
    "\udcff",
    "の",
    "，",
    "157",
]
_CODE = "LPA:1$rsp.example.com$SECRET"

words = st.one_of(
    st.sampled_from([*COMMANDS, *_BELOW]),
    st.sampled_from(_SAID),
    st.sampled_from(_NAMES),
    st.sampled_from(_VALUES),
    st.sampled_from([*_OPTIONS, *OPTIONS_MEANT]),
    st.sampled_from(_ODD),
    st.text(max_size=8),
)
"""A word that people may type: blanks in it are those of a shell's quotes."""
lines = st.lists(st.one_of(words, words.flatmap(lambda word: st.sampled_from(word.split() or [""]))), max_size=6)


def _read(typed):
    """Return the lines that are run, and what is said where none is."""
    try:
        return understand(typed, KNOWN), None
    except SimguideError as error:
        return (), error


@settings(max_examples=400)
@given(lines)
@example(["renew", "povo", "--carrier"])
@example(["check", "--lang"])
@example(["--activated", "renew", "check"])
@example(["--lang", "zh", "--json"])
@example(["ドコモの残高", "au"])
@example(["change contract details", "details"])
@example(["renew", "の", "renew"])
@example(["renew", "--abroad", "\udcff"])
@example(["renew", "?"])
def test_a_line_is_understood_or_refused(typed):
    """What is run is exact: read again it stays as it is. What is suggested is a line to type."""
    meant, refused = _read(typed)
    assert bool(meant) is (refused is None)
    assert refused is None or line_instead(refused, typed, ())
    assert [line for line in meant if understand(line, KNOWN) != (line,)] == []


@settings(max_examples=150)
@given(lines, st.integers(0, 6))
def test_no_suggestion_says_a_code_again(typed, place):
    """Wherever it was typed."""
    line = [*typed[:place], _CODE, *typed[place:]]
    _, refused = _read(line)
    told = [] if refused is None else [*map(str, refused.values.values()), *line_instead(refused, line, ())]
    assert [word for word in told if "SECRET" in word] == []


@pytest.mark.parametrize(("line", "phrases"), [*SAID.items(), *GUESSED.items()], ids=[*SAID, *GUESSED])
def test_a_phrase_leads_to_its_line(line, phrases):
    """No phrase stands for two lines, none is the name of a carrier, and none is lost behind a longer one."""
    wanted = tuple(shlex.split(line))
    for phrase in phrases:
        meant, refused = _read(phrase.split())
        line_ = meant[0] if refused is None else refused.instead
        assert line_[: len(wanted)] == wanted or line_[0] == wanted[0], (phrase, line_)
        assert KNOWN.names.carrier(phrase) is None
        assert without_codes(phrase) == phrase
