"""Values as people type them: any word that means one value only, amounts with their unit, days in several forms."""

import re
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from simguide.command_list import COMMANDS
from simguide.commands.check.answer import SimLock
from simguide.commands.contact.answer import ContactPurpose
from simguide.commands.esim.answer import Asker, Usage
from simguide.commands.turns.answer import OldPhone
from simguide.errors import ChoiceError, InputError
from simguide.grammar import form_of
from simguide.i18n.languages import LANGUAGES, read_language
from simguide.i18n.value_words import VALUE_WORDS
from simguide.i18n.values import find_value, words_for
from simguide.model.answer import Service
from simguide.model.base import Tri
from simguide.model.carrier import Document
from simguide.model.channel import NewPhone, PayWay
from simguide.model.claim import ClaimVerdict
from simguide.model.contract import ChangeWhat
from simguide.model.handset_check import PhoneOrigin
from simguide.model.names import fold
from simguide.model.plan import Stay
from simguide.model.recovery import RecoverState
from simguide.model.rule import Phone, RuleTopic, Visa
from simguide.terminal.amounts import in_days, in_devices, in_gigabytes, in_months, in_yen
from simguide.terminal.options import Format
from simguide.terminal.typed import STAY_WORDS, choose, choose_several, read_count, read_date, read_stay

SOURCE = Path(__file__).parents[2] / "src" / "simguide"
CHOICES = {
    "pay": get_args(PayWay),
    "visa": get_args(Visa),
    "recover-state": get_args(RecoverState),
    "document": get_args(Document),
    "condition": get_args(Service),
    "arrive-stay": get_args(Stay),
    "asker": get_args(Asker),
    "usage": get_args(Usage),
    "phone": get_args(Phone),
    "auto": ("top-up", "payment"),
    "claim": get_args(ClaimVerdict),
    "topic": get_args(RuleTopic),
    "tri": get_args(Tri),
    "sim-lock": get_args(SimLock),
    "origin": get_args(PhoneOrigin),
    "flag": ("--abroad",),
    "change-what": get_args(ChangeWhat),
    "old-phone": get_args(OldPhone),
    "contact-purpose": get_args(ContactPurpose),
    "new-phone": get_args(NewPhone),
    "required": ("required",),
    "format": tuple(map(str, Format)),
    "lang": LANGUAGES,
}
"""Each group of words with all of its values; `tests/catalogue/test_words_for_values.py` holds their printed names."""


def test_words_are_given_for_values_that_there_are():
    assert {group: tuple(words) for group, words in VALUE_WORDS.items()} == CHOICES


@pytest.mark.parametrize("group", CHOICES)
def test_a_word_means_one_value(group):
    """Whatever simguide prints for a value, and whatever people say, leads to that value and to no other."""
    meant: dict[str, set[str]] = {}
    for choice in CHOICES[group]:
        for word in words_for(group, choice):
            meant.setdefault(fold(word), set()).add(choice)
            assert find_value(group, word, CHOICES[group]) == choice
    assert {word: choices for word, choices in meant.items() if len(choices) > 1} == {}


@pytest.mark.parametrize(
    ("group", "typed", "wanted"),
    [
        ("pay", "支付宝", "alipay"),
        ("pay", "現金", "konbini-cash"),
        ("pay", "cash", "konbini-cash"),
        ("pay", "Apple Pay", "apple-pay"),
        ("pay", "card issued abroad", "foreign-card"),
        ("visa", "tourist", "visitor"),
        ("visa", "留学", "student"),
        ("recover-state", "lost", "lost-sim"),
        ("recover-state", "被停机", "suspended"),
        ("usage", "unlimited", "unlimited"),
        ("document", "在留カード", "residence-card"),
    ],
)
def test_a_value_is_found_by_any_word_for_it(group, typed, wanted):
    assert choose("--x", typed, CHOICES[group], group=group) == wanted


def test_several_values_with_any_comma():
    assert choose_several("--need", ["电话、短信", "番号，5G"], get_args(Service), group="condition") == (
        *("voice", "sms", "number", "5g"),
    )


