"""No input of any kind breaks a check, and none is run, opened or sent."""

import contextlib
import io
import json
import os
import re
import socket
import subprocess
import sys
import webbrowser
from unittest import mock

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from simguide.commands.check.hosts import parse_address, registered_part
from simguide.commands.check.known_hosts import know_hosts
from simguide.commands.check.links import find_links, without_links
from simguide.commands.check.patterns import find_pattern, fold_message
from simguide.commands.check.skeletons import skeleton
from simguide.commands.check.slips import is_one_slip
from simguide.commands.check.sms import answer_sms
from simguide.commands.check.url import MOST_LETTERS, answer_url, judge_url
from simguide.errors import InputError
from simguide.main import main
from simguide.render.compose import compose
from simguide.render.json_text import jsonable, write_json
from simguide.terminal import environment
from simguide.terminal.typed import band_names
from simguide.visible import visible
from tests.conftest import AS_OF, shipped_catalogue

SHIPPED = shipped_catalogue()
KNOWN = know_hosts(SHIPPED, as_of=AS_OF)
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
"""Any text at all, lone surrogates and control characters included."""
PIECES = st.sampled_from(
    [
        *("https://", "http:", "//", "/", "\\", "@", ":", "?", "#", ".", "..", "[", "]", "%", "%2e", "xn--", "-", " "),
        *("docomo", "docomo.ne.jp", "au.com", "povo", "co.jp", "bit.ly", "127.0.0.1", "::1", "0x7f", "99999999999"),
        *("。", "．", "ん", "ー", "ド", "ｄ", "о", "\u202e", "\u200b", "\x00", "\udcff", "ß", "İ", "ﷺ", "\U0001f4f1"),
        *(
            "未払い",
            "本日中",
            "電話",
            "+81",
            "0120-800-000",
            "unpaid",
            "验证码",
            "javascript:",
            "data:",
            "hxxps",
            "[.]",
        ),
    ]
)
ADDRESS_LIKE = st.lists(PIECES, max_size=14).map("".join)
INPUTS = st.one_of(ANY_TEXT, ADDRESS_LIKE)
OFFICIAL = frozenset(KNOWN.owners)


@pytest.fixture(autouse=True, scope="module")
def nothing_leaves():
    """Make every way out of the process a failure."""

    def refuse(*_, **__):
        message = "a check must not open, run or send anything"
        raise AssertionError(message)

    with contextlib.ExitStack() as stack:
        for place, name in (
            (socket, "socket"),
            (socket, "create_connection"),
            (socket, "getaddrinfo"),
            (subprocess, "Popen"),
            (os, "system"),
            (webbrowser, "open"),
        ):
            stack.enter_context(mock.patch.object(place, name, refuse))
        yield


@settings(max_examples=500, deadline=None)
@given(INPUTS)
def test_any_text_as_an_address(text):
    """It is judged, and called official only where its host is under an official domain as typed."""
    found = judge_url(KNOWN, text)
    if found.verdict == "official":
        assert found.punycode is None
        assert found.domain in OFFICIAL
        assert found.host == found.domain or found.host.endswith(f".{found.domain}")
        assert found.host in text.lower().replace("[.]", ".").replace("\t", "").replace("\n", "").replace("\r", "")
        assert "@" not in text.partition(found.host)[0]
        assert found.signs == ()
    assert all(letter.isprintable() or letter == "\u3000" for sign in found.signs for letter in sign.part)
    assert (found.verdict == "look-alike") == any(sign.imitates for sign in found.signs)


LABELS = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True)
NO_HOST = st.one_of(
    st.sampled_from("!\"$%&'()*+,;<=>[]^_`{|}~"),
    st.characters(min_codepoint=0x80, categories=["P", "S", "Z", "C"], exclude_characters="·・。．｡"),
)
"""Every sign of ASCII but what ends a host or stands in one, and whatever else is no letter."""


