"""Answer of `apn`."""

from __future__ import annotations

from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.base import Slug, Tri
from simguide.model.carrier import Apn
from simguide.model.value import Value


class ApnQuestion(Value):
    """What `apn` was asked."""

    carrier: Slug
    """Id of the carrier."""
    line: int | None = None
    """Number of the settings that were chosen."""


class ApnSettings(Value):
    """Access point settings for one line or network."""

    number: int
    """Its number among those of the carrier, for `--line`."""
    apn: Apn
    """The settings."""
    evidence: Evidence
    """How well they are known."""


class ApnFamily(Value):
    """Another carrier of the same company on the same network, with access points on record."""

    carrier: CarrierRef
    """The carrier."""
    apns: tuple[str, ...]
    """Names of its access points."""


class ApnResult(Value):
    """The access point settings of a carrier."""

    type: Literal["apn"] = "apn"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    settings: tuple[ApnSettings, ...]
    """The settings, or the chosen ones; several where lines differ."""
    iphone_profile: Tri = "unknown"
    """Whether an iPhone needs an APN profile: by the record of the carrier, or else by the rule of its kind."""
    family: tuple[ApnFamily, ...] = ()
    """Where nothing is on record: carriers of the same company on the same network that have something."""


class ApnAnswer(Answer):
    """Answer of `apn`."""

    command: Literal["apn"]
    """The command."""
    question: ApnQuestion
    """What was asked."""
    results: tuple[ApnResult, ...]
    """The settings of the carrier."""
