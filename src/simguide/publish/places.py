"""Where everything stands: the paths of pages and files, the way from one to another, and whole addresses."""

import re
from typing import Final

from simguide.errors import SimguideError
from simguide.model.base import Lang

LANGUAGES: Final[tuple[Lang, ...]] = ("en", "zh", "ja")
API: Final = "api/v1"
_SITE: Final = re.compile(
    r"https?://[a-z0-9.-]{1,253}(?::\d{1,5})?(?:/[\w.~%!$&()*+,;=:/-]{0,500})?", re.ASCII | re.IGNORECASE
)
"""An address without a name and password, and without signs that end one in a text or in a page."""


class AddressError(SimguideError):
    """What was typed is no address of a site."""

    def __init__(self, found: str) -> None:
        super().__init__("publish-base", found=found)


def page_path(lang: Lang, place: str) -> str:
    """Return the path of a page, from the root of the site; it ends with a slash."""
    return f"{lang}/{place}/" if place else f"{lang}/"


def way(here: str, there: str) -> str:
    """Return how a page leads to a path, so that the site works below any address.

    Args:
        here: Path of the page that holds the link.
        there: Path that it leads to, from the root of the site.
    """
    up = "../" * here.count("/")
    return f"{up}{there}" or "./"


def checked_base(typed: str) -> str:
    """Return the address of a site with a slash at its end.

    Raises:
        AddressError: It is no address of the web.
    """
    if not _SITE.fullmatch(typed):
        raise AddressError(typed)
    return typed if typed.endswith("/") else f"{typed}/"
