"""Every value that the models allow has its name in the messages."""

import re
from pathlib import Path
from typing import get_args

from simguide.advice import opening
from simguide.commands.arrive import answer as arrive_answer
from simguide.commands.autopay import answer as autopay_answer
from simguide.commands.check import answer as check_answer
from simguide.commands.contact import answer as contact_answer
from simguide.commands.esim import answer as esim_answer
from simguide.commands.turns import answer as turns_answer
from simguide.model import (
    answer,
    base,
    beware,
    carrier,
    catalogue,
    channel,
    contract,
    method,
    plan,
    recovery,
    rule,
    source,
    task,
)
from simguide.model import handset_check as phone_check
from tests.chapters import CHAPTERS, MESSAGES, SHARED

KEYS = MESSAGES.keys()

GROUPS = {
    "tri": get_args(base.Tri),
    "lang": get_args(base.SpokenLang),
    "kind": get_args(carrier.CarrierKind),
    "status": get_args(carrier.CarrierStatus),
    "network": get_args(carrier.Network),
    "state": get_args(task.TaskState),
    "from": get_args(carrier.CallerPlace),
    "cost": get_args(carrier.CallCost),
    "costs": beware.LOSSES,
    "purpose": get_args(carrier.SupportPurpose),
    "foreign": ("yes", "no", "reported", "unknown"),
    "verdict": get_args(method.MethodVerdict),
    "access": get_args(channel.AccessNetwork),
    "need": get_args(channel.Need),
    "pay": get_args(channel.PayWay),
    "effect": get_args(channel.Effect),
    "refund": get_args(channel.Refund),
    "channel-status": ("unconfirmed", "ended"),
    "sim": get_args(plan.Sim),
    "clock": get_args(plan.ClockStart),
    "day": get_args(plan.DayUnit),
    "document": get_args(carrier.Document),
    "condition": get_args(answer.Condition),
    "asker": get_args(esim_answer.Asker),
    "advantage": get_args(esim_answer.Advantage),
    "decision": get_args(esim_answer.DecidedBy),
    "mark": get_args(answer.EvidenceMark),
    "next": get_args(answer.NextStep),
    "evidence": get_args(source.SourceKind),
    "claim": ("wrong", "outdated"),
    "top-up": get_args(base.Tri),
    "heading": get_args(method.Task),
    "retention": get_args(carrier.RetentionKind),
    "counted-from": [name for name in get_args(carrier.CountedFrom) if name != "unknown"],
    "cost-every": get_args(carrier.CostEvery),
    "recover-state": get_args(recovery.RecoverState),
    "since": get_args(recovery.Since),
    "url-verdict": get_args(check_answer.UrlVerdict),
    "url-do": get_args(check_answer.UrlVerdict),
    "url-sign": get_args(check_answer.UrlSignKind),
    "url-remark": get_args(check_answer.UrlRemark),
    "message-verdict": get_args(check_answer.MessageVerdict),
    "message-note": get_args(check_answer.MessageVerdict),
    "phone-verdict": get_args(check_answer.PhoneVerdict),
    "fit": get_args(phone_check.Fit),
    "origin": get_args(phone_check.PhoneOrigin),
    "offered": ("esim", "volte"),
    "auto": autopay_answer.AUTO_KINDS,
    "heading.auto": autopay_answer.AUTO_KINDS,
    "auto-instead": autopay_answer.AUTO_KINDS,
    "auto-exists": get_args(task.TaskState),
    "comes-back": ("no", "unknown"),
    "recover-abroad": get_args(base.Tri),
    "moment": get_args(rule.Moment),
    "visa": get_args(rule.Visa),
    "arrive-stay": get_args(plan.Stay),
    "arrive-card": get_args(arrive_answer.CardReason),
    "cancel-end": get_args(task.CancelEnd),
    "cancel-end-short": get_args(task.CancelEnd),
    "last-month": get_args(task.LastMonth),
    "last-month-short": get_args(task.LastMonth),
    "give-back": get_args(task.GiveBack),
    "needs-old": get_args(task.NeedsOld),
    "needs-old-short": get_args(task.NeedsOld),
    "one-stop": get_args(base.Tri),
    "needs-number": (*get_args(base.Tri), "within"),
    "tri-short": get_args(base.Tri),
    "call-for": get_args(method.Task),
    "contact-purpose": get_args(contact_answer.ContactPurpose),
    "open-state": get_args(opening.OpenState),
    "open-state-short": get_args(opening.OpenState),
    "from-short": get_args(carrier.CallerPlace),
    "old-phone": get_args(turns_answer.OldPhone),
    "new-phone": get_args(channel.NewPhone),
    "call-charge": get_args(contract.CallCharge),
    "field": [f"calls-{name}" for name in get_args(contract.CallTo)] + [f"count-{name}" for name in catalogue.HELD],
    "minors": get_args(contract.Minors),
    "received-abroad": ("charged", "free", "not-possible", "unknown"),
    "received-short": ("charged", "free", "not-possible", "unknown"),
    "change-what": contract.CHANGES,
    "change-by": get_args(contract.ChangeBy),
    "takes-effect": get_args(contract.TakesEffect),
    "takes-effect-short": get_args(contract.TakesEffect),
    "arrive-document": get_args(carrier.Document),
}


