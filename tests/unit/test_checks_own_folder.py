"""A check that rests on data files of the user's own says so: somebody else may have written them."""

import pytest

from simguide.commands.check.answer import PhoneQuestion
from simguide.commands.check.handset import answer_phone
from simguide.commands.check.number import check_phone
from simguide.commands.check.sms import answer_sms
from simguide.commands.check.url import answer_url
from simguide.loading import catalogue as loading
from simguide.loading.catalogue import load_catalogue
from tests.conftest import AS_OF, EXAMPLES

DEMO = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def laid_over(tmp_path_factory, compiled):
    """The shipped catalogue with a folder over it: a carrier with a domain of its own, and docomo as no name."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "demo.yaml").write_text(DEMO, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "SNAPSHOT", compiled)
        yield load_catalogue(folder)


def test_an_address_that_only_the_folder_makes_official(laid_over):
    found = answer_url(laid_over, "https://demo.example.jp/", as_of=AS_OF).results[0]
    assert (found.verdict, "own-folder" in found.remarks) == ("official", True)


@pytest.mark.parametrize("address", ["https://povo.jp/", "https://povo-login.top/", "https://example.com/"])
def test_an_address_that_the_folder_does_not_touch(laid_over, address):
    assert "own-folder" not in answer_url(laid_over, address, as_of=AS_OF).results[0].remarks


def test_nothing_is_said_without_a_folder(shipped):
    assert shipped.shipped() is None
    assert "own-folder" not in answer_url(shipped, "https://povo.jp/", as_of=AS_OF).results[0].remarks


@pytest.mark.parametrize(("text", "rests"), [("Demo Mobile: pay at https://x.top", True), ("povo: see you", False)])
def test_a_message(laid_over, text, rests):
    assert answer_sms(laid_over, text, as_of=AS_OF).results[0].rests_on_own_folder == rests


@pytest.mark.parametrize(("number", "rests"), [("0120-000-000", True), ("0120-800-000", False)])
def test_a_number(laid_over, number, rests):
    assert check_phone(laid_over, number, as_of=AS_OF).rests_on_own_folder == rests


@pytest.mark.parametrize(("carrier", "rests"), [("demo", True), ("povo", False)])
def test_a_phone(laid_over, carrier, rests):
    asked = laid_over.carrier(carrier)
    assert answer_phone(laid_over, asked, PhoneQuestion(carrier=carrier), as_of=AS_OF).rests_on_own_folder == rests
