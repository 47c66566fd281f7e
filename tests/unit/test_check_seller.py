"""`check seller`: a handle, shop or account that offers lines is a carrier's only where it is on record."""

import pytest

from simguide.commands.check.number import check_phone
from simguide.commands.check.seller import MOST_LETTERS, answer_seller
from simguide.errors import InputError
from simguide.model.answer import NextNote
from tests.conftest import AS_OF


def judged(catalogue, text):
    return answer_seller(catalogue, text, as_of=AS_OF).results[0]


@pytest.mark.parametrize(
    ("text", "carriers"),
    [
        ("@povo_renew_bot", {"povo"}),
        ("Telegram @docomo-recharge", {"docomo"}),
        ("淘宝 docomo 代充", {"docomo"}),
        ("docomo", {"docomo"}),
        ("ドコモ公式サポート LINE", {"docomo"}),
        ("https://t.me/softbank_topup", {"softbank"}),
        ("docomo-pay.top", {"docomo"}),
        ("docomo.ne.jp 代充 微信 abc", {"docomo"}),
        ("sim_070shop", set()),
        ("メルカリ eSIM QR", set()),
    ],
)
def test_a_name_makes_nobody_official(shipped, text, carriers):
    """The carrier whose name it bears is told with the ways to it; so are the law and what to do instead."""
    answer = answer_seller(shipped, text, as_of=AS_OF)
    found = answer.results[0]
    assert (found.verdict, answer.says_no) == ("not-on-record", True)
    assert carriers <= {it.id for it in found.carriers}
    assert bool(found.real_ways) == bool(found.carriers)
    assert found.rules
    assert found.methods
    assert found.evidence is not None


@pytest.mark.parametrize(
    ("text", "carrier"),
    [("docomo.ne.jp", "docomo"), ("https://povo.jp/", "povo"), ("LINE @global_wifi", "global-wifi")],
)
def test_what_is_on_record_is_said_to_be(shipped, text, carrier):
    answer = answer_seller(shipped, text, as_of=AS_OF)
    assert (answer.results[0].verdict, answer.says_no) == ("on-record", False)
    assert carrier in {it.id for it in answer.results[0].carriers}


@pytest.mark.parametrize(
    ("text", "method"), [("淘宝店", "third-party-shop"), ("闲鱼卖家", "third-party-shop"), ("Telegram", "social-media")]
)
def test_a_platform_tells_what_sort_of_way_it_is(shipped, text, method):
    assert [it.id for it in judged(shipped, text).methods] == [method]


@pytest.mark.parametrize("text", ["", " ", "@", "——"])
def test_no_name(shipped, text):
    with pytest.raises(InputError):
        answer_seller(shipped, text, as_of=AS_OF)


def test_too_long_a_name(shipped):
    with pytest.raises(InputError):
        answer_seller(shipped, "a" * (MOST_LETTERS + 1), as_of=AS_OF)


def test_a_code_is_not_repeated(shipped):
    answer = answer_seller(shipped, "@shop LPA:1$smdp.example.com$SECRET-1", as_of=AS_OF)
    assert "SECRET-1" not in str(answer)


def test_a_handle_with_digits_is_no_number_and_leads_here(shipped):
    answer = check_phone(shipped, "@sim_070shop", as_of=AS_OF)
    assert answer.verdict == "not-a-number"
    assert [note.command for note in answer.notes if isinstance(note, NextNote)] == ["simguide check seller TEXT"]
    assert check_phone(shipped, "07", as_of=AS_OF).notes == ()
