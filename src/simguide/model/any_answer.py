"""Every answer that there is."""

from simguide.model.esim_answer import EsimAnswer
from simguide.model.list_answer import CardTypeAnswer, CarrierDetailAnswer, CarrierListAnswer
from simguide.model.task_answer import CarrierTaskAnswer, MethodAnswer

AnyAnswer = CarrierTaskAnswer | MethodAnswer | EsimAnswer | CarrierListAnswer | CardTypeAnswer | CarrierDetailAnswer
