"""What is sold: eSIMs, SIMs and rentals with price, data and validity."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from simguide.model.base import Gigabytes, Report, Slug, SourcedEntity, SourceIds, Text, Tri, Unknown, Url
from simguide.model.carrier import Document
from simguide.model.channel import PayWay
from simguide.model.limits import Limits, WrittenAsFloat

Sim = Literal["esim", "physical", "device"]
ClockStart = Literal[
    "first-connection", "installation", "purchase", "activation", "contract", "chosen-date", "varies", "unknown"
]
DayUnit = Literal["24h", "calendar-day", "calendar-month", "varies", "unknown"]
Stay = Literal["short", "long"]


class Plan(SourcedEntity):
    """One product of a carrier."""

    STATEMENTS: ClassVar = (
        "on_sale",
        "price_jpy",
        "price_usd",
        "setup_jpy",
        "validity_days",
        "documents",
        "payments",
        "page",
    )

    id: Slug
    """Stable id, e.g. `povo2-voice`."""
    carrier: Slug
    """Id of the carrier."""
    name: Text
    """Name in the three languages."""
    page: Url | None = None
    """Page on which it is bought or opened, as a source names it; none where only the seller's own is on record."""
    card_type: Slug
    """Id of the card type."""
    sims: tuple[Sim, ...]
    """Forms in which it comes."""
    stays: tuple[Stay, ...]
    """`short`: a visit up to 90 days, no residence card needed by the sources. `long`: months and more."""
    age_from: Annotated[int, Limits(gt=0)] | None = None
    """Youngest age of who may have it, e.g. `60`; none where it is for all ages."""
    age_until: Annotated[int, Limits(gt=0)] | None = None
    """Oldest age of who may have it, e.g. `15`."""
    is_for_few: bool = False
    """It is sold only with something that most people do not have, as `cannot` says: another line of one's own, a
    feature phone."""
    on_sale: Tri
    """Whether it can be bought today, by the sources."""
    works_in_japan: Tri = "yes"
    """Whether it covers Japan, by the sources; `unknown` for sellers all over the world whose pages do not say so."""
    data_gb: Gigabytes | Literal["unlimited", "varies", "unknown"]
    """Data in gigabytes for the whole validity."""
    step_of: Slug | None = None
    """With `monthly`: id of the highest step of the plan that it is a step of, where a month costs by itself the step
    into which its use falls, e.g. `rakuten-saikyo`; the highest names itself."""
    validity_days: Annotated[int, Limits(gt=0)] | Literal["monthly", "ongoing", "varies", "unknown"]
    """Days of use; `monthly`: renews each month by itself; `ongoing`: until cancelled or lapsed."""
    price_jpy: Annotated[int, Limits(ge=0)] | Literal["varies", "unknown"]
    """Yen, tax included, for one validity; dates are those of the sources."""
    price_usd: Annotated[Decimal, Limits(gt=0), WrittenAsFloat()] | None = None
    """US dollars, where the seller prices in them."""
    setup_jpy: Annotated[int, Limits(ge=0)] | None = None
    """Yen once for a new contract of it, tax included, where that is another amount than for the other lines of the
    carrier, which stands with the rule by which their number is kept; e.g. `4950` for the SIM of a visitor's plan."""
    price_until: date | None = None
    """Last day on which the price holds, where a source says so; what a stay costs beyond it is not known."""
    price_note: Text | None = None
    """What the price depends on."""
    clock_start: ClockStart
    """When day one starts."""
    clock_note: Text | None = None
    """Day one in words."""
    activate_within_days: Annotated[int, Limits(gt=0)] | None = None
    """Days after the purchase within which it must be started, where a source says so."""
    full_speed_gb_per_day: Gigabytes | None = None
    """Gigabytes a day at full speed, e.g. `3`, where a source gives them; what comes after them is slow."""
    after_limit: Text | None = None
    """What happens when the data are used up, e.g. slowed to 128 kbps."""
    day_unit: DayUnit
    """How days are counted."""
    voice: Tri
    """Calls over the mobile network."""
    sms: Tri
    """Receives SMS."""
    number: Tri
    """Has a Japanese phone number."""
    emergency_calls: Tri
    """Can call 110 and 119."""
    hotspot: Tri
    """Tethering is allowed."""
    hotspot_gb_per_day: Gigabytes | None = None
    """Gigabytes a day that may be shared by hotspot, e.g. `1`; none where no source gives a limit of its own."""
    supports_5g: Tri = "unknown"
    """Whether it may use 5G."""
    top_up_online: Tri
    """Whether the same SIM can be topped up or extended online."""
    documents: tuple[Document, ...] | Unknown
    """Documents of which one (or more, see the note) is asked for; `none`: no document."""
    documents_note: Text | None = None
    """What exactly is asked."""
    payments: tuple[PayWay, ...] | Unknown
    """Ways to pay."""
    phone: Text | None = None
    """What the phone must be able to do."""
    cannot: tuple[Text, ...] = ()
    """What this product cannot do, beyond the fields above."""
    reports: tuple[Report, ...] = ()
    """Weaker sources that differ."""
    side_sources: tuple[Slug, ...] = ()
    """Ids of sources for statements beside the main one, e.g. the day count beside the price: cited, not graded."""
    sources: SourceIds
    """Ids of the sources."""