def test_what_means_no_value_is_refused_with_what_comes_near():
    with pytest.raises(ChoiceError) as raised:
        choose("--pay", "card", CHOICES["pay"], group="pay")
    assert raised.value.nearest == ("credit-card", "foreign-card", "debit-card")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("10", 10),
        ("10 days", 10),
        ("10d", 10),
        ("2w", 14),
        ("两周", 14),
        ("１０日間", 10),
        ("一週間", 7),
        ("a week", 7),
    ],
)
def test_a_stay_in_days_and_weeks(typed, wanted):
    assert read_stay(typed, get_args(Stay)) == wanted


@pytest.mark.parametrize("typed", ["1 month", "0 days", "5000 days", "1.5 days", "10 nights", "ten", "-3", "day"])
def test_what_is_no_number_of_days_is_no_stay(typed):
    """A month has 28 to 31 days, and a night is no day: neither is guessed."""
    with pytest.raises(InputError):
        read_stay(typed, get_args(Stay))


def test_amounts_with_their_units():
    assert [in_months(it) for it in ("6 months", "12か月", "一年", "2 years", "3個月", "6")] == [6, 12, 12, 24, 3, None]
    assert [in_gigabytes(it) for it in ("5GB", "0.5 g", "5ギガ", "500MB", "5")] == [
        *(Decimal(5), Decimal("0.5"), Decimal(5), Decimal("0.5")),
        None,
    ]
    assert [in_yen(it) for it in ("3,000円", "¥3000", "3000 yen", "3000元")] == [3000, 3000, 3000, None]
    assert [in_devices(it) for it in ("3台", "2 devices")] == [3, 2]
    assert [in_days(it) for it in ("10", "10 months", "")] == [None, None, None]


@pytest.mark.parametrize(("typed", "wanted"), [("3,000", 3000), ("３０００", 3000), (" 12 ", 12)])
def test_a_number_in_any_writing(typed, wanted):
    assert read_count("--x", typed, most=10_000) == wanted


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-06-01", "2026/06/01", "2026/6/1", "2026.6.1", "20260601", "2026年6月1日", "２０２６年６月１日"),
        *("1 June 2026", "1st Jun 2026", "June 1, 2026", "Jun 1 2026"),
    ],
)
def test_a_day_in_any_writing_that_means_one_day(typed):
    assert str(read_date("--on", typed)) == "2026-06-01"


@pytest.mark.parametrize("typed", ["6/1", "01/06/2026", "6月1日", "2026-13-01", "1 Ju 2026x", "June 2026", "2026"])
def test_a_day_that_can_be_another_is_refused(typed):
    with pytest.raises(InputError):
        read_date("--on", typed)


def test_a_language_by_any_name():
    assert [read_language(it) for it in ("cn", "jp", "chinese", "日本語", "EN", "zh-CN", "ja_JP.UTF-8")] == [
        *("zh", "ja", "zh", "ja", "en", "zh", "ja"),
    ]
    assert [read_language(it) for it in ("fr", "", "xx", "de_DE")] == [None] * 4


def groups_chosen():
    """Yield each folder of commands with an option that it reads, and the group of words that it reads it by."""
    for folder in dict.fromkeys(COMMANDS.values()):
        code = (SOURCE / "commands" / folder / "command.py").read_text(encoding="utf-8")
        found = re.findall(
            r'choose(?:_several)?\(\s*"(--[\w-]+)",.*?group=("[\w-]+"|STAY_WORDS)', code, flags=re.DOTALL
        )
        yield from ((folder, option, group.strip('"').replace("STAY_WORDS", STAY_WORDS)) for option, group in found)


def test_an_option_is_read_by_the_words_that_its_help_and_a_shell_show():
    declared = {
        (folder, name, option.group)
        for command, folder in COMMANDS.items()
        for below in form_of((command,)).commands or ("",)
        for option in form_of((command, below) if below else (command,)).options
        for name in option.names
        if option.group
    }
    chosen = set(groups_chosen())
    assert len(chosen) > 15
    assert sorted(chosen - declared) == []
    assert {group for _, _, group in declared} <= VALUE_WORDS.keys() | {"color", "evidence-short"}
