"""What a person pays for a line: what is bought for it, and the fee to set it up.

Known parts are added. A fee that is not on record counts as the highest recorded of the like, never as nought, and the
sum is then the least that is paid.
"""

from collections.abc import Iterable, Mapping

from simguide.model.carrier import Carrier, CarrierKind, Retention
from simguide.model.plan import Plan
from simguide.model.value import Value

Like = tuple[CarrierKind | None, bool]
"""What fees are alike: those of a kind of carrier, or of all (None), for storage or for a line."""


class SetupFee(Value):
    """The fee to set up a line or the storage of a number."""

    is_due: bool = True
    """Whether there is a fee to pay at all: who has the line pays none again, and not all that is sold has one."""
    jpy: int | None = None
    """Yen of it, tax included; none where it is not known or none is due."""
    assumed_jpy: int | None = None
    """Yen that the order reckons with where it is not known: the highest on record of the like. None where the fee is
    known, or none of the like is on record."""
    said_by: Plan | Retention | None = None
    """What says so."""

    @property
    def is_known(self) -> bool:
        """Whether the fee is on record, or none is due."""
        return not self.is_due or self.jpy is not None

    @property
    def paid_jpy(self) -> int:
        """Yen that are paid for certain."""
        return (self.jpy or 0) if self.is_due else 0

    @property
    def reckoned_jpy(self) -> int:
        """Yen that the order reckons with."""
        return self.paid_jpy if self.is_known else self.assumed_jpy or 0


NO_FEE = SetupFee(is_due=False)


class SetupFees(Value):
    """The fees to set up a line, as far as a catalogue knows them."""

    highest: Mapping[Like, int]
    """Yen of the highest on record, by what is alike."""

    def for_rule(self, carrier: Carrier, rule: Retention, *, is_due: bool = True) -> SetupFee:
        """Return the fee of a way to keep a number.

        Args:
            carrier: Whose rule it is.
            rule: The rule.
            is_due: Whether it is still to be set up.
        """
        if not is_due:
            return NO_FEE
        if rule.setup_jpy is not None:
            return SetupFee(jpy=rule.setup_jpy, said_by=rule)
        return SetupFee(assumed_jpy=self._assumed(carrier, is_stored=rule.kind == "stored"))

    def for_plan(self, plan: Plan, carrier: Carrier, *, has_fee: bool) -> SetupFee:
        """Return the fee of a new contract for a product: its own, else that of the carrier's lines.

        Args:
            plan: The product.
            carrier: Who sells it.
            has_fee: Whether such a product has a fee where none is on record for it: a contract has one.
        """
        if plan.setup_jpy is not None:
            return SetupFee(jpy=plan.setup_jpy, said_by=plan)
        if not has_fee:
            return NO_FEE
        rules = () if isinstance(carrier.retention, str) else carrier.retention
        lines = [it for it in rules if it.kind in ("while-paid", "top-up-within") and it.setup_jpy is not None]
        rule = next((it for it in lines if it.plan == plan.id), lines[0] if lines else None)
        if rule is not None:
            return SetupFee(jpy=rule.setup_jpy, said_by=rule)
        return SetupFee(assumed_jpy=self._assumed(carrier, is_stored=False))

    def _assumed(self, carrier: Carrier, *, is_stored: bool) -> int | None:
        """Return the yen to reckon with; where the kind of carrier has no such fee on record, those of all count."""
        return self.highest.get((carrier.kind, is_stored), self.highest.get((None, is_stored)))


def setup_fees(carriers: Iterable[Carrier], plans: Iterable[Plan] = ()) -> SetupFees:
    """Return the fees that are on record for carriers and their products."""
    kinds = {carrier.id: carrier for carrier in carriers}
    recorded = [
        (carrier.kind, rule.kind == "stored", rule.setup_jpy)
        for carrier in kinds.values()
        if not isinstance(carrier.retention, str)
        for rule in carrier.retention
    ]
    recorded += [(kinds[plan.carrier].kind, False, plan.setup_jpy) for plan in plans if plan.carrier in kinds]
    highest: dict[Like, int] = {}
    for kind, is_stored, fee in recorded:
        for like in () if fee is None else ((kind, is_stored), (None, is_stored)):
            highest[like] = max(highest.get(like, 0), fee or 0)
    return SetupFees(highest=highest)


def cost_order(paid_jpy: int | None, fee: SetupFee) -> tuple[bool, int, bool]:
    """Return the place of something among others by its cost.

    Args:
        paid_jpy: Yen of what is bought, without the fee; none where it is not known, which comes last.
        fee: The fee to set it up; of two equal costs the one whose fee is not known comes second.
    """
    return paid_jpy is None, (paid_jpy or 0) + fee.reckoned_jpy, not fee.is_known
