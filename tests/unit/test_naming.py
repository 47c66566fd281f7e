"""Names: what people type finds the carrier; what is only near is suggested, never taken."""

import pytest

from simguide.advice.naming import find_card_type, find_carrier, find_method
from simguide.commands.check.message_parts import carriers_named
from simguide.commands.check.patterns import fold_message
from simguide.errors import UnknownNameError
from simguide.model.names import fold


@pytest.mark.parametrize(
    ("typed", "wanted"), [("合理的", "nihon-tsushin"), ("大盛り", "ahamo"), ("gouriteki", "nihon-tsushin")]
)
def test_the_name_of_a_product_suggests_its_carrier(shipped, typed, wanted):
    """Who calls the line by its plan is told whose it is; nothing is taken for granted."""
    with pytest.raises(UnknownNameError) as refused:
        find_carrier(shipped, typed)
    assert refused.value.nearest[0] == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("docomo", "docomo"),
        ("DOCOMO", "docomo"),
        ("ＤＯＣＯＭＯ", "docomo"),
        ("ドコモ", "docomo"),
        ("ﾄﾞｺﾓ", "docomo"),
        ("多科莫", "docomo"),
        ("NTT docomo", "docomo"),
        ("povo", "povo"),
        ("povo2.0", "povo"),
        ("y!mobile", "ymobile"),
        ("Y! Mobile", "ymobile"),
        ("ワイモバイル", "ymobile"),
        ("ソフトバンク", "softbank"),
        ("软银", "softbank"),
        ("Uq Mobile", "uq-mobile"),
        ("楽天モバイル", "rakuten-mobile"),
        ("乐天移动", "rakuten-mobile"),
        ("sakura", "sakura-mobile"),
        ("HIS", "his-mobile"),
        ("docomo mini", "docomo"),
        ("ワイモバ", "ymobile"),
    ],
)
def test_found_in_every_spelling(shipped, typed, wanted):
    """Id, alias, three languages, width and case all lead to the carrier."""
    assert find_carrier(shipped, typed).id == wanted


def test_what_is_only_typed_is_no_name_to_be_imitated(shipped):
    """A message with a short name in it is of no carrier: the words are those of every day."""
    carriers = {carrier.id: carrier for carrier in shipped.carriers()}
    short = [name for carrier in carriers.values() for name in carrier.typed_as]
    assert {"sakura", "HIS", "ninja"} <= set(short)
    named = carriers_named(fold_message("his sakura party with a ninja"), carriers.values())
    assert named == ()


def test_near_miss_is_suggested_and_never_run(shipped):
    with pytest.raises(UnknownNameError) as raised:
        find_carrier(shipped, "docmo")
    assert raised.value.nearest[0] == "docomo"


@pytest.mark.parametrize("typed", ["", " ", "zzzzzz", "🙂", "../../etc/passwd", "[bold]x[/bold]", "'; drop table"])
def test_nonsense_is_unknown(shipped, typed):
    with pytest.raises(UnknownNameError) as raised:
        find_carrier(shipped, typed)
    assert raised.value.nearest == ()


def test_methods_and_card_types_by_alias(shipped):
    """Methods and card types are found by what people call them, too."""
    assert find_method(shipped, "Official App").id == "official-app"
    assert find_method(shipped, "便利店").id == "convenience-store"
    assert find_card_type(shipped, "保号卡").id == "keep-number-line"


def test_fold_keeps_different_names_apart():
    assert fold("povo 2.0") == fold("ＰＯＶＯ2.0") == "povo20"
    assert fold("au") != fold("uq")
