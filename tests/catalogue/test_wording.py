"""Words that are translated rather than written: each was found in the answers, and each has a better one."""

import re
from pathlib import Path

import pytest

from simguide.loading.catalogue import CHECKOUT_DATA
from simguide.loading.checks.places import texts_in
from simguide.loading.folder import read_folder
from simguide.loading.sentences import outside_asides
from tests.chapters import MESSAGES

BETTER = {
    "zh": {
        "境外": "日本以外",
        "续保": "保号",
        "聊天客服": "在线客服",
        "网络运营商": "运营商",
        "(?<!切换)线路(?!切换)": "号码, 卡",
    },
    "ja": {
        "支払方法": "支払い方法",
        "短い番号": "短縮番号",
        "できたか確認": "完了の確認",
        "別のものかも": "お探しはこちら",
    },
}
"""Language, words, and what to say instead. In 「」 a screen of the carrier speaks, which says what it says."""
OF_MESSAGES = {"zh": {"商家": "运营商", "目录": "数据"}, "ja": {}}
"""More of them that only the catalogue has a right meaning for: 第三方商家 is a shop."""


@pytest.mark.parametrize("lang", ["zh", "ja"])
def test_the_catalogue_says_it_as_people_do(lang):
    """Every text of the shipped data, outside of what it quotes."""
    records, _ = read_folder(Path(CHECKOUT_DATA))
    said = [(it.id, text.words[lang]) for it in records for text in texts_in(it.node)]
    bad = re.compile("|".join(BETTER[lang]))
    assert [(name, words) for name, words in said if bad.search(outside_asides(words))] == []


@pytest.mark.parametrize("lang", ["zh", "ja"])
def test_simguide_says_it_as_people_do(lang):
    """Every message."""
    bad = re.compile("|".join(BETTER[lang] | OF_MESSAGES[lang]))
    said = {key: words[("en", "zh", "ja").index(lang)] for key, words in MESSAGES.items()}
    assert {key: words for key, words in said.items() if bad.search(words)} == {}
