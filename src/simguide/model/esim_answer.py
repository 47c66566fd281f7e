"""Answer of `esim`."""

from dataclasses import dataclass
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, Service
from simguide.model.base import Text
from simguide.model.carrier import Document
from simguide.model.channel import PayWay
from simguide.model.plan import Plan, Stay


@dataclass(frozen=True, kw_only=True)
class EsimQuestion:
    """What `esim` was asked."""

    stay: Stay | None = None
    """`short` up to 90 days, `long` above."""
    days: int | None = None
    """Days of the stay, if given as a number."""
    need: tuple[Service, ...] = ()
    """What the eSIM must offer."""
    pay: PayWay | None = None
    """Way to pay."""
    document: Document | None = None
    """The document at hand."""


@dataclass(frozen=True, kw_only=True)
class EsimOption:
    """An eSIM that suits, or may suit."""

    type: Literal["esim"] = "esim"
    """Tells this result from others."""
    carrier: CarrierRef
    """Who sells it."""
    plan: Plan
    """The product."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which the catalogue does not know whether they hold; empty = it suits."""
    needs_top_up: bool = False
    """The plan ends before the stay does, and can be topped up online."""
    top_up: tuple[Text, ...] = ()
    """Channels at which the carrier sells top-ups or extensions online."""
    evidence: Evidence
    """How well it is known."""


@dataclass(frozen=True, kw_only=True)
class EsimAnswer(Answer):
    """Answer of `esim`."""

    command: Literal["esim"]
    """The command."""
    question: EsimQuestion
    """What was asked."""
    results: tuple[EsimOption, ...]
    """The eSIMs that suit, then those that may."""
