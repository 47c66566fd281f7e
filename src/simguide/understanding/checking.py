"""Tells what somebody wants checked: an address, a message, a number, or a code."""

import re
from collections.abc import Sequence
from typing import Final

from simguide.errors import without_codes
from simguide.terminal.amounts import plain_text
from simguide.understanding.forms import Line

_SCHEME = re.compile(r"(?:h..ps?|ftp)://\S+", re.ASCII)
_HOST = re.compile(r"(?:[^\s/@:]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_NUMBER = re.compile(r"[+(]{0,2}[#*]?\d[\d\s()+*#.-]*", re.ASCII)
_LEAST_IDENTIFIER, _MOST_IDENTIFIER = 14, 32
"""Digits of an IMSI without its last, and of an EID; a telephone number has fewer."""
_YEAR = re.compile(r"20\d\d", re.ASCII)
_HANDLE = re.compile(r"@[\w.-]+")
_MOST_IN_NAME = 3
"""Words of a name; a sentence has more."""
_LEAST_LETTERS = 8
"""Letters of a text that is a message though it has no blank, where it is known to be checked."""
_LEAST_MESSAGE_WORDS, _LEAST_MESSAGE_LETTERS = 25, 80
"""Words, or letters without blanks, from which a text is a message by its length; a question is shorter."""
_LEAST_NUMBER, _WHOLE_NUMBER = 3, 10
"""Digits of the shortest number that is looked up, and those from which a telephone number is whole."""
_MESSAGE_SIGN = re.compile("[【】]")
"""What senders of messages put around their name, and nobody around a question."""
_DOUBTS: Final = (
    *("real", "fake", "legit", "legitimate", "genuine", "official", "safe", "trust", "trusted", "trustworthy", "scam"),
    *("phishing", "fraud", "真", "假", "可信", "官方", "骗", "安全", "靠谱"),
    *("本物", "偽", "公式", "詐欺", "信用でき", "信頼でき", "怪しい"),
)
"""What is said where somebody asks whether a thing is what it says it is."""
_WHAT_IS = ("什么是", "什么叫")
_IT_IS = (
    *("是什么意思", "是什么", "的意思", "とは何ですか", "とはなんですか", "とは何", "とは"),
    *("って何ですか", "ってなんですか", "って何", "ってなに", "の意味"),
)
"""Before and behind a word whose meaning is asked for; the longer first."""
_MARKS = " ?？。"
_SELLERS: Final = (
    *(
        "seller",
        "sellers",
        "reseller",
        "shop",
        "telegram",
        "wechat",
        "whatsapp",
        "线上店",
        "卖家",
        "店铺",
        "商店",
        "代购",
    ),
    *("代办", "小红书", "闲鱼", "淘宝", "微店", "抖音"),
    *("代充", "微信", "テレグラム", "販売", "売り手", "出品者", "ショップ"),
)
"""What is said of somebody who sells."""
_THIS_SMS = ("このsms", "届いたsms", "smsが来", "のsms")
_MESSAGES: Final = ("sms", "text", "message", "mail", "email", "短信", "邮件", "メール", "メッセージ", *_THIS_SMS)
"""What is said of something that somebody got."""


def is_address(text: str) -> bool:
    """Tell whether a text is an address and nothing else, by its scheme."""
    return _SCHEME.fullmatch(plain_text(text)) is not None


def is_code(text: str) -> bool:
    """Tell whether a text is an activation code: then it is not to be repeated."""
    return without_codes(text) != text


def is_identifier(text: str) -> bool:
    """Tell whether a text is digits, more than a telephone number has: those of a card, a chip or a handset."""
    return is_number(text) and _LEAST_IDENTIFIER <= _digits_in(plain_text(text)) <= _MOST_IDENTIFIER


def is_number(text: str) -> bool:
    """Tell whether a text is digits, with what stands between the digits of telephone numbers."""
    return _NUMBER.fullmatch(plain_text(text)) is not None


def numbers_in(words: Sequence[str]) -> list[str]:
    """Return the numbers among words that can be looked up, each whole: its groups of digits may stand apart."""
    found: list[str] = []
    groups: list[str] = []
    for word in (*words, ""):
        is_part = bool(word) and is_number(word)
        if groups and (not is_part or word[0] in "+(" or _digits_in(" ".join(groups)) >= _WHOLE_NUMBER):
            found.append(" ".join(groups))
            groups = []
        if is_part:
            groups.append(word)
    found = [number for number in found if not _YEAR.fullmatch(number)]
    return [number for number in found if _digits_in(number) >= _LEAST_NUMBER or not number.isalnum()]


def is_whole(number: str) -> bool:
    """Tell whether a number has the digits of a whole telephone number."""
    return _digits_in(number) >= _WHOLE_NUMBER


def is_message(words: Sequence[str]) -> bool:
    """Tell whether a text looks like a message that somebody got, rather than a question of a few words."""
    text = " ".join(words)
    parts = text.split()
    wide = sum(not letter.isascii() for letter in text)
    is_long = len(parts) >= _LEAST_MESSAGE_WORDS or wide >= _LEAST_MESSAGE_LETTERS
    return is_long or _MESSAGE_SIGN.search(text) is not None or _address_in(parts) is not None


def doubted(words: Sequence[str]) -> Line | None:
    """Return the command that checks what a question doubts: the one address or account in it, or its seller."""
    text = " ".join(words)
    parts = text.split()
    if len(parts) >= _LEAST_MESSAGE_WORDS or not _says(parts, _DOUBTS):
        return None
    address, handle = _address_in(parts), next((it for it in map(_bare, parts) if _HANDLE.fullmatch(it)), None)
    if address is not None:
        return ("check", "url", address)
    if handle is not None:
        return ("check", "seller", handle)
    if _says(parts, _SELLERS):
        return ("check", "seller", text)
    return ("check", "sms", "TEXT") if _says(parts, _MESSAGES) and not is_message(words) else None


def asked_of(command: Line, words: Sequence[str]) -> list[str]:
    """Return what a command that checks is asked about: of a sentence around a number or an address, that alone."""
    if command == ("check", "phone") and not is_number(" ".join(words)):
        numbers = numbers_in(" ".join(words).split())
        return numbers if len(numbers) == 1 else list(words)
    if command == ("explain",):
        return _term_of(list(words))
    return list(words)


def _term_of(words: list[str]) -> list[str]:
    """Return the words of a question for a meaning without those that ask; what only asks is kept."""
    text = " ".join(words).rstrip(_MARKS)
    before = next((it for it in _WHAT_IS if text.startswith(it)), "")
    behind = next((it for it in _IT_IS if text.endswith(it)), "")
    term = text.removeprefix(before).removesuffix(behind).strip()
    return [term] if (before or behind) and term else words


def meaning_asked(text: str) -> str | None:
    """Return the words whose meaning a text asks for, and nothing else; None where it asks something else."""
    text = text.rstrip(_MARKS)
    if not (text.startswith(_WHAT_IS) or text.endswith(_IT_IS)):
        return None
    return " ".join(_term_of([text]))


def _says(parts: Sequence[str], phrases: Sequence[str]) -> bool:
    """Tell whether one of some phrases stands among words; one in wide letters, also inside of a word."""
    said = {plain_text(_bare(part)) for part in parts}
    whole = "".join(said)
    return any(phrase in said if phrase.isascii() else phrase in whole for phrase in phrases)


def _address_in(parts: Sequence[str]) -> str | None:
    """Return the first word that is an address, or has one in it."""
    for part in map(_bare, parts):
        if _SCHEME.search(plain_text(part)) or _HOST.fullmatch(plain_text(part)):
            return part
    return None


def _bare(part: str) -> str:
    return part.strip(".,;:!?，。；：！？「」\"'")


def _digits_in(text: str) -> int:
    return sum(map(str.isdigit, text))


def checked_by(words: tuple[str, ...], *, is_told: bool = True) -> Line | None:
    """Return the command that checks what was typed, with it; None where that cannot be told.

    Args:
        words: What was typed.
        is_told: Whether it was said that something is to be checked; else a question is no message.
    """
    text = " ".join(words)
    plain = plain_text(text)
    if is_code(text):
        return ("identify", *words)
    if is_number(text):
        return ("identify", text) if is_identifier(text) else ("check", "phone", text)
    if _SCHEME.fullmatch(plain) or _HOST.fullmatch(plain):
        return ("check", "url", text)
    if _HANDLE.fullmatch(plain):
        return ("check", "seller", text)
    return doubted(words) or _as_message(words, is_told=is_told)


def _as_message(words: Sequence[str], *, is_told: bool) -> Line | None:
    text = " ".join(words)
    if not is_told:
        return ("check", "sms", text) if is_message(words) else None
    is_wide = sum(not letter.isascii() for letter in text) >= _LEAST_LETTERS
    parts = text.split()
    has_address = any(_SCHEME.search(part) for part in parts)
    return ("check", "sms", text) if is_wide or has_address or len(parts) > _MOST_IN_NAME else None
