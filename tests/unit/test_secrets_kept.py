"""No error repeats an activation code, and no reading says more than the digits do."""

import pytest

from simguide.commands.check.number import check_phone
from simguide.commands.identify.advise import answer_identify
from simguide.commands.identify.answer import ActivationCodeReading, NetworkReading
from simguide.errors import InputError, shown, without_codes
from simguide.loading import catalogue as loading
from tests.conftest import AS_OF


@pytest.fixture(autouse=True)
def shipped_as_in_a_wheel(monkeypatch, compiled):
    """Answer from the compiled catalogue, which is read faster than the files."""
    monkeypatch.setattr(loading, "SNAPSHOT", compiled)


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "LPA:1$rsp.example.com$SECRET"],
        ["apn", "LPA:1$rsp.example.com$SECRET"],
        ["show", "lpa:1$rsp.example.com$SECRET"],
        ["esim", "--carrier", "LPA:1$rsp.example.com$SECRET"],
        ["carriers", "--lang", "1$rsp.example.com$SECRET"],
        ["my", "add", "LPA:1$rsp.example.com$SECRET", "--carrier", "povo"],
        ["LPA:1$rsp.example.com$SECRET"],
        ["LPA:1$rsp.example.com$SECRET", "povo"],
        ["check", "LPA:1$rsp.example.com$SECRET"],
        ["check", "LPA:1$rsp.example.com$SECRET", "--nonsense"],
        ["renew", "povo", "LPA:1$rsp.example.com$SECRET"],
        ["renew", "docmo", "--pay", "LPA:1$rsp.example.com$SECRET"],
        ["renew", "--pay", "LPA:1$rsp.example.com$SECRET"],
        ["renew", "--langauge", "LPA:1$rsp.example.com$SECRET"],
        ["wifi", "LPA:1$rsp.example.com$SECRET"],
        ["my", "sim", "LPA:1$rsp.example.com$SECRET"],
        ["help", "LPA:1$rsp.example.com$SECRET"],
        ["my", "due", "--within", "LPA:1$rsp.example.com$SECRET"],
        ["carriers", "--format", "LPA:1$rsp.example.com$SECRET"],
    ],
)
def test_no_error_repeats_an_activation_code(simguide, arguments):
    """Whichever word of a command it stands in by mistake."""
    run = simguide(*arguments)
    assert "secret" not in (run.out + run.err).lower()


@pytest.mark.parametrize("command", ["find", "claims"])
@pytest.mark.parametrize("format_", ["table", "json", "markdown"])
def test_no_search_repeats_an_activation_code(simguide, command, format_):
    run = simguide(command, "why", "LPA:1$rsp.example.com$SECRET", "--format", format_)
    assert "secret" not in (run.out + run.err).lower()


@pytest.mark.parametrize(
    "arguments",
    [
        ["renew", "povo", "4111 1111 1111 1111"],
        ["renew", "docmo", "4111111111111111"],
        ["identify", "8981100000000000001", "--nonsense"],
        ["my", "top-up", "nosuch", "--receipt", "4111111111111111"],
    ],
)
def test_no_line_to_type_repeats_a_long_number(simguide, arguments):
    """That of a card, of a voucher, of a SIM."""
    run = simguide(*arguments)
    last = run.err.splitlines()[-1]
    assert (run.code, last.startswith("try: "), "1111" in last, "8981" in last) == (2, True, False, False)


def test_only_codes_are_hidden():
    assert shown("docmo") == "docmo"
    assert without_codes("it costs 1$ a day") == "it costs 1$ a day"
    assert without_codes("LPA%3A1%24rsp.example.com%24SECRET") == "LPA:****"


@pytest.mark.parametrize(
    ("value", "type_", "shown_as", "is_whole", "is_japanese"),
    [
        ("440101", "imsi", "44010*", False, True),
        ("440101234567", "imsi", "44010*******", False, True),
        ("44010", "network-code", "440-10", True, True),
        ("46000", "network-code", "460-00", True, False),
        ("454-12", "network-code", "454-12", True, False),
        ("310-260", "network-code", "310-260", True, False),
    ],
)
def test_networks_are_told_from_their_first_digits(shipped, value, type_, shown_as, is_whole, is_japanese):
    found = answer_identify(shipped, value, is_typed=False, as_of=AS_OF).results[0]
    assert isinstance(found, NetworkReading)
    assert (found.type, found.value, found.is_whole, found.is_japanese) == (type_, shown_as, is_whole, is_japanese)


@pytest.mark.parametrize(
    ("code", "shown_as", "needs"),
    [
        ("LPA:2$rsp.example.com$X", "LPA:2$rsp.example.com$****", None),
        ("LPA:rubbish", "LPA:*$****$****", None),
        ("LPA:1$rsp.example.com$X", "LPA:1$rsp.example.com$****", False),
        ("LPA:1$rsp.example.com$X$$1", "LPA:1$rsp.example.com$****", True),
    ],
)
def test_a_faulty_code_says_no_more_than_was_read(shipped, code, shown_as, needs):
    found = answer_identify(shipped, code, is_typed=False, as_of=AS_OF).results[0]
    assert isinstance(found, ActivationCodeReading)
    assert (found.value, found.needs_confirmation_code) == (shown_as, needs)


@pytest.mark.parametrize(
    ("value", "said"), [("LPA:rubbish", "refuses the code"), ("8981100000000000001", "does not fit")]
)
def test_faults_are_said_plainly(in_full, value, said):
    run = in_full("identify", value)
    assert (run.code, said in run.out) == (0, True)


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("0120-999-999", "0120999999"),
        ("0570-000-000", "0570000000"),
        ("090-1234-5678", "0901234****"),
        ("050-1234-5678", "0501234****"),
        ("03-1234-5678", "031234****"),
    ],
)
def test_only_numbers_that_can_be_a_persons_are_hidden(shipped, number, value):
    assert check_phone(shipped, number, as_of=AS_OF).question.number == value


@pytest.mark.parametrize("number", ["abc", "", "電話"])
def test_a_number_without_digits_is_refused(shipped, number):
    with pytest.raises(InputError):
        check_phone(shipped, number, as_of=AS_OF)
