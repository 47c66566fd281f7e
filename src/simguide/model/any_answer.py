"""Every answer that there is."""

from __future__ import annotations

from simguide.model import answer
from simguide.model.apn_answer import ApnAnswer
from simguide.model.arrive_answer import ArriveAnswer
from simguide.model.autopay_answer import AutopayAnswer
from simguide.model.check_answer import MessageAnswer, PhoneReadyAnswer, UrlAnswer
from simguide.model.check_phone_answer import CheckPhoneAnswer
from simguide.model.esim_answer import EsimAnswer
from simguide.model.identify_answer import IdentifyAnswer
from simguide.model.keep_answer import KeepAnswer
from simguide.model.knowledge_answer import ClaimAnswer, RuleAnswer, SourceAnswer, TermAnswer
from simguide.model.leave_answer import LeaveAnswer
from simguide.model.line_answer import LineAnswer, LineHistoryAnswer, LineImportAnswer, LineListAnswer, RemindAnswer
from simguide.model.list_answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer, CompareAnswer
from simguide.model.recover_answer import RecoverAnswer
from simguide.model.rule import Rule
from simguide.model.task_answer import CarrierTaskAnswer, MethodAnswer
from simguide.model.upkeep_answer import StaleAnswer, StatsAnswer

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
