"""Every answer that there is."""

from simguide.model.esim_answer import EsimAnswer
from simguide.model.knowledge_answer import ClaimAnswer, RuleAnswer, SourceAnswer, TermAnswer
from simguide.model.line_answer import LineAnswer, LineHistoryAnswer, LineImportAnswer, LineListAnswer, RemindAnswer
from simguide.model.list_answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer, CompareAnswer
from simguide.model.task_answer import CarrierTaskAnswer, MethodAnswer
from simguide.model.upkeep_answer import StaleAnswer, StatsAnswer

AnyAnswer = (
    CarrierTaskAnswer
    | MethodAnswer
    | EsimAnswer
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
    | LineAnswer
    | LineListAnswer
    | LineHistoryAnswer
    | LineImportAnswer
    | RemindAnswer
)
