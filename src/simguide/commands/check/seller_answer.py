"""Answer of `check seller`."""

from __future__ import annotations

from typing import Literal

from simguide.commands.check.answer import RealWay, UrlCheck
from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.method import Method
from simguide.model.rule import Rule
from simguide.model.value import Value


class SellerQuestion(Value):
    """What `check seller` was asked."""

    name: str
    """The handle, shop or account as typed, in one line; characters that print nothing stand as their number."""


class SellerCheck(Value):
    """What is known of somebody who offers to renew, sell or pass on a line."""

    type: Literal["seller-check"] = "seller-check"
    """Tells this result from others."""
    verdict: Literal["on-record", "not-on-record"]
    """`on-record`: the address or account of a carrier. `not-on-record`: no carrier has one like it, whatever name it
    bears."""
    carriers: tuple[CarrierRef, ...] = ()
    """Whose it is, where it is on record; else those whose names it bears."""
    methods: tuple[Method, ...] = ()
    """What sort of way it is, as far as the name tells: a shop of somebody else, or an account; why to avoid it."""
    rules: tuple[Rule, ...] = ()
    """What the law says of passing on a line."""
    link: UrlCheck | None = None
    """The address in it, checked as by `check url`."""
    real_ways: tuple[RealWay, ...] = ()
    """How to reach the carriers that it names."""
    evidence: Evidence | None = None
    """How well that is founded."""


class SellerAnswer(Answer):
    """Answer of `check seller`."""

    command: Literal["check seller"]
    """The command."""
    question: SellerQuestion
    """What was asked."""
    results: tuple[SellerCheck, ...]
    """The seller, checked."""
    rests_on_own_folder: bool = False
    """Without the user's own data files, the answer would be another."""

    @property
    def says_no(self) -> bool:
        """Tell whether it is no carrier's."""
        return any(result.verdict != "on-record" for result in self.results)