def test_every_value_has_a_name():
    assert [f"{it}.{value}" for it, values in GROUPS.items() for value in values if f"{it}.{value}" not in KEYS] == []


def test_no_key_stands_in_two_chapters():
    keys = [key for chapter in CHAPTERS.values() for key in chapter]
    assert len(keys) == len(set(keys))


SOURCE = Path(__file__).parents[2] / "src" / "simguide"


def named_keys():
    """Each key that a renderer or command names in full."""
    for path in sorted(SOURCE.rglob("*.py")):
        code = path.read_text(encoding="utf-8")
        yield from ((path, f"field.{key}") for key in re.findall(r'words\.field\(\s*"([a-z0-9_-]+)"', code))
        yield from ((path, key) for key in re.findall(r'\bmessage\(\s*"([a-z0-9_.-]+)"', code))
        if path.parent.name == "ask":  # it words its errors by itself, with `ask.again.`
            continue
        yield from ((path, f"error.{key}") for key in re.findall(r'InputError\(\s*key="([a-z0-9_.-]+)"', code))


EVERYWHERE = {"title", "heading", "field", "error", "hint", "next", "condition"}
"""Families of which each folder has members of its own, named after what is answered."""


def named_families():
    """Each key of a family of values that a renderer or command names: `one_of("tri", ...)`, `f"url-do.{...}"`."""
    for path in sorted(set(SOURCE.rglob("*.py")) - {SOURCE / "errors.py"}):  # an error names what its raiser says
        code = path.read_text(encoding="utf-8")
        named = {*re.findall(r'one_of\(\s*"([a-z_-]+)"', code), *re.findall(r'[^r]f"([a-z_.-]+)\.\{', code)}
        families = named - EVERYWHERE
        yield from ((path, key) for family in families for key in KEYS if key.startswith(f"{family}."))


def test_every_key_that_is_named_in_the_code_has_its_words():
    """A misspelt key would be a traceback in the one answer that needs it."""
    assert sorted({(path.name, key) for path, key in named_keys() if key not in KEYS}) == []


def heard_by(path):
    """Return the chapters that are loaded wherever a module runs: the shared one, its own, those its folder imports."""
    commands = SOURCE / "commands"
    if path.is_relative_to(SOURCE / "agents"):  # its command is loaded before it
        return {SHARED, "mcp"}
    if path.is_relative_to(SOURCE / "publish"):  # it asks every question, and so has the words of all
        return set(CHAPTERS)
    if not path.is_relative_to(commands):
        return {SHARED} | ({"ask"} if path.name == "start.py" else set())
    folder = commands / path.relative_to(commands).parts[0]
    code = "".join(module.read_text(encoding="utf-8") for module in folder.rglob("*.py"))
    return {SHARED, folder.name, *re.findall(r"from simguide\.commands\.(\w+)", code)}


def test_the_words_of_a_question_stand_in_its_folder_and_what_several_say_is_shared():
    """What is said by a module is known whenever it runs, whichever command was typed."""
    owners = {key: name for name, chapter in CHAPTERS.items() for key in chapter}
    said = [*named_keys(), *named_families()]
    strange = {(str(path.relative_to(SOURCE)), key) for path, key in said if owners[key] not in heard_by(path)}
    assert sorted(strange) == []
