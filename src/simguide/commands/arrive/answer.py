"""Answer of `arrive`: the first week in Japan."""

from __future__ import annotations

from datetime import date
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.base import Slug, Tri
from simguide.model.carrier import Document
from simguide.model.contract import Signing
from simguide.model.plan import Stay
from simguide.model.rule import Moment, Rule, Visa
from simguide.model.value import Value

CardReason = Literal["visitor", "short-stay", "long-stay", "by-visa", "not-said"]


class ArriveQuestion(Value):
    """What `arrive` was asked."""

    visa: Visa | None = None
    """Kind of visa; none: all of them."""
    stay: Stay | None = None
    """Length of the stay, as typed or from the days."""
    days: int | None = None
    """Days of the stay."""
    lands_on: date | None = None
    """Day of landing."""


class ArrivalRule(Value):
    """A rule of a step."""

    rule: Rule
    """The rule."""
    last_on: date | None = None
    """Last day by the days that the rule states, the first one counted, so that it is never too late; for `settling`,
    as if one moved in on the day of landing."""
    evidence: Evidence
    """How well it is known."""


class ArrivalOffer(Value):
    """A carrier that sells to people with these documents."""

    carrier: CarrierRef
    """Who sells."""
    plans: tuple[Slug, ...]
    """Ids of the products that can be had."""
    voice: Tri
    """Whether one of them makes calls."""
    evidence: Evidence
    """How well the documents are known."""
    sources: tuple[Slug, ...]
    """Ids of the sources on the documents."""
    signing: Signing | None = None
    """Who may sign there: age, guardians, visa; none where nobody looked into it yet."""


class ArrivalOffers(Value):
    """What can be had with the documents at hand; what is unknown never counts as a yes."""

    documents: tuple[Document, ...]
    """Documents of which one is enough for these carriers; `none`: no document."""
    with_number: tuple[ArrivalOffer, ...]
    """Carriers that sell a line with a Japanese number."""
    without_number: tuple[ArrivalOffer, ...]
    """Carriers that sell only lines without one."""
    not_known: int
    """How many more carriers may sell, of which the catalogue does not know it."""


class ArrivalStep(Value):
    """One step of the first week."""

    type: Literal["arrival-step"] = "arrival-step"
    """Tells this result from others."""
    moment: Moment
    """When it is."""
    lands_on: date | None = None
    """Day 0, the day of landing, for the steps that hang on it."""
    rules: tuple[ArrivalRule, ...]
    """What to know and do."""
    offers: ArrivalOffers | None = None
    """What can be had; only in the steps in which another document comes to hand."""
    command: str | None = None
    """The line to type for the products."""


class ArriveAnswer(Answer):
    """Answer of `arrive`."""

    command: Literal["arrive"]
    """The command."""
    question: ArriveQuestion
    """What was asked."""
    has_card: Tri
    """Whether a residence card is given for such a stay; without one, the steps that need it are left out."""
    has_card_because: CardReason
    """What that follows from. `by-visa`: the length of the stay was not said, and such a visa is mostly for long."""
    results: tuple[ArrivalStep, ...]
    """The steps, in order."""
