"""Asks for pages: politely, within bounds, and saying who asks. The only module that knows the HTTP client.

A host gets one request at a time, with a pause between two; what its robots.txt forbids is not asked for; a page is
asked for once a day. What is too large or too slow is given up.
"""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from datetime import date
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from threading import Event, Lock
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx

from simguide import __version__
from simguide.commands.recheck.answer import PageText, Reason, Visit
from simguide.commands.recheck.cache import Kept, PageCache
from simguide.commands.recheck.page_text import read_page
from simguide.commands.recheck.robots import MOST_BYTES, Robots, read_robots, robots_address
from simguide.terminal import environment
from simguide.terminal.project import issues_address

AGENT = "simguide-recheck"
"""What a robots.txt calls this program."""
_PURPOSE = "checks that facts of the simguide catalogue still stand on their pages"
_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_REDIRECTS = (*_FOR_GOOD, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_HTML = ("text/html", "application/xhtml+xml", "")
_TEXT = ("text/", "application/json", "application/xml")


class Manners(NamedTuple):
    """How pages are asked for."""

    pause_seconds: float = 1.0
    """Between two requests to a host."""
    most_pause_seconds: float = 30.0
    """The longest pause that a robots.txt can ask for."""
    patience_seconds: float = 20.0
    """For each part of an answer."""
    most_seconds: float = 60.0
    """For a page as a whole."""
    most_bytes: int = 4_000_000
    """Of a page."""
    most_redirects: int = 5
    hosts_at_once: int = 6


MANNERS = Manners()


def visit_all(
    urls: Iterable[str],
    *,
    cache: PageCache,
    as_of: date,
    manners: Manners | None = None,
    told: Callable[[str], None] = lambda _url: None,
) -> Mapping[str, Visit]:
    """Ask for pages, several hosts at a time and each host for one page at a time.

    Args:
        urls: Addresses.
        cache: Pages as they were.
        as_of: Day of the visits.
        manners: How to ask.
        told: Called with each address when it is done.
    """
    chosen = MANNERS if manners is None else manners
    wanted = list(dict.fromkeys(urls))
    with _client(chosen) as client, ThreadPoolExecutor(chosen.hosts_at_once) as pool:
        visitor = _Visitor(client, cache, chosen, as_of)
        by_host: dict[str, list[str]] = {}
        for url in wanted:
            by_host.setdefault(urlsplit(url).netloc, []).append(url)

        is_broken_off = Event()

        def visit_host(asked: list[str]) -> list[Visit]:
            found = []
            for url in asked:
                if is_broken_off.is_set():
                    break
                found.append(visitor.visit(url))
                told(url)
            return found

        tasks = [pool.submit(visit_host, asked) for asked in by_host.values()]
        try:
            visits = [visit for task in as_completed(tasks) for visit in task.result()]
        except BaseException:  # an interrupt, above all: no further page is asked for
            is_broken_off.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return {visit.url: visit for visit in visits}


def _user_agent() -> str:
    """Return who asks, what for, and where to complain if the project has such a page."""
    address = issues_address()
    return f"{AGENT}/{__version__} ({_PURPOSE}{'' if address is None else f'; +{address}'})"


def _client(manners: Manners) -> httpx.Client:
    return httpx.Client(
        headers={
            "User-Agent": _user_agent(),
            "Accept": "text/html,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Language": "ja,en;q=0.8",
        },
        timeout=manners.patience_seconds,
        follow_redirects=False,
    )


class _UnreadableError(Exception):
    """A page cannot be read."""

    def __init__(self, *, reason: Reason, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.status = status


class _Answer(NamedTuple):
    """What a server sent."""

    status: int
    headers: httpx.Headers
    content: bytes


class _Visitor:
    """Asks one host after the other; several threads share it."""

    def __init__(self, client: httpx.Client, cache: PageCache, manners: Manners, as_of: date) -> None:
        self._client = client
        self._cache = cache
        self._manners = manners
        self._day = as_of.isoformat()
        self._guard = Lock()
        self._locks: dict[str, Lock] = {}
        self._robots: dict[str, Robots | _UnreadableError] = {}
        self._asked_at: dict[str, float] = {}

    def visit(self, url: str) -> Visit:
        """Return what came of asking for a page; nothing that goes wrong on the way is an error."""
        kept = self._cache.get(url)
        if kept is not None and kept.seen_on == self._day:
            return Visit(
                url=url,
                outcome="read",
                page=kept.page,
                moved_to=kept.moved_to,
                modified_on=_day_of(kept.last_modified),
            )
        try:
            return self._visited(url, kept)
        except _UnreadableError as error:
            return Visit(url=url, outcome="unreadable", reason=error.reason, status=error.status)

    def _visited(self, url: str, kept: Kept | None) -> Visit:
        """Ask for a page and go where the server points.

        Raises:
            _UnreadableError: The page cannot be read.
        """
        address, moved_to, is_for_good = urldefrag(url).url, None, True
        for _ in range(self._manners.most_redirects + 1):
            answer = self._ask(address, kept if address == urldefrag(url).url else None)
            target = answer.headers.get("location")
            if target is None or answer.status not in _REDIRECTS:
                return self._told(url, answer, kept, moved_to)
            address = urldefrag(urljoin(address, target)).url
            if urlsplit(address).scheme not in ("http", "https"):
                raise _UnreadableError(reason="refused", status=answer.status)
            is_for_good = is_for_good and answer.status in _FOR_GOOD
            moved_to = address if is_for_good else moved_to
        raise _UnreadableError(reason="too-many-redirects")

    def _told(self, url: str, answer: _Answer, kept: Kept | None, moved_to: str | None) -> Visit:
        """Say what a server answered.

        Raises:
            _UnreadableError: It sent no page that can be read.
        """
        if answer.status in _GONE:
            return Visit(url=url, outcome="gone", status=answer.status, moved_to=moved_to)
        last_modified = answer.headers.get("last-modified", "")
        if answer.status == HTTPStatus.NOT_MODIFIED and kept is not None:
            seen = kept._replace(seen_on=self._day)
            is_same: bool | None = True
        elif answer.status == HTTPStatus.OK:
            etag = answer.headers.get("etag", "")
            seen = Kept(self._day, _page_of(answer), etag, last_modified, moved_to)
            is_same = None if kept is None else kept.digest == seen.digest
        else:
            refuses = answer.status < HTTPStatus.INTERNAL_SERVER_ERROR
            raise _UnreadableError(reason="refused" if refuses else "no-answer", status=answer.status)
        self._cache.put(url, seen)
        return Visit(
            url=url,
            outcome="read",
            status=answer.status,
            page=seen.page,
            moved_to=moved_to or seen.moved_to,
            modified_on=_day_of(seen.last_modified),
            is_same_as_before=is_same,
        )

    def _ask(self, address: str, kept: Kept | None) -> _Answer:
        """Ask for an address, if its host allows it, and when it is this one's turn.

        Raises:
            _UnreadableError: It is not allowed, or there is no whole answer within bounds.
        """
        host = urlsplit(address).netloc
        with self._guard:
            lock = self._locks.setdefault(host, Lock())
        with lock:
            robots = self._robots_of(host, address)
            if not robots.allows(AGENT, address):
                raise _UnreadableError(reason="robots")
            headers = {} if kept is None else {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}
            pause = max(self._manners.pause_seconds, robots.pause_seconds(AGENT, most=self._manners.most_pause_seconds))
            return self._request(host, address, {name: it for name, it in headers.items() if it}, pause)

    def _robots_of(self, host: str, address: str) -> Robots:
        """Return the rules of a host, which are asked for once.

        Raises:
            _UnreadableError: The host does not answer.
        """
        if host not in self._robots:
            try:
                self._robots[host] = self._asked_robots(address)
            except _UnreadableError as error:
                self._robots[host] = error
        found = self._robots[host]
        if isinstance(found, _UnreadableError):
            raise found
        return found

    def _asked_robots(self, address: str) -> Robots:
        place = robots_address(address)
        for _ in range(self._manners.most_redirects):
            answer = self._request(urlsplit(place).netloc, place, {}, self._manners.pause_seconds)
            target = answer.headers.get("location")
            if target is None or answer.status not in _REDIRECTS:
                return read_robots(answer.status, answer.content[:MOST_BYTES].decode("utf-8", errors="replace"))
            place = urljoin(place, target)
        return read_robots(HTTPStatus.NOT_FOUND, "")  # as the RFC has it

    def _request(self, host: str, address: str, headers: Mapping[str, str], pause: float) -> _Answer:
        """Send a request when the pause since the last one is over.

        Raises:
            _UnreadableError: There is no whole answer within bounds.
        """
        asked_at = self._asked_at.get(host)
        if asked_at is not None:
            environment.wait(asked_at + pause - environment.seconds())
        until = environment.seconds() + self._manners.most_seconds
        try:
            with self._client.stream("GET", address, headers=headers) as response:
                return _Answer(response.status_code, response.headers, self._content(response, until))
        except httpx.TimeoutException as error:
            raise _UnreadableError(reason="slow") from error
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise _UnreadableError(reason="no-answer") from error
        finally:
            self._asked_at[host] = environment.seconds()

    def _content(self, response: httpx.Response, until: float) -> bytes:
        """Return what is sent, up to the bounds.

        Raises:
            _UnreadableError: It is more, or takes longer.
        """
        if response.status_code != HTTPStatus.OK:
            return b""
        kind = _kind_of(response.headers)
        if kind == "application/pdf":
            raise _UnreadableError(reason="pdf", status=response.status_code)
        if kind not in _HTML and not kind.startswith(_TEXT):
            raise _UnreadableError(reason="not-text", status=response.status_code)
        parts, size = [], 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > self._manners.most_bytes:
                raise _UnreadableError(reason="too-large", status=response.status_code)
            if environment.seconds() > until:
                raise _UnreadableError(reason="slow", status=response.status_code)
        return b"".join(parts)


def _page_of(answer: _Answer) -> PageText:
    """Return what stands on a page.

    Raises:
        _UnreadableError: It is a PDF all the same.
    """
    if answer.content.startswith(b"%PDF"):
        raise _UnreadableError(reason="pdf", status=answer.status)
    charset = answer.headers.get("content-type", "").partition("charset=")[2].split(";")[0].strip(" \"'") or None
    return read_page(answer.content, charset=charset, is_html=_kind_of(answer.headers) in _HTML)


def _kind_of(headers: httpx.Headers) -> str:
    return str(headers.get("content-type", "")).split(";")[0].strip().lower()


def _day_of(stamp: str) -> str:
    """Return the day of a date in a header, ISO; empty where it is none."""
    with suppress(ValueError, TypeError):
        return parsedate_to_datetime(stamp).date().isoformat()
    return ""
