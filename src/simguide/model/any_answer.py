"""Every answer that there is."""

from simguide.model.apn_answer import ApnAnswer
from simguide.model.arrive_answer import ArriveAnswer
from simguide.model.check_phone_answer import CheckPhoneAnswer
from simguide.model.esim_answer import EsimAnswer
from simguide.model.identify_answer import IdentifyAnswer
from simguide.model.keep_answer import KeepAnswer
from simguide.model.knowledge_answer import ClaimAnswer, RuleAnswer, SourceAnswer, TermAnswer
from simguide.model.list_answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer, CompareAnswer
from simguide.model.task_answer import CarrierTaskAnswer, MethodAnswer
from simguide.model.upkeep_answer import StaleAnswer, StatsAnswer

AnyAnswer = (
    CarrierTaskAnswer
    | MethodAnswer
    | EsimAnswer
    | KeepAnswer
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
    | ArriveAnswer
)
