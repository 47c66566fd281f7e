"""Blanks and marks in Chinese and Japanese: one rule a language, for what simguide says and for the catalogue."""

import re

import pytest

from simguide.i18n.messages import message
from simguide.loading.spacing import well_set
from tests.chapters import MESSAGES
from tests.conftest import EXAMPLES
from tests.unit.test_dated import problems_of

MINIMAL = (EXAMPLES / "valid" / "minimal" / "data.yaml").read_text(encoding="utf-8")
SUMMARY = "summary: {en: Top up on the web., zh: 在网页上充值。, ja: ウェブでチャージします。}"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("每天1GB，共3天", "每天 1 GB，共 3 天"),
        ("用{name}的号码", "用 {name} 的号码"),
        ("打开 App （需要Wi-Fi） 充值", "打开 App（需要 Wi-Fi）充值"),
        ("用`simguide show au`查看", "用 `simguide show au` 查看"),
        ('点 "My eSIMs" 里的卡', "点“My eSIMs”里的卡"),
        ("发短信“回复“残高”查询”", "发短信“回复‘残高’查询”"),
        ("共有2~3天, 可延长(一次)", "共有 2～3 天，可延长（一次）"),
        ("点「データ追加3GB(30日間)」和「eSIM再発行」", "点「データ追加3GB(30日間)」和「eSIM再発行」"),
        ("合理的50GBプラン 每月", "合理的50GBプラン 每月"),
        ("在 软银门店", "在软银门店"),
    ],
)
def test_chinese_is_set(found, expected):
    """One blank beside Latin letters and digits, full-width marks; what is Japanese stays as it is there."""
    assert well_set(found, "zh") == expected
    assert well_set(expected, "zh") == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("1 日 3 GB、合計 {count} 件", "1日3GB、合計{count}件"),
        ("この SIM を Wi-Fi で使う", "このSIMをWi-Fiで使う"),
        ("詳しくはhttps://example.jp/aを見る", "詳しくは https://example.jp/a を見る"),
        ("{path}に書きました", "{path} に書きました"),
        ("`simguide check url 宛先` で確認", "`simguide check url 宛先`で確認"),
        ('「2 台目」を"Submit"で送る', "「2 台目」を「Submit」で送る"),
        ("2~3日, 延長可(一度)", "2〜3日、延長可（一度）"),
    ],
)
def test_japanese_is_set(found, expected):
    """No blank, but beside an address that a terminal opens; full-width marks."""
    expected = expected.replace("，", "、")
    assert well_set(found, "ja").replace("，", "、") == expected
    assert well_set(expected, "ja") == expected


def test_a_name_keeps_its_blank():
    """The parts of a name stand apart in running text too, where the catalogue knows the name."""
    assert well_set("my 楽天モバイルで払う", "ja", names=["my 楽天モバイル"]) == "my 楽天モバイルで払う"
    assert well_set("my 楽天モバイルで払う", "ja") == "my楽天モバイルで払う"


@pytest.mark.parametrize("lang", ["zh", "ja"])
def test_all_that_simguide_says_is_well_set(lang):
    """Each message, as written; `well_set` gives the text to write instead."""
    texts = {key: words[("en", "zh", "ja").index(lang)] for key, words in MESSAGES.items()}
    better = {key: well_set(text, lang) for key, text in texts.items()}
    assert {key: text for key, text in texts.items() if text != better[key]} == {}


def test_a_chinese_value_stands_without_blanks():
    """Blanks are written around every value; between two Chinese letters they go."""
    assert message("from.own-line", "zh", name="au") == "用 au 的号码拨打"
    assert message("from.own-line", "zh", name="乐天移动") == "用乐天移动的号码拨打"


@pytest.mark.parametrize(
    ("zh", "ja", "wrong"),
    [
        (
            "在网页上充1次。",
            "ウェブで1回チャージします。",
            'summary.zh: found "在网页上充1次。", expected "在网页上充 1 次',
        ),
        (
            "在网页上充 1 次。",
            "ウェブで 1 回チャージ。",
            'summary.ja: found "ウェブで 1 回チャージ", expected "ウェブで1回チャ',
        ),
    ],
)
def test_a_text_of_the_catalogue_that_is_not_is_refused(tmp_path, zh, ja, wrong):
    """`catalogue validate` shows the place and how it should be."""
    text = MINIMAL.replace(SUMMARY, f"summary: {{en: Top up once on the web., zh: {zh}, ja: {ja}}}")
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    assert wrong in "\n".join(problems_of(tmp_path))


@pytest.mark.parametrize("lang", ["zh", "ja"])
@pytest.mark.parametrize("line", ["renew povo -v", "keep povo -v", "show docomo -v", "check phone 157 -v"])
def test_what_is_put_together_has_full_width_colons(simguide, line, lang):
    """A name and what is said of it, as an item and its price."""
    out = simguide(*line.split(), "--lang", lang).out
    assert out
    assert re.findall("[\u4e00-\u9fff\u3041-\u30ff）」]: ", out) == []
