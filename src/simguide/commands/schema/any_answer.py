"""Every answer that there is."""

from __future__ import annotations

from simguide.commands.apn.answer import ApnAnswer
from simguide.commands.arrive.answer import ArriveAnswer
from simguide.commands.autopay.answer import AutopayAnswer
from simguide.commands.catalogue.answer import StaleAnswer, StatsAnswer
from simguide.commands.check.answer import MessageAnswer, PhoneReadyAnswer, UrlAnswer
from simguide.commands.check.number_answer import CheckPhoneAnswer
from simguide.commands.esim.answer import EsimAnswer
from simguide.commands.identify.answer import IdentifyAnswer
from simguide.commands.keep.answer import KeepAnswer
from simguide.commands.knowledge.answer import ClaimAnswer, RuleAnswer, SourceAnswer, TermAnswer
from simguide.commands.leave.answer import LeaveAnswer
from simguide.commands.lists.answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer, CompareAnswer
from simguide.commands.my.answer import LineAnswer, LineHistoryAnswer, LineImportAnswer, LineListAnswer, RemindAnswer
from simguide.commands.recover.answer import RecoverAnswer
from simguide.commands.renew_balance.answer import CarrierTaskAnswer, MethodAnswer
from simguide.model import answer
from simguide.model.rule import Rule

# Pydantic looks for the name where the note is declared, which does not import it
vars(answer)["Rule"] = Rule

AnyAnswer = (
    CarrierTaskAnswer
    | MethodAnswer
    | EsimAnswer
    | KeepAnswer
    | LeaveAnswer
    | CarrierListAnswer
    | CardTypeAnswer
    | CarrierDetailAnswer
    | CompareAnswer
    | ClaimAnswer
    | RuleAnswer
    | TermAnswer
    | SourceAnswer
    | StatsAnswer
    | StaleAnswer
    | IdentifyAnswer
    | ApnAnswer
    | CheckPhoneAnswer
    | UrlAnswer
    | MessageAnswer
    | PhoneReadyAnswer
    | AutopayAnswer
    | RecoverAnswer
    | ArriveAnswer
    | LineAnswer
    | LineListAnswer
    | LineHistoryAnswer
    | LineImportAnswer
    | RemindAnswer
)
