"""Keeps what pages said at the last visit, so that a page is asked for once a day, and told from how it was."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from simguide.commands.recheck.answer import PageText
from simguide.errors import OutputError
from simguide.terminal.saving import write_whole

_FORM = 1


class Kept(NamedTuple):
    """A page as it was."""

    seen_on: str
    """Day of the visit, ISO."""
    page: PageText
    etag: str = ""
    last_modified: str = ""
    """What the server wants to be told at the next visit."""
    moved_to: str | None = None
    """Where the page was."""

    @property
    def digest(self) -> str:
        """Digest of the words in sight."""
        return hashlib.sha256(self.page.text.encode()).hexdigest()


class PageCache:
    """Pages by their addresses, a file each; what is damaged is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, url: str) -> Kept | None:
        """Return a page as it was, if it was seen before."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            held: dict[str, Any] = json.loads(self._path(url).read_text(encoding="utf-8"))
            if held.pop("form") == _FORM and held.pop("url") == url:
                return Kept(page=PageText(**held.pop("page")), **held)
        return None

    def put(self, url: str, kept: Kept) -> None:
        """Keep a page; where that cannot be done it is asked for again."""
        told = kept._asdict() | {"form": _FORM, "url": url, "page": vars(kept.page)}
        with suppress(OSError, OutputError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._path(url), json.dumps(told, ensure_ascii=False).encode(), is_private=True)

    def _path(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.json"
