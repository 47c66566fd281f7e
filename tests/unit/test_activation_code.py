"""Activation codes of eSIMs: the fields of GSMA SGP.22, section 4.1, and what is wrong with a faulty one."""

import pytest

from simguide.commands.identify.activation_code import LONGEST, parse_activation_code, qr_text

HOST, MATCHING_ID, OID = "SMDP.GSMA.COM", "04386-AGYFT-A74Y8-3F815", "1.3.6.1.4.1.31746"
"""The examples of the specification."""


def parsed(value):
    code = parse_activation_code(value)
    assert code is not None
    return code


@pytest.mark.parametrize(
    ("value", "matching_id", "oid", "confirmation"),
    [
        (f"1${HOST}${MATCHING_ID}", "given", None, False),
        (f"1${HOST}${MATCHING_ID}$$1", "given", None, True),
        (f"1${HOST}${MATCHING_ID}${OID}$1", "given", OID, True),
        (f"1${HOST}${MATCHING_ID}${OID}", "given", OID, False),
        (f"1${HOST}$${OID}", "empty", OID, False),
        (f"1${HOST}$", "empty", None, False),
    ],
)
@pytest.mark.parametrize("prefix", ["", "LPA:", "lpa:"])
def test_examples_of_the_specification(prefix, value, matching_id, oid, confirmation):
    code = parsed(prefix + value)
    assert (code.smdp_address, code.matching_id, code.smdp_oid, code.needs_confirmation_code, code.problems) == (
        HOST.lower(),
        matching_id,
        oid,
        confirmation,
        (),
    )


def test_fields_of_later_versions_are_counted_and_pass():
    """A phone passes over fields after the fifth, and so does the check."""
    code = parsed(f"LPA:1${HOST}${MATCHING_ID}$$$a1b2$1")
    assert (code.further_fields, code.problems) == (2, ())


@pytest.mark.parametrize(
    ("value", "problem", "found"),
    [
        ("LPA:1.example.com", "no-dollar", "13"),
        ("LPA:", "no-dollar", "0"),
        (f"LPA:2${HOST}$X", "format", "2"),
        (f"LPA:SECRET${HOST}$X", "format", "6"),
        ("LPA:1$$X", "address-missing", ""),
        ("LPA:1$localhost$X", "address-form", "9"),
        ("LPA:1$1.2.3.4$X", "address-form", "7"),
        ("LPA:1$rsp.example.com:443$X", "address-form", "19"),
        ("LPA:1$-rsp.example.com$X", "address-form", "16"),
        (f"LPA:1${HOST}", "matching-id-missing", ""),
        (f"LPA:1${HOST}$AB_C!", "matching-id-form", "2"),
        (f"LPA:1${HOST}$X$1.x$1", "oid-form", "3"),
        (f"LPA:1${HOST}$X$9.1$1", "oid-form", "3"),
        (f"LPA:1${HOST}$X$$123456", "flag-form", "6"),
        (f"LPA:1${HOST}$A B", "blank-inside", "1"),
        (f"LPA:1${HOST}$ÄB", "not-ascii", "1"),
        (f"LPA:1${HOST}${'A' * LONGEST}", "too-long", str(LONGEST + len(HOST) + 3)),
    ],
)
def test_each_fault_is_named_with_what_was_found(value, problem, found):
    problems = {it.name: it.found for it in parsed(value).problems}
    assert problems[problem] == found


def test_longest_code_passes():
    code = f"1${HOST}$"
    assert parsed(code + "A" * (LONGEST - len(code))).problems == ()


@pytest.mark.parametrize("value", ["", "LP:1$a.b$c", "2$rsp.example.com$X", "hello", "$", "1", "https://1$x"])
def test_what_is_no_activation_code_is_left_to_other_readers(value):
    assert parse_activation_code(value) is None


@pytest.mark.parametrize(
    "value",
    [
        f"LPA:1${HOST}${MATCHING_ID}",
        f"LPA:1${MATCHING_ID}${HOST}",
        f"LPA:{MATCHING_ID}${HOST}$X",
        f"LPA:1${HOST}$X${MATCHING_ID}$1",
        f"LPA:1${HOST}$X$${MATCHING_ID}",
        f"LPA:1${HOST}$X$$1${MATCHING_ID}",
        f"LPA:{MATCHING_ID}",
    ],
)
def test_nothing_but_host_and_oid_is_given_back(value):
    """Whoever mixes up the fields must not see the secret one in the answer."""
    code = parsed(value)
    shown = [code.masked, code.smdp_address, code.smdp_oid, *(it.found for it in code.problems)]
    assert MATCHING_ID.lower() not in " ".join(filter(None, shown)).lower()


def test_qr_code_holds_the_whole_code_with_its_prefix():
    assert qr_text(parsed(f" lpa:1${HOST}${MATCHING_ID} ")) == f"LPA:1${HOST}${MATCHING_ID}"
