"""How Chinese and Japanese are set: the blanks beside Latin letters and digits, and the width of marks.

Chinese has one blank between a Chinese character and a Latin letter or a digit, and between a number and its unit.
Japanese has none, but beside an address that a terminal opens. No blank stands beside a full-width mark, and no
half-width mark beside a character. What a screen says, in 「」, stays as it is, and so does the inside of a name.
"""

import re
from collections.abc import Callable, Iterable

_HAN = "\u4e00-\u5185\u5187-\u9fff々"
"""Chinese characters but 円, which only Japanese writes."""
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc"
_CJK = f"{_HAN}{_KANA}円"
_MARKS = "，。、：；！？（）「」『』“”‘’"
_NAME_BLANK, _OPEN, _CLOSE = "\ue000", "\ue001", "\ue002"
"""Letters of private use: a blank within a name, and what stands around an address."""
_FIRST_HELD, _FIRST_CODE = 0xE100, 0xE800
"""From here on they stand for what a screen says, and for what is to be typed: no matters of ours."""
_TYPED = f"{chr(_FIRST_CODE)}-{chr(0xF8FF)}"

_CODE = re.compile("`[^`]*`")
_QUOTED = re.compile(r"(?<=「)[^「」]+(?=」)|(?<=『)[^『』]+(?=』)")
_ADDRESS = re.compile(r"\{(?:address|host|link|page|path|url)\}|https?://[!-~]+")
_WITH_KANA = re.compile(rf"[^\s{_MARKS}／→]*[{_KANA}][^\s{_MARKS}／→]*")
_UNIT = r"(?:GB|MB|KB|TB|Gbps|Mbps|kbps)(?![A-Za-z])"
_BESIDE_MARK = re.compile(rf"(?<![-:/>+→]) +(?=[{_MARKS}])|(?<=[{_MARKS}]) +(?![>+→])")
_NARROW_MARK = re.compile(rf"(?<=[{_CJK}」』）”])[,;:!?()]|[,;:()](?=[{_CJK}「『（“])")
_WIDE = str.maketrans(",;:!?()", "，；：！？（）")
_STRAIGHT = re.compile(r'"([^"]*)"')
_INNER_ZH = re.compile(r"(“[^”]*)“([^“”]*)”")
_INNER_JA = re.compile(r"(「[^」]*)「([^「」]*)」")

_ZH = (
    (re.compile(rf"(?<=[{_HAN}])(?=[A-Za-z0-9{{{_TYPED}])|(?<=[A-Za-z0-9}}%{_TYPED}])(?=[{_HAN}])"), " "),
    (re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])"), ""),
    (re.compile(rf"(?<=[\d}}])(?={_UNIT})"), " "),
    (re.compile(r"(?<=[\d}])[~〜](?=[\d{])"), "～"),
)
_JA = (
    (re.compile(rf"(?<=[{_CJK}]) +(?=[A-Za-z0-9{{${_TYPED}]|--[a-z])|(?<=[A-Za-z0-9}}{_TYPED}]) +(?=[{_CJK}])"), ""),
    (re.compile(rf"(?<=[{_CJK}]) +(?=[{_CJK}])"), ""),
    (re.compile(rf"(?<=[{_CJK}])(?={_OPEN})|(?<={_CLOSE})(?=[{_CJK}])"), " "),
    (re.compile(rf"(?<=[\d}}]) +(?={_UNIT})"), ""),
    (re.compile(r"(?<=[\d}])[~～](?=[\d{])"), "〜"),
)


def well_set(text: str, lang: str, *, names: Iterable[str] = ()) -> str:
    """Return a text as it is to be set; English stays as it is.

    Args:
        text: A text of the catalogue, or one of simguide with `{values}` to be filled in.
        lang: Its language.
        names: Names that may stand in it; a blank within one of them stays.
    """
    if lang == "en":
        return text
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return chr((_FIRST_CODE if found[0].startswith("`") else _FIRST_HELD) + len(held) - 1)

    for name in names:
        text = text.replace(name, name.replace(" ", _NAME_BLANK))
    text = _QUOTED.sub(hold, _CODE.sub(hold, text))
    text = _set_zh(text, hold) if lang == "zh" else _set_ja(text)
    text = _BESIDE_MARK.sub("", _NARROW_MARK.sub(lambda mark: mark[0].translate(_WIDE), text))
    for number in range(len(held) - 1, -1, -1):  # the last first: it may hold an earlier one
        first = _FIRST_CODE if held[number].startswith("`") else _FIRST_HELD
        text = text.replace(chr(first + number), held[number])
    return text.replace(_NAME_BLANK, " ")


def _set_zh(text: str, hold: Callable[[re.Match[str]], str]) -> str:
    # what has kana is a Japanese name, and is written as there
    text = _WITH_KANA.sub(hold, _INNER_ZH.sub(r"\1‘\2’", _STRAIGHT.sub(r"“\1”", text)))
    for pattern, replacement in _ZH:
        text = pattern.sub(replacement, text)
    return text


def _set_ja(text: str) -> str:
    text = _ADDRESS.sub(rf"{_OPEN}\g<0>{_CLOSE}", _INNER_JA.sub(r"\1『\2』", _STRAIGHT.sub(r"「\1」", text)))
    for pattern, replacement in _JA:
        text = pattern.sub(replacement, text)
    return text.replace(_OPEN, "").replace(_CLOSE, "")
