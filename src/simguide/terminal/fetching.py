"""Fetches what a user asks for by its address: within bounds, and over a safe line. Nothing else asks the web here."""

import urllib.error
import urllib.request
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urlsplit

from simguide import __version__
from simguide.errors import FetchError
from simguide.terminal import environment

_PATIENCE_SECONDS = 30.0
_MOST_SECONDS = 300.0
_PART = 65_536
_OF_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


def is_address(text: str) -> bool:
    """Tell whether a text is an address of the web, and not the name of a file."""
    return "://" in text


def fetch(url: str, *, most: int) -> bytes:
    """Return what stands at an address.

    Args:
        url: The address.
        most: Bytes after which it is given up.

    Raises:
        FetchError: It is no safe address, nothing comes, or too much.
    """
    _require_safe(url)
    opener = urllib.request.build_opener(_SafeRedirects())
    request = urllib.request.Request(url, headers={"User-Agent": f"simguide/{__version__}"})  # noqa: S310 (as checked)
    until = environment.seconds() + _MOST_SECONDS
    parts, size = [], 0
    try:
        with opener.open(request, timeout=_PATIENCE_SECONDS) as response:
            while part := response.read(_PART):
                parts.append(part)
                size += len(part)
                if size > most:
                    raise FetchError(reason="large", url=url)
                if environment.seconds() > until:
                    raise FetchError(reason="slow", url=url)
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchError(reason="refused", url=url, found=str(error.code)) from error
    except (OSError, HTTPException, ValueError) as error:
        found = str(getattr(error, "reason", None) or error)
        raise FetchError(reason="no-answer", url=url, found=found) from error
    return b"".join(parts)


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows to safe addresses alone."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """Return the next request.

        Raises:
            FetchError: It would go to an address that is not safe.
        """
        _require_safe(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _require_safe(url: str) -> None:
    try:
        parts = urlsplit(url)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _OF_THIS_MACHINE)
    except ValueError:
        is_safe = False
    if not is_safe:
        raise FetchError(reason="unsafe", url=url)
