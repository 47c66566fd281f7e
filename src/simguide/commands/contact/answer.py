"""Answer of `contact`."""

from __future__ import annotations

from typing import Literal

from simguide.advice.opening import OpenState
from simguide.model.answer import Answer, CarrierRef, Condition, Evidence, RuleOfKind
from simguide.model.base import Slug, SpokenLang, Text, Tri, Url
from simguide.model.carrier import SupportLine
from simguide.model.channel import Clerk, Need
from simguide.model.method import Task
from simguide.model.recovery import Recovery
from simguide.model.value import Value

_JAPAN = "+81"
"""How the numbers of Japan begin when they are dialled from elsewhere."""
ContactPurpose = Literal["lost", "billing", "technical", "cancel"]


class ContactQuestion(Value):
    """What `contact` was asked."""

    carrier: Slug | None = None
    """Id of the carrier."""
    abroad: bool = False
    """Asked from outside Japan."""
    purpose: ContactPurpose | None = None
    """What the call is about."""
    speak: SpokenLang | None = None
    """Language that the desk is to speak."""
    at_time: str | None = None
    """Time in Japan for which it is said whether a desk is open, e.g. `14:30`; none where the day is not today."""

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Conditions that were asked for, in the order in which they are named."""
        typed: dict[Condition, object] = {"purpose": self.purpose, "speak": self.speak, "abroad": self.abroad}
        return tuple(name for name, value in typed.items() if value)


class CallNeeds(Value):
    """What one is asked for who calls a desk for one thing."""

    task: Task
    """What the call is for."""
    needs: tuple[Need, ...]
    """What to have ready."""
    sources: tuple[Slug, ...]
    """Ids of the sources that say so."""


class ContactDesk(Value):
    """One desk, judged."""

    line: SupportLine
    """The desk."""
    is_open: OpenState | None
    """Whether it is open at the time asked; none where no time is known."""
    evidence: Evidence
    """How well it is known."""
    not_known: tuple[Condition, ...] = ()
    """Conditions of the question of which it is not known whether they hold."""
    have_ready: tuple[CallNeeds, ...] = ()
    """What to have ready, by what the call is for; only what the ways of the carrier by this number say."""

    @property
    def may_answer_in_japanese(self) -> bool:
        """Whether who answers may speak Japanese: not at a number of another country, nor where others are named."""
        number, languages = self.line.number, self.line.languages
        is_of_japan = number.startswith(_JAPAN) or not number.startswith("+")
        return is_of_japan and (isinstance(languages, str) or "ja" in languages)


class Saying(Value):
    """One sentence to say to who answers."""

    about: Literal["purpose", "language"]
    """What it says: what the call is about, or which language one asks for."""
    lang: SpokenLang | None = None
    """The language that it asks for, with `language`."""
    say: Clerk
    """The sentence with its reading and its meaning."""


class CarrierContact(Value):
    """Whom to call at one carrier: the answer with a carrier."""

    type: Literal["carrier-contact"] = "carrier-contact"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    successor: CarrierRef | None = None
    """What followed an ended or closed carrier."""
    has_desks: Tri
    """Whether it has telephone desks; `unknown` where nothing is on record of them."""
    desks: tuple[ContactDesk, ...]
    """The desks that fit, best first: what certainly fits, the purpose asked, open now, free."""
    online: Text | None
    """Chat, form or mail, and in which language."""
    page: Url | None
    """Where a customer logs in, else the front page of the carrier's site."""
    of_kind: RuleOfKind | None = None
    """How its kind of seller is reached, where neither a desk nor anything online is on record."""
    recovery: Recovery | None = None
    """With the purpose `lost`: how a lost SIM is stopped and comes back here."""
    sayings: tuple[Saying, ...] = ()
    """What to say to who answers in Japanese."""
    evidence: Evidence | None = None
    """How well what is said of its online support is known; none where nothing is."""


class ContactRow(Value):
    """Whom to call at one carrier, in short: the answer without a carrier."""

    type: Literal["contact-row"] = "contact-row"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    number: str | None
    """The first desk from where one is; none where none is on record."""
    languages: tuple[SpokenLang, ...]
    """All languages that one of its desks is known to speak."""
    is_open: OpenState | None
    """Whether that desk is open at the time asked."""
    has_online: bool
    """Whether chat, form or mail is on record."""
    evidence: Evidence | None
    """How well it is known; none where nobody says it."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources of what stands in the row."""


class ContactAnswer(Answer):
    """Answer of `contact`."""

    command: Literal["contact"]
    """The command."""
    question: ContactQuestion
    """What was asked."""
    results: tuple[CarrierContact | ContactRow, ...]
    """The carrier asked for, or a row for each of which a desk or a chat is on record, by id."""
