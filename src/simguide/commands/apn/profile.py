"""Writes configuration profiles for iPhone and iPad: the payload `com.apple.cellular` of Apple's device management."""

import plistlib
import uuid
from typing import Any

from simguide.commands.apn.answer import ApnResult
from simguide.i18n.languages import LANGUAGES
from simguide.i18n.messages import message
from simguide.model.carrier import Apn, ApnAuth, IpProtocol
from simguide.visible import visible

_AUTHENTICATION: dict[ApnAuth, str | None] = {
    "pap": "PAP",
    "chap": "CHAP",
    "pap-chap": "CHAP",  # a profile names one of the two: the one that does not send the password in clear
    "none": None,
    "unknown": None,
}
_PROTOCOLS: dict[IpProtocol, int | None] = {"ipv4": 1, "ipv6": 2, "ipv4v6": 3, "unknown": None}
_CONSENT = {"en": "en", "zh": "zh-Hans", "ja": "ja"}


def write_profile(result: ApnResult) -> bytes:
    """Return the profile for the first access point of an answer.

    Its identifiers depend on the carrier alone: what is written again, or for another line of the carrier, takes the
    place of what is installed.
    """
    carrier, apn = result.carrier, result.settings[0].apn
    identifier = f"org.simguide.apn.{carrier.id}"
    title = f"{carrier.name.en}: {apn.apn}"
    consent = {_CONSENT[lang]: message("profile-consent", lang, apn=apn.apn) for lang in LANGUAGES}
    cellular = {
        "PayloadType": "com.apple.cellular",
        "PayloadVersion": 1,
        "PayloadIdentifier": f"{identifier}.cellular",
        "PayloadUUID": _uuid(f"{identifier}.cellular"),
        "PayloadDisplayName": title,
        "AttachAPN": _attach(apn),
        "APNs": [_access_point(apn)],
    }
    profile = {
        "PayloadType": "Configuration",
        "PayloadVersion": 1,
        "PayloadIdentifier": identifier,
        "PayloadUUID": _uuid(identifier),
        "PayloadDisplayName": f"APN {title}",
        "PayloadDescription": message("profile-consent", "en", apn=apn.apn),
        "PayloadOrganization": "simguide",
        "ConsentText": {"default": consent["en"], **consent},
        "PayloadContent": [cellular],
    }
    return plistlib.dumps(_tamed(profile))


def _tamed(value: Any) -> Any:
    """Return what a profile says with no character in it that prints nothing: XML cannot hold them all."""
    match value:
        case str():
            return visible(value)
        case dict():
            return {key: _tamed(inner) for key, inner in value.items()}
        case list():
            return [_tamed(item) for item in value]
        case _:
            return value


def _attach(apn: Apn) -> dict[str, Any]:
    """Return the access point for joining the network; without user name it is only named."""
    login = {"Username": apn.user, "Password": apn.password, "AuthenticationType": _AUTHENTICATION[apn.auth]}
    found: dict[str, Any] = {"Name": apn.apn, **login, "AllowedProtocolMask": _PROTOCOLS[apn.ip]}
    return {key: value for key, value in found.items() if value is not None}


def _access_point(apn: Apn) -> dict[str, Any]:
    """Return the access point for data."""
    found = _attach(apn)
    if "AllowedProtocolMask" in found:
        found["AllowedProtocolMaskInRoaming"] = found["AllowedProtocolMask"]
    return found


def _uuid(identifier: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, identifier)).upper()
