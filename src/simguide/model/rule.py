"""Country-wide rules and words."""

from __future__ import annotations

from typing import Annotated, Literal

from simguide.model.base import Record, Slug, SourcedEntity, SourceIds, Text, Tri, Words
from simguide.model.carrier import CarrierKind, Document
from simguide.model.limits import Limits
from simguide.model.plan import Stay
from simguide.model.recovery import RecoverState

RuleTopic = Literal[
    "identity", "transfer", "emergency", "network", "porting", "phishing", "payment", "abroad", "retention", "arrival"
]
RuleCommand = Literal[
    "renew",
    "balance",
    "esim",
    "keep",
    "autopay",
    "recover",
    "leave",
    "arrive",
    "check",
    "apn",
    "cancel",
    "move",
    "port",
    "contact",
    "change",
    "calls",
]
BY_KIND: tuple[RuleCommand, ...] = ("cancel", "move", "port", "contact")
"""Commands that answer by a rule of the kind of seller where its own record says nothing."""
Moment = Literal[
    "before", "at-airport", "first-days", "bank", "with-card", "later", "on-the-day", "away", "before-return"
]
Visa = Literal["visitor", "student", "work", "working-holiday", "trainee", "family", "other"]
Phone = Literal["esim", "no-esim", "china-mainland-iphone", "unknown"]
"""What is known of the telephone that is to take a SIM or eSIM."""
Where = Literal["japan", "abroad"]


class Deadline(Record):
    """Days within which something is to be done, or is allowed, as the text of the rule states."""

    days: Annotated[int, Limits(gt=0)]
    """How many days, e.g. `14`."""
    counted_from: Literal["entry", "settling"]
    """`entry`: the day of landing. `settling`: the day on which one moves in at an address."""


class KindSays(Record):
    """What holds of a kind of seller, for those whose own records say nothing of it."""

    documents: tuple[Document, ...] = ()
    """Documents of which one is asked for; `none`: no document. Empty: the rule says nothing of them."""
    foreign_cards: Tri = "unknown"
    """Whether cards issued outside Japan are taken."""
    address: Tri = "unknown"
    """Whether an address in Japan is asked for."""
    number: Tri = "unknown"
    """Whether the line has a Japanese phone number, and with it calls and SMS over the network."""
    setup_fee: Tri = "unknown"
    """Whether a new contract costs a fee once; where it does, one that is not on record is not nought."""
    iphone_profile: Tri = "unknown"
    """Whether an iPhone needs an APN profile for the line; `no`: the phone finds the access point without one."""


class Rule(SourcedEntity):
    """A rule that holds for all carriers in Japan, or for some kinds of them."""

    id: Slug
    """Stable id, e.g. `voice-needs-identity-check`."""
    topic: RuleTopic
    """What it is about."""
    typed_as: tuple[Words, ...] = ()
    """What people type who look for it, in any language, e.g. `FOMA`; `find` knows it."""
    title: Text
    """The rule in a few words."""
    body: Text
    """The rule, with dates and amounts."""
    steps: tuple[Text, ...] = ()
    """With `arrive`, `cancel`, `move`, `port` or `contact` in `shown_by`: what to do, in order, where the rule tells
    an order."""
    shown_by: tuple[RuleCommand, ...] = ()
    """Commands whose answers carry the rule."""
    moment: Moment | None = None
    """When the rule is needed, on the way into Japan (`before` landing to `later`) or out of it (`before`,
    `on-the-day`, `away`, `before-return`); none: it goes with the whole answer."""
    visas: tuple[Visa, ...] = ()
    """Kinds of visa that it is for; empty = all."""
    stays: tuple[Stay, ...] = ()
    """Lengths of stay that it is for: `short` (up to 90 days, no residence card), `long`; empty = both."""
    states: tuple[RecoverState, ...] = ()
    """With `recover` in `shown_by`: the states of a line in which it helps, e.g. `[lost-sim, esim-deleted]`; a rule
    that helps in all of them names them all."""
    where: Where | None = None
    """With `recover` in `shown_by`: the place from which the rule matters alone, `japan` or `abroad`; none: both."""
    phones: tuple[Phone, ...] = ()
    """With `esim` in `shown_by`: the telephones that it is for, e.g. `[china-mainland-iphone]`; empty = any."""
    kinds: tuple[CarrierKind, ...] = ()
    """The kinds of seller of which it holds, e.g. `[travel-esim]`: with `says` what it says in data; with `cancel`,
    `move`, `port` or `contact` in `shown_by` the answer for a seller whose own record says nothing of that."""
    card_types: tuple[Slug, ...] = ()
    """With `kinds`: ids of the card types of those kinds of which it holds, e.g. `[postpaid-sim]`; empty = all."""
    carriers: tuple[Slug, ...] = ()
    """With `leave` in `shown_by`: ids of the carriers of which it tells one by one how they do it. An answer about
    named carriers has it only for those of them that say nothing of it themselves; empty = it is about none alone."""
    says: KindSays | None = None
    """What it says of those kinds in data, for sellers whose own records do not; what a record says goes before."""
    deadline: Deadline | None = None
    """Days that it states, if dates can be worked out from them."""
    sources: SourceIds
    """Ids of the sources."""


class Term(SourcedEntity):
    """A word that users meet."""

    id: Slug
    """Stable id, e.g. `number-storage`."""
    term: Words
    """The word as it appears, e.g. `番号保管`."""
    reading: Words
    """Reading, e.g. `bangō hokan`."""
    typed_as: tuple[Words, ...] = ()
    """What people type for it, in any language, e.g. `number storage`; `find` and `explain` know it."""
    meaning: Text
    """What it means."""
    sources: SourceIds
    """Ids of the sources."""
