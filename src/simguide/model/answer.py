"""What every answer has: the contract `simguide.answer/1` that every renderer shows.

Answers are made here and never read: nothing of them is validated at run time.
The results of each command stand beside this module, so that a command loads only its own.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from simguide.model.base import PageDate, Slug, Text
from simguide.model.carrier import CarrierKind, CarrierStatus
from simguide.model.source import Source, SourceKind
from simguide.model.value import Value

if TYPE_CHECKING:
    from simguide.model.rule import Rule  # loaded by the answers that have rules; any_answer gives it its name here

Service = Literal["voice", "sms", "number", "hotspot", "5g"]
Condition = Literal[
    "japan",
    "sale",
    "phone",
    "stay",
    "data",
    "voice",
    "sms",
    "number",
    "hotspot",
    "hotspot-limit",
    "5g",
    "asker",
    "age",
    "terms",
    "full-speed",
    "devices",
    "top-up",
    "pay",
    "id",
    "budget",
    "size",
    "months",
    "card",
    "method",
    "abroad",
    "kind",
    "on-record",
    "old-phone",
    "new-phone",
    "speak",
    "purpose",
]
EvidenceMark = Literal["community-only", "old", "undated"]
NextStep = Literal[
    "way",
    "renew",
    "balance",
    "esim",
    "keep",
    "keep-dates",
    "autopay",
    "recover",
    "leave",
    "arrive",
    "cancel",
    "move",
    "port",
    "contact",
    "change",
    "calls",
    "show",
    "carriers",
    "methods",
    "find",
    "found",
    "elsewhere",
    "claims",
    "rules",
    "explain",
    "sources",
    "stale",
    "all",
    "same",
    "stdin",
    "qr",
    "apn",
    "mobileconfig",
    "identify",
    "check-sms",
    "check-seller",
    "phone",
    "number-on-passport",
    "my-add",
    "my-list",
    "my-show",
    "my-top-up",
    "my-history",
    "my-edit-validity",
    "my-edit-date",
    "my-edit-plan",
    "my-due",
    "my-remind",
]


class CatalogueInfo(Value):
    """Which catalogue answered."""

    version: str
    """Version of the data: the newest day on which a source was read, e.g. `2026.11.29`, and `+own` behind it where a
    user's own data files lie over them."""
    data_as_of: str
    """Newest day on which a source was read, ISO; own data files do not count."""
    digest: str
    """Digest of what the records say: it tells two states of one day apart."""


class Evidence(Value):
    """How strong and how old the sources of a record are."""

    kind: SourceKind
    """The best kind among the sources."""
    dated: PageDate
    """The newest date among the sources of that kind, or `undated`."""
    marks: tuple[EvidenceMark, ...] = ()
    """`community-only`: nothing better than blogs and forums. `old`: dated more than two years before the answer.
    `undated`: no page of the best kind shows a date."""


class Statement(Value):
    """What one field of a record rests on."""

    evidence: Evidence
    """How strong and how old its own sources are."""
    sources: tuple[Slug, ...]
    """Ids of those sources."""


Statements = dict[str, Statement]
"""By the name of a field (`price_jpy`, `documents`, `on_sale` ...), what it rests on; a field that is not named, or
whose value is unknown, has none of its own."""


class CarrierRef(Value):
    """A carrier as other records name it."""

    id: Slug
    """Id of the carrier."""
    name: Text
    """Name in the three languages."""
    kind: CarrierKind
    """What sort of seller it is."""
    status: CarrierStatus
    """Whether it is sold today."""
    status_on: PageDate | None = None
    """Since when the status holds."""


class NextNote(Value):
    """A command that is useful next."""

    kind: Literal["next"] = "next"
    """Tells this note from others."""
    about: NextStep
    """What the command is for."""
    command: str
    """The line to type; a word in capitals is to be replaced."""


class ExcludedNote(Value):
    """What a condition of the question kept out."""

    kind: Literal["excluded"] = "excluded"
    """Tells this note from others."""
    condition: Condition
    """The first condition that did not hold."""
    items: tuple[Text, ...]
    """Channels or products that it kept out."""
    carriers: tuple[Slug, ...] = ()
    """Ids of the carriers of the products; empty where one carrier was asked for."""


class RuleNote(Value):
    """A rule of the country that bears on the answer."""

    kind: Literal["rule"] = "rule"
    """Tells this note from others."""
    rule: Rule
    """The rule."""


class RuleOfKind(Value):
    """What holds of a kind of seller, in the place of what is not known of one of them."""

    rule: Rule
    """The rule."""
    evidence: Evidence
    """How well it is known."""


class ChangeNote(Value):
    """Something in the answer that becomes different on a later day."""

    kind: Literal["change"] = "change"
    """Tells this note from others."""
    starts_on: date
    """First day of what is new."""
    about: Slug | None
    """Id of the record that changes; none where it is a part of one, e.g. a rule by which a number is kept."""
    title: Text | None
    """Name of what changes."""
    note: Text | None
    """What changes; none where it is the thing itself that begins or ends."""
    event: Literal["changes", "begins", "ends"] = "changes"
    """Whether values change, or the thing begins or ends: it ends on the day before `starts_on`."""
    fields: tuple[str, ...] = ()
    """Names of the fields that change."""
    sources: tuple[Slug, ...]
    """Ids of the sources."""


class OldCatalogueNote(Value):
    """The catalogue is old on the day of the answer."""

    kind: Literal["old-catalogue"] = "old-catalogue"
    """Tells this note from others."""
    data_as_of: str
    """Newest day on which a source was read, ISO."""
    days: int
    """Days from it to the day of the answer."""
    command: str
    """The line that brings a newer one; a word in capitals is to be replaced."""


Note = NextNote | ExcludedNote | RuleNote | ChangeNote | OldCatalogueNote


class Answer(Value):
    """Base of all answers."""

    schema: Literal["simguide.answer/1"] = "simguide.answer/1"
    """Name and version of this contract."""
    command: str
    """The command that was given."""
    question: Any
    """What was asked."""
    as_of: date
    """Day for which the answer holds."""
    catalogue: CatalogueInfo
    """Which catalogue answered."""
    results: tuple[Any, ...]
    """What was found."""
    notes: tuple[Note, ...]
    """What to know beside the results, and the next useful command."""
    sources: tuple[Source, ...]
    """Every source cited in the results."""

    @property
    def says_no(self) -> bool:
        """Whether it answers a check with no; the program then leaves with exit code 5."""
        return False

    @property
    def needs_results(self) -> bool:
        """Whether nothing matches what was asked for where there are no results; the exit code is then 4."""
        return True

    @property
    def is_private(self) -> bool:
        """Whether a file that it is saved to is readable by the user alone."""
        return False

    @property
    def has_changed(self) -> bool:
        """Whether what the user keeps was changed, so that the command is not to be repeated."""
        return False

    @property
    def no_match_hint(self) -> str:
        """Key of the message that says what to do where there are no results."""
        return "hint.no-match"


class ListQuestion(Value):
    """What a list or `show` was asked."""

    carrier: Slug | None = None
    """Id of the carrier, for `show`."""
