"""Answer of `apn`."""

from dataclasses import dataclass
from typing import Literal

from simguide.model.answer import Answer, CarrierRef, Evidence
from simguide.model.base import Slug
from simguide.model.carrier import Apn


@dataclass(frozen=True, kw_only=True)
class ApnQuestion:
    """What `apn` was asked."""

    carrier: Slug
    """Id of the carrier."""
    line: int | None = None
    """Number of the settings that were chosen."""


@dataclass(frozen=True, kw_only=True)
class ApnSettings:
    """Access point settings for one line or network."""

    number: int
    """Its number among those of the carrier, for `--line`."""
    apn: Apn
    """The settings."""
    evidence: Evidence
    """How well they are known."""


@dataclass(frozen=True, kw_only=True)
class ApnResult:
    """The access point settings of a carrier."""

    type: Literal["apn"] = "apn"
    """Tells this result from others."""
    carrier: CarrierRef
    """The carrier."""
    settings: tuple[ApnSettings, ...]
    """The settings, or the chosen ones; several where lines differ."""


@dataclass(frozen=True, kw_only=True)
class ApnAnswer(Answer):
    """Answer of `apn`."""

    command: Literal["apn"]
    """The command."""
    question: ApnQuestion
    """What was asked."""
    results: tuple[ApnResult, ...]
    """The settings of the carrier."""