@settings(max_examples=200, deadline=None)
@given(LABELS, LABELS, NO_HOST, st.sampled_from(sorted(OFFICIAL)))
def test_no_host_with_a_forbidden_sign_is_official(front, inner, sign, domain):
    """Whatever the domain, the sign and the place: it is never official, nor called the host of a carrier."""
    assume(not (sign == "%" and re.match("[0-9a-f]{2}", inner)))  # the number of a letter that a host has, perhaps
    assume(not (sign == "%" and re.match("[0-9a-f]{2}", domain)))
    for host in (f"{front}{sign}{inner}.{domain}", f"{front}.net{sign}{domain}", f"{front}.net{sign}{inner}.{domain}"):
        found = judge_url(KNOWN, f"https://{host}/")
        assert found.verdict != "official"
        assert found.case not in ("oddly-written", "mail-address")
    in_message = answer_sms(SHIPPED, f"ドコモ https://{host}/", as_of=AS_OF).results[0]
    assert in_message.verdict == "signs-found"


@settings(max_examples=150, deadline=None)
@given(INPUTS)
def test_any_answer_can_be_written_in_every_language(text):
    for answer in (answer_url, answer_sms):
        try:
            found = answer(SHIPPED, text, as_of=AS_OF)
        except InputError:
            continue
        stream = io.StringIO()
        write_json(found, stream)
        stream.getvalue().encode("utf-8")
        assert json.loads(stream.getvalue())["results"] == json.loads(json.dumps(jsonable(found.results)))
        for lang in ("en", "zh", "ja"):
            assert compose(found, lang).title


@settings(max_examples=300, deadline=None)
@given(INPUTS)
def test_any_text_as_a_message(text):
    """It is checked or refused; a quote holds nothing that does not print."""
    try:
        found = answer_sms(SHIPPED, text, as_of=AS_OF).results[0]
    except InputError:
        assert not any(map(str.isalnum, text))
        return
    assert (found.verdict == "signs-found") == bool(found.signs)
    for item in found.signs:
        assert item.quotes
        assert all(letter.isprintable() or letter == "\u3000" for quote in item.quotes for letter in quote)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_from_a_pipe(content):
    """No bytes give a traceback: the exit code is 0, 2 or 5."""
    stdin = io.TextIOWrapper(io.BytesIO(content), encoding="ascii")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    with (
        mock.patch.multiple(sys, argv=["simguide", "check", "sms", "--json"], stdin=stdin, stdout=out, stderr=err),
        mock.patch.object(environment, "today", return_value=AS_OF),
        mock.patch("simguide.loading.catalogue.load_catalogue", return_value=SHIPPED),
        pytest.raises(SystemExit) as stopped,
    ):
        main()
    err.flush()
    assert (stopped.value.code or 0) in (0, 2, 5)
    assert b"Traceback" not in err.buffer.getvalue()


@given(INPUTS)
def test_an_address_is_taken_apart(text):
    found = parse_address(text)
    assert found.host == "" or "." in found.host or found.is_ip
    assert registered_part(found.host) in found.host


@given(INPUTS)
def test_links_are_parts_of_the_text(text):
    assert all(find_links(text))
    assert len(without_links("x" + text)) > 0


@given(INPUTS, INPUTS.filter(lambda part: any(map(str.isalnum, fold_message(part).folded))))
def test_a_pattern_in_any_text_is_quoted_from_it(before, word):
    """Wherever a plain word stands apart, it is found, and the quote is of the text itself."""
    pattern = word.replace("+", "").replace("|", "").strip()
    if not fold_message(pattern).folded:
        return
    message = fold_message(f"{before} | {pattern} | ")
    found = find_pattern(message, pattern)
    assert found is not None
    assert message.quote(*found).removesuffix("...") in message.text


@given(ANY_TEXT)
def test_what_is_shown_prints_and_is_one_line(text):
    shown = visible(text)
    assert all(letter.isprintable() or letter == "\u3000" for letter in shown)
    shown.encode("utf-8")


@given(ANY_TEXT)
def test_a_shape_keeps_its_shape(text):
    """What looks like something looks like it at the second look too."""
    once = skeleton(text)
    assert skeleton(once) == skeleton(skeleton(once))


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_a_slip_goes_both_ways(first, second):
    assert is_one_slip(first, second) == is_one_slip(second, first)


@given(ANY_TEXT)
def test_any_list_of_bands_is_read_or_refused(text):
    try:
        names = band_names(text)
    except InputError:
        return
    assert all(name.removeprefix("n").isdecimal() for name in names)


def test_longest_inputs_are_judged():
    for text in ("." * MOST_LETTERS, "https://" + "a" * (MOST_LETTERS - 8), "@" * MOST_LETTERS, "%" * MOST_LETTERS):
        assert judge_url(KNOWN, text).verdict == "unknown"
