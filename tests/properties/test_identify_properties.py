"""Whatever is given to `identify`, `check phone` and the parsers: no traceback, and no secret comes back."""

import io
import json
import sys

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from stdnum import luhn

from simguide.advice.numbers import read_dialled
from simguide.commands.check.number import check_phone
from simguide.commands.identify.activation_code import parse_activation_code
from simguide.commands.identify.advise import answer_identify
from simguide.errors import InputError
from simguide.loading import catalogue as loading
from simguide.main import main
from simguide.render.compose import compose
from simguide.render.json_text import write_json
from simguide.render.markdown import write_markdown
from simguide.render.spreadsheet import write_csv
from simguide.render.table import write_table
from tests.conftest import AS_OF, shipped_catalogue

SHIPPED = shipped_catalogue()
BYTES = st.binary(max_size=120).map(lambda content: content.decode("utf-8", errors="surrogateescape"))
LIKE_NUMBERS = st.text(alphabet="0123456789+-()*# ９－.F", max_size=40)
LIKE_CODES = st.text(alphabet="LPAlpa:1$.-aB9 \x00é", max_size=60)
ANY = st.one_of(st.text(max_size=80), BYTES, LIKE_NUMBERS, LIKE_CODES, LIKE_CODES.map("LPA:1$".__add__))
HOSTS = st.sampled_from(["rsp.example.com", "sm-dp.carrier.example", "a.jp"])
SECRETS = st.from_regex(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", fullmatch=True).filter(
    lambda it: any(letter.isalpha() for letter in it)
)


def shown(answer):
    """Return an answer in every format and language, and as JSON."""
    stream = io.StringIO()
    write_json(answer, stream)
    for lang in ("en", "zh", "ja"):
        document = compose(answer, lang)
        for write in (write_table, write_csv, write_markdown):
            write(document, stream)
    return stream.getvalue()


@settings(max_examples=400, deadline=None)
@given(ANY)
@example("\ud800")
@example("LPA:1$" + "$" * 300)
@example("0" * 100_000)
@example("٣" * 19)
@example("²" * 15)
def test_any_text_is_read_or_not_recognised(value):
    """Of any bytes; the answer can always be written, in every format."""
    answer = answer_identify(SHIPPED, value, is_typed=True, as_of=AS_OF)
    assert shown(answer)
    if not any(map(str.isdigit, value)):
        with pytest.raises(InputError):
            check_phone(SHIPPED, value, as_of=AS_OF)
        return
    found = check_phone(SHIPPED, value, as_of=AS_OF)
    assert shown(found)
    assert found.says_no == (found.verdict != "known")


@settings(max_examples=400, deadline=None)
@given(ANY)
def test_parsers_take_anything(value):
    code = parse_activation_code(value)
    assert code is None or all(problem.name for problem in code.problems)
    dialled = read_dialled(value)
    assert dialled is None or dialled.digits.isascii()


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"89[0-9]{15,17}", fullmatch=True), st.sampled_from(["{}", " {} ", "{}F"]))
def test_iccid_never_comes_back(digits, written):
    whole = digits + luhn.calc_check_digit(digits)
    assume(len(set(whole[9:])) > 3)
    assert whole not in shown(answer_identify(SHIPPED, written.format(whole), is_typed=True, as_of=AS_OF))
    assert whole[9:] not in shown(answer_identify(SHIPPED, whole, is_typed=True, as_of=AS_OF))


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.from_regex(r"89[0-9]{30}", fullmatch=True), st.from_regex(r"[1-9][0-9]{14}", fullmatch=True)))
def test_eid_imsi_and_imei_never_come_back(digits):
    assume(len(set(digits[8:])) > 3)  # or the hidden part may stand in the part that is shown
    text = shown(answer_identify(SHIPPED, digits, is_typed=True, as_of=AS_OF))
    assert digits not in text
    assert digits[8:] not in text


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"0[6-9]0[1-9][0-9]{7}", fullmatch=True))
def test_number_of_a_person_never_comes_back_whole(digits):
    for answer in (
        answer_identify(SHIPPED, digits, is_typed=True, as_of=AS_OF),
        check_phone(SHIPPED, f"+81-{digits[1:3]}-{digits[3:7]}-{digits[7:]}", as_of=AS_OF),
    ):
        assert digits not in shown(answer)
        assert digits[1:] not in shown(answer)


@settings(max_examples=80, deadline=None)
@given(HOSTS, SECRETS, st.sampled_from(["1${h}${s}", "LPA:1${h}${s}$$1", "LPA:1${s}${h}", "LPA:{s}", "LPA:1${h}$${s}"]))
def test_matching_id_never_comes_back(host, secret, form):
    """Not in any format, not in the question, and not where the fields are mixed up."""
    value = form.replace("{h}", host).replace("{s}", secret)
    assert secret.lower() not in shown(answer_identify(SHIPPED, value, is_typed=True, as_of=AS_OF)).lower()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_standard_input_takes_any_bytes(monkeypatch, compiled, content):
    """`simguide identify -` ends with an answer or with "not recognised"; nothing is run, opened or sent."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["simguide", "identify", "-", "--json"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code in (None, 0, 4)
    out.flush()
    assert json.loads(out.buffer.getvalue())["command"] == "identify"
